// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenSample.h"
#include "workspace/EarlierVersions.h"
#include "workspace/Publishing.h"
#include "workspace/Redacting.h"
#include "workspace/Reviewing.h"
#include "workspace/Stores.h"
#include "workspace/Suggesting.h"

#include <QGuiApplication>

using namespace candour;
using publishing::EarlierVersion;
using publishing::Gate;
using publishing::GateState;
using publishing::publish;

using Found = EarlierVersion::Found;

/// What was published before and is withheld now is found before the next version goes out.
class tst_EarlierVersions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findsWordsInThePageOfAnEarlierVersion();
    void findsWordsBelowANotice();
    void findsNothingWhereTheWordsNeverStood();
    void findsNothingInWhatIsPublicStill();
    void findsASurnameOfANameThatIsWithheldNow();
    void findsWordsInAChangeNote();
    void wordsThatMayStandAreNoLongerWithheld();
    void aPageThatWasTakenAwayShowsNothing();
    void aPageOfWhichSomethingIsLeftIsNotTakenAway_data();
    void aPageOfWhichSomethingIsLeftIsNotTakenAway();
    void aVersionThatWasTakenDownShowsNothing();
    void saysWhereAVersionCannotBeRead();
    void publishesWithAReasonOnly();
    void eachVersionNeedsAReasonOfItsOwn();

private:
    void withhold(const QString &words);
    QList<EarlierVersion> found() const;
    Gate gate() const;

    std::unique_ptr<OpenSample> m_sample;
    QString m_out;
};

namespace {

const QString Before = u"Schools send us the Quillmark Ledger every year, and Zofia Brzeska reads it."_s;

/// Decides about what is suggested, signs and approves.
Result<> decideAndApprove(OpenSample &sample)
{
    const auto open = suggesting::undecided(*sample, Census);
    if (!open)
        return failed(open);
    if (const auto said = suggesting::mayBePublic(*sample, Census, *open, suggesting::Reach::Assessment, u"Known."_s);
        !said)
        return said;
    return sample.signAndApprove();
}

} // namespace

/// Version 1 says everything.
void tst_EarlierVersions::init()
{
    m_sample = std::make_unique<OpenSample>();
    m_out = m_sample->path(u"out"_s);
    QVERIFY_RESULT(authoring::setAnswer(**m_sample, Census, u"collection"_s, words(Before)));
    QVERIFY_RESULT(decideAndApprove(*m_sample));
    QVERIFY_RESULT(publish(**m_sample, Census, {.folder = m_out}));
    QVERIFY(found().isEmpty());
    QCOMPARE(int(gate().state), int(GateState::Done));
}

void tst_EarlierVersions::withhold(const QString &words)
{
    m_sample->as(Preparer);
    QVERIFY_RESULT(redacting::markWords(**m_sample, Census, Place{.question = u"collection"_s}, words,
                                        {.reasons = {u"foia-40-2"_s}}));
    QVERIFY_RESULT(decideAndApprove(*m_sample));
}

QList<EarlierVersion> tst_EarlierVersions::found() const
{
    return *publishing::earlierThatShow(**m_sample, **pageReading(**m_sample, Census));
}

Gate tst_EarlierVersions::gate() const
{
    const QList<Gate> all = *publishing::gates(**m_sample, Census);
    for (const Gate &one : all)
        if (one.key.startsWith(u"earlier"_s) && one.key != u"earlier-counts"_s)
            return one;
    return {};
}

void tst_EarlierVersions::findsWordsInThePageOfAnEarlierVersion()
{
    withhold(u"Quillmark Ledger"_s);
    QCOMPARE(found(), (QList<EarlierVersion>{{u"1"_s, u"1"_s, Found::InPage, u"collection"_s}}));
    const Gate open = gate();
    QCOMPARE(int(open.state), int(GateState::ToDo));
    QCOMPARE(open.place, Place{.question = u"collection"_s});
    QVERIFY2(open.message.contains(u"Version 1 still shows"_s), qPrintable(open.message));
    QVERIFY2(!open.message.contains(u"Quillmark"_s), qPrintable(open.message));
}

