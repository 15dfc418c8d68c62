// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "exchange/SealedFile.h"
#include "support/Results.h"
#include "support/Sizes.h"

#include <QElapsedTimer>
#include <QTest>

using namespace candour;

namespace {

const QString Secret = u"correct horse battery"_s;
const QByteArray Content = QByteArray("What nobody but the reviewer may read. ") + QByteArray(150'000, 'x');

} // namespace

class tst_SealedFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensWithThePassphrase();
    void refusesAnyOther_data();
    void refusesAnyOther();
    void refusesShortPassphrases();
    void refusesToWorkAsHardAsTheFileAsks();
};

void tst_SealedFile::opensWithThePassphrase()
{
    for (const QByteArray &content : {Content, QByteArray()}) {
        const auto sealed = seal(content, Secret);
        QVERIFY_RESULT(sealed);
        QVERIFY(isSealed(*sealed));
        QVERIFY(!sealed->contains("reviewer"));
        const auto opened = unseal(*sealed, Secret);
        QVERIFY_RESULT(opened);
        QCOMPARE(*opened, content);
    }
    QVERIFY(!isSealed("PK\x03\x04"));
    // The same letters however a keyboard makes them.
    const auto sealed = seal("x", u"café au lait noir"_s);
    QVERIFY_RESULT(sealed);
    QVERIFY_RESULT(unseal(*sealed, u"cafe\u0301 au lait noir"_s));
}

void tst_SealedFile::refusesAnyOther_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("passphrase");
    const QByteArray sealed = *seal(Content, Secret);
    constexpr qsizetype chunk = 64 * 1024 + 17;
    const qsizetype begin = sealed.size() - chunk * 2 - (Content.size() - 2 * 64 * 1024 + 17);
    QTest::newRow("another passphrase") << sealed << u"correct horse batterie"_s;
    QTest::newRow("cut off") << sealed.left(sealed.size() - 1) << Secret;
    QTest::newRow("cut off after a part") << sealed.left(begin + chunk) << Secret;
    QTest::newRow("the parts in another order") << sealed.left(begin) + sealed.mid(begin + chunk, chunk) +
                                                       sealed.mid(begin, chunk) + sealed.mid(begin + 2 * chunk)
                                                << Secret;
    QTest::newRow("something behind it") << sealed + "x" << Secret;
    for (const qsizetype at : {qsizetype(20), begin + 5}) {
        QByteArray changed = sealed;
        changed[at] = char(changed.at(at) ^ 4);
        QTest::addRow("byte %lld changed", static_cast<long long>(at)) << changed << Secret;
    }
    QTest::newRow("no file") << QByteArray() << Secret;
}

void tst_SealedFile::refusesAnyOther()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, passphrase);
    QVERIFY_ERROR(unseal(bytes, passphrase), ErrorKind::Refused, "does not open this file");
}

void tst_SealedFile::refusesShortPassphrases()
{
    QVERIFY_ERROR(seal("x", u"too short"_s), ErrorKind::Usage, "at least");
}

void tst_SealedFile::refusesToWorkAsHardAsTheFileAsks()
{
    QByteArray sealed = *seal("x", Secret);
    constexpr qsizetype memoryAt = 17 + 16 + 8;
    sealed[memoryAt] = char(0x7f); // exabytes
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!unseal(sealed, Secret));
    QVERIFY2(timer.elapsed() < timeLimit(100), "it was refused before any work"); // making the key takes longer
}

QTEST_GUILESS_MAIN(tst_SealedFile)
#include "tst_SealedFile.moc"
