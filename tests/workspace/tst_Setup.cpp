// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenSample.h"
#include "support/Corpus.h"
#include "workspace/Commenting.h"
#include "workspace/Organisation.h"
#include "workspace/People.h"
#include "workspace/Programme.h"
#include "workspace/Reviewing.h"
#include "workspace/Sharing.h"
#include "workspace/Templates.h"
#include "workspace/WordLists.h"

using namespace candour;
using namespace candour::programme;

/// What belongs to the workspace itself: its templates, its people, what it says of the organisation, shared answers.
class tst_Setup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhereATemplateComesFromAndWhoUsesIt();
    void offersWhatAnOlderWorkspaceLacks();
    void saysWhatANewerVersionMakesPublic();
    void addsAndCorrectsPeople();
    void correctsWhatIsOpenAndLeavesWhatIsSigned();
    void givesAndEndsRoles();
    void putsSomebodyInThePlaceOfALeaver();
    void undoesAroundWhatWasDoneSince();
    void keepsSettings_data();
    void keepsKnownLawsOnly();
    void looksAtWhatEverybodyReads_data();
    void looksAtWhatEverybodyReads();
    void keepsSettings();
    void undoesWhatWasTypedInOneStep();
    void saysWhoUsesASharedAnswer();
    void addsAndTakesAwaySharedAnswers();

private:
    static QByteArray statistics(const QByteArray &version)
    {
        QByteArray bytes = sourceFile(u"resources/templates/uk-statistics-data-share.json"_s);
        return bytes.replace("\"version\": \"1.0\"", QByteArray("\"version\": \"" + version + '"'));
    }
    static TemplateLine lineOf(const Workspace &workspace, const QString &version)
    {
        const QList<TemplateLine> lines = *templateLines(workspace);
        for (const TemplateLine &line : lines)
            if (line.id == "uk-statistics-data-share"_L1 && line.version == version)
                return line;
        return {};
    }
};

void tst_Setup::saysWhereATemplateComesFromAndWhoUsesIt()
{
    OpenSample sample;
    for (const char *version : {"1.10", "1.9"}) {
        QVERIFY(TestFolder::write(sample.path(u"t.json"_s), statistics(version)));
        QVERIFY_RESULT(addTemplate(*sample, sample.path(u"t.json"_s)));
    }
    QStringList versions;
    const QList<TemplateLine> lines = *templateLines(*sample);
    for (const TemplateLine &line : lines)
        if (line.id == "uk-statistics-data-share"_L1)
            versions += line.version;
    QCOMPARE(versions, (QStringList{u"1.10"_s, u"1.9"_s, u"1.0"_s}));
    QCOMPARE(newest(*sample, u"uk-statistics-data-share"_s)->version, u"1.10"_s);
    QVERIFY(lineOf(*sample, u"1.0"_s).builtIn && !lineOf(*sample, u"1.9"_s).builtIn);
    QCOMPARE(lineOf(*sample, u"1.0"_s).uses, 3);
    QVERIFY_RESULT(start(*sample, u"uk-statistics-data-share"_s, u"A"_s));
    QCOMPARE(lineOf(*sample, u"1.10"_s).uses, 1);
    QCOMPARE(lineOf(*sample, u"1.0"_s).uses, 3);
    // A built-in one that somebody adds from its file stays what it is.
    QVERIFY(TestFolder::write(sample.path(u"t.json"_s), statistics("1.0")));
    QVERIFY_RESULT(addTemplate(*sample, sample.path(u"t.json"_s)));
    QVERIFY(lineOf(*sample, u"1.0"_s).builtIn);
}

