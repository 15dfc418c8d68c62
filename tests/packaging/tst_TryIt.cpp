// SPDX-License-Identifier: GPL-3.0-or-later
// The first command of the README, without what it installs and builds.
#include "base/Literals.h"
#include "support/Program.h"
#include "support/TestFolder.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

using namespace candour;

class TestTryIt : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void publishesTheSample();
    void goesOnWhenRunAgain();
    void goesOnWithoutWhatWasPublished();

private:
    QString cli() const { return m_folder.path(u"build/release/app/cli/candour-cli"_s); }
    ProgramRun tryIt() const { return run(u"bash"_s, {m_folder.path(u"packaging/try.sh"_s), m_folder.path(u"t"_s)}); }
    QByteArray page() const { return TestFolder::read(m_folder.path(u"t/published/dpia-0007/index.html"_s)); }

    TestFolder m_folder;
};

void TestTryIt::initTestCase()
{
    for (const char *folder : {"packaging", "build/release/app/cli", "programs"})
        QVERIFY(QDir().mkpath(m_folder.path(QString::fromLatin1(folder))));
    QVERIFY(QFile::copy(QStringLiteral(CANDOUR_SOURCE_DIR "/packaging/try.sh"), m_folder.path(u"packaging/try.sh"_s)));
    QVERIFY(TestFolder::write(m_folder.path(u"packaging/install-packages.sh"_s), ""));
    const QString cmake = m_folder.path(u"programs/cmake"_s);
    QVERIFY(TestFolder::write(cmake, "#!/bin/sh\n"));
    QVERIFY(QFile::setPermissions(cmake, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QVERIFY(QFile::link(qEnvironmentVariable("CANDOUR_BUILD_DIR") + u"/app/cli/candour-cli"_s, cli()));
    qputenv("PATH", (m_folder.path(u"programs:"_s) + qEnvironmentVariable("PATH")).toLocal8Bit());
    qunsetenv("DISPLAY");
    qunsetenv("WAYLAND_DISPLAY");
}

void TestTryIt::publishesTheSample()
{
    const ProgramRun first = tryIt();
    QVERIFY2(first.status == 0, first.errors.constData());
    QVERIFY2(QString::fromUtf8(first.output).contains(u"The command line is "_s + cli()), first.output.constData());
    QVERIFY2(first.output.contains("There is no display here"), first.output.constData());
    QVERIFY(!page().isEmpty());
}

void TestTryIt::goesOnWhenRunAgain()
{
    const QByteArray before = page();
    const ProgramRun marked =
        run(cli(), {u"--workspace"_s, m_folder.path(u"t/school-census.candour"_s), u"--as"_s, u"Ann"_s, u"mark"_s,
                    u"DPIA-0007"_s, u"whatAndWhy"_s, u"--match"_s, u"school"_s, u"--reason"_s, u"foia-31"_s});
    QVERIFY2(marked.status == 0, marked.errors.constData());
    const ProgramRun again = tryIt();
    QVERIFY2(again.status == 0, again.errors.constData());
    QVERIFY2(again.output.contains("what was published stays"), again.output.constData());
    QVERIFY2(again.output.contains("There is no display here"), again.output.constData());
    QCOMPARE(page(), before);
}

void TestTryIt::goesOnWithoutWhatWasPublished()
{
    QVERIFY(QDir(m_folder.path(u"t/published"_s)).removeRecursively());
    const ProgramRun again = tryIt();
    QVERIFY2(again.status == 0, again.errors.constData());
    QVERIFY2(again.output.contains("is not published"), again.output.constData());
    QVERIFY2(again.output.contains("There is no display here"), again.output.constData());
    QVERIFY(page().isEmpty());
}

QTEST_GUILESS_MAIN(TestTryIt)
#include "tst_TryIt.moc"
