// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/PrintedAnswer.h"

#include "base/Literals.h"
#include "base/Overloaded.h"
#include "workspace/Messages.h"

namespace candour {

namespace {

constexpr int CardLevel = 4;

Inlines orDash(const Inlines &inlines)
{
    return inlines.isEmpty() ? inlinesOf(u"–"_s) : inlines;
}

} // namespace

bool PrintedAnswer::isWide(const Question &question) const
{
    return question.columns.size() > MostColumnsOnPaper || question.form == RecordsForm::Cards;
}

QList<DocumentBlock> PrintedAnswer::blocks(const Question &question, bool asked) const
{
    QList<DocumentBlock> blocks;
    if (!asked)
        blocks += Paragraph{
            {Text{InternalPrintMessages::tr("Not asked under the present answers; kept, and never published."), false,
                  true}}};
    if (isEmpty(m_assessment.answer(question.key)))
        blocks += Paragraph{{Text{InternalPrintMessages::tr("Not answered."), false, true}}};
    else
        blocks += answer(question);
    return blocks + publicSide(question);
}

QList<DocumentBlock> PrintedAnswer::answer(const Question &question) const
{
    return std::visit(
        Overloaded{
            [&](const Cell &cell) -> QList<DocumentBlock> {
                const auto *text = std::get_if<RichText>(&cell);
                if (text && question.kind == QuestionKind::RichText)
                    return m_words.blocks(*text);
                return {Paragraph{m_words.line(fieldOf(question), cell)}};
            },
            [&](const Rows &rows) { return isWide(question) ? QList<DocumentBlock>() : table(question, rows); },
            [&](const Files &attached) { return files(attached); },
            [&](const SharedText &shared) { return m_words.blocks(shared.text); },
        },
        m_assessment.answer(question.key));
}

QList<DocumentBlock> PrintedAnswer::table(const Question &question, const Rows &rows) const
{
    Table table{.caption = question.label};
    for (const Column &column : question.columns)
        table.columns += TableColumn{.header = column.label,
                                     .share = column.share,
                                     .numeric = column.kind == QuestionKind::Number,
                                     .rowHeader = &column == &question.columns.first()};
    for (const Row &row : rows.rows) {
        TableRow line;
        for (const Column &column : question.columns)
            line.cells += orDash(m_words.line(column, row));
        table.rows += line;
    }
    return {table};
}

QList<Section> PrintedAnswer::cards(const Question &question) const
{
    QList<Section> cards;
    const auto *rows = std::get_if<Rows>(&m_assessment.answer(question.key));
    if (!rows || !isWide(question))
        return cards;
    int number = 0;
    for (const Row &row : rows->rows) {
        ++number;
        Definitions values;
        for (const Column &column : question.columns)
            if (const Inlines value = m_words.line(column, row); !value.isEmpty())
                values.entries += Definition{column.label, value};
        Section card{.level = CardLevel,
                     .anchor = u"q-%1-%2"_s.arg(question.key.toLower().replace(u'.', u'-')).arg(number)};
        card.heading = InternalPrintMessages::tr("%1. %2").arg(QString::number(number), m_words.rowName(question, row));
        if (!values.entries.isEmpty())
            card.blocks += values;
        cards += card;
    }
    return cards;
}

QList<DocumentBlock> PrintedAnswer::files(const Files &files) const
{
    List list;
    for (const AttachmentId &id : files.files)
        if (const Attachment *attachment = m_assessment.attachment(id))
            list.items += ListItem{0, inlinesOf(attachment->description.isEmpty()
                                                    ? attachment->fileName
                                                    : attachment->fileName + u": "_s + attachment->description)};
    return list.items.isEmpty() ? QList<DocumentBlock>() : QList<DocumentBlock>{list};
}

Inlines PrintedAnswer::shortly(const Question &question) const
{
    return std::visit(Overloaded{
                          [&](const Cell &cell) { return m_words.line(fieldOf(question), cell); },
                          [&](const Rows &rows) {
                              QStringList names;
                              for (const Row &row : rows.rows)
                                  names += m_words.rowName(question, row);
                              return inlinesOf(names.join(u"; "_s));
                          },
                          [&](const Files &files) {
                              QStringList names;
                              for (const AttachmentId &id : files.files)
                                  if (const Attachment *attachment = m_assessment.attachment(id))
                                      names += attachment->fileName;
                              return inlinesOf(names.join(u"; "_s));
                          },
                          [&](const SharedText &shared) { return m_words.line(shared.text); },
                      },
                      m_assessment.answer(question.key));
}

QString PrintedAnswer::placeName(const Question &question, const Place &place) const
{
    const auto *rows = std::get_if<Rows>(&m_assessment.answer(question.key));
    const Row *row = rows ? rows->find(place.row) : nullptr;
    const Column *column = question.column(place.column);
    if (row && column)
        return InternalPrintMessages::tr("What the public sees of “%1” in “%2”")
            .arg(column->label, m_words.rowName(question, *row));
    if (row)
        return InternalPrintMessages::tr("What the public sees of “%1”").arg(m_words.rowName(question, *row));
    if (column)
        return InternalPrintMessages::tr("What the public sees of “%1”").arg(column->label);
    return InternalPrintMessages::tr("What the public sees");
}

Inlines PrintedAnswer::treatmentWords(const Question &question, const Treatment &treatment) const
{
    switch (treatment.kind) {
    case TreatmentKind::AsWritten:
        return inlinesOf(InternalPrintMessages::tr("As written, less what is withheld"));
    case TreatmentKind::Withheld:
        return inlinesOf(InternalPrintMessages::tr("Withheld: %1").arg(m_words.reasons({treatment.mark})));
    case TreatmentKind::Wording:
        return inlinesOf(InternalPrintMessages::tr("Public wording: “")) +
               m_words.line(treatment.wording.value(m_assessment.language)) + inlinesOf(u"”"_s);
    case TreatmentKind::Undecided:
        return inlinesOf(InternalPrintMessages::tr("To decide"));
    case TreatmentKind::ByTemplate:
        break;
    }
    if (question.publicHeading.isEmpty())
        return {};
    return inlinesOf(question.publicByDefault
                         ? InternalPrintMessages::tr("As the template has it: as written, less what is withheld")
                         : InternalPrintMessages::tr("As the template has it: nothing"));
}

QList<DocumentBlock> PrintedAnswer::publicSide(const Question &question) const
{
    Definitions seen;
    const auto add = [&](const Place &place, const Treatment &treatment) {
        if (const Inlines words = treatmentWords(question, treatment); !words.isEmpty())
            seen.entries += Definition{placeName(question, place), words};
    };
    const Place whole{.question = question.key};
    add(whole, m_assessment.treatment(whole));
    for (auto treatment = m_assessment.treatments.cbegin(); treatment != m_assessment.treatments.cend(); ++treatment)
        if (treatment.key().question == question.key && !treatment.key().isAnswer())
            add(treatment.key(), *treatment);
    return seen.entries.isEmpty() ? QList<DocumentBlock>() : QList<DocumentBlock>{seen};
}

} // namespace candour
