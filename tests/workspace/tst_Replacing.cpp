// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenSample.h"
#include "workspace/Redacting.h"
#include "workspace/Replacing.h"
#include "workspace/Reviewing.h"

using namespace candour;

/// Words replaced across an assessment: one step, one audit line, history answer by answer.
class tst_Replacing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void replacesAllInOneStep();
    void keepsTheHistoryOfEveryAnswer();
    void writesTheWordsNowhereElse();
    void outdatesWhatWasSigned();
    void keepsWithheldWordsWithheld();
    void replacesOne();
    void refusesWhatIsNotThere();
    void refusesWhatGrowsBeyondBounds();
};

namespace {

const Wanted Pupil{.words = u"pupil"_s};

QSet<QString> questionsOf(const QList<Occurrence> &found)
{
    QSet<QString> keys;
    for (const Occurrence &one : found)
        if (one.wording.isEmpty())
            keys.insert(one.place.question);
    return keys;
}

} // namespace

void tst_Replacing::replacesAllInOneStep()
{
    OpenSample sample;
    const Assessment before = sample.assessment();
    const auto found = replacing::find(*sample, Census, Pupil);
    QVERIFY_RESULT(found);
    QVERIFY2(questionsOf(*found).size() > 5, qPrintable(QString::number(found->size())));
    QVERIFY(std::any_of(found->begin(), found->end(), [](const Occurrence &one) { return !one.wording.isEmpty(); }));
    QVERIFY(
        std::any_of(found->begin(), found->end(), [](const Occurrence &one) { return !one.place.column.isEmpty(); }));
    Announced announced(*sample);
    const auto changed = replacing::replaceAll(*sample, Census, Pupil, u"learner"_s);
    QVERIFY_RESULT(changed);
    QCOMPARE(*changed, int(found->size()));
    QVERIFY(replacing::find(*sample, Census, Pupil)->isEmpty());
    QCOMPARE(sample->undoStack()->count(), 1);
    QCOMPARE(announced.changes.size(), 1);
    QCOMPARE(announced.changes.first().questions, questionsOf(*found));
    const Assessment after = sample.assessment();
    QCOMPARE(sample.stored(), after);
    sample->undoStack()->undo();
    QCOMPARE(sample.assessment(), before);
    QCOMPARE(sample.stored(), before);
    sample->undoStack()->redo();
    QCOMPARE(sample.assessment(), after);
}

void tst_Replacing::keepsTheHistoryOfEveryAnswer()
{
    OpenSample sample;
    sample.later();
    const auto found = replacing::find(*sample, Census, Pupil);
    const Assessment before = sample.assessment();
    QMap<QString, qsizetype> lengths;
    for (const QString &key : questionsOf(*found))
        lengths.insert(key, sample->history(Census, key)->size());
    QVERIFY_RESULT(replacing::replaceAll(*sample, Census, Pupil, u"learner"_s));
    for (auto length = lengths.cbegin(); length != lengths.cend(); ++length) {
        const QList<Revision> history = *sample->history(Census, length.key());
        QCOMPARE(history.size(), *length + 1);
        QCOMPARE(history.at(0).answer, sample.assessment().answer(length.key()));
        QCOMPARE(history.at(0).author, Drafter.name);
        QCOMPARE(history.at(1).answer, before.answer(length.key()));
    }
}

void tst_Replacing::writesTheWordsNowhereElse()
{
    OpenSample sample;
    QVERIFY_RESULT(replacing::replaceAll(*sample, Census, Pupil, u"learner"_s));
    const AuditEntry last = sample->audit()->last();
    QCOMPARE(last.action, u"replace"_s);
    for (const QString &key : last.detail.split(u", "_s))
        QVERIFY2(sample.form().question(key), qPrintable(key));
    QVERIFY(!sample->undoStack()->undoText().contains(u"learner"_s));
    const QByteArray before = sample.onDisk();
    QVERIFY_RESULT(replacing::find(*sample, Census, {u"a word that nobody wrote"_s}));
    QCOMPARE(sample.onDisk(), before);
}

