// SPDX-License-Identifier: GPL-3.0-or-later
#include "Planting.h"
#include "proof/LeakCheck.h"
#include "publish/RegisterFolders.h"
#include "redaction/Repeats.h"
#include "workspace/Activities.h"
#include "workspace/Deciding.h"
#include "workspace/Printing.h"
#include "workspace/PublicPage.h"
#include "workspace/Publishing.h"
#include "workspace/Redacting.h"
#include "workspace/Reviewing.h"
#include "workspace/Sharing.h"
#include "workspace/WordLists.h"

#include <QGuiApplication>

using namespace candour;

/// A word of its own stands in every place of a workspace that the public may not read, and in no published file.
class tst_Canaries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void noneGetsOut();
    void noneGetsIntoAPrivacyNotice();
    void theLeakCheckKnowsThoseOfTheAssessment();
    void eachWouldBeFound_data();
    void eachWouldBeFound();

private:
    void plantAround();
    void signAndPublish();

    OpenSample m_sample;
    Canaries m_canaries;
    int m_inAssessment = 0; ///< So many of them, the first, stand in the assessment.
    QList<FinishedFile> m_files;
};

void tst_Canaries::initTestCase()
{
    const Template form = m_sample.form();
    QVERIFY_RESULT(m_sample.change([&](Assessment &a) { Planting(m_canaries, form).plant(a); }));
    m_inAssessment = int(m_canaries.all().size());
    plantAround();
    signAndPublish();
}

/// In the history, the audit, and what else a workspace holds.
void tst_Canaries::plantAround()
{
    const auto word = [this](const char *where) { return m_canaries.next(QString::fromLatin1(where)); };
    const QString before = m_sample.text(u"collection"_s);
    m_sample.as({word("who changed an answer"), u"drafter"_s});
    const RichText kept = *textIn(m_sample.assessment().answer(u"collection"_s));
    QVERIFY_RESULT(authoring::setAnswer(*m_sample, Census, u"collection"_s, words(word("earlier answer"))));
    QVERIFY_RESULT(authoring::setAnswer(*m_sample, Census, u"collection"_s, kept));
    QCOMPARE(m_sample.text(u"collection"_s), before);
    Activity activity = m_sample->activities()->first();
    activity.ownerRole = word("owner of an activity").toLower();
    activity.facts.insert(u"recipient"_s, Cell{lineFromPlainText(word("fact of an activity"))});
    QVERIFY_RESULT(programme::changeActivity(*m_sample, activity));
    QVERIFY_RESULT(programme::addActivity(*m_sample, Activity{.name = word("name of another activity"),
                                                              .cover = Cover::NotNeeded,
                                                              .coverNote = word("why no assessment is needed")}));
    QVERIFY_RESULT(wordLists::add(*m_sample, WordList::Spelling, word("word that is spelt right")));
    QVERIFY_RESULT(wordLists::add(*m_sample, WordList::Watched, word("words that are watched for")));
    QVERIFY_RESULT(wordLists::add(*m_sample, WordList::Public, word("words that everybody may read")));
    QVERIFY_RESULT(m_sample.change(
        [&](Assessment &a) {
            a.title = word("title of another assessment");
            a.publicTitle = word("public title of another assessment");
            a.answers.insert(u"purposeInShort"_s, Cell{words(word("answer of another assessment"))});
        },
        Linkage));
}

void tst_Canaries::signAndPublish()
{
    for (const Actor &actor : {Owner, Sponsor, Head}) {
        m_sample.as(actor);
        QVERIFY_RESULT(reviewing::sign(*m_sample, Census));
    }
    m_sample.as(Sponsor);
    QVERIFY_RESULT(deciding::decide(*m_sample, Census, {}));
    QVERIFY_RESULT(m_sample.approve());
    const QString out = m_sample.path(u"out"_s);
    QVERIFY_RESULT(publishing::publish(
        *m_sample, Census,
        {.folder = out, .changeNote = u"First"_s, .overrides = {}, .packFolder = m_sample.path(u"pack"_s)}));
    for (const Snapshot &files : {snapshot(out), snapshot(m_sample.path(u"pack"_s))})
        for (auto file = files.cbegin(); file != files.cend(); ++file)
            if (*file != "(folder)")
                m_files += FinishedFile{file.key(), *file};
    QVERIFY(m_files.size() > 30);
}

void tst_Canaries::noneGetsOut()
{
    QVERIFY2(m_canaries.all().size() > 60, qPrintable(QString::number(m_canaries.all().size())));
    QStringList found;
    for (const FinishedFile &file : std::as_const(m_files))
        found += canariesIn(file, m_canaries.all());
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

/// It is for people inside, but made to become public.
void tst_Canaries::noneGetsIntoAPrivacyNotice()
{
    QStringList found;
    for (const QString &name : {u"INTERNAL a.pdf"_s, u"INTERNAL a.html"_s}) {
        QVERIFY_RESULT(printing::printPrivacyNotice(*m_sample, Census, m_sample.path(name)));
        found += canariesIn({name, TestFolder::read(m_sample.path(name))}, m_canaries.all());
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

/// Whatever a writer might do, these would keep the files from being written.
void tst_Canaries::theLeakCheckKnowsThoseOfTheAssessment()
{
    // What a page may say for other reasons, and what no reader of text could find.
    const QStringList unknown{
        u"bytes of a file"_s, u"role in a comment"_s, u"words that may stand"_s, u"job title that no answer names"_s,
        u"domain"_s,          u"first name"_s};
    const auto source = pageSource(*m_sample, Census);
    QVERIFY_RESULT(source);
    const QList<Needle> sought = needles(source->form, source->assessment);
    const Document document = source->summary().document();
    QStringList otherwise;
    for (const Canary &canary : m_canaries.all().mid(0, m_inAssessment)) {
        const QByteArray word = canary.word.toUtf8();
        const auto found =
            leaks({{u"a.txt"_s, "So " + word + " it is at https://example.org/" + word}}, sought, document);
        QVERIFY_RESULT(found);
        if (found->isEmpty() != unknown.contains(canary.where))
            otherwise += canary.where;
    }
    QCOMPARE(otherwise, QStringList());
}

void tst_Canaries::eachWouldBeFound_data()
{
    QTest::addColumn<QByteArray>("form");
    for (const auto &[name, bytes] : formsOfCanary(m_canaries.all().first().word))
        QTest::newRow(qPrintable(name)) << bytes;
}

void tst_Canaries::eachWouldBeFound()
{
    QFETCH(QByteArray, form);
    for (FinishedFile file : std::as_const(m_files)) {
        file.bytes += form;
        const QStringList found = canariesIn(file, m_canaries.all().mid(0, 1));
        QVERIFY2(!found.isEmpty(), qPrintable(file.name));
    }
}

QTEST_MAIN(tst_Canaries)
#include "tst_Canaries.moc"
