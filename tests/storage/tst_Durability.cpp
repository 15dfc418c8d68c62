// SPDX-License-Identifier: GPL-3.0-or-later
#include "Folder.h"
#include "storage/AssessmentStore.h"
#include "storage/AuditStore.h"
#include "support/Results.h"

#include <QProcess>
#include <QRandomGenerator>

using namespace candour;

namespace {

const QString Writer = u"--write"_s;
const AssessmentId Only{u"a"_s};

double numberIn(const Assessment &a)
{
    const auto *cell = std::get_if<Cell>(&a.answer(u"count"_s));
    const auto *number = cell != nullptr ? std::get_if<Number>(cell) : nullptr;
    return number != nullptr ? number->value : 0;
}

/// Counts an answer up for ever, with a line in the audit each time, and says every number once it is kept.
int writeUntilKilled(const QString &path)
{
    const auto database = Database::open(path, Access::ReadWrite);
    if (!database)
        return 1;
    AssessmentStore store(**database);
    AuditStore audit(**database);
    auto before = store.load(Only);
    while (before) {
        Assessment after = *before;
        const double next = numberIn(*before) + 1;
        const QDateTime at = QDateTime::fromSecsSinceEpoch(qint64(1800000000 + next * 300), Qt::UTC);
        after.answers[u"count"_s] = Cell(Number{next});
        after.answers[u"text"_s] = Cell(fromPlainText(QString(int(next) % 3000, u'x')));
        auto transaction = (*database)->begin();
        if (!transaction || !store.save(*before, after, u"Ana"_s, at, Origin::Typed) ||
            !audit.append(AuditEntry{.at = at, .who = u"Ana"_s, .detail = QString::number(next)}) ||
            !transaction->commit())
            return 2;
        std::printf("%.0f\n", next);
        std::fflush(stdout);
        before = after;
        if (int(next) % 17 == 0)
            static_cast<void>((*database)->connection().run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
    }
    return 3;
}

/// Lets the writer work for a while from its start or from its first save, and ends it without warning; the last number
/// it said.
double writeFor(const QString &path, int milliseconds, bool fromItsStart)
{
    QProcess writer;
    writer.start(QCoreApplication::applicationFilePath(), {Writer, path});
    if (!writer.waitForStarted() || (!fromItsStart && !writer.waitForReadyRead(20000)))
        return -1;
    QTest::qSleep(milliseconds);
    writer.kill();
    writer.waitForFinished();
    const QList<QByteArray> said = writer.readAllStandardOutput().split('\n');
    return said.size() < 2 ? 0 : said.at(said.size() - 2).toDouble();
}

} // namespace

class tst_Durability : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void losesNothingItSaidWasSavedWhenItIsKilled()
    {
        const Folder folder;
        {
            const auto database = Database::create(folder.path());
            QVERIFY_RESULT(database);
            Assessment a;
            a.id = Only;
            a.reference = u"DPIA-0001"_s;
            QVERIFY_RESULT(
                AssessmentStore(**database)
                    .save({}, a, u"Ana"_s, QDateTime::fromSecsSinceEpoch(1800000000, Qt::UTC), Origin::Typed));
        }
        QRandomGenerator random(20260604);
        double kept = 0;
        int cyclesWithSaves = 0;
        for (int cycle = 0; cycle < 50; ++cycle) {
            const double said = writeFor(folder.path(), int(random.bounded(100)), cycle % 5 == 0);
            QVERIFY(said >= 0);
            cyclesWithSaves += said > 0 ? 1 : 0;
            const auto database = Database::open(folder.path(), Access::ReadWrite);
            QVERIFY_RESULT(database);
            QVERIFY_RESULT((*database)->check());
            QVERIFY_RESULT(AuditStore(**database).verifyChain());
            QVERIFY_RESULT(AssessmentStore(**database).verify(Only));
            const auto loaded = AssessmentStore(**database).load(Only);
            QVERIFY_RESULT(loaded);
            const double found = numberIn(*loaded);
            QVERIFY2(found >= said, qPrintable(u"%1 of %2"_s.arg(found).arg(said)));
            QVERIFY(said == 0 || found <= said + 1);
            QVERIFY(found >= kept);
            QCOMPARE(double(AuditStore(**database).list()->size()), found); // a change and its line, or neither
            kept = found;
        }
        QVERIFY2(cyclesWithSaves >= 40, qPrintable(QString::number(cyclesWithSaves)));
    }
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (app.arguments().value(1) == Writer)
        return writeUntilKilled(app.arguments().value(2));
    tst_Durability test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_Durability.moc"
