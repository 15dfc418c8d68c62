// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenSample.h"
#include "workspace/Printing.h"
#include "workspace/Programme.h"
#include "workspace/Publishing.h"
#include "workspace/Redacting.h"
#include "workspace/Releasing.h"
#include "workspace/Reviewing.h"
#include "workspace/Versions.h"

#include <QDir>
#include <QRegularExpression>

using namespace candour;
using namespace candour::printing;

class tst_Printing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsEverythingForPeopleInside();
    void isStampedAndNamesItsCode();
    void showsWhatIsWithheldAndWhy();
    void writesBothFormats();
    void refusesNamesThatCouldBePublic_data();
    void refusesNamesThatCouldBePublic();
    void refusesPublicFolders();
    void proposesANameThatItTakes();
    void writesTheNoticeOfARelease();
    void thereIsNoNoticeWithoutARelease();
    void draftsAPrivacyNotice();
    void aPrivacyNoticeSaysWhereTheAssessmentIsPublished();
    void thereIsNoPrivacyNoticeWithoutAPublicPage();
};

namespace {

/// Words alone: how a text is broken into lines and brackets is the format's own.
QString bare(QString text)
{
    static const QRegularExpression notWords(u"[^\\pL\\pN]+"_s);
    return text.replace(notWords, u" "_s);
}

QString wordsOf(const Document &document)
{
    return bare(textLines(document).join(u' '));
}

} // namespace

void tst_Printing::holdsEverythingForPeopleInside()
{
    OpenSample sample;
    const auto copy = readingCopy(*sample, Census);
    QVERIFY_RESULT(copy);
    const QString text = wordsOf(*copy);
    const Assessment a = sample.assessment();
    for (auto answer = a.answers.cbegin(); answer != a.answers.cend(); ++answer) {
        if (const RichText *rich = textIn(*answer); rich && marksIn(*rich).isEmpty())
            for (const Block &block : rich->blocks)
                QVERIFY2(text.contains(bare(plainText(block)).trimmed()), qPrintable(answer.key()));
        if (const auto *rows = std::get_if<Rows>(&*answer))
            for (const Row &row : rows->rows)
                for (auto cell = row.cells.cbegin(); cell != row.cells.cend(); ++cell)
                    if (const auto *words = std::get_if<RichText>(&*cell); words && marksIn(*words).isEmpty())
                        for (const Block &block : words->blocks)
                            QVERIFY2(text.contains(bare(plainText(block)).trimmed()),
                                     qPrintable(answer.key() + u'/' + row.id.value + u'/' + cell.key()));
    }
    for (const SignOff &signOff : a.review.signOffs)
        QVERIFY(text.contains(bare(signOff.name)));
    for (const Advice &advice : a.review.advice)
        QVERIFY(text.contains(bare(plainText(advice.text.blocks.first()))));
    for (const Comment &comment : a.comments)
        QVERIFY(text.contains(bare(comment.text).trimmed()));
    for (const Attachment &attachment : a.attachments)
        QVERIFY(text.contains(bare(attachment.fileName)));
    QVERIFY(text.contains(bare(a.title)));
    QVERIFY(!readingCopy(*sample, AssessmentId{u"none"_s}));
}

void tst_Printing::isStampedAndNamesItsCode()
{
    OpenSample sample;
    const Document copy = *readingCopy(*sample, Census);
    QCOMPARE(copy.info.stamp, u"INTERNAL: not for publication"_s);
    QVERIFY(wordsOf(copy).contains(reviewing::status(*sample, Census)->contentCode));
    QVERIFY(wordsOf(copy).contains(u"4 June 2026"_s));
}

void tst_Printing::showsWhatIsWithheldAndWhy()
{
    OpenSample sample;
    const QString lines = textLines(*readingCopy(*sample, Census)).join(u'\n');
    const QString reason = sample.form().reason(u"foia-31"_s)->label;
    QVERIFY(lines.contains(u"[census-db03.internal.dls.example.gov.uk (withheld: %1)]"_s.arg(reason)));
    const QList<redacting::Withholding> withheld = *redacting::withholdings(*sample, Census);
    for (const redacting::Withholding &one : withheld)
        for (const QString &secret : one.words)
            QVERIFY2(bare(lines).contains(bare(secret).trimmed()), qPrintable(one.place.question));
}

