// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenSample.h"
#include "base/Fold.h"
#include "exchange/Csv.h"
#include "support/Sizes.h"
#include "workspace/ActionWords.h"
#include "workspace/Auditing.h"
#include "workspace/Commenting.h"
#include "workspace/Organisation.h"
#include "workspace/People.h"
#include "workspace/Retaining.h"
#include "workspace/Sending.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QRegularExpression>

using namespace candour;

/// The audit trail as people read it.
class tst_Auditing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasWordsForEveryActionOfTheSources();
    void hasWordsForWhatTheSampleDid();
    void saysWhatWasDoneToWhat();
    void saysWhatAReleaseAndAFileAreAbout();
    void filters_data();
    void filters();
    void filtersByDaysWhereThePersonIs();
    void takesUpWhatWasAdded();
    void knowsWhatWasDisposedOf();
    void findsWhatWasChangedOutside();
    void writesWhatIsShown();
    void writesNothingThatCouldBeTakenForPublic();
    void filtersAHundredThousandLinesAtOnce();

private:
    static QList<auditing::Line> lines(OpenSample &sample, const auditing::Filter &filter = {})
    {
        auditing::Trail trail(*sample);
        QList<auditing::Line> found;
        if (trail.read())
            for (const qsizetype index : trail.matching(filter))
                found += trail.line(index);
        return found;
    }
    static auditing::Line last(OpenSample &sample) { return lines(sample).value(0); }
};

namespace {

/// The name of every action that some source of the program gives to an edit.
QSet<QString> actionsInSources()
{
    static const QList<QRegularExpression> Ways{
        QRegularExpression(u"\\.action = (?:[^;,]*\\? )?u\"([A-Za-z-]+)\"(?:_s : u\"([A-Za-z-]+)\")?"_s),
        QRegularExpression(u"WorkspaceEdit\\{\\s*(?:\\w+ \\? )?u\"([A-Za-z-]+)\"(?:_s : u\"([A-Za-z-]+)\")?"_s),
        QRegularExpression(u"(?:onRecord|setHeader|treat|edit|change|eventEdit)\\(\\s*(?:[\\w.]+, ){1,4}"
                           "(?:CommentAction::\\w+, )?u\"([A-Za-z-]+)\""_s)};
    QSet<QString> found;
    QDirIterator sources(QStringLiteral(CANDOUR_SOURCE_DIR "/app"), {u"*.cpp"_s}, QDir::Files,
                         QDirIterator::Subdirectories);
    while (sources.hasNext()) {
        const QString text = QString::fromUtf8(TestFolder::read(sources.next()));
        for (const QRegularExpression &way : Ways)
            for (auto match = way.globalMatch(text); match.hasNext();) {
                const auto one = match.next();
                found += {one.captured(1), one.captured(2)};
            }
    }
    found -= {QString(), u"undo-"_s};
    return found;
}

} // namespace

void tst_Auditing::hasWordsForEveryActionOfTheSources()
{
    QSet<QString> known;
    for (const AuditedAction &one : auditedActions()) {
        QVERIFY2(!known.contains(one.name), one.name.data()); // once each
        known += one.name;
    }
    // The same set: so every way in which a source names an action is known to this test.
    const QSet<QString> written = actionsInSources();
    QCOMPARE(QStringList((written - known).values()).join(u' '), QString());
    QCOMPARE(QStringList((known - written).values()).join(u' '), QString());
    QCOMPARE(actionWords(u"what-a-newer-program-does"_s), u"what-a-newer-program-does"_s);
    QCOMPARE(actionWords(u"undo-answer"_s), u"Undo or redo: Changed an answer"_s);
}

void tst_Auditing::hasWordsForWhatTheSampleDid()
{
    OpenSample sample;
    const QList<auditing::Line> all = lines(sample);
    QCOMPARE(all.size(), sample->audit()->size());
    for (const auditing::Line &line : all)
        QVERIFY2(auditedAction(line.action), qPrintable(line.action));
}

