// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "dpia/NewlyPublic.h"
#include "dpia/Version.h"
#include "exchange/TemplateFile.h"
#include "support/Conditions.h"
#include "support/Results.h"
#include "support/SmallTemplate.h"

using namespace candour;

/// Everything in a template is found by its key, and read by the public in the public's words.
class tst_Template : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsItsParts_data();
    void findsItsParts();
    void listsQuestionsInTheOrderOfTheForm();
    void findsNothingByAnUnknownKey();
    void knowsWhichQuestionsHaveRows();
    void speaksToThePublic();
    void numbersItsParts_data();
    void numbersItsParts();
    void countsFromWhereItIsTold();
    void shippedFormsKeepTheNumbersOfTheirSource();
    void ordersItsVersions_data();
    void ordersItsVersions();
    void saysWhatAVersionMakesPublic();
};

void tst_Template::findsItsParts_data()
{
    QTest::addColumn<Template>("form");
    QTest::newRow("small") << smallTemplate();
    const auto builtIn = builtInTemplates();
    QVERIFY_RESULT(builtIn);
    for (const BuiltInTemplate &one : *builtIn)
        QTest::newRow(qPrintable(one.form.id)) << one.form;
}

void tst_Template::findsItsParts()
{
    QFETCH(Template, form);
    const Template &t = form;
    int questions = 0;
    for (const TemplateSection &section : t.sections) {
        for (const Question &question : section.questions) {
            QCOMPARE(t.question(question.key), &question);
            QCOMPARE(t.questions().at(questions++), &question);
            for (const Column &column : question.columns)
                QCOMPARE(question.column(column.key), &column);
            QCOMPARE(question.column(u"no such column"_s), nullptr);
        }
    }
    QCOMPARE(t.questions().size(), questions);
    for (const Reason &reason : t.reasons)
        QCOMPARE(t.reason(reason.key), &reason);
    for (const Role &role : t.roles)
        QCOMPARE(t.role(role.key), &role);
}

void tst_Template::listsQuestionsInTheOrderOfTheForm()
{
    const Template t = smallTemplate();
    QStringList keys;
    for (const Question *question : t.questions())
        keys += question->key;
    QCOMPARE(keys, (QStringList{u"why"_s,      u"name"_s,       u"automated"_s, u"how"_s,      u"bases"_s,
                                u"decision"_s, u"starts"_s,     u"count"_s,     u"lead"_s,     u"page"_s,
                                u"papers"_s,   u"controller"_s, u"notes"_s,     u"internal"_s, u"items"_s,
                                u"shares"_s,   u"cards"_s,      u"risks"_s,     u"overall"_s,  u"headcounts"_s}));
    QVERIFY(Template{}.questions().isEmpty());
}

void tst_Template::findsNothingByAnUnknownKey()
{
    const Template t = smallTemplate();
    for (const QString &key : {QString(), u"WHY"_s, u"first"_s, u"wh"_s}) {
        QCOMPARE(t.question(key), nullptr);
        QCOMPARE(t.reason(key), nullptr);
        QCOMPARE(t.role(key), nullptr);
    }
}

void tst_Template::knowsWhichQuestionsHaveRows()
{
    QStringList keys;
    const Template t = smallTemplate();
    for (const Question *question : t.questions())
        if (question->hasRows())
            keys += question->key;
    QCOMPARE(keys, (QStringList{u"items"_s, u"shares"_s, u"cards"_s, u"risks"_s, u"headcounts"_s}));
    QVERIFY(t.question(u"headcounts"_s)->hasCounts());
    QVERIFY(!t.question(u"shares"_s)->hasCounts());
}

void tst_Template::speaksToThePublic()
{
    QCOMPARE((Option{.key = u"k"_s, .label = u"Label"_s}.forPublic()), u"Label"_s);
    QCOMPARE((Option{.key = u"k"_s, .label = u"Label"_s, .publicLabel = u"Public"_s}.forPublic()), u"Public"_s);
    QCOMPARE((Column{.key = u"k"_s, .label = u"Label"_s}.forPublic()), u"Label"_s);
    QCOMPARE((Column{.key = u"k"_s, .label = u"Label"_s, .publicLabel = u"Public"_s}.forPublic()), u"Public"_s);
}

void tst_Template::numbersItsParts_data()
{
    QTest::addColumn<QString>("section"); // its official number
    QTest::addColumn<QString>("first");   // of its first question
    QTest::addColumn<QString>("second");
    QTest::addColumn<QStringList>("headings");
    QTest::newRow("none") << QString() << QString() << QString()
                          << QStringList{u"1  First"_s, u"1.1  Question why"_s, u"1.2  Question name"_s};
    QTest::newRow("all") << u"A"_s << u"A.1.a"_s << u"A.1.b"_s
                         << QStringList{u"A  First"_s, u"A.1.a  Question why"_s, u"A.1.b  Question name"_s};
    QTest::newRow("a question without") << u"0"_s << u"0.1"_s << QString()
                                        << QStringList{u"0  First"_s, u"0.1  Question why"_s, u"Question name"_s};
    QTest::newRow("a section without") << QString() << u"7"_s << u"7"_s
                                       << QStringList{u"First"_s, u"7  Question why"_s, u"Question name"_s};
}

