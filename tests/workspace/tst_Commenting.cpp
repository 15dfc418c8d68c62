// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenSample.h"
#include "dpia/AnswerTexts.h"
#include "workspace/Commenting.h"

using namespace candour;
using namespace candour::commenting;

namespace {

const Place Scope{.question = u"scope"_s};

Comment lastIn(const OpenSample &sample)
{
    return sample.stored(Linkage).comments.last();
}

/// The first words of an answer: enough to stand there once.
QString firstWords(const OpenSample &sample)
{
    return sample.text(u"scope"_s, Linkage).section(u' ', 0, 5);
}

Thread threadOf(const OpenSample &sample, const CommentId &id)
{
    for (const Thread &thread : threads(sample.form(Linkage), sample.stored(Linkage)))
        if (thread.first.id == id)
            return thread;
    return {};
}

} // namespace

class tst_Commenting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void commentsAreMadeResolvedAndReopened();
    void repliesJoinTheThread();
    void aSuggestionIsAccepted();
    void aSuggestionKeepsWhatIsWithheld();
    void aSuggestionIsDeclined();
    void refuses_data();
    void refuses();
    void saysWhereThePassageIs();
    void ordersWhatIsOpenFirst();
};

void tst_Commenting::commentsAreMadeResolvedAndReopened()
{
    OpenSample sample;
    sample.as(Head);
    const Place place{u"risks"_s, RowId{u"rk-1"_s}, u"risk"_s};
    const auto made =
        comment(*sample, Linkage, {.place = place, .quote = u"quoted"_s, .text = u" Why? "_s, .mustFix = true});
    QVERIFY_RESULT(made);
    QCOMPARE(lastIn(sample).id, *made);
    QCOMPARE(lastIn(sample).place, place);
    QCOMPARE(lastIn(sample).quote, u"quoted"_s);
    QCOMPARE(lastIn(sample).text, u"Why?"_s);
    QCOMPARE(lastIn(sample).author, Head.name);
    QCOMPARE(lastIn(sample).at, sample.clock().now());
    QCOMPARE(reviewing::status(*sample, Linkage)->openMustFix, 1);
    sample.as(Drafter);
    sample.later();
    QVERIFY_RESULT(resolve(*sample, Linkage, *made, true));
    QVERIFY(isResolved(lastIn(sample)));
    QCOMPARE(lastIn(sample).events.last().by, Drafter.name);
    QCOMPARE(lastIn(sample).events.last().at, sample.clock().now());
    QCOMPARE(reviewing::status(*sample, Linkage)->openMustFix, 0);
    QVERIFY_RESULT(resolve(*sample, Linkage, *made, true));
    QCOMPARE(lastIn(sample).events.size(), 1); // it was dealt with already
    sample.later(-2 * 3600);                   // the clock of this computer is set back
    QVERIFY_RESULT(resolve(*sample, Linkage, *made, false));
    QVERIFY(!isResolved(lastIn(sample)));
    QVERIFY(lastIn(sample).events.last().at >= lastIn(sample).events.first().at);
    QCOMPARE(sample->audit()->last().action, u"reopen"_s);
    QVERIFY_ERROR(resolve(*sample, Linkage, CommentId{u"none"_s}, true), ErrorKind::Usage, "no such comment");
}

void tst_Commenting::repliesJoinTheThread()
{
    OpenSample sample;
    const auto made = comment(*sample, Linkage, {.place = Scope, .text = u"Why?"_s});
    QVERIFY_RESULT(made);
    sample.as(Head);
    sample.later();
    const auto first = reply(*sample, Linkage, *made, u"Because."_s);
    QVERIFY_RESULT(first);
    sample.later();
    QVERIFY_RESULT(reply(*sample, Linkage, *first, u"And again."_s)); // to a reply: the same thread
    const Thread thread = threadOf(sample, *made);
    QCOMPARE(thread.replies.size(), 2);
    QCOMPARE(thread.replies.first().text, u"Because."_s);
    QCOMPARE(thread.replies.last().replyTo, *made);
    QCOMPARE(thread.replies.last().place, Scope);
    QVERIFY(thread.open);
    QVERIFY_ERROR(reply(*sample, Linkage, *made, u" "_s), ErrorKind::Usage, "Write the reply");
    QVERIFY_ERROR(reply(*sample, Linkage, CommentId{u"none"_s}, u"x"_s), ErrorKind::Usage, "no such comment");
}

void tst_Commenting::aSuggestionIsAccepted()
{
    OpenSample sample;
    const QString quote = firstWords(sample);
    const QString before = sample.text(u"scope"_s, Linkage);
    sample.as(Head);
    const auto made = comment(*sample, Linkage, {.place = Scope, .quote = quote, .suggestion = u"In other words"_s});
    QVERIFY_RESULT(made);
    sample.as(Drafter);
    QVERIFY_RESULT(accept(*sample, Linkage, *made));
    QString expected = before;
    expected.replace(0, quote.size(), u"In other words"_s);
    QCOMPARE(sample.text(u"scope"_s, Linkage), expected);
    QCOMPARE(lastIn(sample).events.last().action, CommentAction::Accept);
    QCOMPARE(sample->history(Linkage, u"scope"_s)->first().origin, Origin::Merged);
    QVERIFY_ERROR(accept(*sample, Linkage, *made), ErrorKind::Refused, "no suggestion that is open");
    sample->undoStack()->undo();
    QCOMPARE(sample.text(u"scope"_s, Linkage), before);
    QVERIFY(!hasOpenSuggestion(lastIn(sample))); // what somebody did stays on record
    QVERIFY_RESULT(resolve(*sample, Linkage, *made, false));
    // Once the words are gone there is nothing to put others in the place of.
    QVERIFY_RESULT(authoring::setAnswer(*sample, Linkage, u"scope"_s, words(u"Quite other."_s)));
    QVERIFY_ERROR(accept(*sample, Linkage, *made), ErrorKind::Refused, "do not stand there any longer");
    QVERIFY_RESULT(authoring::setAnswer(*sample, Linkage, u"scope"_s, words(quote + u". "_s + quote + u'.')));
    QVERIFY_ERROR(accept(*sample, Linkage, *made), ErrorKind::Refused, "more than once");
}

