// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/AnswerWords.h"

#include "base/Literals.h"
#include "base/Overloaded.h"
#include "workspace/Authoring.h"
#include "workspace/Messages.h"

namespace candour {

namespace {

Inline piece(const Run &run)
{
    if (!run.link.isEmpty())
        return Link{run.text, run.link};
    return Text{run.text, run.bold, run.italic};
}

QString optionLabel(const Field &field, const QString &key)
{
    const int index = indexOf(field.options, key);
    return index < 0 ? key : field.options.at(index).label;
}

} // namespace

AnswerWords::AnswerWords(const Template &t, const Assessment &a) : m_template(t), m_assessment(a), m_locale(a.language)
{}

QString AnswerWords::date(QDate date) const
{
    return m_locale.toString(date, u"d MMMM yyyy"_s);
}

QString AnswerWords::time(const QDateTime &time) const
{
    return m_locale.toString(time.toUTC(), u"d MMMM yyyy, HH:mm 'UTC'"_s);
}

QString AnswerWords::reasons(const QSet<MarkId> &marks) const
{
    QStringList labels;
    for (const MarkId &id : marks)
        for (const QString &key : m_assessment.marks.value(id).reasons)
            if (const Reason *reason = m_template.reason(key); reason && !labels.contains(reason->label))
                labels += reason->label;
    labels.sort();
    return labels.isEmpty() ? InternalPrintMessages::tr("no reason given") : labels.join(u", "_s);
}

Inlines AnswerWords::inlines(const QList<Run> &runs) const
{
    Inlines words;
    QSet<MarkId> open;
    const auto turnTo = [&](const QSet<MarkId> &marks) {
        if (marks == open)
            return;
        if (!open.isEmpty())
            words += Text{InternalPrintMessages::tr(" (withheld: %1)]").arg(reasons(open))};
        if (!marks.isEmpty())
            words += Text{u"["_s};
        open = marks;
    };
    for (const Run &run : runs) {
        turnTo(run.marks);
        words += piece(run);
    }
    turnTo({});
    return words;
}

Inlines AnswerWords::line(const RichText &text) const
{
    Inlines words;
    for (const Block &block : text.blocks) {
        if (!words.isEmpty())
            words += Text{u" "_s};
        words += inlines(block.runs);
    }
    return words;
}

QList<DocumentBlock> AnswerWords::blocks(const RichText &text) const
{
    QList<DocumentBlock> blocks;
    for (const Block &block : text.blocks) {
        if (plainText(block).trimmed().isEmpty())
            continue;
        if (block.kind == BlockKind::Paragraph) {
            blocks += Paragraph{inlines(block.runs)};
            continue;
        }
        const bool ordered = block.kind == BlockKind::Number;
        auto *list = blocks.isEmpty() ? nullptr : std::get_if<List>(&blocks.last());
        if (!list || (list->ordered != ordered && block.level == 0)) {
            blocks += List{.ordered = ordered};
            list = std::get_if<List>(&blocks.last());
        }
        const int deepest = list->items.isEmpty() ? 0 : list->items.last().level + 1;
        list->items += ListItem{std::min(block.level, deepest), inlines(block.runs)};
    }
    return blocks;
}

Inlines AnswerWords::yesNo(const YesNo &answer) const
{
    if (!answer.value)
        return {};
    Inlines words = inlinesOf(*answer.value ? InternalPrintMessages::tr("Yes") : InternalPrintMessages::tr("No"));
    if (!answer.reason.isEmpty())
        words = words + inlinesOf(u". "_s) + line(answer.reason);
    return words;
}

Inlines AnswerWords::person(const PersonId &id) const
{
    const Person *person = m_assessment.person(id);
    if (!person)
        return inlinesOf(InternalPrintMessages::tr("Somebody who is not on the list of people"));
    return inlinesOf(person->jobTitle.isEmpty() ? person->name : person->name + u", "_s + person->jobTitle);
}

QString AnswerWords::rowName(const Question &question, const Row &row) const
{
    for (const Column &column : question.columns)
        if (column.kind != QuestionKind::RowRefs && !isEmpty(row.cells.value(column.key)))
            return plainText(line(column, row), m_assessment.language);
    return question.rowName.isEmpty() ? InternalPrintMessages::tr("Entry without a name") : question.rowName;
}

Inlines AnswerWords::rows(const RowRefs &refs, const QString &refersTo) const
{
    const Question *question = m_template.question(refersTo);
    const auto *rows = std::get_if<Rows>(&m_assessment.answer(refersTo));
    QStringList names;
    for (const RowId &id : refs.rows) {
        const Row *row = rows ? rows->find(id) : nullptr;
        names += question && row ? rowName(*question, *row) : InternalPrintMessages::tr("An entry that was deleted");
    }
    return inlinesOf(names.join(u"; "_s));
}

Inlines AnswerWords::line(const Column &column, const Row &row) const
{
    return line(fieldOf(column), row.cells.value(column.key), column.refersTo);
}

Inlines AnswerWords::line(const Field &field, const Cell &cell, const QString &refersTo) const
{
    if (isEmpty(cell))
        return {};
    const auto choices = [&](const Choices &chosen) {
        QStringList labels;
        for (const QString &key : chosen.keys)
            labels += optionLabel(field, key);
        return inlinesOf(labels.join(u"; "_s));
    };
    const auto link = [](const WebLink &to) { return Inlines{Link{to.label.isEmpty() ? to.url : to.label, to.url}}; };
    return std::visit(
        Overloaded{
            [](std::monostate) { return Inlines{}; },
            [&](const RichText &text) { return line(text); },
            [&](const YesNo &answer) { return yesNo(answer); },
            [&](const Choice &choice) { return inlinesOf(optionLabel(field, choice.key)); },
            choices,
            [&](const QDate &day) { return inlinesOf(date(day)); },
            [&](const Number &n) { return inlinesOf(m_locale.toString(n.value, 'f', QLocale::FloatingPointShortest)); },
            [&](const PersonId &id) { return person(id); },
            link,
            [&](const RowRefs &refs) { return rows(refs, refersTo); },
        },
        cell);
}

namespace authoring {

namespace {

/// A text as lines of a terminal; entries of lists keep their signs.
QString textLines(const AnswerWords &words, const RichText &text)
{
    QStringList lines;
    for (const Block &block : text.blocks) {
        const QString sign = block.kind == BlockKind::Bullet   ? u"- "_s
                             : block.kind == BlockKind::Number ? u"1. "_s
                                                               : QString();
        lines += QString(block.level * 2, u' ') + sign + plainText(words.line(RichText{{block}}), words.language());
    }
    return lines.join(u'\n');
}

QString rowLines(const AnswerWords &words, const Question &question, const Rows &rows)
{
    QStringList lines;
    for (qsizetype i = 0; i < rows.rows.size(); ++i) {
        const Row &row = rows.rows.at(i);
        lines += u"%1. %2"_s.arg(QString::number(i + 1), words.rowName(question, row));
        for (const Column &column : question.columns)
            if (const Inlines value = words.line(column, row); !value.isEmpty())
                lines += u"   %1: %2"_s.arg(column.label, plainText(value, words.language()));
    }
    return lines.join(u'\n');
}

} // namespace

QString answerText(const Template &t, const Assessment &assessment, const Question &question)
{
    const AnswerWords words(t, assessment);
    return std::visit(Overloaded{
                          [&](const Cell &cell) {
                              const auto *text = std::get_if<RichText>(&cell);
                              return text ? textLines(words, *text)
                                          : plainText(words.line(fieldOf(question), cell), words.language());
                          },
                          [&](const Rows &rows) { return rowLines(words, question, rows); },
                          [&](const Files &files) {
                              QStringList names;
                              for (const AttachmentId &id : files.files)
                                  if (const Attachment *attachment = assessment.attachment(id))
                                      names += attachment->fileName;
                              return names.join(u'\n');
                          },
                          [&](const SharedText &shared) { return textLines(words, shared.text); },
                      },
                      assessment.answer(question.key));
}

} // namespace authoring

} // namespace candour
