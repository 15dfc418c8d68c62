// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "exchange/Minisign.h"
#include "support/Program.h"
#include "support/Results.h"
#include "support/TestFolder.h"

#include <QStandardPaths>

using namespace candour;
using namespace candour::minisign;

namespace {

/// Made by minisign 0.11.
QByteArray fixture(const QString &name)
{
    return TestFolder::read(QStringLiteral(CANDOUR_SOURCE_DIR "/tests/data/minisign/") + name);
}

PublicKey key(const QString &name = u"key.pub"_s)
{
    return *readPublicKey(QString::fromUtf8(fixture(name)));
}

/// Whether the file is one by the key of the tests, over their message.
bool isGood(const QByteArray &file)
{
    const auto signature = readSignature(file);
    return signature && isBy(key(), *signature, fixture(u"message.txt"_s));
}

} // namespace

class tst_Minisign : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhatTheToolSigned();
    void signsAsTheToolDoes();
    void theToolKnowsWhatWeSigned();
    void theToolSignsWithOurKey();
    void keysComeBackAsTheyWere();
    void aPublicKeyIsReadAsPeoplePassItOn();
    void refusesOtherPublicKeys_data();
    void refusesOtherPublicKeys();
    void refusesOtherSecretKeys_data();
    void refusesOtherSecretKeys();
    void refusesOtherSignatures_data();
    void refusesOtherSignatures();
    void refusesCommentsThatActOnTerminals();
    void everyChangedByteIsSeen();
    void fingerprintsAreOfTheWholeKey();
};

void tst_Minisign::knowsWhatTheToolSigned()
{
    const auto signature = readSignature(fixture(u"message.txt.minisig"_s));
    QVERIFY_RESULT(signature);
    QCOMPARE(signature->trustedComment, u"timestamp:1780581720\tfile:message.txt\thashed"_s);
    QVERIFY(isBy(key(), *signature, "What was signed.\n"));
    QVERIFY(!isBy(key(), *signature, "What was not signed.\n"));
    QVERIFY(!isBy(key(u"other.pub"_s), *signature, "What was signed.\n"));
    PublicKey renamed = key(u"other.pub"_s);
    renamed.id = key().id;
    QVERIFY(!isBy(renamed, *signature, "What was signed.\n"));
    renamed = key();
    renamed.id = key(u"other.pub"_s).id;
    QVERIFY(!isBy(renamed, *signature, "What was signed.\n"));
    QCOMPARE(keyId(key()), u"1485565D9FA64F8E"_s);
}

void tst_Minisign::signsAsTheToolDoes()
{
    const auto secret = readSecretKey(fixture(u"secret.key"_s));
    QVERIFY_RESULT(secret);
    QCOMPARE(secret->publicKey(), key());
    const auto file = sign(*secret, fixture(u"message.txt"_s), u"timestamp:1780581720\tfile:message.txt\thashed"_s);
    QVERIFY_RESULT(file);
    QVERIFY(*readSignature(*file) == *readSignature(fixture(u"message.txt.minisig"_s)));
    // Byte for byte but for the line that nothing covers.
    QCOMPARE(file->mid(file->indexOf('\n')),
             fixture(u"message.txt.minisig"_s).mid(fixture(u"message.txt.minisig"_s).indexOf('\n')));
}

void tst_Minisign::theToolKnowsWhatWeSigned()
{
    const QString tool = QStandardPaths::findExecutable(u"minisign"_s);
    if (tool.isEmpty())
        QSKIP("minisign is not installed");
    const TestFolder folder;
    const auto secret = newSecretKey();
    QVERIFY_RESULT(secret);
    const QString message = folder.path(u"manifest.json"_s);
    QVERIFY(TestFolder::write(message, "{}"));
    QVERIFY(TestFolder::write(folder.path(u"key.pub"_s), writePublicKey(secret->publicKey())));
    const auto check = [&] {
        return run(tool, {u"-V"_s, u"-p"_s, folder.path(u"key.pub"_s), u"-m"_s, message, u"-x"_s,
                          folder.path(u"x.minisig"_s)});
    };
    const auto file = sign(*secret, "{}", u"timestamp:1\tname:Zoë Ångström 李"_s);
    QVERIFY_RESULT(file);
    QVERIFY(TestFolder::write(folder.path(u"x.minisig"_s), *file));
    const ProgramRun good = check();
    QVERIFY2(good.status == 0, good.errors.constData());
    QVERIFY(good.output.contains("Signature and comment signature verified"));
    QVERIFY(good.output.contains("Zoë Ångström 李"));
    QVERIFY(TestFolder::write(message, "{ }"));
    QVERIFY(check().status != 0);
}

