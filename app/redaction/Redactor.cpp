// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction/Redactor.h"

#include "base/Literals.h"

#include <QRegularExpression>

namespace candour {

namespace {

/// A block whose secrets are labels already.
struct SafeBlock
{
    BlockKind kind = BlockKind::Paragraph;
    int level = 0;
    Inlines inlines;

    bool isLabelOnly() const { return inlines.size() == 1 && std::holds_alternative<Withheld>(inlines.first()); }
    bool isEntry() const { return kind != BlockKind::Paragraph; }
};

bool isLabel(const Inline &part)
{
    return std::holds_alternative<Withheld>(part);
}

/// The words of a part that is no label.
QString words(const Inline &part)
{
    if (const auto *text = std::get_if<Text>(&part))
        return text->text;
    const auto *link = std::get_if<Link>(&part);
    return link ? link->text : QString();
}

bool saysNothing(const Inlines &inlines)
{
    return std::none_of(inlines.begin(), inlines.end(),
                        [](const Inline &part) { return isLabel(part) || !words(part).trimmed().isEmpty(); });
}

void setWords(Inline &part, const QString &text)
{
    if (auto *plain = std::get_if<Text>(&part))
        plain->text = text;
    else if (auto *link = std::get_if<Link>(&part))
        link->text = text;
}

/// True for what may stand between two labels without keeping them apart.
bool onlyConnects(const QString &text)
{
    static const QRegularExpression connector(u"^(?:[\\s\\p{P}\\p{S}]|\\b(?:and|or)\\b)*$"_s,
                                              QRegularExpression::CaseInsensitiveOption |
                                                  QRegularExpression::UseUnicodePropertiesOption);
    return connector.match(text).hasMatch();
}

bool opens(QChar c)
{
    return c.category() == QChar::Punctuation_Open || c.category() == QChar::Punctuation_InitialQuote ||
           c.category() == QChar::Punctuation_Dash || c == u'/' || c == u'"' || c == u'\'';
}

bool continues(QChar c)
{
    return c.isPunct() && c.category() != QChar::Punctuation_Open && c.category() != QChar::Punctuation_InitialQuote &&
           c.category() != QChar::Punctuation_Dash;
}

QString trimmedRight(QString text)
{
    while (!text.isEmpty() && text.back().isSpace())
        text.chop(1);
    return text;
}

QString trimmedLeft(const QString &text)
{
    qsizetype from = 0;
    while (from < text.size() && text.at(from).isSpace())
        ++from;
    return text.mid(from);
}

/// Joins labels that only connecting words part.
Inlines joined(const Inlines &inlines)
{
    Inlines result;
    qsizetype lastLabel = -1;
    QString since;
    for (const Inline &part : inlines) {
        if (!isLabel(part)) {
            since += words(part);
            result += part;
            continue;
        }
        if (lastLabel >= 0 && onlyConnects(since)) {
            result.resize(lastLabel + 1);
            result.last() = together(std::get<Withheld>(result.last()), std::get<Withheld>(part));
        } else {
            result += part;
            lastLabel = result.size() - 1;
        }
        since.clear();
    }
    return result;
}

/// One space between a label and a word, none before a comma or after a bracket, none at either end.
Inlines spaced(Inlines inlines)
{
    const auto isLabelAt = [&](qsizetype i) { return i >= 0 && i < inlines.size() && isLabel(inlines.at(i)); };
    const auto wordsAt = [&](qsizetype i) { return i >= 0 && i < inlines.size() ? words(inlines.at(i)) : QString(); };
    for (qsizetype i = 0; i < inlines.size(); ++i) {
        if (isLabelAt(i))
            continue;
        QString text = wordsAt(i);
        const bool onlySpace = text.trimmed().isEmpty();
        if (isLabelAt(i - 1)) {
            text = trimmedLeft(text);
            const QString next = onlySpace ? wordsAt(i + 1) : text;
            if (!next.isEmpty() && !next.front().isSpace() && !continues(next.front()))
                text.prepend(u' ');
        }
        if (isLabelAt(i + 1)) {
            text = trimmedRight(text);
            const QString before = onlySpace ? wordsAt(i - 1) : text;
            if (!before.isEmpty() && !before.back().isSpace() && !opens(before.back()))
                text.append(u' ');
        }
        setWords(inlines[i], text);
    }
    inlines.removeIf([](const Inline &part) { return !isLabel(part) && words(part).isEmpty(); });
    return inlines;
}

/// Takes up blocks of nothing but a label into a neighbour that has one at that edge, or into each other.
QList<SafeBlock> mergedLabels(const QList<SafeBlock> &blocks)
{
    QList<SafeBlock> merged;
    for (const SafeBlock &block : blocks) {
        const bool previousEnds = !merged.isEmpty() && isLabel(merged.last().inlines.last());
        const bool previousIsLabel = !merged.isEmpty() && merged.last().isLabelOnly();
        if (previousEnds && block.isLabelOnly()) {
            Inline &last = merged.last().inlines.last();
            last = together(std::get<Withheld>(last), std::get<Withheld>(block.inlines.first()));
        } else if (previousIsLabel && isLabel(block.inlines.first())) {
            SafeBlock taken = block;
            taken.inlines.first() =
                together(std::get<Withheld>(merged.last().inlines.first()), std::get<Withheld>(block.inlines.first()));
            merged.last() = taken;
        } else {
            merged += block;
        }
    }
    return merged;
}

/// A label on its own takes the shape of the public text around it, never that of what it stands for.
void shapeLabels(QList<SafeBlock> &blocks)
{
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        if (!blocks.at(i).isLabelOnly())
            continue;
        SafeBlock shape;
        if (i > 0 && blocks.at(i - 1).isEntry())
            shape = blocks.at(i - 1);
        else if (i + 1 < blocks.size() && !blocks.at(i + 1).isLabelOnly())
            shape = blocks.at(i + 1);
        blocks[i].kind = shape.kind;
        blocks[i].level = shape.level;
    }
}

QList<DocumentBlock> toDocument(const QList<SafeBlock> &blocks)
{
    QList<DocumentBlock> result;
    bool inList = false;
    for (const SafeBlock &block : blocks) {
        if (!block.isEntry()) {
            result += Paragraph{block.inlines};
            inList = false;
            continue;
        }
        const bool ordered = block.kind == BlockKind::Number;
        auto *list = inList ? std::get_if<List>(&result.last()) : nullptr;
        if (!list || (block.level == 0 && list->ordered != ordered)) {
            result += List{.ordered = ordered};
            list = std::get_if<List>(&result.last());
        }
        const int deepest = list->items.isEmpty() ? 0 : list->items.last().level + 1;
        list->items += ListItem{std::min(block.level, deepest), block.inlines};
        inList = true;
    }
    return result;
}

} // namespace

