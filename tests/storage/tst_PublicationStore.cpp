// SPDX-License-Identifier: GPL-3.0-or-later
#include "Opened.h"
#include "storage/PublicationStore.h"
#include "support/Results.h"

using namespace candour;

namespace {

const AssessmentId A{u"a"_s};
const AssessmentId B{u"b"_s};

Publication publication(const AssessmentId &assessment, int number, const QString &language = u"en-GB"_s)
{
    return Publication{.assessment = assessment,
                       .number = number,
                       .edition = u"summary"_s,
                       .language = language,
                       .at = moment("09:00:00").addSecs(number),
                       .by = u"Ana"_s,
                       .changeNote = u"Change %1"_s.arg(number),
                       .files = {{u"index.html"_s, QString(64, QChar(u'0' + number)), 5000000000},
                                 {u"assessment.pdf"_s, QString(64, u'f'), 2}},
                       .folder = u"/srv/register/dpia-0001"_s,
                       .contentRoot = u"c"_s,
                       .publicRoot = u"p"_s,
                       .overrides = {{u"plain-words"_s, u"the law's own name"_s}, {u"plain-words"_s, u"again"_s}},
                       .counts = {{u"heads"_s, CountCell{}, 5000000000},
                                  {u"heads"_s, CountCell{RowId{u"r"_s}, u"boys"_s}, 7},
                                  {u"heads"_s, CountCell{RowId{u"r"_s}, u"girls"_s}, 0, CountShown::LeftOut},
                                  {u"heads"_s, CountCell{RowId{u"s"_s}, u"boys"_s}, 5, CountShown::Rounded}},
                       .sections = {{u"b"_s, u"Why"_s, u"1"_s}, {u"a"_s, u"How"_s, u"2"_s}},
                       .changed = {u"Why"_s, u"How"_s}};
}

} // namespace

class tst_PublicationStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesBackWhatWentOut()
    {
        Opened database;
        PublicationStore publications(*database);
        QVERIFY_RESULT(publications.append(publication(A, 1)));
        QCOMPARE(*publications.list(A), QList<Publication>{publication(A, 1)});
        QVERIFY(publications.list(B)->isEmpty());
    }

    void countsForEachAssessment()
    {
        Opened database;
        PublicationStore publications(*database);
        QCOMPARE(*publications.nextNumber(A), 1);
        QVERIFY_RESULT(publications.append(publication(A, 1)));
        QVERIFY_RESULT(publications.append(publication(A, 2)));
        QCOMPARE(*publications.nextNumber(A), 3);
        QCOMPARE(*publications.nextNumber(B), 1);
        for (const int wrong : {2, 4, 0, -1})
            QVERIFY_ERROR(publications.append(publication(A, wrong)), ErrorKind::Refused, "published meanwhile");
        QCOMPARE(publications.list(A)->size(), 2);
    }

    void supersedesTheSameEditionAndLanguageOnly()
    {
        Opened database;
        PublicationStore publications(*database);
        QVERIFY_RESULT(publications.append(publication(A, 1)));
        QVERIFY_RESULT(publications.append(publication(A, 2, u"cy"_s)));
        QVERIFY_RESULT(publications.append(publication(B, 1)));
        QVERIFY_RESULT(publications.append(publication(A, 3)));
        const auto list = publications.list(A);
        QVERIFY_RESULT(list);
        QCOMPARE(list->at(0).number, 3);
        QCOMPARE(list->at(0).status, PublicationStatus::Published);
        QCOMPARE(list->at(1).status, PublicationStatus::Published);
        QCOMPARE(list->at(2).status, PublicationStatus::Superseded);
        QCOMPARE(publications.list(B)->first().status, PublicationStatus::Published);
    }

    void saysWhatBecameOfOneAndKeepsIt()
    {
        Opened database;
        PublicationStore publications(*database);
        QVERIFY_RESULT(publications.append(publication(A, 1)));
        QVERIFY_RESULT(publications.setStatus(A, 1, PublicationStatus::TakenDown, u"a name stood in it"_s));
        QVERIFY_RESULT(publications.append(publication(A, 2)));
        const Publication first = publications.list(A)->last();
        QCOMPARE(first.status, PublicationStatus::TakenDown);
        QCOMPARE(first.statusReason, u"a name stood in it"_s);
        QVERIFY_ERROR(publications.setStatus(A, 7, PublicationStatus::Withdrawn, {}), ErrorKind::Usage,
                      "no such publication");
    }

    void findsTheVersionsThatAFileBelongsTo()
    {
        Opened database;
        PublicationStore publications(*database);
        QVERIFY_RESULT(publications.append(publication(A, 1)));
        QVERIFY_RESULT(publications.append(publication(A, 2)));
        const auto second = publications.withFile(QString(64, u'2'));
        QVERIFY_RESULT(second);
        QCOMPARE(second->size(), 1);
        QCOMPARE(second->first().number, 2);
        QCOMPARE(publications.withFile(QString(64, u'f'))->size(), 2);
        QVERIFY(publications.withFile(QString(64, u'9'))->isEmpty());
    }

    void neverDropsWhatWentOut()
    {
        Opened database;
        QVERIFY_RESULT(PublicationStore(*database).append(publication(A, 1)));
        for (const QString &sql : {u"DELETE FROM publication"_s, u"DELETE FROM publication_file"_s,
                                   u"UPDATE publication_file SET sha256=''"_s, u"DELETE FROM publication_count"_s,
                                   u"UPDATE publication_count SET people=1"_s, u"DELETE FROM publication_section"_s,
                                   u"UPDATE publication_section SET sum=''"_s, u"DELETE FROM publication_changed"_s,
                                   u"UPDATE publication_changed SET heading=''"_s, u"UPDATE publication SET by='Bo'"_s})
            QVERIFY2(!database->connection().run(sql), qPrintable(sql));
        QCOMPARE(*PublicationStore(*database).list(), QList<Publication>{publication(A, 1)});
    }

    void keepsNothingOfWhatCannotBeKeptWhole()
    {
        Opened database;
        PublicationStore publications(*database);
        QVERIFY_RESULT(publications.append(publication(A, 1)));
        Publication twice = publication(A, 2);
        twice.files.append(twice.files.first());
        QVERIFY(!publications.append(twice));
        QCOMPARE(*publications.list(A), QList<Publication>{publication(A, 1)});
    }
};

QTEST_GUILESS_MAIN(tst_PublicationStore)
#include "tst_PublicationStore.moc"