void tst_Printing::writesBothFormats()
{
    OpenSample sample;
    QVERIFY_RESULT(printReadingCopy(*sample, Census, sample.path(u"INTERNAL copy.html"_s)));
    const QByteArray page = TestFolder::read(sample.path(u"INTERNAL copy.html"_s));
    QVERIFY(page.contains("INTERNAL: not for publication"));
    QVERIFY(page.contains("census-db03.internal.dls.example.gov.uk"));
    QVERIFY_RESULT(printReadingCopy(*sample, Attendance, sample.path(u"INTERNAL copy.PDF"_s)));
    QVERIFY(TestFolder::read(sample.path(u"INTERNAL copy.PDF"_s)).startsWith("%PDF-"));
    sample.reopen(Workspace::Access::ReadOnly);
    QVERIFY_RESULT(printReadingCopy(*sample, Attendance, sample.path(u"INTERNAL copy.html"_s)));
    QVERIFY(!TestFolder::read(sample.path(u"INTERNAL copy.html"_s)).contains("census-db03"));
}

void tst_Printing::refusesNamesThatCouldBePublic_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("says");
    const int usage = int(ErrorKind::Usage);
    QTest::newRow("plain name") << u"copy.pdf"_s << usage << u"INTERNAL copy.pdf"_s;
    QTest::newRow("other case") << u"internal.pdf"_s << usage << u"begin with INTERNAL"_s;
    QTest::newRow("in the folder's name only") << u"INTERNAL/copy.pdf"_s << usage << u"begin with INTERNAL"_s;
    QTest::newRow("other format") << u"INTERNAL copy.docx"_s << usage << u".pdf or .html"_s;
    QTest::newRow("no format") << u"INTERNAL"_s << usage << u".pdf or .html"_s;
    QTest::newRow("no folder") << u"none/INTERNAL a.html"_s << int(ErrorKind::Unreadable) << u"folder exists"_s;
}

void tst_Printing::refusesNamesThatCouldBePublic()
{
    QFETCH(QString, name);
    QFETCH(QString, says);
    OpenSample sample;
    QVERIFY(QDir().mkpath(sample.path(u"INTERNAL"_s)) || name == u"INTERNAL"_s);
    const auto printed = printReadingCopy(*sample, Attendance, sample.path(name));
    QVERIFY(!printed);
    QTEST(int(printed.error().kind), "kind");
    QVERIFY2(printed.error().message.contains(says), qPrintable(printed.error().message));
    QVERIFY(!QFileInfo(sample.path(name)).isFile());
}

void tst_Printing::refusesPublicFolders()
{
    OpenSample sample;
    QVERIFY_RESULT(publishing::publish(*sample, Census, {.folder = sample.path(u"out"_s)}));
    QVERIFY(QDir().mkpath(sample.path(u"other/deep"_s)));
    QVERIFY(TestFolder::write(sample.path(u"other/candour-register.json"_s), "{}"));
    QVERIFY(QDir().mkpath(sample.path(u"out/new"_s)));
    QVERIFY(QFile::link(sample.path(u"out"_s), sample.path(u"shortcut"_s)));
    for (const QString &folder : {u"out"_s, u"out/dpia-0007"_s, u"out/new"_s, u"out/none"_s, u"other"_s,
                                  u"other/deep"_s, u"shortcut"_s, u"other/../out"_s}) {
        const QString path = sample.path(folder + u"/INTERNAL copy.html"_s);
        QVERIFY_ERROR(printReadingCopy(*sample, Attendance, path), ErrorKind::Refused, "holds what is published");
        QVERIFY(!QFileInfo::exists(path));
    }
    // A register that lost its catalogue is still known from the record of what went there.
    QVERIFY(QFile::remove(sample.path(u"out/candour-register.json"_s)));
    QVERIFY_ERROR(printReadingCopy(*sample, Attendance, sample.path(u"out/INTERNAL copy.html"_s)), ErrorKind::Refused,
                  "holds what is published");
}

void tst_Printing::proposesANameThatItTakes()
{
    OpenSample sample;
    const QString name = proposedName(sample.assessment());
    QCOMPARE(name, u"INTERNAL DPIA-0007.pdf"_s);
    QVERIFY_RESULT(printReadingCopy(*sample, Attendance, sample.path(name)));
}

void tst_Printing::writesTheNoticeOfARelease()
{
    OpenSample sample;
    const AssessmentId id = *releasing::start(*sample, Census, {u"FOI 2026/0123"_s, QDate(2026, 6, 1)});
    const auto notice = refusalNotice(*sample, id);
    QVERIFY_RESULT(notice);
    const QString text = textLines(*notice).join(u'\n');
    for (const QString &said : {u"FOI 2026/0123"_s, u"1 June 2026"_s, u"DPIA-0007, “School census"_s,
                                u"Freedom of Information Act 2000"_s, u"FOIA s.40(2)"_s, u"DRAFT"_s})
        QVERIFY2(text.contains(said), qPrintable(said + u"\n\n"_s + text));
    QVERIFY(!notice->info.stamp.isEmpty()); // so that no publisher takes it
    const QString path = sample.path(proposedNoticeName(u"DPIA-0007-R1"_s));
    QVERIFY_RESULT(printRefusalNotice(*sample, id, path));
    QVERIFY(TestFolder::read(path).startsWith("%PDF"));
    QVERIFY(!printRefusalNotice(*sample, id, sample.path(u"notice.pdf"_s)));
    QVERIFY(!QFileInfo::exists(sample.path(u"notice.pdf"_s)));
}

