// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenSample.h"
#include "exchange/ReviewEntries.h"
#include "exchange/ReviewFile.h"
#include "workspace/Commenting.h"
#include "workspace/Deciding.h"
#include "workspace/Keys.h"
#include "workspace/Sending.h"

using namespace candour;
using namespace candour::sending;

namespace {

/// A workspace of a person on a computer, and with a key, of their own; all have the same time.
class Computer
{
public:
    Computer(OpenSample &home, const Actor &actor) : m_home(home), m_actor(actor)
    {
        m_workspace = std::move(*Workspace::create(home.path(actor.role + u".candour"_s), home.clock(), actor));
    }
    Workspace &operator*() { return *m_workspace; }
    Workspace *operator->() { return m_workspace.get(); }

    Result<QString> send(const AssessmentId &id, const QString &name, bool sign = true)
    {
        sit(m_home, m_actor);
        return sending::send(*m_workspace, id, m_home.path(name), {.sign = sign});
    }
    keys::Card key()
    {
        sit(m_home, m_actor);
        return *keys::own();
    }

    /// Whose own data folder counts from here on.
    static void sit(OpenSample &home, const Actor &actor)
    {
        qputenv("XDG_DATA_HOME", QFile::encodeName(home.path(u"data of "_s + actor.name)));
    }

private:
    OpenSample &m_home;
    Actor m_actor;
    std::unique_ptr<Workspace> m_workspace;
};

/// What stands behind the latest sign-off of the head of profession.
Backing signOffBacking(const Workspace &workspace, const AssessmentId &id)
{
    const Review review = workspace.assessment(id)->review;
    for (auto one = review.signOffs.rbegin(); one != review.signOffs.rend(); ++one)
        if (one->name == Head.name)
            return reviewing::backings(workspace, review)->of(*one);
    qFatal("nobody signed");
}

} // namespace

class tst_Receipts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSignedFileSaysWhoSignedIt();
    void everyKindOfEntryHasItsBacking();
    void othersOnlyTravel();
    void noHopSaysMore();
    void nobodyVouchesForWhatCameInAFile();
    void theOrderDoesNotMatter();
    void aSignatureIsNews();
    void whatWasTypedHereStaysSo();
    void revokedKeys();
    void theKeyOfSomebodyElse();
    void aForgedFileStatesNothing();
    void plainFilesStateNothing();
    void aDisposedAssessmentLeavesNone();
};

void tst_Receipts::aSignedFileSaysWhoSignedIt()
{
    OpenSample home;
    Computer head(home, Head);
    QVERIFY_RESULT(sending::send(*home, Linkage, home.path(u"out.dpia"_s)));
    const auto plain = receive(*head, home.path(u"out.dpia"_s));
    QVERIFY_RESULT(plain);
    QCOMPARE(signatureSentence(*plain), u"The file is not signed."_s);
    QVERIFY_RESULT(reviewing::sign(*head, Linkage));
    QCOMPARE(signOffBacking(*head, Linkage), Backing::TypedHere);
    QVERIFY_RESULT(head.send(Linkage, u"back.dpia"_s));
    const auto look = preview(*home, home.path(u"back.dpia"_s));
    QVERIFY_RESULT(look);
    QCOMPARE(look->signedBy, head.key().publicKey);
    QCOMPARE(look->backing, Backing::UnknownKey);
    QVERIFY(signatureSentence(*look).contains(u"nobody here has confirmed"_s));
    QVERIFY_RESULT(receive(*home, home.path(u"back.dpia"_s)));
    QCOMPARE(signOffBacking(*home, Linkage), Backing::UnknownKey);
    QVERIFY_RESULT(keys::confirm(*home, Head.name, look->signedBy));
    QCOMPARE(signOffBacking(*home, Linkage), Backing::ConfirmedKey);
    home.reopen();
    QCOMPARE(signOffBacking(*home, Linkage), Backing::ConfirmedKey);
    const auto again = receive(*home, home.path(u"back.dpia"_s));
    QVERIFY_RESULT(again);
    QVERIFY(again->changesNothing());
    QVERIFY(signatureSentence(*again).contains(u"confirmed as that of Marguerite Oyelaran"_s));
    // Nobody but the owner of the file may read it.
    QVERIFY(!(QFile::permissions(home.path(u"back.dpia"_s)) & (QFile::ReadGroup | QFile::ReadOther)));
}