void tst_Setup::offersWhatAnOlderWorkspaceLacks()
{
    OpenSample sample;
    QVERIFY(lackingTemplates(*sample)->isEmpty());
    QVERIFY_RESULT(addLackingTemplates(*sample));
    const qsizetype all = sample->templates()->size();
    const auto forget = [&](const char *where) {
        sample.close();
        QCOMPARE(TestFolder::tamperPastTriggers(sample.path(), "DELETE FROM template WHERE "_ba + where), QString());
        sample.reopen();
    };
    forget("id IN ('screening', 'cnil-pia')");
    QCOMPARE(sample->templates()->size(), all - 2);
    QCOMPARE(lackingTemplates(*sample)->first().id, u"cnil-pia"_s);
    QVERIFY_RESULT(addLackingTemplates(*sample));
    QCOMPARE(sample->templates()->size(), all);
    QCOMPARE(sample->audit()->last().action, u"add-built-in-templates"_s);
    QCOMPARE(sample->audit()->last().detail, u"cnil-pia 1.0, screening 1.0"_s);
    const QList<TemplateLine> lines = *templateLines(*sample);
    QVERIFY(std::all_of(lines.begin(), lines.end(), [](const TemplateLine &line) { return line.builtIn; }));
    // A newer version of one's own takes the place of a built-in one.
    QByteArray own = sourceFile(u"resources/templates/screening.json"_s);
    own.replace("\"version\": \"1.0\"", "\"version\": \"1.0.1\"");
    QVERIFY(TestFolder::write(sample.path(u"t.json"_s), own));
    QVERIFY_RESULT(addTemplate(*sample, sample.path(u"t.json"_s)));
    forget("id='screening' AND version='1.0'");
    QVERIFY(lackingTemplates(*sample)->isEmpty());
    sample.reopen(Workspace::Access::ReadOnly);
    forget("id='cnil-pia'");
    sample.reopen(Workspace::Access::ReadOnly);
    QVERIFY_ERROR(addLackingTemplates(*sample), ErrorKind::Refused, "reading only");
}

void tst_Setup::saysWhatANewerVersionMakesPublic()
{
    OpenSample sample;
    const QString path = sample.path(u"t.json"_s);
    const auto notices = [&](const QByteArray &bytes) {
        TestFolder::write(path, bytes);
        return newlyPublicNotices(*sample, path);
    };
    const QByteArray hidden = "\"publicLabel\": \"Security in detail\"";
    QByteArray shown = statistics("1.10");
    shown.replace(hidden, QByteArray(hidden + ", \"publicByDefault\": true"));
    QVERIFY(notices(statistics("1.10"))->isEmpty());
    QCOMPARE(*notices(shown), QStringList{u"Would newly be public: “Security in detail”"_s});
    QByteArray older = shown;
    QVERIFY(notices(older.replace("\"1.10\"", "\"0.9\""))->isEmpty());
    // What counts is the version right before, not the first.
    QVERIFY_RESULT(notices(shown));
    QVERIFY_RESULT(addTemplate(*sample, path));
    QByteArray next = shown;
    QVERIFY(notices(next.replace("\"1.10\"", "\"1.11\""))->isEmpty());
    QVERIFY_ERROR(notices("{"), ErrorKind::Unreadable, "");
    QVERIFY_ERROR(newlyPublicNotices(*sample, sample.path(u"none"_s)), ErrorKind::Unreadable, "");
}

void tst_Setup::addsAndCorrectsPeople()
{
    OpenSample sample;
    const auto id = addPerson(*sample, u" Ann\n Example "_s);
    QVERIFY_RESULT(id);
    QCOMPARE(*addPerson(*sample, u"Ann Example"_s), *id);
    QCOMPARE(sample->people()->last().name, u"Ann Example"_s);
    Person ann = sample->people()->last();
    ann.jobTitle = u"Archivist"_s;
    QVERIFY_RESULT(describe(*sample, ann));
    const QByteArray before = sample.onDisk();
    QVERIFY_RESULT(describe(*sample, ann));
    ann.name = u"Farida Haldane"_s;
    QVERIFY_ERROR(describe(*sample, ann), ErrorKind::Refused, "Somebody else");
    ann.name = u" "_s;
    QVERIFY_ERROR(describe(*sample, ann), ErrorKind::Usage, "name");
    ann.name = u"Ann Example"_s;
    ann.email = u"ann@example"_s;
    QVERIFY_ERROR(describe(*sample, ann), ErrorKind::Usage, "e-mail");
    QVERIFY_ERROR(describe(*sample, Person{.id = PersonId{u"none"_s}}), ErrorKind::Usage, "nobody");
    QCOMPARE(sample.onDisk(), before);
    sample->undoStack()->undo();
    QCOMPARE(sample->people()->last().jobTitle, QString());
    sample->undoStack()->undo();
    QVERIFY(!person(*sample, u"Ann Example"_s));
    sample->undoStack()->redo();
    sample->undoStack()->redo();
    QCOMPARE(person(*sample, u"Ann Example"_s)->jobTitle, u"Archivist"_s);
    QCOMPARE(person(*sample, u"Ann Example"_s)->id, *id);
}

