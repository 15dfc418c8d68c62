// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/FileQuestions.h"

#include "base/Literals.h"
#include "gui/MainWindow.h"
#include "gui/Prompts.h"
#include "gui/pages/WorkspacePage.h"
#include "workspace/Authoring.h"
#include "workspace/Exchanging.h"
#include "workspace/Printing.h"

#include <QCoreApplication>

namespace candour::fileQuestions {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(MainWindow)
};

prompts::FileKind workspaceKind()
{
    return {Words::tr("Candour workspaces"), u"*.candour"_s};
}

prompts::FileKind assessmentKind()
{
    return {Words::tr("Assessments"), u"*.dpia.json"_s};
}

/// Shows what became of an action; \a done is what to say where it went well.
void report(MainWindow &window, const Result<> &result, const QString &done)
{
    if (!result)
        window.workspacePage()->showError(result.error());
    else if (!done.isEmpty())
        window.workspacePage()->showMessage(done);
}

} // namespace

void createWorkspace(MainWindow &window)
{
    prompts::saveFile(&window, Words::tr("Create a workspace"), workspaceKind(), Words::tr("Assessments.candour"),
                      [&window](const QString &path) { window.createWorkspace(path); });
}

void openWorkspace(MainWindow &window)
{
    prompts::openFile(&window, Words::tr("Open a workspace"), workspaceKind(),
                      [&window](const QString &path) { window.openWorkspace(path); });
}

void createSample(MainWindow &window)
{
    prompts::saveFile(&window, Words::tr("Keep the sample workspace as"), workspaceKind(),
                      Words::tr("Sample school census.candour"),
                      [&window](const QString &path) { window.createSample(path); });
}

void importAssessment(MainWindow &window)
{
    prompts::openFile(&window, Words::tr("Import an assessment"), assessmentKind(), [&window](const QString &path) {
        const auto imported = exchanging::importAssessment(*window.workspace(), path, false);
        if (!imported) {
            window.workspacePage()->showError(imported.error());
            return;
        }
        window.workspacePage()->showAssessment(imported->id);
        const QString notes = imported->notes.join(u' ');
        window.workspacePage()->showMessage(
            Words::tr("%1 was imported. %2", "reference, notes").arg(imported->reference, notes).trimmed());
    });
}

void exportAssessment(MainWindow &window)
{
    const AssessmentId id = window.workspacePage()->currentAssessment();
    const auto header = window.workspace()->header(id);
    if (!header)
        return;
    prompts::saveFile(&window, Words::tr("Export this assessment"), assessmentKind(),
                      header->reference.toLower() + u".dpia.json"_s, [&window, id](const QString &path) {
                          report(window, exchanging::exportAssessment(*window.workspace(), id, path),
                                 Words::tr("The whole assessment, withheld passages included, is in %1.").arg(path));
                      });
}

void exportActionPlan(MainWindow &window)
{
    const AssessmentId id = window.workspacePage()->currentAssessment();
    const auto header = window.workspace()->header(id);
    if (!header)
        return;
    prompts::saveFile(&window, Words::tr("Export the action plan"), {Words::tr("Table"), u"*.csv"_s},
                      header->reference.toLower() + Words::tr("-actions.csv"), [&window, id](const QString &path) {
                          report(window, exchanging::exportActionPlan(*window.workspace(), id, path),
                                 Words::tr("What is to be done, by whom and by when is in %1.").arg(path));
                      });
}

void backUp(MainWindow &window)
{
    prompts::saveFile(&window, Words::tr("Save a backup copy"), workspaceKind(), Words::tr("Backup.candour"),
                      [&window](const QString &path) {
                          report(window, window.workspace()->backup(path),
                                 Words::tr("A copy of this workspace is in %1.").arg(path));
                      });
}

void printReadingCopy(MainWindow &window)
{
    const AssessmentId id = window.workspacePage()->currentAssessment();
    const auto assessment = window.workspace()->assessment(id);
    if (!assessment)
        return;
    prompts::saveFile(&window, Words::tr("Save a reading copy for people inside"), {Words::tr("PDF"), u"*.pdf"_s},
                      printing::proposedName(*assessment), [&window, id](const QString &path) {
                          report(window, printing::printReadingCopy(*window.workspace(), id, path),
                                 Words::tr("The reading copy is in %1. It is not for publication.").arg(path));
                      });
}

void printTemplate(MainWindow &window)
{
    const auto header = window.workspace()->header(window.workspacePage()->currentAssessment());
    if (!header)
        return;
    const auto form = window.workspace()->templateNamed(header->templateId, header->templateVersion);
    if (!form)
        return;
    prompts::saveFile(&window, Words::tr("Save the template to read"), {Words::tr("PDF"), u"*.pdf"_s},
                      form->id + u".pdf"_s, [&window, form = *form](const QString &path) {
                          report(window, printing::printTemplate(form, path),
                                 Words::tr("Everything the template asks is in %1.").arg(path));
                      });
}

void rename(MainWindow &window)
{
    const AssessmentId id = window.workspacePage()->currentAssessment();
    const auto header = window.workspace()->header(id);
    if (!header)
        return;
    prompts::askText(&window, Words::tr("Rename this assessment"), Words::tr("Title, for people inside"), header->title,
                     Words::tr("Rename"), [&window, id](const QString &title) {
                         report(window, authoring::setTitle(*window.workspace(), id, title), {});
                     });
}

void setPublicTitle(MainWindow &window)
{
    const AssessmentId id = window.workspacePage()->currentAssessment();
    const auto header = window.workspace()->header(id);
    if (!header)
        return;
    prompts::askText(&window, Words::tr("Public title"), Words::tr("Title that the public reads"), header->publicTitle,
                     Words::tr("Use this title"), [&window, id](const QString &title) {
                         report(window, authoring::setPublicTitle(*window.workspace(), id, title), {});
                     });
}

} // namespace candour::fileQuestions
