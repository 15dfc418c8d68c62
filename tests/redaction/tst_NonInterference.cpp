// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "redaction/Summarise.h"
#include "support/SmallTemplate.h"
#include "support/Varied.h"

#include <QTest>

using namespace candour;

namespace {

Condition is(const QString &subject, const QString &value)
{
    return Condition{.kind = Condition::Kind::Is, .subject = subject, .value = value};
}

/// The small template, with a question and a column that hang on others which themselves hang on others.
Template chainedTemplate()
{
    Template t = smallTemplate();
    for (TemplateSection &section : t.sections) {
        for (Question &question : section.questions) {
            if (question.key == u"bases"_s) {
                question.askIf = Condition{.kind = Condition::Kind::Answered, .subject = u"how"_s};
            } else if (question.key == u"shares"_s || question.key == u"cards"_s) {
                Column via{.key = u"via"_s, .kind = QuestionKind::YesNo, .label = u"Column via"_s, .isPublic = true};
                via.askIf = is(u"route"_s, u"direct"_s);
                Column which{.key = u"which"_s, .kind = QuestionKind::Line, .label = u"Column which"_s};
                which.isPublic = true;
                which.askIf = is(u"via"_s, u"yes"_s);
                question.columns << via << which;
            }
        }
    }
    return t;
}

} // namespace

/// Promise P2: assessments that differ only in what is withheld have the same public summary.
class TestNonInterference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void summariesDoNotDependOnWhatIsWithheld_data();
    void summariesDoNotDependOnWhatIsWithheld();
    void theVariationReallyVaries();
    void theVariationMovesPeopleUnseen();

private:
    static constexpr int Pairs = 300;
};

void TestNonInterference::summariesDoNotDependOnWhatIsWithheld_data()
{
    QTest::addColumn<bool>("chained");
    QTest::newRow("conditions") << false;
    QTest::newRow("conditions on conditions") << true;
}

void TestNonInterference::summariesDoNotDependOnWhatIsWithheld()
{
    QFETCH(bool, chained);
    const Template t = chained ? chainedTemplate() : smallTemplate();
    const Edition edition{
        .organisation = u"Department"_s, .number = 2, .issued = QDate(2026, 6, 4), .changeNote = u"Note"_s};
    for (quint32 seed = 1; seed <= Pairs; ++seed) {
        const Assessment a = randomAssessment(t, seed);
        const Assessment b = varied(t, a, seed + 500000);
        const PublicSummary one = summarise(t, a, edition);
        const PublicSummary two = summarise(t, b, edition);
        if (one == two)
            continue;
        const QStringList first = textLines(one.document());
        const QStringList second = textLines(two.document());
        for (qsizetype i = 0; i < std::max(first.size(), second.size()); ++i)
            if (first.value(i) != second.value(i))
                QFAIL(qPrintable(
                    u"seed %1, line %2:\n  %3\n  %4"_s.arg(seed).arg(i).arg(first.value(i), second.value(i))));
        QFAIL(qPrintable(u"seed %1: the documents differ in more than their words"_s.arg(seed)));
    }
}

void TestNonInterference::theVariationReallyVaries()
{
    const Template t = smallTemplate();
    int different = 0;
    int labels = 0;
    for (quint32 seed = 1; seed <= 100; ++seed) {
        const Assessment a = randomAssessment(t, seed);
        different += a.answers != varied(t, a, seed + 500000).answers;
        labels += textLines(summarise(t, a, {}).document()).join(u' ').contains(u"[Withheld"_s);
    }
    QVERIFY(different > 95);
    QVERIFY(labels > 90);
}

void TestNonInterference::theVariationMovesPeopleUnseen()
{
    const Template t = smallTemplate();
    int moved = 0;
    for (quint32 seed = 1; seed <= 300; ++seed) {
        const Assessment a = randomAssessment(t, seed);
        const Suppression decided = a.suppressions.value(u"headcounts"_s);
        const auto people = [](const Assessment &one, const CountCell &cell) {
            const auto *rows = std::get_if<Rows>(&one.answer(u"headcounts"_s));
            const Row *row = rows ? rows->find(cell.row) : nullptr;
            return row ? row->cells.value(cell.column) : Cell();
        };
        const Assessment b = varied(t, a, seed + 500000);
        const bool isPublic = publicWords(t, a, t.language).value(u"headcounts"_s).contains(u"[c]"_s);
        moved += isPublic && std::any_of(decided.cells.begin(), decided.cells.end(), [&](const CountCell &cell) {
                     return people(a, cell) != people(b, cell) &&
                            a.treatment(Place{u"headcounts"_s, cell.row, {}}) == Treatment{};
                 });
    }
    QVERIFY2(moved > 50, qPrintable(QString::number(moved)));
}

QTEST_GUILESS_MAIN(TestNonInterference)
#include "tst_NonInterference.moc"
