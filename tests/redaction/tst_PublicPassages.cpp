// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cases.h"
#include "redaction/PublicPassages.h"
#include "redaction/Summarise.h"
#include "support/Varied.h"

#include <QTest>

using namespace candour;

/// What of the public page somebody wrote, and where.
class tst_PublicPassages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areWhatPeopleWrote();
    void leaveOutWhatIsWithheld();
    void followThePublicWording();
    void standInThePage();
    void doNotDependOnWhatIsWithheld();

private:
    static QStringList lines(const Case &c)
    {
        QStringList all;
        for (const PublicPassage &one : publicPassages(c.t, c.a))
            all += one.place.path() + u": "_s + unlabelled(one.inlines);
        return all;
    }
};

void tst_PublicPassages::areWhatPeopleWrote()
{
    Case c;
    c.a.answers[u"why"_s] = Cell(fromPlainText(u"First.\nSecond."_s));
    c.a.answers[u"bases"_s] = Cell(Choices{{c.question(u"bases"_s).options.first().key}});
    c.show(Place{.question = u"why"_s});
    c.show(Place{.question = u"bases"_s});
    QCOMPARE(lines(c), (QStringList{u": School census"_s, u"why: First."_s, u"why: Second."_s}));
}

void tst_PublicPassages::leaveOutWhatIsWithheld()
{
    Case c;
    c.a.answers[u"why"_s] = Cell(c.marked(u"We tell Ann Example of it."_s, u"Ann Example"_s));
    c.show(Place{.question = u"why"_s});
    QCOMPARE(lines(c), (QStringList{u": School census"_s, u"why: We tell … of it."_s}));
    c.withhold(Place{.question = u"why"_s}, u"personal"_s);
    QCOMPARE(lines(c), QStringList{u": School census"_s});
}

void tst_PublicPassages::followThePublicWording()
{
    Case c;
    c.a.answers[u"why"_s] = Cell(fromPlainText(u"We utilise it."_s));
    c.word(Place{.question = u"why"_s}, u"We use it."_s);
    QCOMPARE(lines(c), (QStringList{u": School census"_s, u"why: We use it."_s}));
}

void tst_PublicPassages::standInThePage()
{
    const Template t = smallTemplate();
    int found = 0;
    for (quint32 seed = 1; seed <= 200; ++seed) {
        const Assessment a = randomAssessment(t, seed);
        const QString page =
            unlabelledLines(summarise(t, a, Edition{.language = a.language}).document()).join(u'\n').simplified();
        for (const PublicPassage &one : publicPassages(t, a)) {
            for (const QString &piece : unlabelled(one.inlines).split(u'…')) {
                QVERIFY2(page.contains(piece.simplified()),
                         qPrintable(u"seed %1, %2: %3"_s.arg(seed).arg(one.place.path(), piece)));
                ++found;
            }
        }
    }
    QVERIFY(found > 1000);
}

void tst_PublicPassages::doNotDependOnWhatIsWithheld()
{
    const Template t = smallTemplate();
    for (quint32 seed = 1; seed <= 300; ++seed) {
        const Assessment a = randomAssessment(t, seed);
        const Assessment b = varied(t, a, seed + 500000);
        QList<Inlines> first;
        QList<Inlines> second;
        for (const PublicPassage &one : publicPassages(t, a))
            first += one.inlines;
        for (const PublicPassage &one : publicPassages(t, b))
            second += one.inlines;
        QVERIFY2(first == second, qPrintable(u"seed %1"_s.arg(seed)));
    }
}

QTEST_GUILESS_MAIN(tst_PublicPassages)
#include "tst_PublicPassages.moc"
