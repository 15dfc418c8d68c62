// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "support/Results.h"

using namespace candour;

/// A "no" keeps its kind, its sentence and its detail on the way from where it was said to where it is shown.
class tst_Result : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsAValueOrAnError();
    void mayHaveNothingToSayButYes();
    void handsAnErrorOnUnchanged();
    void errorsDifferInEachPart();
};

namespace {

Result<int> half(int number)
{
    if (number % 2 != 0)
        return fail(ErrorKind::Usage, u"Odd."_s, u"half"_s);
    return number / 2;
}

Result<QString> halfInWords(int number)
{
    const Result<int> result = half(number);
    if (!result)
        return failed(result);
    return QString::number(*result);
}

Result<> check(bool good)
{
    if (!good)
        return fail(ErrorKind::Refused, u"No."_s);
    return {};
}

} // namespace

void tst_Result::holdsAValueOrAnError()
{
    QVERIFY_RESULT(half(8));
    QCOMPARE(*half(8), 4);
    QVERIFY_ERROR(half(3), ErrorKind::Usage, "Odd.");
    QCOMPARE(half(3).error().detail, u"half"_s);
}

void tst_Result::mayHaveNothingToSayButYes()
{
    QVERIFY_RESULT(check(true));
    QVERIFY_ERROR(check(false), ErrorKind::Refused, "No.");
    QVERIFY(check(false).error().detail.isEmpty());
}

void tst_Result::handsAnErrorOnUnchanged()
{
    QCOMPARE(*halfInWords(8), u"4"_s);
    QVERIFY(halfInWords(3).error() == half(3).error());
}

void tst_Result::errorsDifferInEachPart()
{
    const Error error{ErrorKind::Unreadable, u"Message"_s, u"Detail"_s};
    QVERIFY(error == (Error{ErrorKind::Unreadable, u"Message"_s, u"Detail"_s}));
    QVERIFY(error != (Error{ErrorKind::Usage, u"Message"_s, u"Detail"_s}));
    QVERIFY(error != (Error{ErrorKind::Unreadable, u"Other"_s, u"Detail"_s}));
    QVERIFY(error != (Error{ErrorKind::Unreadable, u"Message"_s, u"Other"_s}));
    QCOMPARE(int(Error{}.kind), int(ErrorKind::Refused));
}

QTEST_GUILESS_MAIN(tst_Result)
#include "tst_Result.moc"
