// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenSample.h"
#include "exchange/OwnKey.h"
#include "workspace/Examining.h"
#include "workspace/Keys.h"

#include <QDirIterator>

using namespace candour;

namespace {

QString someKey()
{
    return minisign::line(minisign::newSecretKey()->publicKey());
}

} // namespace

class tst_Keys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { qputenv("XDG_DATA_HOME", QFile::encodeName(m_data.path(QString::number(++m_tests)))); }
    void theOwnKeyIsMadeOnce();
    void theOwnKeyIsForItsOwnerOnly();
    void aDamagedKeyIsNotReplaced();
    void aNewKeyTakesItsPlaceWhenAskedFor();
    void thePublicHalfIsHandedOn();
    void confirms();
    void confirmsNothingTwice();
    void revokes();
    void oneKeyMayHaveTwoNames();
    void nobodyInParticularConfirmsNothing();
    void isOnRecord();
    void noSecretIsInTheWorkspace();

private:
    TestFolder m_data;
    int m_tests = 0;
};

void tst_Keys::theOwnKeyIsMadeOnce()
{
    QVERIFY(!QFile::exists(ownKey::folder()));
    const auto first = keys::own();
    QVERIFY_RESULT(first);
    QCOMPARE(*keys::own(), *first);
    QVERIFY(first->publicKey.startsWith(u"RW"_s));
    QCOMPARE(first->keyId.size(), 16);
    QCOMPARE(first->fingerprint.split(u' ').size(), 8);
    QVERIFY(ownKey::folder().startsWith(QFile::decodeName(qgetenv("XDG_DATA_HOME"))));
    QCOMPARE(QDir(ownKey::folder()).entryList(QDir::Files), QStringList{u"candour.key"_s});
}

void tst_Keys::theOwnKeyIsForItsOwnerOnly()
{
    QVERIFY_RESULT(keys::own());
    const QString path = ownKey::folder() + u"/candour.key"_s;
    const auto others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QVERIFY(!(QFile::permissions(path) & others));
    QVERIFY(!(QFile::permissions(ownKey::folder()) & others));
    QVERIFY(QFile::setPermissions(path, QFile::permissions(path) | QFile::ReadGroup));
    QVERIFY_ERROR(keys::own(), ErrorKind::Refused, "can read your signing key");
}

void tst_Keys::aDamagedKeyIsNotReplaced()
{
    QVERIFY_RESULT(keys::own());
    const QString path = ownKey::folder() + u"/candour.key"_s;
    const QByteArray half = TestFolder::read(path).chopped(40);
    QVERIFY(TestFolder::write(path, half));
    QVERIFY_ERROR(keys::own(), ErrorKind::Refused, "is damaged");
    QCOMPARE(TestFolder::read(path), half);
    // Where it cannot be kept, nothing is signed.
    const AsNobody nobody;
    if (!nobody.isSo())
        QSKIP("cannot become another user");
    qputenv("XDG_DATA_HOME", "/proc");
    QVERIFY_ERROR(keys::own(), ErrorKind::Unreadable, "could not be kept");
}

void tst_Keys::aNewKeyTakesItsPlaceWhenAskedFor()
{
    const keys::Card first = *keys::own();
    const auto next = keys::renewOwn();
    QVERIFY_RESULT(next);
    QVERIFY(next->publicKey != first.publicKey);
    QCOMPARE(*keys::own(), *next);
}

void tst_Keys::thePublicHalfIsHandedOn()
{
    OpenSample home;
    const QString path = home.path(u"mine.pub"_s);
    QVERIFY_RESULT(keys::saveOwn(*home, path));
    QCOMPARE(*keys::card(path), *keys::own());
    QCOMPARE(*keys::card(keys::own()->publicKey), *keys::own());
    QVERIFY(!TestFolder::read(path).contains("secret"));
    QVERIFY_ERROR(keys::saveOwn(*home, home.path(u"mine.txt"_s)), ErrorKind::Usage, ".pub");
    QVERIFY_ERROR(keys::card(home.path(u"none.pub"_s)), ErrorKind::Usage, "no public key");
    QVERIFY_ERROR(keys::card(ownKey::folder() + u"/candour.key"_s), ErrorKind::Usage, "no public key");
}

void tst_Keys::confirms()
{
    OpenSample home;
    const QString key = someKey();
    QVERIFY_RESULT(keys::confirm(*home, u"  Ann\tExample "_s, key));
    const QList<KnownKey> all = *home->knownKeys();
    QCOMPARE(all.size(), 1);
    QVERIFY((all.first() == KnownKey{.name = u"Ann Example"_s,
                                     .publicKey = key,
                                     .confirmedAt = home.clock().now(),
                                     .confirmedBy = Drafter.name}));
    // Whoever has a key is on the list of people, once.
    const auto listed = [&](const QString &name) {
        const QList<Person> people = *home->people();
        return std::count_if(people.begin(), people.end(), [&](const Person &p) { return p.name == name; });
    };
    QCOMPARE(listed(u"Ann Example"_s), 1);
    QVERIFY_RESULT(keys::confirm(*home, u"Ann Example"_s, someKey()));
    QCOMPARE(listed(u"Ann Example"_s), 1);
    home.reopen();
    QCOMPARE(home->knownKeys()->size(), 2);
}

