// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/PersonalSettings.h"
#include "gui/Preferences.h"

#include <QSettings>
#include <QStandardPaths>
#include <QTest>

using namespace candour;

class tst_Preferences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setApplicationName(QStringLiteral("tst_Preferences"));
    }
    void init()
    {
        PersonalSettings::get().finish();
        QSettings().clear();
        PersonalSettings::get().reload();
    }
    void comeBackAsTheyWere();
    void rememberTheLatestFileFirstAndNotTooMany();
    void takeOnlyZoomThatCanBeRead();
};

void tst_Preferences::comeBackAsTheyWere()
{
    Preferences preferences;
    preferences.theme = Theme::Dark;
    preferences.zoom = 130;
    preferences.actorName = QStringLiteral("Ada");
    preferences.actorRole = QStringLiteral("dpo");
    preferences.recentFiles = {QStringLiteral("/a.candour")};
    preferences.reopenLast = false;
    preferences.save();
    QCOMPARE(Preferences::load(), preferences);
    PersonalSettings::get().reload();
    QCOMPARE(Preferences::load(), preferences);
    QVERIFY(QSettings().allKeys().size() <= 10);
}

void tst_Preferences::rememberTheLatestFileFirstAndNotTooMany()
{
    Preferences preferences;
    for (int i = 0; i < 20; ++i)
        preferences.remember(QString::number(i));
    preferences.remember(QStringLiteral("15"));
    QCOMPARE(preferences.recentFiles.size(), Preferences::RecentLimit);
    QCOMPARE(preferences.recentFiles.first(), QStringLiteral("15"));
    QCOMPARE(preferences.recentFiles.count(QStringLiteral("15")), 1);
}

void tst_Preferences::takeOnlyZoomThatCanBeRead()
{
    QSettings().setValue(QStringLiteral("zoom"), 5);
    PersonalSettings::get().reload();
    QCOMPARE(Preferences::load().zoom, 80);
}

QTEST_MAIN(tst_Preferences)
#include "tst_Preferences.moc"
