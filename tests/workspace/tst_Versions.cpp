// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenSample.h"
#include "publish/RegisterFolders.h"
#include "workspace/EarlierVersions.h"
#include "workspace/Organisation.h"
#include "workspace/Programme.h"
#include "workspace/Publishing.h"
#include "workspace/Recalling.h"
#include "workspace/Redacting.h"
#include "workspace/Releasing.h"
#include "workspace/Stores.h"
#include "workspace/Versions.h"

#include <QGuiApplication>

using namespace candour;
using publishing::FileState;

/// What becomes of a version after its files were made, and what the workspace and its registers say of it.
class tst_Versions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void isLiveWhereSomebodySaysSo();
    void proposesTheAddressBelowTheRegister();
    void refusesAddressesThatLeadNowhere_data();
    void refusesAddressesThatLeadNowhere();
    void refusesDaysThatCannotBe();
    void coverageCountsWhatIsLive();

    void withdrawnPagesSayWhy();
    void theReasonPassesTheSameGate_data();
    void theReasonPassesTheSameGate();
    void theReasonSaysNothingThatIsWithheld();
    void theReasonIsLookedAtAfterDisposal();
    void aWithdrawnPageIsStillReadForWhatIsWithheld();
    void publishesAgainAfterWithdrawal();

    void takesDownEveryFormat();
    void proposesEveryEarlierVersion();
    void verifiesWhatIsLeft();
    void aRunThatWasCutOffIsRecordedByTheNext();
    void takesDownWhatCanBeReached();
    void recordsThatFilesWereDeletedAlready();
    void releasesGoWithTheSummary();
    void whatWasTakenDownDoesNotComeBack();
    void theNewestStandsAfterAnEarlierOneWent();
    void nothingIsRecordedWhereTheRegisterCannotBeWritten();
    void nothingEndsTwice();
    void refusesAReader();

    void remindsOfWhatIsToDoElsewhere();
    void aDownloadedFileTellsItsFate();

private:
    void publish(const QString &note = {});
    void publishAnother(const QString &text);
    QMap<QString, FileState> states() const;
    QString at(const QString &path) const { return QString::fromUtf8(TestFolder::read(m_out + u'/' + path)); }
    versions::Version newest() const { return versions::published(**m_sample, Census)->first(); }

    std::unique_ptr<OpenSample> m_sample;
    QString m_out;
};

namespace {

const VersionName First{Census, 1};
const QString Address = u"https://example.org/register/dpia-0007/"_s;
const QString Why = u"The collection has ended."_s;

} // namespace

void tst_Versions::init()
{
    m_sample = std::make_unique<OpenSample>();
    m_out = m_sample->path(u"out"_s);
}

void tst_Versions::publish(const QString &note)
{
    QVERIFY_RESULT(publishing::publish(**m_sample, Census, {.folder = m_out, .changeNote = note}));
}

void tst_Versions::publishAnother(const QString &text)
{
    m_sample->later();
    QVERIFY_RESULT(authoring::setAnswer(**m_sample, Census, u"collection"_s, words(text)));
    QVERIFY_RESULT(m_sample->signAndApprove());
    publish(u"Other words"_s);
}

QMap<QString, FileState> tst_Versions::states() const
{
    QMap<QString, FileState> states;
    const auto files = publishing::verify(**m_sample, m_out);
    if (files)
        for (const publishing::Verified &file : *files)
            states.insert(file.name, file.state);
    return states;
}

void tst_Versions::isLiveWhereSomebodySaysSo()
{
    publish();
    QVERIFY(!newest().isLive());
    const QDate today = m_sample->clock().localToday();
    QVERIFY_RESULT(versions::recordLive(**m_sample, First, u" https://example.org/wrong/ "_s, today));
    QVERIFY_RESULT(versions::recordLive(**m_sample, First, Address, today));
    m_sample->reopen();
    QVERIFY(newest().isLive());
    QCOMPARE(newest().address, Address);
    QCOMPARE(newest().liveSince, today);
    QCOMPARE((*m_sample)->audit()->last().action, u"live"_s);
    publishAnother(u"Other words for the collection."_s);
    QVERIFY(!newest().isLive());
    QVERIFY(!versions::published(**m_sample, Census)->last().isLive()); // its address shows another by now
    QVERIFY_ERROR(versions::recordLive(**m_sample, First, Address, m_sample->clock().localToday()), ErrorKind::Refused,
                  "replaced by a later version");
}