void tst_Receipts::everyKindOfEntryHasItsBacking()
{
    OpenSample home;
    Computer sponsor(home, Sponsor);
    QVERIFY_RESULT(sending::send(*home, Census, home.path(u"out.dpia"_s)));
    QVERIFY_RESULT(receive(*sponsor, home.path(u"out.dpia"_s)));
    home.later();
    QVERIFY_RESULT(deciding::decide(*sponsor, Census, {.outcome = DecisionOutcome::Approved}));
    QVERIFY_RESULT(reviewing::approve(*sponsor, Census));
    QVERIFY_RESULT(sponsor.send(Census, u"back.dpia"_s));
    QVERIFY_RESULT(receive(*home, home.path(u"back.dpia"_s)));
    QVERIFY_RESULT(keys::confirm(*home, Sponsor.name, sponsor.key().publicKey));
    const reviewing::Status status = *reviewing::status(*home, Census);
    QCOMPARE(status.approvalBacking, Backing::ConfirmedKey);
    QCOMPARE(status.decisionBacking, Backing::ConfirmedKey);
    // Advice, by its author.
    Computer officer(home, Officer);
    QVERIFY_RESULT(receive(*officer, home.path(u"out.dpia"_s)));
    QVERIFY_RESULT(reviewing::advise(*officer, Census, words(u"Do not."_s)));
    QVERIFY_RESULT(officer.send(Census, u"advice.dpia"_s));
    QVERIFY_RESULT(receive(*home, home.path(u"advice.dpia"_s)));
    const reviewing::Status advised = *reviewing::status(*home, Census);
    for (const reviewing::RoleStatus &role : advised.roles)
        if (role.role == Officer.role)
            QCOMPARE(role.backing, Backing::UnknownKey);
}

void tst_Receipts::othersOnlyTravel()
{
    OpenSample home;
    Computer head(home, Head);
    // What others said at home comes with a file that the drafter signs.
    Computer::sit(home, Drafter);
    QVERIFY_RESULT(sending::send(*home, Census, home.path(u"out.dpia"_s), {.sign = true}));
    QVERIFY_RESULT(receive(*head, home.path(u"out.dpia"_s)));
    Computer::sit(home, Drafter);
    QVERIFY_RESULT(keys::confirm(*head, Drafter.name, keys::own()->publicKey));
    const reviewing::Status status = *reviewing::status(*head, Census);
    int signedBefore = 0;
    for (const reviewing::RoleStatus &role : status.roles) {
        if (!role.signOff)
            continue;
        ++signedBefore;
        QCOMPARE(role.backing, Backing::ReviewFile);
    }
    QVERIFY(signedBefore > 1);
    QCOMPARE(status.approvalBacking, Backing::ReviewFile);
}

void tst_Receipts::noHopSaysMore()
{
    OpenSample home;
    Computer head(home, Head);
    Computer officer(home, Officer);
    QVERIFY_RESULT(sending::send(*home, Linkage, home.path(u"out.dpia"_s)));
    QVERIFY_RESULT(receive(*head, home.path(u"out.dpia"_s)));
    QVERIFY_RESULT(reviewing::sign(*head, Linkage));
    QVERIFY_RESULT(head.send(Linkage, u"back.dpia"_s));
    QVERIFY_RESULT(receive(*home, home.path(u"back.dpia"_s)));
    QVERIFY_RESULT(keys::confirm(*home, Head.name, head.key().publicKey));
    QCOMPARE(signOffBacking(*home, Linkage), Backing::ConfirmedKey);
    home.later();
    // On to a third workspace, by way of the second, which signs, too.
    Computer::sit(home, Drafter);
    QVERIFY_RESULT(sending::send(*home, Linkage, home.path(u"on.dpia"_s), {.sign = true}));
    QVERIFY(readReviewFile(TestFolder::read(home.path(u"on.dpia"_s)))->assessment.review.receipts.isEmpty());
    QVERIFY_RESULT(receive(*officer, home.path(u"on.dpia"_s)));
    Computer::sit(home, Drafter);
    QVERIFY_RESULT(keys::confirm(*officer, Drafter.name, keys::own()->publicKey));
    QVERIFY_RESULT(keys::confirm(*officer, Head.name, head.key().publicKey));
    QCOMPARE(signOffBacking(*officer, Linkage), Backing::ReviewFile);
    // From the head herself the third workspace learns better.
    QVERIFY_RESULT(receive(*officer, home.path(u"back.dpia"_s)));
    QCOMPARE(signOffBacking(*officer, Linkage), Backing::ConfirmedKey);
}

