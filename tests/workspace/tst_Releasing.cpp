// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenSample.h"
#include "workspace/CarryingOver.h"
#include "workspace/Commenting.h"
#include "workspace/People.h"
#include "workspace/Programme.h"
#include "workspace/Publishing.h"
#include "workspace/Redacting.h"
#include "workspace/Releasing.h"
#include "workspace/Retaining.h"
#include "workspace/Suggesting.h"
#include "workspace/Suppressing.h"

using namespace candour;
using publishing::Gate;
using publishing::GateState;

namespace {

const releasing::Case Request{u"FOI 2026/0123"_s, QDate(2026, 6, 1)};
const redacting::Why Personal{.reasons = {u"foia-40-2"_s}, .harm = u"They expect to stay private."_s};

QList<Gate> openGates(OpenSample &sample, const AssessmentId &id)
{
    QList<Gate> gates = *publishing::gates(*sample, id);
    gates.removeIf([](const Gate &gate) { return gate.state == GateState::Done; });
    return gates;
}

QStringList keys(const QList<Gate> &gates)
{
    QStringList all;
    for (const Gate &gate : gates)
        all += gate.key;
    return all;
}

/// Withholds every name and lets the rest go.
Result<> decideAll(OpenSample &sample, const AssessmentId &id)
{
    if (const auto done = releasing::releaseRest(*sample, id); !done)
        return failed(done);
    // What keeps small numbers from a summary is no exemption.
    if (const auto done = redacting::changeMark(*sample, id, MarkId{u"m-small"_s}, Personal); !done)
        return done;
    const auto names = suggesting::undecided(*sample, id);
    return names ? suggesting::withhold(*sample, id, *names, Personal) : failed(names);
}

} // namespace

/// Releasing a signed assessment as a whole.
class tst_Releasing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsFromWhatIsSigned();
    void isRefusedForADraft();
    void isRefusedWithoutACase_data();
    void isRefusedWithoutACase();
    void isRefusedForARelease();
    void numbersAreNotUsedAgain();
    void isNoAssessmentOfTheProgramme();
    void isFoundByItsReference();
    void comesBackFromTheDisk();
    void staysAsItWasSigned();
    void staysWhenTheAssessmentChanges();
    void hasNoOtherWording();
    void nothingGoesBackToTheTemplate();
    void waitsForEveryDecision();
    void isPublishedInFull();
    void whoBeganItDoesNotApproveIt();
    void theCaseCanBePutRight();
    void aCaseThatNamesSomebodyIsAskedAbout();
    void decisionsBeforeSigningHold();
    void isNotCarriedOverNorCopied();
    void anImportDoesNotReplaceIt();
    void isDisposedOfLikeAnAssessment();
    void waitsForTheReview_data();
    void waitsForTheReview();
    void anImportDoesNotMakeARelease();
    void aCopyThatWasChangedIsNotSigned();
    void whoDecidedForTheSummaryDoesNotApproveIt();
    void whatWasSaidOfAllPublicTextIsAskedAgain();
    void anApproverCanTurnAMarkDown();
    void isHeldAgainstTheSummary();
    void itsNumbersAreHeldAgainstTheSummary();
    void theSummaryIsHeldAgainstIt();
    void peopleInItAreFound();
};

void tst_Releasing::beginsFromWhatIsSigned()
{
    OpenSample sample;
    const auto id = releasing::start(*sample, Census, Request);
    QVERIFY_RESULT(id);
    const Assessment a = sample.assessment(*id);
    QCOMPARE(a.reference, u"DPIA-0007-R1"_s);
    QCOMPARE(a.release->of, Census);
    QCOMPARE(a.release->ofReference, u"DPIA-0007"_s);
    QCOMPARE(a.release->caseReference, Request.reference);
    QCOMPARE(a.release->contentRoot, *reviewing::contentRoot(*sample, Census));
    QCOMPARE(*reviewing::contentRoot(*sample, *id), a.release->contentRoot);
    QVERIFY(a.comments.isEmpty());
    const auto releases = releasing::releasesOf(*sample, Census);
    QCOMPARE(releases->size(), 1);
    QCOMPARE(releases->first().id, *id);
    QVERIFY(releasing::releasesOf(*sample, Linkage)->isEmpty());
}

