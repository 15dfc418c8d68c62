// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Literals.h"
#include "redaction/Records.h"
#include "support/SmallTemplate.h"

/// Assessments in a few words, to see what the public sees of them.
namespace candour {

inline const QString English = u"en-GB"_s;
inline const Withheld Personal{{u"personal information"_s}};
inline const Withheld Commercial{{u"commercial interests"_s}};
inline const Withheld Both{{u"commercial interests"_s, u"personal information"_s}};

/// The small template and an assessment with one mark for each of its reasons, called by the reason's key.
struct Case
{
    Template t = smallTemplate();
    Assessment a;

    Case()
    {
        a.reference = u"DPIA-0007"_s;
        a.publicTitle = u"School census"_s;
        for (const Reason &reason : t.reasons)
            a.marks.insert(MarkId{reason.key}, Mark{.id = MarkId{reason.key}, .reasons = {reason.key}});
    }

    Question &question(const QString &key)
    {
        for (TemplateSection &section : t.sections)
            for (Question &one : section.questions)
                if (one.key == key)
                    return one;
        qFatal("no such question");
    }

    void withhold(const Place &place, const QString &reason)
    {
        a.treatments.insert(place, Treatment{.kind = TreatmentKind::Withheld, .mark = MarkId{reason}});
    }

    void word(const Place &place, const QString &words)
    {
        a.treatments.insert(place,
                            Treatment{.kind = TreatmentKind::Wording, .wording = {{English, fromPlainText(words)}}});
    }

    void show(const Place &place) { a.treatments.insert(place, Treatment{.kind = TreatmentKind::AsWritten}); }

    void leaveOpen(const Place &place) { a.treatments.insert(place, Treatment{.kind = TreatmentKind::Undecided}); }

    /// The words with a stretch of them marked.
    RichText marked(const QString &words, const QString &secret, const QString &reason = u"personal"_s) const
    {
        const RichText text = fromPlainText(words);
        return withMark(text, occurrences(text, secret).first(), MarkId{reason});
    }
};

inline Cell line(const QString &words)
{
    return lineFromPlainText(words);
}

inline Cell choice(const QString &key)
{
    return Choice{key, {}};
}

inline Row row(const QString &id, const QMap<QString, Cell> &cells)
{
    return Row{.id = RowId{id}, .cells = cells};
}

inline QString said(const Inlines &inlines)
{
    return plainText(inlines, English);
}

/// The cells of each row of the only table, parted by bars.
inline QStringList tableRows(const QList<DocumentBlock> &blocks)
{
    QStringList lines;
    for (const DocumentBlock &block : blocks) {
        const auto *table = std::get_if<Table>(&block);
        for (const TableRow &one : table ? table->rows : QList<TableRow>{}) {
            QStringList cells;
            for (const Inlines &cell : one.cells)
                cells += said(cell);
            lines += cells.join(u" | "_s);
        }
    }
    return lines;
}

/// The words of each paragraph and definition.
inline QStringList remarks(const QList<DocumentBlock> &blocks)
{
    QStringList lines;
    for (const DocumentBlock &block : blocks) {
        if (const auto *paragraph = std::get_if<Paragraph>(&block))
            lines += said(paragraph->inlines);
        if (const auto *definitions = std::get_if<Definitions>(&block))
            for (const Definition &one : definitions->entries)
                lines += one.term + u": "_s + said(one.inlines);
    }
    return lines;
}

} // namespace candour
