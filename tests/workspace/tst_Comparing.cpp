// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenSample.h"
#include "support/ChangedTemplate.h"
#include "support/Corpus.h"
#include "support/RandomAssessment.h"
#include "support/SmallTemplate.h"
#include "workspace/AnswerParts.h"
#include "workspace/CarryingOver.h"
#include "workspace/Comparing.h"
#include "workspace/Programme.h"

using namespace candour;

namespace {

/// Everything that a comparison says, one line each.
QStringList lines(const QList<ComparedSection> &sections)
{
    const auto text = [](const TextDifference &words) {
        QString all;
        for (const auto &[fate, piece] : words)
            all += fate == Fate::Kept        ? piece
                   : fate == Fate::TakenAway ? u"[-%1-]"_s.arg(piece)
                                             : u"{+%1+}"_s.arg(piece);
        return all;
    };
    QStringList all;
    for (const ComparedSection &section : sections)
        for (const ComparedAnswer &answer : section.answers) {
            all += u"%1 %2: %3"_s
                       .arg(answer.question, comparing::words(answer),
                            answer.sameWords ? u"same words"_s : text(answer.words))
                       .trimmed();
            for (const ComparedRow &row : answer.rows) {
                all += u"row %1 %2"_s.arg(row.name, comparing::words(row));
                for (const ComparedCell &cell : row.cells)
                    all += u"%1: %2"_s.arg(cell.label, cell.sameWords ? u"same words"_s : text(cell.words));
            }
        }
    return all;
}

/// The words of an assessment that a person would change, in a random place.
void edit(Assessment &a, const Template &form, RandomValues &random)
{
    const QList<const Question *> questions = form.questions();
    const Question &question = *questions.at(random.below(int(questions.size())));
    Answer answer = a.answer(question.key);
    auto *rows = std::get_if<Rows>(&answer);
    if (random.chance(15)) {
        answer = random.chance(50) ? Answer() : random.answer(question, a);
    } else if (rows && !rows->rows.isEmpty() && random.chance(60)) {
        const int at = random.below(int(rows->rows.size()));
        if (random.chance(30))
            rows->rows.move(at, random.below(int(rows->rows.size())));
        else if (random.chance(30))
            rows->rows.removeAt(at);
        else
            rows->rows[at] = Row{.id = rows->rows.at(at).id, .cells = random.row(question, a).cells};
    } else if (rows) {
        rows->rows += random.row(question, a);
    } else if (RichText *text = textIn(answer); text && !text->isEmpty()) {
        Block &block = text->blocks[random.below(int(text->blocks.size()))];
        block.runs.append(Run{.text = u' ' + random.words(1, 4)});
        *text = normalised(*text);
    }
    if (isEmpty(answer))
        a.answers.remove(question.key);
    else
        a.answers.insert(question.key, answer);
}

} // namespace

/// Two versions of an assessment side by side.
class tst_Comparing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatBecameOfEachAnswer();
    void matchesRowsById();
    void tellsOfWhatNoWordTells();
    void comparesWithWhatWasSigned();
    void putsTheOlderVersionFirst();
    void readsEachVersionByItsOwnTemplate();
    void isEmptyForTheSame();
    void leadsFromTheEarlierToTheLater();
    void countsWhatItSays();
};

