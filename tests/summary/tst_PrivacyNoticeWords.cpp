// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "summary/PrivacyNoticeWords.h"

#include <QTest>

using namespace candour;

namespace {

QStringList all(const PrivacyNoticeWords &w)
{
    QStringList words{w.title,          w.status,      w.stamp,        w.description, w.beforeUse,      w.howItWasMade,
                      w.whatItMustTell, w.checkTheLaw, w.nothingBound, w.stillOpen,   w.toDecide,       w.whatToDecide,
                      w.whyLeftOut,     w.rightsByLaw, w.whichRights,  w.regulator,   w.whichRegulator, w.assessed,
                      w.readAt,         w.writeTo,     w.drafted};
    for (const PrivacyNoticePartWords &part :
         {w.controller, w.contact, w.data, w.source, w.purpose, w.legalBasis, w.obligation, w.recipients, w.transfers,
          w.retention, w.automated, w.rights, w.complaint, w.readMore, w.about})
        words << part.heading << part.toFillIn;
    return words;
}

} // namespace

class tst_PrivacyNoticeWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void welshSaysAllThatEnglishSays();
    void otherLanguagesReadEnglish();
};

void tst_PrivacyNoticeWords::welshSaysAllThatEnglishSays()
{
    const QStringList english = all(privacyNoticeWords(u"en-GB"_s));
    const QStringList welsh = all(privacyNoticeWords(u"cy-GB"_s));
    for (qsizetype i = 0; i < english.size(); ++i) {
        QVERIFY(!welsh.at(i).isEmpty());
        QVERIFY2(welsh.at(i) != english.at(i), qPrintable(welsh.at(i)));
        for (const QString &place : {u"%1"_s, u"%2"_s})
            QVERIFY2(welsh.at(i).contains(place) == english.at(i).contains(place), qPrintable(welsh.at(i)));
    }
}

void tst_PrivacyNoticeWords::otherLanguagesReadEnglish()
{
    QCOMPARE(privacyNoticeWords(u"fr"_s).status, u"Draft"_s);
    QCOMPARE(privacyNoticeWords(u"CY"_s).status, u"Drafft"_s);
}

QTEST_GUILESS_MAIN(tst_PrivacyNoticeWords)
#include "tst_PrivacyNoticeWords.moc"