void tst_Setup::correctsWhatIsOpenAndLeavesWhatIsSigned()
{
    OpenSample sample;
    const Assessment signedOff = sample.assessment(Census);
    const Assessment halfSigned = sample.assessment(Linkage);
    Person officer = *person(*sample, u"p-haldane"_s);
    officer.name = u"Farida Haldane-Byrne"_s;
    QVERIFY_RESULT(describe(*sample, officer));
    QCOMPARE(sample.stored(Attendance).person(officer.id)->name, officer.name);
    QCOMPARE(sample.stored(Census), signedOff);
    QCOMPARE(sample.stored(Linkage), halfSigned);
    sample->undoStack()->undo();
    QCOMPARE(sample.stored(Attendance).person(officer.id)->name, u"Farida Haldane"_s);
}

void tst_Setup::givesAndEndsRoles()
{
    OpenSample sample;
    const PersonId id{u"p-prosser"_s};
    const QDate today(2026, 6, 4);
    const auto held = [&] { return person(*sample, id.value)->roles; };
    QCOMPARE(roles(*sample)->size(), 6);
    QVERIFY_RESULT(giveRole(*sample, id, u"dpo"_s, today));
    QCOMPARE(held().last(), (RoleHeld{u"dpo"_s, today, {}}));
    QCOMPARE(held().size(), 2);
    const QByteArray before = sample.onDisk();
    QVERIFY_ERROR(giveRole(*sample, id, u"dpo"_s, today.addYears(1)), ErrorKind::Refused, "already");
    QVERIFY_ERROR(giveRole(*sample, id, u"none"_s, today), ErrorKind::Usage, "No template");
    QVERIFY_ERROR(giveRole(*sample, id, u"siro"_s, {}), ErrorKind::Usage, "day");
    QVERIFY_ERROR(endRole(*sample, id, u"dpo"_s, today.addDays(-1)), ErrorKind::Refused, "before its first");
    QVERIFY_ERROR(endRole(*sample, id, u"siro"_s, today), ErrorKind::Refused, "does not hold");
    QVERIFY_ERROR(endRole(*sample, id, u"dpo"_s, {}), ErrorKind::Usage, "day");
    QCOMPARE(sample.onDisk(), before);
    QVERIFY_RESULT(endRole(*sample, id, u"dpo"_s, today));
    QCOMPARE(held().last().to, today);
    QVERIFY(person(*sample, id.value)->holds(u"dpo"_s, today));
    QVERIFY_ERROR(endRole(*sample, id, u"dpo"_s, today), ErrorKind::Refused, "does not hold");
    sample->undoStack()->undo();
    QVERIFY(!held().last().to.isValid());
    QVERIFY_ERROR(giveRole(*sample, id, u"dpo"_s, today.addDays(-9)), ErrorKind::Refused, "already");
}

void tst_Setup::putsSomebodyInThePlaceOfALeaver()
{
    OpenSample sample;
    const PersonId leaver{u"p-haldane"_s};
    const PersonId successor{u"p-prosser"_s};
    const QDate last(2026, 6, 30);
    const auto references = [](const QList<Naming> &namings, bool settled) {
        QStringList all;
        for (const Naming &one : namings)
            if (one.isSettled == settled)
                all += one.reference;
        return all;
    };
    const auto named = namings(*sample, *person(*sample, leaver.value));
    QVERIFY_RESULT(named);
    QCOMPARE(references(*named, false), QStringList{u"DPIA-0003"_s});
    QCOMPARE(references(*named, true), (QStringList{u"DPIA-0005"_s, u"DPIA-0007"_s}));
    const Assessment draft = sample.assessment(Attendance);
    const Assessment review = sample.assessment(Linkage);
    const Assessment decided = sample.assessment(Census);
    const QByteArray before = sample.onDisk();
    QVERIFY_ERROR(candour::programme::replace(*sample, leaver, leaver, last), ErrorKind::Usage, "somebody else");
    QVERIFY_ERROR(candour::programme::replace(*sample, leaver, successor, {}), ErrorKind::Usage, "last");
    QVERIFY_ERROR(candour::programme::replace(*sample, leaver, PersonId{u"none"_s}, last), ErrorKind::Usage, "nobody");
    QCOMPARE(sample.onDisk(), before);

    const auto replaced = candour::programme::replace(*sample, leaver, successor, last);
    QVERIFY_RESULT(replaced);
    QCOMPARE(*replaced, *named);
    QCOMPARE(person(*sample, leaver.value)->roles, (QList<RoleHeld>{{u"dpo"_s, QDate(2024, 4, 1), last}}));
    QCOMPARE(person(*sample, successor.value)->roles.last(), (RoleHeld{u"dpo"_s, last.addDays(1), {}}));
    const Assessment after = sample.stored(Attendance);
    Rows team = std::get<Rows>(draft.answer(u"team"_s));
    for (Row &row : team.rows)
        for (Cell &cell : row.cells)
            if (cell == Cell(leaver))
                cell = successor;
    QVERIFY(team != std::get<Rows>(draft.answer(u"team"_s)));
    QMap<QString, Answer> handedOver = draft.answers;
    handedOver.insert(u"team"_s, team);
    QVERIFY(after.answers == handedOver);
    QVERIFY(after.person(successor));
    QCOMPARE(sample.stored(Linkage), review);
    QCOMPARE(sample.stored(Census), decided);
    const QList<AuditEntry> audit = *sample->audit();
    QVERIFY(std::any_of(audit.begin(), audit.end(), [](const AuditEntry &entry) {
        return entry.action == "replace-person"_L1 && entry.entity == "assessment/dpia-0003"_L1;
    }));

    sample->undoStack()->undo();
    QCOMPARE(sample.stored(Attendance), draft);
    QVERIFY(!person(*sample, leaver.value)->roles.first().to.isValid());
    QCOMPARE(person(*sample, successor.value)->roles.size(), 1);
    sample->undoStack()->redo();
    QCOMPARE(sample.stored(Attendance), after);
}

