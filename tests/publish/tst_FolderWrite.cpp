// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/FolderWrite.h"
#include "publish/RegisterFolders.h"
#include "publish/Steps.h"

#include <QTest>

using namespace candour;

class tst_FolderWrite : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void undoesEverythingWhenAStepFails_data();
    void undoesEverythingWhenAStepFails();
    void isWholeAgainAfterAKillAtAnyStep_data();
    void isWholeAgainAfterAKillAtAnyStep();
    void isWholeAgainAfterAKillDuringRecovery();
    void undoesWhenTheStagedFilesAreLost();
    void touchesNothingForAJournalThatIsNotOurs();
    void removesAllOrNothingWhenAStepFails();
    void hasRemovedAllOrNothingAfterAKill();

private:
    RegisterChange removalOfFirst() const
    {
        return *ended(folder(), {{u"DPIA-0007"_s, 1, EntryStatus::Removed, QDate(2026, 7, 1), {}}}, {});
    }
    QString folder() const { return m_temporary->filePath(u"register"_s); }
    void prepare(bool another);

    std::unique_ptr<QTemporaryDir> m_temporary;
    FinishedFiles m_first;  ///< Version 1, as it comes into an empty register.
    FinishedFiles m_second; ///< Version 2, as it comes after it.
    FinishedFiles m_alone;  ///< Version 2, as it comes into an empty register.
};

void tst_FolderWrite::initTestCase()
{
    const Document later = page(u"What we do now"_s);
    prepare(false);
    m_first = made(facts(1), folder());
    m_alone = made(facts(2), folder(), later);
    prepare(true);
    m_second = made(facts(2), folder(), later);
}

/// A register with one version to build on, or an empty folder.
void tst_FolderWrite::prepare(bool another)
{
    m_temporary = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir().mkdir(folder()));
    if (another)
        QVERIFY_RESULT(write(m_first, folder()));
}

void tst_FolderWrite::undoesEverythingWhenAStepFails_data()
{
    QTest::addColumn<bool>("another");
    QTest::newRow("first publication") << false;
    QTest::newRow("second version") << true;
}

void tst_FolderWrite::undoesEverythingWhenAStepFails()
{
    QFETCH(bool, another);
    prepare(another);
    const FinishedFiles files = another ? m_second : m_alone;
    int failures = 0;
    for (int step = 1;; ++step) {
        prepare(another);
        const Snapshot before = snapshot(folder());
        steps::failAt(step);
        const auto written = write(files, folder());
        const bool reached = steps::stop() >= step;
        if (!reached) {
            QVERIFY_RESULT(written);
            break;
        }
        if (written) // a failure after everything was in place is no failure
            continue;
        ++failures;
        QVERIFY_ERROR(written, ErrorKind::Unreadable, "Nothing was published");
        QCOMPARE(snapshot(folder()), before);
    }
    QVERIFY2(failures > 15, qPrintable(QString::number(failures)));
}

void tst_FolderWrite::isWholeAgainAfterAKillAtAnyStep_data()
{
    undoesEverythingWhenAStepFails_data();
}

void tst_FolderWrite::isWholeAgainAfterAKillAtAnyStep()
{
    QFETCH(bool, another);
    prepare(another);
    const FinishedFiles files = another ? m_second : m_alone;
    const Snapshot before = snapshot(folder());
    QVERIFY_RESULT(write(files, folder()));
    const Snapshot after = snapshot(folder());
    int undone = 0;
    int completed = 0;
    for (int step = 1;; ++step) {
        prepare(another);
        if (!steps::isKilledAt(step, [&] { static_cast<void>(write(files, folder())); }))
            break;
        QVERIFY_RESULT(FolderWrite(folder()).recover());
        const Snapshot settled = snapshot(folder());
        QVERIFY2(settled == before || settled == after, qPrintable(QString::number(step) + settled.keys().join(u' ')));
        ++(settled == before ? undone : completed);
        QVERIFY_RESULT(write(files, folder()));
        QCOMPARE(snapshot(folder()), after);
    }
    QVERIFY2(undone > 5 && completed > 5, qPrintable(u"%1 undone, %2 completed"_s.arg(undone).arg(completed)));
}

