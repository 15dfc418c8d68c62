// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/FileDifference.h"
#include "publish/Govspeak.h"
#include "publish/RegisterFolders.h"
#include "redaction/Releasing.h"
#include "redaction/Summarise.h"
#include "support/Shrinking.h"
#include "support/SmallTemplate.h"
#include "support/Varied.h"

#include <QTest>

using namespace candour;

/// Promise P2, in bytes: assessments that differ only in what is withheld publish the same files under the same names.
class tst_NonInterferenceFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filesDoNotDependOnWhatIsWithheld();
    void foldersDoNotDependOnWhatIsWithheld();
    void noticesOneLetterOfASecret_data();
    void noticesOneLetterOfASecret();
    void shrinksAFailureToWhatMatters();

private:
    const Template m_template = smallTemplate();
    const Template m_form = releaseForm(m_template);
};

namespace {

/// How many pairs are tried, and which is the first: 100 from 1, or as CANDOUR_PAIRS and CANDOUR_FIRST_PAIR say.
quint32 pairs()
{
    const int asked = qEnvironmentVariableIntValue("CANDOUR_PAIRS");
    return asked > 0 ? quint32(asked) : 100;
}

quint32 firstPair()
{
    return quint32(std::max(1, qEnvironmentVariableIntValue("CANDOUR_FIRST_PAIR")));
}

/// Editions differ from pair to pair, as a person sets them: number, dates, notes, language.
Edition edition(quint32 seed)
{
    Edition e{.language = seed % 4 == 0 ? u"cy"_s : u"en-GB"_s,
              .organisation = u"Department"_s,
              .contact = u"dpia@example.org"_s,
              .licence = u"Open Government Licence"_s,
              .licenceUrl = u"https://example.org/licence"_s,
              .number = 1 + int(seed % 3),
              .issued = QDate(2026, 6, 4),
              .changeNote = u"Note %1"_s.arg(seed)};
    for (int number = e.number - 1; number > 0; --number)
        e.earlier += PublishedVersion{number, QDate(2025, 1, number), {}};
    return e;
}

/// What the register holds already: another assessment, which the page of the register and the catalogue list too.
Catalogue neighbours()
{
    return {.address = u"https://www.example.org/dpia/"_s,
            .published = {CatalogueEntry{.reference = u"ZZ-1"_s,
                                         .title = u"Another"_s,
                                         .organisation = u"Department"_s,
                                         .language = u"en-GB"_s,
                                         .version = 1,
                                         .issued = QDate(2026, 1, 1)}}};
}

Result<FinishedFiles> published(const PublicSummary &summary)
{
    const auto files = publishedFiles(summary.document(), summary.facts(), neighbours());
    if (!files)
        return files;
    const auto pack = govukPack(summary.document(), summary.facts(), *files);
    return pack ? Result<FinishedFiles>(*files + *pack) : pack;
}

/// The first line of the page in which two summaries differ.
QString firstWords(const PublicSummary &one, const PublicSummary &two)
{
    const QStringList a = textLines(one.document());
    const QStringList b = textLines(two.document());
    for (qsizetype i = 0; i < std::max(a.size(), b.size()); ++i)
        if (a.value(i) != b.value(i))
            return u"line %1: “%2” and “%3”"_s.arg(QString::number(i), a.value(i), b.value(i));
    return u"in the same words"_s;
}

/// How the files of an assessment and of another that differs only in what is withheld differ; empty where they do not.
/// Where either cannot be published, neither must be, for the same reason.
QString differenceOf(const Template &t, const Assessment &a, quint32 seed, quint32 variation)
{
    const PublicSummary first = summarise(t, a, edition(seed));
    const PublicSummary second = summarise(t, varied(t, a, variation), edition(seed));
    const auto one = published(first);
    const auto two = published(second);
    if (!one || !two) {
        const QString why = one ? QString() : one.error().message;
        return why == (two ? QString() : two.error().message) ? QString() : u"only one can be published: "_s + why;
    }
    const QString difference = firstDifference(*one, *two);
    return difference.isEmpty() ? QString() : difference + u'\n' + firstWords(first, second);
}

/// A small assessment of which the same can be said, for a person to look at.
QString smallExample(const Template &t, const Assessment &a, quint32 seed)
{
    constexpr quint32 Variations = 6; // Whoever cuts an answer also moves all that follows in the variation.
    const auto differs = [&](const Assessment &smaller) {
        for (quint32 i = 0; i < Variations; ++i)
            if (!differenceOf(t, smaller, seed, seed + 500000 + i).isEmpty())
                return true;
        return false;
    };
    return described(shrunk(a, differs, 400));
}

} // namespace