Withheld together(const Withheld &a, const Withheld &b)
{
    QStringList reasons = a.reasons + b.reasons;
    reasons.sort();
    reasons.removeDuplicates();
    return Withheld{reasons};
}

Inlines withLabelsJoined(const Inlines &inlines)
{
    return spaced(joined(inlines));
}

Withheld Redactor::label(const QSet<MarkId> &marks) const
{
    QStringList reasons;
    for (const MarkId &mark : marks)
        for (const QString &key : m_assessment.marks.value(mark).reasons)
            if (const Reason *reason = m_template.reason(key))
                reasons += reason->publicWording;
    return together(Withheld{reasons}, {});
}

static Inlines withLabels(const Redactor &redactor, const Block &block)
{
    Inlines inlines;
    for (const Run &run : block.runs) {
        if (!run.marks.isEmpty())
            inlines += redactor.label(run.marks);
        else if (!run.link.isEmpty())
            inlines += Link{run.text, run.link};
        else if (!run.text.isEmpty())
            inlines += Text{run.text, run.bold, run.italic};
    }
    return inlines;
}

QList<DocumentBlock> Redactor::blocks(const RichText &text) const
{
    QList<SafeBlock> safe;
    for (const Block &block : text.blocks) {
        const SafeBlock one{block.kind, block.level, withLabelsJoined(withLabels(*this, block))};
        if (!saysNothing(one.inlines))
            safe += one;
    }
    safe = mergedLabels(safe);
    shapeLabels(safe);
    return toDocument(safe);
}

Inlines Redactor::line(const RichText &text) const
{
    Inlines line;
    for (const Block &block : text.blocks) {
        const Inlines inlines = withLabels(*this, block);
        if (saysNothing(inlines))
            continue;
        if (!line.isEmpty()) {
            // What parts two paragraphs on one line follows from the public words before it alone.
            const QString before = isLabel(line.last()) ? QString() : trimmedRight(words(line.last()));
            const bool ends = before.isEmpty() || before.back().isPunct();
            line += Text{ends ? u" "_s : u"; "_s};
        }
        line += inlines;
    }
    return withLabelsJoined(line);
}

} // namespace candour
