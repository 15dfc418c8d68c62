// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "redaction/Releasing.h"
#include "summary/PageWords.h"

namespace candour {

namespace {

QString sectionHeading(const QString &key)
{
    return u"part-"_s + key;
}

void asWritten(QList<Option> &options)
{
    for (Option &option : options)
        option.publicLabel.clear();
}

/// A name that stands in text can be withheld beside a job title that is not.
void nameAsText(QuestionKind &kind)
{
    if (kind == QuestionKind::Person)
        kind = QuestionKind::Line;
}

void release(Column &column)
{
    column.isPublic = true;
    column.publicLabel.clear();
    asWritten(column.options);
    nameAsText(column.kind);
}

void release(Question &question, const QString &heading)
{
    question.publicHeading = heading;
    question.publicByDefault = false;
    asWritten(question.options);
    nameAsText(question.kind);
    for (Column &column : question.columns)
        release(column);
    if (question.hasRows() && !question.hasCounts() && question.columns.size() > MostColumnsOnPaper)
        question.form = RecordsForm::Cards;
}

} // namespace

Template releaseForm(const Template &t)
{
    const PageWords &words = pageWords(t.language);
    Template form = t;
    form.screening = {};
    form.checks.clear();
    form.headings.clear();
    for (qsizetype chapter = 0; chapter < form.sections.size(); ++chapter) {
        TemplateSection &section = form.sections[chapter];
        const QString heading = sectionHeading(section.key);
        form.headings += PublicHeading{.key = heading, .title = section.title};
        for (qsizetype number = 0; number < section.questions.size(); ++number) {
            Question &question = section.questions[number];
            release(question, heading);
            question.publicLabel = t.questionHeading(chapter, number).simplified(); // as people inside number it
        }
    }
    form.headings +=
        PublicHeading{.key = u"withheld-here"_s, .title = words.withheldHere, .content = HeadingContent::LeftOut};
    form.headings += PublicHeading{
        .key = u"versions-of-release"_s, .title = words.versionsOfRelease, .content = HeadingContent::Versions};
    form.headings +=
        PublicHeading{.key = u"about-release"_s, .title = words.aboutRelease, .content = HeadingContent::About};
    for (Reason &reason : form.reasons)
        if (!reason.provision.isEmpty())
            reason.publicWording = words.reasonAndSection.arg(reason.publicWording, reason.provision);
    for (QList<Option> *scale : {&form.riskMethod.likelihoods, &form.riskMethod.severities, &form.riskMethod.levels})
        asWritten(*scale);
    form.riskMethod.mustPublish = int(form.riskMethod.levels.size());
    return form;
}

} // namespace candour
