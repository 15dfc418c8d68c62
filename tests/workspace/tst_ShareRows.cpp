// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenSample.h"
#include "dpia/Expiry.h"
#include "summary/Document.h"
#include "workspace/Activities.h"
#include "workspace/Programme.h"
#include "workspace/Redacting.h"
#include "workspace/Reviewing.h"
#include "workspace/ShareRows.h"

#include <QTest>

using namespace candour;
using namespace candour::authoring;

/// Data shares of the programme in the rows of an assessment.
class tst_ShareRows : public QObject
{
    Q_OBJECT

private:
    static Question question(OpenSample &sample, const AssessmentId &id)
    {
        return *shareQuestion(*sample->templateOf(*sample->assessment(id)));
    }

    static Rows rows(OpenSample &sample, const AssessmentId &id)
    {
        const Answer answer = sample->assessment(id)->answer(question(sample, id).key);
        const auto *rows = std::get_if<Rows>(&answer);
        return rows ? *rows : Rows();
    }

    static Activity share(OpenSample &sample, const QString &reference)
    {
        return *programme::findActivity(*sample, reference);
    }

    static QString page(OpenSample &sample)
    {
        return textLines(redacting::preview(*sample, Attendance)->document()).join(u'\n');
    }

private Q_SLOTS:
    void addsARowWithEverythingThatIsKnown()
    {
        OpenSample sample;
        const Activity agency = share(sample, u"DS-0101"_s);
        const qsizetype before = rows(sample, Attendance).rows.size();
        const auto added = addShare(*sample, Attendance, agency.id);
        QVERIFY_RESULT(added);
        const Rows now = rows(sample, Attendance);
        QCOMPARE(now.rows.size(), before + 1);
        QCOMPARE(now.rows.last().id, *added);
        QCOMPARE(now.rows.last().activity, agency.id);
        QVERIFY(!agency.facts.isEmpty());
        for (auto fact = agency.facts.cbegin(); fact != agency.facts.cend(); ++fact)
            QVERIFY2(!isEmpty(now.rows.last().cells.value(fact.key())), qPrintable(fact.key()));
        QCOMPARE(unlikeShare(question(sample, Attendance), now.rows.last(), agency), QStringList());
        QVERIFY_ERROR(addShare(*sample, Attendance, agency.id), ErrorKind::Refused, "has a row already");
        sample->undoStack()->undo();
        QCOMPARE(rows(sample, Attendance).rows.size(), before);
    }

    void addsNothingThatIsNoDataShare()
    {
        OpenSample sample;
        QVERIFY_ERROR(addShare(*sample, Attendance, ActivityId{u"act-tests"_s}), ErrorKind::Usage, "is no data share");
        QVERIFY_ERROR(addShare(*sample, Attendance, ActivityId{u"nothing"_s}), ErrorKind::Usage, "");
        QVERIFY_ERROR(takeShare(*sample, Attendance, RowId{u"nothing"_s}), ErrorKind::Usage, "names no data share");
        QVERIFY_ERROR(giveShare(*sample, Attendance, RowId{u"nothing"_s}), ErrorKind::Usage, "names no data share");
    }

    void offersWhatNoRowNames()
    {
        OpenSample sample;
        const auto activities = sample->activities();
        QVERIFY_RESULT(activities);
        QVERIFY_RESULT(addShare(*sample, Attendance, share(sample, u"DS-0101"_s).id));
        QStringList references;
        for (const Activity &one : sharesToAdd(*activities, rows(sample, Attendance)))
            references += one.reference;
        QVERIFY(references.contains(u"DS-0102"_s));
        QVERIFY(!references.contains(u"DS-0101"_s));
        QVERIFY(std::is_sorted(references.begin(), references.end()));
        for (const QString &reference : references)
            QCOMPARE(share(sample, reference).kind, ActivityKind::DataShare);
    }

    void saysWhatTheProgrammeSaysOtherwise()
    {
        OpenSample sample;
        Activity agency = share(sample, u"DS-0101"_s);
        const auto row = addShare(*sample, Attendance, agency.id);
        QVERIFY_RESULT(row);
        agency.facts.insert(u"agreementEnds"_s, QDate(2031, 7, 1));
        agency.facts.insert(u"purpose"_s, lineFromPlainText(u"Something else"_s));
        agency.facts.insert(u"noSuchColumn"_s, QDate(2031, 7, 1));
        agency.facts.insert(u"users"_s, lineFromPlainText(u"of another kind"_s));
        QVERIFY_RESULT(programme::changeActivity(*sample, agency));
        const Question asked = question(sample, Attendance);
        QCOMPARE(unlikeShare(asked, *rows(sample, Attendance).find(*row), agency),
                 QStringList({asked.column(u"purpose"_s)->label, asked.column(u"agreementEnds"_s)->label}));
        QVERIFY_RESULT(takeShare(*sample, Attendance, *row));
        QCOMPARE(unlikeShare(asked, *rows(sample, Attendance).find(*row), agency), QStringList());
        QVERIFY(!rows(sample, Attendance).find(*row)->cells.contains(u"noSuchColumn"_s));
    }

