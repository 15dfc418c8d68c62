// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenSample.h"
#include "publish/RegisterFolders.h"
#include "workspace/ChangedSections.h"
#include "workspace/Publishing.h"
#include "workspace/Redacting.h"
#include "workspace/Versions.h"

using namespace candour;
using publishing::publish;

/// What a page says of the difference between its versions.
class tst_ChangedSections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesWhatReadersDoNotKnow();
    void whatStandsBelowAMainSectionBelongsToIt();
    void knowsNothingOfAnOlderProgram();

    void thePageNamesTheSections();
    void onlyWhatIsPublicCounts();
    void saysNothingOfAVersionThatWasTakenDown();
    void whatChangedSinceWhatIsGoneIsNotSaidAgain();
    void aCorrectionIsMarkedAsOne();
    void aNewAssessmentIsNoCorrection();

private:
    static void publishAnother(OpenSample &sample, const QString &note);
};

namespace {

Section section(int level, const QString &anchor, const QString &text)
{
    return {.level = level, .anchor = anchor, .heading = anchor.toUpper(), .blocks = {Paragraph{inlinesOf(text)}}};
}

QString page(OpenSample &sample, int version)
{
    return QString::fromUtf8(TestFolder::read(sample.path(u"out/dpia-0007/v%1/DPIA-0007-v%1.txt"_s.arg(version))));
}

} // namespace

void tst_ChangedSections::namesWhatReadersDoNotKnow()
{
    const auto before =
        sectionsOf({.sections = {section(2, u"a"_s, u"1"_s), section(2, u"b"_s, u"2"_s), section(2, u"c"_s, u"3"_s)}});
    const auto now = sectionsOf(
        {.sections = {section(2, u"c"_s, u"3"_s), section(2, u"b"_s, u"other"_s), section(2, u"d"_s, u"4"_s)}});
    QCOMPARE(changedSections(before, before), QStringList());
    QCOMPARE(changedSections(before, now), (QStringList{u"B"_s, u"D"_s, u"A"_s}));
}

void tst_ChangedSections::whatStandsBelowAMainSectionBelongsToIt()
{
    const auto with = [](const QString &text) {
        return sectionsOf(
            {.sections = {section(2, u"a"_s, u"1"_s), section(3, u"aa"_s, text), section(2, u"b"_s, u"2"_s)}});
    };
    QCOMPARE(with(u"x"_s).size(), 2);
    QCOMPARE(changedSections(with(u"x"_s), with(u"y"_s)), QStringList{u"A"_s});
}

void tst_ChangedSections::knowsNothingOfAnOlderProgram()
{
    QCOMPARE(changedSections({}, sectionsOf({.sections = {section(2, u"a"_s, u"1"_s)}})), QStringList());
}

void tst_ChangedSections::publishAnother(OpenSample &sample, const QString &note)
{
    sample.later();
    QVERIFY_RESULT(authoring::setAnswer(*sample, Census, u"collection"_s, words(note)));
    QVERIFY_RESULT(sample.signAndApprove());
    QVERIFY_RESULT(publish(*sample, Census, {.folder = sample.path(u"out"_s), .changeNote = note}));
}

void tst_ChangedSections::thePageNamesTheSections()
{
    OpenSample sample;
    QVERIFY_RESULT(publish(*sample, Census, {.folder = sample.path(u"out"_s)}));
    QVERIFY(!page(sample, 1).contains(u"Sections that changed"_s));
    publishAnother(sample, u"Schools send a form."_s);
    const Publication record = sample->publications(Census)->first();
    QCOMPARE(record.changed.size(), 1);
    QVERIFY(page(sample, 2).contains(u"Sections that changed: %1."_s.arg(record.changed.first())));
    publishAnother(sample, u"Schools send a list."_s);
    QCOMPARE(page(sample, 3).count(u"Sections that changed: "_s), 2);
}

