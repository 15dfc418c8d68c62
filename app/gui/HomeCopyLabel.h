// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "gui/ElidedLabel.h"

namespace candour {

class AutomaticHomeCopies;

/// What the status bar says of the home copy: when it was written, who else has it, or why it was not written. Not
/// there for a workspace on this computer alone.
class HomeCopyLabel : public ElidedLabel
{
    Q_OBJECT

public:
    /// Both outlive it.
    HomeCopyLabel(const AutomaticHomeCopies &copies, const Clock &clock, QWidget *parent = nullptr);

    /// Says at once that it is being written, before somebody has to wait for that.
    void showWriting();

private:
    void lookAgain();

    const AutomaticHomeCopies &m_copies;
    const Clock &m_clock;
};

} // namespace candour