void tst_Minisign::theToolSignsWithOurKey()
{
    const QString tool = QStandardPaths::findExecutable(u"minisign"_s);
    if (tool.isEmpty())
        QSKIP("minisign is not installed");
    const TestFolder folder;
    const auto secret = newSecretKey();
    QVERIFY_RESULT(secret);
    QVERIFY(TestFolder::write(folder.path(u"a.key"_s), writeSecretKey(*secret)));
    QVERIFY(TestFolder::write(folder.path(u"m"_s), "message"));
    const ProgramRun signedByTool =
        run(tool, {u"-S"_s, u"-s"_s, folder.path(u"a.key"_s), u"-m"_s, folder.path(u"m"_s)});
    QVERIFY2(signedByTool.status == 0, signedByTool.errors.constData());
    const auto signature = readSignature(TestFolder::read(folder.path(u"m.minisig"_s)));
    QVERIFY_RESULT(signature);
    QVERIFY(isBy(secret->publicKey(), *signature, "message"));
    // And the other way round: a key that the tool makes without a passphrase.
    QCOMPARE(run(tool, {u"-G"_s, u"-W"_s, u"-p"_s, folder.path(u"b.pub"_s), u"-s"_s, folder.path(u"b.key"_s)}).status,
             0);
    const auto made = readSecretKey(TestFolder::read(folder.path(u"b.key"_s)));
    QVERIFY_RESULT(made);
    QCOMPARE(made->publicKey(), *readPublicKey(QString::fromUtf8(TestFolder::read(folder.path(u"b.pub"_s)))));
}

void tst_Minisign::keysComeBackAsTheyWere()
{
    const auto one = newSecretKey();
    const auto other = newSecretKey();
    QVERIFY_RESULT(one);
    QVERIFY_RESULT(other);
    QVERIFY(one->publicKey() != other->publicKey());
    QVERIFY(one->id() != other->id());
    const auto read = readSecretKey(writeSecretKey(*one));
    QVERIFY_RESULT(read);
    QCOMPARE(read->publicKey(), one->publicKey());
    QCOMPARE(writeSecretKey(*read), writeSecretKey(*one));
    QCOMPARE(*readPublicKey(line(one->publicKey())), one->publicKey());
    QCOMPARE(line(one->publicKey()).size(), 56);
    QVERIFY(line(one->publicKey()).startsWith(u"RW"_s));
    QCOMPARE(writePublicKey(key()), fixture(u"key.pub"_s));
}

void tst_Minisign::aPublicKeyIsReadAsPeoplePassItOn()
{
    const QString bare = line(key());
    const QStringList ways{bare, u"  "_s + bare + u"\r\n"_s, u"untrusted comment: x\r\n"_s + bare + u"\r\n\r\n"_s};
    for (const QString &text : ways)
        QCOMPARE(*readPublicKey(text), key());
}

void tst_Minisign::refusesOtherPublicKeys_data()
{
    QTest::addColumn<QString>("text");
    const QString bare = line(key());
    QTest::newRow("nothing") << QString();
    QTest::newRow("words") << u"my key"_s;
    QTest::newRow("cut off") << bare.left(55);
    QTest::newRow("longer") << bare + u"AAAA"_s;
    QTest::newRow("two keys") << bare + u'\n' + bare;
    QTest::newRow("another kind") << u"RU"_s + bare.mid(2);
    QTest::newRow("no base64") << bare.left(20) + u'!' + bare.mid(21);
    QTest::newRow("beyond Latin-1") << bare.left(20) + u'\u0416' + bare.mid(21);
    QTest::newRow("a comment alone") << u"untrusted comment: x"_s;
    QTest::newRow("a comment that is none") << u"comment: x\n"_s + bare;
    QTest::newRow("very long") << QString(100'000, u'\n') + bare;
    QTest::newRow("a secret key") << QString::fromUtf8(fixture(u"secret.key"_s));
}

void tst_Minisign::refusesOtherPublicKeys()
{
    QFETCH(QString, text);
    QVERIFY_ERROR(readPublicKey(text), ErrorKind::Usage, "no public key");
}

void tst_Minisign::refusesOtherSecretKeys_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("words");
    const QByteArray good = fixture(u"secret.key"_s);
    const QString damaged = u"is damaged"_s;
    QTest::newRow("nothing") << QByteArray() << damaged;
    QTest::newRow("cut off") << good.chopped(20) << damaged;
    QTest::newRow("no comment") << good.mid(good.indexOf('\n') + 1) << damaged;
    QTest::newRow("a line more") << good + "x\n" << damaged;
    QTest::newRow("very long") << good + QByteArray(10'000, 'A') << damaged;
    QTest::newRow("a public key") << fixture(u"key.pub"_s) << damaged;
    QTest::newRow("locked") << fixture(u"locked.key"_s) << u"locked by a passphrase"_s;
    QByteArray mixed = good;
    const qsizetype at = good.indexOf("jk+m") + 40; // within the half that signs
    mixed[at] = mixed.at(at) == 'A' ? 'B' : 'A';
    QTest::newRow("halves of two keys") << mixed << damaged;
}

void tst_Minisign::refusesOtherSecretKeys()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, words);
    const auto read = readSecretKey(file);
    QVERIFY(!read);
    QVERIFY2(read.error().message.contains(words), qPrintable(read.error().message));
}

