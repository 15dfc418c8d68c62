// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/Printing.h"

#include "base/Literals.h"
#include "exchange/JsonReader.h"
#include "publish/Html.h"
#include "publish/Pdf.h"
#include "redaction/PrivacyNotice.h"
#include "redaction/RefusalNotice.h"
#include "workspace/Messages.h"
#include "workspace/PrintedAnswer.h"
#include "workspace/PrintedComparison.h"
#include "workspace/PrintedReview.h"
#include "workspace/PrintedTemplate.h"
#include "workspace/Programme.h"
#include "workspace/PublicPage.h"
#include "workspace/Reviewing.h"
#include "workspace/Targets.h"
#include "workspace/Versions.h"

#include <QFileInfo>

namespace candour::printing {

namespace {

QString stateWords(ReviewState state)
{
    switch (state) {
    case ReviewState::Drafting:
        return InternalPrintMessages::tr("Draft");
    case ReviewState::InReview:
        return InternalPrintMessages::tr("In review");
    case ReviewState::Decided:
        return InternalPrintMessages::tr("Decided");
    case ReviewState::Consulting:
        return InternalPrintMessages::tr("The regulator is asked");
    case ReviewState::Rejected:
        return InternalPrintMessages::tr("Rejected");
    }
    Q_UNREACHABLE();
}

QString anchorOf(const char *kind, const QString &key)
{
    QString anchor = QLatin1String(kind) + key.toLower();
    return anchor.replace(u'.', u'-');
}

/// What this copy is, to compare with the screen and with other copies.
Section about(const PageSource &source, const QString &code, const AnswerWords &words, QDate printed)
{
    const Assessment &a = source.assessment;
    Definitions facts;
    const auto add = [&](const QString &term, const QString &value) {
        if (!value.isEmpty())
            facts.entries += Definition{term, {Text{value}}};
    };
    add(InternalPrintMessages::tr("Reference"), a.reference);
    add(InternalPrintMessages::tr("Title"), a.title);
    add(InternalPrintMessages::tr("Public title"), a.publicTitle);
    add(InternalPrintMessages::tr("State"), stateWords(a.review.state));
    add(InternalPrintMessages::tr("Template"),
        InternalPrintMessages::tr("%1, version %2").arg(source.form.title, source.form.version));
    add(InternalPrintMessages::tr("Code of this content"), code);
    add(InternalPrintMessages::tr("Printed"), words.date(printed));
    return Section{.anchor = u"print-about"_s,
                   .heading = InternalPrintMessages::tr("About this copy"),
                   .blocks = {Paragraph{{Text{InternalPrintMessages::tr(
                                  "This is the whole assessment for people inside, with what is "
                                  "withheld from the public. Do not pass it on or publish it.")}}},
                              facts}};
}

QList<Section> answers(const PageSource &source, int firstChapter)
{
    const PrintedAnswer printed(source.form, source.assessment);
    QList<Section> sections;
    for (qsizetype chapter = 0; chapter < source.form.sections.size(); ++chapter) {
        const TemplateSection &part = source.form.sections.at(chapter);
        sections += Section{.anchor = anchorOf("s-", part.key), .heading = part.title};
        for (qsizetype number = 0; number < part.questions.size(); ++number) {
            const Question &question = part.questions.at(number);
            const bool asked = isAsked(source.form, source.assessment, question);
            if (!asked && isEmpty(source.assessment.answer(question.key)))
                continue;
            sections += Section{.level = 3,
                                .anchor = anchorOf("q-", question.key),
                                .heading = source.form.questionHeading(chapter, number, firstChapter).simplified(),
                                .blocks = printed.blocks(question, asked)};
            sections += printed.cards(question);
        }
    }
    return sections;
}

Document document(const PageSource &source, const QString &contentRoot, const reviewing::Backings &backings,
                  QDate printed)
{
    const AnswerWords words(source.form, source.assessment);
    Document document;
    document.info = DocumentInfo{
        .language = source.assessment.language,
        .title = source.assessment.title,
        .organisation = source.edition.organisation,
        .reference = source.assessment.reference,
        .status = stateWords(source.assessment.review.state),
        .description = InternalPrintMessages::tr("Internal reading copy of a data protection impact assessment."),
        .stamp = InternalPrintMessages::tr("INTERNAL: not for publication")};
    document.sections += about(source, reviewing::shortCode(contentRoot), words, printed);
    document.sections += answers(source, int(document.sections.size()) + 1);
    document.sections += PrintedReview(source.form, source.assessment, contentRoot, backings).sections();
    return document;
}

bool isPdf(const QString &path)
{
    return QFileInfo(path).suffix().toLower() == "pdf"_L1;
}

Result<> checkEnding(const QString &path)
{
    if (isPdf(path) || QFileInfo(path).suffix().toLower() == "html"_L1)
        return {};
    return fail(ErrorKind::Usage, InternalPrintMessages::tr("A copy can be written as .pdf or .html."));
}

Result<> writeDocument(const Document &document, const QString &path)
{
    const auto bytes = isPdf(path) ? pdf(document) : Result<QByteArray>(html(document, HtmlLinks{}));
    return bytes ? writeFile(path, *bytes) : failed(bytes);
}

/// Makes it only where its name and place are allowed.
Result<> writeInternal(const Workspace &workspace, const QString &path, const std::function<Result<Document>()> &make)
{
    if (const auto known = checkEnding(path); !known)
        return known;
    if (const auto allowed = targets::checkInternal(workspace, path); !allowed)
        return allowed;
    const auto document = make();
    return document ? writeDocument(*document, path) : failed(document);
}

/// Where readers find the assessment, as somebody has recorded it; empty where nobody has.
Result<QString> publicUrl(const Workspace &workspace, const Assessment &a)
{
    const auto all = versions::published(workspace, a.id);
    if (!all)
        return failed(all);
    for (const versions::Version &version : *all)
        if (version.isLive())
            return version.address;
    return QString();
}

} // namespace

Result<Document> readingCopy(const Workspace &workspace, const AssessmentId &id)
{
    const auto source = pageSource(workspace, id);
    if (!source)
        return failed(source);
    const auto root = reviewing::contentRoot(workspace, id);
    if (!root)
        return failed(root);
    return reviewing::backings(workspace, source->assessment.review).map([&](const reviewing::Backings &backings) {
        return document(*source, *root, backings, workspace.clock().today());
    });
}

Result<> printReadingCopy(const Workspace &workspace, const AssessmentId &id, const QString &path)
{
    return writeInternal(workspace, path, [&] { return readingCopy(workspace, id); });
}

Result<Document> comparisonCopy(const Workspace &workspace, const AssessmentId &id, const Comparison &comparison)
{
    const auto source = pageSource(workspace, id);
    if (!source)
        return failed(source);
    const Assessment &a = source->assessment;
    return Document{.info = {.language = a.language,
                             .title = a.title,
                             .organisation = source->edition.organisation,
                             .reference = a.reference,
                             .status = InternalPrintMessages::tr("What changed"),
                             .description = InternalPrintMessages::tr("Internal comparison of two versions of a data "
                                                                      "protection impact assessment."),
                             .stamp = InternalPrintMessages::tr("INTERNAL: not for publication")},
                    .sections = printedComparison(AnswerWords(source->form, a), a.reference, comparison)};
}

Result<> printComparison(const Workspace &workspace, const AssessmentId &id, const Comparison &comparison,
                         const QString &path)
{
    return writeInternal(workspace, path, [&] { return comparisonCopy(workspace, id, comparison); });
}

Result<Document> refusalNotice(const Workspace &workspace, const AssessmentId &id)
{
    const auto source = pageSource(workspace, id);
    if (!source)
        return failed(source);
    const auto &release = source->assessment.release;
    if (!release)
        return fail(ErrorKind::Usage,
                    InternalPrintMessages::tr("A refusal notice goes with a release. Begin one first."));
    return candour::refusalNotice(source->form, source->assessment,
                                  {.organisation = source->edition.organisation,
                                   .contact = source->edition.contact,
                                   .caseReference = release->caseReference,
                                   .receivedOn = release->receivedOn,
                                   .answeredOn = workspace.clock().localToday()});
}

Result<> printRefusalNotice(const Workspace &workspace, const AssessmentId &id, const QString &path)
{
    return writeInternal(workspace, path, [&] { return refusalNotice(workspace, id); });
}

Result<Document> privacyNotice(const Workspace &workspace, const AssessmentId &id)
{
    const auto source = pageSource(workspace, id);
    if (!source)
        return failed(source);
    if (source->assessment.release || source->form.isScreening())
        return fail(ErrorKind::Usage,
                    InternalPrintMessages::tr("A privacy notice is drafted from the public page of an assessment, and "
                                              "%1 has none.")
                        .arg(source->assessment.reference));
    const auto url = publicUrl(workspace, source->assessment);
    if (!url)
        return failed(url);
    return candour::privacyNotice(source->form, noticeAnswers(source->form, source->assessment, source->edition),
                                  {.draftedOn = workspace.clock().localToday(), .assessmentUrl = *url});
}

Result<> printPrivacyNotice(const Workspace &workspace, const AssessmentId &id, const QString &path)
{
    return writeInternal(workspace, path, [&] { return privacyNotice(workspace, id); });
}

Result<> printTemplate(const Template &form, const QString &path)
{
    return checkEnding(path).and_then([&] { return writeDocument(printedTemplate(form), path); });
}

QString proposedName(const Assessment &assessment)
{
    return u"INTERNAL %1.pdf"_s.arg(assessment.reference);
}

QString proposedNoticeName(const QString &reference)
{
    return u"INTERNAL notice %1.pdf"_s.arg(reference);
}

QString proposedPrivacyNoticeName(const QString &reference)
{
    return u"INTERNAL privacy notice %1.pdf"_s.arg(reference);
}

QString proposedComparisonName(const QString &reference)
{
    return u"INTERNAL changes %1.pdf"_s.arg(reference);
}

} // namespace candour::printing
