// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/AnswerDifference.h"

#include "base/Literals.h"
#include "base/Sha256.h"
#include "workspace/AnswerWords.h"
#include "workspace/Authoring.h"
#include "workspace/Messages.h"

namespace candour {

namespace {

/// One state of an assessment, and how the values of one question read in it.
class Reading
{
public:
    Reading(const AnswerState &state, const Question &question)
        : m_state(state), m_question(question), m_words(state.form, state.assessment)
    {}

    const Question &question() const { return m_question; }

    QString cell(const QString &column, const Row &row) const
    {
        const Column *known = m_question.column(column);
        return known ? cell(fieldOf(*known), row.cells.value(column), known->refersTo) : QString();
    }

    QString whole() const
    {
        const Answer &answer = this->answer();
        if (const auto *value = std::get_if<Cell>(&answer))
            return cell(fieldOf(m_question), *value);
        if (const auto *shared = std::get_if<SharedText>(&answer))
            return plainText(shared->text);
        if (const auto *files = std::get_if<Files>(&answer))
            return names(*files);
        return authoring::answerText(m_state.form, m_state.assessment, m_question);
    }

    const Rows &rows() const
    {
        static const Rows none;
        const auto *rows = std::get_if<Rows>(&answer());
        return rows ? *rows : none;
    }

    QString rowName(const Row &row) const { return m_words.rowName(m_question, row); }

private:
    const Answer &answer() const { return m_state.assessment.answer(m_question.key); }

    QString cell(const Field &field, const Cell &value, const QString &refersTo = {}) const
    {
        if (const auto *text = std::get_if<RichText>(&value))
            return plainText(*text);
        if (const auto *link = std::get_if<WebLink>(&value))
            return link->label.isEmpty() || link->url.isEmpty() ? link->label + link->url
                                                                : u"%1 (%2)"_s.arg(link->label, link->url);
        const auto *yesNo = std::get_if<YesNo>(&value);
        if (!yesNo)
            return plainText(m_words.line(field, value, refersTo), m_words.language());
        const QString said = plainText(m_words.line(field, YesNo{yesNo->value, {}}), m_words.language());
        return yesNo->reason.isEmpty() ? said : said + u'\n' + plainText(yesNo->reason);
    }

    /// A file of the same name is another where its bytes are.
    QString names(const Files &files) const
    {
        constexpr qsizetype ShortSum = 8;
        QStringList names;
        for (const AttachmentId &id : files.files) {
            const Attachment *file = m_state.assessment.attachment(id);
            if (!file) {
                names += AnswerDifferenceMessages::tr("(a file that is no longer kept)");
                continue;
            }
            const QString sum = sha256Hex(file->bytes);
            names += AnswerDifferenceMessages::tr("%1 (SHA-256 begins %2)", "name of a file")
                         .arg(file->fileName, sum.left(ShortSum));
        }
        return names.join(u'\n');
    }

    AnswerState m_state;
    const Question &m_question;
    AnswerWords m_words;
};

class RowsDifference
{
public:
    RowsDifference(const Reading &before, const Reading &now, const Question &question)
        : m_before(before), m_now(now), m_question(question), m_columns(now.question().columns)
    {
        for (const Column &column : before.question().columns)
            if (!now.question().column(column.key))
                m_columns += column;
    }

    QList<PartDifference> parts()
    {
        const Rows &old = m_before.rows();
        const Rows &recent = m_now.rows();
        for (const Row &row : recent.rows) {
            const Row *earlier = old.find(row.id);
            compare(earlier ? *earlier : Row{.id = row.id}, row, m_now.rowName(row),
                    earlier ? Fate::Kept : Fate::Added);
        }
        for (const Row &row : old.rows)
            if (!recent.find(row.id))
                compare(row, Row{.id = row.id}, m_before.rowName(row), Fate::TakenAway);
        return std::move(m_parts);
    }

private:
    void compare(const Row &before, const Row &now, const QString &name, Fate fate)
    {
        const qsizetype parts = m_parts.size();
        for (const Column &column : std::as_const(m_columns)) {
            if (before.cells.value(column.key) == now.cells.value(column.key))
                continue; // also where it names a row whose own name has changed
            const TextDifference words = difference(m_before.cell(column.key, before), m_now.cell(column.key, now));
            if (!isUnchanged(words))
                m_parts += PartDifference{
                    {m_question.key, now.id, column.key},
                    AnswerDifferenceMessages::tr("%1, %2", "name of a row, label of a column").arg(name, column.label),
                    fate,
                    words};
        }
        if (fate != Fate::Kept && m_parts.size() == parts)
            m_parts += PartDifference{{.question = m_question.key, .row = now.id},
                                      name,
                                      fate,
                                      {{fate, AnswerDifferenceMessages::tr("(an empty row)")}}};
    }

    const Reading &m_before;
    const Reading &m_now;
    const Question &m_question;
    QList<Column> m_columns; ///< Of both.
    QList<PartDifference> m_parts;
};

QList<PartDifference> partsOf(const Reading &earlier, const Reading &later, const Question &question)
{
    if (earlier.question().hasRows() && later.question().hasRows())
        return RowsDifference(earlier, later, question).parts();
    const TextDifference words = difference(earlier.whole(), later.whole());
    if (isUnchanged(words))
        return {};
    return {PartDifference{.place = {.question = question.key}, .words = words}};
}

/// As the template of this state asks it.
const Question &askedIn(const AnswerState &state, const Question &question)
{
    const Question *asked = state.form.question(question.key);
    return asked ? *asked : question;
}

} // namespace

QList<PartDifference> answerDifference(const Template &t, const Assessment &before, const Assessment &now,
                                       const Question &question)
{
    return partsOf(Reading({t, before}, question), Reading({t, now}, question), question);
}

QList<PartDifference> answerDifference(const AnswerState &before, const AnswerState &now, const Question &question)
{
    return partsOf(Reading(before, askedIn(before, question)), Reading(now, askedIn(now, question)), question);
}

} // namespace candour