void tst_Replacing::outdatesWhatWasSigned()
{
    OpenSample sample;
    const auto stand = [&] {
        const reviewing::Status now = *reviewing::status(*sample, Census);
        const auto signedNow = std::count_if(now.roles.begin(), now.roles.end(), [](const reviewing::RoleStatus &role) {
            return role.signs == Signs::Required && role.current;
        });
        return u"%1 signed, %2"_s.arg(signedNow).arg(now.approvalCurrent ? u"approved"_s : u"not approved"_s);
    };
    QCOMPARE(stand(), u"3 signed, approved"_s);
    QVERIFY_RESULT(replacing::replaceAll(*sample, Census, Pupil, u"learner"_s));
    QCOMPARE(stand(), u"0 signed, not approved"_s);
    sample->undoStack()->undo();
    QCOMPARE(stand(), u"3 signed, approved"_s);
}

void tst_Replacing::keepsWithheldWordsWithheld()
{
    OpenSample sample;
    QVERIFY_RESULT(authoring::setAnswer(*sample, Census, u"storage"_s, words(u"In the red room of Kestrel House."_s)));
    const auto mark = redacting::markWords(*sample, Census, Place{.question = u"storage"_s}, u"room of Kestrel House"_s,
                                           {.reasons = {u"foia-31"_s}});
    QVERIFY_RESULT(mark);
    QVERIFY_RESULT(replacing::replaceAll(*sample, Census, {u"Kestrel House"_s, true}, u"Osprey Court"_s));
    QVERIFY_RESULT(replacing::replaceAll(*sample, Census, {u"red room"_s}, u"blue hall"_s));
    const RichText text = *textIn(sample.assessment().answer(u"storage"_s));
    QCOMPARE(plainText(text), u"In the blue hall of Osprey Court."_s);
    QCOMPARE(markedWords(text, *mark), QStringList{u"blue hall of Osprey Court"_s});
}

void tst_Replacing::replacesOne()
{
    OpenSample sample;
    const QList<Occurrence> found = *replacing::find(*sample, Census, Pupil);
    QVERIFY_RESULT(replacing::replaceOne(*sample, Census, Pupil, found.at(1), u"learner"_s));
    const QList<Occurrence> left = *replacing::find(*sample, Census, Pupil);
    QCOMPARE(left.size(), found.size() - 1);
    QCOMPARE(left.first(), found.first());
    QCOMPARE(sample->undoStack()->count(), 1);
    QVERIFY(!replacing::replaceOne(*sample, Census, Pupil, found.at(1), u"learner"_s));
    QCOMPARE(sample->undoStack()->count(), 1);
}

void tst_Replacing::refusesWhatIsNotThere()
{
    OpenSample sample;
    const QByteArray before = sample.onDisk();
    const auto none = replacing::replaceAll(*sample, Census, {u"a word that nobody wrote"_s}, u"x"_s);
    QVERIFY(!none);
    QCOMPARE(none.error().kind, ErrorKind::Refused);
    QVERIFY(!none.error().message.contains(u"nobody"_s));
    QVERIFY(!replacing::replaceAll(*sample, Census, {}, u"x"_s));
    QVERIFY(!replacing::replaceAll(*sample, AssessmentId{u"none"_s}, Pupil, u"x"_s));
    sample.reopen(Workspace::Access::ReadOnly);
    QVERIFY(!replacing::replaceAll(*sample, Census, Pupil, u"x"_s));
    QCOMPARE(sample.onDisk(), before);
}

void tst_Replacing::refusesWhatGrowsBeyondBounds()
{
    OpenSample sample;
    const QByteArray before = sample.onDisk();
    const auto done = replacing::replaceAll(*sample, Census, {u"e"_s}, QString(100'000, u'x'));
    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::Refused);
    QCOMPARE(sample.onDisk(), before);
}

QTEST_GUILESS_MAIN(tst_Replacing)
#include "tst_Replacing.moc"
