// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/ActionWords.h"

#include "base/Literals.h"
#include "workspace/Messages.h"

#include <QHash>

namespace candour {

namespace {

constexpr QLatin1StringView StepBack("undo-");

/// Of the workspace itself, of people, activities, templates and what the organisation keeps once.
QList<AuditedAction> actionsOnTheWorkspace()
{
    using enum ActionSubject;
    return {
        {"create"_L1, None, QT_TRANSLATE_NOOP("Audit", "Made the workspace")},
        {"sample"_L1, None, QT_TRANSLATE_NOOP("Audit", "Put the sample into the workspace")},
        {"restore"_L1, Words, QT_TRANSLATE_NOOP("Audit", "Put a backup in the place of the workspace")},
        {"move"_L1, None, QT_TRANSLATE_NOOP("Audit", "Copied the workspace to another file and went on there")},
        {"repair"_L1, None, QT_TRANSLATE_NOOP("Audit", "Made again what follows from the rest of the workspace")},
        {"salvage"_L1, None, QT_TRANSLATE_NOOP("Audit", "Copied what could be read of a damaged workspace")},
        {"set"_L1, Setting, QT_TRANSLATE_NOOP("Audit", "Changed a setting of the workspace")},
        {"words"_L1, None, QT_TRANSLATE_NOOP("Audit", "Changed a list of words")},
        {"ignoreHint"_L1, Questions, QT_TRANSLATE_NOOP("Audit", "Ignored advice on plain language")},
        {"person"_L1, Person, QT_TRANSLATE_NOOP("Audit", "Entered or changed a person")},
        {"role"_L1, Person, QT_TRANSLATE_NOOP("Audit", "Changed which roles a person holds")},
        {"replace-person"_L1, Person, QT_TRANSLATE_NOOP("Audit", "Put a person in the place of another")},
        {"confirm-key"_L1, Words, QT_TRANSLATE_NOOP("Audit", "Confirmed whose a key is")},
        {"revoke-key"_L1, Words, QT_TRANSLATE_NOOP("Audit", "Revoked a key")},
        {"add-shared"_L1, Shared, QT_TRANSLATE_NOOP("Audit", "Added a shared answer")},
        {"set-shared"_L1, Shared, QT_TRANSLATE_NOOP("Audit", "Changed a shared answer")},
        {"remove-shared"_L1, Shared, QT_TRANSLATE_NOOP("Audit", "Removed a shared answer")},
        {"add-template"_L1, Words, QT_TRANSLATE_NOOP("Audit", "Added a template")},
        {"add-built-in-templates"_L1, Words, QT_TRANSLATE_NOOP("Audit", "Added templates that come with the program")},
        {"add-activity"_L1, Words, QT_TRANSLATE_NOOP("Audit", "Added an activity")},
        {"change-activity"_L1, Words, QT_TRANSLATE_NOOP("Audit", "Changed an activity")},
        {"change-activities"_L1, Words, QT_TRANSLATE_NOOP("Audit", "Changed several activities")},
        {"import-activities"_L1, Words, QT_TRANSLATE_NOOP("Audit", "Imported a list of activities")},
        {"remove-activity"_L1, Words, QT_TRANSLATE_NOOP("Audit", "Removed an activity")},
        {"confirm-cover"_L1, Words,
         QT_TRANSLATE_NOOP("Audit", "Confirmed that the assessment of another activity covers one")},
    };
}

/// Of writing an assessment, and of what begins and ends it.
QList<AuditedAction> actionsOfDrafting()
{
    using enum ActionSubject;
    return {
        {"new"_L1, Assessments, QT_TRANSLATE_NOOP("Audit", "Started an assessment")},
        {"import"_L1, Assessments, QT_TRANSLATE_NOOP("Audit", "Imported an assessment")},
        {"answer"_L1, Questions, QT_TRANSLATE_NOOP("Audit", "Changed an answer")},
        {"replace"_L1, Questions, QT_TRANSLATE_NOOP("Audit", "Replaced words")},
        {"title"_L1, None, QT_TRANSLATE_NOOP("Audit", "Changed the title")},
        {"public-title"_L1, None, QT_TRANSLATE_NOOP("Audit", "Changed the public title")},
        {"paste-document"_L1, None, QT_TRANSLATE_NOOP("Audit", "Pasted a document")},
        {"place"_L1, Questions, QT_TRANSLATE_NOOP("Audit", "Moved a text that had no place to a question")},
        {"discard"_L1, None, QT_TRANSLATE_NOOP("Audit", "Removed a text that had no place")},
        {"carry-over"_L1, Words, QT_TRANSLATE_NOOP("Audit", "Carried the assessment over to a newer template")},
        {"retention"_L1, None, QT_TRANSLATE_NOOP("Audit", "Changed how long the assessment is kept")},
        {"dispose"_L1, Assessments, QT_TRANSLATE_NOOP("Audit", "Disposed of an assessment")},
    };
}

QList<AuditedAction> actionsOfReviewing()
{
    using enum ActionSubject;
    return {
        {"submit"_L1, Roles, QT_TRANSLATE_NOOP("Audit", "Sent the assessment for review")},
        {"return"_L1, None, QT_TRANSLATE_NOOP("Audit", "Sent the assessment back to the drafter")},
        {"comment"_L1, Questions, QT_TRANSLATE_NOOP("Audit", "Commented")},
        {"reply"_L1, Questions, QT_TRANSLATE_NOOP("Audit", "Replied to a comment")},
        {"resolve"_L1, None, QT_TRANSLATE_NOOP("Audit", "Marked a comment as dealt with")},
        {"reopen"_L1, None, QT_TRANSLATE_NOOP("Audit", "Opened a comment again")},
        {"accept-suggestion"_L1, None, QT_TRANSLATE_NOOP("Audit", "Took up a suggested wording")},
        {"decline-suggestion"_L1, None, QT_TRANSLATE_NOOP("Audit", "Declined a suggested wording")},
        {"sign"_L1, Roles, QT_TRANSLATE_NOOP("Audit", "Signed, or recorded a signature")},
        {"advise"_L1, Roles, QT_TRANSLATE_NOOP("Audit", "Gave advice")},
        {"decide-advice"_L1, Roles, QT_TRANSLATE_NOOP("Audit", "Answered advice")},
        {"decide"_L1, Roles, QT_TRANSLATE_NOOP("Audit", "Decided about the processing")},
        {"consultation"_L1, None, QT_TRANSLATE_NOOP("Audit", "Recorded a step of asking the regulator")},
        {"write-consultation"_L1, Assessments, QT_TRANSLATE_NOOP("Audit", "Wrote the package for the regulator")},
        {"send"_L1, Assessments, QT_TRANSLATE_NOOP("Audit", "Wrote a review file")},
        {"review-trigger"_L1, None, QT_TRANSLATE_NOOP("Audit", "Recorded what asks for a new look")},
        {"look-again"_L1, None, QT_TRANSLATE_NOOP("Audit", "Recorded what a new look came to")},
        {"receive"_L1, Assessments, QT_TRANSLATE_NOOP("Audit", "Took up a review file")},
    };
}

QList<AuditedAction> actionsOfRedacting()
{
    using enum ActionSubject;
    return {
        {"mark"_L1, Questions, QT_TRANSLATE_NOOP("Audit", "Withheld a passage")},
        {"change-mark"_L1, None, QT_TRANSLATE_NOOP("Audit", "Changed the reasons for withholding")},
        {"unmark"_L1, None, QT_TRANSLATE_NOOP("Audit", "Stopped withholding a passage")},
        {"withhold"_L1, Questions, QT_TRANSLATE_NOOP("Audit", "Withheld an answer or a part of it")},
        {"show"_L1, Questions, QT_TRANSLATE_NOOP("Audit", "Chose to show what was written")},
        {"follow-template"_L1, Questions, QT_TRANSLATE_NOOP("Audit", "Left it to the template what the public sees")},
        {"wording"_L1, Questions, QT_TRANSLATE_NOOP("Audit", "Changed a public wording")},
        {"let-stand"_L1, Questions,
         QT_TRANSLATE_NOOP("Audit", "Found that words may stand that are withheld elsewhere")},
        {"may-be-public"_L1, Questions, QT_TRANSLATE_NOOP("Audit", "Found that what was suggested may be public")},
        {"ask-again"_L1, Questions, QT_TRANSLATE_NOOP("Audit", "Asked for a suggestion again")},
        {"suppress"_L1, Questions, QT_TRANSLATE_NOOP("Audit", "Decided about small numbers")},
        {"release"_L1, Assessments, QT_TRANSLATE_NOOP("Audit", "Began a release of the whole assessment")},
        {"case"_L1, None, QT_TRANSLATE_NOOP("Audit", "Changed the case of a release")},
        {"release-rest"_L1, None, QT_TRANSLATE_NOOP("Audit", "Released the rest as written")},
    };
}

QList<AuditedAction> actionsOfPublishing()
{
    using enum ActionSubject;
    return {
        {"approve"_L1, None, QT_TRANSLATE_NOOP("Audit", "Approved the public page")},
        {"publish"_L1, Assessments, QT_TRANSLATE_NOOP("Audit", "Published")},
        {"live"_L1, Assessments, QT_TRANSLATE_NOOP("Audit", "Recorded where a published version is live")},
        {"withdraw"_L1, Assessments, QT_TRANSLATE_NOOP("Audit", "Withdrew a published version")},
        {"take-down"_L1, Assessments, QT_TRANSLATE_NOOP("Audit", "Took a published version down")},
        {"recall"_L1, None, QT_TRANSLATE_NOOP("Audit", "Recorded a step after something was taken down")},
    };
}

} // namespace

const QList<AuditedAction> &auditedActions()
{
    static const QList<AuditedAction> All = actionsOnTheWorkspace() + actionsOfDrafting() + actionsOfReviewing() +
                                            actionsOfRedacting() + actionsOfPublishing();
    return All;
}

const AuditedAction *auditedAction(const QString &name)
{
    static const QHash<QString, const AuditedAction *> ByName = [] {
        QHash<QString, const AuditedAction *> byName;
        for (const AuditedAction &one : auditedActions())
            byName.insert(one.name, &one);
        return byName;
    }();
    return ByName.value(name.startsWith(StepBack) ? name.mid(StepBack.size()) : name);
}

QString actionWords(const QString &name)
{
    const AuditedAction *known = auditedAction(name);
    if (!known)
        return name;
    const QString words = AuditMessages::tr(known->words);
    return name.startsWith(StepBack) ? AuditMessages::tr("Undo or redo: %1", "what was done first").arg(words) : words;
}

} // namespace candour
