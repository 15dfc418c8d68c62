// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/GateMeasures.h"

#include "base/Literals.h"
#include "bench/LongTexts.h"
#include "bench/Times.h"
#include "support/CpuTimer.h"
#include "workspace/Authoring.h"
#include "workspace/Proven.h"
#include "workspace/Suggesting.h"
#include "workspace/Suppressing.h"

#include <QGuiApplication>
#include <QTemporaryDir>

namespace candour::measures {

namespace {

constexpr int GateSteps = 15;
constexpr int TableRows = 10000;
const QString Groups = u"peopleGroups"_s;

Edit tableEdit(const AssessmentId &id, const std::function<void(Assessment &)> &how)
{
    return Edit{.assessment = id, .action = u"test"_s, .text = u"x"_s, .apply = [how](Assessment &a) {
                    how(a);
                    return Result<>();
                }};
}

/// A table in which one number of twenty is small, and the pattern that is proposed for it.
Result<> fillTable(Workspace &workspace, const AssessmentId &id)
{
    const auto filled = workspace.run(tableEdit(id, [](Assessment &a) {
        Rows rows;
        for (int i = 0; i < TableRows; ++i)
            rows.rows += Row{.id = RowId{QString::number(i)},
                             .cells = {{u"group"_s, Cell{fromPlainText(u"Group %1"_s.arg(i))}},
                                       {u"children"_s, Number{double(100 + i % 900)}},
                                       {u"adults"_s, Number{double(i % 20 == 7 ? 3 : 50 + i % 700)}}}};
        a.answers.insert(Groups, rows);
        a.suppressions.remove(Groups);
    }));
    if (!filled)
        return filled;
    const auto table = suppressing::countsTable(workspace, id, Groups);
    if (!table)
        return failed(table);
    const Suppression proposed = suppressing::proposed(*table, {.zerosShown = true});
    return workspace.run(tableEdit(id, [&](Assessment &a) { a.suppressions.insert(Groups, proposed); }));
}

double gatesMedian(Workspace &workspace, const AssessmentId &id, const std::function<bool(int step)> &change)
{
    if (!publishing::gates(workspace, id))
        return -1;
    QList<double> times;
    for (int i = 0; i < GateSteps; ++i) {
        if (!change(i))
            return -1;
        const CpuTimer timer;
        if (!publishing::gates(workspace, id))
            return -1;
        times += timer.milliseconds();
    }
    return median(times);
}

double afterWithholding(Workspace &workspace, const AssessmentId &id)
{
    if (!fillTexts(workspace, id))
        return -1;
    return gatesMedian(workspace, id, [&](int) {
        const auto open = suggesting::undecided(workspace, id);
        return open && !open->isEmpty() &&
               suggesting::withhold(workspace, id, {open->at(7)}, {.reasons = {u"foia-40-2"_s}});
    });
}

double besideTable(Workspace &workspace, const AssessmentId &id)
{
    return gatesMedian(workspace, id, [&](int step) {
        return authoring::setAnswer(workspace, id, u"scope"_s, Cell(fromPlainText(u"Wording %1"_s.arg(step))))
            .has_value();
    });
}

double tableDecided(Workspace &workspace, const AssessmentId &id)
{
    return gatesMedian(workspace, id, [&](int step) {
        return authoring::setCell(workspace, id, Groups, RowId{u"5"_s}, u"children"_s, Number{double(500 + step)})
            .has_value();
    });
}

double otherPage(Workspace &workspace, const AssessmentId &id)
{
    if (!fillTexts(workspace, id))
        return -1;
    const auto source = pageSource(workspace, id);
    if (!source)
        return -1;
    const PublicSummary summary = source->summary();
    const CpuTimer timer;
    return publishing::ProvenPage::of(*source, summary) ? timer.milliseconds() : -1;
}

} // namespace

double gatesAfterChange(const QString &name, const QString &path, int argc, char *argv[])
{
    const QGuiApplication application(argc, argv);
    const SystemClock clock;
    auto opened =
        Workspace::open(path, Workspace::Access::ReadWrite, clock, Actor{u"Tomasz Wieczorek"_s, u"publisher"_s});
    const auto id = opened ? (*opened)->find(u"DPIA-0007"_s) : Result<AssessmentId>(failed(opened));
    if (!id)
        return -1;
    Workspace &workspace = **opened;
    const QTemporaryDir folder;
    if (name == u"other-page")
        return otherPage(workspace, *id);
    if (name == u"gates-long") {
        if (!publishing::publish(workspace, *id, {.folder = folder.path(), .changeNote = {}, .overrides = {}}))
            return -1;
        return afterWithholding(workspace, *id);
    }
    if (!fillTable(workspace, *id))
        return -1;
    return name == u"gates-counts" ? besideTable(workspace, *id) : tableDecided(workspace, *id);
}

} // namespace candour::measures
