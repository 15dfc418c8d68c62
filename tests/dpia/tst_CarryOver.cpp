// SPDX-License-Identifier: GPL-3.0-or-later
#include "FindingCase.h"
#include "dpia/CarryOver.h"
#include "support/ChangedTemplate.h"
#include "support/Conditions.h"
#include "support/RandomAssessment.h"

#include <QTest>

using namespace candour;

namespace {

/// Both versions of a template, and an assessment that follows the first.
struct Move
{
    Template from = smallTemplate();
    Template to = smallTemplate();
    Assessment a;
};
using Difference = std::function<void(Move &)>;

const MarkId M{u"m"_s};
const Treatment AsWritten{.kind = TreatmentKind::AsWritten};
const Treatment Withheld{.kind = TreatmentKind::Withheld, .mark = M};
const Treatment Undecided{.kind = TreatmentKind::Undecided};

Treatment worded()
{
    return Treatment{.kind = TreatmentKind::Wording, .wording = {{u"en-GB"_s, fromPlainText(u"In public."_s)}}};
}

Condition given(const QString &subject)
{
    return Condition{.kind = Condition::Kind::Answered, .subject = subject};
}

void removeQuestion(Template &t, const QString &key)
{
    for (TemplateSection &section : t.sections)
        section.questions.removeIf([&](const Question &question) { return question.key == key; });
}

void removeColumn(Template &t, const QString &question, const QString &key)
{
    questionOf(t, question).columns.removeIf([&](const Column &column) { return column.key == key; });
}

Question extra(bool isPublic)
{
    return Question{.key = u"extra"_s,
                    .kind = QuestionKind::Line,
                    .label = u"Extra"_s,
                    .publicByDefault = isPublic,
                    .publicHeading = u"what"_s};
}

/// A little of everything. The second share keeps a reason that is no longer asked.
Assessment answered()
{
    Assessment a = sound();
    a.answers.insert(u"name"_s, line(u"Census"_s));
    a.answers.insert(u"automated"_s, Cell{YesNo{true, {}}});
    a.answers.insert(u"how"_s, Cell{fromPlainText(u"By machine."_s)});
    a.answers.insert(u"bases"_s, Cell{Choices{{u"a"_s, u"b"_s}}});
    a.answers.insert(u"decision"_s, chosen(u"approved"_s));
    a.answers.insert(u"notes"_s, Cell{fromPlainText(u"Only for us."_s)});
    a.answers.insert(u"internal"_s, Cell{fromPlainText(u"Never public."_s)});
    a.answers.insert(u"shares"_s, Rows{{row(u"one"_s, {{u"recipient"_s, line(u"Council"_s)},
                                                       {u"route"_s, chosen(u"direct"_s)},
                                                       {u"reason"_s, line(u"Speed"_s)},
                                                       {u"people"_s, Cell{Number{12}}}}),
                                        row(u"two"_s, {{u"recipient"_s, line(u"Police"_s)},
                                                       {u"route"_s, chosen(u"secure"_s)},
                                                       {u"reason"_s, line(u"Left from before"_s)}})}});
    a.answers.insert(u"risks"_s, Rows{{row(u"r"_s, {{u"risk"_s, line(u"A leak"_s)},
                                                    {u"likelihood"_s, chosen(u"likely"_s)},
                                                    {u"severity"_s, chosen(u"real"_s)}})}});
    return a;
}

constexpr int KindCount = int(QuestionKind::RowRefs) + 1;

/// A value such as a question of this kind holds.
Answer valueOf(QuestionKind kind)
{
    switch (kind) {
    case QuestionKind::RichText:
        return Cell{fromPlainText(u"One.\n\nTwo."_s)};
    case QuestionKind::Line:
        return line(u"One"_s);
    case QuestionKind::YesNo:
        return Cell{YesNo{true, {}}};
    case QuestionKind::Choice:
        return chosen(u"a"_s);
    case QuestionKind::Choices:
        return Cell{Choices{{u"a"_s, u"b"_s}}};
    case QuestionKind::Date:
        return Cell{Today};
    case QuestionKind::Number:
        return Cell{Number{12}};
    case QuestionKind::Person:
        return Cell{PersonId{u"p"_s}};
    case QuestionKind::Link:
        return Cell{WebLink{u"Page"_s, u"https://example.org/"_s}};
    case QuestionKind::RowRefs:
        return Cell{RowRefs{{RowId{u"one"_s}}}};
    case QuestionKind::Files:
        return Files{{AttachmentId{u"f"_s}}};
    case QuestionKind::Records:
    case QuestionKind::Risks:
        return Rows{{row(u"one"_s, {{u"risk"_s, line(u"A leak"_s)}})}};
    case QuestionKind::Shared:
        return SharedText{u"controller"_s, fromPlainText(u"The office."_s)};
    }
    Q_UNREACHABLE();
}

CarriedOver carriedWith(const Difference &difference)
{
    Move move{.a = answered()};
    move.to.version = u"2.0"_s;
    difference(move);
    return carriedOver(move.from, move.to, move.a);
}

QStringList shown(const QList<Carried> &report)
{
    static const QStringList words{u"moved"_s, u"changed"_s, u"no place"_s, u"new"_s, u"public"_s};
    QStringList lines;
    for (const Carried &one : report) {
        const QString where = one.column.isEmpty() ? one.question : one.question + u'/' + one.column;
        lines += words.at(int(one.what)) + u' ' + where;
    }
    return lines;
}

QString shown(const Place &place)
{
    return place.isAnswer() ? place.question : QStringList{place.question, place.row.value, place.column}.join(u'/');
}

QStringList undecided(const Assessment &a)
{
    QStringList places;
    for (auto treatment = a.treatments.cbegin(); treatment != a.treatments.cend(); ++treatment)
        if (treatment->kind == TreatmentKind::Undecided)
            places += shown(treatment.key());
    return places;
}

QString placeOf(const QString &question, const QSet<QString> &setAside)
{
    return setAside.contains(question) ? question + u".before"_s : question;
}

Place placeOf(Place place, const QSet<QString> &setAside)
{
    place.question = placeOf(place.question, setAside);
    return place;
}

/// True where nothing of this place is public until somebody decides.
bool isHeld(const Assessment &a, const Place &place)
{
    const QList<Place> around{Place{.question = place.question},
                              Place{.question = place.question, .column = place.column}, place};
    return std::any_of(around.begin(), around.end(),
                       [&](const Place &one) { return a.treatment(one).kind == TreatmentKind::Undecided; });
}

} // namespace

