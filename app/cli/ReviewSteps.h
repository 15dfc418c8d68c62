// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"

/// The steps of “review”, each after the assessment has been found. What they are called, and what they need, says
/// the help of the verb.
namespace candour::reviewVerb {

using Step = Result<> (*)(Invocation &, const Invocation::Subject &);

/// By name: comment, reply, resolve, reopen, accept, decline.
QMap<QString, Step> ofComments();

/// By name: decide, consultation, package.
QMap<QString, Step> ofDecisions();

/// By name: happened, looked-again.
QMap<QString, Step> ofTriggers();

/// Their options.
QList<CommandOption> commentOptions();
QList<CommandOption> decisionOptions();
QList<CommandOption> triggerOptions();

/// What happened and was not looked at since, for a program and for people.
QJsonArray eventsJson(const Invocation::Subject &subject);
void printEvents(Invocation &call, const Invocation::Subject &subject);

/// What a role judges, or one of these answers in full.
Result<> view(Invocation &call, const Invocation::Subject &subject);

/// What waits for whoever asks.
Result<> printQueue(Invocation &call);

/// The threads of comments, for a program and for people.
QJsonArray threadsJson(const Invocation::Subject &subject);
void printThreads(Invocation &call, const Invocation::Subject &subject);

/// Which step by whom leads where, as the program has it.
Result<> printTable(Invocation &call);

} // namespace candour::reviewVerb
