// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "dpia/CarryOver.h"
#include "redaction/Summarise.h"
#include "support/ChangedTemplate.h"
#include "support/Conditions.h"
#include "support/RandomAssessment.h"
#include "support/SmallTemplate.h"

#include <QTest>

#include <functional>

using namespace candour;

namespace {

struct Move
{
    Template from;
    Template to;
    Assessment before;
    Assessment after;
};

/// Answers that an earlier version of the template asked for and this one does not.
void addUnplaced(const Template &t, Assessment &a, quint32 seed)
{
    RandomValues random(seed + 700000);
    const Template whole = smallTemplate();
    for (const Question *question : whole.questions())
        if (!t.question(question->key) && random.chance(60))
            if (const Answer answer = random.answer(*question, a); !isEmpty(answer))
                a.answers.insert(question->key, answer);
}

/// Each option in a word that no other place has, so that it can be told.
void nameOptions(QList<Option> &options, const QString &place)
{
    for (Option &option : options)
        option.label = place + option.key + u'1';
}

Template withNamedOptions(Template t)
{
    for (TemplateSection &section : t.sections)
        for (Question &question : section.questions) {
            nameOptions(question.options, question.key);
            for (Column &column : question.columns)
                nameOptions(column.options, question.key + column.key);
        }
    return t;
}

Move moved(quint32 seed)
{
    Move move{.from = withNamedOptions(changedSmallTemplate(seed)),
              .to = withNamedOptions(changedSmallTemplate(seed + 500000))};
    move.before = randomAssessment(move.from, seed);
    addUnplaced(move.from, move.before, seed);
    move.after = carriedOver(move.from, move.to, move.before).assessment;
    return move;
}

QMap<QString, QString> wordsBefore(const Move &move)
{
    return publicWords(move.from, move.before, move.before.language);
}

QMap<QString, QString> wordsAfter(const Move &move)
{
    return publicWords(move.to, move.after, move.after.language);
}

/// The words by which a text can be told from any other: those with figures in them.
QSet<QString> telling(const QString &text)
{
    static const QRegularExpression word(u"\\w*\\d\\w*"_s, QRegularExpression::UseUnicodePropertiesOption);
    QSet<QString> words;
    for (auto match = word.globalMatch(text); match.hasNext();)
        if (const QString found = match.next().captured(); found.size() >= 4)
            words.insert(found);
    return words;
}

/// True where the words say that something is withheld, and why, and nothing else.
bool isLabel(const Template &t, const QString &key, const QString &words)
{
    const QStringList lines = words.split(u'\n', Qt::SkipEmptyParts);
    return std::all_of(lines.begin(), lines.end(), [&](const QString &line) {
        return line == t.question(key)->publicLabel || (line.startsWith(u"[Withheld: "_s) && line.endsWith(u']'));
    });
}

/// What somebody withheld may say so wherever the question stands, and a question without an answer may say that its
/// condition is withheld: neither tells an answer.
bool mayBeLabelled(const Move &move, const QString &key)
{
    return isEmpty(move.after.answer(key)) ||
           move.before.treatment(Place{.question = key}).kind == TreatmentKind::Withheld;
}

int heldIn(const Assessment &a)
{
    return int(std::count_if(a.treatments.begin(), a.treatments.end(),
                             [](const Treatment &treatment) { return treatment.kind == TreatmentKind::Undecided; }));
}

Column &columnOf(Template &t, const QString &question, const QString &key)
{
    for (Column &column : questionOf(t, question).columns)
        if (column.key == key)
            return column;
    qFatal("no such column");
}

/// Both templates, and an assessment with one row.
Move plainMove()
{
    Move move{.from = smallTemplate(), .to = smallTemplate()};
    Row row{.id = RowId{u"one"_s}};
    row.cells.insert(u"recipient"_s, lineFromPlainText(u"Council"_s));
    row.cells.insert(u"route"_s, Choice{u"secure"_s, {}});
    row.cells.insert(u"reason"_s, lineFromPlainText(u"Speed"_s));
    move.before.language = u"en-GB"_s;
    move.before.answers.insert(u"decision"_s, Cell{Choice{u"approved"_s, {}}});
    move.before.answers.insert(u"how"_s, Cell{fromPlainText(u"By machine."_s)});
    move.before.answers.insert(u"shares"_s, Rows{{row}});
    return move;
}

} // namespace

using Difference = std::function<void(Move &)>;

/// Carrying over to another template makes nothing public that was not: not before somebody has decided about it.
class tst_CarryOverStaysHidden : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsNoAnswerThatWasHidden();
    void showsNoWordThatWasHidden();
    void showsNoWordingThatWasHidden_data();
    void showsNoWordingThatWasHidden();
    void theTemplatesReallyChange();

private:
    static constexpr quint32 Seeds = 400;
};

