// SPDX-License-Identifier: GPL-3.0-or-later
#include "dpia/RichText.h"

#include "base/CleanText.h"
#include "base/Literals.h"

#include <QRegularExpression>
#include <QUrl>

namespace candour {

namespace {

constexpr int DeepestLevel = 5;

bool sameAppearance(const Run &a, const Run &b)
{
    return a.bold == b.bold && a.italic == b.italic && a.link == b.link && a.marks == b.marks;
}

/// The words of a run, in which no line ends.
QString clean(const QString &text)
{
    QString kept = cleanText(text);
    for (QChar &c : kept)
        if (c == u'\n' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            c = u' ';
    return kept;
}

Block normalised(Block block)
{
    block.level = block.kind == BlockKind::Paragraph ? 0 : std::clamp(block.level, 0, DeepestLevel);
    QList<Run> runs;
    for (Run &run : block.runs) {
        run.text = clean(run.text);
        if (run.text.isEmpty())
            continue;
        if (!isSafeLink(run.link))
            run.link.clear();
        if (!runs.isEmpty() && sameAppearance(runs.last(), run))
            runs.last().text += run.text;
        else
            runs += std::move(run);
    }
    block.runs = std::move(runs);
    return block;
}

/// Calls \a change on the part of every run that lies within the range, splitting runs at its ends.
void forRange(RichText &text, TextRange range, const std::function<void(Run &)> &change)
{
    const qsizetype end = range.from + range.length;
    qsizetype position = 0;
    for (Block &block : text.blocks) {
        QList<Run> runs;
        for (const Run &run : block.runs) {
            const qsizetype length = run.text.size();
            const qsizetype from = std::clamp(range.from - position, qsizetype(0), length);
            const qsizetype to = std::clamp(end - position, from, length);
            const auto piece = [&](qsizetype first, qsizetype last) {
                Run part = run;
                part.text = run.text.mid(first, last - first);
                return part;
            };
            if (from > 0)
                runs += piece(0, from);
            if (to > from) {
                runs += piece(from, to);
                change(runs.last());
            }
            if (to < length)
                runs += piece(to, length);
            position += length;
        }
        block.runs = std::move(runs);
        ++position; // the line feed that parts two blocks in plainText()
    }
}

/// The range with the other half of each surrogate pair that it would cut: half a character has no meaning, and would
/// be lost.
TextRange wholeCharacters(const RichText &text, TextRange range)
{
    if (range.length <= 0)
        return {};
    const QString words = plainText(text);
    const auto cuts = [&](qsizetype at) {
        return at > 0 && at < words.size() && words.at(at - 1).isHighSurrogate() && words.at(at).isLowSurrogate();
    };
    const qsizetype from = range.from - (cuts(range.from) ? 1 : 0);
    const qsizetype end = range.from + range.length;
    return TextRange{from, end + (cuts(end) ? 1 : 0) - from};
}

bool isBlank(const Block &block)
{
    return std::all_of(block.runs.begin(), block.runs.end(),
                       [](const Run &run) { return run.text.trimmed().isEmpty(); });
}

} // namespace

bool RichText::isEmpty() const
{
    return std::all_of(blocks.begin(), blocks.end(), isBlank);
}

QString plainText(const Block &block)
{
    QString words;
    for (const Run &run : block.runs)
        words += run.text;
    return words;
}

QString plainText(const RichText &text)
{
    QStringList lines;
    for (const Block &block : text.blocks)
        lines += plainText(block);
    return lines.join(u'\n');
}

RichText fromPlainText(const QString &text)
{
    static const QRegularExpression entry(u"^(\\s*)(?:([-*•])|\\d{1,3}[.)])\\s+(.*)$"_s);
    RichText rich;
    for (const QString &line : QString(text).replace(u"\r\n"_s, u"\n"_s).split(u'\n')) {
        if (line.trimmed().isEmpty())
            continue;
        Block block;
        QString words = line.trimmed();
        if (const auto match = entry.match(line); match.hasMatch()) {
            block.kind = match.captured(2).isEmpty() ? BlockKind::Number : BlockKind::Bullet;
            block.level = int(match.capturedLength(1)) / 2;
            words = match.captured(3).trimmed();
        }
        block.runs += Run{.text = words};
        rich.blocks += block;
    }
    return normalised(rich);
}

RichText lineFromPlainText(const QString &text)
{
    RichText rich;
    rich.blocks += Block{.runs = {Run{.text = text.simplified()}}};
    return normalised(rich);
}

RichText normalised(RichText text)
{
    for (Block &block : text.blocks)
        block = normalised(std::move(block));
    while (!text.blocks.isEmpty() && isBlank(text.blocks.first()))
        text.blocks.removeFirst();
    while (!text.blocks.isEmpty() && isBlank(text.blocks.last()))
        text.blocks.removeLast();
    return text;
}

QList<TextRange> occurrences(const RichText &text, const QString &words)
{
    QList<TextRange> found;
    if (words.isEmpty())
        return found;
    const QString all = plainText(text);
    for (qsizetype at = all.indexOf(words); at >= 0; at = all.indexOf(words, at + words.size()))
        found += TextRange{at, words.size()};
    return found;
}

RichText withMark(RichText text, TextRange range, const MarkId &mark)
{
    forRange(text, wholeCharacters(text, range), [&](Run &run) { run.marks.insert(mark); });
    return normalised(std::move(text));
}

RichText withoutMark(RichText text, const MarkId &mark)
{
    for (Block &block : text.blocks)
        for (Run &run : block.runs)
            run.marks.remove(mark);
    return normalised(std::move(text));
}

QSet<MarkId> marksIn(const RichText &text)
{
    QSet<MarkId> marks;
    for (const Block &block : text.blocks)
        for (const Run &run : block.runs)
            marks += run.marks;
    return marks;
}

QStringList markedWords(const RichText &text, const MarkId &mark)
{
    QStringList stretches;
    for (const Block &block : text.blocks) {
        QString stretch;
        for (const Run &run : block.runs) {
            if (run.marks.contains(mark)) {
                stretch += run.text;
            } else if (!stretch.isEmpty()) {
                stretches += stretch;
                stretch.clear();
            }
        }
        if (!stretch.isEmpty())
            stretches += stretch;
    }
    return stretches;
}

bool isSafeLink(const QString &url)
{
    const QUrl parsed(url, QUrl::StrictMode);
    const QString scheme = parsed.scheme().toLower();
    return parsed.isValid() && (((scheme == "http"_L1 || scheme == "https"_L1) && !parsed.host().isEmpty()) ||
                                (scheme == "mailto"_L1 && !parsed.path().isEmpty()));
}

} // namespace candour