void tst_Receipts::nobodyVouchesForWhatCameInAFile()
{
    OpenSample home;
    Computer head(home, Head);
    QVERIFY_RESULT(sending::send(*home, Linkage, home.path(u"out.dpia"_s)));
    // Somebody puts a signature of the head into a file for the head.
    ReviewFile forged = *readReviewFile(TestFolder::read(home.path(u"out.dpia"_s)));
    forged.assessment.review.signOffs +=
        SignOff{.role = Head.role, .name = Head.name, .at = home.clock().now(), .contentRoot = forged.contentRoot};
    QVERIFY(TestFolder::write(home.path(u"forged.dpia"_s), *writeReviewFile(forged)));
    QVERIFY_RESULT(receive(*head, home.path(u"forged.dpia"_s)));
    QCOMPARE(signOffBacking(*head, Linkage), Backing::ReviewFile);
    QVERIFY_RESULT(commenting::comment(*head, Linkage, {.text = u"Mine."_s}));
    QVERIFY_RESULT(head.send(Linkage, u"back.dpia"_s));
    QVERIFY(readReviewFile(TestFolder::read(home.path(u"back.dpia"_s)))->attests.isEmpty());
    QVERIFY_RESULT(receive(*home, home.path(u"back.dpia"_s)));
    QVERIFY_RESULT(keys::confirm(*home, Head.name, head.key().publicKey));
    QCOMPARE(signOffBacking(*home, Linkage), Backing::ReviewFile);
}

void tst_Receipts::theOrderDoesNotMatter()
{
    QList<Backing> outcomes;
    for (const bool turned : {false, true}) {
        OpenSample home;
        Computer head(home, Head);
        QVERIFY_RESULT(sending::send(*home, Linkage, home.path(u"out.dpia"_s)));
        QVERIFY_RESULT(receive(*head, home.path(u"out.dpia"_s)));
        QVERIFY_RESULT(reviewing::sign(*head, Linkage));
        QVERIFY_RESULT(head.send(Linkage, u"signed.dpia"_s));
        QVERIFY_RESULT(head.send(Linkage, u"bare.dpia"_s, false));
        QVERIFY_RESULT(receive(*home, home.path(turned ? u"bare.dpia"_s : u"signed.dpia"_s)));
        home.later();
        const auto second = receive(*home, home.path(turned ? u"signed.dpia"_s : u"bare.dpia"_s));
        QVERIFY_RESULT(second);
        QCOMPARE(second->changesNothing(), !turned);
        outcomes += signOffBacking(*home, Linkage);
        QCOMPARE(home.stored(Linkage).review.receipts.size(), 2);
    }
    QCOMPARE(outcomes, (QList<Backing>{Backing::UnknownKey, Backing::UnknownKey}));
}

void tst_Receipts::aSignatureIsNews()
{
    OpenSample home;
    Computer head(home, Head);
    QVERIFY_RESULT(sending::send(*home, Linkage, home.path(u"out.dpia"_s)));
    QVERIFY_RESULT(receive(*head, home.path(u"out.dpia"_s)));
    QVERIFY_RESULT(reviewing::sign(*head, Linkage));
    QVERIFY_RESULT(head.send(Linkage, u"bare.dpia"_s, false));
    QVERIFY_RESULT(head.send(Linkage, u"signed.dpia"_s));
    QVERIFY_RESULT(receive(*home, home.path(u"bare.dpia"_s)));
    const auto received = receive(*home, home.path(u"signed.dpia"_s));
    QVERIFY_RESULT(received);
    QCOMPARE(received->newlySigned, 1);
    QVERIFY(sentences(*received).join(u' ').contains(u"signed by whoever said them"_s));
}

