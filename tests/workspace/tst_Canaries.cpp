// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenSample.h"
#include "proof/CanarySearch.h"
#include "proof/LeakCheck.h"
#include "publish/RegisterFolders.h"
#include "redaction/Repeats.h"
#include "redaction/Summarise.h"
#include "workspace/Activities.h"
#include "workspace/PublicPage.h"
#include "workspace/Publishing.h"
#include "workspace/Redacting.h"
#include "workspace/Reviewing.h"
#include "workspace/Sharing.h"
#include "workspace/WordLists.h"

#include <QGuiApplication>

using namespace candour;

namespace {

/// Words that stand nowhere else, each remembered with where it was planted.
class Canaries
{
public:
    QString next(const QString &where)
    {
        const int number = int(m_all.size());
        const QString word = u"zyqorvax%1%2brimul"_s.arg(QChar(u'a' + number / 26), QChar(u'a' + number % 26));
        m_all += Canary{where, word};
        return u"Z"_s + word.mid(1);
    }
    const QList<Canary> &all() const { return m_all; }

private:
    QList<Canary> m_all;
};

/// Plants a word in everything about the assessment that the public may not read.
class Planting
{
public:
    Planting(Canaries &canaries, const Template &form) : m_canaries(canaries), m_form(form) {}

    void plant(Assessment &a)
    {
        plantInAnswers(a);
        plantInObjects(a);
        plantInReview(a);
        a.title = word("title for people inside");
        a.retention.basis = word("why it is kept");
        a.retention.holdReason = word("why it may not be disposed of");
        a.answers.insert(u"unplaced.1"_s, Cell{words(word("text without a place"))});
        a.answers.insert(
            u"older.question"_s,
            Rows{{Row{.id = RowId{u"r"_s}, .cells = {{u"a"_s, line(word("answer of an older template"))}}}}});
    }

private:
    QString word(const char *where) { return m_canaries.next(QString::fromLatin1(where)); }
    static Cell line(const QString &text) { return Cell{lineFromPlainText(text)}; }

    MarkId mark(Assessment &a)
    {
        const MarkId id{u"canary-%1"_s.arg(a.marks.size())};
        a.marks.insert(id, Mark{.id = id,
                                .reasons = {m_form.reasons.first().key},
                                .harm = word("harm of a mark"),
                                .publicInterest = word("public interest of a mark"),
                                .proposedBy = word("who proposed a mark"),
                                .cut = {word("words that were cut")}});
        return id;
    }

    /// A passage behind the words that stand there, with an address behind it.
    void plantMarked(Assessment &a, RichText &text, const char *where)
    {
        if (text.blocks.isEmpty())
            return;
        text.blocks.last().runs += Run{.text = u" and "_s};
        text.blocks.last().runs += Run{.text = word(where),
                                       .bold = true,
                                       .link = u"https://example.org/"_s + word("address behind a marked passage"),
                                       .marks = {mark(a)}};
    }

    void plantInAnswers(Assessment &a)
    {
        const QMap<QString, QString> shown = publicWords(m_form, a, a.language);
        for (const Question *question : m_form.questions()) {
            const auto answer = a.answers.find(question->key);
            if (answer == a.answers.end())
                continue;
            RichText *text = textIn(*answer);
            if (text && shown.contains(question->key) && question->kind == QuestionKind::RichText)
                plantMarked(a, *text, "marked passage");
            else if (text && !shown.contains(question->key))
                *text = words(plainText(*text) + u'\n' + word("answer that is left out"));
            if (auto *rows = std::get_if<Rows>(&*answer))
                plantInRows(a, *question, *rows, shown.contains(question->key));
        }
        plantInWording(a);
    }

    void plantInRows(Assessment &a, const Question &question, Rows &rows, bool isShown)
    {
        bool marked = false;
        for (Row &row : rows.rows)
            for (const Column &column : question.columns) {
                RichText *text = row.cells.contains(column.key) ? textIn(row.cells[column.key]) : nullptr;
                if (!text || text->isEmpty())
                    continue;
                if (!isShown)
                    *text = lineFromPlainText(word("cell that is left out"));
                else if (!std::exchange(marked, true))
                    plantMarked(a, *text, "marked passage in a cell");
            }
        if (isShown && question.kind == QuestionKind::Records && !rows.rows.isEmpty())
            withholdRow(a, question, rows);
    }