void tst_Comparing::saysWhatBecameOfEachAnswer()
{
    OpenSample sample;
    Assessment before = sample.assessment();
    before.answers.remove(u"benefits"_s);
    before.answers.insert(u"scope"_s, words(u"All schools in England"_s));
    Assessment now = before;
    now.answers.insert(u"scope"_s, words(u"All nurseries in England"_s));
    now.answers.insert(u"benefits"_s, words(u"Better lessons"_s));
    now.answers.remove(u"startDate"_s);
    before.answers.insert(u"startDate"_s, QDate(2026, 6, 4));
    const Template form = sample.form();
    const auto found = comparing::sections({form, before}, {form, now}, {});
    QStringList said = lines(found);
    said.sort();
    QCOMPARE(said, (QStringList{u"benefits added: {+Better lessons+}"_s,
                                u"scope changed: All [-schools-]{+nurseries+} in England"_s,
                                u"startDate taken away: [-4 June 2026-]"_s}));
    for (const ComparedSection &section : found)
        QVERIFY(!section.key.isEmpty() && !section.heading.isEmpty());
    const Comparison whole{.sections = found};
    const ComparisonCounts expected{
        .answersAdded = 1, .answersTakenAway = 1, .answersChanged = 1, .wordsAdded = 3, .wordsTakenAway = 4};
    QCOMPARE(whole.counts(), expected);
    QVERIFY(comparing::sentences(whole.counts()).first().contains(u'1'));
    QVERIFY(comparing::sentences({}).isEmpty());
}

void tst_Comparing::matchesRowsById()
{
    const Template form = smallTemplate();
    const Question question = *form.question(u"items"_s);
    const QString column = question.columns.first().key;
    const auto row = [&](const char *id, const QString &text) {
        return Row{.id = RowId{QString::fromLatin1(id)}, .cells = {{column, Cell(lineFromPlainText(text))}}};
    };
    Assessment before;
    before.answers.insert(question.key, Rows{{row("1", u"name"_s), row("2", u"address"_s), row("3", u"school"_s),
                                              row("4", u"marks of a pupil"_s)}});
    Assessment now;
    now.answers.insert(question.key, Rows{{row("3", u"school"_s), row("1", u"name"_s), row("5", u"photograph"_s),
                                           row("4", u"grades of a pupil"_s)}});
    const QString label = question.columns.first().label;
    QCOMPARE(lines(comparing::sections({form, before}, {form, now}, {})),
             (QStringList{u"items changed:"_s, u"row school moved"_s, u"row photograph added"_s,
                          label + u": {+photograph+}"_s, u"row grades of a pupil changed"_s,
                          label + u": [-marks-]{+grades+} of a pupil"_s, u"row address taken away"_s,
                          label + u": [-address-]"_s}));
}

void tst_Comparing::tellsOfWhatNoWordTells()
{
    OpenSample sample;
    const Template form = sample.form();
    Assessment before = sample.assessment();
    before.answers.insert(u"scope"_s, words(u"All schools"_s));
    Assessment now = before;
    RichText linked = words(u"All schools"_s);
    now.answers.insert(u"scope"_s, withMark(linked, {0, 3}, MarkId{u"m-host"_s}));
    QCOMPARE(lines(comparing::sections({form, before}, {form, now}, {})), QStringList()); // marks are no words
    linked.blocks[0].runs[0].link = u"https://example.org"_s;
    now.answers.insert(u"scope"_s, linked);
    QCOMPARE(lines(comparing::sections({form, before}, {form, now}, {})), QStringList{u"scope changed: same words"_s});
}

void tst_Comparing::comparesWithWhatWasSigned()
{
    OpenSample sample;
    const QString signedWords = sample.text(u"scope"_s);
    QVERIFY_RESULT(authoring::setAnswer(*sample, Census, u"scope"_s, words(signedWords + u" And one word more."_s)));
    const QList<Milestone> all = *milestones::all(*sample, Census);
    const auto compared = comparing::compare(*sample, Census, milestones::usualEarlier(all), all.first());
    QVERIFY_RESULT(compared);
    QCOMPARE(compared->earlier.name, u"signed-3"_s);
    QCOMPARE(compared->counts().answers(), 1);
    const TextDifference words = compared->sections.first().answers.first().words;
    QCOMPARE(earlierText(words), signedWords);
    QCOMPARE(laterText(words), sample.text(u"scope"_s));
    QVERIFY_RESULT(authoring::setAnswer(*sample, Census, u"scope"_s,
                                        sample->assessmentAt(Census, all.at(1).moment)->answer(u"scope"_s)));
    QVERIFY(comparing::compare(*sample, Census, milestones::usualEarlier(all), all.first())->isEmpty());
    QVERIFY_ERROR(comparing::compare(*sample, AssessmentId{u"none"_s}, all.last(), all.first()), ErrorKind::Usage, "");
}

