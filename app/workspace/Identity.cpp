// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/Identity.h"

#include "base/Fold.h"
#include "workspace/Messages.h"

namespace candour::identity {

namespace {

QString labelOfRole(const Workspace &workspace, const QString &key)
{
    QString label = key;
    for (const Template &form : workspace.templates().value_or(QList<Template>()))
        if (const Role *role = form.role(key))
            label = role->label; // of the newest version
    return label;
}

QString doubtAboutClock(const Workspace &workspace)
{
    const QDateTime now = workspace.clock().now();
    const auto latest = workspace.latestAudit();
    if (!latest || !latest->isValid() || now.secsTo(*latest) <= 0)
        return {};
    return IdentityMessages::tr(
               "The clock of this computer says %1, and the last entry of the audit is of %2. Check the "
               "clock, or this is dated before what was done already.")
        .arg(now.toLocalTime().toString(Qt::ISODate), latest->toLocalTime().toString(Qt::ISODate));
}

} // namespace

QStringList doubtsAbout(const Workspace &workspace, const Actor &actor, QDate day)
{
    const auto people = workspace.people();
    const QString name = folded(actor.name.trimmed());
    if (!people || people->isEmpty() || name.isEmpty())
        return {};
    QList<Person> named = *people;
    named.removeIf([&](const Person &person) { return folded(person.name) != name; });
    if (named.isEmpty())
        return {
            IdentityMessages::tr("“%1” is not on the list of people of this workspace. Check the name, or put it on "
                                 "the list.")
                .arg(actor.name.trimmed())};
    if (named.size() > 1)
        return {
            IdentityMessages::tr("%n people on the list are called “%1”, so nobody can tell later which of them this "
                                 "was. Give them names that differ.",
                                 nullptr, int(named.size()))
                .arg(actor.name.trimmed())};
    if (actor.role.isEmpty() || named.first().holds(actor.role, day))
        return {};
    return {
        IdentityMessages::tr("By the list of people, “%1” does not hold the role “%2” on this day. Check the role, or "
                             "give it on the list.")
            .arg(actor.name.trimmed(), labelOfRole(workspace, actor.role))};
}

QStringList doubts(const Workspace &workspace, const Actor &actor)
{
    QStringList all = doubtsAbout(workspace, actor, workspace.clock().localToday());
    all += doubtAboutClock(workspace);
    all.removeAll(QString());
    return all;
}

} // namespace candour::identity