/// On the way to another template nothing is lost, and nothing that was hidden is shown before somebody says so.
class tst_CarryOver : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatBecomesOfEachAnswer_data();
    void saysWhatBecomesOfEachAnswer();
    void reportsInTheOrderOfTheNewTemplate();
    void followsTheNewTemplate();
    void keepsWhatSomebodyDecided_data();
    void keepsWhatSomebodyDecided();
    void holdsWhatSomebodyDecided_data();
    void holdsWhatSomebodyDecided();
    void keepsAnUnusedWordingWhereItHolds();
    void takesAnswersThatFit_data();
    void takesAnswersThatFit();
    void setsAsideValuesOfAnotherKind();
    void setsAsideUnderAKeyOfItsOwn_data();
    void setsAsideUnderAKeyOfItsOwn();
    void setsAsideUnderNoKeyThatAQuestionHas();
    void decisionsGoAsideWithTheirAnswer();
    void hidesWhatNobodySawBefore_data();
    void hidesWhatNobodySawBefore();
    void anUnknownAnswerOfAnotherKindIsSetAside();
    void dropsNothing();
    void carryingToTheSameTemplateChangesNothing();
    void carryingTwiceIsCarryingOnce();
};

void tst_CarryOver::saysWhatBecomesOfEachAnswer_data()
{
    QTest::addColumn<Difference>("difference");
    QTest::addColumn<QStringList>("report");
    QTest::addColumn<QStringList>("held"); // places that wait for a decision
    const auto add = [](const char *name, const Difference &difference, const QStringList &report,
                        const QStringList &held = {}) { QTest::newRow(name) << difference << report << held; };
    const auto share = [](Move &m, const QString &column) -> Column & { return columnOf(m.to, u"shares"_s, column); };

    add("nothing", [](Move &) {}, {});
    add("another number", [](Move &m) { questionOf(m.to, u"name"_s).number = u"1.2"_s; }, {u"moved name"_s});
    add("another section", [](Move &m) { m.to.sections[1].questions += m.to.sections[0].questions.takeAt(1); },
        {u"moved name"_s});
    add("another number of what is not answered", [](Move &m) { questionOf(m.to, u"page"_s).number = u"1.2"_s; }, {});

    add("a line that may be longer", [](Move &m) { questionOf(m.to, u"name"_s).kind = QuestionKind::RichText; },
        {u"changed name"_s});
    add("risks that are not scored", [](Move &m) { questionOf(m.to, u"risks"_s).kind = QuestionKind::Records; },
        {u"changed risks"_s, u"public risks"_s, u"public risks/risk"_s, u"public risks/likelihood"_s,
         u"public risks/severity"_s},
        {u"risks"_s, u"risks//likelihood"_s, u"risks//risk"_s, u"risks//severity"_s});
    add("a choice that is gone", [](Move &m) { questionOf(m.to, u"decision"_s).options.removeFirst(); },
        {u"changed decision"_s});
    add("a choice that is gone and nobody made", [](Move &m) { questionOf(m.to, u"decision"_s).options.removeLast(); },
        {});
    add("one of several choices gone", [](Move &m) { questionOf(m.to, u"bases"_s).options.removeAt(1); },
        {u"changed bases"_s});
    add("one of several choices gone, and not made", [](Move &m) { questionOf(m.to, u"bases"_s).options.removeAt(2); },
        {});
    add("a column that is gone", [](Move &m) { removeColumn(m.to, u"shares"_s, u"people"_s); },
        {u"changed shares/people"_s});
    add("a column that is gone and empty", [](Move &m) { removeColumn(m.to, u"shares"_s, u"agreed"_s); }, {});
    add("a column of another kind", [=](Move &m) { share(m, u"recipient"_s).kind = QuestionKind::RichText; },
        {u"changed shares/recipient"_s});
    add("a choice in a column gone", [=](Move &m) { share(m, u"route"_s).options.removeLast(); },
        {u"changed shares/route"_s});
    add("two columns gone",
        [](Move &m) {
            removeColumn(m.to, u"shares"_s, u"recipient"_s);
            removeColumn(m.to, u"shares"_s, u"people"_s);
        },
        {u"changed shares/recipient"_s, u"changed shares/people"_s});

    add("a question that is gone", [](Move &m) { removeQuestion(m.to, u"how"_s); }, {u"no place how"_s});
    add("a question that is gone and not answered", [](Move &m) { removeQuestion(m.to, u"page"_s); }, {});
    add("an answer that has had no place before", [](Move &m) { m.a.answers.insert(u"old"_s, line(u"Older"_s)); }, {});
    add("a kind that cannot hold the answer", [](Move &m) { questionOf(m.to, u"name"_s).kind = QuestionKind::YesNo; },
        {u"no place name"_s});
    add("a value that is not of its question's kind", [](Move &m) { m.a.answers.insert(u"name"_s, Cell{Number{3}}); },
        {u"no place name"_s});
    add("a kind that cannot hold what is not answered",
        [](Move &m) { questionOf(m.to, u"page"_s).kind = QuestionKind::YesNo; }, {});
    add("a new question", [](Move &m) { m.to.sections[0].questions += extra(true); }, {u"new extra"_s});

    add("a question that is public now", [](Move &m) { questionOf(m.to, u"notes"_s).publicByDefault = true; },
        {u"public notes"_s}, {u"notes"_s});
    add("a public wording without an answer, under a heading now",
        [](Move &m) {
            m.a.treatments.insert(Place{.question = u"page"_s}, worded());
            questionOf(m.from, u"page"_s).publicHeading.clear();
        },
        {u"public page"_s}, {u"page"_s});
    add("a question under a heading now",
        [](Move &m) {
            questionOf(m.to, u"internal"_s).publicHeading = u"what"_s;
            questionOf(m.to, u"internal"_s).publicByDefault = true;
        },
        {u"public internal"_s}, {u"internal"_s});
    add("a question under a heading now, if somebody shows it",
        [](Move &m) { questionOf(m.to, u"internal"_s).publicHeading = u"what"_s; }, {});
    add("what is public now and not answered", [](Move &m) { questionOf(m.to, u"papers"_s).publicByDefault = true; },
        {});
    add("a question that is hidden now", [](Move &m) { questionOf(m.to, u"why"_s).publicByDefault = false; }, {});
    add("a question that is asked now",
        [](Move &m) {
            m.a.answers.insert(u"automated"_s, Cell{YesNo{false, {}}});
            questionOf(m.to, u"how"_s).askIf = {};
        },
        {u"public how"_s}, {u"how"_s});
    add("a question that is asked no more",
        [](Move &m) { questionOf(m.to, u"how"_s).askIf = is(u"automated"_s, u"no"_s); }, {u"public how"_s}, {u"how"_s});
    add("a question that is asked on another account, and was and is asked",
        [](Move &m) { questionOf(m.to, u"how"_s).askIf = given(u"automated"_s); }, {u"public how"_s}, {u"how"_s});
    add("a question that was always asked", [](Move &m) { questionOf(m.to, u"why"_s).askIf = given(u"name"_s); }, {});
    add("a question whose subject is asked on another account",
        [](Move &m) { questionOf(m.to, u"automated"_s).askIf = given(u"name"_s); }, {u"public how"_s}, {u"how"_s});
    add("a hidden question that is asked on another account",
        [](Move &m) {
            questionOf(m.to, u"how"_s).publicByDefault = false;
            questionOf(m.to, u"how"_s).askIf = {};
        },
        {});
    add("a column that is public now", [=](Move &m) { share(m, u"people"_s).isPublic = true; },
        {u"public shares/people"_s}, {u"shares//people"_s});
    add("a column that is public now and empty", [=](Move &m) { share(m, u"contact"_s).isPublic = true; }, {});
    add("a column that is hidden now", [=](Move &m) { share(m, u"recipient"_s).isPublic = false; }, {});
    add("a cell that is asked now", [=](Move &m) { share(m, u"reason"_s).askIf = {}; }, {u"public shares/reason"_s},
        {u"shares//reason"_s});
    add("a cell that is asked no more", [=](Move &m) { share(m, u"reason"_s).askIf = is(u"route"_s, u"secure"_s); },
        {u"public shares/reason"_s}, {u"shares//reason"_s});
    add("a column that is asked on another account", [=](Move &m) { share(m, u"reason"_s).askIf = given(u"route"_s); },
        {u"public shares/reason"_s}, {u"shares//reason"_s});
    add("a column whose subject is asked on another account",
        [=](Move &m) { share(m, u"route"_s).askIf = given(u"recipient"_s); }, {u"public shares/reason"_s},
        {u"shares//reason"_s});
    add("a column that was always asked", [=](Move &m) { share(m, u"recipient"_s).askIf = given(u"route"_s); }, {});
    add("two cells of a column that are asked now",
        [=](Move &m) {
            std::get<Rows>(m.a.answers[u"shares"_s]).rows[0].cells.insert(u"route"_s, chosen(u"secure"_s));
            share(m, u"reason"_s).askIf = {};
        },
        {u"public shares/reason"_s}, {u"shares//reason"_s});
    add("cells of a column that is new",
        [](Move &m) {
            std::get<Rows>(m.a.answers[u"shares"_s]).rows[0].cells.insert(u"extra"_s, line(u"Extra"_s));
            questionOf(m.to, u"shares"_s).columns += Column{.key = u"extra"_s, .isPublic = true};
        },
        {u"public shares/extra"_s}, {u"shares//extra"_s});
    add("an unknown answer that is asked now",
        [](Move &m) {
            m.a.answers.insert(u"extra"_s, line(u"Older"_s));
            m.to.sections[0].questions += extra(false);
        },
        {u"new extra"_s});
    add("an unknown answer that is asked and public now",
        [](Move &m) {
            m.a.answers.insert(u"extra"_s, line(u"Older"_s));
            m.to.sections[0].questions += extra(true);
        },
        {u"new extra"_s, u"public extra"_s}, {u"extra"_s});
}

