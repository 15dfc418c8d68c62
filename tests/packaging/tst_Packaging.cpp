// SPDX-License-Identifier: GPL-3.0-or-later
// The files that introduce Candour to a desktop, read as the desktop's own tools read them.
#include "base/Literals.h"
#include "cli/Cli.h"
#include "support/Program.h"

#include <QMimeDatabase>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace candour;

namespace {

QString source(const QString &name)
{
    return QStringLiteral(CANDOUR_SOURCE_DIR "/") + name;
}

QString text(const QString &name)
{
    QFile file(source(name));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// What the first group of \a pattern matches in the file \a name.
QString first(const QString &name, const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::MultilineOption).match(text(name)).captured(1);
}

/// What the command line prints, after its status where that is not 0.
QString cli(const QStringList &arguments)
{
    QString printed;
    QTextStream out(&printed);
    const SystemClock clock;
    const int status = candourCli(arguments, {out, out}, clock);
    return status == 0 ? printed : u"status %1: "_s.arg(status) + printed;
}

} // namespace

class TestPackaging : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDescriptionsAreValid_data();
    void theDescriptionsAreValid();
    void aDesktopKnowsOurFiles();
    void theVersionIsTheSameEverywhere_data();
    void theVersionIsTheSameEverywhere();
    void theManualHasEveryVerbAndOption();
    void everyPackageIsListedOnceWithItsUse_data();
    void everyPackageIsListedOnceWithItsUse();
};

void TestPackaging::theDescriptionsAreValid_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("desktop file") << u"desktop-file-validate"_s << QStringList{source(u"packaging/candour.desktop"_s)};
    QTest::newRow("metainfo") << u"appstreamcli"_s
                              << QStringList{u"validate"_s, u"--no-net"_s, u"--pedantic"_s,
                                             source(u"packaging/candour.metainfo.xml"_s)};
    for (const QString &page : {u"candour.1"_s, u"candour-cli.1"_s})
        QTest::newRow(qPrintable(page)) << u"man"_s
                                        << QStringList{u"--warnings"_s, u"--local-file"_s, u"--encoding=UTF-8"_s,
                                                       source(u"packaging/"_s + page)};
}

void TestPackaging::theDescriptionsAreValid()
{
    QFETCH(const QString, program);
    QFETCH(const QStringList, arguments);
    const ProgramRun said = run(program, arguments);
    QVERIFY2(said.status == 0, QByteArray(said.output + said.errors).constData());
    QCOMPARE(said.errors, QByteArray());
}

void TestPackaging::aDesktopKnowsOurFiles()
{
    // A desktop's own types and ours in one folder, as they stand on a machine where the .deb is installed.
    const QTemporaryDir home;
    const QString packages = home.filePath(u"mime/packages"_s);
    const QString others = u"mime/packages/freedesktop.org.xml"_s;
    QVERIFY(QDir().mkpath(packages));
    QVERIFY(QFile::copy(source(u"packaging/candour-mime.xml"_s), packages + u"/candour.xml"_s));
    QVERIFY(QFile::copy(QStandardPaths::locate(QStandardPaths::GenericDataLocation, others), home.filePath(others)));
    const ProgramRun said = run(u"update-mime-database"_s, {home.filePath(u"mime"_s)});
    QVERIFY2(said.status == 0, said.errors.constData());
    QVERIFY2(!said.errors.contains("candour"), said.errors.constData());
    qputenv("XDG_DATA_HOME", home.path().toLocal8Bit());
    qputenv("XDG_DATA_DIRS", home.path().toLocal8Bit());

    const QString workspace = home.filePath(u"census.candour"_s);
    const QString nameless = home.filePath(u"census"_s);
    QCOMPARE(cli({u"init"_s, workspace, u"--sample"_s}), QString());
    QVERIFY(QFile::copy(workspace, nameless));

    const QMimeDatabase types;
    const QString expected = u"application/vnd.candour.workspace"_s;
    QCOMPARE(types.mimeTypeForFile(workspace).name(), expected);
    QCOMPARE(types.mimeTypeForFile(nameless, QMimeDatabase::MatchContent).name(), expected);
    QVERIFY(types.mimeTypeForName(expected).inherits(u"application/vnd.sqlite3"_s));
    QCOMPARE(types.mimeTypeForFile(u"school.dpia.json"_s, QMimeDatabase::MatchExtension).name(),
             u"application/vnd.candour.assessment+json"_s);
    const QString review = u"application/vnd.candour.review"_s;
    QCOMPARE(types.mimeTypeForFile(u"dpia-0007.dpia"_s, QMimeDatabase::MatchExtension).name(), review);
    QCOMPARE(types.mimeTypeForData("candour-sealed-1\n and so on").name(), review);
    QVERIFY(text(u"packaging/candour.desktop"_s).contains(expected));
    QVERIFY(text(u"packaging/candour.metainfo.xml"_s).contains(expected));
}

