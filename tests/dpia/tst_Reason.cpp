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
    void britishTemplatesGiveReasonsUnderEachLaw();
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

void tst_Reason::britishTemplatesGiveReasonsUnderEachLaw()
{
    for (const Template &t : builtIn()) {
        if (!t.law(u"foia"_s))
            continue;
        QCOMPARE(t.laws.first().key, u"foia"_s); // of a body that has chosen none
        QMap<QString, int> reasons;
        for (const Reason &reason : t.reasons) {
            ++reasons[reason.law];
            QCOMPARE(reason.needsQualifiedPerson, reason.key == u"foia-36"_s);
            if (reason.provision.startsWith(u"EIR reg 12("_s) || reason.provision.startsWith(u"EISR reg 10("_s))
                QCOMPARE(int(reason.kind), int(ReasonKind::Qualified));
            if (const AccessLaw *law = t.law(reason.law); law && law->key != u"eu"_s)
                QVERIFY2(reason.provision.startsWith(law->shortName + u' '), qPrintable(reason.key));
        }
        QCOMPARE(reasons.value(u"foia"_s), 25);
        QCOMPARE(reasons.value(u"foisa"_s), 27);
        QCOMPARE(reasons.value(u"eir"_s), 13);
        QCOMPARE(reasons.value(u"eisr"_s), 13);
        for (const QString &key : {u"foia-39"_s, u"foisa-38-1-b"_s, u"eir-12-5-e"_s, u"eisr-10-4-d"_s, u"dp-min"_s})
            QVERIFY2(t.reason(key), qPrintable(t.id + u' ' + key));
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