    void keepsWhatOnlyTheRowKnows()
    {
        OpenSample sample;
        QVERIFY_RESULT(setAnswer(*sample, Attendance, u"sharesData"_s, Cell(YesNo{.value = true})));
        const auto row = addShare(*sample, Attendance, share(sample, u"DS-0101"_s).id);
        QVERIFY_RESULT(row);
        const Cell ends = QDate(2026, 1, 2);
        QVERIFY_RESULT(setCell(*sample, Attendance, u"recipients"_s, *row, u"destroyBy"_s, ends));
        QVERIFY_RESULT(takeShare(*sample, Attendance, *row));
        QCOMPARE(rows(sample, Attendance).find(*row)->cells.value(u"destroyBy"_s), ends);
        QVERIFY_RESULT(giveShare(*sample, Attendance, *row));
        QCOMPARE(share(sample, u"DS-0101"_s).facts.value(u"destroyBy"_s), ends);
        sample->undoStack()->undo();
        QVERIFY(share(sample, u"DS-0101"_s).facts.value(u"destroyBy"_s) != ends);
    }

    void entersWhatARowDescribes()
    {
        OpenSample sample;
        QVERIFY_RESULT(setAnswer(*sample, Attendance, u"sharesData"_s, Cell(YesNo{.value = true})));
        const auto row = addRow(*sample, Attendance, u"recipients"_s);
        QVERIFY_RESULT(row);
        const auto cell = [&](const QString &column, const Cell &value) {
            return setCell(*sample, Attendance, u"recipients"_s, *row, column, value).has_value();
        };
        QVERIFY(cell(u"organisation"_s, lineFromPlainText(u"Kestrelby College"_s)));
        QVERIFY(cell(u"destroyBy"_s, QDate(2031, 7, 1)));
        auto entered = shareToEnter(*sample, Attendance, *row);
        QVERIFY_RESULT(entered);
        QCOMPARE(entered->name, u"Kestrelby College"_s);
        QCOMPARE(entered->kind, ActivityKind::DataShare);
        QCOMPARE(entered->assessment, Attendance);
        QCOMPARE(entered->facts.value(u"destroyBy"_s), Cell(QDate(2031, 7, 1)));
        if (entered->cover == Cover::Umbrella)
            entered->coverNote = u"Nothing differs."_s;
        const auto added = programme::addActivity(*sample, *entered);
        QVERIFY_RESULT(added);
        QVERIFY_RESULT(nameShare(*sample, Attendance, *row, *added));
        const Row named = *rows(sample, Attendance).find(*row);
        QCOMPARE(named.activity, *added);
        QCOMPARE(unlikeShare(question(sample, Attendance), named, *sample->activity(*added).value()), QStringList());
        QVERIFY_ERROR(shareToEnter(*sample, Attendance, *row), ErrorKind::Refused, "of the programme already");
        QVERIFY_ERROR(nameShare(*sample, Attendance, *row, share(sample, u"DS-0101"_s).id), ErrorKind::Refused,
                      "of the programme already");
    }

    /// An assessment is the own one of a single activity; what differs in another, a person says.
    void isCoveredByTheAssessmentOfAnother()
    {
        OpenSample sample;
        const auto before = sample->activities();
        QVERIFY(std::any_of(before->begin(), before->end(),
                            [](const Activity &one) { return one.cover == Cover::Own && one.assessment == Census; }));
        const auto row = addRow(*sample, Census, u"recipients"_s);
        QVERIFY_RESULT(row);
        const auto entered = shareToEnter(*sample, Census, *row);
        QVERIFY_RESULT(entered);
        QCOMPARE(entered->cover, Cover::Umbrella);
        QCOMPARE(entered->name, QString());
        QVERIFY_ERROR(programme::addActivity(*sample, *entered), ErrorKind::Usage, "name");
    }

    /// Nobody has withheld it, but the template does not show it here, and another template would.
    void entersNothingThatOnlyAnotherTemplateShows()
    {
        OpenSample sample;
        const auto police = programme::start(*sample, u"uk-law-enforcement"_s, u"A police project"_s);
        QVERIFY_RESULT(police);
        const Question asked = question(sample, *police);
        QVERIFY(!asked.publicByDefault);
        const auto row = addRow(*sample, *police, asked.key);
        QVERIFY_RESULT(row);
        const Cell secret = lineFromPlainText(u"Zebediah Quux"_s);
        for (const QString &column : {u"organisation"_s, u"purpose"_s})
            if (asked.column(column))
                QVERIFY_RESULT(setCell(*sample, *police, asked.key, *row, column, secret));
        const auto entered = shareToEnter(*sample, *police, *row);
        QVERIFY_RESULT(entered);
        QCOMPARE(entered->name, QString());
        for (const Cell &fact : entered->facts)
            QVERIFY(fact != secret);
    }

