// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Lookalikes.h"

#include "base/Literals.h"

#include <QHash>

namespace candour {

namespace {

/// The letters of each pair stand one above the other.
QHash<QChar, QChar> lookalikePairs()
{
    const QString others = u"АВЕЅІЈКМНОРСТУХԌԚԜ"_s + u"аеѕіјорсухһԁԛԝґѵ"_s + u"ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ"_s + u"ανορυι"_s +
                           u"ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ"_s;
    const QString latin = u"ABESIJKMHOPCTYXGQW"_s + u"aesijopcyxhdqwrv"_s + u"ABEZHIKMNOPTYX"_s + u"avopui"_s +
                          u"abcdefghijklmnoprstuvwyz"_s;
    Q_ASSERT(others.size() == latin.size());
    QHash<QChar, QChar> pairs;
    for (qsizetype i = 0; i < others.size(); ++i)
        pairs.insert(others[i], latin[i]);
    return pairs;
}

} // namespace

QString withoutLookalikes(const QString &text)
{
    static const QHash<QChar, QChar> pairs = lookalikePairs();
    QString plain = text;
    for (QChar &c : plain)
        if (c.unicode() >= 0x80)
            c = pairs.value(c, c);
    return plain;
}

} // namespace candour
