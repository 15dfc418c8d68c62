// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace candour {

/// What a screen reader and a shaky hand would miss in a window that is shown: controls without a name, lists to choose
/// from without a label (their own name is their current entry), and targets smaller than 24 by 24 (WCAG 2.2, 2.5.8).
QStringList accessibilityFaults(QWidget *window);

} // namespace candour

/// Verifies that the audit finds nothing in a shown window, and shows what it found where it does.
#define QVERIFY_ACCESSIBLE(window)                                                                                     \
    do {                                                                                                               \
        const QStringList faults = candour::accessibilityFaults(window);                                               \
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QStringLiteral("\n"))));                                     \
    } while (false)