void tst_Releasing::isRefusedForADraft()
{
    OpenSample sample;
    for (const AssessmentId &id : {Linkage, Attendance}) {
        QVERIFY(!releasing::obstacle(*sample, id)->isEmpty());
        const auto made = releasing::start(*sample, id, Request);
        QVERIFY(!made && made.error().kind == ErrorKind::Refused);
    }
    QVERIFY(releasing::obstacle(*sample, Census)->isEmpty());
    QVERIFY_RESULT(authoring::setAnswer(*sample, Census, u"scope"_s, words(u"Written after it was signed."_s)));
    QVERIFY(!releasing::start(*sample, Census, Request));
    QVERIFY(sample->releases()->isEmpty());
}

void tst_Releasing::isRefusedWithoutACase_data()
{
    QTest::addColumn<QString>("reference");
    QTest::newRow("nothing") << QString();
    QTest::newRow("blanks") << u" \t"_s;
    QTest::newRow("too long") << QString(101, u'x');
}

void tst_Releasing::isRefusedWithoutACase()
{
    QFETCH(QString, reference);
    OpenSample sample;
    const auto made = releasing::start(*sample, Census, {reference, {}});
    QVERIFY(!made && made.error().kind == ErrorKind::Usage);
    QVERIFY(sample->releases()->isEmpty());
}

void tst_Releasing::isRefusedForARelease()
{
    OpenSample sample;
    const AssessmentId id = *releasing::start(*sample, Census, Request);
    QVERIFY(!releasing::start(*sample, id, Request));
}

void tst_Releasing::numbersAreNotUsedAgain()
{
    OpenSample sample;
    const AssessmentId first = *releasing::start(*sample, Census, Request);
    const AssessmentId second = *releasing::start(*sample, Census, Request);
    QCOMPARE(sample.assessment(second).reference, u"DPIA-0007-R2"_s);
    QVERIFY_RESULT(retaining::set(*sample, second, {.keepUntil = QDate(2026, 1, 1), .basis = u"Over."_s}));
    QVERIFY_RESULT(sample->dispose(second, {}));
    QVERIFY(first != second);
    QCOMPARE(sample.assessment(*releasing::start(*sample, Census, Request)).reference, u"DPIA-0007-R3"_s);
    QCOMPARE(sample.assessment(*programme::start(*sample, sample.form().id, u"Another"_s)).reference, u"DPIA-0008"_s);
}

void tst_Releasing::isNoAssessmentOfTheProgramme()
{
    OpenSample sample;
    const auto before = programme::lines(*sample);
    const AssessmentId id = *releasing::start(*sample, Census, Request);
    QCOMPARE(programme::lines(*sample)->size(), before->size());
    const auto assessments = sample->assessments();
    for (const AssessmentHeader &header : *assessments)
        QVERIFY(header.id != id);
    const auto kept = retaining::lines(*sample);
    QVERIFY(std::any_of(kept->begin(), kept->end(), [&](const retaining::Line &line) { return line.id == id; }));
}

void tst_Releasing::isFoundByItsReference()
{
    OpenSample sample;
    const AssessmentId id = *releasing::start(*sample, Census, Request);
    QCOMPARE(*sample->find(u"dpia-0007-r1"_s), id);
    QCOMPARE(*sample->find(id.value), id);
}

void tst_Releasing::comesBackFromTheDisk()
{
    OpenSample sample;
    const AssessmentId id = *releasing::start(*sample, Census, Request);
    const Assessment kept = sample.assessment(id);
    sample.reopen();
    QCOMPARE(sample.assessment(id), kept);
    QCOMPARE(sample->header(id)->release, kept.release);
    QVERIFY(!sample->header(Census)->release);
}

void tst_Releasing::staysAsItWasSigned()
{
    OpenSample sample;
    const AssessmentId id = *releasing::start(*sample, Census, Request);
    const QByteArray before = sample.onDisk();
    QVERIFY(!authoring::setAnswer(*sample, id, u"scope"_s, words(u"Other."_s)));
    QVERIFY(!authoring::setTitle(*sample, id, u"Other"_s));
    QVERIFY(!authoring::removeRow(*sample, id, u"risks"_s, RowId{u"rk-1"_s}));
    sample.as(Owner);
    QVERIFY(!reviewing::sign(*sample, id));
    QVERIFY(!sample.change([](Assessment &a) { a.release.reset(); }, id));
    QCOMPARE(sample.onDisk(), before);
    QVERIFY_RESULT(authoring::setPublicTitle(*sample, id, u"School census"_s));
}