void tst_Auditing::saysWhatWasDoneToWhat()
{
    OpenSample sample;
    QVERIFY_RESULT(authoring::setAnswer(*sample, Attendance, u"sharesData"_s, Cell(YesNo{.value = true})));
    QCOMPARE(last(sample).sentence(),
             u"Changed an answer: "_s + sample.form(Attendance).question(u"sharesData"_s)->label);
    QCOMPARE(last(sample).who, Drafter.name);
    QCOMPARE(last(sample).at, sample.clock().now());
    QCOMPARE(last(sample).reference, u"DPIA-0003"_s);
    QCOMPARE(last(sample).assessment, Attendance);
    sample->undoStack()->undo();
    QVERIFY(last(sample).sentence().startsWith(u"Undo or redo: Changed an answer: "_s));

    QVERIFY_RESULT(organisation::set(*sample, u"contactEmail"_s, u"dpo@example.gov.uk"_s));
    QCOMPARE(last(sample).sentence(), u"Changed a setting of the workspace: Contact mailbox"_s);
    QVERIFY_RESULT(programme::addPerson(*sample, u"Ann Example"_s, {}, {}));
    QCOMPARE(last(sample).sentence(), u"Entered or changed a person: Ann Example"_s);

    sample.as(Owner);
    QVERIFY_RESULT(reviewing::sign(*sample, Linkage));
    QCOMPARE(last(sample).subject, sample.form(Linkage).role(Owner.role)->label);
    QCOMPARE(last(sample).role, sample.form(Linkage).role(Owner.role)->label);
    QCOMPARE(last(sample).title, sample.assessment(Linkage).title);
}

void tst_Auditing::saysWhatAReleaseAndAFileAreAbout()
{
    OpenSample sample;
    const auto sent = sending::send(*sample, Linkage, sample.path(u"out.dpia"_s), {});
    QVERIFY_RESULT(sent);
    QCOMPARE(last(sample).action, u"send"_s);
    QCOMPARE(last(sample).reference, u"DPIA-0005"_s); // and nothing of the file's own id
    QCOMPARE(last(sample).subject, QString());
    QVERIFY(!lines(sample, {.assessment = Linkage}).isEmpty());
    QCOMPARE(lines(sample, {.assessment = Linkage}).first().action, u"send"_s);
}

void tst_Auditing::filters_data()
{
    QTest::addColumn<QString>("asked");
    QTest::addColumn<int>("least");
    QTest::newRow("a name") << u"imogen"_s << 1;
    QTest::newRow("a name without its accent, and the action") << u"Siân changed"_s << 0;
    QTest::newRow("what was done") << u"SIGNED recorded"_s << 1;
    QTest::newRow("a reference") << u"dpia-0005"_s << 1;
    QTest::newRow("a reference and what was done") << u"dpia-0007 withheld"_s << 1;
    QTest::newRow("a role") << u"head of profession"_s << 1;
    QTest::newRow("nowhere") << u"quetzalcoatlus"_s << 0;
    QTest::newRow("as many words as are looked at") << u"a e i o u n r s t "_s.repeated(4) << 1;
}

/// As somebody would who reads every line.
void tst_Auditing::filters()
{
    QFETCH(QString, asked);
    QFETCH(int, least);
    OpenSample sample;
    const QStringList parts = folded(asked).split(u' ', Qt::SkipEmptyParts).mid(0, 32);
    QList<qint64> expected;
    for (const auditing::Line &line : lines(sample)) {
        const QString all =
            folded(QStringList{line.who, line.role, line.what, line.subject, line.reference, line.title}.join(u'\n'));
        if (std::all_of(parts.begin(), parts.end(), [&](const QString &part) { return all.contains(part); }))
            expected += line.number;
    }
    QList<qint64> found;
    for (const auditing::Line &line : lines(sample, {.words = asked}))
        found += line.number;
    QCOMPARE(found, expected);
    QVERIFY(found.size() >= least);
    QVERIFY(std::is_sorted(found.rbegin(), found.rend())); // newest first
}