void tst_Comparing::putsTheOlderVersionFirst()
{
    OpenSample sample;
    sample.later();
    QVERIFY_RESULT(authoring::setAnswer(*sample, Census, u"scope"_s, words(u"changed"_s)));
    const QList<Milestone> all = *milestones::all(*sample, Census);
    for (const Milestone &one : all)
        for (const Milestone &other : all) {
            const auto compared = comparing::compare(*sample, Census, one, other);
            QCOMPARE(*comparing::compare(*sample, Census, other, one), *compared);
            QVERIFY(compared->earlier.moment.at <= compared->later.moment.at);
        }
}

void tst_Comparing::readsEachVersionByItsOwnTemplate()
{
    OpenSample sample;
    QByteArray bytes = sourceFile(u"resources/templates/uk-statistics-data-share.json"_s);
    bytes.replace(bytes.indexOf("\"version\": \"1.0\""), 16, "\"version\": \"2.0\"");
    bytes.replace("\"key\": \"benefits\"", "\"key\": \"benefitsAnew\"");
    QVERIFY(TestFolder::write(sample.path(u"newer.json"_s), bytes));
    QVERIFY_RESULT(programme::addTemplate(*sample, sample.path(u"newer.json"_s)));
    QVERIFY_RESULT(carrying::carryOver(*sample, Census));
    const auto compareNow = [&] {
        const QList<Milestone> all = *milestones::all(*sample, Census);
        return *comparing::compare(*sample, Census, *milestones::named(all, u"signed-3"_s, true), all.first());
    };
    QCOMPARE(compareNow().earlierTemplate, u"1.0"_s);
    QCOMPARE(compareNow().laterTemplate, u"2.0"_s);
    QVERIFY(compareNow().isEmpty()); // every answer is kept
    QVERIFY_RESULT(authoring::setAnswer(*sample, Census, u"benefitsAnew"_s, words(u"anew"_s)));
    QVERIFY_RESULT(sample.change([](Assessment &a) { a.answers.remove(u"benefits"_s); }));
    const Comparison compared = compareNow();
    QCOMPARE(compared.sections.size(), 2);
    QCOMPARE(compared.sections.first().answers.first().question, u"benefitsAnew"_s);
    QVERIFY(compared.sections.last().key.isEmpty());
    QCOMPARE(compared.sections.last().answers.first().question, u"benefits"_s);
    QCOMPARE(compared.sections.last().answers.first().fate, Fate::TakenAway);
}

void tst_Comparing::isEmptyForTheSame()
{
    const Template form = smallTemplate();
    for (quint32 seed = 1; seed <= 30; ++seed) {
        const Assessment a = randomAssessment(form, seed);
        QCOMPARE(lines(comparing::sections({form, a}, {form, a}, {form})), QStringList());
    }
}

