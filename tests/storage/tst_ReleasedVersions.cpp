// SPDX-License-Identifier: GPL-3.0-or-later
#include "FilledWorkspace.h"
#include "ReleasedVersion.h"
#include "support/Results.h"

using namespace candour;

namespace {

QString frozen(int version, const QString &ending)
{
    return QStringLiteral(CANDOUR_SOURCE_DIR "/tests/data/workspaces/version-%1.").arg(version) + ending;
}

/// Makes what is not there yet; what is there stays as it was when its version was given away.
int writeMissing()
{
    for (int version = 1; version <= Schema::ours()->version(); ++version) {
        const QString path = frozen(version, u"candour.z"_s);
        if (QFile::exists(path))
            continue;
        if (const QString wrong = released::write(path, frozen(version, u"json"_s), version); !wrong.isEmpty()) {
            std::fprintf(stderr, "%s\n", qPrintable(wrong));
            return 1;
        }
        std::printf("%s\n", qPrintable(path));
    }
    return 0;
}

} // namespace

/// One workspace of every version that was given away, with a row in every table of that time, as files that never
/// change. Each is opened by the program of today. A new version gets its own by "tst_ReleasedVersions --write", which
/// writes what is not there and nothing else.
class tst_ReleasedVersions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areThereForEverySchema();
    void areBroughtUpToDate_data();
    void areBroughtUpToDate();
};

void tst_ReleasedVersions::areThereForEverySchema()
{
    for (int version = 1; version <= Schema::ours()->version(); ++version)
        QVERIFY2(QFile::exists(frozen(version, u"candour.z"_s)) && QFile::exists(frozen(version, u"json"_s)),
                 "run tst_ReleasedVersions --write, and add what it made to the repository");
}

void tst_ReleasedVersions::areBroughtUpToDate_data()
{
    QTest::addColumn<int>("version");
    for (int version = 1; version <= Schema::ours()->version(); ++version)
        QTest::addRow("version %d", version) << version;
}

void tst_ReleasedVersions::areBroughtUpToDate()
{
    QFETCH(int, version);
    const Folder folder;
    QVERIFY(Folder::write(folder.path(), qUncompress(Folder::read(frozen(version, u"candour.z"_s)))));
    {
        const auto database = Database::open(folder.path(), Access::ReadWrite);
        QVERIFY_RESULT(database);
        QCOMPARE((*database)->connection().value(u"PRAGMA user_version"_s)->toInt(), Schema::ours()->version());
        QCOMPARE(examine(**database), QList<FileFault>());
        const AssessmentStore store(**database);
        const auto one = store.load(AssessmentId{u"0001"_s});
        QVERIFY_RESULT(one);
        QCOMPARE(plainText(*textIn(one->answer(u"why"_s))), u"Pears"_s);
        QVERIFY_RESULT((*database)->check());
        QVERIFY_RESULT((*database)->close());
    }
    const QByteArray expected = Folder::read(frozen(version, u"json"_s));
    QVERIFY(expected.size() > 1000);
    QCOMPARE(released::rowsOf(folder.path()), expected);
    const bool isOlder = version < Schema::ours()->version();
    QCOMPARE(folder.names().size(), isOlder ? 2 : 1); // with a copy of what it was
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (application.arguments().value(1) == "--write"_L1)
        return writeMissing();
    tst_ReleasedVersions test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_ReleasedVersions.moc"
