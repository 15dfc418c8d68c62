// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenSample.h"
#include "workspace/Redacting.h"
#include "workspace/Retaining.h"
#include "workspace/Simplifying.h"

using namespace candour;

/// Advice on plain language for an assessment.
class tst_Simplifying : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void advisesOnAnswersAndWordings();
    void looksForExplanationsEverywhere();
    void leavesOtherLanguagesAlone();
    void ignoresForGood();
    void forgetsWithTheAssessment();

private:
    static QStringList found(OpenSample &sample, const QString &question)
    {
        QStringList all;
        const auto advice = simplifying::advice(*sample, Attendance, question);
        for (const simplifying::Hint &hint : advice->hints)
            all += hint.what.words;
        return all;
    }
    static void write(OpenSample &sample, const QString &question, const QString &text)
    {
        QVERIFY_RESULT(authoring::setAnswer(*sample, Attendance, question, Cell(words(text))));
    }
};

void tst_Simplifying::advisesOnAnswersAndWordings()
{
    OpenSample sample;
    write(sample, u"whatAndWhy"_s, u"We utilise it."_s);
    QCOMPARE(found(sample, u"whatAndWhy"_s), QStringList{u"utilise"_s});
    QVERIFY_RESULT(redacting::setWording(*sample, Attendance, Place{.question = u"whatAndWhy"_s}, u"en-GB"_s,
                                         words(u"We leverage it."_s)));
    const auto advice = simplifying::advice(*sample, Attendance, u"whatAndWhy"_s);
    QCOMPARE(advice->hints.size(), 2);
    QCOMPARE(advice->hints.last().what.words, u"leverage"_s);
    QCOMPARE(advice->hints.last().where.wording, u"en-GB"_s);
    QCOMPARE(advice->readability.words, 6);
    QCOMPARE(advice->readability.sentences, 2);
    QVERIFY(simplifying::advice(*sample, Attendance)->hints.size() >= 2);
    QVERIFY(simplifying::sentence(advice->hints.last().what).contains(u"use"_s));
}

void tst_Simplifying::looksForExplanationsEverywhere()
{
    OpenSample sample;
    write(sample, u"whatAndWhy"_s, u"The QZX is used."_s);
    QCOMPARE(found(sample, u"whatAndWhy"_s), QStringList{u"QZX"_s});
    write(sample, u"scope"_s, u"The Quiet Zone Index (QZX) is in."_s);
    QVERIFY(found(sample, u"whatAndWhy"_s).isEmpty());
}

void tst_Simplifying::leavesOtherLanguagesAlone()
{
    OpenSample sample;
    write(sample, u"whatAndWhy"_s, u"We use it."_s);
    QVERIFY_RESULT(redacting::setWording(*sample, Attendance, Place{.question = u"whatAndWhy"_s}, u"cy"_s,
                                         words(u"We leverage it."_s)));
    QVERIFY(found(sample, u"whatAndWhy"_s).isEmpty());
}

void tst_Simplifying::ignoresForGood()
{
    OpenSample sample;
    write(sample, u"whatAndWhy"_s, u"We utilise it. The QZX too."_s);
    const simplifying::Hint hint = simplifying::advice(*sample, Attendance, u"whatAndWhy"_s)->hints.first();
    QVERIFY_RESULT(simplifying::ignore(*sample, Attendance, hint));
    QCOMPARE(found(sample, u"whatAndWhy"_s), QStringList{u"QZX"_s});
    QVERIFY_RESULT(simplifying::ignore(*sample, Attendance, hint));
    QCOMPARE(sample->settings()->ignoredHints.size(), 1);
    QVERIFY(!sample->settings()->ignoredHints.first().contains(u"utilise"_s));
    write(sample, u"whatAndWhy"_s, u"Now, too, we utilise it."_s);
    QVERIFY(found(sample, u"whatAndWhy"_s).isEmpty());
    write(sample, u"scope"_s, u"We utilise it."_s);
    QCOMPARE(found(sample, u"scope"_s), QStringList{u"utilise"_s}); // ignored in the other answer only
    sample.reopen();
    QVERIFY(found(sample, u"whatAndWhy"_s).isEmpty());
    sample.reopen(Workspace::Access::ReadOnly);
    const QByteArray before = sample.onDisk();
    QVERIFY_ERROR(
        simplifying::ignore(*sample, Attendance, simplifying::advice(*sample, Attendance, u"scope"_s)->hints.first()),
        ErrorKind::Refused, "read");
    QCOMPARE(sample.onDisk(), before);
}

void tst_Simplifying::forgetsWithTheAssessment()
{
    OpenSample sample;
    write(sample, u"whatAndWhy"_s, u"We utilise it."_s);
    QVERIFY_RESULT(simplifying::ignore(*sample, Attendance,
                                       simplifying::advice(*sample, Attendance, u"whatAndWhy"_s)->hints.first()));
    QVERIFY_RESULT(
        retaining::set(*sample, Attendance, {.keepUntil = sample.clock().today().addDays(-1), .basis = u"Over"_s}));
    QVERIFY_RESULT(retaining::dispose(*sample, Attendance));
    QVERIFY(sample->settings()->ignoredHints.isEmpty());
}

QTEST_GUILESS_MAIN(tst_Simplifying)
#include "tst_Simplifying.moc"