void tst_Versions::proposesTheAddressBelowTheRegister()
{
    QVERIFY_RESULT(organisation::set(**m_sample, u"publicAddress"_s, {}));
    QCOMPARE(*versions::proposedAddress(**m_sample, Census), QString());
    QVERIFY_ERROR(publishing::publish(**m_sample, Census, {.folder = m_out, .isLive = true}), ErrorKind::Usage,
                  "at which address");
    QVERIFY(!QFileInfo::exists(m_out));
    QVERIFY_RESULT(organisation::set(**m_sample, u"publicAddress"_s, u"https://example.org/register"_s));
    for (int i = 0; i < 2; ++i) // and nothing new the second time
        QVERIFY_RESULT(publishing::publish(**m_sample, Census, {.folder = m_out, .isLive = true}));
    QCOMPARE(newest().address, Address);
    QCOMPARE((*m_sample)->versionEvents()->size(), 1);
    QCOMPARE(*versions::proposedAddress(**m_sample, Census), Address);
}

void tst_Versions::refusesAddressesThatLeadNowhere_data()
{
    QTest::addColumn<QString>("address");
    for (const char *address : {"", "example.org", "ftp://example.org/", "javascript:alert(1)", "https://",
                                "https://user:secret@example.org/", "https://@example.org/", "file:///srv/register"})
        QTest::newRow(address) << QString::fromLatin1(address);
}

void tst_Versions::refusesAddressesThatLeadNowhere()
{
    QFETCH(QString, address);
    publish();
    QVERIFY_ERROR(versions::recordLive(**m_sample, First, address, m_sample->clock().localToday()), ErrorKind::Usage,
                  "whole address");
    QVERIFY(!newest().isLive());
}

void tst_Versions::refusesDaysThatCannotBe()
{
    publish();
    const QDate today = m_sample->clock().localToday();
    QVERIFY_ERROR(versions::recordLive(**m_sample, First, Address, today.addDays(1)), ErrorKind::Usage, "since when");
    QVERIFY_ERROR(versions::recordLive(**m_sample, First, Address, {}), ErrorKind::Usage, "since when");
    QVERIFY_ERROR(versions::recordLive(**m_sample, First, Address, today.addDays(-2)), ErrorKind::Usage, "before its");
    QVERIFY_ERROR(versions::recordLive(**m_sample, {Census, 2}, Address, today), ErrorKind::Usage, "never published");
}

void tst_Versions::coverageCountsWhatIsLive()
{
    const auto coverage = [&] {
        return programme::coverage(*programme::lines(**m_sample), m_sample->clock().localToday());
    };
    publish();
    QCOMPARE(coverage().live, 0);
    QVERIFY_RESULT(versions::recordLive(**m_sample, First, Address, m_sample->clock().localToday()));
    QCOMPARE(coverage().live, 1);
    QVERIFY_RESULT(versions::withdraw(**m_sample, First, Why));
    QCOMPARE(coverage().live, 0);
}

void tst_Versions::withdrawnPagesSayWhy()
{
    publish();
    m_sample->later();
    QVERIFY_RESULT(versions::withdraw(**m_sample, First, u"  The collection\n has ended. "_s));
    QVERIFY(at(u"dpia-0007/v1/index.html"_s).contains(u"Why: "_s + Why));
    QVERIFY(at(u"dpia-0007/index.html"_s).contains(u"Why: "_s + Why));
    QCOMPARE(newest().publication.status, PublicationStatus::Withdrawn);
    QCOMPARE(newest().publication.statusReason, Why);
    QCOMPARE(newest().ended, m_sample->clock().today());
    for (const auto &state : states())
        QCOMPARE(int(state), int(FileState::Intact));
    QCOMPARE((*m_sample)->audit()->last().action, u"withdraw"_s);
}

void tst_Versions::theReasonPassesTheSameGate_data()
{
    QTest::addColumn<QString>("reason");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("none") << u" \n"_s << ErrorKind::Usage;
    QTest::newRow("an address") << u"It named census-db03."_s << ErrorKind::Refused;
    QTest::newRow("personal") << u"Ask jo.smith.1980@example.com about it."_s << ErrorKind::Refused;
}