void tst_Auditing::filtersByDaysWhereThePersonIs()
{
    qputenv("TZ", "Pacific/Auckland"); // 12 hours ahead of UTC in June
    tzset();
    OpenSample sample;
    sample.clock().set(QDateTime(QDate(2026, 6, 4), QTime(13, 0), Qt::UTC)); // 5 June there
    QVERIFY_RESULT(authoring::setTitle(*sample, Attendance, u"Tomorrow's"_s));
    const auto count = [&](QDate from, QDate to) {
        return lines(sample, {.assessment = Attendance, .who = Drafter.name, .from = from, .to = to}).size();
    };
    QCOMPARE(count(QDate(2026, 6, 5), QDate(2026, 6, 5)), 1);
    QCOMPARE(count(QDate(2026, 6, 5), {}), 1);
    QCOMPARE(count(QDate(2026, 6, 6), {}), 0);
    QCOMPARE(count(QDate(2026, 6, 4), QDate(2026, 6, 4)), 0);
    QCOMPARE(count({}, QDate(2026, 6, 5)), count({}, QDate(2026, 6, 4)) + 1);
    QCOMPARE(lines(sample, {.who = u"Nobody At All"_s}).size(), 0);
    qunsetenv("TZ");
    tzset();
}

void tst_Auditing::takesUpWhatWasAdded()
{
    OpenSample sample;
    auditing::Trail trail(*sample);
    QVERIFY_RESULT(trail.read());
    const qsizetype before = trail.size();
    QCOMPARE(trail.matching({.words = u"pterodactyl"_s}).size(), 0);
    QVERIFY_RESULT(authoring::setTitle(*sample, Attendance, u"Pterodactyl feed"_s));
    QVERIFY_RESULT(trail.read());
    QCOMPARE(trail.size(), before + 1);
    // Every line of the assessment is found by what it is called now.
    QCOMPARE(trail.matching({.words = u"pterodactyl"_s}).size(), trail.matching({.assessment = Attendance}).size());
    QVERIFY_RESULT(trail.read());
    QCOMPARE(trail.size(), before + 1);
    QVERIFY(trail.people().contains(Drafter.name));
    QStringList references;
    for (const auditing::Named &one : trail.assessments())
        references += one.reference;
    QCOMPARE(references, (QStringList{u"DPIA-0003"_s, u"DPIA-0005"_s, u"DPIA-0007"_s}));
}

void tst_Auditing::knowsWhatWasDisposedOf()
{
    OpenSample sample;
    QVERIFY_RESULT(retaining::set(*sample, Attendance,
                                  {.keepUntil = sample.clock().today().addDays(-1), .basis = u"A mistake"_s}));
    QVERIFY_RESULT(retaining::dispose(*sample, Attendance));
    QCOMPARE(last(sample).sentence(), u"Disposed of an assessment"_s);
    QCOMPARE(last(sample).reference, u"DPIA-0003"_s);
    QCOMPARE(last(sample).title, QString());
    QVERIFY(lines(sample, {.assessment = Attendance}).size() > 1);
}

void tst_Auditing::findsWhatWasChangedOutside()
{
    OpenSample sample;
    const auto checked = auditing::check(*sample);
    QVERIFY_RESULT(checked);
    QCOMPARE(checked->lines, sample->audit()->size());
    QCOMPARE(checked->headCode,
             QString::fromLatin1(sample->auditHead()->toHex()).left(checked->headCode.size()).toUpper());
    QVERIFY(auditing::sentence(*checked).contains(checked->headCode));
    sample.close();
    QCOMPARE(TestFolder::tamperPastTriggers(sample.path(), "UPDATE audit SET who='Mallory' WHERE number=5"), QString());
    sample.reopen();
    QVERIFY_ERROR(auditing::check(*sample), ErrorKind::Refused, "line 5");
}