void tst_Receipts::whatWasTypedHereStaysSo()
{
    OpenSample home;
    Computer head(home, Head);
    QVERIFY_RESULT(sending::send(*home, Linkage, home.path(u"out.dpia"_s)));
    QVERIFY_RESULT(receive(*head, home.path(u"out.dpia"_s)));
    QVERIFY_RESULT(reviewing::sign(*head, Linkage));
    QVERIFY_RESULT(head.send(Linkage, u"back.dpia"_s));
    QVERIFY_RESULT(receive(*home, home.path(u"back.dpia"_s)));
    home.later();
    QVERIFY_RESULT(authoring::setAnswer(*home, Linkage, u"scope"_s, words(u"Newer."_s)));
    QVERIFY_RESULT(sending::send(*home, Linkage, home.path(u"newer.dpia"_s)));
    const auto newer = receive(*head, home.path(u"newer.dpia"_s));
    QVERIFY_RESULT(newer);
    QVERIFY(newer->contentIsNewer);
    QCOMPARE(signOffBacking(*head, Linkage), Backing::TypedHere);
}

void tst_Receipts::revokedKeys()
{
    OpenSample home;
    Computer head(home, Head);
    QVERIFY_RESULT(sending::send(*home, Linkage, home.path(u"out.dpia"_s)));
    QVERIFY_RESULT(receive(*head, home.path(u"out.dpia"_s)));
    QVERIFY_RESULT(reviewing::sign(*head, Linkage));
    QVERIFY_RESULT(head.send(Linkage, u"back.dpia"_s));
    QVERIFY_RESULT(receive(*home, home.path(u"back.dpia"_s)));
    QVERIFY_RESULT(keys::confirm(*home, Head.name, head.key().publicKey));
    const qint64 day = 24 * 60 * 60;
    home.later(day);
    QVERIFY_RESULT(keys::revoke(*home, head.key().publicKey));
    QCOMPARE(signOffBacking(*home, Linkage), Backing::RevokedSince);
    QVERIFY(reviewing::backingWords(Backing::RevokedSince).endsWith(u"(key revoked since)"_s));
    // Whoever has the key can date a file as they like, so what is new today is not trusted, whatever it says.
    home.later(day);
    const QDateTime old = home.clock().now().addDays(-30);
    ReviewFile file = *readReviewFile(TestFolder::read(home.path(u"back.dpia"_s)));
    SignOff another = file.assessment.review.signOffs.last();
    another.at = old;
    file.assessment.review.signOffs = {another};
    file.sentAt = old;
    file.id = QString(32, u'f');
    file.attests = {entryDigest(another)};
    head.key();
    const auto key = minisign::readSecretKey(
        TestFolder::read(QFile::decodeName(qgetenv("XDG_DATA_HOME")) + u"/candour/keys/candour.key"_s));
    QVERIFY_RESULT(key);
    QVERIFY(TestFolder::write(home.path(u"late.dpia"_s), *writeReviewFile(file, &*key)));
    const auto late = receive(*home, home.path(u"late.dpia"_s));
    QVERIFY_RESULT(late);
    QCOMPARE(late->backing, Backing::RevokedKey);
    QVERIFY(signatureSentence(*late).contains(u"was revoked"_s));
    const reviewing::Backings known = *reviewing::backings(*home, home.stored(Linkage).review);
    QCOMPARE(known.of(another), Backing::RevokedKey);
    QCOMPARE(signOffBacking(*home, Linkage), Backing::RevokedSince);
}