void tst_Setup::undoesAroundWhatWasDoneSince()
{
    OpenSample sample;
    Announced announced(*sample);
    QVERIFY_RESULT(
        candour::programme::replace(*sample, PersonId{u"p-haldane"_s}, PersonId{u"p-prosser"_s}, QDate(2026, 6, 30)));
    const Assessment replaced = sample.assessment(Attendance);
    QVERIFY_RESULT(commenting::comment(*sample, Attendance, {.text = u"Still true?"_s}));
    sample->undoStack()->undo();
    sample->undoStack()->undo();
    QVERIFY(announced.errors.isEmpty());
    QVERIFY(sample.assessment(Attendance).answers != replaced.answers);
    // What somebody else has changed since is not overwritten, and everything stays.
    sample->undoStack()->redo();
    QVERIFY_RESULT(sample->run(Edit{.assessment = Attendance,
                                    .action = u"test"_s,
                                    .apply = [](Assessment &a) -> Result<> {
                                        a.people.first().jobTitle += u" (acting)"_s;
                                        return {};
                                    },
                                    .canUndo = false}));
    const QByteArray before = sample.onDisk();
    sample->undoStack()->undo();
    QCOMPARE(announced.errors.size(), 1);
    QCOMPARE(sample.onDisk(), before);
}

void tst_Setup::keepsKnownLawsOnly()
{
    OpenSample sample;
    QStringList known;
    const auto laws = organisation::knownLaws(*sample);
    QVERIFY_RESULT(laws);
    for (const AccessLaw &law : *laws)
        known += law.key;
    for (const QString &key : {u"foia"_s, u"foisa"_s, u"eir"_s, u"eisr"_s, u"eu"_s, u"woo"_s, u"crpa"_s})
        QCOMPARE(known.count(key), 1);
    QVERIFY_RESULT(organisation::set(*sample, u"accessLaws"_s, u"eisr  foisa"_s));
    QCOMPARE(sample->settings()->accessLaws.size(), 2);
    const Settings before = *sample->settings();
    QVERIFY_ERROR(organisation::set(*sample, u"accessLaws"_s, u"foisa, fioa"_s), ErrorKind::Usage,
                  "There is no law “fioa”. There are:");
    QCOMPARE(*sample->settings(), before);
}

void tst_Setup::looksAtWhatEverybodyReads_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("advice");
    const QString mailbox = u"mailbox of one person"_s;
    QTest::newRow("a person") << u"contactEmail"_s << u"jo.harrington@dls.example.gov.uk"_s << mailbox;
    QTest::newRow("a role") << u"contactEmail"_s << u"data.protection@dls.example.gov.uk"_s << QString();
    QTest::newRow("a role of two words") << u"contactEmail"_s << u"data.publication@dls.example.gov.uk"_s << QString();
    QTest::newRow("initials") << u"contactEmail"_s << u"j.harrington@dls.example.gov.uk"_s << mailbox;
    QTest::newRow("nobody") << u"contactEmail"_s << QString() << QString();
    QTest::newRow("a body") << u"organisation"_s << u"Department for Examples"_s << QString();
    QTest::newRow("a body with a mailbox")
        << u"organisation"_s << u"Examples, jo.harrington@dls.example.gov.uk"_s << u"may be personal"_s;
    QTest::newRow("a logo") << u"logoDescription"_s << u"Drawn by Dr Priya Harrington"_s << u"may be personal"_s;
    QTest::newRow("what is not read out") << u"licence"_s << u"Dr Priya Harrington"_s << QString();
}