void tst_CarryOverStaysHidden::showsNoAnswerThatWasHidden()
{
    QStringList leaks;
    for (quint32 seed = 1; seed <= Seeds; ++seed) {
        const Move move = moved(seed);
        const QMap<QString, QString> before = wordsBefore(move);
        const QMap<QString, QString> after = wordsAfter(move);
        for (auto words = after.cbegin(); words != after.cend(); ++words) {
            const QString &key = words.key();
            const bool saysNothing = isLabel(move.to, key, *words);
            const bool wasSeen = before.contains(key) && (saysNothing || !isLabel(move.from, key, before.value(key)));
            if (!wasSeen && !(saysNothing && mayBeLabelled(move, key)))
                leaks += u"seed %1, %2 was hidden and reads:\n%3"_s.arg(QString::number(seed), key, words->left(40));
        }
    }
    QVERIFY2(leaks.isEmpty(), qPrintable(leaks.join(u'\n')));
}

void tst_CarryOverStaysHidden::showsNoWordThatWasHidden()
{
    QStringList leaks;
    for (quint32 seed = 1; seed <= Seeds; ++seed) {
        const Move move = moved(seed);
        const QSet<QString> known = telling(QStringList(wordsBefore(move).values()).join(u'\n'));
        const QMap<QString, QString> after = wordsAfter(move);
        for (auto words = after.cbegin(); words != after.cend(); ++words)
            if (const QStringList unknown = (telling(*words) - known).values(); !unknown.isEmpty())
                leaks += u"seed %1, %2 shows: %3"_s.arg(QString::number(seed), words.key(), unknown.first());
    }
    QVERIFY2(leaks.isEmpty(), qPrintable(leaks.join(u'\n')));
}

/// Words that somebody wrote for the public are seen even where the public cannot tell whether they were asked for.
void tst_CarryOverStaysHidden::showsNoWordingThatWasHidden_data()
{
    QTest::addColumn<Place>("place");
    QTest::addColumn<Difference>("difference");
    const Place how{.question = u"how"_s};
    const Place reason{u"shares"_s, RowId{u"one"_s}, u"reason"_s};
    const auto add = [](const char *name, const Place &place, const Difference &difference) {
        QTest::newRow(name) << place << difference;
    };
    add("always asked now", how, [](Move &m) { questionOf(m.to, u"how"_s).askIf = {}; });
    add("its column always asked now", reason, [](Move &m) { columnOf(m.to, u"shares"_s, u"reason"_s).askIf = {}; });
    add("its subject is held, because it chose none of the options before", how, [](Move &m) {
        questionOf(m.from, u"decision"_s).options.removeFirst();
        for (Template *t : {&m.from, &m.to})
            questionOf(*t, u"how"_s).askIf = is(u"decision"_s, u"rejected"_s);
    });
    add("its subject is held, because it showed no column before", how, [](Move &m) {
        for (Column &column : questionOf(m.from, u"shares"_s).columns)
            column.isPublic = false;
        const Condition answered{.kind = Condition::Kind::Answered, .subject = u"shares"_s};
        for (Template *t : {&m.from, &m.to})
            questionOf(*t, u"how"_s).askIf = Condition{.kind = Condition::Kind::Not, .parts = {answered}};
    });
    add("the column it hangs on is held, because it chose none of the options before", reason,
        [](Move &m) { columnOf(m.from, u"shares"_s, u"route"_s).options.removeFirst(); });
    add("no answer, under a heading now", Place{.question = u"starts"_s},
        [](Move &m) { questionOf(m.from, u"starts"_s).publicHeading.clear(); });
    add("no answer, always asked now", how, [](Move &m) {
        m.before.answers.remove(u"how"_s);
        questionOf(m.to, u"how"_s).askIf = {};
    });
    add("an empty column that is public now", Place{u"shares"_s, RowId{u"one"_s}, u"contact"_s},
        [](Move &m) { columnOf(m.to, u"shares"_s, u"contact"_s).isPublic = true; });
}

void tst_CarryOverStaysHidden::showsNoWordingThatWasHidden()
{
    QFETCH(Place, place);
    QFETCH(Difference, difference);
    Move move = plainMove();
    const QString words = u"Written for the public."_s;
    move.before.treatments.insert(
        place, Treatment{.kind = TreatmentKind::Wording, .wording = {{move.before.language, fromPlainText(words)}}});
    difference(move);
    QVERIFY(!wordsBefore(move).value(place.question).contains(words));
    move.after = carriedOver(move.from, move.to, move.before).assessment;
    QVERIFY(!wordsAfter(move).value(place.question).contains(words));
}

void tst_CarryOverStaysHidden::theTemplatesReallyChange()
{
    int held = 0;
    int shown = 0;
    int hidden = 0;
    for (quint32 seed = 1; seed <= Seeds; ++seed) {
        const Move move = moved(seed);
        held += heldIn(move.after) - heldIn(move.before);
        const QMap<QString, QString> before = wordsBefore(move);
        for (const QString &key : wordsAfter(move).keys())
            shown += before.contains(key);
        hidden += int(move.before.answers.size() - before.size());
    }
    QVERIFY2(held > 1500, qPrintable(QString::number(held)));
    QVERIFY2(shown > 1500, qPrintable(QString::number(shown)));
    QVERIFY2(hidden > 1500, qPrintable(QString::number(hidden)));
}

QTEST_GUILESS_MAIN(tst_CarryOverStaysHidden)
#include "tst_CarryOverStaysHidden.moc"