void tst_Releasing::staysWhenTheAssessmentChanges()
{
    OpenSample sample;
    const AssessmentId id = *releasing::start(*sample, Census, Request);
    const Assessment kept = sample.assessment(id);
    QVERIFY_RESULT(authoring::setAnswer(*sample, Census, u"scope"_s, words(u"Other."_s)));
    QCOMPARE(sample.assessment(id), kept);
    const auto all = *publishing::gates(*sample, id);
    for (const Gate &gate : all)
        QVERIFY(gate.key != u"sign-offs"_s || gate.state == GateState::Done);
}

void tst_Releasing::hasNoOtherWording()
{
    OpenSample sample;
    const AssessmentId id = *releasing::start(*sample, Census, Request);
    const Place place{.question = u"scope"_s};
    const auto worded = redacting::setWording(*sample, id, place, u"en-GB"_s, words(u"Other words."_s));
    QVERIFY(!worded && worded.error().kind == ErrorKind::Refused);
    QVERIFY_RESULT(sample.change(
        [&](Assessment &a) {
            a.treatments[place] = Treatment{.kind = TreatmentKind::Wording, .wording = {{u"en-GB"_s, words(u"x"_s)}}};
        },
        id));
    const QList<Gate> gates = openGates(sample, id);
    QVERIFY(keys(gates).contains(u"reasons"_s));
}

void tst_Releasing::nothingGoesBackToTheTemplate()
{
    OpenSample sample;
    const AssessmentId id = *releasing::start(*sample, Census, Request);
    QVERIFY_RESULT(decideAll(sample, id));
    QVERIFY(!keys(openGates(sample, id)).contains(u"reasons"_s));
    const Place place{.question = u"scope"_s};
    QVERIFY_RESULT(redacting::followTemplate(*sample, id, place));
    QCOMPARE(*redacting::undecidedPlaces(*sample, id), QList<Place>{place});
    const auto mark = redacting::withhold(*sample, id, place, Personal);
    QVERIFY_RESULT(mark);
    QVERIFY_RESULT(redacting::unmark(*sample, id, *mark)); // is no decision to release
    QCOMPARE(*redacting::undecidedPlaces(*sample, id), QList<Place>{place});
    QVERIFY(keys(openGates(sample, id)).contains(u"reasons"_s));
}

void tst_Releasing::waitsForEveryDecision()
{
    OpenSample sample;
    const AssessmentId id = *releasing::start(*sample, Census, Request);
    QVERIFY(redacting::undecidedPlaces(*sample, id)->size() > 50);
    QVERIFY(keys(openGates(sample, id)).contains(u"reasons"_s));
    // However it came to be that nobody spoke about an answer, it is not released.
    QVERIFY_RESULT(releasing::releaseRest(*sample, id));
    QVERIFY(keys(openGates(sample, id)).contains(u"reasons"_s)); // a reason that is no exemption
    QVERIFY_RESULT(redacting::changeMark(*sample, id, MarkId{u"m-small"_s}, Personal));
    QVERIFY(!keys(openGates(sample, id)).contains(u"reasons"_s));
    sample->undoStack()->undo();
    QVERIFY_RESULT(sample.change([](Assessment &a) { a.treatments.remove({.question = u"securityDetail"_s}); }, id));
    QVERIFY(keys(openGates(sample, id)).contains(u"reasons"_s));
    sample->undoStack()->undo();
    sample->undoStack()->undo();
    QVERIFY(redacting::undecidedPlaces(*sample, id)->size() > 50);
}

void tst_Releasing::isPublishedInFull()
{
    OpenSample sample;
    const AssessmentId id = *releasing::start(*sample, Census, Request);
    QVERIFY_RESULT(decideAll(sample, id));
    QCOMPARE(keys(openGates(sample, id)), QStringList{u"approval"_s});
    sample.as(Approver);
    QVERIFY_RESULT(reviewing::approve(*sample, id));
    const auto done = publishing::publish(*sample, id, {.folder = sample.path(u"public"_s)});
    QVERIFY_RESULT(done);
    const Publication record = sample->publications(id)->first();
    QCOMPARE(record.edition, u"full"_s);
    QCOMPARE(record.contentRoot, *reviewing::contentRoot(*sample, Census));
    const QByteArray page = TestFolder::read(sample.path(u"public/dpia-0007-r1/v1/index.html"_s));
    QVERIFY(page.contains("FOI 2026/0123"));
    QVERIFY(page.contains("[Withheld: personal information, FOIA s.40(2)]"));
    QVERIFY(!page.contains("Rosalind Achterberg"));
    QVERIFY(!page.contains("2026-06-01") && !page.contains("1 June 2026")); // when somebody asked is nobody's business
    // The summary beside it stays a publication of its own.
    QVERIFY(sample->publications(Census)->isEmpty());
}

