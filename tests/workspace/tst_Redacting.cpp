// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenSample.h"
#include "workspace/Organisation.h"
#include "workspace/Redacting.h"

#include <QUndoStack>

using namespace candour;
using namespace candour::redacting;

Q_DECLARE_METATYPE(Place)

class tst_Redacting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marksAPassage();
    void marksEveryOccurrence();
    void marksInCells();
    void refusesMarks_data();
    void refusesMarks();
    void unmarksEverywhere();
    void withholdsAnyPlace_data();
    void withholdsAnyPlace();
    void refusesPlacesThatAreNotThere();
    void turnsFromOneTreatmentToAnother();
    void wordsAnAnswerInEachLanguage();
    void showsNothingElseOnceAWordingIsTakenAway_data();
    void showsNothingElseOnceAWordingIsTakenAway();
    void takesPausesInOneWordingForOneStep();
    void letsWordsStand();
    void offersTheReasonsOfChosenLaws();
    void saysAnewWhyItIsWithheld();
    void refusesTheOpinionOfWhoeverWithholds();
    void listsWhatIsWithheld();
    void previewsWithoutWhatIsWithheld();
};

namespace {

const Place Storage{.question = u"storage"_s};
const Why Because{{u"foia-31"_s, u"sdc"_s}, u"Harm."_s, u"For and against."_s, QDate(2027, 1, 1)};

} // namespace

void tst_Redacting::marksAPassage()
{
    OpenSample sample;
    sample.as(Head);
    const QString text = sample.text(u"storage"_s);
    const auto mark = markPassage(*sample, Census, Storage, TextRange{text.indexOf(u"secure website"_s), 14}, Because);
    QVERIFY_RESULT(mark);
    const Assessment a = sample.stored();
    QCOMPARE(markedWords(*textIn(a.answer(u"storage"_s)), *mark), QStringList{u"secure website"_s});
    QCOMPARE(plainText(*textIn(a.answer(u"storage"_s))), text);
    QCOMPARE(a.marks.value(*mark), (Mark{*mark, Because.reasons, u"Harm."_s, u"For and against."_s, Head.name,
                                         sample.clock().now(), QDate(2027, 1, 1)}));
    QCOMPARE(sample->audit()->last().detail, u"storage"_s);
}

void tst_Redacting::marksEveryOccurrence()
{
    OpenSample sample;
    QVERIFY_RESULT(authoring::setAnswer(*sample, Census, u"scope"_s, words(u"In Leeds.\nIn Leeds and leeds."_s)));
    const auto mark = markWords(*sample, Census, Place{.question = u"scope"_s}, u"Leeds"_s, Because);
    QVERIFY_RESULT(mark);
    const Assessment a = sample.stored();
    QCOMPARE(markedWords(*textIn(a.answer(u"scope"_s)), *mark), (QStringList{u"Leeds"_s, u"Leeds"_s}));
}

void tst_Redacting::marksInCells()
{
    OpenSample sample;
    const Place place{u"risks"_s, RowId{u"rk-1"_s}, u"cause"_s};
    QVERIFY_RESULT(authoring::setCell(*sample, Census, u"risks"_s, place.row, place.column, words(u"In Leeds."_s)));
    const auto mark = markWords(*sample, Census, place, u"Leeds"_s, Because);
    QVERIFY_RESULT(mark);
    QCOMPARE(sample->audit()->last().detail, u"risks/rk-1/cause"_s);
    QVERIFY_RESULT(unmark(*sample, Census, *mark));
    const Assessment a = sample.stored();
    const Row *row = std::get<Rows>(a.answer(u"risks"_s)).find(place.row);
    QVERIFY((row->cells.value(u"cause"_s) == Cell(words(u"In Leeds."_s))));
    QVERIFY(!a.marks.contains(*mark));
}