/// The page was written again when version 2 came; its record is that of version 2.
void tst_EarlierVersions::findsWordsBelowANotice()
{
    QVERIFY_RESULT(authoring::setAnswer(**m_sample, Census, u"collection"_s, words(Before + u" So does Osprey."_s)));
    QVERIFY_RESULT(decideAndApprove(*m_sample));
    QVERIFY_RESULT(publish(**m_sample, Census, {.folder = m_out, .changeNote = u"Osprey"_s}));
    QFile page(m_out + u"/dpia-0007/v1/index.html"_s);
    QVERIFY(page.open(QIODevice::ReadOnly) && page.readAll().contains("There is a newer version"));
    withhold(u"Quillmark Ledger"_s);
    QCOMPARE(found(), (QList<EarlierVersion>{{u"1"_s, u"1"_s, Found::InPage, u"collection"_s},
                                             {u"2"_s, u"2"_s, Found::InPage, u"collection"_s}}));
}

void tst_EarlierVersions::findsNothingWhereTheWordsNeverStood()
{
    QVERIFY_RESULT(authoring::setAnswer(**m_sample, Census, u"collection"_s, words(Before + u" So does Osprey."_s)));
    withhold(u"Osprey"_s);
    QCOMPARE(found(), QList<EarlierVersion>());
}

/// The same words between the same others are public now.
void tst_EarlierVersions::findsNothingInWhatIsPublicStill()
{
    QVERIFY_RESULT(authoring::setAnswer(**m_sample, Census, u"publisherNotes"_s, words(u"The Quillmark Ledger"_s)));
    QVERIFY_RESULT(redacting::markWords(**m_sample, Census, Place{.question = u"publisherNotes"_s},
                                        u"Quillmark Ledger"_s, {.reasons = {u"foia-40-2"_s}}));
    QCOMPARE(found(), QList<EarlierVersion>());
}

void tst_EarlierVersions::findsASurnameOfANameThatIsWithheldNow()
{
    QVERIFY_RESULT(authoring::setAnswer(**m_sample, Census, u"collection"_s, words(u"Zofia Maria Brzeska reads."_s)));
    withhold(u"Zofia Maria Brzeska"_s);
    QCOMPARE(found(), (QList<EarlierVersion>{{u"1"_s, u"1"_s, Found::InPage, u"collection"_s}}));
}

void tst_EarlierVersions::findsWordsInAChangeNote()
{
    QVERIFY_RESULT(authoring::setAnswer(**m_sample, Census, u"collection"_s, words(u"Schools send it."_s)));
    QVERIFY_RESULT(decideAndApprove(*m_sample));
    QVERIFY_RESULT(publish(**m_sample, Census, {.folder = m_out, .changeNote = u"By way of Osprey Field"_s}));
    QVERIFY(QDir(m_out + u"/dpia-0007/v2"_s).removeRecursively());
    QVERIFY_RESULT(authoring::setAnswer(**m_sample, Census, u"collection"_s, words(u"Osprey Field sends it."_s)));
    withhold(u"Osprey Field"_s);
    QCOMPARE(found(), (QList<EarlierVersion>{{u"2"_s, u"2"_s, Found::InNote, u"collection"_s}}));
    QVERIFY(gate().message.contains(u"change note of version 2"_s));
}

void tst_EarlierVersions::wordsThatMayStandAreNoLongerWithheld()
{
    withhold(u"Quillmark Ledger"_s);
    QVERIFY_RESULT(
        redacting::letStand(**m_sample, Census, u"quillmark ledger"_s, u"purposeInShort"_s, u"It is known"_s));
    QCOMPARE(found(), QList<EarlierVersion>());
}

void tst_EarlierVersions::aPageThatWasTakenAwayShowsNothing()
{
    withhold(u"Quillmark Ledger"_s);
    QVERIFY(QDir(m_out + u"/dpia-0007/v1"_s).removeRecursively());
    QCOMPARE(found(), QList<EarlierVersion>());
}

