// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/Templates.h"

#include "base/Literals.h"
#include "dpia/NewlyPublic.h"
#include "dpia/Version.h"
#include "exchange/TemplateFile.h"
#include "workspace/Messages.h"
#include "workspace/Programme.h"
#include "workspace/Stores.h"

namespace candour::programme {

namespace {

Result<QList<BuiltInVersion>> lacking(const Workspace &workspace)
{
    const auto kept = workspace.templates();
    if (!kept)
        return failed(kept);
    auto builtIn = builtInVersions();
    if (!builtIn)
        return builtIn;
    builtIn->removeIf([&](const BuiltInVersion &one) {
        return std::any_of(kept->begin(), kept->end(), [&](const Template &t) {
            return t.id == one.id && !isOlderVersion(t.version, one.version);
        });
    });
    return builtIn;
}

/// True where this is one of the templates that come with this version of the program, question by question.
bool isShipped(const Template &t, const QList<BuiltInVersion> &shipped)
{
    const auto found = std::find_if(shipped.begin(), shipped.end(), [&](const BuiltInVersion &one) {
        return one.id == t.id && one.version == t.version;
    });
    return found != shipped.end() && readTemplate(found->bytes) == t;
}

/// The highest version of the same template that is older; nullptr where there is none.
const Template *before(const QList<Template> &templates, const Template &t)
{
    const Template *found = nullptr;
    for (const Template &one : templates)
        if (one.id == t.id && isOlderVersion(one.version, t.version))
            found = &one;
    return found;
}

QString notice(const Template &t, const Place &place)
{
    const Question *question = t.question(place.question);
    if (place.column.isEmpty())
        return ProgrammeMessages::tr("Would newly be public: “%1”").arg(question->label);
    return ProgrammeMessages::tr("Would newly be public: column “%2” of “%1”")
        .arg(question->label, question->column(place.column)->label);
}

} // namespace

Result<QList<TemplateLine>> templateLines(const Workspace &workspace)
{
    const auto templates = workspace.templates();
    if (!templates)
        return failed(templates);
    const auto headers = workspace.assessments();
    if (!headers)
        return failed(headers);
    const auto files = workspace.auditSubjects(u"add-template"_s);
    if (!files)
        return failed(files);
    const auto shipped = builtInVersions();
    if (!shipped)
        return failed(shipped);
    QList<TemplateLine> lines;
    for (auto t = templates->crbegin(); t != templates->crend(); ++t) {
        const bool added = files->contains(t->id + u' ' + t->version);
        TemplateLine line{
            .id = t->id, .version = t->version, .title = t->title, .builtIn = !added || isShipped(*t, *shipped)};
        line.uses = int(std::count_if(headers->begin(), headers->end(), [&](const AssessmentHeader &header) {
            return header.templateId == t->id && header.templateVersion == t->version;
        }));
        lines += line;
    }
    std::stable_sort(lines.begin(), lines.end(), [](const TemplateLine &a, const TemplateLine &b) {
        return QString::localeAwareCompare(a.title, b.title) < 0;
    });
    return lines;
}

Result<QList<TemplateLine>> lackingTemplates(const Workspace &workspace)
{
    return lacking(workspace).map([](const QList<BuiltInVersion> &all) {
        QList<TemplateLine> lines;
        for (const BuiltInVersion &one : all)
            lines += TemplateLine{.id = one.id, .version = one.version, .title = one.title, .builtIn = true};
        return lines;
    });
}

Result<> addLackingTemplates(Workspace &workspace)
{
    const auto all = lacking(workspace);
    if (!all || all->isEmpty())
        return all ? Result<>() : failed(all);
    QStringList names;
    for (const BuiltInVersion &one : *all)
        names += one.id + u' ' + one.version;
    return workspace.run(
        WorkspaceEdit{u"add-built-in-templates"_s, names.join(u", "_s), [all = *all](Stores &stores) -> Result<> {
                          for (const BuiltInVersion &one : all)
                              if (const auto added = stores.templates.add(one.id, one.version, one.bytes); !added)
                                  return added;
                          return {};
                      }});
}

Result<QStringList> newlyPublicNotices(const Workspace &workspace, const QByteArray &bytes)
{
    const auto now = readTemplate(bytes);
    if (!now)
        return failed(now);
    const auto templates = workspace.templates();
    if (!templates)
        return failed(templates);
    QStringList notices;
    if (const Template *earlier = before(*templates, *now))
        for (const Place &place : newlyPublic(*earlier, *now))
            notices += notice(*now, place);
    return notices;
}

Result<QStringList> newlyPublicNotices(const Workspace &workspace, const QString &path)
{
    return templateBytes(path).and_then([&](const QByteArray &bytes) { return newlyPublicNotices(workspace, bytes); });
}

Result<QStringList> lackingNotices(const Workspace &workspace)
{
    const auto all = lacking(workspace);
    if (!all)
        return failed(all);
    QStringList notices;
    for (const BuiltInVersion &one : *all) {
        const auto ofOne = newlyPublicNotices(workspace, one.bytes);
        if (!ofOne)
            return failed(ofOne);
        for (const QString &sentence : *ofOne)
            notices += ProgrammeMessages::tr("%1: %2", "title of a template, a sentence").arg(one.title, sentence);
    }
    return notices;
}

} // namespace candour::programme
