// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/AnswerAsText.h"

#include "base/Literals.h"
#include "workspace/AnswerWords.h"
#include "workspace/Authoring.h"
#include "workspace/Messages.h"

namespace candour {

namespace {

Block paragraph(const QString &words)
{
    return Block{.runs = {Run{.text = words}}};
}

QList<Run> onOneLine(const RichText &text)
{
    QList<Run> runs;
    for (const Block &block : text.blocks) {
        if (!runs.isEmpty())
            runs += Run{.text = u" "_s};
        runs += block.runs;
    }
    return runs;
}

class AsText
{
public:
    AsText(const Template &t, const Assessment &a) : m_template(t), m_assessment(a), m_words(t, a) {}

    QList<Block> blocks(const Field &field, const Cell &cell, const QString &refersTo) const
    {
        if (const auto *text = std::get_if<RichText>(&cell))
            return text->blocks;
        if (const auto *yesNo = std::get_if<YesNo>(&cell))
            return blocks(*yesNo);
        if (const auto *link = std::get_if<WebLink>(&cell))
            return {Block{.runs = {Run{.text = link->label.isEmpty() ? link->url : link->label, .link = link->url}}}};
        if (const auto *refs = std::get_if<RowRefs>(&cell))
            return {names(field, *refs, refersTo)};
        return {paragraph(words(field, cell, refersTo))};
    }

    /// Every row an entry of a list, and its cells below one another.
    QList<Block> blocks(const Question &question, const Rows &rows) const
    {
        QList<Block> all;
        for (const Row &row : rows.rows) {
            int level = 0;
            for (const Column &column : question.columns) {
                const Cell cell = row.cells.value(column.key);
                if (saysNothing(cell))
                    continue;
                QList<Block> value = blocks(fieldOf(column), cell, column.refersTo);
                value.first().runs.prepend(
                    Run{.text = PlacingMessages::tr("%1: ", "name of a column").arg(column.label)});
                for (Block &block : value) {
                    block.kind = BlockKind::Bullet;
                    block.level = std::exchange(level, 1);
                }
                all += value;
            }
        }
        return all;
    }

private:
    static QList<Block> blocks(const YesNo &yesNo)
    {
        QList<Block> all;
        if (yesNo.value)
            all += paragraph(*yesNo.value ? PlacingMessages::tr("Yes.") : PlacingMessages::tr("No."));
        return all + yesNo.reason.blocks;
    }

    QString words(const Field &field, const Cell &cell, const QString &refersTo) const
    {
        return plainText(m_words.line(field, cell, refersTo), m_words.language());
    }

    /// What each row is called: marks of its name are marks here.
    Block names(const Field &field, const RowRefs &refs, const QString &refersTo) const
    {
        Block all;
        for (const RowId &id : refs.rows) {
            if (!all.runs.isEmpty())
                all.runs += Run{.text = u"; "_s};
            const RichText *name = nameOf(id, refersTo);
            all.runs += name ? onOneLine(*name) : paragraph(words(field, RowRefs{{id}}, refersTo)).runs;
        }
        return all;
    }

    /// The text that is a row's name; nullptr where it is no text.
    const RichText *nameOf(const RowId &id, const QString &refersTo) const
    {
        const Question *question = m_template.question(refersTo);
        const auto *rows = std::get_if<Rows>(&m_assessment.answer(refersTo));
        const Row *row = rows ? rows->find(id) : nullptr;
        if (!question || !row)
            return nullptr;
        for (const Column &column : question->columns)
            if (const auto cell = row->cells.constFind(column.key);
                column.kind != QuestionKind::RowRefs && cell != row->cells.cend() && !isEmpty(*cell))
                return std::get_if<RichText>(&*cell);
        return nullptr;
    }

    const Template &m_template;
    const Assessment &m_assessment;
    AnswerWords m_words;
};

} // namespace

RichText answerAsText(const Template &t, const Assessment &a, const Question &question)
{
    const AsText asText(t, a);
    const Answer &answer = a.answer(question.key);
    if (const auto *cell = std::get_if<Cell>(&answer))
        return normalised(RichText{asText.blocks(fieldOf(question), *cell, {})});
    if (const auto *rows = std::get_if<Rows>(&answer))
        return normalised(RichText{asText.blocks(question, *rows)});
    if (const auto *shared = std::get_if<SharedText>(&answer))
        return normalised(shared->text);
    return fromPlainText(authoring::answerText(t, a, question));
}

} // namespace candour