void tst_EarlierVersions::aPageOfWhichSomethingIsLeftIsNotTakenAway_data()
{
    QTest::addColumn<QString>("changed");
    QTest::addColumn<bool>("goes");
    QTest::newRow("its PDF is left") << u"/dpia-0007/v1/index.html"_s << true;
    QTest::newRow("its page is cut") << u"/dpia-0007/v1/index.html"_s << false;
    QTest::newRow("its PDF is another") << u"/dpia-0007/v1/DPIA-0007-v1.pdf"_s << false;
    QTest::newRow("the register is not there") << u"/candour-register.json"_s << true;
}

void tst_EarlierVersions::aPageOfWhichSomethingIsLeftIsNotTakenAway()
{
    QFETCH(QString, changed);
    QFETCH(bool, goes);
    withhold(u"Quillmark Ledger"_s);
    if (goes)
        QVERIFY(QFile::remove(m_out + changed));
    else
        QVERIFY(TestFolder::write(m_out + changed, TestFolder::read(m_out + changed).left(300)));
    QCOMPARE(found(), (QList<EarlierVersion>{{u"1"_s, u"1"_s, Found::Nothing, {}}}));
}

void tst_EarlierVersions::aVersionThatWasTakenDownShowsNothing()
{
    withhold(u"Quillmark Ledger"_s);
    QVERIFY_RESULT((*m_sample)->run(WorkspaceEdit{u"test"_s, Census.value, [](Stores &stores) {
                                                      return stores.publications.setStatus(
                                                          Census, 1, PublicationStatus::TakenDown, u"In error"_s);
                                                  }}));
    QCOMPARE(found(), QList<EarlierVersion>());
}

void tst_EarlierVersions::saysWhereAVersionCannotBeRead()
{
    withhold(u"Quillmark Ledger"_s);
    QVERIFY(QDir().rename(m_out, m_out + u" on another disk"_s));
    QCOMPARE(found(), (QList<EarlierVersion>{{u"1"_s, u"1"_s, Found::Nothing, {}}}));
    QVERIFY(gate().message.contains(u"Version 1 cannot be read"_s));
}

void tst_EarlierVersions::publishesWithAReasonOnly()
{
    withhold(u"Quillmark Ledger"_s);
    const publishing::Request request{.folder = m_out, .changeNote = u"Less"_s};
    QVERIFY_ERROR(publish(**m_sample, Census, request), ErrorKind::Refused, "Version 1 still shows");
    publishing::Request opened = request;
    opened.overrides = {{u"earlier"_s, u"The newspaper of 2 May printed it"_s}};
    QVERIFY_ERROR(publish(**m_sample, Census, opened), ErrorKind::Usage, "no gate “earlier”");
    opened.overrides = {{u"earlier-1"_s, u"The newspaper of 2 May printed it"_s}};
    QVERIFY_RESULT(publish(**m_sample, Census, opened));
    QCOMPARE((*m_sample)->publications(Census)->first().overrides, opened.overrides);
}

void tst_EarlierVersions::eachVersionNeedsAReasonOfItsOwn()
{
    QVERIFY_RESULT(authoring::setAnswer(**m_sample, Census, u"collection"_s, words(Before + u" It is sorted."_s)));
    QVERIFY_RESULT(decideAndApprove(*m_sample));
    QVERIFY_RESULT(publish(**m_sample, Census, {.folder = m_out, .changeNote = u"More"_s}));
    withhold(u"Quillmark Ledger"_s);
    QCOMPARE(found(), (QList<EarlierVersion>{{u"1"_s, u"1"_s, Found::InPage, u"collection"_s},
                                             {u"2"_s, u"2"_s, Found::InPage, u"collection"_s}}));
    publishing::Request request{.folder = m_out, .changeNote = u"Less"_s};
    request.overrides = {{u"earlier-1"_s, u"The newspaper of 2 May printed it"_s}};
    QVERIFY_ERROR(publish(**m_sample, Census, request), ErrorKind::Refused, "Version 2 still shows");
    request.overrides += GateOverride{u"earlier-2"_s, u"It stood there for a day"_s};
    QVERIFY_RESULT(publish(**m_sample, Census, request));
}

QTEST_MAIN(tst_EarlierVersions)
#include "tst_EarlierVersions.moc"
