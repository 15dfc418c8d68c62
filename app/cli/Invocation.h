// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Cli.h"
#include "workspace/HomeCopy.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QMultiMap>

namespace candour {

/// A command line, taken apart: what was asked of which workspace, by whom, and where the answer goes.
class Invocation
{
public:
    Invocation(Streams streams, const Clock &clock) : m_streams(streams), m_clock(clock) {}

    QStringList words; ///< What follows the verb and is no option.
    QMultiMap<QString, QString> options;
    QString workspacePath;
    Actor actor;
    bool json = false;

    QString option(const QString &name) const { return options.value(name); }
    QStringList optionValues(const QString &name) const; ///< In the order given.
    bool has(const QString &name) const { return options.contains(name); }

    /// The text given by --text, or in the file given by --file.
    Result<QString> text() const;

    /// A date given by this option; invalid where it was not given.
    Result<QDate> date(const QString &name) const;

    /// Opens the workspace, once. Reading verbs work while a window holds it.
    Result<Workspace *> open(Workspace::Access access, Insist insist = Insist::Nothing);

    /// The file on this computer in which the work on the workspace is done; the home copy where there is none yet.
    QString workingPath() const;

    /// Closes the workspace; at a shared place, writes the home copy first where something has changed.
    Result<> finish();

    /// The open workspace, the assessment named by the first word, and its template.
    struct Subject
    {
        Workspace &workspace;
        Assessment assessment;
        Template form;
    };
    Result<Subject> subject(Workspace::Access access);

    /// The place that a question's key, --row and --column name. A row goes by its id or its number counted from 1.
    Result<Place> place(const Subject &subject, const QString &question) const;

    /// One line, without the characters that would act on a terminal.
    void print(const QString &line);
    void print(const QJsonObject &object);
    void print(const QJsonArray &array);

    /// For what is said besides the result.
    void remark(const QString &line);

    const Clock &clock() const { return m_clock; }

private:
    Streams m_streams;
    const Clock &m_clock;
    OpenedWorkspace m_opened;
};

/// The text without what would act on a terminal: cleanText().
QString forTerminal(const QString &text);

/// Refuses what somebody gave with a character in it that cleanText() would take away, and says which and where.
Result<> refuseUnseen(const QString &given);

} // namespace candour