void tst_CarryOver::saysWhatBecomesOfEachAnswer()
{
    QFETCH(Difference, difference);
    const CarriedOver result = carriedWith(difference);
    QTEST(shown(result.report), "report");
    QTEST(undecided(result.assessment), "held");
}

void tst_CarryOver::reportsInTheOrderOfTheNewTemplate()
{
    const CarriedOver result = carriedWith([](Move &m) {
        std::swap(m.to.sections[0], m.to.sections[1]);
        m.to.sections[1].questions += extra(true);
        m.a.answers.insert(u"old"_s, line(u"Older"_s));
        removeQuestion(m.to, u"how"_s);
        removeColumn(m.to, u"shares"_s, u"people"_s);
        questionOf(m.to, u"name"_s).kind = QuestionKind::Date;
        questionOf(m.to, u"why"_s).number = u"1.1"_s;
        questionOf(m.to, u"notes"_s).publicByDefault = true;
    });
    QCOMPARE(shown(result.report), (QStringList{u"changed shares/people"_s, u"moved why"_s, u"public notes"_s,
                                                u"new extra"_s, u"no place how"_s, u"no place name"_s}));
}

void tst_CarryOver::followsTheNewTemplate()
{
    const CarriedOver result = carriedWith([](Move &m) { m.to.id = u"other"_s; });
    QCOMPARE(result.assessment.templateId, u"other"_s);
    QCOMPARE(result.assessment.templateVersion, u"2.0"_s);
}

