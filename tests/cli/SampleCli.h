// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Literals.h"
#include "cli/Cli.h"
#include "support/SqlDump.h"
#include "support/TestFolder.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

namespace candour {

/// How a command ended and what it wrote.
struct CommandRun
{
    int status = -1;
    QString out;
    QString err;

    QJsonObject object() const { return QJsonDocument::fromJson(out.toUtf8()).object(); }
    QJsonArray array() const { return QJsonDocument::fromJson(out.toUtf8()).array(); }
    QString line() const { return out.trimmed(); }
};

/// Runs one command line in process, at a fixed time.
inline CommandRun runCli(const QStringList &arguments)
{
    CommandRun run;
    QTextStream out(&run.out);
    QTextStream err(&run.err);
    const FixedClock clock(QDateTime(QDate(2026, 6, 4), QTime(9, 0), Qt::UTC));
    run.status = candourCli(arguments, Streams{out, err}, clock);
    return run;
}

/// A fresh copy of the sample workspace in a folder of its own. The sample is made once per program.
class SampleCli
{
public:
    SampleCli()
    {
        if (!TestFolder::write(workspace(), sample()))
            qFatal("cannot write the sample workspace");
    }

    QString path(const QString &name) const { return m_folder.path(name); }
    QString workspace() const { return path(u"sample.candour"_s); }
    const TestFolder &folder() const { return m_folder; }

    /// Runs a command on the workspace, as somebody who had no hand in it.
    CommandRun run(const QStringList &arguments) const
    {
        return runCli(QStringList{u"--workspace"_s, workspace(), u"--as"_s, u"Nobody Inparticular"_s} + arguments);
    }
    CommandRun as(const QString &name, const QString &role, const QStringList &arguments) const
    {
        return runCli(QStringList{u"--workspace"_s, workspace(), u"--as"_s, name, u"--role"_s, role} + arguments);
    }
    QJsonObject show(const QString &id = u"DPIA-0007"_s) const { return run({u"show"_s, id, u"--json"_s}).object(); }
    QJsonObject answer(const QString &question, const QString &id = u"DPIA-0007"_s) const
    {
        return show(id)[u"answers"_s][question].toObject();
    }
    QByteArray onDisk() const { return sqlDump(workspace()); }

    /// Everything beside the workspace's own files: bytes by path, and only the presence of what is large.
    QMap<QString, QByteArray> filesBeside() const
    {
        QMap<QString, QByteArray> found;
        for (QDirIterator all(path(u"."_s), QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                              QDirIterator::Subdirectories);
             all.hasNext();)
            if (const QString each = all.next(); !all.fileName().startsWith(u"sample.candour"_s))
                found.insert(each, all.fileInfo().isFile() && all.fileInfo().size() < 1'000'000 ? TestFolder::read(each)
                                                                                                : QByteArray("-"));
        return found;
    }

    static const QByteArray &sample()
    {
        static const QByteArray bytes = [] {
            const TestFolder folder;
            const CommandRun made = runCli({u"init"_s, folder.path(), u"--sample"_s});
            if (made.status != 0)
                qFatal("%s", qPrintable(made.err));
            return TestFolder::read(folder.path());
        }();
        return bytes;
    }

private:
    TestFolder m_folder;
};

} // namespace candour

/// Verifies that a command did what it was asked and complained of nothing.
#define QVERIFY_DONE(run)                                                                                              \
    do {                                                                                                               \
        const auto &finished = (run);                                                                                  \
        QVERIFY2(finished.status == 0, qPrintable(finished.err));                                                      \
        QCOMPARE(finished.err, QString());                                                                             \
    } while (false)

/// Verifies that a command said no: this status, nothing on standard output, one line with these words on the other.
#define QVERIFY_REFUSED(run, expectedStatus, words)                                                                    \
    do {                                                                                                               \
        const auto &refused = (run);                                                                                   \
        QVERIFY2(refused.status == (expectedStatus), qPrintable(QString::number(refused.status) + refused.err));       \
        QCOMPARE(refused.out, QString());                                                                              \
        QVERIFY2(refused.err.contains(QStringLiteral(words)), qPrintable(refused.err));                                \
        QVERIFY2(refused.err.count(u'\n') == 1 && refused.err.endsWith(u'\n'), qPrintable(refused.err));               \
    } while (false)