void tst_Printing::thereIsNoNoticeWithoutARelease()
{
    OpenSample sample;
    const QString path = sample.path(u"INTERNAL notice.pdf"_s);
    const auto done = printRefusalNotice(*sample, Census, path);
    QVERIFY(!done && done.error().kind == ErrorKind::Usage);
    QVERIFY(!QFileInfo::exists(path));
}

void tst_Printing::draftsAPrivacyNotice()
{
    OpenSample sample;
    const auto notice = privacyNotice(*sample, Census);
    QVERIFY_RESULT(notice);
    const QString text = textLines(*notice).join(u'\n');
    for (const QString &said :
         {u"DRAFT"_s, u"Privacy notice: School census"_s, u"Department for Learning and Skills"_s,
          u"data.protection@dls.example.gov.uk"_s, u"We are the government department"_s, u"Drafted on 4 June 2026"_s,
          u"You can also complain to the regulator: Information Commissioner’s Office."_s})
        QVERIFY2(text.contains(said), qPrintable(said + u"\n\n"_s + text));
    QVERIFY2(!text.contains(u"Withheld"_s), qPrintable(text));
    QVERIFY(!notice->info.stamp.isEmpty()); // so that no publisher takes it
    for (const QString &ending : {u".pdf"_s, u".html"_s}) {
        const QString path = sample.path(proposedPrivacyNoticeName(u"DPIA-0007"_s).replace(u".pdf"_s, ending));
        QVERIFY(QFileInfo(path).fileName().startsWith(u"INTERNAL privacy notice DPIA-0007"_s));
        QVERIFY_RESULT(printPrivacyNotice(*sample, Census, path));
        QVERIFY(QFileInfo(path).size() > 5000);
    }
    const QString open = sample.path(u"privacy notice.pdf"_s);
    QVERIFY_ERROR(printPrivacyNotice(*sample, Census, open), ErrorKind::Usage, "must begin with INTERNAL");
    QVERIFY(!QFileInfo::exists(open));
}

void tst_Printing::aPrivacyNoticeSaysWhereTheAssessmentIsPublished()
{
    OpenSample sample;
    const QString address = u"https://www.example.gov.uk/how-we-use-data"_s;
    const auto says = [&] { return textLines(*privacyNotice(*sample, Census)).join(u'\n').contains(address); };
    QVERIFY(!says());
    const QString folder = sample.path(u"out"_s);
    sample.as(Approver);
    QVERIFY_RESULT(publishing::publish(*sample, Census, {.folder = folder}));
    QVERIFY(!says()); // nobody has said that readers find it
    QVERIFY_RESULT(versions::recordLive(*sample, {Census, 1}, address, sample.clock().localToday()));
    QVERIFY(says());
    QVERIFY_RESULT(versions::withdraw(*sample, {Census, 1}, u"The collection has ended."_s));
    QVERIFY(!says());
    const QString within = folder + u"/INTERNAL privacy notice.html"_s;
    QVERIFY_ERROR(printPrivacyNotice(*sample, Census, within), ErrorKind::Refused, "holds what is published");
    QVERIFY(!QFileInfo::exists(within));
}

void tst_Printing::thereIsNoPrivacyNoticeWithoutAPublicPage()
{
    OpenSample sample;
    const QString path = sample.path(u"INTERNAL privacy notice.pdf"_s);
    const AssessmentId release = *releasing::start(*sample, Census, {u"FOI 2026/0123"_s, QDate(2026, 6, 1)});
    QVERIFY_ERROR(printPrivacyNotice(*sample, release, path), ErrorKind::Usage, "DPIA-0007-R1 has none");
    const auto screening = programme::start(*sample, u"screening"_s, u"Screening"_s);
    QVERIFY_RESULT(screening);
    QVERIFY_ERROR(printPrivacyNotice(*sample, *screening, path), ErrorKind::Usage, "has none");
    QVERIFY(!QFileInfo::exists(path));
}

QTEST_MAIN(tst_Printing)
#include "tst_Printing.moc"