void tst_Commenting::aSuggestionKeepsWhatIsWithheld()
{
    OpenSample sample;
    const QString quote = firstWords(sample);
    QVERIFY_RESULT(sample.change(
        [&](Assessment &a) {
            a.marks.insert(MarkId{u"m-new"_s}, Mark{.id = MarkId{u"m-new"_s}});
            forEachTextIn(a.answers[u"scope"_s], [&](RichText &text) {
                Run &run = text.blocks.first().runs.first();
                Run rest = run;
                rest.text = run.text.mid(quote.size() - 2);
                run.text.truncate(quote.size() - 2);
                run.marks = {MarkId{u"m-new"_s}};
                text.blocks.first().runs.insert(1, rest);
            });
        },
        Linkage));
    const auto made = comment(*sample, Linkage, {.place = Scope, .quote = quote, .suggestion = u"Shorter"_s});
    QVERIFY_RESULT(made);
    QVERIFY_RESULT(accept(*sample, Linkage, *made));
    bool carried = false;
    const Assessment a = sample.stored(Linkage);
    forEachTextIn(a.answer(u"scope"_s), [&](const RichText &text) {
        const Run &run = text.blocks.first().runs.first();
        carried = run.text == u"Shorter"_s && run.marks.contains(MarkId{u"m-new"_s});
    });
    QVERIFY(carried);
}

void tst_Commenting::aSuggestionIsDeclined()
{
    OpenSample sample;
    const QString before = sample.text(u"scope"_s, Linkage);
    const auto made =
        comment(*sample, Linkage, {.place = Scope, .quote = firstWords(sample), .suggestion = u"Other words"_s});
    QVERIFY_RESULT(made);
    QVERIFY_RESULT(decline(*sample, Linkage, *made, u" It was agreed. "_s));
    QCOMPARE(sample.text(u"scope"_s, Linkage), before);
    QCOMPARE(lastIn(sample).events.last().action, CommentAction::Decline);
    QCOMPARE(lastIn(sample).events.last().note, u"It was agreed."_s);
    QVERIFY(!hasOpenSuggestion(lastIn(sample)));
}

void tst_Commenting::refuses_data()
{
    QTest::addColumn<Said>("said");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("nothing") << Said{.text = u"\n "_s} << ErrorKind::Usage;
    QTest::newRow("too much") << Said{.text = QString(1'000'000, u'x')} << ErrorKind::Refused;
    QTest::newRow("too long a suggestion")
        << Said{.place = Scope, .quote = u"a"_s, .suggestion = QString(TextLimit + 1, u'x')} << ErrorKind::Refused;
    QTest::newRow("words for no words") << Said{.place = Scope, .suggestion = u"x"_s} << ErrorKind::Usage;
    QTest::newRow("words for what is not there")
        << Said{.place = Scope, .quote = u"Not a word of this."_s, .suggestion = u"x"_s} << ErrorKind::Refused;
}

void tst_Commenting::refuses()
{
    OpenSample sample;
    const QByteArray before = sample.onDisk();
    QFETCH(Said, said);
    QFETCH(ErrorKind, kind);
    const auto made = comment(*sample, Linkage, said);
    QVERIFY(!made);
    QCOMPARE(int(made.error().kind), int(kind));
    QCOMPARE(sample.onDisk(), before);
}

void tst_Commenting::saysWhereThePassageIs()
{
    OpenSample sample;
    const QString quote = firstWords(sample);
    const auto made = comment(*sample, Linkage, {.place = Scope, .quote = quote, .text = u"Why?"_s});
    QVERIFY_RESULT(made);
    QCOMPARE(threadOf(sample, *made).anchor, Anchor::Standing);
    const auto write = [&](const QString &text) {
        return authoring::setAnswer(*sample, Linkage, u"scope"_s, words(text));
    };
    QVERIFY_RESULT(write(u"More before it. "_s + quote + u" and after it."_s));
    QCOMPARE(threadOf(sample, *made).anchor, Anchor::Standing);
    QVERIFY_RESULT(write(quote + u". "_s + quote));
    QCOMPARE(threadOf(sample, *made).anchor, Anchor::Repeated);
    QVERIFY_RESULT(write(u"Other."_s));
    QCOMPARE(threadOf(sample, *made).anchor, Anchor::Gone);
    QCOMPARE(threadOf(sample, *made).first.quote, quote);
}

void tst_Commenting::ordersWhatIsOpenFirst()
{
    OpenSample sample;
    QVERIFY_RESULT(sample.change([](Assessment &a) { a.comments.clear(); }, Linkage));
    QList<CommentId> made;
    for (const bool mustFix : {false, false, true}) {
        sample.later();
        made += *comment(*sample, Linkage, {.text = u"x"_s, .mustFix = mustFix});
    }
    QVERIFY_RESULT(resolve(*sample, Linkage, made.at(0), true));
    QList<CommentId> order;
    for (const Thread &thread : threads(sample.form(Linkage), sample.stored(Linkage)))
        order += thread.first.id;
    QCOMPARE(order, (QList<CommentId>{made.at(2), made.at(1), made.at(0)}));
}

QTEST_GUILESS_MAIN(tst_Commenting)
#include "tst_Commenting.moc"
