// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/FileDifference.h"
#include "publish/Html.h"
#include "publish/RegisterFolders.h"
#include "redaction/Summarise.h"
#include "summary/PageWords.h"
#include "support/SmallTemplate.h"
#include "support/Varied.h"

#include <QTest>
#include <QTranslator>

using namespace candour;

namespace {

/// Speaks a language in which every sentence of the program is other, and remembers what it was asked for.
class Foreign : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *text, const char *, int) const override
    {
        asked += QString::fromUtf8(context) + u": "_s + QString::fromUtf8(text);
        return u"¡"_s + QString::fromUtf8(text) + u"!"_s;
    }
    mutable QStringList asked;
};

} // namespace

/// What is published speaks the language of the document, whatever language the program speaks to whoever publishes it.
class tst_InterfaceLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void publishedFilesAreTheSame_data();
    void publishedFilesAreTheSame();
    void labelsSpeakTheLanguageOfTheDocument();
};

void tst_InterfaceLanguage::publishedFilesAreTheSame_data()
{
    QTest::addColumn<QString>("language");
    for (const auto &language : {u"en-GB"_s, u"cy"_s, u"cy-GB"_s, u"gd"_s})
        QTest::newRow(qPrintable(language)) << language;
}

void tst_InterfaceLanguage::publishedFilesAreTheSame()
{
    QFETCH(QString, language);
    const Template t = smallTemplate();
    const Edition edition{
        .language = language, .organisation = u"Department"_s, .number = 2, .issued = QDate(2026, 6, 4)};
    for (quint32 seed = 1; seed <= 8; ++seed) {
        const Assessment a = randomAssessment(t, seed);
        const auto print = [&] {
            const PublicSummary summary = summarise(t, a, edition);
            return publishedFiles(summary.document(), summary.facts(), {});
        };
        const auto before = print();
        QVERIFY_RESULT(before);
        Foreign foreign;
        QVERIFY(QCoreApplication::installTranslator(&foreign));
        QLocale::setDefault(QLocale(QLocale::Arabic, QLocale::Egypt));
        foreign.asked.clear();
        const auto after = print();
        const QStringList asked = foreign.asked;
        QLocale::setDefault(QLocale::c());
        QCoreApplication::removeTranslator(&foreign);
        QVERIFY_RESULT(after);
        QCOMPARE(asked, QStringList());
        const QString difference = firstDifference(*before, *after);
        QVERIFY2(difference.isEmpty(), qPrintable(u"seed %1, %2"_s.arg(seed).arg(difference)));
    }
}

void tst_InterfaceLanguage::labelsSpeakTheLanguageOfTheDocument()
{
    const Withheld withheld{{u"a"_s, u"b"_s}};
    QCOMPARE(label(withheld, u"en-GB"_s), u"[Withheld: a, b]"_s);
    QCOMPARE(label(withheld, u"cy"_s), u"[Wedi’i ddal yn ôl: a, b]"_s);
    QCOMPARE(label({}, u"cy-GB"_s), u"[Wedi’i ddal yn ôl]"_s);
    QCOMPARE(label({}, u"fr"_s), u"[Withheld]"_s);
    Document document = page();
    document.info.language = u"cy"_s;
    document.sections.first().blocks = {Paragraph{{withheld}}};
    QVERIFY(textLines(document).contains(u"[Wedi’i ddal yn ôl: a, b]"_s));
    QVERIFY(html(document, {}).contains(QString(u"[Wedi’i ddal yn ôl: a, b]"_s).toUtf8()));
}

QTEST_MAIN(tst_InterfaceLanguage)
#include "tst_InterfaceLanguage.moc"