void tst_NonInterferenceFiles::filesDoNotDependOnWhatIsWithheld()
{
    quint32 printed = 0;
    for (quint32 seed = firstPair(); seed < firstPair() + pairs(); ++seed) {
        const bool isRelease = seed % 3 == 0;
        const Template &t = isRelease ? m_form : m_template;
        const Assessment a = isRelease ? randomRelease(t, seed) : randomAssessment(t, seed);
        const auto files = published(summarise(t, a, edition(seed)));
        printed += files ? 1 : 0;
        if (files)
            QVERIFY(files->size() >= 11);
        const QString difference = differenceOf(t, a, seed, seed + 500000);
        if (!difference.isEmpty())
            QFAIL(qPrintable(u"seed %1, %2\nA small example:\n%3"_s.arg(QString::number(seed), difference,
                                                                        smallExample(t, a, seed))));
    }
    QVERIFY2(printed > pairs() * 9 / 10, qPrintable(QString::number(printed)));
}

void tst_NonInterferenceFiles::foldersDoNotDependOnWhatIsWithheld()
{
    for (quint32 seed = 1; seed <= 5; ++seed) {
        QTemporaryDir first;
        QTemporaryDir second;
        Assessment a = randomAssessment(m_template, seed);
        for (const QTemporaryDir *folder : {&first, &second}) {
            const auto files = render(summarise(m_template, a, edition(seed)), folder->path());
            QVERIFY_RESULT(files);
            QVERIFY_RESULT(write(*files, folder->path()));
            a = varied(m_template, a, seed + 500000);
        }
        QCOMPARE(snapshot(second.path()).keys(), snapshot(first.path()).keys());
        QVERIFY2(snapshot(second.path()) == snapshot(first.path()), qPrintable(u"seed %1"_s.arg(seed)));
    }
}

void tst_NonInterferenceFiles::noticesOneLetterOfASecret_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name :
         {u"zz-2/v1/ZZ-2-v1.pdf"_s, u"zz-2/v1/ZZ-2-v1.txt"_s, u"zz-2/v1/ZZ-2-v1.jsonld"_s,
          u"zz-2/v1/ZZ-2-v1-table-1.csv"_s, u"zz-2/v1/index.html"_s, u"zz-2/index.html"_s, u"accessibility.html"_s,
          u"feed.atom"_s, u"catalogue.csv"_s, u"sitemap.xml"_s, u"index.html"_s, u"candour-register.json"_s,
          u"ZZ-2-v1-body.md"_s, u"ZZ-2-v1-details.txt"_s})
        QTest::newRow(qPrintable(name)) << name;
}

void tst_NonInterferenceFiles::noticesOneLetterOfASecret()
{
    QFETCH(QString, name);
    Assessment a = randomAssessment(m_template, 3);
    a.reference = u"ZZ-2"_s;
    Edition e = edition(3);
    e.number = 1;
    e.earlier.clear();
    const auto clean = published(summarise(m_template, a, e));
    QVERIFY_RESULT(clean);
    QCOMPARE(firstDifference(*clean, *clean), QString());
    FinishedFiles files = *clean;
    const auto found =
        std::find_if(files.begin(), files.end(), [&](const FinishedFile &one) { return one.name == name; });
    QVERIFY(found != files.end());
    const qsizetype file = found - files.begin();
    QByteArray &bytes = files[file].bytes;
    const qsizetype at = bytes.size() / 2;
    bytes[at] = char(bytes[at] ^ 1);
    const QString difference = firstDifference(*clean, files);
    QVERIFY2(difference.startsWith(name), qPrintable(difference));
    QVERIFY2(difference.contains(u"byte %1"_s.arg(at)), qPrintable(difference));
    files = *clean;
    files[file].name.insert(0, u'x');
    QVERIFY(firstDifference(*clean, files).startsWith(u"names: "_s));
    files.removeAt(file);
    QVERIFY(firstDifference(*clean, files).startsWith(u"names: "_s));
}

/// Whoever reads of a failure sees what it takes, not an assessment of thirty answers.
void tst_NonInterferenceFiles::shrinksAFailureToWhatMatters()
{
    const Place place{.question = u"why"_s};
    Assessment a = randomAssessment(m_template, 3);
    a.answers.insert(place.question, Cell{fromPlainText(u"One\nTwo words\nThree"_s)});
    a.marks.insert(MarkId{u"m"_s}, Mark{.id = MarkId{u"m"_s}, .reasons = {u"personal"_s}});
    a.treatments.insert(place, Treatment{.kind = TreatmentKind::Withheld, .mark = MarkId{u"m"_s}});
    int asked = 0;
    const auto fails = [&](const Assessment &one) {
        ++asked;
        return one.treatment(place).kind == TreatmentKind::Withheld &&
               plainText(*textIn(one.answer(place.question))).contains(u'\n');
    };
    const Assessment least = shrunk(a, fails);
    QVERIFY(fails(least));
    QCOMPARE(described(least), u"why = ¶¶\nwhy is withheld by m\nmark m: personal"_s);
    QCOMPARE(least.answers.size(), 1);
    QCOMPARE(least.treatments.size(), 1);
    QCOMPARE(least.marks.size(), 1);
    QVERIFY(least.comments.isEmpty() && least.attachments.isEmpty());
    // Nor does it go on for ever.
    asked = 0;
    shrunk(a, fails, 10);
    QCOMPARE(asked, 10);
}

QTEST_MAIN(tst_NonInterferenceFiles)
#include "tst_NonInterferenceFiles.moc"
