// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "exchange/ReviewFile.h"
#include "exchange/TemplateFile.h"
#include "support/Program.h"
#include "support/RandomAssessment.h"
#include "support/Results.h"
#include "support/Sizes.h"
#include "support/TestFolder.h"

#include <QCryptographicHash>
#include <QStandardPaths>

using namespace candour;

namespace {

const BuiltInTemplate &built()
{
    static const QList<BuiltInTemplate> all = *builtInTemplates();
    return all.first();
}

ReviewFile fileOf(quint32 seed)
{
    Assessment a = randomAssessment(built().form, seed);
    a.id = AssessmentId{QString(32, u'a')};
    return ReviewFile{.id = QString(32, u'b'),
                      .kind = seed % 2 == 0 ? ReviewFileKind::Review : ReviewFileKind::Response,
                      .inReplyTo = seed % 2 == 0 ? QString() : QString(32, u'c'),
                      .sentBy = u"Ann Example"_s,
                      .sentAt = QDateTime(QDate(2026, 3, 1), QTime(9, 0), Qt::UTC),
                      .contentRoot = QString(64, u'd'),
                      .auditHead = QString(64, u'e'),
                      .imprint = {.organisation = u"Example"_s, .accent = u"#102030"_s, .logo = "png"},
                      .assessment = a,
                      .templateBytes = built().bytes};
}

QList<ArchiveMember> unpacked(const QByteArray &bytes)
{
    return *readZip(bytes, ReviewFileLimits, [](const QString &) { return true; });
}

QByteArray digest(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

/// Changes one member and has the manifest agree with it, as somebody would who knows the format.
QList<ArchiveMember> forged(QList<ArchiveMember> members, qsizetype at, const QByteArray &before,
                            const QByteArray &after)
{
    ArchiveMember &member = members[at];
    const QByteArray was = digest(member.bytes);
    const QByteArray size = "\"size\": " + QByteArray::number(member.bytes.size());
    member.bytes.replace(before, after);
    members.first().bytes.replace(was, digest(member.bytes));
    const QByteArray now = "\"size\": " + QByteArray::number(member.bytes.size());
    members.first().bytes.replace(size, now);
    return members;
}

} // namespace

class tst_ReviewFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWas();
    void saysTheSameInTheSameBytes();
    void refuses_data();
    void refuses();
    void refusesEveryChangedByte();
    void comesBackSigned();
    void theToolChecksTheManifest();
    void refusesOtherSignatures_data();
    void refusesOtherSignatures();
    void neverSignedAfterAnyChange();
};

void tst_ReviewFile::comesBackAsItWas()
{
    for (quint32 seed = 0; seed < 40; ++seed) {
        const ReviewFile file = fileOf(seed);
        const auto bytes = writeReviewFile(file);
        QVERIFY_RESULT(bytes);
        const auto read = readReviewFile(*bytes);
        QVERIFY_RESULT(read);
        QVERIFY2(*read == file, qPrintable(QString::number(seed)));
    }
}

void tst_ReviewFile::saysTheSameInTheSameBytes()
{
    QCOMPARE(*writeReviewFile(fileOf(7)), *writeReviewFile(fileOf(7)));
    const QList<ArchiveMember> members = unpacked(*writeReviewFile(fileOf(7)));
    QCOMPARE(members.first().name, u"manifest.json"_s);
    QCOMPARE(members.at(1).name, u"assessment.json"_s);
}

void tst_ReviewFile::refuses_data()
{
    QTest::addColumn<QList<ArchiveMember>>("members");
    QTest::addColumn<QString>("words");
    const QString changed = u"was changed after it was written"_s;
    const QList<ArchiveMember> good = unpacked(*writeReviewFile(fileOf(4)));
    const auto row = [&](const char *name, const QString &words,
                         const std::function<void(QList<ArchiveMember> &)> &how) {
        QList<ArchiveMember> members = good;
        how(members);
        QTest::newRow(name) << members << words;
    };
    row("a member changed", changed, [](auto &m) { m[1].bytes.replace("\"language\"", "\"languagE\""); });
    row("a member gone", changed, [](auto &m) { m.removeAt(3); });
    row("the last member gone", changed, [](auto &m) { m.removeLast(); });
    row("two members swapped", changed, [](auto &m) { m.swapItemsAt(1, 2); });
    row("the manifest not first", changed, [](auto &m) { m.swapItemsAt(0, 1); });
    row("no manifest", changed, [](auto &m) { m.removeFirst(); });
    row("a member more", changed, [](auto &m) { m += ArchiveMember{u"attachments/"_s + QString(64, u'0'), "more"}; });
    row("a member that none has", u"damaged"_s, [](auto &m) { m += ArchiveMember{u"run.sh"_s, "rm"}; });
    row("a folder up", u"damaged"_s, [](auto &m) {
        m += ArchiveMember{u"attachments/../../"_s + QString(58, u'0'), "x"};
    });
    row("a newer version", u"newer version of Candour"_s,
        [](auto &m) { m[0].bytes.replace("\"formatVersion\": 1", "\"formatVersion\": 2"); });
    row("another format", u"no review file"_s, [](auto &m) { m[0].bytes.replace("candour-review-file", "candour-x"); });
    row("a manifest that says more", u"does not belong"_s,
        [](auto &m) { m[0].bytes.replace("\"kind\"", "\"allow\": true,\n  \"kind\""); });
    row("a name twice", u"twice"_s, [](auto &m) { m[0].bytes.replace("\"kind\"", "\"id\": \"aaaa\",\n  \"kind\""); });
    row("forged: another assessment", changed,
        [](auto &m) { m = forged(m, 1, QByteArray(32, 'a'), QByteArray(32, 'f')); });
    row("forged: comments beside them", changed, [](auto &m) { m = forged(m, 3, "{", "{\"review\": {},"); });
    row("forged: an unknown member", u" "_s,
        [](auto &m) { m = forged(m, 1, "\"answers\"", "\"open\": \"file:///etc/passwd\", \"answers\""); });
    row("forged: deep nesting", u" "_s, [](auto &m) {
        m = forged(m, 4, "{", QByteArray("{\"x\":").append(QByteArray(100, '[')).append(QByteArray(100, ']')) + ",");
    });
}