void tst_Keys::confirmsNothingTwice()
{
    OpenSample home;
    const QString key = someKey();
    QVERIFY_ERROR(keys::confirm(*home, u" "_s, key), ErrorKind::Usage, "whose key");
    QVERIFY_ERROR(keys::confirm(*home, u"Ann"_s, u"RWx"_s), ErrorKind::Usage, "no public key");
    QVERIFY_RESULT(keys::confirm(*home, u"Ann"_s, key));
    const QByteArray before = home.onDisk();
    QVERIFY_ERROR(keys::confirm(*home, u"ANN"_s, key), ErrorKind::Refused, "confirmed already");
    QCOMPARE(home.onDisk(), before);
    home.reopen(Workspace::Access::ReadOnly);
    QVERIFY_ERROR(keys::confirm(*home, u"Ben"_s, key), ErrorKind::Refused, "reading only");
}

void tst_Keys::revokes()
{
    OpenSample home;
    const QString key = someKey();
    QVERIFY_ERROR(keys::revoke(*home, key), ErrorKind::Usage, "Nobody here");
    QVERIFY_RESULT(keys::confirm(*home, u"Ann"_s, key));
    const auto revoked = keys::revoke(*home, keys::card(key)->keyId.toLower());
    QVERIFY_RESULT(revoked);
    QCOMPARE(revoked->publicKey, key);
    QCOMPARE(home->knownKeys()->first().revokedAt, home.clock().now());
    QCOMPARE(home->knownKeys()->first().revokedBy, Drafter.name);
    QVERIFY_ERROR(keys::revoke(*home, key), ErrorKind::Refused, "revoked already");
    QVERIFY_ERROR(keys::confirm(*home, u"Ann"_s, key), ErrorKind::Refused, "does not count again");
    // Whoever makes a second key of the same digits does not choose which of the two is revoked.
    const auto one = minisign::readPublicKey(someKey());
    minisign::PublicKey other = *minisign::readPublicKey(someKey());
    other.id = one->id;
    QVERIFY_RESULT(keys::confirm(*home, u"Ben"_s, minisign::line(*one)));
    QVERIFY_RESULT(keys::confirm(*home, u"Mallory"_s, minisign::line(other)));
    QVERIFY_ERROR(keys::revoke(*home, minisign::keyId(other)), ErrorKind::Usage, "Give the whole key");
    QVERIFY_RESULT(keys::revoke(*home, minisign::line(other)));
    QVERIFY(!home->knownKeys()->at(1).isRevoked());
}

void tst_Keys::oneKeyMayHaveTwoNames()
{
    OpenSample home;
    const QString key = someKey();
    QVERIFY_RESULT(keys::confirm(*home, u"Ann Example"_s, key));
    QVERIFY_RESULT(keys::confirm(*home, u"Ann Sample"_s, key)); // as after a wedding
    QVERIFY_RESULT(keys::revoke(*home, key));
    const QList<KnownKey> all = *home->knownKeys();
    for (const KnownKey &one : all)
        QVERIFY(one.isRevoked());
}

void tst_Keys::nobodyInParticularConfirmsNothing()
{
    OpenSample home;
    const QString key = someKey();
    home.as({u" "_s, {}});
    QVERIFY_ERROR(keys::confirm(*home, u"Ann"_s, key), ErrorKind::Usage, "Say who you are");
    QVERIFY(home->knownKeys()->isEmpty());
    home.as(Drafter);
    QVERIFY_RESULT(keys::confirm(*home, u"Ann"_s, key));
    home.as({});
    QVERIFY_ERROR(keys::revoke(*home, key), ErrorKind::Usage, "Say who you are");
    QVERIFY(!home->knownKeys()->first().isRevoked());
}

void tst_Keys::isOnRecord()
{
    OpenSample home;
    const QString key = someKey();
    QVERIFY_RESULT(keys::confirm(*home, u"Ann"_s, key));
    QCOMPARE(home->audit()->last().action, u"confirm-key"_s);
    QCOMPARE(home->audit()->last().detail, key + u" Ann"_s);
    QVERIFY_RESULT(keys::revoke(*home, key));
    QCOMPARE(home->audit()->last().action, u"revoke-key"_s);
    home.close();
    const auto examined = examining::examine(home.path());
    QVERIFY_RESULT(examined);
    QVERIFY(examined->faults.isEmpty());
}

void tst_Keys::noSecretIsInTheWorkspace()
{
    OpenSample home;
    QVERIFY_RESULT(keys::confirm(*home, Drafter.name, keys::own()->publicKey));
    const QByteArray secret = TestFolder::read(ownKey::folder() + u"/candour.key"_s).split('\n').at(1).mid(80, 80);
    QVERIFY(secret.size() == 80);
    home.close();
    QDirIterator at(QFileInfo(home.path()).path(), QDir::Files, QDirIterator::Subdirectories);
    while (at.hasNext())
        QVERIFY(!TestFolder::read(at.next()).contains(secret));
}

QTEST_GUILESS_MAIN(tst_Keys)
#include "tst_Keys.moc"