void tst_Versions::theReasonPassesTheSameGate()
{
    QFETCH(QString, reason);
    QFETCH(ErrorKind, kind);
    publish();
    const Snapshot before = snapshot(m_out);
    const auto done = versions::withdraw(**m_sample, First, reason);
    QVERIFY(!done);
    QCOMPARE(int(done.error().kind), int(kind));
    QVERIFY(!done.error().message.contains(u"census-db03"_s));
    QCOMPARE(snapshot(m_out), before);
    QCOMPARE(newest().publication.status, PublicationStatus::Published);
}

/// What only the assessment knows to be withheld, and no detector could.
void tst_Versions::theReasonSaysNothingThatIsWithheld()
{
    publish();
    m_sample->as(Preparer);
    QVERIFY_RESULT(authoring::setAnswer(**m_sample, Census, u"collection"_s, words(u"They use the tin of sorrows."_s)));
    QVERIFY_RESULT(redacting::markWords(**m_sample, Census, Place{.question = u"collection"_s}, u"tin of sorrows"_s,
                                        {.reasons = {u"foia-40-2"_s}}));
    QVERIFY_ERROR(versions::withdraw(**m_sample, First, u"It spoke of the tin of sorrows."_s), ErrorKind::Refused,
                  "says something that is withheld");
    // Steps of the sample that nobody shows are called “Check”, “Use” and “Share”: ordinary words.
    QVERIFY_RESULT(versions::withdraw(**m_sample, First, u"We check and share it in another tin."_s));
}

void tst_Versions::theReasonIsLookedAtAfterDisposal()
{
    publish();
    QVERIFY_RESULT((*m_sample)->dispose(Census, {}));
    QVERIFY_ERROR(versions::withdraw(**m_sample, First, u"Complaint by jane.roe.1975@example.com"_s),
                  ErrorKind::Refused, "personal or sensitive");
    QVERIFY_RESULT(versions::withdraw(**m_sample, First, Why));
    QVERIFY(at(u"dpia-0007/v1/index.html"_s).contains(Why));
}

void tst_Versions::aWithdrawnPageIsStillReadForWhatIsWithheld()
{
    publishAnother(u"Schools send us the ledger of sorrows every year."_s);
    QVERIFY_RESULT(versions::withdraw(**m_sample, First, Why));
    m_sample->as(Preparer);
    QVERIFY_RESULT(redacting::markWords(**m_sample, Census, Place{.question = u"collection"_s}, u"ledger of sorrows"_s,
                                        {.reasons = {u"foia-40-2"_s}}));
    const auto gates = publishing::gates(**m_sample, Census);
    QVERIFY_RESULT(gates);
    QVERIFY(std::any_of(gates->begin(), gates->end(), [](const auto &gate) { return gate.key == u"earlier-1"_s; }));
    QVERIFY_RESULT(versions::takeDown(**m_sample, {{Census, 1}}, u"A name"_s));
    const auto after = publishing::gates(**m_sample, Census);
    QVERIFY(std::none_of(after->begin(), after->end(), [](const auto &gate) { return gate.key == u"earlier-1"_s; }));
}

void tst_Versions::publishesAgainAfterWithdrawal()
{
    publish();
    QVERIFY_RESULT(versions::withdraw(**m_sample, First, Why));
    m_sample->later();
    const auto again =
        publishing::publish(**m_sample, Census, {.folder = m_out, .changeNote = u"It goes on after all"_s});
    QVERIFY_RESULT(again);
    QCOMPARE(again->version, 2);
    QVERIFY(!at(u"dpia-0007/index.html"_s).contains(Why));
    QVERIFY(at(u"dpia-0007/v1/index.html"_s).contains(Why));
    for (const auto &state : states())
        QCOMPARE(int(state), int(FileState::Intact));
}

