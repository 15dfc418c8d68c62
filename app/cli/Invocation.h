// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Cli.h"
#include "workspace/Workspace.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QMultiMap>

namespace candour {

/// A command line, taken apart: what was asked of which workspace, by whom, and where the answer goes.
class Invocation
{
public:
    Invocation(Streams streams, const Clock &clock) : m_streams(streams), m_clock(clock) {}

    QStringList words;                  ///< What follows the verb and is no option.
    QMultiMap<QString, QString> options;
    QString workspacePath;
    Actor actor;
    bool json = false;

    /// The word at this position; a usage error naming it where there is none.
    Result<QString> word(qsizetype index, const QString &name) const;
    QString option(const QString &name) const { return options.value(name); }
    QStringList optionValues(const QString &name) const; ///< In the order given.
    bool has(const QString &name) const { return options.contains(name); }

    /// The text given by --text, or in the file given by --file.
    Result<QString> text() const;

    /// Opens the workspace, once. Reading verbs work while a window holds it.
    Result<Workspace *> open(Workspace::Access access);

    /// The assessment named by the first word, in the open workspace.
    Result<AssessmentId> assessment(const Workspace &workspace) const;

    void print(const QString &line);
    void print(const QJsonObject &object);
    void print(const QJsonArray &array);

    const Clock &clock() const { return m_clock; }

private:
    Streams m_streams;
    const Clock &m_clock;
    std::unique_ptr<Workspace> m_workspace;
};

} // namespace candour
