// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "dpia/Progress.h"
#include "support/RandomAssessment.h"
#include "support/SmallTemplate.h"

#include <QTest>

using namespace candour;

namespace {

Question question(const QString &key, bool required, const Condition &askIf = {})
{
    return Question{.key = key, .kind = QuestionKind::Line, .required = required, .askIf = askIf};
}

/// "must" with two required questions and one that is not; "may" with two that are not; "hidden" with one that is asked
/// where the first is answered.
Template form()
{
    Template t;
    t.sections = {
        TemplateSection{.key = u"must"_s,
                        .questions = {question(u"a"_s, true), question(u"b"_s, true), question(u"c"_s, false)}},
        TemplateSection{.key = u"may"_s, .questions = {question(u"d"_s, false), question(u"e"_s, false)}},
        TemplateSection{
            .key = u"hidden"_s,
            .questions = {question(u"f"_s, true, Condition{.kind = Condition::Kind::Answered, .subject = u"a"_s})}}};
    return t;
}

Assessment answered(const QString &keys)
{
    Assessment a;
    for (const QChar key : keys)
        a.answers.insert(key, Cell{lineFromPlainText(u"x"_s)});
    return a;
}

} // namespace

/// How far a draft has come: what is asked counts, and what is required counts double.
class tst_Progress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statesOfSections_data();
    void statesOfSections();
    void countsEachSection();
    void blankAnswersDoNotCount();
    void anEmptyFormIsNoProgress();
    void addsUp();
};

void tst_Progress::statesOfSections_data()
{
    QTest::addColumn<QString>("keys");
    QTest::addColumn<QList<SectionState>>("states");
    QTest::addColumn<int>("percent");
    using enum SectionState;
    using States = QList<SectionState>;
    QTest::newRow("nothing") << QString() << States{NotStarted, NotStarted, NotApplicable} << 0;
    QTest::newRow("one required") << u"b"_s << States{Started, NotStarted, NotApplicable} << 28; // 2 of 7
    QTest::newRow("a required one that asks another")
        << u"a"_s << States{Started, NotStarted, NotStarted} << 22; // of 9
    QTest::newRow("the optional one first") << u"c"_s << States{Started, NotStarted, NotApplicable} << 14;
    QTest::newRow("all required") << u"ab"_s << States{Complete, NotStarted, NotStarted} << 44;
    QTest::newRow("half of what may be") << u"d"_s << States{NotStarted, Started, NotApplicable} << 14;
    QTest::newRow("all of what may be") << u"de"_s << States{NotStarted, Complete, NotApplicable} << 28;
    QTest::newRow("what is hidden does not count") << u"f"_s << States{NotStarted, NotStarted, NotApplicable} << 0;
    QTest::newRow("all but one") << u"abcdf"_s << States{Complete, Started, Complete} << 88;
    QTest::newRow("everything") << u"abcdef"_s << States{Complete, Complete, Complete} << 100;
}

void tst_Progress::statesOfSections()
{
    QFETCH(QString, keys);
    QFETCH(QList<SectionState>, states);
    const Progress found = progress(form(), answered(keys));
    QTEST(found.percent, "percent");
    QCOMPARE(found.sections.size(), states.size());
    for (qsizetype i = 0; i < states.size(); ++i)
        QCOMPARE(int(found.sections.at(i).state), int(states.at(i)));
}

void tst_Progress::countsEachSection()
{
    const QList<SectionProgress> sections = progress(form(), answered(u"acdf"_s)).sections;
    QVERIFY(sections.at(0) == (SectionProgress{u"must"_s, SectionState::Started, 3, 2, 2, 1}));
    QVERIFY(sections.at(1) == (SectionProgress{u"may"_s, SectionState::Started, 2, 1, 0, 0}));
    QVERIFY(sections.at(2) == (SectionProgress{u"hidden"_s, SectionState::Complete, 1, 1, 1, 1}));
}

void tst_Progress::blankAnswersDoNotCount()
{
    Assessment a = answered(u"b"_s);
    a.answers.insert(u"c"_s, Cell{RichText{}});
    a.answers.insert(u"d"_s, Rows{});
    QVERIFY(progress(form(), a) == progress(form(), answered(u"b"_s)));
}

void tst_Progress::anEmptyFormIsNoProgress()
{
    QVERIFY(progress(Template{}, Assessment{}) == Progress{});
    Template t;
    t.sections = {TemplateSection{.key = u"s"_s}};
    QCOMPARE(int(progress(t, Assessment{}).sections.first().state), int(SectionState::NotApplicable));
    QCOMPARE(progress(t, Assessment{}).percent, 0);
}

void tst_Progress::addsUp()
{
    const Template t = smallTemplate();
    for (quint32 seed = 1; seed <= 200; ++seed) {
        const Assessment a = randomAssessment(t, seed);
        const Progress found = progress(t, a);
        int weight = 0;
        int done = 0;
        for (const Question *question : t.questions()) {
            if (!isAsked(t, a, *question))
                continue;
            weight += question->required ? 2 : 1;
            if (!isEmpty(a.answer(question->key)))
                done += question->required ? 2 : 1;
        }
        QCOMPARE(found.percent, 100 * done / weight);
        int counted = 0;
        for (const SectionProgress &section : found.sections)
            counted += section.answered + section.requiredAnswered;
        QCOMPARE(counted, done);
    }
}

QTEST_GUILESS_MAIN(tst_Progress)
#include "tst_Progress.moc"
