// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/ToolTip.h"

#include <QTextDocument>

namespace candour {

QString toolTipText(const QString &words)
{
    return Qt::mightBeRichText(words) ? Qt::convertFromPlainText(words, Qt::WhiteSpaceNormal) : words;
}

} // namespace candour