void tst_Minisign::refusesOtherSignatures_data()
{
    QTest::addColumn<QByteArray>("file");
    const QByteArray good = fixture(u"message.txt.minisig"_s);
    const QList<QByteArray> lines = good.split('\n');
    const auto joined = [](const QList<QByteArray> &all) { return all.join('\n'); };
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("an older kind") << fixture(u"legacy.minisig"_s);
    QTest::newRow("no line feed at the end") << good.chopped(1);
    QTest::newRow("a line more") << good + "x\n";
    QTest::newRow("a line less") << joined(lines.mid(1));
    QTest::newRow("line ends of another system") << QByteArray(good).replace("\n", "\r\n");
    QTest::newRow("no untrusted comment") << QByteArray(good).replace("untrusted comment", "comment");
    QTest::newRow("no trusted comment") << QByteArray(good).replace("\ntrusted comment", "\ncomment");
    QTest::newRow("a comment that is no UTF-8") << QByteArray(good).replace("timestamp", "times\xff");
    QTest::newRow("a comment that acts") << QByteArray(good).replace("timestamp", "times\x1b[2J");
    QTest::newRow("very long") << QByteArray(good).replace("timestamp", QByteArray(20'000, 't'));
    QTest::newRow("spaces in base64") << joined({lines.at(0), lines.at(1) + ' ', lines.at(2), lines.at(3), {}});
    QTest::newRow("the bits that base64 does not use")
        << joined({lines.at(0), lines.at(1).chopped(2) + "V=", lines.at(2), lines.at(3), {}});
    QTest::newRow("signatures exchanged") << joined({lines.at(0), lines.at(3), lines.at(2), lines.at(1), {}});
    QTest::newRow("a public key") << fixture(u"key.pub"_s);
}

void tst_Minisign::refusesOtherSignatures()
{
    QFETCH(QByteArray, file);
    QVERIFY_ERROR(readSignature(file), ErrorKind::Refused, "The signature is damaged");
}

void tst_Minisign::refusesCommentsThatActOnTerminals()
{
    const auto secret = newSecretKey();
    for (const QString &comment :
         {u"a\nb"_s, u"a\x1b[2J"_s, u"a\u202eb"_s, QString(QChar(0xd800)), QString(9'000, u'x'), u"a\0b"_s})
        QVERIFY_ERROR(sign(*secret, "x", comment), ErrorKind::Unreadable, "could not be signed");
}

void tst_Minisign::everyChangedByteIsSeen()
{
    const QByteArray good = fixture(u"message.txt.minisig"_s);
    QVERIFY(isGood(good));
    const qsizetype untrusted = good.indexOf('\n');
    for (qsizetype at = 0; at < good.size(); ++at)
        for (const int bit : {0x01, 0x10, 0x80}) {
            QByteArray changed = good;
            changed[at] = char(changed.at(at) ^ bit);
            // What is called untrusted may say anything.
            const bool covered = at >= untrusted || at < qsizetype(sizeof "untrusted comment: ") - 1;
            QVERIFY2(!covered || !isGood(changed), qPrintable(QString::number(at)));
        }
}

void tst_Minisign::fingerprintsAreOfTheWholeKey()
{
    const QString fingerprint = minisign::fingerprint(key());
    QCOMPARE(fingerprint.size(), 8 * 5 + 7);
    QCOMPARE(fingerprint, minisign::fingerprint(key()));
    for (QByteArray PublicKey::*half : {&PublicKey::id, &PublicKey::point}) {
        PublicKey other = key();
        (other.*half)[3] = char((other.*half).at(3) ^ 1);
        QVERIFY(minisign::fingerprint(other) != fingerprint);
    }
}

QTEST_GUILESS_MAIN(tst_Minisign)
#include "tst_Minisign.moc"
