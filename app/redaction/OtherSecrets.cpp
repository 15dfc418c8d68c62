// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction/OtherSecrets.h"

#include "base/Literals.h"
#include "redaction/Visibility.h"
#include "redaction/suppression/OtherNumbers.h"
#include "redaction/suppression/PublicCounts.h"

namespace candour {

namespace {

const QString OtherWords = u"other words"_s;

constexpr int OtherDays = 401;
constexpr double OtherPeople = 7;

/// How much of what stands at a place the public does not learn.
enum class Hides {
    Marks,  ///< What is marked.
    Words,  ///< Every word: another wording stands for them. Levels of a reworded risk are public all the same.
    Values, ///< Everything.
};

Hides hidesOf(const Seen &seen)
{
    switch (seen.sight) {
    case Sight::LeftOut:
    case Sight::Label:
        return Hides::Values;
    case Sight::Wording:
        return Hides::Words;
    case Sight::AsWritten:
        return Hides::Marks;
    }
    Q_UNREACHABLE();
}

/// Another of the options, where there is one.
QString otherKey(const QString &key, const QList<Option> &options)
{
    const auto other =
        std::find_if(options.begin(), options.end(), [&](const Option &option) { return option.key != key; });
    return other == options.end() ? key : other->key;
}

/// Those that were not chosen; where all were, all but the last.
QStringList otherKeys(const QStringList &keys, const QList<Option> &options)
{
    QStringList others;
    for (const Option &option : options)
        if (!keys.contains(option.key))
            others += option.key;
    return !others.isEmpty() ? others : keys.size() > 1 ? keys.first(keys.size() - 1) : keys;
}

/// Another value where there is one.
void changeValue(Cell &cell, const QList<Option> &options)
{
    if (auto *yesNo = std::get_if<YesNo>(&cell); yesNo && yesNo->value)
        yesNo->value = !*yesNo->value;
    else if (auto *choice = std::get_if<Choice>(&cell))
        choice->key = otherKey(choice->key, options);
    else if (auto *choices = std::get_if<Choices>(&cell); choices && !choices->keys.isEmpty())
        choices->keys = otherKeys(choices->keys, options);
    else if (auto *date = std::get_if<QDate>(&cell))
        *date = date->addDays(OtherDays);
    else if (auto *number = std::get_if<Number>(&cell))
        number->value += OtherPeople;
}

/// Changes what is withheld, place by place.
class SecretsChange
{
public:
    SecretsChange(const Template &t, const Assessment &a)
        : m_template(t), m_before(a), m_after(a), m_visibility(t, a, a.language), m_language(a.language)
    {}

    Assessment make()
    {
        for (const Question *question : m_template.questions())
            if (m_after.answers.contains(question->key))
                changeAnswer(*question, m_after.answers[question->key]);
        for (const Question *question : m_template.questions())
            if (question->hasCounts())
                changeCounts(*question);
        changeInternals();
        return m_after;
    }

private:
    /// What is empty stays so: that something is there may be public.
    static void changeText(RichText &text, bool all)
    {
        for (Block &block : text.blocks)
            for (Run &run : block.runs)
                if ((all || !run.marks.isEmpty()) && !run.text.trimmed().isEmpty()) {
                    run.text = OtherWords;
                    run.link = run.link.isEmpty() ? QString() : u"https://example.org/"_s;
                }
    }

    static void changeCell(Cell &cell, Hides hides, const QList<Option> &options)
    {
        if (hides == Hides::Values)
            changeValue(cell, options);
        if (RichText *text = textIn(cell))
            changeText(*text, hides != Hides::Marks);
        else if (auto *link = std::get_if<WebLink>(&cell); link && hides != Hides::Marks)
            *link = WebLink{OtherWords, u"https://example.org/"_s};
    }

    void changeAnswer(const Question &question, Answer &answer)
    {
        const Hides hides = hidesOf(m_visibility.answer(question));
        if (auto *rows = std::get_if<Rows>(&answer))
            changeRows(question, *rows, hides);
        else if (auto *cell = std::get_if<Cell>(&answer))
            changeCell(*cell, hides, question.options);
        else if (RichText *text = textIn(answer))
            changeText(*text, hides != Hides::Marks);
        else if (const auto *files = std::get_if<Files>(&answer); files && hides == Hides::Marks)
            m_shownFiles += QSet<AttachmentId>(files->files.begin(), files->files.end());
    }

