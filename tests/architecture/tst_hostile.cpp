// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace candour;

namespace {

QString textOf(const QString &path)
{
    QFile file(QStringLiteral(CANDOUR_SOURCE_DIR "/tests/") + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

/// The table of hostile inputs speaks of tests that are there.
class tst_hostile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRowHasItsTest_data();
    void everyRowHasItsTest();
    void theTableIsRead();

private:
    static QStringList lines()
    {
        return textOf(u"hostile-inputs.md"_s).split(u'\n').filter(QRegularExpression(u"^\\| (?!what comes in)"_s));
    }
};

void tst_hostile::everyRowHasItsTest_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("named");
    static const QRegularExpression shown(u"\\| (\\w+/\\w+) `([^`]+)` \\|$"_s);
    for (const QString &line : lines()) {
        const auto match = shown.match(line);
        QTest::newRow(qPrintable(line.section(u'|', 1, 1).trimmed())) << match.captured(1) << match.captured(2);
    }
}

void tst_hostile::everyRowHasItsTest()
{
    QFETCH(QString, file);
    QFETCH(QString, named);
    const QString source = textOf(file + u".cpp"_s);
    QVERIFY2(!source.isEmpty(), qPrintable(file));
    QVERIFY2(!named.isEmpty() && source.contains(named), qPrintable(named));
}

void tst_hostile::theTableIsRead()
{
    QVERIFY(lines().size() > 35);
}

QTEST_GUILESS_MAIN(tst_hostile)
#include "tst_hostile.moc"
