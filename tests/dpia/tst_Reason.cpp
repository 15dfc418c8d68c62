// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "exchange/TemplateFile.h"

#include <QTest>

using namespace candour;

namespace {

QList<Template> builtIn()
{
    QList<Template> forms;
    for (const BuiltInTemplate &one : builtInTemplates().value_or(QList<BuiltInTemplate>()))
        forms += one.form;
    return forms;
}

} // namespace

class tst_Reason : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersTheLawsThatWereChosen();
    void everyBuiltInTemplateSaysAllOfItsLaws();
    void equalWordsAreExplainedEqually();
};

void tst_Reason::offersTheLawsThatWereChosen()
{
    Template t;
    QVERIFY(t.lawsOffered({u"foia"_s}).isEmpty());
    t.laws = {AccessLaw{.key = u"foia"_s}, AccessLaw{.key = u"foisa"_s}, AccessLaw{.key = u"eisr"_s}};
    QCOMPARE(t.lawsOffered({}), QStringList{u"foia"_s});
    QCOMPARE(t.lawsOffered({u"woo"_s}), QStringList{u"foia"_s});
    QCOMPARE(t.lawsOffered({u"eisr"_s, u"foisa"_s, u"woo"_s}), (QStringList{u"foisa"_s, u"eisr"_s}));
    QCOMPARE(t.law(u"eisr"_s), &t.laws.at(2));
    QCOMPARE(t.law(u"woo"_s), nullptr);
}

void tst_Reason::everyBuiltInTemplateSaysAllOfItsLaws()
{
    const QList<Template> forms = builtIn();
    QCOMPARE(forms.size(), 7);
    for (const Template &t : forms) {
        QVERIFY2(!t.laws.isEmpty(), qPrintable(t.id));
        for (const AccessLaw &law : t.laws)
            for (const QString &said : {law.name, law.shortName, law.where, law.refusal, law.review, law.appeal,
                                        law.source.name, law.source.url})
                QVERIFY2(!said.isEmpty(), qPrintable(t.id + u' ' + law.key));
    }
}

/// The page explains what was left out by its public words, whichever law they came from. A screening has no page.
void tst_Reason::equalWordsAreExplainedEqually()
{
    for (const Template &t : builtIn()) {
        if (t.isScreening())
            continue;
        QHash<QString, QString> explained;
        for (const Reason &reason : t.reasons) {
            const QString known = explained.value(reason.publicWording, reason.explanation);
            QVERIFY2(known == reason.explanation, qPrintable(t.id + u' ' + reason.key));
            explained.insert(reason.publicWording, reason.explanation);
        }
    }
}

QTEST_GUILESS_MAIN(tst_Reason)
#include "tst_Reason.moc"
