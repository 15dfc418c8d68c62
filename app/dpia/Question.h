// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Condition.h"
#include "dpia/Risk.h"

namespace candour {

enum class QuestionKind {
    RichText,
    Line,
    YesNo,
    Choice,
    Choices,
    Date,
    Number,
    Person,
    Link,
    Files,   ///< Questions only.
    Records, ///< Questions only: rows of typed columns.
    Risks,   ///< Questions only: records with the columns of RiskColumn.
    Shared,  ///< Questions only: a text kept once in the workspace.
    RowRefs, ///< Columns only: rows of another records question.
};

/// How a records question reads in the public page.
enum class RecordsForm {
    Table, ///< One table.
    Cards, ///< A heading and a definition list for each row.
};

/// What a privacy notice tells people, in the order of the notice.
enum class NoticePart {
    None,
    Controller,
    Contact,
    Data,
    Source,
    Purpose,
    LegalBasis,
    Obligation, ///< Whether people have to give the data.
    Recipients,
    Transfers,
    Retention,
    Automated,
    Rights,
    Complaint,
    Regulator, ///< To whom people may complain as well; only where the template cannot know it.
};

/// What a regulator that is asked first is told, in the order of the cover of what is sent to it.
enum class ConsultationPart {
    None,
    Responsible, ///< Controller, joint controllers and processors, and what each does.
    Purposes,    ///< Purposes and means.
    Measures,
    Contact, ///< Of the data protection officer.
    Risks,   ///< Of a risks question, the rows whose risk stays as high as the page must show it.
    Advice,  ///< What the data protection officer advised.
    Request, ///< Why the regulator is asked, and what.
};

/// One typed column of a records question.
struct Column
{
    QString key;
    QuestionKind kind = QuestionKind::Line;
    QString label;
    QString hint;
    bool required = false;
    Condition askIf; ///< Subjects are sibling columns.
    QList<Option> options;
    QString scheme;   ///< Name and version of the rating scheme that the options belong to; stored with each choice.
    QString refersTo; ///< The records question whose rows a RowRefs cell names.
    bool isPublic = false; ///< Shown where the question is public.
    QString publicLabel;   ///< Empty means the label.
    int share = 2;         ///< Width in a public table relative to the other columns.
    bool expires = false;  ///< A date that must not have passed: an agreement's end.
    int maxAgeMonths = 0;  ///< A date that must not be older than this: a certificate; 0 for no limit.
    bool counts = false;   ///< A number of people, which is protected where it is small.
    bool operator==(const Column &) const = default;

    const QString &forPublic() const { return publicLabel.isEmpty() ? label : publicLabel; }
};

/// More columns do not stand side by side on paper.
inline constexpr qsizetype MostColumnsOnPaper = 5;

/// One question of a template.
struct Question
{
    QString key;
    QString number; ///< The number that the official form gives it, such as "1.1.a"; may be empty.
    QuestionKind kind = QuestionKind::RichText;
    QString label;
    QString hint;
    QString guidance;
    QString example;
    QString legal;
    bool required = false;
    Condition askIf;
    QList<Option> options;
    QString scheme;
    QList<Column> columns;
    QString rowName;              ///< What one row is called, such as "recipient".
    QString sharedKey;            ///< The shared answer that a Shared question starts from.
    bool publicByDefault = false; ///< Public unless a person says otherwise.
    QString publicHeading;        ///< Key of the public heading it feeds; empty means never in the summary.
    QString publicLabel;          ///< What stands before or above the answer in the page; empty means nothing does.
    QString publicTerm;           ///< What the Data Privacy Vocabulary calls the fact, such as "dpv:hasLegalBasis".
    NoticePart noticePart = NoticePart::None; ///< The part of a privacy notice that its public answer fills.
    ConsultationPart consultationPart = ConsultationPart::None; ///< The part of what a regulator is told that it fills.
    RecordsForm form = RecordsForm::Table;
    bool totals = false;    ///< The public table of counts ends with totals.
    QStringList reviewedBy; ///< Roles that judge this answer first.
    bool operator==(const Question &) const = default;

    const Column *column(const QString &columnKey) const; ///< nullptr where there is none.
    bool hasCounts() const; ///< True for a table of counts: some column is a number of people.
    bool hasRows() const { return kind == QuestionKind::Records || kind == QuestionKind::Risks; }
};

} // namespace candour