/// What is withheld may change as it likes: nobody may learn of it from a list of changes.
void tst_ChangedSections::onlyWhatIsPublicCounts()
{
    OpenSample sample;
    sample.as(Preparer);
    QVERIFY_RESULT(authoring::setAnswer(*sample, Census, u"collection"_s, words(u"Schools use the lead vault."_s)));
    QVERIFY_RESULT(redacting::markWords(*sample, Census, Place{.question = u"collection"_s}, u"lead vault"_s,
                                        {.reasons = {u"foia-40-2"_s}}));
    QVERIFY_RESULT(sample.signAndApprove());
    QVERIFY_RESULT(publish(*sample, Census, {.folder = sample.path(u"out"_s)}));
    const Assessment before = sample.assessment();
    RichText text = *textIn(before.answer(u"collection"_s));
    for (Block &block : text.blocks)
        for (Run &run : block.runs)
            run.text.replace(u"lead vault"_s, u"tin box"_s);
    sample.as(Drafter);
    QVERIFY_RESULT(sample.change([&](Assessment &a) { a.answers[u"collection"_s] = text; }));
    sample.later();
    sample.as(Drafter);
    QVERIFY_RESULT(authoring::setPublicTitle(*sample, Census, u"Counting pupils"_s));
    QVERIFY_RESULT(sample.signAndApprove());
    QVERIFY_RESULT(publish(*sample, Census, {.folder = sample.path(u"out"_s), .changeNote = u"A title"_s}));
    QCOMPARE(sample->publications(Census)->first().changed, QStringList());
}

void tst_ChangedSections::saysNothingOfAVersionThatWasTakenDown()
{
    OpenSample sample;
    QVERIFY_RESULT(publish(*sample, Census, {.folder = sample.path(u"out"_s)}));
    publishAnother(sample, u"Schools send a form."_s);
    QVERIFY_RESULT(versions::takeDown(*sample, {{Census, 2}, {Census, 1}}, u"A name"_s));
    publishAnother(sample, u"Schools send a list."_s);
    QVERIFY(sample->publications(Census)->first().changed.isEmpty());
    QCOMPARE(page(sample, 3).count(u"This version was removed on 4 June 2026."_s), 2);
    QVERIFY(!page(sample, 3).contains(u"Schools send a form."_s));
    QVERIFY(!page(sample, 3).contains(u"Sections that changed"_s));
}

/// What the next version changed would point at what got out.
void tst_ChangedSections::whatChangedSinceWhatIsGoneIsNotSaidAgain()
{
    OpenSample sample;
    QVERIFY_RESULT(publish(*sample, Census, {.folder = sample.path(u"out"_s)}));
    publishAnother(sample, u"Schools send a form."_s);
    publishAnother(sample, u"Schools send a list."_s);
    sample.later();
    QVERIFY_RESULT(versions::takeDown(*sample, {{Census, 2}}, u"A name"_s));
    publishAnother(sample, u"Schools send a letter."_s);
    QCOMPARE(page(sample, 4).count(u"Sections that changed: "_s), 1); // since version 3
}

void tst_ChangedSections::aCorrectionIsMarkedAsOne()
{
    OpenSample sample;
    const QString out = sample.path(u"out"_s);
    QVERIFY_ERROR(publish(*sample, Census, {.folder = out, .changeNote = u"x"_s, .isCorrection = true}),
                  ErrorKind::Usage, "nothing to correct");
    QVERIFY_RESULT(publish(*sample, Census, {.folder = out}));
    sample.later();
    sample.as(Preparer);
    QVERIFY_RESULT(redacting::setWording(*sample, Census, Place{.question = u"accuracy"_s}, u"en-GB"_s,
                                         words(u"Lists are checked."_s)));
    QVERIFY_RESULT(sample.approve()); // and nobody signs again
    QVERIFY_ERROR(publish(*sample, Census, {.folder = out, .changeNote = u" "_s, .isCorrection = true}),
                  ErrorKind::Usage, "Say in a sentence");
    QVERIFY_RESULT(publish(*sample, Census,
                           {.folder = out, .changeNote = u"Corrected: a plainer answer"_s, .isCorrection = true}));
    QCOMPARE(sample->publications(Census)->first().changeNote, u"Corrected: a plainer answer"_s);
    QVERIFY(page(sample, 2).contains(u"Corrected: a plainer answer"_s));
}

void tst_ChangedSections::aNewAssessmentIsNoCorrection()
{
    OpenSample sample;
    const QString out = sample.path(u"out"_s);
    QVERIFY_RESULT(publish(*sample, Census, {.folder = out}));
    QVERIFY_RESULT(authoring::setAnswer(*sample, Census, u"collection"_s, words(u"Schools send a form."_s)));
    QVERIFY_RESULT(sample.signAndApprove());
    const Snapshot before = snapshot(out);
    QVERIFY_ERROR(publish(*sample, Census, {.folder = out, .changeNote = u"A form"_s, .isCorrection = true}),
                  ErrorKind::Refused, "no correction");
    QCOMPARE(snapshot(out), before);
}

QTEST_MAIN(tst_ChangedSections)
#include "tst_ChangedSections.moc"
