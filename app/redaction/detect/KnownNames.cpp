// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction/detect/KnownNames.h"

#include "base/Literals.h"
#include "redaction/detect/NameKey.h"

#include <algorithm>

namespace candour {

namespace {

constexpr qsizetype MostWordsOfForm = 12;

} // namespace

/// Of two people with one form, such as a surname, whoever it tells more of is kept.
void KnownNames::add(const QString &name, const QString &email)
{
    const QString shown = name.trimmed().isEmpty() ? email : name.trimmed();
    for (const NameForm &form : nameForms(name, email)) {
        const QString keys = nameKey(form.words);
        if (keys.count(u' ') >= MostWordsOfForm)
            continue;
        const auto known = m_forms.constFind(keys);
        if (known != m_forms.cend() && known->kind <= form.kind)
            continue;
        m_forms.insert(keys, Form{shown, form.kind, form.isOrdinary});
        m_first.insert(keys.section(u' ', 0, 0));
        m_hasUnspaced |= std::any_of(form.words.begin(), form.words.end(), isUnspaced);
        m_mostWords = std::max(m_mostWords, int(keys.count(u' ')) + 1);
    }
}

bool KnownNames::isUnspaced(QChar c)
{
    return c.unicode() >= 0x2E80 || (c.unicode() >= 0x0E00 && c.unicode() < 0x0F00);
}

const KnownNames::Form *KnownNames::form(const QString &keys) const
{
    const auto found = m_forms.constFind(keys);
    return found == m_forms.cend() ? nullptr : &*found;
}

} // namespace candour
