// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "redaction/detect/NameForms.h"

#include <QHash>
#include <QSet>

namespace candour {

/// Everybody whose name is known, by every form of it.
class KnownNames
{
public:
    struct Form
    {
        QString name; ///< As it was added.
        NameFormKind kind = NameFormKind::Full;
        bool isOrdinary = false;
    };

    /// True for letters of scripts that put no spaces between words: Han, Kana, Hangul, Thai and Lao.
    static bool isUnspaced(QChar c);

    void add(const QString &name, const QString &email = {});

    bool isEmpty() const { return m_forms.isEmpty(); }
    int mostWords() const { return m_mostWords; }
    bool hasUnspaced() const { return m_hasUnspaced; }
    bool mayBegin(const QString &key) const { return m_first.contains(key); }

    /// The form that these keys, parted by spaces, are; null for none.
    const Form *form(const QString &keys) const;

private:
    QHash<QString, Form> m_forms;
    QSet<QString> m_first; ///< The first word of every form.
    int m_mostWords = 0;
    bool m_hasUnspaced = false;
};

} // namespace candour
