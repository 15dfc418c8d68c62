// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/UnseenLetters.h"

#include "proof/ByteWords.h"
#include "proof/Passage.h"

namespace candour {

QString unseenLetters(const QString &text)
{
    QString tags;
    QByteArray selected;
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t c = text[i].unicode();
        if (QChar::isHighSurrogate(c) && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            c = QChar::surrogateToUcs4(char16_t(c), text[++i].unicode());
        if (c > 0xe0020 && c < 0xe007f)
            tags += QChar(char16_t(c - 0xe0000));
        else if (c == 0xe0020)
            tags += QChar(u' ');
        else if (c >= 0xfe00 && c <= 0xfe0f)
            selected += char(c - 0xfe00);
        else if (c >= 0xe0100 && c <= 0xe01ef)
            selected += char(c - 0xe0100 + 16);
    }
    const QString runs = printableRuns(selected);
    return tags.isEmpty() && runs.isEmpty() ? QString() : tags + passageBreak + runs;
}

} // namespace candour
