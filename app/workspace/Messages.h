// SPDX-License-Identifier: GPL-3.0-or-later
// The contexts in which the sentences of this library are translated.
#pragma once

#include <QCoreApplication>

namespace candour {

struct AnswerDifferenceMessages
{
    Q_DECLARE_TR_FUNCTIONS(AnswerDifference)
};

struct AuditMessages
{
    Q_DECLARE_TR_FUNCTIONS(Audit)
};

struct AuthoringMessages
{
    Q_DECLARE_TR_FUNCTIONS(Authoring)
};

struct CarryingOverMessages
{
    Q_DECLARE_TR_FUNCTIONS(CarryingOver)
};

struct CommentingMessages
{
    Q_DECLARE_TR_FUNCTIONS(Commenting)
};

struct ConsultingMessages
{
    Q_DECLARE_TR_FUNCTIONS(Consulting)
};

struct DecidingMessages
{
    Q_DECLARE_TR_FUNCTIONS(Deciding)
};

struct ExaminingMessages
{
    Q_DECLARE_TR_FUNCTIONS(Examining)
};

struct ComparingMessages
{
    Q_DECLARE_TR_FUNCTIONS(Comparing)
};

struct ExchangingMessages
{
    Q_DECLARE_TR_FUNCTIONS(Exchanging)
};

struct HomeCopyMessages
{
    Q_DECLARE_TR_FUNCTIONS(HomeCopy)
};

struct JudgingMessages
{
    Q_DECLARE_TR_FUNCTIONS(Judging)
};

struct QueueMessages
{
    Q_DECLARE_TR_FUNCTIONS(Queue)
};

struct TriggerMessages
{
    Q_DECLARE_TR_FUNCTIONS(Triggers)
};

struct InternalPrintMessages
{
    Q_DECLARE_TR_FUNCTIONS(InternalPrint)
};

struct KeysMessages
{
    Q_DECLARE_TR_FUNCTIONS(Keys)
};

struct IdentityMessages
{
    Q_DECLARE_TR_FUNCTIONS(Identity)
};

struct MilestoneMessages
{
    Q_DECLARE_TR_FUNCTIONS(Milestones)
};

struct OrganisationMessages
{
    Q_DECLARE_TR_FUNCTIONS(Organisation)
};

struct WordListMessages
{
    Q_DECLARE_TR_FUNCTIONS(WordList)
};

struct PageAdviceMessages
{
    Q_DECLARE_TR_FUNCTIONS(PageAdvice)
};

struct PlacingMessages
{
    Q_DECLARE_TR_FUNCTIONS(Placing)
};

struct PrintedTemplateMessages
{
    Q_DECLARE_TR_FUNCTIONS(PrintedTemplate)
};

struct ProgrammeMessages
{
    Q_DECLARE_TR_FUNCTIONS(Programme)
};

struct PublishingMessages
{
    Q_DECLARE_TR_FUNCTIONS(Publishing)
};

struct RecallingMessages
{
    Q_DECLARE_TR_FUNCTIONS(Recalling)
};

struct RedactingMessages
{
    Q_DECLARE_TR_FUNCTIONS(Redacting)
};

struct ReleasingMessages
{
    Q_DECLARE_TR_FUNCTIONS(Releasing)
};

struct ReplacingMessages
{
    Q_DECLARE_TR_FUNCTIONS(Replacing)
};

struct RetainingMessages
{
    Q_DECLARE_TR_FUNCTIONS(Retaining)
};

struct ReviewingMessages
{
    Q_DECLARE_TR_FUNCTIONS(Reviewing)
};

struct SearchingMessages
{
    Q_DECLARE_TR_FUNCTIONS(Searching)
};

struct SendingMessages
{
    Q_DECLARE_TR_FUNCTIONS(Sending)
};

struct SharingMessages
{
    Q_DECLARE_TR_FUNCTIONS(Sharing)
};

struct SimplifyingMessages
{
    Q_DECLARE_TR_FUNCTIONS(Simplifying)
};

struct SuggestingMessages
{
    Q_DECLARE_TR_FUNCTIONS(Suggesting)
};

struct SuppressingMessages
{
    Q_DECLARE_TR_FUNCTIONS(Suppressing)
};

struct TargetsMessages
{
    Q_DECLARE_TR_FUNCTIONS(Targets)
};

struct VersionsMessages
{
    Q_DECLARE_TR_FUNCTIONS(Versions)
};

struct WorkspaceMessages
{
    Q_DECLARE_TR_FUNCTIONS(Workspace)
};

} // namespace candour