void tst_Versions::takesDownEveryFormat()
{
    publish();
    QVERIFY_RESULT(versions::takeDown(**m_sample, {{Census, 1}}, u"It named census-db03"_s));
    for (const QByteArray &file : snapshot(m_out)) {
        QVERIFY(!file.contains("School census"));
        QVERIFY(!file.contains("census-db03"));
    }
    const QStringList left = snapshot(m_out).keys().filter(u"/v1/"_s);
    QCOMPARE(left, QStringList{u"dpia-0007/v1/index.html"_s});
    QCOMPARE(newest().publication.status, PublicationStatus::TakenDown);
    QCOMPARE(newest().publication.statusReason, u"It named census-db03"_s);
    QCOMPARE((*m_sample)->audit()->last().action, u"take-down"_s);
    QVERIFY(!(*m_sample)->audit()->last().detail.contains(u"census"_s));
}

void tst_Versions::proposesEveryEarlierVersion()
{
    publish();
    publishAnother(u"Other words for the collection."_s);
    publishAnother(u"And others again."_s);
    QCOMPARE(*versions::proposedToTakeDown(**m_sample, {Census, 2}), (QList<VersionName>{{Census, 2}, {Census, 1}}));
    QVERIFY_RESULT(versions::takeDown(**m_sample, {{Census, 2}, {Census, 1}}, u"A name"_s));
    QCOMPARE(*versions::proposedToTakeDown(**m_sample, {Census, 3}), (QList<VersionName>{{Census, 3}}));
    QVERIFY(at(u"dpia-0007/index.html"_s).contains(u"And others again."_s));
    QVERIFY_ERROR(versions::proposedToTakeDown(**m_sample, {Census, 4}), ErrorKind::Usage, "never published");
}

void tst_Versions::verifiesWhatIsLeft()
{
    publish();
    const QByteArray pdf = TestFolder::read(m_out + u"/dpia-0007/v1/DPIA-0007-v1.pdf"_s);
    publishAnother(u"Other words for the collection."_s);
    QVERIFY_RESULT(versions::takeDown(**m_sample, {{Census, 1}}, u"A name"_s));
    const auto left = states();
    QVERIFY(!left.isEmpty() && !left.contains(u"dpia-0007/v1/DPIA-0007-v1.pdf"_s));
    for (auto file = left.begin(); file != left.end(); ++file)
        QVERIFY2(*file == FileState::Intact, qPrintable(file.key()));
    QVERIFY(TestFolder::write(m_out + u"/dpia-0007/v1/DPIA-0007-v1.pdf"_s, pdf)); // from a copy, say
    QCOMPARE(int(states().value(u"dpia-0007/v1/DPIA-0007-v1.pdf"_s)), int(FileState::Strange));
}

void tst_Versions::aRunThatWasCutOffIsRecordedByTheNext()
{
    publish();
    m_sample->close();
    const QByteArray before = TestFolder::read(m_sample->path());
    m_sample->reopen();
    QVERIFY_RESULT(versions::takeDown(**m_sample, {{Census, 1}}, u"A name"_s));
    const Snapshot register1 = snapshot(m_out);
    m_sample->close();
    QVERIFY(TestFolder::write(m_sample->path(), before)); // the record was lost with the power
    m_sample->reopen();
    QCOMPARE(newest().publication.status, PublicationStatus::Published);
    m_sample->later(100000);
    QVERIFY_RESULT(versions::takeDown(**m_sample, {{Census, 1}}, u"A name"_s));
    QCOMPARE(snapshot(m_out), register1);
    QVERIFY(recalling::recalls(**m_sample)->first().gone.contains(u"dpia-0007/v1/DPIA-0007-v1.pdf"_s));
    for (const auto &state : states())
        QCOMPARE(int(state), int(FileState::Intact));
}

/// One register that is out of reach keeps nobody from changing the others.
void tst_Versions::takesDownWhatCanBeReached()
{
    publish();
    const QString other = m_sample->path(u"a register that goes"_s);
    m_sample->later();
    QVERIFY_RESULT(authoring::setAnswer(**m_sample, Census, u"collection"_s, words(u"Other words."_s)));
    QVERIFY_RESULT(m_sample->signAndApprove());
    QVERIFY_RESULT(publishing::publish(**m_sample, Census, {.folder = other, .changeNote = u"Other words"_s}));
    const QString moved = m_sample->path(u"moved"_s);
    QVERIFY(QDir().rename(other, moved));
    const QList<VersionName> both{{Census, 2}, {Census, 1}};
    const auto done = versions::takeDown(**m_sample, both, u"A name"_s);
    QVERIFY_ERROR(done, ErrorKind::Refused, "Not everything could be taken down");
    QVERIFY(done.error().message.contains(other));
    QVERIFY(at(u"dpia-0007/v1/index.html"_s).contains(u"was removed on"_s));
    QCOMPARE(newest().publication.status, PublicationStatus::Published);
    QVERIFY_RESULT(versions::takeDown(**m_sample, both, u"A name"_s, {.folder = moved}));
    QCOMPARE(newest().publication.status, PublicationStatus::TakenDown);
    QVERIFY(TestFolder::read(moved + u"/dpia-0007/v2/index.html"_s).contains("was removed on"));
}

