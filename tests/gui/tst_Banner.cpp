// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/AccessibilityAudit.h"
#include "gui/Banner.h"

#include <QAccessible>

using namespace candour;

class tst_Banner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatHappenedAndGoesAwayWhenItIsClosed();
    void offersOneThingToDo();
    void isSaidByAScreenReader();
    void canBeUsedByEverybody();
};

void tst_Banner::saysWhatHappenedAndGoesAwayWhenItIsClosed()
{
    Banner banner;
    QVERIFY(banner.isHidden());
    banner.showError(Error{ErrorKind::Refused, QStringLiteral("The disk is full."), QStringLiteral("errno 28")});
    QVERIFY(!banner.isHidden());
    QCOMPARE(banner.message(), QStringLiteral("The disk is full."));
    QTest::mouseClick(banner.findChild<QToolButton *>(QStringLiteral("bannerCloseButton")), Qt::LeftButton);
    QVERIFY(banner.isHidden());
    QVERIFY(banner.message().isEmpty());
}

void tst_Banner::offersOneThingToDo()
{
    Banner banner;
    QSignalSpy chosen(&banner, &Banner::actionChosen);
    banner.showMessage(Banner::Kind::Information, QStringLiteral("In use elsewhere."));
    banner.offer(QStringLiteral("Open it to read only"));
    auto *button = banner.findChild<QPushButton *>(QStringLiteral("bannerActionButton"));
    QVERIFY(button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(chosen.count(), 1);
    banner.showMessage(Banner::Kind::Done, QStringLiteral("Published."));
    QVERIFY(!button->isVisible());
}

void tst_Banner::isSaidByAScreenReader()
{
    Banner banner;
    banner.showMessage(Banner::Kind::Attention, QStringLiteral("Two answers are missing."));
    QAccessibleInterface *shown = QAccessible::queryAccessibleInterface(&banner);
    QVERIFY(shown);
    QCOMPARE(shown->text(QAccessible::Name), QStringLiteral("Two answers are missing."));
}

void tst_Banner::canBeUsedByEverybody()
{
    Banner banner;
    banner.showMessage(Banner::Kind::Information, QStringLiteral("In use elsewhere."));
    banner.offer(QStringLiteral("Open it to read only"));
    QVERIFY(QTest::qWaitForWindowExposed(&banner));
    QVERIFY_ACCESSIBLE(&banner);
}

QTEST_MAIN(tst_Banner)
#include "tst_Banner.moc"