void tst_Auditing::writesWhatIsShown()
{
    OpenSample sample;
    sample.as({u"=cmd|' /C calc'!A0"_s, {}});
    QVERIFY_RESULT(authoring::setTitle(*sample, Attendance, u"Title"_s));
    const QString file = sample.path(u"INTERNAL audit.csv"_s);
    QVERIFY_RESULT(auditing::exportTable(*sample, {.assessment = Attendance}, file));
    const QByteArray bytes = TestFolder::read(file);
    const auto table = readCsv(bytes);
    QVERIFY_RESULT(table);
    const QList<auditing::Line> shown = lines(sample, {.assessment = Attendance});
    QCOMPARE(table->rows.size(), shown.size() + 1);
    QCOMPARE(table->rows.at(1).cells.at(2), u"'=cmd|' /C calc'!A0"_s); // no formula
    for (qsizetype i = 0; i < shown.size(); ++i) {
        QCOMPARE(table->rows.at(i + 1).cells.at(0), QString::number(shown.at(i).number));
        QCOMPARE(table->rows.at(i + 1).cells.at(5), shown.at(i).what);
        QCOMPARE(table->rows.at(i + 1).cells.at(7), u"DPIA-0003"_s);
    }
}

void tst_Auditing::writesNothingThatCouldBeTakenForPublic()
{
    OpenSample sample;
    QVERIFY_ERROR(auditing::exportTable(*sample, {}, sample.path(u"audit.csv"_s)), ErrorKind::Usage, "INTERNAL");
    QVERIFY_ERROR(auditing::exportTable(*sample, {}, sample.path(u"INTERNAL audit.txt"_s)), ErrorKind::Usage, ".csv");
    QVERIFY(QDir().mkpath(sample.path(u"register"_s)));
    QVERIFY(TestFolder::write(sample.path(u"register/candour-register.json"_s), "{}"));
    QVERIFY_ERROR(auditing::exportTable(*sample, {}, sample.path(u"register/INTERNAL audit.csv"_s)), ErrorKind::Refused,
                  "published");
    QVERIFY(!QFile::exists(sample.path(u"register/INTERNAL audit.csv"_s)));
    QCOMPARE(auditing::proposedName({}), u"INTERNAL audit.csv"_s);
    QCOMPARE(auditing::proposedName(u"DPIA-0007"_s), u"INTERNAL audit DPIA-0007.csv"_s);
}

void tst_Auditing::filtersAHundredThousandLinesAtOnce()
{
    OpenSample sample;
    sample.close();
    constexpr int Lines = 100'000;
    // Every question of 1,000 assessments; the chain is of no interest here.
    const QByteArray sql =
        "WITH RECURSIVE n(i) AS (SELECT 1000 UNION ALL SELECT i+1 FROM n WHERE i < 1000+" + QByteArray::number(Lines) +
        "-1) INSERT INTO audit SELECT i, '2026-05-' || printf('%02d', 1 + i % 28) || 'T10:00:00Z', "
        "'Person ' || (i % 50), 'drafter', 'answer', 'assessment/a' || (i % 1000), 'question' || (i % 37), x'00', "
        "x'00', x'00', x'' FROM n";
    QCOMPARE(TestFolder::tamper(sample.path(), sql), QString());
    sample.reopen(Workspace::Access::ReadOnly);
    auditing::Trail trail(*sample);
    QElapsedTimer timer;
    timer.start();
    QVERIFY_RESULT(trail.read());
    qInfo("read %lld lines in %lld ms", qint64(trail.size()), timer.restart());
    QVERIFY(trail.size() >= Lines);
    for (const QString &asked : {QString(), u"question3"_s, u"person 4 changed"_s, u"nowhere"_s}) {
        timer.restart();
        const qsizetype found = trail.matching({.words = asked}).size();
        const qint64 took = timer.elapsed();
        qInfo("“%s”: %lld lines in %lld ms", qPrintable(asked), qint64(found), took);
        QVERIFY(took < timeLimit(2000)); // a machine that is very busy; a quiet one needs a hundredth
    }
    timer.restart();
    for (qsizetype i = 0; i < 200; ++i)
        static_cast<void>(trail.line(i * 499));
    qInfo("200 lines in words in %lld ms", timer.elapsed());
}

QTEST_GUILESS_MAIN(tst_Auditing)
#include "tst_Auditing.moc"
