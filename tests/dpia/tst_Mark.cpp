// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "dpia/Mark.h"

#include <QTest>

using namespace candour;

class tst_Mark : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhoGaveAnOpinion();
};

void tst_Mark::knowsWhoGaveAnOpinion()
{
    const QualifiedOpinion opinion{
        .person = u"Dr Jo Rees, Permanent Secretary"_s, .opinion = u"It would."_s, .givenOn = QDate(2026, 6, 4)};
    QVERIFY(opinion.isComplete());
    QVERIFY(opinion.isBy(u"dr Jo  Rees"_s));
    QVERIFY(QualifiedOpinion{.person = u"Jo Rees"_s}.isBy(u"Jo Rees"_s));
    QVERIFY(!opinion.isBy(u"Dr Jo Reese"_s));
    QVERIFY(!opinion.isBy(u"Dr Jo Ree"_s));
    QVERIFY(!opinion.isBy({}));
    for (QualifiedOpinion partial :
         {QualifiedOpinion{u" "_s, opinion.opinion, opinion.givenOn},
          QualifiedOpinion{opinion.person, {}, opinion.givenOn}, QualifiedOpinion{opinion.person, opinion.opinion, {}}})
        QVERIFY(!partial.isComplete());
}

QTEST_GUILESS_MAIN(tst_Mark)
#include "tst_Mark.moc"
