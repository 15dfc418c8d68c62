// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenSample.h"
#include "workspace/Publishing.h"
#include "workspace/Reviewing.h"
#include "workspace/Suggesting.h"
#include "workspace/WordLists.h"

#include <QTest>

using namespace candour;
using namespace candour::suggesting;

static const QString Mail = u"jo.bloggs@example.org"_s;
static const redacting::Why Personal{.reasons = {u"foia-40-2"_s}, .harm = u"It names somebody."_s};

/// Deciding about what is suggested.
class TestSuggesting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsOpenInTheSample();
    void aDecisionGoesAsFarAsItSays_data();
    void aDecisionGoesAsFarAsItSays();
    void aDecisionNeedsAReason();
    void aDecisionKeepsNoWords();
    void aDecisionCanBeTakenBack();
    void aDecisionForTheWorkspaceCanBeTakenBack();
    void aDecisionForTheWorkspaceIsOneStep();
    void aDecisionThatTheListDoesNotTakeLeavesNothing();
    void findsWhereRepeatsStand();
    void whoDecidesDoesNotApproveAlone();
    void looksAtJobTitles();
    void looksAtChangeNotes();
    void withholdsAllInOneStep();
    void withholdsNothingThatHasChanged();
    void withholdsOnlyWhatCanBeMarked();
    void findsTheSameWordsElsewhere();
    void findsWordsToLookFor();
    void nothingIsPublishedWhileSomethingIsOpen();
};

/// Writes the address into two public answers.
static void writeMail(OpenSample &sample)
{
    for (const QString &question : {u"purposeInShort"_s, u"collection"_s})
        QVERIFY_RESULT(authoring::setAnswer(*sample, Census, question, words(u"Ask "_s + Mail + u" about it."_s)));
}

static QStringList openIn(OpenSample &sample)
{
    QStringList questions;
    const QList<Suggestion> open = *undecided(*sample, Census);
    for (const Suggestion &one : open)
        questions += one.question() + u'/' + one.words;
    return questions;
}

void TestSuggesting::nothingIsOpenInTheSample()
{
    OpenSample sample;
    QCOMPARE(openIn(sample), QStringList());
}

void TestSuggesting::aDecisionGoesAsFarAsItSays_data()
{
    QTest::addColumn<Reach>("reach");
    QTest::addColumn<QStringList>("left");
    QTest::newRow("question") << Reach::Question << QStringList{u"collection/"_s + Mail};
    QTest::newRow("assessment") << Reach::Assessment << QStringList();
    QTest::newRow("workspace") << Reach::Workspace << QStringList();
}

void TestSuggesting::aDecisionGoesAsFarAsItSays()
{
    QFETCH(Reach, reach);
    QFETCH(QStringList, left);
    OpenSample sample;
    sample.as(Preparer);
    writeMail(sample);
    QCOMPARE(openIn(sample), (QStringList{u"purposeInShort/"_s + Mail, u"collection/"_s + Mail}));
    QVERIFY_RESULT(mayBePublic(*sample, Census, {undecided(*sample, Census)->first()}, reach, u" A role mailbox. "_s));
    QCOMPARE(openIn(sample), left);
    QCOMPARE(*wordLists::all(*sample, WordList::Public) == QStringList({u"formats@dls.example.gov.uk"_s, Mail}),
             reach == Reach::Workspace);
    const Dismissal said = sample.stored().review.dismissals.last();
    QCOMPARE(said.reason, u"A role mailbox."_s);
    QCOMPARE(said.decidedBy, Preparer.name);
    QCOMPARE(said.type, u"email"_s);
    QCOMPARE(said.question, reach == Reach::Question ? u"purposeInShort"_s : QString());
    QCOMPARE(sample->undoStack()->undoText().contains(u"May be public"_s), reach == Reach::Workspace);
}

void TestSuggesting::aDecisionNeedsAReason()
{
    OpenSample sample;
    writeMail(sample);
    QVERIFY_ERROR(mayBePublic(*sample, Census, *undecided(*sample, Census), Reach::Workspace, u" "_s), ErrorKind::Usage,
                  "why");
    QCOMPARE(openIn(sample).size(), 2);
    QCOMPARE(wordLists::all(*sample, WordList::Public)->size(), 1);
}

