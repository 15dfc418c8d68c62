// SPDX-License-Identifier: GPL-3.0-or-later
#include "Opened.h"
#include "storage/SettingStore.h"
#include "support/Results.h"

using namespace candour;

namespace {

/// One save, as every change is made: a transaction of its own.
Result<> save(Database &database, const QString &value)
{
    auto transaction = database.begin();
    if (!transaction)
        return failed(transaction);
    return SettingStore(database).set(u"word"_s, value).and_then([&] { return transaction->commit(); });
}

QString savedIn(const QString &path)
{
    const auto database = Database::open(path, Access::ReadOnly);
    return database ? SettingStore(**database).text(u"word"_s).value_or(u"unreadable"_s) : database.error().message;
}

} // namespace

/// What somebody does to the files of a workspace while it is open for writing.
class tst_FileWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neverSaysSavedOfAFileWithoutAName_data();
    void neverSaysSavedOfAFileWithoutAName();
    void putsWhatWasSavedIntoTheFileThatWasMoved();
    void leavesAFileThatTookThePlaceAsItIs();
    void putsWhatWasSavedIntoTheFileWhereItsLogIsGone();
    void saysOnClosingThatTheFileIsGone();
    void goesOnWhereTheFileIsPutBack();
    void tellsWhoeverReads();
};

void tst_FileWatch::neverSaysSavedOfAFileWithoutAName_data()
{
    QTest::addColumn<QString>("ending");
    QTest::addColumn<bool>("isReplaced");
    QTest::addColumn<QString>("words");
    for (const bool isReplaced : {false, true}) {
        const char *what = isReplaced ? "replaced" : "deleted";
        QTest::addRow("the file %s", what) << u""_s << isReplaced << u"moved, deleted or replaced"_s;
        QTest::addRow("the log %s", what) << u"-wal"_s << isReplaced << u"log beside “test.candour” was taken away"_s;
        QTest::addRow("the index of the log %s", what) << u"-shm"_s << isReplaced << u"log beside"_s;
        QTest::addRow("the lock %s", what) << u".lock"_s << isReplaced << u"somebody else may be writing"_s;
    }
}

void tst_FileWatch::neverSaysSavedOfAFileWithoutAName()
{
    QFETCH(QString, ending);
    QFETCH(bool, isReplaced);
    QFETCH(QString, words);
    Opened workspace;
    QVERIFY_RESULT(save(*workspace, u"before"_s));
    const QString file = workspace.path() + ending;
    const QByteArray bytes = Folder::read(file);
    QVERIFY(QFile::rename(file, workspace.path() + u".elsewhere"_s));
    QVERIFY(!isReplaced || Folder::write(file, bytes));
    for (int i = 0; i < 2; ++i) {
        const auto saved = save(*workspace, u"after"_s);
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, ErrorKind::Unreadable);
        QVERIFY2(saved.error().message.contains(words), qPrintable(saved.error().message));
        QVERIFY(saved.error().message.contains(u"was not saved"_s));
        QVERIFY(!saved.error().message.contains(workspace.folder().path(u""_s)));
        QCOMPARE(*SettingStore(*workspace).text(u"word"_s), u"before"_s);
    }
}

void tst_FileWatch::putsWhatWasSavedIntoTheFileThatWasMoved()
{
    Opened workspace;
    QVERIFY_RESULT(save(*workspace, u"before"_s));
    const QString moved = workspace.folder().path(u"moved.candour"_s);
    QVERIFY(QFile::rename(workspace.path(), moved));
    QVERIFY(!save(*workspace, u"after"_s));
    QCOMPARE(savedIn(moved), u"before"_s); // whole without the log, which has the other name
}

void tst_FileWatch::leavesAFileThatTookThePlaceAsItIs()
{
    Opened workspace;
    QVERIFY_RESULT(save(*workspace, u"before"_s));
    Opened other;
    QVERIFY_RESULT(save(*other, u"other"_s));
    QVERIFY_RESULT(other->close());
    const QByteArray bytes = Folder::read(other.path());
    QVERIFY(QFile::remove(workspace.path()));
    QVERIFY(Folder::write(workspace.path(), bytes));
    QVERIFY(!save(*workspace, u"after"_s));
    QCOMPARE(savedIn(workspace.path()), u"other"_s); // no row of ours, also while we are still there
    QVERIFY_ERROR(workspace->close(), ErrorKind::Unreadable, "moved, deleted or replaced");
    QCOMPARE(Folder::read(workspace.path()), bytes);
    QCOMPARE(savedIn(workspace.path()), u"other"_s);
}

void tst_FileWatch::putsWhatWasSavedIntoTheFileWhereItsLogIsGone()
{
    Opened workspace;
    QVERIFY_RESULT(save(*workspace, u"before"_s));
    QVERIFY(QFile::remove(workspace.path() + u"-wal"_s));
    QVERIFY(!save(*workspace, u"after"_s));
    const QString copy = workspace.folder().path(u"copy.candour"_s);
    QVERIFY(QFile::copy(workspace.path(), copy)); // as if the program ended here
    QCOMPARE(savedIn(copy), u"before"_s);
    QCOMPARE(workspace.reopen(), QString());
    QVERIFY_RESULT(save(*workspace, u"later"_s));
}

void tst_FileWatch::saysOnClosingThatTheFileIsGone()
{
    Opened workspace;
    QVERIFY_RESULT(save(*workspace, u"before"_s));
    QVERIFY(QFile::remove(workspace.path()));
    QVERIFY_ERROR(workspace->close(), ErrorKind::Unreadable, "moved, deleted or replaced");
}

void tst_FileWatch::goesOnWhereTheFileIsPutBack()
{
    Opened workspace;
    const QString moved = workspace.folder().path(u"moved.candour"_s);
    QVERIFY(QFile::rename(workspace.path(), moved));
    QVERIFY(!save(*workspace, u"after"_s));
    QVERIFY(QFile::rename(moved, workspace.path()));
    QVERIFY_RESULT(save(*workspace, u"again"_s));
    QVERIFY_RESULT(workspace->close());
    QCOMPARE(savedIn(workspace.path()), u"again"_s);
}

void tst_FileWatch::tellsWhoeverReads()
{
    Opened workspace;
    QVERIFY_RESULT(save(*workspace, u"before"_s));
    const auto reader = Database::open(workspace.path(), Access::ReadOnly);
    QVERIFY_RESULT(reader);
    QVERIFY_RESULT((*reader)->checkFiles());
    QVERIFY_RESULT(workspace->close()); // which takes the log away, as it should
    QVERIFY_RESULT((*reader)->checkFiles());
    QVERIFY(QFile::copy(workspace.path(), workspace.path() + u".copy"_s));
    QVERIFY(QFile::remove(workspace.path()));
    QVERIFY(QFile::rename(workspace.path() + u".copy"_s, workspace.path()));
    QVERIFY_ERROR((*reader)->checkFiles(), ErrorKind::Unreadable, "while you were reading it");
}

QTEST_GUILESS_MAIN(tst_FileWatch)
#include "tst_FileWatch.moc"
