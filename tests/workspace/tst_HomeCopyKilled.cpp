// SPDX-License-Identifier: GPL-3.0-or-later
#include "HomeTest.h"
#include "publish/Steps.h"
#include "support/Sizes.h"

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace candour;

namespace {

const QString First = u"First"_s;
const QString Sams = u"Of Sam"_s;
const QString Alexs = u"Of Alex"_s;

bool copyTree(const QString &from, const QString &to)
{
    if (QDir(to).exists() && !QDir(to).removeRecursively())
        return false;
    bool done = QDir().mkpath(to);
    const QDir source(from);
    for (const QFileInfo &each : source.entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
        done = done && (each.isDir() ? copyTree(each.filePath(), to + u'/' + each.fileName())
                                     : QFile::copy(each.filePath(), to + u'/' + each.fileName()));
    return done;
}

/// Does the work in a process of its own, which is ended at this step; whether it came to its end.
bool cameToItsEnd(int step, const std::function<void()> &work)
{
    const pid_t child = ::fork();
    if (child == 0) {
        steps::killAt(step);
        work();
        ::_exit(0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

} // namespace

/// A program that is killed while it sends the working copy home or fetches the home copy, at whichever step: at home
/// stands the old file or the new one, and whoever opens it again goes on as if nothing had been.
class tst_HomeCopyKilled : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_shared.emplace();
        m_sam.emplace(*m_shared, u"Sam Okafor"_s);
        m_alex.emplace(*m_shared, u"Alex Brandt"_s);
        QVERIFY_RESULT(m_sam->create());
        QVERIFY_RESULT(m_sam->add(First));
        QVERIFY(!m_sam->close().trouble);
    }
    void whileSending();
    void whileFetching();
    void whileWorking();

private:
    bool keep()
    {
        return copyTree(m_shared->place(), m_shared->folder().path(u"kept"_s)) &&
               copyTree(m_sam->places().folder, m_shared->folder().path(u"keptOfSam"_s));
    }
    bool putBack()
    {
        return copyTree(m_shared->folder().path(u"kept"_s), m_shared->place()) &&
               copyTree(m_shared->folder().path(u"keptOfSam"_s), m_sam->places().folder);
    }
    QStringList atHome() { return titlesIn(m_shared->home(), m_shared->clock()); }

    std::optional<SharedFolder> m_shared;
    std::optional<Colleague> m_sam;
    std::optional<Colleague> m_alex;
};

void tst_HomeCopyKilled::whileSending()
{
    QVERIFY_RESULT(m_sam->open());
    QVERIFY_RESULT(m_sam->add(Sams));
    m_sam->drop();
    QVERIFY(keep());
    const QStringList all{First, Sams};
    int step = 1;
    int old = 0;
    for (bool ended = false; !ended; ++step) {
        QVERIFY(putBack());
        ended = cameToItsEnd(step, [&] {
            if (m_sam->open())
                m_sam->close();
        });
        const QStringList found = atHome();
        QVERIFY2(found == all || found == QStringList{First}, qPrintable(found.join(u' ')));
        old += found == all ? 0 : 1;
        QVERIFY_RESULT(m_sam->open());
        QCOMPARE(m_sam->notice(), QString());
        QCOMPARE(m_sam->titles(), all);
        const HomeCopyState state = m_sam->close();
        QVERIFY(!state.trouble && state.beside.isEmpty() && !state.hasUnsent);
        QCOMPARE(atHome(), all);
        QCOMPARE(m_shared->names(), QStringList{u"Assessments.candour"_s});
    }
    QVERIFY2(old > 3 && step - old > 3, qPrintable(QString::number(old)));
    saySize(u"killed at each of %1 steps of sending: %2 times the old home copy, else the new one"_s.arg(step - 2).arg(
        old));
}

void tst_HomeCopyKilled::whileFetching()
{
    QVERIFY_RESULT(m_alex->open());
    QVERIFY_RESULT(m_alex->add(Alexs));
    QVERIFY(!m_alex->close().trouble);
    const QByteArray bytes = m_shared->bytes();
    QVERIFY(keep());
    int step = 1;
    for (bool ended = false; !ended; ++step) {
        QVERIFY(putBack());
        ended = cameToItsEnd(step, [&] {
            if (m_sam->open())
                m_sam->close();
        });
        QCOMPARE(m_shared->bytes(), bytes);
        QVERIFY_RESULT(m_sam->open());
        QCOMPARE(m_sam->notice(), QString());
        QCOMPARE(m_sam->titles(), (QStringList{First, Alexs}));
        QVERIFY(!m_sam->state().hasUnsent);
        QVERIFY(!m_sam->close().trouble);
        QCOMPARE(m_shared->names(), QStringList{u"Assessments.candour"_s});
    }
    saySize(u"killed at each of %1 steps of fetching: nothing lost"_s.arg(step - 2));
}

/// Without warning, with changes that nobody had sent.
void tst_HomeCopyKilled::whileWorking()
{
    int ends[2];
    QVERIFY(::pipe(ends) == 0);
    const pid_t child = ::fork();
    if (child == 0) {
        const bool done = m_sam->open() && m_sam->add(Sams);
        static_cast<void>(!::write(ends[1], done ? "y" : "n", 1));
        ::pause();
        ::_exit(0);
    }
    char said = ' ';
    QCOMPARE(::read(ends[0], &said, 1), 1);
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    QCOMPARE(said, 'y');
    QCOMPARE(atHome(), QStringList{First});
    const auto holder = homeLock::read(m_shared->home());
    QVERIFY(holder && *holder && (*holder)->isGone);
    // On this computer, but of another person: only by a deliberate action.
    QVERIFY_ERROR(m_alex->open(), ErrorKind::Refused, "has ended without giving it up");
    QVERIFY_RESULT(m_sam->open());
    QCOMPARE(m_sam->titles(), (QStringList{First, Sams}));
    QVERIFY(!m_sam->close().trouble);
    QCOMPARE(atHome(), (QStringList{First, Sams}));
    QVERIFY_RESULT(m_alex->open());
}

QTEST_GUILESS_MAIN(tst_HomeCopyKilled)
#include "tst_HomeCopyKilled.moc"
