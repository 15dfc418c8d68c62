// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Invocation.h"

#include "base/Literals.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QTextStream>

#include <algorithm>

namespace candour {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

constexpr qint64 LargestText = 8 * 1024 * 1024;

} // namespace

Result<QString> Invocation::word(qsizetype index, const QString &name) const
{
    if (index < words.size())
        return words.at(index);
    return fail(ErrorKind::Usage, Words::tr("%1 is missing. “--help” after the verb says how it is used.").arg(name));
}

QStringList Invocation::optionValues(const QString &name) const
{
    QStringList values = options.values(name);
    std::reverse(values.begin(), values.end());
    return values;
}

Result<QString> Invocation::text() const
{
    if (has(u"text"_s))
        return option(u"text"_s);
    if (!has(u"file"_s))
        return fail(ErrorKind::Usage, Words::tr("Give the words with --text, or a file of them with --file."));
    QFile file(option(u"file"_s));
    if (!file.open(QIODevice::ReadOnly) || file.size() > LargestText)
        return fail(ErrorKind::Unreadable, Words::tr("The file “%1” cannot be read.").arg(option(u"file"_s)), file.errorString());
    return QString::fromUtf8(file.readAll());
}

Result<Workspace *> Invocation::open(Workspace::Access access)
{
    if (workspacePath.isEmpty())
        return fail(ErrorKind::Usage, Words::tr("Name the workspace with --workspace FILE, or in CANDOUR_WORKSPACE."));
    if (!m_workspace) {
        auto opened = Workspace::open(workspacePath, access, m_clock, actor);
        if (!opened)
            return failed(opened);
        m_workspace = std::move(*opened);
    }
    return m_workspace.get();
}

Result<AssessmentId> Invocation::assessment(const Workspace &workspace) const
{
    const auto name = word(0, Words::tr("The assessment's id or reference"));
    if (!name)
        return failed(name);
    return workspace.find(*name);
}

void Invocation::print(const QString &line)
{
    m_streams.out << line << '\n';
}

void Invocation::print(const QJsonObject &object)
{
    m_streams.out << QString::fromUtf8(QJsonDocument(object).toJson());
}

void Invocation::print(const QJsonArray &array)
{
    m_streams.out << QString::fromUtf8(QJsonDocument(array).toJson());
}

} // namespace candour
