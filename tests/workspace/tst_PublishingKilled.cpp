// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenSample.h"
#include "publish/FolderWrite.h"
#include "publish/RegisterFolders.h"
#include "publish/Steps.h"
#include "storage/AuditStore.h"
#include "support/Sizes.h"
#include "workspace/Publishing.h"

using namespace candour;
using publishing::publish;

namespace {

/// Puts the folder back to what was kept of it. A lock is left out: this process, which took it, lives on.
bool putBack(const QString &kept, const QString &folder)
{
    for (const QString &name : QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)) {
        const QString path = folder + u'/' + name;
        if (QFileInfo(path).isDir() ? !QDir(path).removeRecursively() : !QFile::remove(path))
            return false;
    }
    if (!TestFolder::copyFolder(kept, folder))
        return false;
    QFile::remove(folder + u"/sample.candour.lock"_s);
    QFile::remove(folder + u"/out/.candour-lock"_s);
    return true;
}

} // namespace

/// A program that is killed while it publishes, at whichever step: readers find the old site or the new one, and
/// publishing again ends with the new one and its record. What kill -9 leaves of a program is what it has written, so
/// that is kept at every step of one publication, and each is gone on with as after a kill.
class tst_PublishingKilled : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesTheOldSiteOrTheNew_data();
    void leavesTheOldSiteOrTheNew();

private:
    QString goOn(const QString &path, bool publishes);
    QString lookInto(const QString &path);

    publishing::Request m_request;
    Snapshot m_before;
    Snapshot m_after;
    QByteArray m_looked; ///< The workspace that was looked into last: most steps leave it as it is.
    int m_undone = 0;
};

void tst_PublishingKilled::leavesTheOldSiteOrTheNew_data()
{
    QTest::addColumn<bool>("another");
    QTest::newRow("first publication") << false;
    QTest::newRow("second version") << true;
}

QString tst_PublishingKilled::lookInto(const QString &path)
{
    const QByteArray bytes = TestFolder::read(path) + TestFolder::read(path + u"-wal"_s);
    if (bytes == std::exchange(m_looked, bytes))
        return {};
    const auto database = Database::open(path, Access::ReadWrite);
    const auto sound = database.and_then(
        [](const auto &opened) { return opened->check().and_then([&] { return AuditStore(*opened).verifyChain(); }); });
    return sound ? QString() : sound.error().message + sound.error().detail;
}

/// Opens what was left, and may publish again; what is wrong.
QString tst_PublishingKilled::goOn(const QString &path, bool publishes)
{
    if (const auto recovered = FolderWrite(m_request.folder).recover(); !recovered)
        return recovered.error().message + recovered.error().detail;
    const Snapshot settled = snapshot(m_request.folder);
    if (settled != m_before && settled != m_after)
        return u"neither the old site nor the new one: "_s + settled.keys().join(u' ');
    m_undone += settled == m_before ? 1 : 0;
    if (const QString wrong = lookInto(path); !wrong.isEmpty() || !publishes)
        return wrong;
    const FixedClock clock(QDateTime(QDate(2026, 6, 4), QTime(9, 0), Qt::UTC));
    const auto workspace = Workspace::open(path, Workspace::Access::ReadWrite, clock, Approver);
    if (!workspace)
        return workspace.error().message;
    const auto published = publish(**workspace, Census, m_request);
    if (!published)
        return published.error().message + published.error().detail;
    if (const QList<Publication> records = *(*workspace)->publications(Census);
        records.size() != published->version || records.first().files != published->files)
        return u"%1 records"_s.arg(records.size());
    return snapshot(m_request.folder) == m_after ? QString() : u"the site that was published again"_s;
}

void tst_PublishingKilled::leavesTheOldSiteOrTheNew()
{
    QFETCH(bool, another);
    OpenSample sample;
    sample.as(Approver);
    m_request = {.folder = sample.path(u"out"_s), .changeNote = u"A change"_s};
    if (another) {
        QVERIFY_RESULT(publish(*sample, Census, m_request));
        QVERIFY_RESULT(authoring::setAnswer(*sample, Census, u"collection"_s, words(u"Otherwise."_s)));
        QVERIFY_RESULT(sample.signAndApprove());
    } else
        QVERIFY(QDir().mkpath(m_request.folder));
    m_before = snapshot(m_request.folder);
    const QTemporaryDir kept;
    int steps = 0;
    steps::lookBeforeEach([&](int step) {
        if (TestFolder::copyFolder(sample.path(u"."_s), kept.filePath(QString::number(step))))
            steps = step;
    });
    const auto published = publish(*sample, Census, m_request);
    QCOMPARE(steps::stop(), steps);
    QVERIFY_RESULT(published);
    m_after = snapshot(m_request.folder);
    QVERIFY(steps > 20 && m_after != m_before);
    sample.close();
    m_undone = 0;
    const int each = sizeOf("CANDOUR_PUBLISH_STEP", 20); // how often it is also published again
    for (int step = 1; step <= steps; ++step) {
        QVERIFY(putBack(kept.filePath(QString::number(step)), sample.path(u"."_s)));
        const QString wrong = goOn(sample.path(), step % each == each / 2);
        QVERIFY2(wrong.isEmpty(), qPrintable(u"step %1: "_s.arg(step) + wrong));
    }
    QVERIFY2(m_undone > 0 && m_undone < steps, qPrintable(u"%1 of %2"_s.arg(m_undone).arg(steps)));
    saySize(u"killed at each of %1 steps of a %2 (published again after one in %3): the old site or the new one"_s
                .arg(steps)
                .arg(QLatin1StringView(QTest::currentDataTag()))
                .arg(each));
}

QTEST_MAIN(tst_PublishingKilled)
#include "tst_PublishingKilled.moc"
