// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction/OtherSecrets.h"

#include "base/Literals.h"
#include "redaction/Visibility.h"

namespace candour {

namespace {

const QString OtherWords = u"other words"_s;

bool isHidden(const Seen &seen)
{
    return seen.sight == Sight::Label || seen.sight == Sight::LeftOut;
}

/// Changes what is withheld, place by place.
class SecretsChange
{
public:
    SecretsChange(const Template &t, const Assessment &a)
        : m_template(t), m_after(a), m_visibility(t, a, a.language), m_language(a.language)
    {}

    Assessment make()
    {
        for (const Question *question : m_template.questions())
            if (m_after.answers.contains(question->key))
                changeAnswer(*question, m_after.answers[question->key]);
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

    static void changeCell(Cell &cell, bool all)
    {
        if (RichText *text = textIn(cell))
            changeText(*text, all);
        else if (auto *link = std::get_if<WebLink>(&cell); link && all)
            *link = WebLink{OtherWords, u"https://example.org/"_s};
    }

    void changeAnswer(const Question &question, Answer &answer)
    {
        const Seen seen = m_visibility.answer(question);
        if (auto *rows = std::get_if<Rows>(&answer))
            changeRows(question, *rows, seen);
        else if (auto *cell = std::get_if<Cell>(&answer))
            changeCell(*cell, isHidden(seen));
        else if (RichText *text = textIn(answer))
            changeText(*text, isHidden(seen));
        else if (const auto *files = std::get_if<Files>(&answer); files && !isHidden(seen))
            m_shownFiles += QSet<AttachmentId>(files->files.begin(), files->files.end());
    }

    void changeRows(const Question &question, Rows &rows, const Seen &whole)
    {
        for (Row &row : rows.rows) {
            const Row before = row;
            const Seen seen = whole.sight == Sight::AsWritten ? m_visibility.row(question, row.id) : whole;
            for (const Column &column : question.columns) {
                const auto cell = row.cells.find(column.key);
                if (cell == row.cells.end())
                    continue;
                const bool isSeen = seen.sight == Sight::AsWritten;
                const bool isOut = isSeen && (isHidden(m_visibility.column(question, column)) ||
                                              isHidden(m_visibility.cell(question, column, before)));
                changeCell(*cell, isHidden(seen) || isOut);
            }
        }
    }

    void changeInternals()
    {
        m_after.title = OtherWords;
        m_after.comments.clear();
        m_after.review = {};
        m_after.retention = {};
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
