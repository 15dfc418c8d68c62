// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "base/Sha256.h"

#include <QTest>

using namespace candour;

/// The examples of FIPS 180-4.
class tst_Sha256 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ofNothing() { QCOMPARE(sha256Hex({}), u"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"_s); }
    void ofThreeLetters()
    {
        QCOMPARE(sha256Hex("abc"), u"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_s);
    }
};

QTEST_GUILESS_MAIN(tst_Sha256)
#include "tst_Sha256.moc"