void TestSuggesting::aDecisionKeepsNoWords()
{
    OpenSample sample;
    QVERIFY_RESULT(authoring::setAnswer(*sample, Census, u"purposeInShort"_s, words(u"Ring 020 7946 0955."_s)));
    QVERIFY_RESULT(mayBePublic(*sample, Census, *undecided(*sample, Census), Reach::Assessment, u"An office."_s));
    const QString digest = sample.stored().review.dismissals.last().digest;
    QCOMPARE(digest.size(), 64);
    QVERIFY_RESULT(authoring::setAnswer(*sample, Linkage, u"purposeInShort"_s, words(u"Ring 020 7946 0955."_s)));
    const QList<Suggestion> other = *undecided(*sample, Linkage);
    QCOMPARE(other.size(), 1);
    QVERIFY(dismissalDigest(Linkage, other.first()) != digest); // nobody learns that two assessments say the same
}

void TestSuggesting::aDecisionCanBeTakenBack()
{
    OpenSample sample;
    writeMail(sample);
    QVERIFY_RESULT(mayBePublic(*sample, Census, *undecided(*sample, Census), Reach::Question, u"Known."_s));
    QCOMPARE(openIn(sample), QStringList());
    const Dismissal said = sample.stored().review.dismissals.first();
    QVERIFY_RESULT(askAgain(*sample, Census, said));
    QCOMPARE(openIn(sample), QStringList{u"purposeInShort/"_s + Mail});
    QVERIFY_ERROR(askAgain(*sample, Census, said), ErrorKind::Usage, "any more");
}

void TestSuggesting::aDecisionForTheWorkspaceCanBeTakenBack()
{
    OpenSample sample;
    writeMail(sample);
    QVERIFY_RESULT(mayBePublic(*sample, Census, {undecided(*sample, Census)->first()}, Reach::Workspace, u"Known."_s));
    QCOMPARE(openIn(sample), QStringList());
    QVERIFY_RESULT(askAgain(*sample, Census, sample.stored().review.dismissals.last()));
    QCOMPARE(openIn(sample).size(), 2);
    QVERIFY(!wordLists::all(*sample, WordList::Public)->contains(Mail));
}

void TestSuggesting::aDecisionForTheWorkspaceIsOneStep()
{
    OpenSample sample;
    writeMail(sample);
    const QStringList before = *wordLists::all(*sample, WordList::Public);
    const qsizetype said = sample.stored().review.dismissals.size();
    const int steps = sample->undoStack()->count();
    QVERIFY_RESULT(mayBePublic(*sample, Census, {undecided(*sample, Census)->first()}, Reach::Workspace, u"Known."_s));
    QCOMPARE(sample->undoStack()->count(), steps + 1);
    sample->undoStack()->undo();
    QCOMPARE(*wordLists::all(*sample, WordList::Public), before);
    QCOMPARE(sample.stored().review.dismissals.size(), said);
    QCOMPARE(openIn(sample).size(), 2);
    sample->undoStack()->redo();
    QVERIFY(wordLists::all(*sample, WordList::Public)->contains(Mail));
    QCOMPARE(sample.stored().review.dismissals.size(), said + 1);
    QCOMPARE(openIn(sample), QStringList());
}

void TestSuggesting::aDecisionThatTheListDoesNotTakeLeavesNothing()
{
    OpenSample sample;
    writeMail(sample);
    QList<Suggestion> open = *undecided(*sample, Census);
    open.last().words = QString(wordLists::LongestPhrase + 1, u'a');
    const QByteArray before = sample.onDisk();
    QVERIFY_ERROR(mayBePublic(*sample, Census, open, Reach::Workspace, u"Known."_s), ErrorKind::Usage, "characters");
    QCOMPARE(sample.onDisk(), before);
}

void TestSuggesting::findsWhereRepeatsStand()
{
    OpenSample sample;
    const Place purpose{.question = u"purposeInShort"_s};
    QVERIFY_RESULT(authoring::setAnswer(*sample, Census, u"purposeInShort"_s, words(u"Ask the Quillmark desk."_s)));
    const Repeat repeat{.words = u"quillmark desk"_s, .withheldIn = u"storage"_s, .question = u"purposeInShort"_s};
    const QList<Suggestion> written = *standingIn(*sample, Census, repeat);
    QCOMPARE(written.size(), 1);
    QVERIFY(written.first().canBeMarked());
    QCOMPARE(written.first().words, u"Quillmark desk"_s);
    QVERIFY_RESULT(redacting::setWording(*sample, Census, purpose, u"en-GB"_s,
                                         fromPlainText(u"Ask at the Quillmark desk, please."_s)));
    const QList<Suggestion> worded = *standingIn(*sample, Census, repeat);
    QCOMPARE(worded.size(), 1);
    QCOMPARE(worded.first().text, SuggestedIn::Wording); // the answer itself is not what the public reads
    QCOMPARE(standingIn(*sample, Census, {.words = u"quillmark desk"_s, .question = u"collection"_s})->size(), 0);
}

