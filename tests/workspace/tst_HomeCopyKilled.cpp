// SPDX-License-Identifier: GPL-3.0-or-later
#include "HomeTest.h"
#include "publish/Steps.h"
#include "support/Sizes.h"

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace candour;

namespace {

const QString Sams = u"Of Sam"_s;
const QString Alexs = u"Of Alex"_s;

bool putInPlace(const QString &from, const QString &to)
{
    return (!QDir(to).exists() || QDir(to).removeRecursively()) && TestFolder::copyFolder(from, to);
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
        m_two.emplace();
        QVERIFY(m_two->begin());
    }
    void whileSending();
    void whileFetching();
    void whileWorking();

private:
    bool keep()
    {
        return putInPlace(m_two->shared.place(), m_two->shared.folder().path(u"kept"_s)) &&
               putInPlace(m_two->sam.places().folder, m_two->shared.folder().path(u"keptOfSam"_s));
    }
    bool putBack()
    {
        return putInPlace(m_two->shared.folder().path(u"kept"_s), m_two->shared.place()) &&
               putInPlace(m_two->shared.folder().path(u"keptOfSam"_s), m_two->sam.places().folder);
    }
    QStringList atHome() { return titlesIn(m_two->shared.home(), m_two->shared.clock()); }

    std::optional<TwoColleagues> m_two;
};

void tst_HomeCopyKilled::whileSending()
{
    QVERIFY_RESULT(m_two->sam.open());
    QVERIFY_RESULT(m_two->sam.add(Sams));
    m_two->sam.drop();
    QVERIFY(keep());
    const QStringList all{TwoColleagues::First, Sams};
    int step = 1;
    int old = 0;
    for (bool ended = false; !ended; ++step) {
        QVERIFY(putBack());
        ended = !steps::isKilledAt(step, [&] {
            if (m_two->sam.open())
                m_two->sam.close();
        });
        const QStringList found = atHome();
        QVERIFY2(found == all || found == QStringList{TwoColleagues::First}, qPrintable(found.join(u' ')));
        old += found == all ? 0 : 1;
        QVERIFY_RESULT(m_two->sam.open());
        QCOMPARE(m_two->sam.notice(), QString());
        QCOMPARE(m_two->sam.titles(), all);
        const HomeCopyState state = m_two->sam.close();
        QVERIFY(!state.trouble && state.beside.isEmpty() && !state.hasUnsent);
        QCOMPARE(atHome(), all);
        QCOMPARE(m_two->shared.names(), QStringList{u"Assessments.candour"_s});
    }
    QVERIFY2(old > 3 && step - old > 3, qPrintable(QString::number(old)));
    saySize(u"killed at each of %1 steps of sending: %2 times the old home copy, else the new one"_s.arg(step - 2).arg(
        old));
}

void tst_HomeCopyKilled::whileFetching()
{
    QVERIFY_RESULT(m_two->alex.open());
    QVERIFY_RESULT(m_two->alex.add(Alexs));
    QVERIFY(!m_two->alex.close().trouble);
    const QByteArray bytes = m_two->shared.bytes();
    QVERIFY(keep());
    int step = 1;
    for (bool ended = false; !ended; ++step) {
        QVERIFY(putBack());
        ended = !steps::isKilledAt(step, [&] {
            if (m_two->sam.open())
                m_two->sam.close();
        });
        QCOMPARE(m_two->shared.bytes(), bytes);
        QVERIFY_RESULT(m_two->sam.open());
        QCOMPARE(m_two->sam.notice(), QString());
        QCOMPARE(m_two->sam.titles(), (QStringList{TwoColleagues::First, Alexs}));
        QVERIFY(!m_two->sam.state().hasUnsent);
        QVERIFY(!m_two->sam.close().trouble);
        QCOMPARE(m_two->shared.names(), QStringList{u"Assessments.candour"_s});
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
        const bool done = m_two->sam.open() && m_two->sam.add(Sams);
        static_cast<void>(!::write(ends[1], done ? "y" : "n", 1));
        ::pause();
        ::_exit(0);
    }
    char said = ' ';
    QCOMPARE(::read(ends[0], &said, 1), 1);
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    QCOMPARE(said, 'y');
    QCOMPARE(atHome(), QStringList{TwoColleagues::First});
    const auto holder = homeLock::read(m_two->shared.home());
    QVERIFY(holder && *holder && (*holder)->isGone);
    // On this computer, but of another person: only by a deliberate action.
    QVERIFY_ERROR(m_two->alex.open(), ErrorKind::Refused, "has ended without giving it up");
    QVERIFY_RESULT(m_two->sam.open());
    QCOMPARE(m_two->sam.titles(), (QStringList{TwoColleagues::First, Sams}));
    QVERIFY(!m_two->sam.close().trouble);
    QCOMPARE(atHome(), (QStringList{TwoColleagues::First, Sams}));
    QVERIFY_RESULT(m_two->alex.open());
}

QTEST_GUILESS_MAIN(tst_HomeCopyKilled)
#include "tst_HomeCopyKilled.moc"
