// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenSample.h"
#include "workspace/Commenting.h"
#include "workspace/Redacting.h"
#include "workspace/Reviewing.h"
#include "workspace/Stores.h"

using namespace candour;

using Action = std::function<Result<>(OpenSample &)>;
Q_DECLARE_METATYPE(Action)

/// What outdates a signature, and what an approval of the public page.
class tst_Outdating : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changes_data();
    void changes();
    void isOverExactlyTheContent();
};

namespace {

Result<> done(const Result<MarkId> &mark)
{
    return mark ? Result<>() : failed(mark);
}

Result<> set(OpenSample &sample, const char *question, const Answer &answer)
{
    return authoring::setAnswer(*sample, Census, QString::fromLatin1(question), answer);
}

} // namespace

void tst_Outdating::changes_data()
{
    QTest::addColumn<Action>("action");
    QTest::addColumn<bool>("signatures");
    QTest::addColumn<bool>("approval");
    const auto row = [](const char *name, bool signatures, bool approval, const Action &action) {
        QTest::newRow(name) << action << signatures << approval;
    };
    const redacting::Why why{.reasons = {u"foia-31"_s}};
    const Place storage{.question = u"storage"_s};
    const Place risk{u"risks"_s, RowId{u"rk-1"_s}, u"risk"_s};
    row("nothing", false, false, [](OpenSample &) { return Result<>(); });

    row("a public text", true, true, [](OpenSample &s) { return set(s, "storage", words(u"Here."_s)); });
    row("an internal text", true, false, [](OpenSample &s) { return set(s, "publisherNotes", words(u"Here."_s)); });
    row("a public answer taken away", true, true, [](OpenSample &s) { return set(s, "purposeInShort", Answer()); });
    row("a number", true, true, [](OpenSample &s) { return set(s, "peopleCount", Number{5}); });
    row("the decision", true, true, [](OpenSample &s) { return set(s, "decision", Choice{u"rejected"_s, {}}); });
    row("a public cell", true, true, [=](OpenSample &s) {
        return authoring::setCell(*s, Census, risk.question, risk.row, risk.column, words(u"x"_s));
    });
    row("an internal cell", true, false, [=](OpenSample &s) {
        return authoring::setCell(*s, Census, risk.question, risk.row, u"evidence"_s, words(u"x"_s));
    });
    row("a row moved", true, true,
        [=](OpenSample &s) { return authoring::moveRow(*s, Census, risk.question, risk.row, 3); });
    row("a row taken away", true, true,
        [=](OpenSample &s) { return authoring::removeRow(*s, Census, risk.question, risk.row); });
    row("a file taken away", true, false,
        [](OpenSample &s) { return set(s, "diagrams", Files{{AttachmentId{u"att-flow"_s}}}); });
    row("the title", true, false, [](OpenSample &s) { return authoring::setTitle(*s, Census, u"x"_s); });

    row("the public title", false, true, [](OpenSample &s) { return authoring::setPublicTitle(*s, Census, u"x"_s); });
    row("a mark", false, true,
        [=](OpenSample &s) { return done(redacting::markWords(*s, Census, storage, u"website"_s, why)); });
    row("a mark taken away", false, true,
        [](OpenSample &s) { return redacting::unmark(*s, Census, MarkId{u"m-host"_s}); });
    row("a withheld answer", false, true,
        [=](OpenSample &s) { return done(redacting::withhold(*s, Census, storage, why)); });
    row("a withheld cell", false, true,
        [=](OpenSample &s) { return done(redacting::withhold(*s, Census, risk, why)); });
    row("shown as written", false, true,
        [](OpenSample &s) { return redacting::showAsWritten(*s, Census, Place{.question = u"publisherNotes"_s}); });
    row("left to the template", false, true,
        [](OpenSample &s) { return redacting::followTemplate(*s, Census, Place{.question = u"gateway"_s}); });
    row("a wording", false, true,
        [=](OpenSample &s) { return redacting::setWording(*s, Census, storage, u"en-GB"_s, words(u"x"_s)); });
    row("a wording in another language", false, true,
        [=](OpenSample &s) { return redacting::setWording(*s, Census, storage, u"cy"_s, words(u"x"_s)); });
    row("the organisation's name", false, true, [](OpenSample &s) {
        return s->run(WorkspaceEdit{
            u"settings"_s, {}, [](Stores &stores) { return stores.settings.set(u"organisation"_s, u"Other"_s); }});
    });

    row("a comment", false, false, [](OpenSample &s) {
        const auto made = commenting::comment(*s, Census, {.text = u"x"_s});
        return made ? Result<>() : failed(made);
    });
    row("words that may stand", false, false,
        [](OpenSample &s) { return redacting::letStand(*s, Census, u"x"_s, u"storage"_s, u"Because."_s); });
    row("another assessment", false, false, [](OpenSample &s) { return authoring::setTitle(*s, Linkage, u"x"_s); });
    row("another signature", false, false, [](OpenSample &s) {
        s.as(Owner);
        return reviewing::sign(*s, Census);
    });
}

void tst_Outdating::changes()
{
    QFETCH(Action, action);
    QFETCH(bool, signatures);
    QFETCH(bool, approval);
    OpenSample sample;
    const auto signedNow = [&] {
        const reviewing::Status now = *reviewing::status(*sample, Census);
        return std::count_if(now.roles.begin(), now.roles.end(), [](const reviewing::RoleStatus &role) {
            return role.signs == Signs::Required && role.current;
        });
    };
    QCOMPARE(signedNow(), 3);
    QVERIFY(reviewing::status(*sample, Census)->approvalCurrent);
    const QString code = reviewing::status(*sample, Census)->contentCode;
    QVERIFY_RESULT(action(sample));
    QCOMPARE(signedNow(), signatures ? 0 : 3);
    QCOMPARE(reviewing::status(*sample, Census)->contentCode != code, signatures);
    QCOMPARE(!reviewing::status(*sample, Census)->approvalCurrent, approval);
    // Advice is given once, about the matter and not about the wording.
    const QList<reviewing::RoleStatus> roles = reviewing::status(*sample, Census)->roles;
    QVERIFY(std::all_of(roles.begin(), roles.end(),
                        [](const reviewing::RoleStatus &role) { return role.signs != Signs::Advice || role.current; }));
    if (sample->undoStack()->canUndo()) {
        sample->undoStack()->undo();
        QCOMPARE(signedNow(), 3);
        QVERIFY(reviewing::status(*sample, Census)->approvalCurrent);
    }
}

void tst_Outdating::isOverExactlyTheContent()
{
    OpenSample sample;
    QCOMPARE(*reviewing::contentRoot(*sample, Census), sample.assessment().review.signOffs.last().contentRoot);
    QCOMPARE(*reviewing::publicRoot(*sample, Census), sample.assessment().review.approvals.last().publicRoot);
    QVERIFY(*reviewing::contentRoot(*sample, Census) != *reviewing::contentRoot(*sample, Linkage));
    QCOMPARE(reviewing::shortCode(u"0123abcdef"_s), u"0123ABCD"_s);
}

QTEST_GUILESS_MAIN(tst_Outdating)
#include "tst_Outdating.moc"
