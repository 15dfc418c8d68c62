// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Literals.h"

#include <QTranslator>

namespace candour {

/// A language that nobody speaks: every sentence in brackets, with accents, and a third longer, as German or Welsh
/// would be. What stands on the screen without brackets was never translated; what stands in two pairs was put together
/// from pieces.
class PseudoTranslator : public QTranslator
{

public:
    static constexpr QChar Open{0x27E6};
    static constexpr QChar Close{0x27E7};

    bool isEmpty() const override { return false; }

    QString translate(const char *context, const char *source, const char *, int) const override
    {
        // Qt's own windows and the words of shortcuts are translated by Qt.
        if (QByteArray(context).startsWith('Q') && QByteArray(context) != "QObject")
            return {};
        return pseudo(QString::fromUtf8(source));
    }

    static QString pseudo(const QString &source)
    {
        static const QString plain = u"aeiouAEIOU"_s;
        static const QString accented = u"áéíóúÁÉÍÓÚ"_s;
        QString words;
        bool mnemonic = false;
        for (const QChar c : source) {
            const qsizetype at = mnemonic ? -1 : plain.indexOf(c);
            const bool keyword = words.endsWith(u'%'); // "%n" and "%L1" are not words
            words += at < 0 || keyword ? c : accented.at(at);
            mnemonic = c == u'&';
        }
        return Open + words + QString(source.size() / 3, u'~') + Close;
    }
};

} // namespace candour
