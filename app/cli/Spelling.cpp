// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Spelling.h"

#include "base/Literals.h"

namespace candour {

QString spelled(QuestionKind kind)
{
    switch (kind) {
    case QuestionKind::RichText:
        return u"richText"_s;
    case QuestionKind::Line:
        return u"line"_s;
    case QuestionKind::YesNo:
        return u"yesNo"_s;
    case QuestionKind::Choice:
        return u"choice"_s;
    case QuestionKind::Choices:
        return u"choices"_s;
    case QuestionKind::Date:
        return u"date"_s;
    case QuestionKind::Number:
        return u"number"_s;
    case QuestionKind::Person:
        return u"person"_s;
    case QuestionKind::Link:
        return u"link"_s;
    case QuestionKind::Files:
        return u"files"_s;
    case QuestionKind::Records:
        return u"records"_s;
    case QuestionKind::Risks:
        return u"risks"_s;
    case QuestionKind::Shared:
        return u"shared"_s;
    case QuestionKind::RowRefs:
        return u"rowRefs"_s;
    }
    Q_UNREACHABLE();
}

QString spelled(ActivityKind kind)
{
    switch (kind) {
    case ActivityKind::Collection:
        return u"collection"_s;
    case ActivityKind::DataShare:
        return u"dataShare"_s;
    case ActivityKind::System:
        return u"system"_s;
    case ActivityKind::ResearchProject:
        return u"researchProject"_s;
    case ActivityKind::Other:
        return u"other"_s;
    }
    Q_UNREACHABLE();
}

QString spelled(Cover cover)
{
    switch (cover) {
    case Cover::Missing:
        return u"missing"_s;
    case Cover::Own:
        return u"own"_s;
    case Cover::Umbrella:
        return u"umbrella"_s;
    case Cover::NotNeeded:
        return u"notNeeded"_s;
    case Cover::HeldElsewhere:
        return u"heldElsewhere"_s;
    }
    Q_UNREACHABLE();
}

QString spelled(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return u"error"_s;
    case Severity::Warning:
        return u"warning"_s;
    case Severity::Advice:
        return u"advice"_s;
    }
    Q_UNREACHABLE();
}

QString spelled(Origin origin)
{
    switch (origin) {
    case Origin::Typed:
        return u"typed"_s;
    case Origin::Merged:
        return u"merged"_s;
    case Origin::Migrated:
        return u"migrated"_s;
    case Origin::Restored:
        return u"restored"_s;
    case Origin::Imported:
        return u"imported"_s;
    case Origin::Copied:
        return u"copied"_s;
    }
    Q_UNREACHABLE();
}

QString spelled(TreatmentKind kind)
{
    switch (kind) {
    case TreatmentKind::ByTemplate:
        return u"byTemplate"_s;
    case TreatmentKind::AsWritten:
        return u"asWritten"_s;
    case TreatmentKind::Wording:
        return u"wording"_s;
    case TreatmentKind::Withheld:
        return u"withheld"_s;
    case TreatmentKind::Undecided:
        return u"undecided"_s;
    }
    Q_UNREACHABLE();
}

QString spelled(Fate fate)
{
    switch (fate) {
    case Fate::Kept:
        return u"kept"_s;
    case Fate::TakenAway:
        return u"takenAway"_s;
    case Fate::Added:
        return u"added"_s;
    }
    Q_UNREACHABLE();
}

QString spelled(MilestoneKind kind)
{
    switch (kind) {
    case MilestoneKind::Now:
        return u"now"_s;
    case MilestoneKind::Begun:
        return u"begun"_s;
    case MilestoneKind::Imported:
        return u"imported"_s;
    case MilestoneKind::SentForReview:
        return u"sentForReview"_s;
    case MilestoneKind::SentBack:
        return u"sentBack"_s;
    case MilestoneKind::Advised:
        return u"advised"_s;
    case MilestoneKind::Signed:
        return u"signed"_s;
    case MilestoneKind::PageApproved:
        return u"pageApproved"_s;
    case MilestoneKind::Published:
        return u"published"_s;
    case MilestoneKind::CarriedOver:
        return u"carriedOver"_s;
    case MilestoneKind::LastLooked:
        return u"lastLooked"_s;
    case MilestoneKind::Chosen:
        return u"chosen"_s;
    }
    Q_UNREACHABLE();
}

QString spelled(PlainLanguageHint::Kind kind)
{
    switch (kind) {
    case PlainLanguageHint::Kind::LongSentence:
        return u"longSentence"_s;
    case PlainLanguageHint::Kind::WordToAvoid:
        return u"wordToAvoid"_s;
    case PlainLanguageHint::Kind::Term:
        return u"term"_s;
    case PlainLanguageHint::Kind::Acronym:
        return u"acronym"_s;
    }
    Q_UNREACHABLE();
}

QString spelled(programme::RowFate fate)
{
    switch (fate) {
    case programme::RowFate::Added:
        return u"added"_s;
    case programme::RowFate::Changed:
        return u"changed"_s;
    case programme::RowFate::Unchanged:
        return u"unchanged"_s;
    case programme::RowFate::Skipped:
        return u"skipped"_s;
    }
    Q_UNREACHABLE();
}

QString spelled(publishing::FileState state)
{
    switch (state) {
    case publishing::FileState::Intact:
        return u"intact"_s;
    case publishing::FileState::Changed:
        return u"changed"_s;
    case publishing::FileState::Missing:
        return u"missing"_s;
    case publishing::FileState::Strange:
        return u"strange"_s;
    }
    Q_UNREACHABLE();
}

QString spelled(PublicationStatus status)
{
    switch (status) {
    case PublicationStatus::Published:
        return u"published"_s;
    case PublicationStatus::Superseded:
        return u"superseded"_s;
    case PublicationStatus::Withdrawn:
        return u"withdrawn"_s;
    case PublicationStatus::TakenDown:
        return u"takenDown"_s;
    }
    Q_UNREACHABLE();
}

QString spelled(publishing::GateState state)
{
    switch (state) {
    case publishing::GateState::Done:
        return u"done"_s;
    case publishing::GateState::ToDo:
        return u"toDo"_s;
    case publishing::GateState::Blocked:
        return u"blocked"_s;
    }
    Q_UNREACHABLE();
}

QString spelled(FileFault::Kind kind)
{
    switch (kind) {
    case FileFault::Kind::Damage:
        return u"damage"_s;
    case FileFault::Kind::Schema:
        return u"schema"_s;
    case FileFault::Kind::Reference:
        return u"reference"_s;
    case FileFault::Kind::Content:
        return u"content"_s;
    case FileFault::Kind::Audit:
        return u"audit"_s;
    case FileFault::Kind::Orphan:
        return u"orphan"_s;
    case FileFault::Kind::Derived:
        return u"derived"_s;
    case FileFault::Kind::Record:
        return u"record"_s;
    case FileFault::Kind::Backup:
        return u"backup"_s;
    }
    Q_UNREACHABLE();
}

QString spelled(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODate) : QString();
}

} // namespace candour