void tst_Setup::looksAtWhatEverybodyReads()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(QString, advice);
    OpenSample sample;
    QVERIFY_RESULT(organisation::set(*sample, key, value));
    const QString said = organisation::advice(*sample->settings(), key);
    QVERIFY2(advice.isEmpty() ? said.isEmpty() : said.contains(advice), qPrintable(said));
    QVERIFY(!said.contains(u"Harrington"_s, Qt::CaseInsensitive));
    if (!advice.isEmpty())
        for (const QString &words :
             {u"jo.harrington@dls.example.gov.uk"_s, u"j.harrington@dls.example.gov.uk"_s, u"Priya Harrington"_s})
            QVERIFY_RESULT(wordLists::add(*sample, WordList::Public, words));
    QCOMPARE(organisation::advice(*sample->settings(), key), QString());
}

void tst_Setup::keepsSettings_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("fits");
    const auto row = [](const char *key, const QString &value, bool fits) {
        QTest::addRow("%s “%s”", key, qPrintable(value.left(40))) << QString::fromLatin1(key) << value << fits;
    };
    row("organisation", u"Department for Examples"_s, true);
    row("organisation", QString(), true);
    for (const QString &address : {u"a@example.org"_s, u"Data.Protection+dpia@sub.example.gov.uk"_s, QString()})
        row("contactEmail", address, true);
    for (const QString &address : {u"a"_s, u"a@"_s, u"@example.org"_s, u"a@example"_s, u"a b@example.org"_s,
                                   u"a@b@example.org"_s, u"a@example..org"_s, u"mailto:a@example.org"_s,
                                   u"a@-example.org"_s, QString(QString(250, u'a') + u"@example.org"_s)})
        row("contactEmail", address, false);
    for (const char *key : {"licenceUrl", "publicAddress"}) {
        row(key, u"https://www.example.org/a%20b?c=d"_s, true);
        row(key, QString(), true);
        for (const QString &address : {u"http://www.example.org"_s, u"www.example.org"_s, u"https://"_s,
                                       u"https://example"_s, u"https://www.example.org/a b"_s, u"javascript:alert(1)"_s,
                                       u"https://name:word@www.example.org"_s, u"file:///etc/passwd"_s})
            row(key, address, false);
    }
    row("accessLaws", u"foia, eir"_s, true);
    row("accessLaws", QString(), true);
    row("approveAlone", u"yes"_s, true);
    row("approveAlone", u"no"_s, true);
    row("approveAlone", u"perhaps"_s, false);
    row("leastCount", u"5"_s, true);
    row("leastCount", u"3"_s, true);
    row("leastCount", u"1000"_s, true);
    for (const QString &count : {u"2"_s, u"0"_s, u"-5"_s, u"1001"_s, u"five"_s, u"5.5"_s, u"05"_s, QString()})
        row("leastCount", count, false);
    row("none", u"a"_s, false);
    row("publishFolder", u"/tmp"_s, false);
}

void tst_Setup::keepsSettings()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(bool, fits);
    OpenSample sample;
    const Settings before = *sample->settings();
    QCOMPARE(organisation::fault(key, value).isEmpty(), fits);
    const auto kept = organisation::set(*sample, key, value);
    if (!fits) {
        QVERIFY_ERROR(kept, ErrorKind::Usage, "");
        QCOMPARE(*sample->settings(), before);
        return;
    }
    QVERIFY_RESULT(kept);
    QCOMPARE(organisation::value(*sample->settings(), key), value);
    for (const QString &other : organisation::keys())
        QVERIFY(other == key || organisation::value(*sample->settings(), other) == organisation::value(before, other));
    if (organisation::value(before, key) == value) {
        QCOMPARE(sample->undoStack()->count(), 0);
        return;
    }
    QCOMPARE(sample->audit()->last().action, u"set"_s);
    QCOMPARE(sample->audit()->last().detail, key);
    sample->undoStack()->undo();
    QCOMPARE(*sample->settings(), before);
}

