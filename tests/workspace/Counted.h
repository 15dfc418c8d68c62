// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/Results.h"
#include "support/TestFolder.h"
#include "workspace/Stores.h"
#include "workspace/Workspace.h"

#include <QUndoStack>

/// A workspace in which an answer is counted up, so that whoever looks later can say which saves are there.
namespace candour::counted {

inline const Actor Counter{u"Ana"_s, u"drafter"_s};
inline const AssessmentId Only{u"a"_s};

inline const FixedClock &noon()
{
    static const FixedClock clock(QDateTime(QDate(2026, 6, 4), QTime(12, 0), Qt::UTC));
    return clock;
}

/// The text that is saved with a number: sometimes long, always another.
inline QString textOf(int number)
{
    return u"Number %1. "_s.arg(number) + QString(number * 37 % 3000, QChar(u'a' + number % 26));
}

inline Result<> make(const QString &path, const Result<Schema> &schema = Schema::ours())
{
    const auto database = Database::create(path, *schema);
    if (!database)
        return failed(database);
    Assessment a;
    a.id = Only;
    a.reference = u"DPIA-0001"_s;
    a.title = u"Counted"_s;
    const auto saved = AssessmentStore(**database).save({}, a, Counter.name, noon().now(), Origin::Typed);
    return saved ? (*database)->close() : saved;
}

inline Result<std::unique_ptr<Workspace>> open(const QString &path)
{
    return Workspace::open(path, Workspace::Access::ReadWrite, noon(), Counter);
}

inline int numberIn(const Assessment &a)
{
    const auto *cell = std::get_if<Cell>(&a.answer(u"count"_s));
    const auto *number = cell != nullptr ? std::get_if<Number>(cell) : nullptr;
    return number != nullptr ? int(number->value) : 0;
}

/// Where everything of an open workspace is kept: edits see it, and it lives as long as the workspace.
inline Stores *storesOf(Workspace &workspace)
{
    Stores *found = nullptr;
    const auto run = workspace.run(WorkspaceEdit{u"look"_s, {}, [&](Stores &stores) -> Result<> {
                                                     found = &stores;
                                                     return fail(ErrorKind::Refused, u"nothing to change"_s);
                                                 }});
    return run ? nullptr : found;
}

/// One save, as the window makes it: answers, their history, the search, the audit.
inline Result<> save(Workspace &workspace, int number)
{
    return workspace.run(Edit{.assessment = Only,
                              .action = u"answer"_s,
                              .subject = QString::number(number),
                              .text = u"Count"_s,
                              .apply = [number](Assessment &a) -> Result<> {
                                  a.answers[u"count"_s] = Cell(Number{double(number)});
                                  a.answers[u"text"_s] = Cell(fromPlainText(textOf(number)));
                                  return {};
                              }});
}

/// Opens the workspace as a person would and looks at everything in it: pages, indexes, references, the search, the
/// chain of the audit, every wording. The number that was saved last.
inline Result<int> numberFound(const QString &path)
{
    const auto database = Database::open(path, Access::ReadWrite);
    if (!database)
        return failed(database);
    const AssessmentStore store(**database);
    const AuditStore audit(**database);
    const auto sound =
        (*database)->check().and_then([&] { return audit.verifyChain(); }).and_then([&] { return store.verify(Only); });
    if (!sound)
        return failed(sound);
    const auto a = store.load(Only);
    const auto lines = audit.list();
    if (!a || !lines)
        return a ? failed(lines) : failed(a);
    const int number = numberIn(*a);
    const auto *cell = std::get_if<Cell>(&a->answer(u"text"_s));
    const auto *text = cell != nullptr ? std::get_if<RichText>(cell) : nullptr;
    const QString line = lines->isEmpty() ? u"0"_s : lines->last().detail;
    if (line != QString::number(number) || (number > 0 && (text == nullptr || plainText(*text) != textOf(number))))
        return fail(ErrorKind::Unreadable, u"The parts of a save are not together."_s, line);
    return number;
}

} // namespace candour::counted