void tst_CarryOver::keepsWhatSomebodyDecided_data()
{
    QTest::addColumn<Treatment>("treatment");
    QTest::newRow("as written") << AsWritten;
    QTest::newRow("reworded") << worded();
    QTest::newRow("withheld") << Withheld;
    QTest::newRow("to decide") << Undecided;
}

/// Heading, kind and conditions stay; what the template says of its own accord does not count.
void tst_CarryOver::keepsWhatSomebodyDecided()
{
    QFETCH(Treatment, treatment);
    const QMap<Place, Treatment> decided{{Place{.question = u"how"_s}, treatment},
                                         {Place{.question = u"notes"_s}, treatment},
                                         {Place{.question = u"shares"_s, .row = RowId{u"one"_s}}, treatment},
                                         {Place{.question = u"shares"_s, .column = u"people"_s}, treatment},
                                         {Place{u"shares"_s, RowId{u"one"_s}, u"recipient"_s}, treatment},
                                         {Place{u"shares"_s, RowId{u"two"_s}, u"reason"_s}, treatment}};
    const CarriedOver result = carriedWith([&](Move &m) {
        m.a.treatments = decided;
        questionOf(m.to, u"how"_s).publicLabel = u"How it is done"_s;
        questionOf(m.from, u"how"_s).publicByDefault = false;
        questionOf(m.to, u"notes"_s).publicByDefault = true;
        columnOf(m.to, u"shares"_s, u"people"_s).isPublic = true;
    });
    QVERIFY(result.assessment.treatments == decided);
    QCOMPARE(shown(result.report), QStringList());
}