void tst_Redacting::refusesMarks_data()
{
    QTest::addColumn<QString>("question");
    QTest::addColumn<QString>("match");
    QTest::addColumn<QStringList>("reasons");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("says");
    const QStringList good{u"foia-31"_s};
    const int usage = int(ErrorKind::Usage);
    QTest::newRow("no reason") << u"storage"_s << u"website"_s << QStringList() << usage << u"at least one reason"_s;
    QTest::newRow("unknown reason") << u"storage"_s << u"website"_s << QStringList{u"foia-31"_s, u"mood"_s} << usage
                                    << u"no reason “mood”"_s;
    QTest::newRow("not there") << u"storage"_s << u"zeppelin"_s << good << int(ErrorKind::Refused)
                               << u"Nothing was marked"_s;
    QTest::newRow("other case") << u"storage"_s << u"WEBSITE"_s << good << int(ErrorKind::Refused)
                                << u"Nothing was marked"_s;
    QTest::newRow("nothing") << u"storage"_s << QString() << good << int(ErrorKind::Refused) << u"Nothing was marked"_s;
    QTest::newRow("no text") << u"peopleCount"_s << u"8"_s << good << usage << u"no text"_s;
    QTest::newRow("rows") << u"risks"_s << u"a"_s << good << usage << u"no text"_s;
    QTest::newRow("not answered") << u"notAskedWhy"_s << u"a"_s << good << usage << u"no text"_s;
    QTest::newRow("unknown") << u"none"_s << u"a"_s << good << usage << u"no text"_s;
}

