// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "dpia/Place.h"

#include <QTest>

#include <tuple>

using namespace candour;

/// Places are ordered by question, then row, then column, so that what is said of them always has one order.
class tst_Place : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areOrderedByQuestionRowAndColumn();
    void standInQuestionsFirst();
    void knowWholeAnswers();
};

namespace {

QList<Place> places()
{
    QList<Place> all;
    const QStringList parts{{}, u"a"_s, u"b"_s, u"B"_s, u"aa"_s};
    for (const QString &question : parts)
        for (const QString &row : parts)
            for (const QString &column : parts)
                all += Place{question, RowId{row}, column};
    return all;
}

} // namespace

void tst_Place::areOrderedByQuestionRowAndColumn()
{
    for (const Place &a : places()) {
        for (const Place &b : places()) {
            const auto first = std::tie(a.question, a.row.value, a.column);
            const auto second = std::tie(b.question, b.row.value, b.column);
            QCOMPARE(a == b, first == second);
            QCOMPARE(a < b, first < second);
            QCOMPARE(a > b, first > second);
            QCOMPARE((a <=> b) == 0, a == b);
        }
    }
}

void tst_Place::standInQuestionsFirst()
{
    const QMap<Place, int> map{{Place{u"b"_s, {}, {}}, 4},
                               {Place{u"a"_s, RowId{u"r"_s}, u"c"_s}, 3},
                               {Place{u"a"_s, {}, u"z"_s}, 1},
                               {Place{u"a"_s, {}, {}}, 0},
                               {Place{u"a"_s, RowId{u"r"_s}, {}}, 2}};
    QCOMPARE(map.values(), (QList<int>{0, 1, 2, 3, 4}));
}

void tst_Place::knowWholeAnswers()
{
    for (const Place &place : places())
        QCOMPARE(place.isAnswer(), place.row.value.isEmpty() && place.column.isEmpty());
}

QTEST_GUILESS_MAIN(tst_Place)
#include "tst_Place.moc"