void tst_CarryOver::holdsWhatSomebodyDecided_data()
{
    QTest::addColumn<Place>("place");
    QTest::addColumn<Difference>("difference");
    const Place how{.question = u"how"_s};
    const Place notes{.question = u"notes"_s};
    const Place risks{.question = u"risks"_s};
    const Place reason{.question = u"shares"_s, .column = u"reason"_s};
    const auto add = [](const char *name, const Place &place, const Difference &difference) {
        QTest::newRow(name) << place << difference;
    };
    add("under a heading now", notes, [](Move &m) { questionOf(m.from, u"notes"_s).publicHeading.clear(); });
    add("not asked before", notes, [](Move &m) { removeQuestion(m.from, u"notes"_s); });
    add("of another kind", risks, [](Move &m) { questionOf(m.to, u"risks"_s).kind = QuestionKind::Records; });
    add("always asked now", how, [](Move &m) { questionOf(m.to, u"how"_s).askIf = {}; });
    add("asked on another account", how, [](Move &m) { questionOf(m.to, u"how"_s).askIf = given(u"automated"_s); });
    add("not asked now", how, [](Move &m) { questionOf(m.to, u"how"_s).askIf = is(u"automated"_s, u"no"_s); });
    add("its subject was not public", how, [](Move &m) { questionOf(m.from, u"automated"_s).publicByDefault = false; });
    add("its subject is not public", how, [](Move &m) { questionOf(m.to, u"automated"_s).publicByDefault = false; });
    add("its subject is under no heading", how,
        [](Move &m) { questionOf(m.to, u"automated"_s).publicHeading.clear(); });
    add("its subject is of another kind", how,
        [](Move &m) { questionOf(m.to, u"automated"_s).kind = QuestionKind::Choice; });
    add("its subject is asked on another account", how,
        [](Move &m) { questionOf(m.to, u"automated"_s).askIf = given(u"name"_s); });
    add("its subject is gone", how, [](Move &m) { removeQuestion(m.to, u"automated"_s); });
    add("a column that was not there", reason, [](Move &m) { removeColumn(m.from, u"shares"_s, u"reason"_s); });
    add("a column of another kind", reason,
        [](Move &m) { columnOf(m.to, u"shares"_s, u"reason"_s).kind = QuestionKind::Date; });
    add("a column always asked now", reason, [](Move &m) { columnOf(m.to, u"shares"_s, u"reason"_s).askIf = {}; });
    add("a column asked on another account", reason,
        [](Move &m) { columnOf(m.to, u"shares"_s, u"reason"_s).askIf = given(u"route"_s); });
    add("a column whose subject was not public", reason,
        [](Move &m) { columnOf(m.from, u"shares"_s, u"route"_s).isPublic = false; });
    add("a column whose subject is gone", reason, [](Move &m) { removeColumn(m.to, u"shares"_s, u"route"_s); });
}

void tst_CarryOver::holdsWhatSomebodyDecided()
{
    QFETCH(Place, place);
    QFETCH(Difference, difference);
    const Place cell{u"shares"_s, RowId{u"two"_s}, u"reason"_s};
    for (Treatment treatment : {AsWritten, worded()}) {
        if (!place.column.isEmpty() && treatment.kind == TreatmentKind::Wording)
            continue; // a column has no words of its own
        const CarriedOver result = carriedWith([&](Move &m) {
            m.a.treatments.insert(place, treatment);
            m.a.treatments.insert(cell, worded());
            difference(m);
        });
        treatment.kind = TreatmentKind::Undecided;
        QVERIFY(result.assessment.treatment(place) == treatment);
        QVERIFY(result.assessment.treatment(cell) == worded());
        const Carried held{Carrying::NewlyPublic, place.question, place.column};
        QCOMPARE(result.report.count(held), 1);
    }
    const CarriedOver withheld = carriedWith([&](Move &m) {
        m.a.treatments.insert(place, Withheld);
        difference(m);
    });
    QVERIFY(withheld.assessment.treatment(place) == Withheld);
}

void tst_CarryOver::keepsAnUnusedWordingWhereItHolds()
{
    const Place place{.question = u"notes"_s};
    Treatment unused = worded();
    unused.kind = TreatmentKind::ByTemplate;
    const CarriedOver result = carriedWith([&](Move &m) {
        m.a.treatments.insert(place, unused);
        questionOf(m.to, u"notes"_s).publicByDefault = true;
    });
    unused.kind = TreatmentKind::Undecided;
    QVERIFY(result.assessment.treatment(place) == unused);
}

void tst_CarryOver::takesAnswersThatFit_data()
{
    QTest::addColumn<QuestionKind>("from");
    QTest::addColumn<QuestionKind>("to");
    QTest::addColumn<bool>("fits");
    using Kind = QuestionKind;
    const auto add = [](const char *name, Kind from, Kind to, bool fits) { QTest::newRow(name) << from << to << fits; };
    for (int kind = 0; kind < KindCount; ++kind)
        QTest::addRow("the same kind %d", kind) << Kind(kind) << Kind(kind) << true;
    add("a line as text", Kind::Line, Kind::RichText, true);
    add("risks as records", Kind::Risks, Kind::Records, true);
    add("text as a line", Kind::RichText, Kind::Line, false);
    add("records as risks", Kind::Records, Kind::Risks, false);
    add("one choice as several", Kind::Choice, Kind::Choices, false);
    add("several choices as one", Kind::Choices, Kind::Choice, false);
    add("yes or no as a choice", Kind::YesNo, Kind::Choice, false);
    add("shared as text", Kind::Shared, Kind::RichText, false);
    add("a date as a line", Kind::Date, Kind::Line, false);
    add("files as records", Kind::Files, Kind::Records, false);
}

