// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/Roles.h"

#include "base/Literals.h"
#include "exchange/TemplateFile.h"
#include "workspace/Messages.h"
#include "workspace/Nearest.h"

namespace candour::programme {

namespace {

Result<> checkAmong(const QList<Template> &forms, const QString &role)
{
    QStringList known;
    for (const Template &form : forms)
        for (const Role &one : form.roles)
            if (!known.contains(one.key))
                known += one.key;
    if (known.contains(role))
        return {};
    constexpr qsizetype LongestQuoted = 40;
    const QString quoted = role.simplified().left(LongestQuoted);
    const QStringList near = nearest(role, known, 1);
    if (!near.isEmpty())
        return fail(ErrorKind::Usage,
                    ProgrammeMessages::tr("No template has a role “%1”. Did you mean “%2”?").arg(quoted, near.first()));
    known.sort();
    return fail(
        ErrorKind::Usage,
        ProgrammeMessages::tr("No template has a role “%1”. The roles are: %2.").arg(quoted, known.join(u", "_s)));
}

} // namespace

Result<> checkRole(const Workspace &workspace, const QString &role)
{
    if (role.isEmpty())
        return {};
    return workspace.templates().and_then([&](const QList<Template> &forms) { return checkAmong(forms, role); });
}

Result<> checkRoleInNewWorkspace(const QString &role)
{
    if (role.isEmpty())
        return {};
    return builtInTemplates().and_then([&](const QList<BuiltInTemplate> &builtIn) {
        QList<Template> forms;
        for (const BuiltInTemplate &one : builtIn)
            forms += one.form;
        return checkAmong(forms, role);
    });
}

} // namespace candour::programme
