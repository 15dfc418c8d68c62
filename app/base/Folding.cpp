// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Folding.h"

#include "base/LatinLetters.h"

#include <QChar>

#include <algorithm>
#include <array>

namespace candour {

namespace {

bool isWordCharacter(char32_t c)
{
    // Spacing marks carry the vowels of Indic scripts.
    return QChar::isLetterOrNumber(c) || QChar::category(c) == QChar::Mark_SpacingCombining;
}

bool vanishes(char32_t c)
{
    constexpr std::array<char32_t, 4> fillers = {0x115f, 0x1160, 0x3164,
                                                 0xffa0}; // Letters by category, seen by nobody.
    const QChar::Category category = QChar::category(c);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing || category == QChar::Other_Format ||
           std::find(fillers.begin(), fillers.end(), c) != fillers.end();
}

quint8 edgeLeftBy(char32_t c, Breaks breaks)
{
    if (c == passageBreak.unicode())
        return FoldedText::WordEdge | FoldedText::LineEdge;
    if (breaks == Breaks::Punctuation && !QChar::isSpace(c))
        return FoldedText::WordEdge | FoldedText::LineEdge;
    return FoldedText::WordEdge;
}

} // namespace

const QString &Folder::foldedCharacter(char32_t character)
{
    auto known = m_characters.find(character);
    if (known != m_characters.end())
        return known.value();
    QString folded;
    const QString parts = QString::fromUcs4(&character, 1).toCaseFolded().normalized(QString::NormalizationForm_KD);
    for (const uint part : parts.toCaseFolded().toUcs4()) {
        if (!isWordCharacter(part))
            continue;
        const QString plain = latinLetters(part);
        const char32_t whole = part;
        folded += plain.isEmpty() ? QString::fromUcs4(&whole, 1) : plain;
    }
    return m_characters.insert(character, folded).value();
}

FoldedText Folder::fold(QStringView text, Breaks breaks)
{
    FoldedText folded;
    append(folded, text, breaks);
    folded.edges.back() |= FoldedText::WordEdge | FoldedText::LineEdge;
    return folded;
}

void Folder::append(FoldedText &folded, QStringView text, Breaks breaks)
{
    const auto letter = [&folded](QChar c) {
        folded.letters += c;
        folded.edges.push_back(0);
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t c = text[i].unicode();
        if (c < 0x80) {
            const bool upper = c >= U'A' && c <= U'Z';
            if (upper || (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9'))
                letter(QChar(char16_t(upper ? c + 32 : c)));
            else
                folded.edges.back() |= edgeLeftBy(c, breaks);
            continue;
        }
        if (QChar::isHighSurrogate(c) && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            c = QChar::surrogateToUcs4(char16_t(c), text[++i].unicode());
        if (vanishes(c))
            continue;
        const QString &plain = foldedCharacter(c);
        for (const QChar part : plain)
            letter(part);
        if (plain.isEmpty())
            folded.edges.back() |= edgeLeftBy(c, breaks);
    }
}

qsizetype Folder::weight(QStringView letters)
{
    qsizetype weight = letters.size();
    for (const QChar c : letters)
        if (c.script() == QChar::Script_Han)
            ++weight;
    return weight;
}

} // namespace candour