    /// Which data share a row is changes nothing of what people signed or found to cover others.
    void outdatesNothingThatWasSignedOrCovered()
    {
        OpenSample sample;
        const QString root = *reviewing::contentRoot(*sample, Census);
        Rows all = rows(sample, Census);
        const RowId first = all.rows.first().id;
        QVERIFY(!all.rows.first().activity.isEmpty());
        all.find(first)->activity = {};
        QVERIFY_RESULT(setAnswer(*sample, Census, u"recipients"_s, all));
        QCOMPARE(*reviewing::contentRoot(*sample, Census), root);
        auto entered = shareToEnter(*sample, Census, first);
        QVERIFY_RESULT(entered);
        QCOMPARE(entered->cover, Cover::Umbrella);
        entered->name = u"Again"_s;
        entered->coverNote = u"Nothing differs."_s;
        const auto added = programme::addActivity(*sample, *entered);
        QVERIFY_RESULT(added);
        QVERIFY_RESULT(nameShare(*sample, Census, first, *added));
        QCOMPARE(*reviewing::contentRoot(*sample, Census), root);
        const auto lines = programme::lines(*sample);
        const auto line = std::find_if(lines->begin(), lines->end(),
                                       [&](const programme::Line &one) { return one.activity == *added; });
        QVERIFY(line != lines->end());
        QVERIFY(!line->umbrellaChanged);
    }

    void entersNothingThatIsWithheld()
    {
        OpenSample sample;
        QVERIFY_RESULT(setAnswer(*sample, Attendance, u"sharesData"_s, Cell(YesNo{.value = true})));
        const auto row = addRow(*sample, Attendance, u"recipients"_s);
        QVERIFY_RESULT(row);
        QVERIFY_RESULT(setCell(*sample, Attendance, u"recipients"_s, *row, u"organisation"_s,
                               lineFromPlainText(u"Zebediah Quux"_s)));
        QVERIFY_RESULT(redacting::withhold(*sample, Attendance, Place{u"recipients"_s, *row, u"organisation"_s},
                                           {.reasons = {u"foia-22"_s}}));
        const auto entered = shareToEnter(*sample, Attendance, *row);
        QVERIFY_RESULT(entered);
        QCOMPARE(entered->name, QString());
        QVERIFY(!entered->facts.contains(u"organisation"_s));
    }

    /// The programme knows no marks: from there, withheld words could come to a page on which nobody hides them.
    void givesNothingThatIsWithheld_data()
    {
        QTest::addColumn<int>("how");
        QTest::newRow("the cell") << 0;
        QTest::newRow("the row") << 1;
        QTest::newRow("the column") << 2;
        QTest::newRow("a passage") << 3;
        QTest::newRow("worded otherwise") << 4;
    }

    void givesNothingThatIsWithheld()
    {
        QFETCH(int, how);
        OpenSample sample;
        const auto row = addShare(*sample, Attendance, share(sample, u"DS-0101"_s).id);
        QVERIFY_RESULT(row);
        const Cell secret = lineFromPlainText(u"Ask Zebediah Quux in room 12"_s);
        QVERIFY_RESULT(setCell(*sample, Attendance, u"recipients"_s, *row, u"purpose"_s, secret));
        QVERIFY_RESULT(setAnswer(*sample, Attendance, u"sharesData"_s, Cell(YesNo{.value = true})));
        QVERIFY(page(sample).contains(u"Zebediah"_s));
        const Place cell{u"recipients"_s, *row, u"purpose"_s};
        const redacting::Why why{.reasons = {u"foia-22"_s}};
        if (how == 3)
            QVERIFY_RESULT(redacting::markWords(*sample, Attendance, cell, u"Zebediah Quux"_s, why));
        else if (how == 4)
            QVERIFY_RESULT(redacting::setWording(*sample, Attendance, cell, u"en-GB"_s, words(u"A named person"_s)));
        else
            QVERIFY_RESULT(redacting::withhold(*sample, Attendance,
                                               how == 0   ? cell
                                               : how == 1 ? Place{.question = u"recipients"_s, .row = *row}
                                                          : Place{.question = u"recipients"_s, .column = u"purpose"_s},
                                               why));
        QVERIFY_ERROR(giveShare(*sample, Attendance, *row), ErrorKind::Refused, "Nothing of this row can be given");
        QVERIFY(share(sample, u"DS-0101"_s).facts.value(u"purpose"_s) != secret);
        // What the programme says does not unmark it either.
        Activity changed = share(sample, u"DS-0101"_s);
        changed.facts.insert(u"purpose"_s, secret);
        QVERIFY_RESULT(programme::changeActivity(*sample, changed));
        QVERIFY_RESULT(takeShare(*sample, Attendance, *row));
        QVERIFY(!page(sample).contains(u"Zebediah"_s));
    }
};

QTEST_GUILESS_MAIN(tst_ShareRows)
#include "tst_ShareRows.moc"
