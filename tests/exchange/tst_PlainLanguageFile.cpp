// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "exchange/PlainLanguageFile.h"

#include <QTest>

using namespace candour;

/// The lists of plain words that come with the program.
class tst_PlainLanguageFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheLanguage_data();
    void readsTheLanguage();
    void isWhole();
    void findsEachOfItsPhrases();
};

void tst_PlainLanguageFile::readsTheLanguage_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("known");
    QTest::newRow("en-GB") << u"en-GB"_s << true;
    QTest::newRow("en") << u"en"_s << true;
    QTest::newRow("EN_us") << u"EN_us"_s << true;
    QTest::newRow("nl") << u"nl"_s << false;
    QTest::newRow("none") << QString() << false;
    QTest::newRow("a path") << u"../plain/en"_s << false;
}

void tst_PlainLanguageFile::readsTheLanguage()
{
    QFETCH(QString, language);
    QFETCH(bool, known);
    QCOMPARE(builtInPlainLanguage(language).longSentence > 0, known);
    QCOMPARE(builtInPlainLanguage(language).avoid.isEmpty(), !known);
}

void tst_PlainLanguageFile::isWhole()
{
    const PlainLanguage english = builtInPlainLanguage(u"en"_s);
    QVERIFY(english.avoid.size() > 30 && english.terms.size() > 20 && english.abbreviations.size() > 20);
    QSet<QString> forms;
    for (const QList<Phrase> &phrases : {english.avoid, english.terms}) {
        for (const Phrase &phrase : phrases) {
            QVERIFY(!phrase.forms.isEmpty() && !phrase.instead.isEmpty());
            for (const QString &form : phrase.forms) {
                QVERIFY2(!form.trimmed().isEmpty() && !forms.contains(form), qPrintable(form));
                forms.insert(form);
            }
        }
    }
    for (const QString &abbreviation : english.abbreviations)
        QVERIFY2(abbreviation.endsWith(u'.') && abbreviation == abbreviation.toLower(), qPrintable(abbreviation));
    for (const QString &acronym : english.acronyms)
        QVERIFY2(acronym == acronym.toUpper(), qPrintable(acronym));
}

void tst_PlainLanguageFile::findsEachOfItsPhrases()
{
    const PlainLanguage english = builtInPlainLanguage(u"en"_s);
    const PlainLanguageReader reader(english);
    for (const QList<Phrase> &phrases : {english.avoid, english.terms}) {
        for (const Phrase &phrase : phrases) {
            for (const QString &form : phrase.forms) {
                const QList<PlainLanguageHint> hints =
                    reader.hints(fromPlainText(u"Here "_s + form + u" it is."_s), {});
                QVERIFY2(hints.size() == 1 && hints.first().words == form, qPrintable(form));
                QCOMPARE(hints.first().instead, phrase.instead);
            }
        }
    }
}

QTEST_APPLESS_MAIN(tst_PlainLanguageFile)
#include "tst_PlainLanguageFile.moc"