void tst_CarryOver::takesAnswersThatFit()
{
    QFETCH(QuestionKind, from);
    QFETCH(QuestionKind, to);
    QFETCH(bool, fits);
    const CarriedOver result = carriedWith([&](Move &m) {
        m.a.answers.insert(u"name"_s, valueOf(from));
        questionOf(m.from, u"name"_s).kind = from;
        questionOf(m.to, u"name"_s).kind = to;
    });
    QCOMPARE(result.assessment.answers.contains(u"name"_s), fits);
    QCOMPARE(result.assessment.answers.contains(u"name.before"_s), !fits);
    QVERIFY(result.assessment.answer(fits ? u"name"_s : u"name.before"_s) == valueOf(from));
    QCOMPARE(result.report.contains(Carried{Carrying::NoPlace, u"name"_s, {}}), !fits);
}

/// Whatever the templates say, and even if they say the same.
void tst_CarryOver::setsAsideValuesOfAnotherKind()
{
    const auto isRows = [](QuestionKind kind) { return kind == QuestionKind::Records || kind == QuestionKind::Risks; };
    for (int value = 0; value < KindCount; ++value)
        for (int kind = 0; kind < KindCount; ++kind) {
            const auto one = QuestionKind(value);
            const auto other = QuestionKind(kind);
            // A line may be a paragraph; two paragraphs are no line.
            const bool isLineAsText = one == QuestionKind::Line && other == QuestionKind::RichText;
            const bool fits = one == other || isLineAsText || (isRows(one) && isRows(other));
            const CarriedOver result = carriedWith([&](Move &m) {
                m.a.answers.insert(u"name"_s, valueOf(one));
                questionOf(m.from, u"name"_s).kind = other;
                questionOf(m.to, u"name"_s).kind = other;
            });
            const QByteArray message = QByteArray::number(value) + " in " + QByteArray::number(kind);
            QVERIFY2(result.assessment.answer(fits ? u"name"_s : u"name.before"_s) == valueOf(one),
                     message.constData());
            QVERIFY2(result.assessment.answers.size() == answered().answers.size(), message.constData());
        }
}

void tst_CarryOver::setsAsideUnderAKeyOfItsOwn_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QStringList>("taken");
    QTest::addColumn<QString>("aside");
    const QString longest(64, u'n');
    const QString cut = longest.left(50) + u".before"_s;
    QTest::newRow("plain") << u"name"_s << QStringList{} << u"name.before"_s;
    QTest::newRow("for the second time") << u"name"_s << QStringList{u"name.before"_s} << u"name.before2"_s;
    QTest::newRow("for the third time") << u"name"_s << QStringList{u"name.before"_s, u"name.before2"_s}
                                        << u"name.before3"_s;
    QTest::newRow("longest") << longest << QStringList{} << cut;
    QTest::newRow("longest, for the second time") << longest << QStringList{cut} << QString(cut + u'2');
    QTest::newRow("what was set aside") << u"name.before"_s << QStringList{} << u"name.before.before"_s;
}

void tst_CarryOver::setsAsideUnderAKeyOfItsOwn()
{
    QFETCH(QString, key);
    QFETCH(QStringList, taken);
    QFETCH(QString, aside);
    const CarriedOver result = carriedWith([&](Move &m) {
        m.a.answers.insert(key, m.a.answers.take(u"name"_s));
        for (const QString &one : taken)
            m.a.answers.insert(one, line(u"Older"_s));
        questionOf(m.from, u"name"_s).key = key;
        m.to = m.from;
        questionOf(m.to, key).kind = QuestionKind::YesNo;
    });
    QVERIFY(aside.size() <= 64);
    QVERIFY(!result.assessment.answers.contains(key));
    QVERIFY(result.assessment.answer(aside) == Answer{line(u"Census"_s)});
    for (const QString &one : taken)
        QVERIFY(result.assessment.answer(one) == Answer{line(u"Older"_s)});
    QCOMPARE(shown(result.report), QStringList{u"no place "_s + key});
}

void tst_CarryOver::setsAsideUnderNoKeyThatAQuestionHas()
{
    const CarriedOver result = carriedWith([](Move &m) {
        questionOf(m.to, u"name"_s).kind = QuestionKind::YesNo;
        questionOf(m.to, u"page"_s).key = u"name.before"_s;
        questionOf(m.from, u"page"_s).key = u"name.before2"_s;
    });
    QVERIFY(isEmpty(result.assessment.answer(u"name.before"_s)));
    QVERIFY(isEmpty(result.assessment.answer(u"name.before2"_s)));
    QVERIFY(result.assessment.answer(u"name.before3"_s) == Answer{line(u"Census"_s)});
}