void tst_Redacting::refusesMarks()
{
    QFETCH(QString, question);
    QFETCH(QString, match);
    QFETCH(QStringList, reasons);
    QFETCH(QString, says);
    OpenSample sample;
    const QByteArray before = sample.onDisk();
    const auto marked = markWords(*sample, Census, Place{.question = question}, match, Why{.reasons = reasons});
    QVERIFY(!marked);
    QTEST(int(marked.error().kind), "kind");
    QVERIFY2(marked.error().message.contains(says), qPrintable(marked.error().message));
    for (const TextRange &range : {TextRange{0, 0}, TextRange{3, -1}, TextRange{100'000, 5}})
        QVERIFY_ERROR(markPassage(*sample, Census, Storage, range, Because), ErrorKind::Usage, "Select the passage");
    QCOMPARE(sample.onDisk(), before);
}

void tst_Redacting::unmarksEverywhere()
{
    OpenSample sample;
    QVERIFY_RESULT(unmark(*sample, Census, MarkId{u"m-host"_s}));
    QVERIFY_RESULT(unmark(*sample, Census, MarkId{u"m-legal"_s}));
    const Assessment a = sample.stored();
    QVERIFY(!a.marks.contains(MarkId{u"m-host"_s}));
    QVERIFY(!marksIn(*textIn(a.answer(u"storage"_s))).contains(MarkId{u"m-host"_s}));
    QVERIFY(!a.treatments.contains(Place{.question = u"legalAdvice"_s}));
    QVERIFY(a.treatments.contains(Place{.question = u"securityTesting"_s}));
    QVERIFY_ERROR(unmark(*sample, Census, MarkId{u"m-host"_s}), ErrorKind::Usage, "no such mark");
}

void tst_Redacting::withholdsAnyPlace_data()
{
    QTest::addColumn<Place>("place");
    QTest::newRow("answer") << Place{.question = u"storage"_s};
    QTest::newRow("row") << Place{u"risks"_s, RowId{u"rk-1"_s}, {}};
    QTest::newRow("column") << Place{u"risks"_s, {}, u"measures"_s};
    QTest::newRow("cell") << Place{u"risks"_s, RowId{u"rk-1"_s}, u"measures"_s};
}

void tst_Redacting::withholdsAnyPlace()
{
    QFETCH(Place, place);
    OpenSample sample;
    const auto mark = withhold(*sample, Census, place, Because);
    QVERIFY_RESULT(mark);
    const Assessment a = sample.stored();
    QCOMPARE(int(a.treatment(place).kind), int(TreatmentKind::Withheld));
    QCOMPARE(a.treatment(place).mark, *mark);
    QCOMPARE(a.marks.value(*mark).reasons, Because.reasons);
    // A second decision takes the place of the first.
    const auto again = withhold(*sample, Census, place, Why{.reasons = {u"sdc"_s}});
    QVERIFY_RESULT(again);
    QVERIFY(!sample.stored().marks.contains(*mark));
    QVERIFY(sample.stored().marks.contains(*again));
    QVERIFY_ERROR(withhold(*sample, Census, place, Why{}), ErrorKind::Usage, "at least one reason");
    QVERIFY_RESULT(unmark(*sample, Census, *again));
    QCOMPARE(sample.stored().treatments, OpenSample().assessment().treatments);
}

void tst_Redacting::refusesPlacesThatAreNotThere()
{
    OpenSample sample;
    const QByteArray before = sample.onDisk();
    for (const Place &place : {Place{.question = u"none"_s}, Place{u"risks"_s, RowId{u"rk-99"_s}, {}},
                               Place{u"risks"_s, RowId{u"rk-99"_s}, u"risk"_s}, Place{u"risks"_s, {}, u"none"_s},
                               Place{u"storage"_s, RowId{u"rk-1"_s}, {}}, Place{u"storage"_s, {}, u"risk"_s}}) {
        QVERIFY_ERROR(withhold(*sample, Census, place, Because), ErrorKind::Usage, "There is no");
        QVERIFY_ERROR(showAsWritten(*sample, Census, place), ErrorKind::Usage, "There is no");
        QVERIFY_ERROR(followTemplate(*sample, Census, place), ErrorKind::Usage, "There is no");
    }
    QCOMPARE(sample.onDisk(), before);
}

void tst_Redacting::turnsFromOneTreatmentToAnother()
{
    OpenSample sample;
    const auto now = [&] { return sample.stored().treatment(Storage); };
    const auto mark = withhold(*sample, Census, Storage, Because);
    QVERIFY_RESULT(mark);
    QVERIFY_RESULT(setWording(*sample, Census, Storage, u"en-GB"_s, words(u"Somewhere safe."_s)));
    QCOMPARE(int(now().kind), int(TreatmentKind::Wording));
    QVERIFY(now().mark.isEmpty());
    QVERIFY(!sample.stored().marks.contains(*mark));
    QVERIFY_RESULT(showAsWritten(*sample, Census, Storage));
    QCOMPARE(int(now().kind), int(TreatmentKind::AsWritten));
    QCOMPARE(plainText(now().wording.value(u"en-GB"_s)), u"Somewhere safe."_s);
    QVERIFY_RESULT(followTemplate(*sample, Census, Storage));
    QCOMPARE(int(now().kind), int(TreatmentKind::ByTemplate));
    QVERIFY(sample.stored().treatments.contains(Storage)); // the wording is kept
    QVERIFY_RESULT(showAsWritten(*sample, Census, Place{.question = u"collection"_s}));
    QVERIFY_RESULT(followTemplate(*sample, Census, Place{.question = u"collection"_s}));
    QVERIFY(!sample.stored().treatments.contains(Place{.question = u"collection"_s}));
}

void tst_Redacting::wordsAnAnswerInEachLanguage()
{
    OpenSample sample;
    QVERIFY_RESULT(setWording(*sample, Census, Storage, u"en-GB"_s, words(u"Safe."_s)));
    QVERIFY_RESULT(setWording(*sample, Census, Storage, u"cy"_s, words(u"Diogel."_s)));
    QCOMPARE(sample.stored().treatment(Storage).wording.keys(), (QStringList{u"cy"_s, u"en-GB"_s}));
    QVERIFY_ERROR(setWording(*sample, Census, Storage, u"cy"_s, words(u" "_s)), ErrorKind::Usage, "Write the words");
    QVERIFY_ERROR(setWording(*sample, Census, Place{u"risks"_s, {}, u"risk"_s}, u"cy"_s, words(u"x"_s)),
                  ErrorKind::Usage, "one cell");
    for (const Place &place : {Place{u"risks"_s, RowId{u"rk-1"_s}, {}}, Place{u"risks"_s, RowId{u"rk-1"_s}, u"risk"_s}})
        QVERIFY_RESULT(setWording(*sample, Census, place, u"cy"_s, words(u"x"_s)));
}

void tst_Redacting::showsNothingElseOnceAWordingIsTakenAway_data()
{
    QTest::addColumn<Place>("place");
    QTest::addColumn<TreatmentKind>("after");
    QTest::newRow("an answer that the template shows")
        << Place{.question = u"purposeInShort"_s} << TreatmentKind::Undecided;
    QTest::newRow("an answer that the template hides") << Place{.question = u"accuracy"_s} << TreatmentKind::ByTemplate;
    QTest::newRow("a row") << Place{u"risks"_s, RowId{u"rk-1"_s}, {}} << TreatmentKind::Undecided;
}

void tst_Redacting::showsNothingElseOnceAWordingIsTakenAway()
{
    QFETCH(Place, place);
    QFETCH(TreatmentKind, after);
    OpenSample sample;
    QVERIFY_RESULT(setWording(*sample, Census, place, u"en-GB"_s, words(u"In short."_s)));
    QVERIFY_RESULT(setWording(*sample, Census, place, u"cy"_s, words(u"Yn fyr."_s)));
    QVERIFY_RESULT(clearWording(*sample, Census, place, u"cy"_s));
    QCOMPARE(sample.stored().treatment(place).kind, TreatmentKind::Wording);
    QVERIFY_RESULT(clearWording(*sample, Census, place, u"en-GB"_s));
    QCOMPARE(sample.stored().treatment(place).kind, after);
}

void tst_Redacting::takesPausesInOneWordingForOneStep()
{
    OpenSample sample;
    const Treatment before = sample.stored().treatment(Storage);
    for (const QString &words : {u"Kept"_s, u"Kept safe"_s, u"Kept safely"_s})
        QVERIFY_RESULT(setWording(*sample, Census, Storage, u"en-GB"_s, fromPlainText(words)));
    QCOMPARE(sample->undoStack()->count(), 1);
    QVERIFY_RESULT(setWording(*sample, Census, Storage, u"cy"_s, fromPlainText(u"Diogel"_s)));
    QVERIFY_RESULT(setWording(*sample, Census, Place{.question = u"accuracy"_s}, u"cy"_s, fromPlainText(u"Diogel"_s)));
    QCOMPARE(sample->undoStack()->count(), 3);
    while (sample->undoStack()->canUndo())
        sample->undoStack()->undo();
    QCOMPARE(sample.stored().treatment(Storage), before);
}

void tst_Redacting::letsWordsStand()
{
    OpenSample sample;
    sample.as(Head);
    QVERIFY(undecidedRepeats(*sample, Census)->isEmpty());
    QVERIFY_RESULT(authoring::setAnswer(*sample, Census, u"collection"_s,
                                        words(u"It goes to census-db03.internal.dls.example.gov.uk at once."_s)));
    const QList<Repeat> repeats = *undecidedRepeats(*sample, Census);
    QCOMPARE(repeats.size(), 1);
    QCOMPARE(repeats.first().question, u"collection"_s);
    QCOMPARE(repeats.first().withheldIn, u"storage"_s);
    QVERIFY_ERROR(letStand(*sample, Census, repeats.first().words, u"collection"_s, u" "_s), ErrorKind::Usage,
                  "Say why");
    QVERIFY_ERROR(letStand(*sample, Census, u" "_s, u"collection"_s, u"x"_s), ErrorKind::Usage, "which words");
    QVERIFY_ERROR(letStand(*sample, Census, u"x"_s, u"collectio"_s, u"x"_s), ErrorKind::Usage, "collection");
    QVERIFY_RESULT(letStand(*sample, Census, u"x"_s, u"title"_s, u"Known."_s));
    QVERIFY_RESULT(letStand(*sample, Census, repeats.first().words, u"collection"_s, u"It is known."_s));
    QVERIFY(undecidedRepeats(*sample, Census)->isEmpty());
    QCOMPARE(sample.stored().review.standings.last(),
             (Standing{repeats.first().words, u"collection"_s, u"It is known."_s, Head.name, sample.clock().now()}));
}

void tst_Redacting::offersTheReasonsOfChosenLaws()
{
    OpenSample sample;
    const auto laws = [](const QList<Reason> &reasons) {
        QSet<QString> all;
        for (const Reason &reason : reasons)
            all.insert(reason.law);
        return all;
    };
    const auto offered = [&] { return *reasonsOffered(*sample, Census); };
    QCOMPARE(laws(offered().usual), (QSet<QString>{u"foia"_s, QString()}));
    QCOMPARE(laws(offered().others), (QSet<QString>{u"foisa"_s, u"eir"_s, u"eisr"_s}));
    QCOMPARE(offered().usual.size() + offered().others.size(), sample.form().reasons.size());
    QVERIFY_RESULT(organisation::set(*sample, u"accessLaws"_s, u"foisa, eisr"_s));
    QVERIFY(laws(offered().usual).contains(u"foisa"_s) && laws(offered().usual).contains(u"eisr"_s));
    QVERIFY(laws(offered().others).contains(u"foia"_s));

    // What somebody uses stays within reach.
    const auto isUsual = [&](const QString &key) {
        const QList<Reason> usual = offered().usual;
        return std::any_of(usual.begin(), usual.end(), [&](const Reason &reason) { return reason.key == key; });
    };
    QVERIFY(!isUsual(u"eir-12-5-e"_s));
    QVERIFY_RESULT(withhold(*sample, Census, Storage, {.reasons = {u"eir-12-5-e"_s}}));
    QVERIFY(isUsual(u"eir-12-5-e"_s) && !isUsual(u"eir-12-5-f"_s));
}

void tst_Redacting::saysAnewWhyItIsWithheld()
{
    OpenSample sample;
    sample.as(Head);
    const auto mark = withhold(*sample, Census, Storage, Because);
    QVERIFY_RESULT(mark);
    const Mark before = sample.stored().marks.value(*mark);
    sample.as(Preparer);
    const Why anew{{u"foia-36"_s},
                   u"Another harm."_s,
                   u"Weighed."_s,
                   QDate(2028, 1, 1),
                   {u"Jo Rees, Director"_s, u"It would."_s, QDate(2026, 6, 1)}};
    QVERIFY_RESULT(changeMark(*sample, Census, *mark, anew));
    Mark expected = before;
    expected.reasons = anew.reasons;
    expected.harm = anew.harm;
    expected.publicInterest = anew.publicInterest;
    expected.reviewOn = anew.reviewOn;
    expected.opinion = anew.opinion;
    QCOMPARE(sample.stored().marks.value(*mark), expected);
    QVERIFY_ERROR(reviewing::approve(*sample, Census), ErrorKind::Refused, "prepared"); // who says why decides, too
    sample->undoStack()->undo();
    QCOMPARE(sample.stored().marks.value(*mark), before);
    QVERIFY_ERROR(changeMark(*sample, Census, MarkId{u"none"_s}, anew), ErrorKind::Usage, "no such mark");
    QVERIFY_ERROR(changeMark(*sample, Census, *mark, Why{}), ErrorKind::Usage, "at least one reason");
}

void tst_Redacting::refusesTheOpinionOfWhoeverWithholds()
{
    OpenSample sample;
    sample.as(Head);
    Why why = Because;
    why.reasons = {u"foia-36"_s};
    why.opinion = {Head.name + u", Head of Profession"_s, u"It would."_s, QDate(2026, 6, 1)};
    const QByteArray before = sample.onDisk();
    QVERIFY_ERROR(withhold(*sample, Census, Storage, why), ErrorKind::Usage, "cannot also be the person");
    QVERIFY_ERROR(markWords(*sample, Census, Storage, u"secure website"_s, why), ErrorKind::Usage,
                  "cannot also be the person");
    QCOMPARE(sample.onDisk(), before);
    const auto mark = withhold(*sample, Census, Storage, Because);
    QVERIFY_RESULT(mark);
    sample.as(Preparer); // nor when somebody else writes it down
    QVERIFY_ERROR(changeMark(*sample, Census, *mark, why), ErrorKind::Usage, "cannot also be the person");
    why.opinion.person = u"Jo Rees, Director"_s;
    QVERIFY_RESULT(changeMark(*sample, Census, *mark, why));
}

void tst_Redacting::listsWhatIsWithheld()
{
    OpenSample sample;
    const QList<Withholding> list = *withholdings(*sample, Census);
    const Template form = sample.form();
    QStringList keys;
    for (const Question *question : form.questions())
        keys += question->key;
    qsizetype last = -1;
    QSet<MarkId> found;
    for (const Withholding &one : list) {
        QVERIFY(keys.indexOf(one.place.question) >= last);
        last = keys.indexOf(one.place.question);
        QVERIFY(!one.mark.reasons.isEmpty());
        found += one.mark.id;
        if (one.mark.id.value == "m-host"_L1)
            QCOMPARE(one.words, QStringList{u"census-db03.internal.dls.example.gov.uk"_s});
        if (one.mark.id.value == "m-ends"_L1)
            QCOMPARE(one.place, (Place{u"recipients"_s, RowId{u"rec-7"_s}, u"agreementEnds"_s}));
    }
    const QList<MarkId> all = sample.assessment().marks.keys();
    QCOMPARE(found, QSet<MarkId>(all.begin(), all.end()));
}

void tst_Redacting::previewsWithoutWhatIsWithheld()
{
    OpenSample sample;
    const QString page = textLines(preview(*sample, Census)->document()).join(u'\n');
    QVERIFY(page.contains(sample.text(u"purposeInShort"_s)));
    QStringList mayStand;
    const Assessment a = sample.assessment();
    for (const Standing &standing : a.review.standings)
        mayStand += standing.words;
    int looked = 0;
    const QList<Withholding> withheld = *withholdings(*sample, Census);
    for (const Withholding &one : withheld)
        for (const QString &secret : one.words) {
            if (secret.size() < 5 || mayStand.contains(secret))
                continue;
            ++looked;
            QVERIFY2(!page.contains(secret), qPrintable(one.place.question));
        }
    QVERIFY(looked > 5);
    QVERIFY(!page.contains(sample.text(u"publisherNotes"_s)));
}

QTEST_GUILESS_MAIN(tst_Redacting)
#include "tst_Redacting.moc"
