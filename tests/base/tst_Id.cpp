// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Id.h"
#include "base/Literals.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace candour;

/// Ids are never given twice, and one kind cannot stand where another is meant.
class tst_Id : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areHexadecimalAndNeverTheSame();
    void areOrderedAndHashedByTheirValue();
    void emptyMeansNone();
    void namesMakeTheSameIdAgain();
};

static_assert(!std::is_convertible_v<RowId, PersonId>);
static_assert(!std::is_convertible_v<QString, RowId>);
static_assert(!std::equality_comparable_with<RowId, PersonId>);

void tst_Id::areHexadecimalAndNeverTheSame()
{
    static const QRegularExpression form(u"^[0-9a-f]{32}$"_s);
    constexpr int Count = 20000;
    QSet<RowId> seen;
    for (int i = 0; i < Count; ++i) {
        const RowId id = RowId::random();
        QVERIFY2(form.match(id.value).hasMatch(), qPrintable(id.value));
        seen.insert(id);
    }
    QCOMPARE(seen.size(), Count);
    QVERIFY(form.match(randomId()).hasMatch());
}

void tst_Id::areOrderedAndHashedByTheirValue()
{
    const QStringList values{{}, u"0"_s, u"1"_s, u"10"_s, u"A"_s, u"a"_s, u"a "_s, u"é"_s};
    for (const QString &one : values) {
        for (const QString &two : values) {
            const MarkId a{one};
            const MarkId b{two};
            QCOMPARE(a == b, one == two);
            QCOMPARE(a < b, one < two);
            QCOMPARE(a > b, one > two);
            QCOMPARE((a <=> b) == 0, a == b);
            if (a == b)
                QCOMPARE(qHash(a, 7), qHash(b, 7));
        }
    }
    QVERIFY(qHash(MarkId{u"a"_s}) != qHash(MarkId{u"b"_s}));
}

void tst_Id::emptyMeansNone()
{
    QVERIFY(RowId{}.isEmpty());
    QVERIFY(!RowId{u"r"_s}.isEmpty());
    QVERIFY(!RowId::random().isEmpty());
}

void tst_Id::namesMakeTheSameIdAgain()
{
    const QString hosts = u"6ba7b810-9dad-11d1-80b4-00c04fd430c8"_s; // the space of RFC 4122 for names of hosts
    QCOMPARE(namedId(hosts, u"www.example.org"_s), u"74738ff5-5367-5958-9aee-98fffdcd1876"_s);
    QVERIFY(namedId(hosts, u"www.example.com"_s) != namedId(hosts, u"www.example.org"_s));
    QVERIFY(isNamedId(hosts));
    const QStringList others{
        {}, u"x"_s, u'{' + hosts + u'}', hosts.toUpper(), randomId(), u"00000000-0000-0000-0000-000000000000"_s};
    for (const QString &none : others) {
        QVERIFY2(!isNamedId(none), qPrintable(none));
        QCOMPARE(namedId(none, u"a"_s), QString());
    }
}

QTEST_GUILESS_MAIN(tst_Id)
#include "tst_Id.moc"