void tst_CarryOver::decisionsGoAsideWithTheirAnswer()
{
    const auto decisions = [](const QString &question) {
        return QMap<Place, Treatment>{{Place{.question = question}, Withheld},
                                      {Place{.question = question, .row = RowId{u"one"_s}}, worded()},
                                      {Place{.question = question, .column = u"people"_s}, AsWritten},
                                      {Place{question, RowId{u"two"_s}, u"reason"_s}, Undecided}};
    };
    const Place other{.question = u"why"_s};
    const Suppression tens{.rule = {.threshold = 10}};
    const CarriedOver result = carriedWith([&](Move &m) {
        m.a.marks.insert(M, Mark{.id = M, .reasons = {u"personal"_s}});
        m.a.treatments = decisions(u"shares"_s);
        m.a.treatments.insert(other, worded());
        m.a.suppressions = {{u"shares"_s, tens}, {u"headcounts"_s, {}}};
        questionOf(m.to, u"shares"_s).kind = QuestionKind::RichText;
        questionOf(m.to, u"shares"_s).columns.clear();
    });
    QMap<Place, Treatment> expected = decisions(u"shares.before"_s);
    expected.insert(other, worded());
    QVERIFY(result.assessment.treatments == expected);
    QVERIFY((result.assessment.suppressions ==
             QMap<QString, Suppression>{{u"shares.before"_s, tens}, {u"headcounts"_s, {}}}));
    QVERIFY(result.assessment.marks.contains(M));
    QVERIFY(result.assessment.answer(u"shares.before"_s) == answered().answer(u"shares"_s));
}

/// What was not public is not public either where something else than its own place hid it, or will show it later.
void tst_CarryOver::hidesWhatNobodySawBefore_data()
{
    QTest::addColumn<Difference>("difference");
    QTest::addColumn<Place>("place");
    const Place how{.question = u"how"_s};
    const Place notes{.question = u"notes"_s};
    const auto add = [](const char *name, const Place &place, const Difference &difference) {
        QTest::newRow(name) << difference << place;
    };
    const auto askHow = [](const Treatment &treatment) {
        return [=](Move &m) {
            m.a.treatments.insert(Place{.question = u"automated"_s}, treatment);
            questionOf(m.to, u"how"_s).askIf = {};
        };
    };
    add("its question was reworded", how, askHow(worded()));
    add("its question was withheld", how, askHow(Withheld));
    add("its question was to be decided", how, askHow(Undecided));
    add("its question was not public", how, [](Move &m) {
        questionOf(m.from, u"automated"_s).publicByDefault = false;
        questionOf(m.to, u"how"_s).askIf = {};
    });
    add("its column was withheld", Place{u"shares"_s, RowId{u"one"_s}, u"reason"_s}, [](Move &m) {
        m.a.treatments.insert(Place{.question = u"shares"_s, .column = u"route"_s}, Withheld);
        columnOf(m.to, u"shares"_s, u"reason"_s).askIf = {};
    });
    add("its column was not public", Place{u"shares"_s, RowId{u"one"_s}, u"reason"_s}, [](Move &m) {
        columnOf(m.from, u"shares"_s, u"route"_s).isPublic = false;
        columnOf(m.to, u"shares"_s, u"reason"_s).askIf = {};
    });
    add("a cell that was not asked, of a column that somebody shows", Place{u"shares"_s, RowId{u"two"_s}, u"reason"_s},
        [](Move &m) {
            m.a.treatments.insert(Place{.question = u"shares"_s, .column = u"reason"_s}, AsWritten);
            columnOf(m.from, u"shares"_s, u"reason"_s).isPublic = false;
            columnOf(m.to, u"shares"_s, u"reason"_s).isPublic = false;
            columnOf(m.to, u"shares"_s, u"reason"_s).askIf = {};
        });
    add("it will be asked once another answer changes", notes, [](Move &m) {
        questionOf(m.to, u"notes"_s).publicByDefault = true;
        questionOf(m.to, u"notes"_s).askIf = is(u"automated"_s, u"no"_s);
    });
    add("it will be asked once a new question is answered", notes, [](Move &m) {
        m.to.sections[0].questions.prepend(extra(true));
        questionOf(m.to, u"notes"_s).publicByDefault = true;
        questionOf(m.to, u"notes"_s).askIf = given(u"extra"_s);
    });
    add("its cell will be asked once another cell changes", Place{u"shares"_s, RowId{u"one"_s}, u"people"_s},
        [](Move &m) {
            columnOf(m.to, u"shares"_s, u"people"_s).isPublic = true;
            columnOf(m.to, u"shares"_s, u"people"_s).askIf = given(u"agreed"_s);
        });
    add("it is asked because a later answer is set aside", Place{.question = u"why"_s}, [](Move &m) {
        for (Template *t : {&m.from, &m.to})
            questionOf(*t, u"why"_s).askIf = no(given(u"name"_s));
        questionOf(m.to, u"name"_s).kind = QuestionKind::YesNo;
    });
    add("its score was shown as a level only, and not at all without the other score",
        Place{u"risks"_s, RowId{u"r"_s}, u"likelihood"_s}, [](Move &m) {
            columnOf(m.from, u"risks"_s, u"severity"_s).isPublic = false;
            questionOf(m.to, u"risks"_s).kind = QuestionKind::Records;
        });
    add("its number of people is no count any more", Place{u"headcounts"_s, RowId{u"one"_s}, u"girls"_s}, [](Move &m) {
        m.a.answers.insert(u"headcounts"_s, Rows{{row(u"one"_s, {{u"girls"_s, Cell{Number{3}}}})}});
        m.a.suppressions.insert(u"headcounts"_s, {.cells = {CountCell{RowId{u"one"_s}, u"girls"_s}}});
        columnOf(m.to, u"headcounts"_s, u"girls"_s).counts = false;
    });
    add("its choice was none of the options", Place{.question = u"decision"_s},
        [](Move &m) { questionOf(m.from, u"decision"_s).options.removeFirst(); });
}

