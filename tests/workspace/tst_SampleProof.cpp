// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenSample.h"
#include "proof/LeakCheck.h"
#include "publish/PublishedPage.h"
#include "publish/Publisher.h"
#include "redaction/Repeats.h"
#include "workspace/PublicPage.h"
#include "workspace/Publishing.h"

#include <QTest>

using namespace candour;

namespace {

/// A page with these words in it, as a fault of the writer might put them there.
FinishedFile seeded(FinishedFile page, const QString &words)
{
    page.bytes.insert(page.bytes.lastIndexOf("</main>"), "<p>" + words.toHtmlEscaped().toUtf8() + "</p>");
    return page;
}

QString described(const QList<Leak> &found)
{
    QStringList lines;
    for (const Leak &leak : found.mid(0, 10))
        lines += u"%1 | %2 | %3"_s.arg(leak.file, leak.place, leak.question);
    return lines.join(u'\n');
}

} // namespace

/// The proof over real pages: those of the sample, with everything that its people withheld.
class tst_SampleProof : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void samplePageRaisesNoAlarm();
    void everySecretOfTheSampleIsFound();
    void leftOutAnswersMaySayWhatEveryPageSays();
    void leftOutAnswersMaySayWhatOthersPublished();

private:
    OpenSample m_workspace;
    PageSource m_source;
    QList<FinishedFile> m_files;
    QList<Needle> m_needles;
    Document m_document;
};

void tst_SampleProof::initTestCase()
{
    const auto source = pageSource(*m_workspace, Census);
    QVERIFY_RESULT(source);
    m_source = *source;
    m_source.edition.number = 1;
    m_source.edition.issued = QDate(2026, 6, 4);
    const PublicSummary summary = m_source.summary();
    m_document = summary.document();
    const auto files = publishedFiles(m_document, summary.facts(), {});
    QVERIFY_RESULT(files);
    m_files = *files;
    m_needles = needles(m_source.form, m_source.assessment);
    QVERIFY(m_needles.size() > 10);
}

void tst_SampleProof::samplePageRaisesNoAlarm()
{
    const auto own = publishedFiles(frameOf(m_document), frameOf(m_source.summary().facts()), {});
    QVERIFY_RESULT(own);
    const auto found = leaks(m_files, m_needles, m_document, *own); // a left-out step is called “Share”
    QVERIFY_RESULT(found);
    QVERIFY2(found->isEmpty(), qPrintable(described(*found)));
}

void tst_SampleProof::everySecretOfTheSampleIsFound()
{
    const auto page = std::find_if(m_files.begin(), m_files.end(),
                                   [](const FinishedFile &file) { return file.name == u"dpia-0007/v1/index.html"_s; });
    QVERIFY(page != m_files.end());
    int secrets = 0;
    for (const Needle &needle : std::as_const(m_needles)) {
        if (needle.mayRepeat)
            continue;
        ++secrets;
        const auto found = leaks({seeded(*page, needle.words)}, m_needles, m_document);
        QVERIFY_RESULT(found);
        const bool named = std::any_of(found->begin(), found->end(), [&](const Leak &leak) {
            return leak.question == needle.question && leak.file == page->name && leak.place == u"text"_s;
        });
        QVERIFY2(named, qPrintable(needle.question + u'\n' + described(*found)));
    }
    QVERIFY(secrets > 3);
}

void tst_SampleProof::leftOutAnswersMaySayWhatEveryPageSays()
{
    m_workspace.as(Preparer);
    const QString folder = m_workspace.path(u"register"_s);
    QVERIFY(QDir().mkpath(folder));
    QVERIFY_RESULT(m_workspace.change([](Assessment &a) {
        for (const QString &words :
             {u"Download as PDF"_s, u"Contents"_s, u"Skip to main content"_s,
              u"Published data protection impact assessments"_s, u"Page 1 of 2"_s, u"Accessibility statement"_s,
              u"Download as plain text"_s, u"Feed of what is published (Atom)"_s, u"enlarge the text up to 400%"_s})
            a.comments += Comment{.id = CommentId{u"own-%1"_s.arg(a.comments.size())},
                                  .author = u"Val"_s,
                                  .text = words,
                                  .events = {CommentEvent{}}};
    }));
    const auto published =
        publishing::publish(*m_workspace, Census, {.folder = folder, .changeNote = u"First"_s, .overrides = {}});
    QVERIFY_RESULT(published);
}

void tst_SampleProof::leftOutAnswersMaySayWhatOthersPublished()
{
    const QString folder = m_workspace.path(u"another register"_s);
    QVERIFY(QDir().mkpath(folder));
    PublicFacts facts;
    facts.reference = u"OTHER-1"_s;
    facts.title = u"Lending of library books"_s;
    facts.versions = {PublishedVersion{1, QDate(2026, 1, 1), u"First"_s}};
    Document page;
    page.info.title = facts.title;
    const auto files = publishedFiles(page, facts, {});
    QVERIFY_RESULT(files);
    QVERIFY_RESULT(write(*files, folder));
    QVERIFY_RESULT(m_workspace.change([](Assessment &a) {
        a.comments += Comment{.id = CommentId{u"x"_s},
                              .author = u"Val"_s,
                              .text = u"Lending of library books"_s,
                              .events = {CommentEvent{}}};
    }));
    const auto published =
        publishing::publish(*m_workspace, Census, {.folder = folder, .changeNote = u"First"_s, .overrides = {}});
    QVERIFY_RESULT(published);
}

QTEST_MAIN(tst_SampleProof)
#include "tst_SampleProof.moc"