void TestPackaging::theVersionIsTheSameEverywhere_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::newRow("CHANGELOG.md") << uR"(^## ([\d.]+))"_s;
    QTest::newRow("packaging/candour.metainfo.xml") << uR"re(<release version="([\d.]+)")re"_s;
    QTest::newRow("packaging/changelog") << uR"(\Acandour \(([\d.]+)-)"_s;
    QTest::newRow("packaging/candour.1") << uR"re(^\.TH .*"Candour ([\d.]+)")re"_s;
    QTest::newRow("packaging/candour-cli.1") << uR"re(^\.TH .*"Candour ([\d.]+)")re"_s;
}

void TestPackaging::theVersionIsTheSameEverywhere()
{
    QFETCH(const QString, pattern);
    QCOMPARE(first(QString::fromLatin1(QTest::currentDataTag()), pattern), QStringLiteral(CANDOUR_VERSION));
}

void TestPackaging::theManualHasEveryVerbAndOption()
{
    const QString manual = text(u"packaging/candour-cli.1"_s).remove(u'\\');
    const QRegularExpression entry(uR"(^  (--)?([a-z-]+)( [A-Z]+)? {2,}(\S.*)$)"_s,
                                   QRegularExpression::MultilineOption);
    int entries = 0;
    for (const QRegularExpressionMatch &found : entry.globalMatch(cli({u"--help"_s}))) {
        ++entries;
        const QString name = found.captured(1) + found.captured(2);
        const QString value = found.captured(3);
        const QString heading = value.isEmpty() ? u".B %1"_s.arg(name) : u".BI %1 \"%2\""_s.arg(name, value);
        const QString expected = u".TP\n%1\n%2\n"_s.arg(heading, found.captured(4));
        QVERIFY2(manual.contains(expected), qPrintable(expected));
    }
    QVERIFY(entries > 20);
}

void TestPackaging::everyPackageIsListedOnceWithItsUse_data()
{
    QTest::addColumn<QString>("list");
    for (const QString &name : QDir(source(u"packaging/packages"_s)).entryList({u"*.txt"_s}))
        QTest::newRow(qPrintable(name)) << text(u"packaging/packages/"_s + name);
}

void TestPackaging::everyPackageIsListedOnceWithItsUse()
{
    QFETCH(const QString, list);
    const QRegularExpression line(uR"(^([a-z0-9][a-z0-9.+-]+) +# \S.*$)"_s);
    QStringList packages;
    for (const QString &written : list.split(u'\n', Qt::SkipEmptyParts)) {
        if (written.startsWith(u'#'))
            continue;
        const QRegularExpressionMatch found = line.match(written);
        QVERIFY2(found.hasMatch(), qPrintable(written));
        QVERIFY2(!packages.contains(found.captured(1)), qPrintable(written));
        packages += found.captured(1);
    }
    QVERIFY(!packages.isEmpty());
}

QTEST_GUILESS_MAIN(TestPackaging)
#include "tst_Packaging.moc"
