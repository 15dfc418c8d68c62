// SPDX-License-Identifier: GPL-3.0-or-later
#include "Targets.h"
#include "support/Sizes.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QTest>

using namespace candour;

/// Everything that a fuzzer begins with and everything that it ever found, in every run of the tests and with any
/// compiler.
class tst_Regressions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBack_data();
    void comesBack();
};

void tst_Regressions::comesBack_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const fuzz::Target &target : fuzz::targets())
        QTest::newRow(target.name) << QByteArray(target.name);
}

void tst_Regressions::comesBack()
{
    QFETCH(QByteArray, name);
    const fuzz::Target &target = *fuzz::targetNamed(name);
    const QString tests = QStringLiteral(CANDOUR_SOURCE_DIR "/tests/");
    QStringList folders{tests + u"fuzz/seeds/"_s + QString::fromLatin1(name),
                        tests + u"fuzz/regressions/"_s + QString::fromLatin1(name)};
    if (*target.more != '\0')
        folders += tests + QString::fromLatin1(target.more);
    int files = 0;
    for (const QString &folder : folders) {
        QDirIterator at(folder, QDir::Files);
        while (at.hasNext()) {
            QFile file(at.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            QElapsedTimer timer;
            timer.start();
            target.read(bytes);
            target.read(bytes.first(bytes.size() / 2));
            QVERIFY2(timer.elapsed() < timeLimit(20000), qPrintable(file.fileName() + u" takes too long"_s));
            ++files;
        }
    }
    QVERIFY(files > 0);
    saySize(u"%1: %2 inputs that a fuzzer begins with or found"_s.arg(QLatin1StringView(name)).arg(files));
}

QTEST_GUILESS_MAIN(tst_Regressions)
#include "tst_Regressions.moc"