void tst_ReviewFile::refuses()
{
    QFETCH(QList<ArchiveMember>, members);
    QFETCH(QString, words);
    const auto read = readReviewFile(*writeZip(members));
    QVERIFY(!read);
    QVERIFY2(read.error().message.contains(words), qPrintable(read.error().message + read.error().detail));
}

/// However a file is damaged on its way, it is refused or says exactly what was sent.
void tst_ReviewFile::refusesEveryChangedByte()
{
    const ReviewFile file = fileOf(3);
    const QByteArray bytes = *writeReviewFile(file);
    for (qsizetype at = 0; at < bytes.size(); at += 1 + bytes.size() / 400) {
        QByteArray changed = bytes;
        changed[at] = char(changed.at(at) ^ 0x10);
        const auto read = readReviewFile(changed);
        QVERIFY2(!read || *read == file, qPrintable(QString::number(at)));
    }
}

void tst_ReviewFile::comesBackSigned()
{
    const auto key = minisign::newSecretKey();
    QVERIFY_RESULT(key);
    for (quint32 seed = 0; seed < 10; ++seed) {
        ReviewFile file = fileOf(seed);
        file.attests = {QString(64, u'1'), QString(64, u'2')};
        const auto bytes = writeReviewFile(file, &*key);
        QVERIFY_RESULT(bytes);
        QCOMPARE(*bytes, *writeReviewFile(file, &*key));
        const auto read = readReviewFile(*bytes);
        QVERIFY_RESULT(read);
        file.signedBy = minisign::line(key->publicKey());
        QVERIFY(*read == file);
        const QList<ArchiveMember> members = unpacked(*bytes);
        QCOMPARE(members.at(0).name, u"manifest.json"_s);
        QCOMPARE(members.at(1).name, u"manifest.json.minisig"_s);
        // Without its signature the file stays usable, and attests nothing.
        QList<ArchiveMember> bare = members;
        bare.removeAt(1);
        const auto unsignedFile = readReviewFile(*writeZip(bare));
        QVERIFY_RESULT(unsignedFile);
        QVERIFY(unsignedFile->signedBy.isEmpty() && unsignedFile->attests.isEmpty());
    }
}

void tst_ReviewFile::theToolChecksTheManifest()
{
    const QString tool = QStandardPaths::findExecutable(u"minisign"_s);
    if (tool.isEmpty())
        QSKIP("minisign is not installed");
    const TestFolder folder;
    const auto key = minisign::newSecretKey();
    QVERIFY_RESULT(key);
    ReviewFile file = fileOf(5);
    file.sentBy = QString(u"Zoë\u202e Ångström "_s).repeated(30);
    for (const ArchiveMember &member : unpacked(*writeReviewFile(file, &*key)).first(2))
        QVERIFY(TestFolder::write(folder.path(member.name), member.bytes));
    const ProgramRun checked =
        run(tool, {u"-V"_s, u"-m"_s, folder.path(u"manifest.json"_s), u"-P"_s, minisign::line(key->publicKey())});
    QVERIFY2(checked.status == 0, checked.errors.constData());
    QVERIFY(checked.output.contains("name:Zoë  Ångström"));
    QVERIFY(checked.output.contains("timestamp:1772355600\t"));
}

