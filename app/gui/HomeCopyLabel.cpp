// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/HomeCopyLabel.h"

#include "base/Literals.h"
#include "workspace/AutomaticHomeCopies.h"
#include "workspace/HomeWords.h"

namespace candour {

HomeCopyLabel::HomeCopyLabel(const AutomaticHomeCopies &copies, const Clock &clock, QWidget *parent)
    : ElidedLabel(parent), m_copies(copies), m_clock(clock)
{
    setObjectName(u"homeCopyLabel"_s);
    setContentsMargins(16, 2, 8, 6);
    connect(&copies, &AutomaticHomeCopies::stateChanged, this, &HomeCopyLabel::lookAgain);
    lookAgain();
}

void HomeCopyLabel::showWriting()
{
    setWords(tr("Writing the home copy…"));
    repaint();
}

void HomeCopyLabel::lookAgain()
{
    setVisible(m_copies.isWatching());
    if (m_copies.isWatching())
        setWords(homes::statusWords(m_copies.state(), m_copies.isWriting(), m_copies.saved(), m_clock.now()));
}

} // namespace candour