    void withholdRow(Assessment &a, const Question &question, Rows &rows)
    {
        Row row = rows.rows.first();
        row.id = RowId{u"canary-"_s + question.key};
        row.activity = {};
        for (Cell &cell : row.cells)
            if (textIn(cell))
                cell = line(word("withheld row"));
        rows.rows += row;
        a.treatments.insert(Place{.question = question.key, .row = row.id},
                            Treatment{.kind = TreatmentKind::Withheld, .mark = mark(a)});
    }

    /// Words of a language that is not published.
    void plantInWording(Assessment &a)
    {
        for (Treatment &treatment : a.treatments)
            if (treatment.kind == TreatmentKind::Wording)
                treatment.wording.insert(u"fr"_s, words(word("wording in another language")));
        Treatment kept{.kind = TreatmentKind::ByTemplate};
        kept.wording.insert(a.language, words(word("wording that is kept and not used")));
        a.treatments.insert(Place{.question = u"purposeInShort"_s}, kept);
    }

    void plantInObjects(Assessment &a)
    {
        a.people += Person{.id = PersonId{u"canary"_s},
                           .name = word("first name") + u' ' + word("surname"),
                           .jobTitle = word("job title that no answer names"),
                           .email = word("mailbox") + u"@"_s + word("domain") + u".example"_s};
        a.comments += Comment{.id = CommentId{u"canary"_s},
                              .place = Place{.question = u"purposeInShort"_s},
                              .quote = word("quote of a comment"),
                              .author = word("author of a comment"),
                              .role = word("role in a comment").toLower(),
                              .text = word("comment"),
                              .resolved = true};
        a.attachments += Attachment{.id = AttachmentId{u"canary"_s},
                                    .fileName = word("name of a file") + u".txt"_s,
                                    .mediaType = u"text/plain"_s,
                                    .description = word("description of a file"),
                                    .bytes = word("bytes of a file").toUtf8()};
    }

    void plantInReview(Assessment &a)
    {
        const QString root(64, u'0');
        a.review.signOffs.prepend(SignOff{.role = u"iao"_s,
                                          .name = word("name below a sign-off"),
                                          .actingFor = word("for whom it was signed"),
                                          .statement = word("statement of a sign-off"),
                                          .at = QDateTime(QDate(2026, 1, 1), QTime(9, 0), Qt::UTC),
                                          .contentRoot = root,
                                          .recordedBy = word("who recorded a sign-off")});
        a.review.approvals.prepend(Approval{.name = word("name below an approval"),
                                            .at = QDateTime(QDate(2026, 1, 1), QTime(9, 0), Qt::UTC),
                                            .publicRoot = root,
                                            .aloneReason = word("why one approved alone")});
        a.review.standings += Standing{.words = word("words that may stand"),
                                       .question = u"purposeInShort"_s,
                                       .reason = word("why words may stand"),
                                       .decidedBy = word("who let words stand")};
        for (Advice &advice : a.review.advice) {
            advice.text.blocks += words(word("advice")).blocks;
            advice.reasons = word("what became of advice");
            advice.decidedBy = word("who decided about advice");
        }
    }

    Canaries &m_canaries;
    const Template &m_form;
};

} // namespace

/// A word of its own stands in every place of a workspace that the public may not read, and in no published file.
class tst_Canaries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void noneGetsOut();
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
    m_sample.as(Approver);
    QVERIFY_RESULT(reviewing::approve(*m_sample, Census));
    const QString out = m_sample.path(u"out"_s);
    QVERIFY_RESULT(publishing::publish(*m_sample, Census, {.folder = out, .changeNote = u"First"_s, .overrides = {}}));
    const Snapshot files = snapshot(out);
    for (auto file = files.cbegin(); file != files.cend(); ++file)
        if (*file != "(folder)")
            m_files += FinishedFile{file.key(), *file};
    QCOMPARE(m_files.size(), 5);
}

void tst_Canaries::noneGetsOut()
{
    QVERIFY2(m_canaries.all().size() > 60, qPrintable(QString::number(m_canaries.all().size())));
    QStringList found;
    for (const FinishedFile &file : std::as_const(m_files))
        found += canariesIn(file, m_canaries.all());
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
