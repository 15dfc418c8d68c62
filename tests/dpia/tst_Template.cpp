// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "exchange/TemplateFile.h"
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
    QCOMPARE(keys, (QStringList{u"why"_s, u"name"_s, u"automated"_s, u"how"_s, u"bases"_s, u"decision"_s, u"starts"_s,
                                u"count"_s, u"lead"_s, u"page"_s, u"papers"_s, u"controller"_s, u"notes"_s,
                                u"internal"_s, u"items"_s, u"shares"_s, u"cards"_s, u"risks"_s, u"overall"_s}));
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
    QCOMPARE(keys, (QStringList{u"items"_s, u"shares"_s, u"cards"_s, u"risks"_s}));
}

void tst_Template::speaksToThePublic()
{
    QCOMPARE((Option{.key = u"k"_s, .label = u"Label"_s}.forPublic()), u"Label"_s);
    QCOMPARE((Option{.key = u"k"_s, .label = u"Label"_s, .publicLabel = u"Public"_s}.forPublic()), u"Public"_s);
    QCOMPARE((Column{.key = u"k"_s, .label = u"Label"_s}.forPublic()), u"Label"_s);
    QCOMPARE((Column{.key = u"k"_s, .label = u"Label"_s, .publicLabel = u"Public"_s}.forPublic()), u"Public"_s);
}

QTEST_GUILESS_MAIN(tst_Template)
#include "tst_Template.moc"