void tst_ReviewFile::refusesOtherSignatures_data()
{
    QTest::addColumn<QList<ArchiveMember>>("members");
    QTest::addColumn<QString>("words");
    const auto key = minisign::newSecretKey();
    const auto other = minisign::newSecretKey();
    const QList<ArchiveMember> good = unpacked(*writeReviewFile(fileOf(4), &*key));
    const QByteArray foreign = unpacked(*writeReviewFile(fileOf(6), &*key)).at(1).bytes;
    const auto row = [&](const char *name, const QString &words,
                         const std::function<void(QList<ArchiveMember> &)> &how) {
        QList<ArchiveMember> members = good;
        how(members);
        QTest::newRow(name) << members << words;
    };
    const QString mismatch = u"does not match it"_s;
    const QString changed = u"was changed after it was written"_s;
    row("of another file", mismatch, [&](auto &m) { m[1].bytes = foreign; });
    row("over a manifest that was changed", mismatch, [](auto &m) { m[0].bytes.replace("Ann Example", "Ann Sample"); });
    row("over a manifest that is no JSON any more", mismatch, [](auto &m) { m[0].bytes = "{"; });
    row("another key in the comment", mismatch, [&](auto &m) {
        m[1].bytes.replace(minisign::line(key->publicKey()).toLatin1(), minisign::line(other->publicKey()).toLatin1());
    });
    row("no key in the comment", mismatch, [](auto &m) { m[1].bytes.replace("\tkey:", "\tyek:"); });
    row("another name in the comment", mismatch, [](auto &m) { m[1].bytes.replace("name:Ann", "name:Bob"); });
    row("empty", u"signature is damaged"_s, [](auto &m) { m[1].bytes.clear(); });
    row("not second", changed, [](auto &m) { m.swapItemsAt(1, 2); });
    row("first", changed, [](auto &m) { m.swapItemsAt(0, 1); });
    row("without a manifest", changed, [](auto &m) { m.removeFirst(); });
    row("a content that was changed under it", changed,
        [](auto &m) { m[2].bytes.replace("\"language\"", "\"languagE\""); });
    row("a member more under it", changed, [](auto &m) {
        m += ArchiveMember{u"attachments/"_s + QString(64, u'0'), "more"};
    });
    // Listed among the members, as if it were one of them: it would count for nothing, and look as if it did.
    QList<ArchiveMember> listed = good;
    listed.move(1, listed.size() - 1);
    const QByteArray entry = ", {\"name\": \"manifest.json.minisig\", \"sha256\": \"" + digest(listed.last().bytes) +
                             "\", \"size\": " + QByteArray::number(listed.last().bytes.size()) +
                             "}\n  ],\n  \"reference\"";
    listed.first().bytes.replace("\n  ],\n  \"reference\"", entry);
    QVERIFY(listed.first().bytes.contains("minisig"));
    QTest::newRow("listed as a member") << listed << changed;
}

void tst_ReviewFile::refusesOtherSignatures()
{
    QFETCH(QList<ArchiveMember>, members);
    QFETCH(QString, words);
    const auto read = readReviewFile(*writeZip(members));
    QVERIFY(!read);
    QVERIFY2(read.error().message.contains(words), qPrintable(read.error().message + read.error().detail));
}

/// Every byte: what is read from a changed file is exactly what was signed, or nothing is.
void tst_ReviewFile::neverSignedAfterAnyChange()
{
    const auto key = minisign::newSecretKey();
    QVERIFY_RESULT(key);
    ReviewFile file = fileOf(3);
    file.assessment = Assessment{.id = AssessmentId{u"a"_s},
                                 .reference = u"DPIA-1"_s,
                                 .title = u"Small"_s,
                                 .templateId = u"t"_s,
                                 .templateVersion = u"1"_s};
    file.templateBytes = "{}";
    file.attests = {QString(64, u'1')};
    const QByteArray bytes = *writeReviewFile(file, &*key);
    file.signedBy = minisign::line(key->publicKey());
    const auto good = readReviewFile(bytes);
    QVERIFY_RESULT(good);
    QVERIFY(*good == file);
    int taken = 0;
    for (qsizetype at = 0; at < bytes.size(); ++at)
        for (const int bit : {0x01, 0x20}) {
            QByteArray changed = bytes;
            changed[at] = char(changed.at(at) ^ bit);
            const auto read = readReviewFile(changed);
            QVERIFY2(!read || *read == file, qPrintable(QString::number(at)));
            taken += read.has_value();
        }
    saySize(u"%1 bytes, each changed twice: %2 changes are of what nobody reads, such as dates of members"_s
                .arg(bytes.size())
                .arg(taken));
    QVERIFY(taken < bytes.size() / 4);
    // The same by somebody who packs the archive anew: the manifest and its signature.
    const QList<ArchiveMember> members = unpacked(bytes);
    for (const qsizetype member : {0, 1})
        for (qsizetype at = 0; at < members.at(member).bytes.size(); ++at) {
            QList<ArchiveMember> changed = members;
            changed[member].bytes[at] = char(changed.at(member).bytes.at(at) ^ 0x01);
            const auto read = readReviewFile(*writeZip(changed));
            const bool untrusted = member == 1 && at < members.at(1).bytes.indexOf('\n');
            QVERIFY2(!read || (untrusted && *read == file), qPrintable(QString::number(at)));
        }
}

QTEST_GUILESS_MAIN(tst_ReviewFile)
#include "tst_ReviewFile.moc"