void tst_Releasing::whoBeganItDoesNotApproveIt()
{
    OpenSample sample;
    sample.as(Approver);
    const AssessmentId id = *releasing::start(*sample, Census, Request);
    sample.as(Drafter);
    QVERIFY_RESULT(decideAll(sample, id));
    sample.as(Approver);
    QVERIFY(!reviewing::approve(*sample, id));
    sample.as(Head);
    QVERIFY_RESULT(reviewing::approve(*sample, id));
}

void tst_Releasing::theCaseCanBePutRight()
{
    OpenSample sample;
    const AssessmentId id = *releasing::start(*sample, Census, Request);
    QVERIFY_RESULT(releasing::setCase(*sample, id, {u"  FOI   9 "_s, {}}));
    QCOMPARE(sample.assessment(id).release->caseReference, u"FOI 9"_s);
    QVERIFY(!sample.assessment(id).release->receivedOn.isValid());
    sample->undoStack()->undo();
    QCOMPARE(sample.assessment(id).release->caseReference, Request.reference);
    QVERIFY(!releasing::setCase(*sample, Census, Request));
    QVERIFY(!sample.assessment().release);
}

void tst_Releasing::aCaseThatNamesSomebodyIsAskedAbout()
{
    OpenSample sample;
    const AssessmentId id = *releasing::start(*sample, Census, {u"Request of Mr John Hargreaves"_s, {}});
    const auto found = suggesting::undecided(*sample, id);
    QVERIFY(std::any_of(found->begin(), found->end(),
                        [](const Suggestion &one) { return one.text == SuggestedIn::Case && !one.canBeMarked(); }));
    QVERIFY(keys(openGates(sample, id)).contains(u"suggestions"_s));
}

void tst_Releasing::decisionsBeforeSigningHold()
{
    OpenSample sample;
    QVERIFY_RESULT(
        authoring::setAnswer(*sample, Census, u"notUsedFor"_s, words(u"Write to helen.marsh@example.org."_s)));
    const auto found = suggesting::undecided(*sample, Census);
    QCOMPARE(found->size(), 1);
    QVERIFY_RESULT(suggesting::mayBePublic(*sample, Census, *found, suggesting::Reach::Question, u"A public box."_s));
    QVERIFY_RESULT(sample.signAndApprove());
    const AssessmentId id = *releasing::start(*sample, Census, Request);
    const auto open = suggesting::undecided(*sample, id);
    for (const Suggestion &one : *open)
        QVERIFY(one.place.question != u"notUsedFor"_s);
}

void tst_Releasing::isNotCarriedOverNorCopied()
{
    OpenSample sample;
    const AssessmentId id = *releasing::start(*sample, Census, Request);
    QVERIFY(!*carrying::newer(*sample, id));
    QVERIFY(!programme::startFrom(*sample, id, sample.form().id, u"Another"_s));
}

void tst_Releasing::anImportDoesNotReplaceIt()
{
    OpenSample sample;
    const AssessmentId id = *releasing::start(*sample, Census, Request);
    const QString file = sample.path(u"r.dpia.json"_s);
    QVERIFY_RESULT(exchanging::exportAssessment(*sample, id, file));
    const QByteArray before = sample.onDisk();
    QVERIFY(!exchanging::importAssessment(*sample, file, true));
    QCOMPARE(sample.onDisk(), before);
    OpenSample other;
    QVERIFY_RESULT(exchanging::importAssessment(*other, file, false));
    QCOMPARE(other.assessment(id).release, sample.assessment(id).release);
    QCOMPARE(other.assessment(id).answers, sample.assessment(id).answers);
}

void tst_Releasing::isDisposedOfLikeAnAssessment()
{
    OpenSample sample;
    const AssessmentId id = *releasing::start(*sample, Census, Request);
    QVERIFY_RESULT(retaining::set(*sample, id, {.keepUntil = QDate(2026, 1, 1), .basis = u"Over."_s}));
    QVERIFY_RESULT(sample->dispose(id, {}));
    QVERIFY(!sample->header(id));
    QVERIFY_RESULT(sample->header(Census));
}

