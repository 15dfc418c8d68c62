// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "exchange/ZipArchive.h"
#include "support/Results.h"

#include <QRandomGenerator>
#include <QTest>

using namespace candour;

namespace {

constexpr ArchiveLimits Limits{.archive = 1 << 20, .member = 4 << 20, .total = 6 << 20, .members = 10};

bool anyName(const QString &)
{
    return true;
}

bool onlyLetters(const QString &name)
{
    return std::all_of(name.begin(), name.end(), [](QChar c) { return c.isLetter(); });
}

QByteArray zip(const QList<ArchiveMember> &members)
{
    const auto bytes = writeZip(members);
    return bytes ? *bytes : QByteArray();
}

/// The archive with other bytes wherever these stand.
QByteArray with(QByteArray archive, const QByteArray &before, const QByteArray &after)
{
    return archive.replace(before, after);
}

} // namespace

class tst_ZipArchive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWas();
    void isTheSameForTheSame();
    void refuses_data();
    void refuses();
    void countsWhatComesOut();
    void survivesAnyChange();
};

void tst_ZipArchive::comesBackAsItWas()
{
    const QList<ArchiveMember> members{
        {u"b"_s, "second letter first"}, {u"a"_s, QByteArray(100'000, 'x')}, {u"c"_s, {}}};
    const auto read = readZip(zip(members), Limits, anyName);
    QVERIFY_RESULT(read);
    QVERIFY(*read == members);
}

void tst_ZipArchive::isTheSameForTheSame()
{
    const QList<ArchiveMember> members{{u"a"_s, "one"}, {u"b"_s, "two"}};
    QCOMPARE(zip(members), zip(members));
}

void tst_ZipArchive::refuses_data()
{
    QTest::addColumn<QByteArray>("archive");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no archive") << QByteArray("PK is how it begins, and no more");
    QTest::newRow("half of one") << zip({{u"a"_s, "one"}}).left(40);
    QTest::newRow("a folder up") << with(zip({{u"aabaa"_s, "one"}}), "aabaa", "../aa");
    QTest::newRow("a folder") << with(zip({{u"aab"_s, "one"}}), "aab", "aa/");
    QTest::newRow("an absolute name") << with(zip({{u"aab"_s, "one"}}), "aab", "/aa");
    QTest::newRow("one name twice") << with(zip({{u"aab"_s, "one"}, {u"aac"_s, "two"}}), "aac", "aab");
    QTest::newRow("another member than its name says there") << [] {
        QByteArray archive = zip({{u"aab"_s, "one"}});
        archive.replace(archive.indexOf("aab"), 3, "aax");
        return archive;
    }();
    QTest::newRow("more than a member may hold") << zip({{u"a"_s, QByteArray((4 << 20) + 1, 'x')}});
    QTest::newRow("more than all may hold")
        << zip({{u"a"_s, QByteArray(3 << 20, 'x')}, {u"b"_s, QByteArray((3 << 20) + 1, 'x')}});
    QTest::newRow("a bomb") << zip({{u"a"_s, QByteArray((4 << 20) - 1, 'x')}});
    QList<ArchiveMember> many;
    for (int i = 0; i < 11; ++i)
        many += ArchiveMember{QString(i + 1, u'm'), "x"};
    QTest::newRow("more members") << zip(many);
    QByteArray noise(2 << 20, 0);
    QRandomGenerator random(1);
    for (char &byte : noise)
        byte = char(random.bounded(256));
    QTest::newRow("a longer archive") << zip({{u"a"_s, noise}});
}

void tst_ZipArchive::refuses()
{
    QFETCH(QByteArray, archive);
    const auto read = readZip(archive, Limits, onlyLetters);
    QVERIFY(!read);
    QCOMPARE(int(read.error().kind), int(ErrorKind::Refused));
    QVERIFY(!read.error().message.isEmpty());
}

void tst_ZipArchive::countsWhatComesOut()
{
    constexpr ArchiveLimits small{.archive = 1 << 20, .member = 1000, .total = 1500, .members = 3};
    const ArchiveMember fits{u"a"_s, QByteArray(1000, 'x')};
    QVERIFY_RESULT(readZip(zip({fits}), small, anyName));
    QVERIFY(!readZip(zip({{u"a"_s, QByteArray(1001, 'x')}}), small, anyName));
    QVERIFY_RESULT(readZip(zip({fits, {u"b"_s, QByteArray(500, 'x')}}), small, anyName));
    QVERIFY(!readZip(zip({fits, {u"b"_s, QByteArray(501, 'x')}}), small, anyName));
}

/// Sizes that lie, offsets that lead nowhere, methods that nobody knows: one byte after the other.
void tst_ZipArchive::survivesAnyChange()
{
    const QList<ArchiveMember> members{{u"a"_s, QByteArray(300, 'x')}, {u"b"_s, "other"}};
    const QByteArray archive = zip(members);
    QVERIFY(archive.size() > 150);
    int refused = 0;
    for (qsizetype i = 0; i < archive.size(); ++i)
        for (const char other : {char(0), char(0xff), char(archive.at(i) ^ 1)}) {
            QByteArray changed = archive;
            changed[i] = other;
            const auto read = readZip(changed, Limits, onlyLetters);
            refused += !read;
            if (read)
                QVERIFY(read->size() <= 10);
        }
    QVERIFY(refused > archive.size());
}

QTEST_GUILESS_MAIN(tst_ZipArchive)
#include "tst_ZipArchive.moc"