void tst_Receipts::theKeyOfSomebodyElse()
{
    OpenSample home;
    Computer head(home, Head);
    QVERIFY_RESULT(sending::send(*home, Linkage, home.path(u"out.dpia"_s)));
    QVERIFY_RESULT(receive(*head, home.path(u"out.dpia"_s)));
    QVERIFY_RESULT(head.send(Linkage, u"back.dpia"_s));
    QVERIFY_RESULT(keys::confirm(*home, Officer.name, head.key().publicKey));
    const QByteArray before = home.onDisk();
    QVERIFY_ERROR(receive(*home, home.path(u"back.dpia"_s)), ErrorKind::Refused, "signed with the key of Farida");
    QCOMPARE(home.onDisk(), before);
    // Without a signature it stays usable.
    QVERIFY_RESULT(head.send(Linkage, u"bare.dpia"_s, false));
    QVERIFY_RESULT(receive(*home, home.path(u"bare.dpia"_s)));
}

void tst_Receipts::aForgedFileStatesNothing()
{
    OpenSample home;
    Computer head(home, Head);
    QVERIFY_RESULT(sending::send(*home, Linkage, home.path(u"out.dpia"_s)));
    QVERIFY_RESULT(receive(*head, home.path(u"out.dpia"_s)));
    QVERIFY_RESULT(head.send(Linkage, u"back.dpia"_s));
    ReviewFile file = *readReviewFile(TestFolder::read(home.path(u"back.dpia"_s)));
    const SignOff forged{.role = Head.role,
                         .name = Head.name,
                         .at = home.clock().now(),
                         .contentRoot = file.contentRoot,
                         .assurance = Assurance::TypedHere};
    file.assessment.review.signOffs += forged;
    file.attests = {entryDigest(forged)};
    file.sentBy = Officer.name;
    const auto key = minisign::newSecretKey();
    QVERIFY(TestFolder::write(home.path(u"forged.dpia"_s), *writeReviewFile(file, &*key)));
    QVERIFY_RESULT(keys::confirm(*home, Officer.name, minisign::line(key->publicKey())));
    QVERIFY_RESULT(receive(*home, home.path(u"forged.dpia"_s)));
    // The officer's key is confirmed, and says nothing for the head.
    QCOMPARE(signOffBacking(*home, Linkage), Backing::ReviewFile);
    QCOMPARE(int(home.stored(Linkage).review.signOffs.last().assurance), int(Assurance::ReviewFile));
}

void tst_Receipts::plainFilesStateNothing()
{
    OpenSample home;
    Computer head(home, Head);
    QVERIFY_RESULT(sending::send(*home, Linkage, home.path(u"out.dpia"_s)));
    QVERIFY_RESULT(receive(*head, home.path(u"out.dpia"_s)));
    QVERIFY_RESULT(reviewing::sign(*head, Linkage));
    QVERIFY_RESULT(head.send(Linkage, u"back.dpia"_s));
    QVERIFY_RESULT(receive(*home, home.path(u"back.dpia"_s)));
    const QString plain = home.path(u"linkage.dpia.json"_s);
    QVERIFY_RESULT(exchanging::exportAssessment(*home, Linkage, plain));
    const QByteArray exported = TestFolder::read(plain);
    QVERIFY(!exported.contains("receipt"));
    // Imported where nobody knows better, it came in a file.
    Computer officer(home, Officer);
    QVERIFY_RESULT(exchanging::importAssessment(*officer, plain, false));
    QCOMPARE(signOffBacking(*officer, Linkage), Backing::ReviewFile);
    QVERIFY_RESULT(exchanging::exportAssessment(*officer, Linkage, home.path(u"again.dpia.json"_s)));
    QCOMPARE(TestFolder::read(home.path(u"again.dpia.json"_s)), exported);
    QVERIFY_RESULT(officer.send(Linkage, u"on.dpia"_s));
    QVERIFY(readReviewFile(TestFolder::read(home.path(u"on.dpia"_s)))->attests.isEmpty());
}

void tst_Receipts::aDisposedAssessmentLeavesNone()
{
    OpenSample home;
    Computer head(home, Head);
    QVERIFY_RESULT(sending::send(*home, Linkage, home.path(u"out.dpia"_s)));
    QVERIFY_RESULT(receive(*head, home.path(u"out.dpia"_s)));
    QVERIFY(!head->assessment(Linkage)->review.receipts.isEmpty());
    QVERIFY_RESULT(head->dispose(Linkage, {}));
    QCOMPARE(head->assessments()->size(), 0);
}

QTEST_MAIN(tst_Receipts)
#include "tst_Receipts.moc"