void tst_Template::numbersItsParts()
{
    QFETCH(QString, section);
    QFETCH(QString, first);
    QFETCH(QString, second);
    Template t = smallTemplate();
    t.sections[0].number = section;
    t.sections[0].questions[0].number = first;
    t.sections[0].questions[1].number = second;
    const QStringList headings{t.sectionHeading(0), t.questionHeading(0, 0), t.questionHeading(0, 1)};
    QTEST(headings, "headings");
    const bool counts = section.isEmpty() && first.isEmpty() && second.isEmpty();
    QCOMPARE(t.sectionHeading(1), counts ? u"2  Second"_s : u"Second"_s);
    QCOMPARE(t.questionHeading(1, 2), counts ? u"2.3  Question cards"_s : u"Question cards"_s);
}

void tst_Template::countsFromWhereItIsTold()
{
    Template t = smallTemplate();
    QCOMPARE(t.sectionHeading(0, 3), u"3  First"_s);
    QCOMPARE(t.questionHeading(1, 0, 3), u"4.1  Question items"_s);
    t.sections[0].questions[0].number = u"1.1.a"_s;
    QCOMPARE(t.questionHeading(0, 0, 3), u"1.1.a  Question why"_s);
    QCOMPARE(t.sectionHeading(1, 3), u"Second"_s);
}

void tst_Template::shippedFormsKeepTheNumbersOfTheirSource()
{
    const auto builtIn = builtInTemplates();
    QVERIFY_RESULT(builtIn);
    int numbers = 0;
    for (const BuiltInTemplate &one : *builtIn) {
        const Template &t = one.form;
        for (qsizetype s = 0; s < t.sections.size(); ++s) {
            const TemplateSection &section = t.sections.at(s);
            numbers += !section.number.isEmpty();
            if (!section.number.isEmpty())
                QCOMPARE(t.sectionHeading(s), QString(section.number + u"  "_s + section.title));
            for (qsizetype q = 0; q < section.questions.size(); ++q)
                if (const Question &question = section.questions.at(q); !question.number.isEmpty()) {
                    const bool again = q > 0 && section.questions.at(q - 1).number == question.number;
                    QCOMPARE(t.questionHeading(s, q),
                             again ? question.label : QString(question.number + u"  "_s + question.label));
                }
        }
    }
    QVERIFY2(numbers > 20, qPrintable(QString::number(numbers)));
}

void tst_Template::ordersItsVersions_data()
{
    QTest::addColumn<QString>("older");
    QTest::addColumn<QString>("newer");
    for (const auto &[older, newer] : std::initializer_list<std::pair<const char *, const char *>>{
             {"1.9", "1.10"},
             {"9", "10"},
             {"1.0", "1.0.1"},
             {"1.0", "2024.1"},
             {"1.0.9", "1.1"},
             {"2.0-draft", "2.0"},
             {"2.0-draft2", "2.0-draft10"},
             {"1.9", "2.0-draft"},
             {"1.0", "1.0a"},
             {"v1.9", "v1.10"},
             {"", "0"},
             {"18446744073709551615.1", "18446744073709551616.0"},
         })
        QTest::addRow("%s before %s", older, newer) << QString::fromLatin1(older) << QString::fromLatin1(newer);
}

void tst_Template::ordersItsVersions()
{
    QFETCH(QString, older);
    QFETCH(QString, newer);
    QVERIFY(isOlderVersion(older, newer));
    QVERIFY(!isOlderVersion(newer, older));
    QVERIFY(!isOlderVersion(newer, newer));
}

void tst_Template::saysWhatAVersionMakesPublic()
{
    const Template shown = smallTemplate();
    QVERIFY(newlyPublic(shown, shown).isEmpty());
    Template hidden = shown;
    for (const Question *question : shown.questions()) {
        if (!question->publicByDefault || question->publicHeading.isEmpty())
            continue;
        const QList<Place> whole{Place{.question = question->key}};
        hidden = shown;
        questionOf(hidden, question->key).publicByDefault = false;
        QCOMPARE(newlyPublic(hidden, shown), whole);
        QVERIFY(newlyPublic(shown, hidden).isEmpty());
        hidden = shown;
        questionOf(hidden, question->key).publicHeading.clear();
        QCOMPARE(newlyPublic(hidden, shown), whole);
        hidden = shown;
        questionOf(hidden, question->key).askIf = answered(u"no such question"_s);
        QCOMPARE(newlyPublic(hidden, shown), whole);
        for (const Column &column : question->columns) {
            if (!column.isPublic)
                continue;
            hidden = shown;
            for (Column &one : questionOf(hidden, question->key).columns)
                if (one.key == column.key)
                    one.isPublic = false;
            const QList<Place> place{{.question = question->key, .column = column.key}};
            QCOMPARE(newlyPublic(hidden, shown), place);
            Template plain = shown;
            for (Column &one : questionOf(plain, question->key).columns)
                if (one.key == column.key)
                    one.counts = false;
            QCOMPARE(newlyPublic(shown, plain), column.counts ? place : QList<Place>());
            QVERIFY(newlyPublic(shown, hidden).isEmpty());
        }
    }
}

QTEST_GUILESS_MAIN(tst_Template)
#include "tst_Template.moc"