void TestSuggesting::whoDecidesDoesNotApproveAlone()
{
    OpenSample sample;
    sample.as(Approver);
    writeMail(sample);
    QVERIFY_RESULT(mayBePublic(*sample, Census, *undecided(*sample, Census), Reach::Question, u"Known."_s));
    QVERIFY_ERROR(reviewing::approve(*sample, Census), ErrorKind::Refused, "prepare");
}

void TestSuggesting::looksAtJobTitles()
{
    OpenSample sample;
    QVERIFY_RESULT(sample.change([](Assessment &a) {
        for (Person &person : a.people)
            person.jobTitle += u", ring 07700 900123"_s;
    }));
    const QList<Suggestion> open = *undecided(*sample, Census);
    QVERIFY(!open.isEmpty());
    for (const Suggestion &one : open) {
        QCOMPARE(one.text, SuggestedIn::Person);
        QCOMPARE(one.words, u"07700 900123"_s);
        QVERIFY(!one.canBeMarked());
    }
}

void TestSuggesting::looksAtChangeNotes()
{
    OpenSample sample;
    QVERIFY_RESULT(publishing::publish(*sample, Census, {.folder = sample.path(u"out"_s)}));
    const auto note = inNote(*sample, Census, u"Corrected after "_s + Mail + u" wrote."_s);
    QVERIFY_RESULT(note);
    QVERIFY(note->has_value());
    QCOMPARE((*note)->type, DetectionType::Email);
    QVERIFY(!*inNote(*sample, Census, u"The list of suppliers is up to date."_s));
    QVERIFY(!*inNote(*sample, Census, u"Ask formats@dls.example.gov.uk."_s)); // may be public everywhere
    QVERIFY_RESULT(wordLists::add(*sample, WordList::Watched, u"Kestrel"_s));
    const auto listed = inNote(*sample, Census, u"For Kestrel."_s);
    QVERIFY_RESULT(listed);
    QVERIFY(listed->has_value());
    QCOMPARE((*listed)->type, DetectionType::Listed);
}

void TestSuggesting::withholdsAllInOneStep()
{
    OpenSample sample;
    sample.as(Preparer);
    QVERIFY_RESULT(authoring::setAnswer(*sample, Census, u"purposeInShort"_s, words(Mail + u" or "_s + Mail)));
    QVERIFY_RESULT(authoring::setAnswer(*sample, Census, u"collection"_s, words(Mail)));
    const auto steps = sample->undoStack()->count();
    const auto marks = sample.assessment().marks.size();
    QCOMPARE(openIn(sample).size(), 3);
    QVERIFY_RESULT(withhold(*sample, Census, *undecided(*sample, Census), Personal));
    QCOMPARE(openIn(sample), QStringList());
    QCOMPARE(sample->undoStack()->count(), steps + 1);
    QCOMPARE(sample.stored().marks.size(), marks + 2); // one for each text
    const QString page = textLines(redacting::preview(*sample, Census)->document()).join(u'\n');
    QVERIFY(!page.contains(Mail));
    sample->undoStack()->undo();
    QCOMPARE(openIn(sample).size(), 3);
    QCOMPARE(sample.stored().marks.size(), marks);
}

void TestSuggesting::withholdsNothingThatHasChanged()
{
    OpenSample sample;
    writeMail(sample);
    const QList<Suggestion> before = *undecided(*sample, Census);
    QVERIFY_RESULT(authoring::setAnswer(*sample, Census, u"collection"_s, words(u"Now ask "_s + Mail)));
    const Assessment was = sample.stored();
    QVERIFY_ERROR(withhold(*sample, Census, before, Personal), ErrorKind::Refused, "changed");
    QCOMPARE(sample.stored(), was);
    QVERIFY_ERROR(withhold(*sample, Census, *undecided(*sample, Census), redacting::Why{}), ErrorKind::Usage, "reason");
    QVERIFY_ERROR(passage(*sample, Census, Place{.question = u"purposeInShort"_s}, {0, 1000}), ErrorKind::Usage,
                  "one answer");
    QVERIFY_ERROR(passage(*sample, Census, Place{.question = u"nowhere"_s}, {0, 1}), ErrorKind::Usage, "one answer");
}