void tst_CarryOver::hidesWhatNobodySawBefore()
{
    QFETCH(Difference, difference);
    QFETCH(Place, place);
    const CarriedOver result = carriedWith(difference);
    QVERIFY2(isHeld(result.assessment, place), qPrintable(undecided(result.assessment).join(u", "_s)));
}

/// Else a list of rows would stand where the template asks for a date.
void tst_CarryOver::anUnknownAnswerOfAnotherKindIsSetAside()
{
    const CarriedOver result = carriedWith([](Move &m) {
        m.a.answers.insert(u"extra"_s, m.a.answers.value(u"shares"_s));
        m.to.sections[0].questions += extra(true);
        questionOf(m.to, u"extra"_s).kind = QuestionKind::Date;
    });
    QVERIFY(!result.assessment.answers.contains(u"extra"_s));
    QVERIFY(result.assessment.answer(u"extra.before"_s) == answered().answer(u"shares"_s));
}

void tst_CarryOver::dropsNothing()
{
    int setAside = 0;
    int commentsMoved = 0;
    for (quint32 seed = 1; seed <= 200; ++seed) {
        const Template from = changedSmallTemplate(seed);
        const Template to = changedSmallTemplate(seed + 500000);
        const Assessment a = randomAssessment(from, seed);
        const Assessment after = carriedOver(from, to, a).assessment;
        const QByteArray message = "seed " + QByteArray::number(seed);
        QSet<QString> aside;
        QVERIFY2(after.answers.size() == a.answers.size(), message.constData());
        for (auto answer = a.answers.cbegin(); answer != a.answers.cend(); ++answer) {
            if (after.answers.contains(answer.key()))
                QVERIFY2(after.answer(answer.key()) == *answer, message.constData());
            else
                aside.insert(answer.key());
            QVERIFY2(after.answer(placeOf(answer.key(), aside)) == *answer, message.constData());
        }
        for (auto treatment = a.treatments.cbegin(); treatment != a.treatments.cend(); ++treatment) {
            const Treatment now = after.treatment(placeOf(treatment.key(), aside));
            Treatment held = *treatment;
            held.kind = TreatmentKind::Undecided;
            QVERIFY2(now == *treatment || now == held, message.constData());
        }
        Assessment expected = a;
        for (Comment &comment : expected.comments) {
            commentsMoved += aside.contains(comment.place.question);
            comment.place = placeOf(comment.place, aside);
        }
        expected.answers = after.answers;
        expected.treatments = after.treatments;
        expected.templateId = to.id;
        expected.templateVersion = to.version;
        QVERIFY2(after == expected, message.constData());
        setAside += int(aside.size());
    }
    QVERIFY2(setAside > 50, qPrintable(QString::number(setAside)));
    QVERIFY2(commentsMoved > 5, qPrintable(QString::number(commentsMoved)));
}

void tst_CarryOver::carryingToTheSameTemplateChangesNothing()
{
    for (quint32 seed = 1; seed <= 200; ++seed) {
        const Template t = changedSmallTemplate(seed);
        const Assessment a = randomAssessment(t, seed);
        const CarriedOver result = carriedOver(t, t, a);
        QVERIFY2(result.assessment == a, qPrintable(QString::number(seed)));
        QVERIFY2(result.report.isEmpty(), qPrintable(shown(result.report).join(u", "_s)));
    }
}

void tst_CarryOver::carryingTwiceIsCarryingOnce()
{
    for (quint32 seed = 1; seed <= 100; ++seed) {
        const Template to = changedSmallTemplate(seed + 500000);
        const Template from = changedSmallTemplate(seed);
        const Assessment once = carriedOver(from, to, randomAssessment(from, seed)).assessment;
        QVERIFY2(carriedOver(to, to, once).assessment == once, qPrintable(QString::number(seed)));
    }
}

QTEST_GUILESS_MAIN(tst_CarryOver)
#include "tst_CarryOver.moc"
