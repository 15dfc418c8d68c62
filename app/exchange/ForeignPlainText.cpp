// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/CleanText.h"
#include "base/Literals.h"
#include "exchange/ForeignRefusal.h"
#include "exchange/ForeignText.h"

#include <QRegularExpression>

namespace candour {

namespace {

constexpr qsizetype LongestHeading = 120;

/// The number with which a line begins, as an entry of a list or a heading does; 0 for none.
int leadingNumber(const QString &line)
{
    static const QRegularExpression number(u"^\\s*(\\d{1,3})(?:[.)]\\s+\\S|\\t|\\s+\\p{Lu})"_s);
    return number.match(line).captured(1).toInt();
}

/// Lines with what stands around them.
struct Lines
{
    QStringList all;

    bool isBlank(qsizetype at) const { return all.value(at).trimmed().isEmpty(); }

    /// The number of the next line with words in this direction.
    int numberNear(qsizetype at, int step) const
    {
        at += step;
        while (at >= 0 && at < all.size() && isBlank(at))
            at += step;
        return leadingNumber(all.value(at));
    }

    /// True where the line counts on from the one before or to the one after it.
    bool isEntry(qsizetype at) const
    {
        const int number = leadingNumber(all.at(at));
        return leadingNumber(all.value(at - 1)) > 0 || leadingNumber(all.value(at + 1)) > 0 ||
               (number > 1 && numberNear(at, -1) == number - 1) || numberNear(at, 1) == number + 1;
    }

    /// "## Purpose", "3.2 Purpose"; "3. Purpose" where it is no entry of a list.
    int headingLevel(qsizetype at) const
    {
        static const QRegularExpression hashes(u"^(#{1,6})\\s+\\S"_s);
        static const QRegularExpression parted(u"^\\d{1,3}((?:\\.\\d{1,3}){1,5})\\.?\\s+\\S"_s);
        static const QRegularExpression sentence(u"[.;,:!]$"_s);
        const QString line = all.at(at).trimmed();
        if (line.size() > LongestHeading)
            return 0;
        if (const auto match = hashes.match(line); match.hasMatch())
            return int(match.capturedLength(1));
        if (line.contains(sentence))
            return 0;
        if (const auto match = parted.match(line); match.hasMatch())
            return 1 + int(match.captured(1).count(u'.'));
        return leadingNumber(line) > 0 && !all.at(at).at(0).isSpace() && !isEntry(at) ? 1 : 0;
    }
};

QString headingWords(const QString &line)
{
    static const QRegularExpression start(u"^#{1,6}\\s+|\\s+#+$"_s);
    return line.simplified().remove(start);
}

/// Reads lines as paragraphs and entries of lists, with every white space single.
class LineReader
{
public:
    QList<Block> read(const QString &line)
    {
        static const QRegularExpression entry(u"^\\s*(\\d{1,3})[.)]\\s"_s);
        const int number = entry.match(line).captured(1).toInt();
        const bool isWords = number > 0 && number != 1 && number != m_number + 1;
        QList<Block> blocks = isWords ? QList<Block>{Block{.runs = {Run{.text = line}}}} : fromPlainText(line).blocks;
        for (Block &block : blocks) {
            if (block.kind != BlockKind::Bullet)
                m_number = isWords ? 0 : number;
            for (Run &run : block.runs)
                run.text = cleanLine(run.text).remove(u'\u00AD').simplified();
        }
        return blocks;
    }

private:
    int m_number = 0; ///< Before the last line that was no bullet: "10. May" after anything but 9 begins no entry.
};

} // namespace

Result<RichText> foreignLines(const QString &text, const ForeignLimits &limits)
{
    if (text.size() > limits.characters)
        return tooMuchText();
    RichText lines;
    LineReader reader;
    for (const QString &line : cleanText(text).split(u'\n')) {
        lines.blocks += reader.read(line);
        if (lines.blocks.size() > limits.blocks)
            return tooMuchText();
    }
    return normalised(std::move(lines));
}

Result<ForeignDocument> foreignPlainText(const QString &text, const ForeignLimits &limits)
{
    if (text.size() > limits.characters)
        return tooMuchText();
    const Lines lines{cleanText(text).split(u'\n')};
    ForeignDocument document;
    LineReader reader;
    for (qsizetype i = 0; i < lines.all.size(); ++i) {
        if (lines.isBlank(i))
            continue;
        if (document.blocks.size() >= limits.blocks)
            return tooMuchText();
        const QString &line = lines.all.at(i);
        if (const int level = lines.headingLevel(i); level > 0) {
            const Block words{.runs = {Run{.text = cleanLine(headingWords(line.trimmed())).simplified()}}};
            document.blocks += ForeignBlock{ForeignKind::Heading, level, words, {}};
            continue;
        }
        for (const Block &block : reader.read(line))
            document.blocks += ForeignBlock{ForeignKind::Text, 0, block, {}};
    }
    return document;
}

} // namespace candour
