// SPDX-License-Identifier: GPL-3.0-or-later
#include "dpia/Address.h"

#include "base/Literals.h"

#include <QRegularExpression>
#include <QUrl>

namespace candour {

bool isMailAddress(const QString &text)
{
    static const QRegularExpression form(
        u"^[\\w!#$%&'*+/=?^`{|}~-]+(\\.[\\w!#$%&'*+/=?^`{|}~-]+)*@([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}$"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return text.size() <= 254 && form.match(text).hasMatch();
}

bool isWebAddress(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return text.size() <= 2048 && url.isValid() && url.scheme() == "https"_L1 && url.host().contains(u'.') &&
           url.userInfo().isEmpty() && !text.contains(u' ');
}

} // namespace candour
