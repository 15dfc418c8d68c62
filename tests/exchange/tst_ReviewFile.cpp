// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "exchange/ReviewFile.h"
#include "exchange/TemplateFile.h"
#include "support/RandomAssessment.h"
#include "support/Results.h"

#include <QCryptographicHash>
#include <QTest>

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

QTEST_GUILESS_MAIN(tst_ReviewFile)
#include "tst_ReviewFile.moc"