void tst_Releasing::waitsForTheReview_data()
{
    QTest::addColumn<std::function<void(Assessment &)>>("change");
    using Change = std::function<void(Assessment &)>;
    QTest::newRow("advice that nobody answered")
        << Change([](Assessment &a) { a.review.advice.last().responses.clear(); });
    QTest::newRow("a comment that must be dealt with") << Change([](Assessment &a) {
        a.comments += Comment{.id = CommentId{u"c"_s}, .text = u"This mark is wrong."_s, .mustFix = true};
    });
    QTest::newRow("a review that goes on") << Change([](Assessment &a) { a.review.state = ReviewState::InReview; });
}

void tst_Releasing::waitsForTheReview()
{
    QFETCH(std::function<void(Assessment &)>, change);
    OpenSample sample;
    QVERIFY(releasing::obstacle(*sample, Census)->isEmpty());
    QVERIFY_RESULT(sample.change(change));
    QVERIFY(!releasing::obstacle(*sample, Census)->isEmpty());
    QVERIFY(!releasing::start(*sample, Census, Request));
}

void tst_Releasing::anImportDoesNotMakeARelease()
{
    OpenSample sample;
    const QString file = sample.path(u"a.dpia.json"_s);
    QVERIFY_RESULT(exchanging::exportAssessment(*sample, Census, file));
    QByteArray json = TestFolder::read(file);
    json.replace("\"retention\"", "\"release\": {\"of\": \"x\", \"contentRoot\": \"y\"}, \"retention\"");
    QVERIFY(TestFolder::write(file, json));
    const QByteArray before = sample.onDisk();
    const auto read = exchanging::importAssessment(*sample, file, true);
    QVERIFY(!read && read.error().kind == ErrorKind::Refused);
    QCOMPARE(sample.onDisk(), before);
}

void tst_Releasing::aCopyThatWasChangedIsNotSigned()
{
    OpenSample sample;
    const AssessmentId id = *releasing::start(*sample, Census, Request);
    const QString file = sample.path(u"r.dpia.json"_s);
    QVERIFY_RESULT(exchanging::exportAssessment(*sample, id, file));
    QByteArray json = TestFolder::read(file);
    const QByteArray said = "This assessment covers the termly school census";
    QVERIFY(json.contains(said));
    QVERIFY(TestFolder::write(file, json.replace(said, "This assessment covers nothing")));
    OpenSample other;
    QVERIFY_RESULT(exchanging::importAssessment(*other, file, false));
    QVERIFY(*reviewing::contentRoot(*other, id) != other.assessment(id).release->contentRoot);
    QVERIFY(keys(openGates(other, id)).contains(u"sign-offs"_s));
}

void tst_Releasing::whoDecidedForTheSummaryDoesNotApproveIt()
{
    OpenSample sample;
    sample.as(Head);
    QVERIFY_RESULT(redacting::showAsWritten(*sample, Census, Place{.question = u"accuracy"_s}));
    sample.as(Drafter);
    const AssessmentId id = *releasing::start(*sample, Census, Request);
    sample.as(Head);
    QVERIFY(!reviewing::approve(*sample, id));
}

void tst_Releasing::whatWasSaidOfAllPublicTextIsAskedAgain()
{
    OpenSample sample;
    QVERIFY_RESULT(authoring::setAnswer(*sample, Census, u"notUsedFor"_s, words(u"Write to Rosalind Achterberg."_s)));
    const auto found = suggesting::undecided(*sample, Census);
    QCOMPARE(found->size(), 1);
    QVERIFY_RESULT(
        suggesting::mayBePublic(*sample, Census, *found, suggesting::Reach::Assessment, u"She is our contact."_s));
    QVERIFY_RESULT(sample.signAndApprove());
    const AssessmentId id = *releasing::start(*sample, Census, Request);
    QVERIFY_RESULT(releasing::releaseRest(*sample, id));
    const auto open = suggesting::undecided(*sample, id);
    QVERIFY(std::any_of(open->begin(), open->end(), [](const Suggestion &one) {
        return one.words == u"Rosalind Achterberg"_s && one.place.question == u"team"_s;
    }));
}