    void changeRows(const Question &question, Rows &rows, Hides whole)
    {
        QList<Row> after;
        for (Row &row : rows.rows) {
            const Row before = row;
            const Hides ofRow = std::max(whole, hidesOf(m_visibility.row(question, row.id)));
            for (const Column &column : question.columns) {
                const auto cell = row.cells.find(column.key);
                if (cell == row.cells.end())
                    continue;
                const Hides ofCell = ofRow != Hides::Marks
                                         ? ofRow
                                         : std::max(hidesOf(m_visibility.column(question, column)),
                                                    hidesOf(m_visibility.cell(question, column, before)));
                changeCell(*cell, ofCell, column.options);
            }
            after += row;
            if (const Place place{.question = question.key, .row = row.id};
                m_before.treatment(place).kind == TreatmentKind::Withheld)
                after += another(row, place);
        }
        rows.rows = after;
    }

    /// Another row that is withheld as this one is.
    Row another(Row row, const Place &place)
    {
        row.id = RowId{row.id.value + u"-other"_s};
        m_after.treatments.insert(Place{.question = place.question, .row = row.id}, m_before.treatment(place));
        return row;
    }

    /// Numbers of people of which the public does not see what they are.
    void changeCounts(const Question &question)
    {
        const auto answer = m_after.answers.find(question.key);
        auto *rows = answer == m_after.answers.end() ? nullptr : std::get_if<Rows>(&*answer);
        if (!rows || m_visibility.answer(question).sight != Sight::AsWritten)
            return;
        const PublicCounts counts = publicCounts(question, m_before, m_visibility);
        const Suppression decided = m_before.suppressions.value(question.key);
        const QHash<CellAt, qint64> others = decided.rule.method == SuppressionMethod::Rounding
                                                 ? otherRoundedNumbers(counts.table)
                                                 : otherNumbers(counts.table, counts.pattern(decided));
        QHash<RowId, Row *> rowOf;
        for (Row &row : rows->rows)
            rowOf.insert(row.id, &row);
        for (auto other = others.cbegin(); other != others.cend(); ++other)
            if (Row *row = rowOf.value(counts.rows.at(other.key().row)))
                row->cells.insert(counts.columns.at(other.key().column), Number{double(*other)});
    }

    void changeInternals()
    {
        m_after.title = OtherWords;
        m_after.comments.clear();
        m_after.review = {};
        m_after.reviewCopy.reset();
        m_after.retention = {};
        if (m_after.release) {
            m_after.release->of = AssessmentId{OtherWords};
            m_after.release->contentRoot = OtherWords;
            m_after.release->copyRoot = OtherWords;
            m_after.release->receivedOn = {};
        }
        m_after.answers.removeIf([this](auto answer) { return !m_template.question(answer.key()); });
        for (Person &person : m_after.people) {
            person.name = OtherWords;
            person.email.clear();
        }
        for (Mark &mark : m_after.marks)
            mark = Mark{.id = mark.id, .reasons = mark.reasons, .reviewOn = mark.reviewOn};
        for (Attachment &file : m_after.attachments) {
            file.bytes.clear();
            if (!m_shownFiles.contains(file.id))
                file.fileName = file.description = OtherWords;
        }
        for (Treatment &treatment : m_after.treatments)
            for (auto wording = treatment.wording.begin(); wording != treatment.wording.end(); ++wording)
                if (treatment.kind != TreatmentKind::Wording || wording.key() != m_language)
                    changeText(*wording, true);
    }

    const Template &m_template;
    const Assessment &m_before;
    Assessment m_after;
    Visibility m_visibility;
    QString m_language;
    QSet<AttachmentId> m_shownFiles;
};

} // namespace

Assessment withOtherSecrets(const Template &t, const Assessment &a)
{
    return SecretsChange(t, a).make();
}

} // namespace candour