/// Over random edits: each piece leads from the words of the earlier version to those of the later, and whatever is not
/// listed has the same words.
void tst_Comparing::leadsFromTheEarlierToTheLater()
{
    const Template form = smallTemplate();
    for (quint32 seed = 1; seed <= 60; ++seed) {
        const Assessment before = randomAssessment(form, seed);
        const Template newer = seed % 3 == 0 ? changedSmallTemplate(seed) : form;
        Assessment now = seed % 3 == 0 ? carriedOver(form, newer, before).assessment : before;
        RandomValues random(seed + 1000);
        for (int edits = random.below(12); edits > 0; --edits)
            edit(now, newer, random);
        const AnswerState earlier{form, before};
        const AnswerState later{newer, now};
        QMap<QString, ComparedAnswer> found;
        for (const ComparedSection &section : comparing::sections(earlier, later, {form, newer}))
            for (const ComparedAnswer &answer : section.answers) {
                QVERIFY2(!found.contains(answer.question), qPrintable(answer.question));
                found.insert(answer.question, answer);
            }
        Assessment none = before;
        none.answers.clear();
        // The words of one state, as a comparison with nothing says them.
        const auto said = [&](const AnswerState &state, const Question &question) {
            QMap<Place, QString> words;
            for (const PartDifference &part : answerDifference(AnswerState{state.form, none}, state, question))
                words.insert(part.place, laterText(part.words));
            return words;
        };
        for (const Question *question : newer.questions()) {
            const QString at = u"seed %1, %2"_s.arg(seed).arg(question->key);
            QMap<Place, QString> old = said(earlier, *question);
            const QMap<Place, QString> recent = said(later, *question);
            const Answer &was = before.answer(question->key);
            const Answer &is = now.answer(question->key);
            if (was == is) {
                QVERIFY2(!found.contains(question->key), qPrintable(at));
                continue;
            }
            const auto *oldRows = std::get_if<Rows>(&was);
            const auto *newRows = std::get_if<Rows>(&is);
            const Question *asked = form.question(question->key);
            if (asked && asked->hasRows() != question->hasRows())
                continue;
            const ComparedAnswer answer = found.value(question->key);
            const auto apply = [&](const Place &place, const TextDifference &words) {
                if (words.isEmpty())
                    return;
                QVERIFY2(old.value(place) == earlierText(words), qPrintable(at));
                if (laterText(words).isEmpty())
                    old.remove(place);
                else
                    old.insert(place, laterText(words));
            };
            apply(Place{.question = question->key}, answer.words);
            for (const ComparedRow &row : answer.rows) {
                for (const ComparedCell &cell : row.cells)
                    apply(Place{question->key, row.id, cell.column}, cell.words);
                const Place whole{.question = question->key, .row = row.id};
                if (row.fate == Fate::TakenAway)
                    old.remove(whole);
                else if (row.fate == Fate::Added && row.cells.isEmpty())
                    old.insert(whole, recent.value(whole));
            }
            // A cell that is the same may read otherwise in another template, or where a row that it names has.
            const auto isSettled = [&](const Place &place) {
                const Row *oldRow = oldRows ? oldRows->find(place.row) : nullptr;
                const Row *newRow = newRows ? newRows->find(place.row) : nullptr;
                return oldRow && newRow && oldRow->cells.value(place.column) == newRow->cells.value(place.column);
            };
            for (auto it = recent.cbegin(); it != recent.cend(); ++it)
                if (!isSettled(it.key()))
                    QVERIFY2(old.value(it.key()) == *it, qPrintable(at));
        }
    }
}

void tst_Comparing::countsWhatItSays()
{
    const Template form = smallTemplate();
    for (quint32 seed = 1; seed <= 30; ++seed) {
        const Assessment before = randomAssessment(form, seed);
        Assessment now = before;
        RandomValues random(seed);
        for (int edits = 1 + random.below(8); edits > 0; --edits)
            edit(now, form, random);
        const Comparison compared{.sections = comparing::sections({form, before}, {form, now}, {form})};
        const ComparisonCounts counts = compared.counts();
        const QStringList said = lines(compared.sections);
        const auto ends = [&](const QString &start, const QString &end) {
            return int(std::count_if(said.begin(), said.end(), [&](const QString &line) {
                return line.startsWith(u"row "_s) == (start == u"row "_s) && line.contains(end);
            }));
        };
        QCOMPARE(counts.answers(), int(std::count_if(said.begin(), said.end(), [&](const QString &line) {
                     const QString key = line.section(u' ', 0, 0);
                     return form.question(key) && !line.startsWith(u"row "_s) && !line.section(u' ', 1).isEmpty() &&
                            (line.contains(u" added:"_s) || line.contains(u" changed:"_s) ||
                             line.contains(u" taken away:"_s));
                 })));
        QVERIFY(counts.rowsMoved <= ends(u"row "_s, u"moved"_s));
    }
}

QTEST_GUILESS_MAIN(tst_Comparing)
#include "tst_Comparing.moc"