void tst_Versions::recordsThatFilesWereDeletedAlready()
{
    publish();
    QVERIFY(QDir(m_out).removeRecursively());
    QVERIFY(!versions::takeDown(**m_sample, {First}, u"A name"_s));
    QVERIFY_RESULT(versions::takeDown(**m_sample, {First}, u"A name"_s, {.isDeleted = true}));
    QCOMPARE(newest().publication.status, PublicationStatus::TakenDown);
    QVERIFY(recalling::recalls(**m_sample)->first().gone.contains(u"dpia-0007/v1/DPIA-0007-v1.pdf"_s));
    QVERIFY(!QFileInfo::exists(m_out));
}

void tst_Versions::releasesGoWithTheSummary()
{
    publish();
    const auto release = releasing::start(**m_sample, Census, {u"FOI 1"_s, {}});
    QVERIFY_RESULT(release);
    Publication out = newest().publication;
    out.assessment = *release;
    QVERIFY_RESULT((*m_sample)->run(
        WorkspaceEdit{u"test"_s, {}, [&](Stores &stores) { return stores.publications.append(out); }}));
    QCOMPARE(versions::proposedToTakeDown(**m_sample, First)->size(), 2);
    QCOMPARE(versions::proposedToTakeDown(**m_sample, {*release, 1})->size(), 2);
}

/// A run of a script must not bring back what somebody took down.
void tst_Versions::whatWasTakenDownDoesNotComeBack()
{
    publish();
    QVERIFY_RESULT(versions::takeDown(**m_sample, {First}, u"A name"_s));
    const publishing::Request again{.folder = m_out, .changeNote = u"Nightly update"_s};
    QVERIFY_ERROR(publishing::publish(**m_sample, Census, again), ErrorKind::Refused, "said exactly this");
    publishing::Request decided = again;
    decided.overrides = {{u"taken-down"_s, u"It was the wrong version"_s}};
    QVERIFY_RESULT(publishing::publish(**m_sample, Census, decided));
}

void tst_Versions::theNewestStandsAfterAnEarlierOneWent()
{
    publish();
    publishAnother(u"Other words for the collection."_s);
    const Snapshot before = snapshot(m_out);
    m_sample->later();
    QVERIFY_RESULT(versions::takeDown(**m_sample, {First}, u"A name"_s));
    m_sample->later();
    const auto again = publishing::publish(**m_sample, Census, {.folder = m_out, .changeNote = u"x"_s});
    QVERIFY_RESULT(again);
    QVERIFY(again->nothingNew);
    QVERIFY(QFile::remove(m_out + u"/dpia-0007/v2/DPIA-0007-v2.pdf"_s));
    QVERIFY_RESULT(publishing::publish(**m_sample, Census, {.folder = m_out, .changeNote = u"x"_s}));
    QCOMPARE(snapshot(m_out).value(u"dpia-0007/v2/DPIA-0007-v2.pdf"_s),
             before.value(u"dpia-0007/v2/DPIA-0007-v2.pdf"_s));
}

void tst_Versions::nothingIsRecordedWhereTheRegisterCannotBeWritten()
{
    publish();
    QVERIFY(TestFolder::write(m_out + u"/candour-register.json"_s, "somebody else's"));
    const QByteArray before = m_sample->onDisk();
    QVERIFY(!versions::withdraw(**m_sample, First, Why));
    QVERIFY(!versions::takeDown(**m_sample, {{Census, 1}}, Why));
    QCOMPARE(m_sample->onDisk(), before);
}

