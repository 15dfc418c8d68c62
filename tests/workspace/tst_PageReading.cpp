// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenSample.h"
#include "exchange/ContentRoot.h"
#include "support/RandomAssessment.h"
#include "support/SmallTemplate.h"
#include "workspace/Organisation.h"
#include "workspace/PageReading.h"
#include "workspace/Publishing.h"
#include "workspace/Suggesting.h"
#include "workspace/WordLists.h"

using namespace candour;

namespace {

const QString Groups = u"peopleGroups"_s;

std::shared_ptr<const PageReading> reading(OpenSample &sample)
{
    return *pageReading(*sample, Census);
}

} // namespace

/// What follows from an assessment is found once, and never remembered after it has changed.
class tst_PageReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheSameWhileNothingChanges();
    void isAnotherAfterAChange();
    void saysWhatIsFoundAfresh();
    void knowsAnotherOrganisation();
    void looksForOtherWords();
    void looksAtNumbersAgain();
    void looksAtNumbersAgainOncePublished();
};

void tst_PageReading::isTheSameWhileNothingChanges()
{
    OpenSample sample;
    const auto first = reading(sample);
    QCOMPARE(reading(sample).get(), first.get());
    QVERIFY_RESULT(publishing::gates(*sample, Census));
    QCOMPARE(reading(sample).get(), first.get());
}

void tst_PageReading::isAnotherAfterAChange()
{
    OpenSample sample;
    const auto first = reading(sample);
    const QString root = first->publicRoot();
    const PublicSummary summary = first->summary();
    QVERIFY_RESULT(authoring::setAnswer(*sample, Census, u"collection"_s, Cell{words(u"All schools."_s)}));
    const auto second = reading(sample);
    QVERIFY(second->summary() != summary);
    QVERIFY(second->publicRoot() != root);
    QVERIFY(second->contentRoot() != first->contentRoot());
    sample->undoStack()->undo();
    QCOMPARE(reading(sample)->publicRoot(), root);
}

/// One after another, as people change things: each answers as if it had never looked at the one before.
void tst_PageReading::saysWhatIsFoundAfresh()
{
    const Template t = smallTemplate();
    LatestReading latest;
    int kept = 0;
    QString before;
    for (quint32 seed = 3; seed <= 120; ++seed) {
        PageSource source{.assessment = randomAssessment(t, seed / 3), .form = t, .edition = {}};
        if (seed % 3 == 1)
            source.assessment.marks.clear();
        if (seed % 3 == 2)
            source.assessment.publicTitle = u"Another"_s;
        const auto reading = latest.of(source);
        QCOMPARE(reading->contentRoot(), assessmentRoot(source.form, source.assessment));
        QVERIFY(reading->summary() == source.summary());
        QCOMPARE(reading->undecidedRepeats(), undecidedRepeats(t, source.assessment, source.edition));
        kept += reading->contentRoot() == before;
        before = reading->contentRoot();
    }
    QVERIFY(kept > 50);
}

void tst_PageReading::knowsAnotherOrganisation()
{
    OpenSample sample;
    const PublicSummary before = reading(sample)->summary();
    QVERIFY_RESULT(organisation::set(*sample, u"organisation"_s, u"Another department"_s));
    QVERIFY(reading(sample)->summary() != before);
}

void tst_PageReading::looksForOtherWords()
{
    OpenSample sample;
    QVERIFY_RESULT(authoring::setAnswer(*sample, Census, u"collection"_s, Cell{words(u"The kestrel platform."_s)}));
    const PageReading of(reading(sample)->source());
    SuggestionFinder finder;
    Settings settings = *sample->settings();
    const auto listed = [&] {
        const auto &all = of.undecidedSuggestions(finder, settings);
        return std::count_if(all.begin(), all.end(), [](const Suggestion &one) { return one.words == u"kestrel"_s; });
    };
    QCOMPARE(listed(), 0);
    settings.watchedWords += u"kestrel"_s;
    QCOMPARE(listed(), 1);
    settings.publicWords += u"kestrel"_s;
    QCOMPARE(listed(), 0);
}

void tst_PageReading::looksAtNumbersAgain()
{
    OpenSample sample;
    QVERIFY(!*suppressing::undecided(*sample, Census));
    QVERIFY_RESULT(authoring::setCell(*sample, Census, Groups, RowId{u"pg-2"_s}, u"adults"_s, Number{4}));
    QVERIFY(*suppressing::undecided(*sample, Census));
    sample->undoStack()->undo();
    QVERIFY(!*suppressing::undecided(*sample, Census));
    QVERIFY_RESULT(organisation::set(*sample, u"leastCount"_s, u"10"_s));
    QVERIFY(*suppressing::undecided(*sample, Census));
}

void tst_PageReading::looksAtNumbersAgainOncePublished()
{
    OpenSample sample;
    sample.as(Preparer);
    PageSource rounded = reading(sample)->source();
    rounded.assessment.suppressions[Groups] = {.rule = {.method = SuppressionMethod::Rounding}};
    LatestReading latest;
    const auto of = latest.of(rounded);
    QVERIFY(!latest.objection(*of, {}, UsualLeastCount));
    QVERIFY_RESULT(publishing::publish(*sample, Census, {.folder = sample.path(u"out"_s)}));
    QVERIFY(latest.objection(*of, *sample->publications(Census), UsualLeastCount));
    QVERIFY(!latest.objection(*of, {}, UsualLeastCount));
    QVERIFY(latest.objection(*of, {}, 6));
}

QTEST_MAIN(tst_PageReading)
#include "tst_PageReading.moc"