void TestSuggesting::withholdsOnlyWhatCanBeMarked()
{
    OpenSample sample;
    QVERIFY_RESULT(sample.change([](Assessment &a) { a.publicTitle = u"Ask "_s + Mail; }));
    const QList<Suggestion> open = *undecided(*sample, Census);
    QCOMPARE(open.size(), 1);
    QCOMPARE(open.first().question(), u"title"_s);
    QVERIFY_ERROR(withhold(*sample, Census, open, Personal), ErrorKind::Usage, "title");
    QVERIFY_RESULT(mayBePublic(*sample, Census, open, Reach::Question, u"Known."_s));
    QCOMPARE(openIn(sample), QStringList());
}

void TestSuggesting::findsTheSameWordsElsewhere()
{
    OpenSample sample;
    const Place scope{.question = u"purposeInShort"_s};
    QVERIFY_RESULT(
        authoring::setAnswer(*sample, Census, u"purposeInShort"_s, words(u"Siân Lloyd asked. SIAN LLOYD left."_s)));
    QVERIFY_RESULT(authoring::setAnswer(*sample, Census, u"collection"_s, words(u"For Sian  Lloyd, not Lloyds."_s)));
    const auto first = passage(*sample, Census, scope, {0, 10});
    QVERIFY_RESULT(first);
    QCOMPARE(first->words, u"Siân Lloyd"_s);
    const QList<Suggestion> others = *elsewhere(*sample, Census, *first);
    QCOMPARE(others.size(), 2);
    QCOMPARE(others.first().place, scope);
    QCOMPARE(others.first().words, u"SIAN LLOYD"_s);
    QCOMPARE(others.last().question(), u"collection"_s);
    QVERIFY_RESULT(withhold(*sample, Census, QList{*first} + others, Personal));
    QCOMPARE(elsewhere(*sample, Census, *first)->size(), 0);
    const QString page = textLines(redacting::preview(*sample, Census)->document()).join(u'\n');
    QVERIFY(!page.contains(u"Lloyd "_s) && page.contains(u"not Lloyds"_s));
}

void TestSuggesting::findsWordsToLookFor()
{
    OpenSample sample;
    QVERIFY_RESULT(
        authoring::setAnswer(*sample, Census, u"purposeInShort"_s, words(u"Project Kestrel begins. Kestrels fly."_s)));
    QCOMPARE(openIn(sample), QStringList());
    QVERIFY_RESULT(wordLists::add(*sample, WordList::Watched, u"project kestrel"_s));
    QCOMPARE(openIn(sample), QStringList{u"purposeInShort/Project Kestrel"_s});
    QVERIFY_RESULT(mayBePublic(*sample, Census, *undecided(*sample, Census), Reach::Question, u"Announced."_s));
    QCOMPARE(openIn(sample), QStringList());
    QVERIFY_RESULT(wordLists::remove(*sample, WordList::Watched, u"project kestrel"_s));
    QVERIFY_ERROR(wordLists::add(*sample, WordList::Watched, u" . "_s + QString(200, u'x')), ErrorKind::Usage,
                  "200 characters");
}

void TestSuggesting::nothingIsPublishedWhileSomethingIsOpen()
{
    OpenSample sample;
    const auto gate = [&sample] {
        const QList<publishing::Gate> all = *publishing::gates(*sample, Census);
        for (const publishing::Gate &one : all)
            if (one.key == "suggestions"_L1)
                return one;
        return publishing::Gate{};
    };
    QCOMPARE(gate().state, publishing::GateState::Done);
    writeMail(sample);
    QCOMPARE(gate().state, publishing::GateState::Blocked);
    QCOMPARE(gate().place, Place{.question = u"purposeInShort"_s});
    QVERIFY(gate().message.startsWith(u"2 passage"_s));
    QVERIFY(!gate().message.contains(Mail));
    QVERIFY_RESULT(mayBePublic(*sample, Census, *undecided(*sample, Census), Reach::Assessment, u"Known."_s));
    QCOMPARE(gate().state, publishing::GateState::Done);
}

QTEST_MAIN(TestSuggesting)
#include "tst_Suggesting.moc"