void tst_Setup::undoesWhatWasTypedInOneStep()
{
    OpenSample sample;
    const Settings before = *sample->settings();
    for (const QString &typed : {u"D"_s, u"De"_s, u"Dep"_s})
        QVERIFY_RESULT(organisation::set(*sample, u"organisation"_s, typed));
    QVERIFY_RESULT(organisation::set(*sample, u"licence"_s, u"CC BY 4.0"_s));
    QCOMPARE(sample->undoStack()->count(), 2);
    sample->undoStack()->undo();
    QCOMPARE(sample->settings()->organisation, u"Dep"_s);
    sample->undoStack()->undo();
    QCOMPARE(*sample->settings(), before);
    sample->undoStack()->redo();
    QCOMPARE(sample->settings()->organisation, u"Dep"_s);
}

void tst_Setup::saysWhoUsesASharedAnswer()
{
    OpenSample sample;
    const auto used = [&] {
        QStringList all;
        const QList<sharing::Use> uses = *sharing::uses(*sample, u"controller"_s);
        for (const sharing::Use &use : uses)
            all += use.reference + (use.hasSameWords ? u" same"_s : QString()) +
                   (use.isSettled ? u" settled"_s : QString());
        return all;
    };
    QCOMPARE(used(), (QStringList{u"DPIA-0003 same"_s, u"DPIA-0005 same settled"_s, u"DPIA-0007 same settled"_s}));
    SharedAnswer controller = *sharing::find(*sample, u"controller"_s);
    const Assessment draft = sample.assessment(Attendance);
    const Assessment decided = sample.assessment(Census);
    const SharedAnswer before = controller;
    controller.text = words(u"Other words."_s);
    QVERIFY_RESULT(sharing::set(*sample, controller));
    QCOMPARE(used(), (QStringList{u"DPIA-0003"_s, u"DPIA-0005 settled"_s, u"DPIA-0007 settled"_s}));
    // No assessment changes by it, signed or not.
    QCOMPARE(sample.stored(Attendance), draft);
    QCOMPARE(sample.stored(Census), decided);
    sample->undoStack()->undo();
    QCOMPARE(*sharing::find(*sample, u"controller"_s), before);
    QVERIFY(sharing::uses(*sample, u"none"_s)->isEmpty());
}

void tst_Setup::addsAndTakesAwaySharedAnswers()
{
    OpenSample sample;
    const auto lacking = sharing::lacking(*sample);
    QVERIFY_RESULT(lacking);
    QCOMPARE(lacking->size(), 1);
    QCOMPARE(lacking->first().key, u"rightsPart3"_s);
    const QByteArray before = sample.onDisk();
    QVERIFY_ERROR(sharing::add(*sample, {u"controller"_s, u"A"_s, {}}), ErrorKind::Refused, "already");
    QVERIFY_ERROR(sharing::add(*sample, {u"none"_s, u"A"_s, {}}), ErrorKind::Usage, "rightsPart3");
    QVERIFY_ERROR(sharing::add(*sample, {u"rightsPart3"_s, u" "_s, {}}), ErrorKind::Usage, "title");
    QVERIFY_ERROR(sharing::set(*sample, {u"rightsPart3"_s, u"A"_s, {}}), ErrorKind::Usage, "no shared answer");
    QVERIFY_ERROR(sharing::remove(*sample, u"rightsPart3"_s), ErrorKind::Usage, "no shared answer");
    QVERIFY_ERROR(sharing::remove(*sample, u"controller"_s), ErrorKind::Refused, "DPIA-0003, DPIA-0005, DPIA-0007");
    QCOMPARE(sample.onDisk(), before);
    const SharedAnswer rights{u"rightsPart3"_s, u"Rights"_s, words(u"You can ask."_s)};
    QVERIFY_RESULT(sharing::add(*sample, rights));
    QVERIFY(sharing::lacking(*sample)->isEmpty());
    QVERIFY_RESULT(sharing::remove(*sample, u"rightsPart3"_s));
    QVERIFY(!sharing::find(*sample, u"rightsPart3"_s));
    sample->undoStack()->undo();
    QCOMPARE(*sharing::find(*sample, u"rightsPart3"_s), rights);
    sample->undoStack()->undo();
    QVERIFY(!sharing::find(*sample, u"rightsPart3"_s));
}

QTEST_MAIN(tst_Setup)
#include "tst_Setup.moc"
