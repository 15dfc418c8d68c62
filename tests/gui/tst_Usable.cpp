// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "gui/Usable.h"

#include <QAction>
#include <QPushButton>
#include <QTest>

using namespace candour;

/// A control that cannot be used says why.
class tst_Usable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aButtonSaysWhyItCannotBeUsed();
    void withoutAReasonItKeepsItsWords();
    void anActionSaysWhyItCannotBeUsed();
    void whatIsOnlyReadIsTheFirstReason()
    {
        QCOMPARE(whyNotWritten(true, u"Choose something first."_s), u"Choose something first."_s);
        QVERIFY(whyNotWritten(false, u"Choose something first."_s).contains(u"read only"_s));
    }
};

void tst_Usable::aButtonSaysWhyItCannotBeUsed()
{
    QPushButton button(u"Add"_s);
    button.setToolTip(u"Adds a row"_s);
    for (const auto &why : {u"Choose something first."_s, u"Write something first."_s}) {
        setUsable(button, false, why);
        QVERIFY(!button.isEnabled());
        QCOMPARE(button.toolTip(), why);
        QCOMPARE(button.accessibleDescription(), why);
    }
    setUsable(button, true, {});
    QVERIFY(button.isEnabled());
    QCOMPARE(button.toolTip(), u"Adds a row"_s);
    QVERIFY(button.accessibleDescription().isEmpty());
}

void tst_Usable::withoutAReasonItKeepsItsWords()
{
    QPushButton button(u"Add"_s);
    button.setToolTip(u"Adds a row"_s);
    setUsable(button, false, {});
    QVERIFY(!button.isEnabled());
    QCOMPARE(button.toolTip(), u"Adds a row"_s);
}

void tst_Usable::anActionSaysWhyItCannotBeUsed()
{
    QAction action(u"Add"_s);
    setUsable(action, false, u"Choose something first."_s);
    QVERIFY(!action.isEnabled());
    QCOMPARE(action.toolTip(), u"Choose something first."_s);
    setUsable(action, true, {});
    QVERIFY(action.isEnabled());
    QCOMPARE(action.toolTip(), u"Add"_s);
}

QTEST_MAIN(tst_Usable)
#include "tst_Usable.moc"
