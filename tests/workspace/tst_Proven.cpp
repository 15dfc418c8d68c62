// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenSample.h"
#include "workspace/Proven.h"

#include <QFileInfo>

using namespace candour;
using namespace candour::publishing;

namespace {

PageSource source(OpenSample &sample)
{
    PageSource source = *pageSource(*sample, Census);
    source.edition.number = 1;
    source.edition.issued = QDate(2026, 6, 4);
    return source;
}

Gate gate(const QString &key, GateState state)
{
    return Gate{.key = key, .message = key + u" is missing"_s, .state = state};
}

Result<OpenGates> opened(const QList<Gate> &gates, const QList<GateOverride> &overrides = {})
{
    return OpenGates::of(gates, overrides);
}

} // namespace

/// Each proof by itself, with what must not pass it. That nothing goes out without them is the compiler's to say.
class tst_Proven : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gatesAreOpenOneByOne();
    void thePageOfTheAssessmentIsProven();
    void anotherPageIsNot();
    void aPageThatIsAnotherWithOtherSecretsIsNot();
    void cleanFilesAreWritten();
    void filesWithWithheldWordsAreNot();
};

void tst_Proven::gatesAreOpenOneByOne()
{
    const Gate done = gate(u"a"_s, GateState::Done);
    const Gate open = gate(u"b"_s, GateState::ToDo);
    const Gate blocked = gate(u"c"_s, GateState::Blocked);
    QVERIFY_RESULT(opened({done, done}));
    QVERIFY_ERROR(opened({done, open}), ErrorKind::Refused, "b is missing");
    QVERIFY_ERROR(opened({done, open}, {{u"b"_s, u" "_s}}), ErrorKind::Refused, "b is missing");
    QVERIFY_RESULT(opened({done, open}, {{u"b"_s, u"Because."_s}}));
    QVERIFY_ERROR(opened({done, open}, {{u"a"_s, u"Because."_s}}), ErrorKind::Refused, "b is missing");
    QVERIFY_ERROR(opened({blocked, done}, {{u"c"_s, u"Because."_s}}), ErrorKind::Refused, "c is missing");
    QVERIFY_ERROR(opened({done}, {{u"d"_s, u"Because."_s}}), ErrorKind::Usage, "no gate “d”");
    const QList<GateOverride> reasons{{u"b"_s, u"Because."_s}};
    QCOMPARE(opened({open}, reasons)->overrides(), reasons);
}

void tst_Proven::thePageOfTheAssessmentIsProven()
{
    OpenSample sample;
    const PageSource census = source(sample);
    const auto page = ProvenPage::of(census, census.summary());
    QVERIFY_RESULT(page);
    QCOMPARE(page->summary(), census.summary());
}

void tst_Proven::anotherPageIsNot()
{
    OpenSample sample;
    const PageSource census = source(sample);
    PageSource other = census;
    other.assessment.publicTitle += u" again"_s;
    QVERIFY_ERROR(ProvenPage::of(census, other.summary()), ErrorKind::Refused, "would not be the same");
    other = census;
    other.assessment.marks.clear();
    for (Answer &answer : other.assessment.answers)
        if (RichText *text = textIn(answer))
            for (Block &block : text->blocks)
                for (Run &run : block.runs)
                    run.marks.clear();
    QVERIFY(other.summary() != census.summary());
    QVERIFY_ERROR(ProvenPage::of(census, other.summary()), ErrorKind::Refused, "would not be the same");
}

/// A wording in a language that is not the assessment's is a secret, so a page that shows it is another one.
void tst_Proven::aPageThatIsAnotherWithOtherSecretsIsNot()
{
    OpenSample sample;
    PageSource census = source(sample);
    const Place place{.question = u"scope"_s};
    census.assessment.answers.insert(place.question, Cell{words(u"Notes"_s)});
    census.assessment.treatments.insert(
        place, Treatment{.kind = TreatmentKind::Wording,
                         .wording = {{u"en-GB"_s, words(u"For all"_s)}, {u"cy"_s, words(u"I bawb"_s)}}});
    QVERIFY_RESULT(ProvenPage::of(census, census.summary()));
    census.edition.language = u"cy"_s;
    QVERIFY_ERROR(ProvenPage::of(census, census.summary()), ErrorKind::Refused, "would not be the same");
}

void tst_Proven::cleanFilesAreWritten()
{
    OpenSample sample;
    const PageSource census = source(sample);
    const QString out = sample.path(u"out"_s);
    const auto files = ProvenFiles::of(census, *ProvenPage::of(census, census.summary()), {out, {}}, false);
    QVERIFY_RESULT(files);
    QVERIFY(!files->files().isEmpty());
    QVERIFY(!QFileInfo::exists(out));
    QVERIFY_RESULT(files->write(*opened({})));
    for (const FinishedFile &file : files->files())
        QCOMPARE(QFileInfo(out + u'/' + file.name).size(), file.bytes.size());
}

void tst_Proven::filesWithWithheldWordsAreNot()
{
    OpenSample sample;
    PageSource census = source(sample);
    const ProvenPage page = *ProvenPage::of(census, census.summary());
    // What nobody may know is how a file is called.
    census.assessment.comments += Comment{.id = CommentId{u"c"_s}, .text = u"Code name Dpia-0007-v1"_s};
    census.assessment.title = u"Dpia-0007-v1"_s;
    QVERIFY_ERROR(ProvenFiles::of(census, page, {sample.path(u"out"_s), {}}, false), ErrorKind::Refused,
                  "Withheld words were found");
    QVERIFY(!QFileInfo::exists(sample.path(u"out"_s)));
}

QTEST_MAIN(tst_Proven)
#include "tst_Proven.moc"