void tst_Versions::nothingEndsTwice()
{
    publish();
    QVERIFY_RESULT(versions::withdraw(**m_sample, First, Why));
    QVERIFY_ERROR(versions::withdraw(**m_sample, First, Why), ErrorKind::Refused, "withdrawn already");
    QVERIFY_RESULT(versions::takeDown(**m_sample, {{Census, 1}}, Why));
    QVERIFY_ERROR(versions::withdraw(**m_sample, First, Why), ErrorKind::Refused, "taken down already");
    QVERIFY_ERROR(versions::takeDown(**m_sample, {{Census, 1}}, Why), ErrorKind::Refused, "no version left");
    QVERIFY_ERROR(versions::takeDown(**m_sample, {}, Why), ErrorKind::Refused, "no version left");
    QVERIFY_ERROR(versions::takeDown(**m_sample, {{Census, 1}}, u" "_s), ErrorKind::Usage, "Say why");
    QVERIFY_ERROR(versions::recordLive(**m_sample, First, Address, m_sample->clock().localToday()), ErrorKind::Refused,
                  "taken down already");
}

void tst_Versions::refusesAReader()
{
    publish();
    const Snapshot before = snapshot(m_out);
    m_sample->reopen(Workspace::Access::ReadOnly);
    QVERIFY_ERROR(versions::withdraw(**m_sample, First, Why), ErrorKind::Refused, "reading only");
    QVERIFY_ERROR(versions::takeDown(**m_sample, {{Census, 1}}, Why), ErrorKind::Refused, "reading only");
    QVERIFY(!versions::recordLive(**m_sample, First, Address, m_sample->clock().localToday()));
    QCOMPARE(snapshot(m_out), before);
}

void tst_Versions::remindsOfWhatIsToDoElsewhere()
{
    publish();
    QVERIFY(recalling::recalls(**m_sample)->isEmpty());
    QVERIFY_RESULT(versions::takeDown(**m_sample, {{Census, 1}}, u"A name"_s));
    auto recall = recalling::recalls(**m_sample)->first();
    QCOMPARE(recall.reference, u"DPIA-0007"_s);
    QCOMPARE(recall.versions, QList<VersionName>{First});
    QCOMPARE(recall.reportBy, m_sample->clock().now().addDays(3));
    QVERIFY(recall.gone.contains(u"dpia-0007/v1/DPIA-0007-v1.pdf"_s));
    QVERIFY(!recall.gone.contains(u"dpia-0007/v1/index.html"_s));
    QCOMPARE(recall.steps.size(), 10);
    QVERIFY_ERROR(recalling::record(**m_sample, recall.event, u"coffee"_s, {}), ErrorKind::Usage, "no step");
    QVERIFY_ERROR(recalling::record(**m_sample, 99, u"caches"_s, {}), ErrorKind::Usage, "no step");
    for (const recalling::Step &step : recall.steps) {
        QVERIFY(recalling::recalls(**m_sample)->first().isOpen());
        QVERIFY_RESULT(recalling::record(**m_sample, recall.event, step.key, u" Done\nby us "_s));
    }
    QVERIFY_ERROR(recalling::record(**m_sample, recall.event, u"caches"_s, {}), ErrorKind::Refused, "recorded already");
    recall = recalling::recalls(**m_sample)->first();
    QVERIFY(!recall.isOpen());
    QCOMPARE(recall.steps.first().done->note, u"Done by us"_s);
    QCOMPARE(recall.steps.first().done->by, (*m_sample)->actor().name);
}

void tst_Versions::aDownloadedFileTellsItsFate()
{
    publish();
    const QString copy = m_sample->path(u"from the web.pdf"_s);
    QVERIFY(QFile::copy(m_out + u"/dpia-0007/v1/DPIA-0007-v1.pdf"_s, copy));
    const auto note = [&] { return publishing::verify(**m_sample, copy)->first().note; };
    QCOMPARE(note(), QString());
    QVERIFY_RESULT(versions::recordLive(**m_sample, First, Address, m_sample->clock().localToday()));
    QVERIFY(note().contains(Address));
    QVERIFY_RESULT(versions::withdraw(**m_sample, First, Why));
    QVERIFY(note().contains(u"withdrawn on"_s));
    QVERIFY_RESULT(versions::takeDown(**m_sample, {{Census, 1}}, u"A name"_s));
    QVERIFY(note().contains(u"taken down on"_s));
}

QTEST_MAIN(tst_Versions)
#include "tst_Versions.moc"