void tst_Releasing::anApproverCanTurnAMarkDown()
{
    OpenSample sample;
    const AssessmentId id = *releasing::start(*sample, Census, Request);
    sample.as(Approver);
    QVERIFY_RESULT(commenting::comment(
        *sample, id, {.place = Place{.question = u"scope"_s}, .text = u"This is no secret."_s, .mustFix = true}));
    QVERIFY(keys(openGates(sample, id)).contains(u"comments"_s));
    QVERIFY_RESULT(commenting::resolve(*sample, id, sample.assessment(id).comments.last().id, true));
    QVERIFY(!keys(openGates(sample, id)).contains(u"comments"_s));
}

void tst_Releasing::isHeldAgainstTheSummary()
{
    OpenSample sample;
    QVERIFY_RESULT(publishing::publish(*sample, Census, {.folder = sample.path(u"public"_s)}));
    const AssessmentId id = *releasing::start(*sample, Census, Request);
    QVERIFY_RESULT(decideAll(sample, id));
    QCOMPARE(keys(openGates(sample, id)), QStringList{u"approval"_s});
    QVERIFY_RESULT(redacting::markWords(*sample, id, Place{.question = u"afterSharing"_s},
                                        u"every user signs a promise"_s, Personal));
    const QList<Gate> open = openGates(sample, id);
    QCOMPARE(keys(open), (QStringList{u"earlier-dpia-0007-1"_s, u"approval"_s}));
    QVERIFY2(open.first().message.contains(u"Version 1 of DPIA-0007"_s), qPrintable(open.first().message));
    QCOMPARE(open.first().state, GateState::ToDo);
}

void tst_Releasing::itsNumbersAreHeldAgainstTheSummary()
{
    OpenSample sample;
    QVERIFY_RESULT(publishing::publish(*sample, Census, {.folder = sample.path(u"public"_s)}));
    const AssessmentId id = *releasing::start(*sample, Census, Request);
    QVERIFY_RESULT(decideAll(sample, id));
    const auto table = suppressing::countsTable(*sample, id, u"peopleGroups"_s);
    QVERIFY_RESULT(table);
    QCOMPARE(table->earlier.size(), 1);
    // What the summary leaves out beside the small number is shown, and another number left out in its stead.
    Suppression other = *table->decided;
    QVERIFY(!suppressing::objection(*table, *table->decided));
    CellPattern pattern = table->counts.pattern(*table->decided);
    const CellPattern accepted = pattern;
    for (const CellAt &cell : accepted)
        if (cell.row == 2)
            pattern.remove(cell);
    pattern.insert({1, 0});
    pattern.insert({1, 1});
    other.cells = table->counts.cells(pattern);
    const auto objection = suppressing::objection(*table, other);
    QVERIFY(objection);
    QCOMPARE(objection->version, u"1 of DPIA-0007"_s);
}

void tst_Releasing::theSummaryIsHeldAgainstIt()
{
    OpenSample sample;
    const AssessmentId id = *releasing::start(*sample, Census, Request);
    QVERIFY_RESULT(decideAll(sample, id));
    sample.as(Approver);
    QVERIFY_RESULT(reviewing::approve(*sample, id));
    QVERIFY_RESULT(publishing::publish(*sample, id, {.folder = sample.path(u"public"_s)}));
    QVERIFY(openGates(sample, Census).isEmpty()); // what is only left out may be read in full elsewhere
    sample.as(Preparer);
    QVERIFY_RESULT(redacting::markWords(*sample, Census, Place{.question = u"afterSharing"_s},
                                        u"every user signs a promise"_s, Personal));
    QVERIFY(keys(openGates(sample, Census)).contains(u"earlier-dpia-0007-r1-1"_s));
}

void tst_Releasing::peopleInItAreFound()
{
    OpenSample sample;
    const auto named = [&](const QString &who) {
        QStringList references;
        const auto everyone = sample->people();
        for (const Person &person : *everyone)
            if (const auto found = programme::namings(*sample, person); found && person.name == who)
                for (const programme::Naming &one : *found)
                    references += one.reference;
        return references;
    };
    QVERIFY(!named(u"Rosalind Achterberg"_s).contains(u"DPIA-0007-R1"_s));
    QVERIFY_RESULT(releasing::start(*sample, Census, Request));
    QVERIFY(named(u"Rosalind Achterberg"_s).contains(u"DPIA-0007-R1"_s));
}

QTEST_MAIN(tst_Releasing)

#include "tst_Releasing.moc"