void tst_FolderWrite::isWholeAgainAfterAKillDuringRecovery()
{
    prepare(true);
    const FinishedFiles files = m_second;
    const Snapshot before = snapshot(folder());
    QVERIFY_RESULT(write(files, folder()));
    const Snapshot after = snapshot(folder());
    int twice = 0;
    for (int first = 5; first < 40; first += 3) {
        for (int second = 1; second < 20; second += 2) {
            prepare(true);
            if (!steps::isKilledAt(first, [&] { static_cast<void>(write(files, folder())); }))
                break;
            twice += steps::isKilledAt(second, [&] { static_cast<void>(FolderWrite(folder()).recover()); });
            QVERIFY_RESULT(FolderWrite(folder()).recover());
            const Snapshot settled = snapshot(folder());
            QVERIFY2(settled == before || settled == after, qPrintable(settled.keys().join(u' ')));
        }
    }
    QVERIFY2(twice > 10, qPrintable(QString::number(twice)));
}

void tst_FolderWrite::undoesWhenTheStagedFilesAreLost()
{
    prepare(true);
    const FinishedFiles files = m_second;
    const Snapshot before = snapshot(folder());
    int lost = 0;
    for (int step = 10;; ++step) {
        prepare(true);
        if (!steps::isKilledAt(step, [&] { static_cast<void>(write(files, folder())); }))
            break;
        if (!QFile::exists(folder() + u"/.candour-staging/journal"_s) ||
            !QFile::remove(folder() + u"/.candour-staging/new-4"_s))
            continue;
        ++lost;
        QVERIFY_RESULT(FolderWrite(folder()).recover());
        QCOMPARE(snapshot(folder()), before);
    }
    QVERIFY(lost > 3);
}

void tst_FolderWrite::touchesNothingForAJournalThatIsNotOurs()
{
    prepare(true);
    const FinishedFiles files = m_second;
    for (
        const QByteArray &journal :
        {QByteArray("{}"), QByteArray("not json"),
         QByteArray(R"({"format":"candour-write-journal","undoing":true,"folders":["../x"],"files":[]})"),
         QByteArray(
             R"({"format":"candour-write-journal","undoing":true,"folders":[],"files":[{"name":"../file","sha256":"","replaces":true}]})")}) {
        put(folder() + u"/.candour-staging/journal"_s, journal);
        put(folder() + u"/.candour-staging/old-0"_s, "other");
        put(m_temporary->filePath(u"file"_s), "mine");
        const Snapshot before = snapshot(m_temporary->path());
        QVERIFY_ERROR(write(files, folder()), ErrorKind::Unreadable, "cannot be written");
        Snapshot after = snapshot(m_temporary->path());
        after.remove(u"register/.candour-lock"_s);
        QCOMPARE(after, before);
    }
}

void tst_FolderWrite::removesAllOrNothingWhenAStepFails()
{
    int failures = 0;
    for (int step = 1;; ++step) {
        prepare(true);
        const RegisterChange change = removalOfFirst();
        const Snapshot before = snapshot(folder());
        steps::failAt(step);
        const auto done = end(change, folder());
        const bool reached = steps::stop() >= step;
        if (!reached) {
            QVERIFY_RESULT(done);
            break;
        }
        if (done)
            continue;
        ++failures;
        if (!done.error().message.contains(u"Copies of what was removed"_s)) {
            QCOMPARE(snapshot(folder()), before);
            continue;
        }
        QVERIFY(!snapshot(folder()).contains(u"dpia-0007/v1/DPIA-0007-v1.pdf"_s));
        QVERIFY_RESULT(end(change, folder()));
        QVERIFY(snapshot(folder()).keys().filter(u"staging"_s).isEmpty());
    }
    QVERIFY2(failures > 15, qPrintable(QString::number(failures)));
    QVERIFY(!snapshot(folder()).contains(u"dpia-0007/v1/DPIA-0007-v1.pdf"_s));
}

void tst_FolderWrite::hasRemovedAllOrNothingAfterAKill()
{
    prepare(true);
    const RegisterChange change = removalOfFirst();
    const Snapshot before = snapshot(folder());
    QVERIFY_RESULT(end(change, folder()));
    const Snapshot after = snapshot(folder());
    int undone = 0;
    int completed = 0;
    for (int step = 1;; ++step) {
        prepare(true);
        if (!steps::isKilledAt(step, [&] { static_cast<void>(end(change, folder())); }))
            break;
        QVERIFY_RESULT(FolderWrite(folder()).recover());
        const Snapshot settled = snapshot(folder());
        QVERIFY2(settled == before || settled == after, qPrintable(QString::number(step) + settled.keys().join(u' ')));
        ++(settled == before ? undone : completed);
        QVERIFY_RESULT(end(change, folder()));
        QCOMPARE(snapshot(folder()), after);
    }
    QVERIFY2(undone > 5 && completed > 5, qPrintable(u"%1 undone, %2 completed"_s.arg(undone).arg(completed)));
}

QTEST_MAIN(tst_FolderWrite)
#include "tst_FolderWrite.moc"
