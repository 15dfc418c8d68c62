// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/FileQuestions.h"

#include "base/Literals.h"
#include "gui/MainWindow.h"
#include "gui/Messages.h"
#include "gui/Prompts.h"
#include "gui/pages/TakeUpDialog.h"
#include "gui/pages/WorkspacePage.h"
#include "workspace/Authoring.h"
#include "workspace/Exchanging.h"
#include "workspace/Printing.h"
#include "workspace/Sending.h"

#include <QFileInfo>

namespace candour::fileQuestions {

using prompts::FileKind;

namespace {

FileKind workspaceKind()
{
    return {FileQuestionsMessages::tr("Candour workspaces"), u"*.candour"_s};
}

FileKind assessmentKind()
{
    return {FileQuestionsMessages::tr("Assessments"), u"*.dpia.json"_s};
}

/// Shows what became of an action; \a done is what to say where it went well.
void report(MainWindow &window, const Result<> &result, const QString &done)
{
    if (!result)
        window.workspacePage()->showError(result.error());
    else if (!done.isEmpty())
        window.workspacePage()->showMessage(done);
}

void takeUp(MainWindow &window, const QString &path, const QString &passphrase)
{
    const auto received = sending::receive(*window.workspace(), path, passphrase);
    if (!received) {
        window.workspacePage()->showError(received.error());
        return;
    }
    window.workspacePage()->showAssessment(received->assessment);
    window.workspacePage()->showMessage(FileQuestionsMessages::tr("%1: %2", "reference, what was taken up")
                                            .arg(received->reference, sending::sentences(*received).join(u' ')));
}

/// Says what a review file would do before it does it.
void offerReviewFile(MainWindow &window, const QString &path, const QString &passphrase)
{
    const auto preview = sending::preview(*window.workspace(), path, passphrase);
    if (!preview) {
        window.workspacePage()->showError(preview.error());
        return;
    }
    if (preview->changesNothing()) {
        window.workspacePage()->showMessage(sending::signatureSentence(*preview) + u' ' +
                                            sending::sentences(*preview).join(u' '));
        return;
    }
    auto *dialog = new TakeUpDialog(*window.workspace(), *preview, &window);
    QObject::connect(dialog, &QDialog::accepted, &window,
                     [&window, path, passphrase] { takeUp(window, path, passphrase); });
    dialog->open();
}

} // namespace

void createWorkspace(MainWindow &window)
{
    prompts::saveFile(&window, FileQuestionsMessages::tr("Create a workspace"), workspaceKind(),
                      FileQuestionsMessages::tr("Assessments.candour"),
                      [&window](const QString &path) { window.createWorkspace(path); });
}

void openWorkspace(MainWindow &window)
{
    prompts::openFile(&window, FileQuestionsMessages::tr("Open a workspace"), workspaceKind(),
                      [&window](const QString &path) { window.openWorkspace(path); });
}

void createSample(MainWindow &window)
{
    prompts::saveFile(&window, FileQuestionsMessages::tr("Keep the sample workspace as"), workspaceKind(),
                      FileQuestionsMessages::tr("Sample school census.candour"),
                      [&window](const QString &path) { window.createSample(path); });
}

void importAssessment(MainWindow &window)
{
    prompts::openFile(
        &window, FileQuestionsMessages::tr("Import an assessment"), assessmentKind(), [&window](const QString &path) {
            const auto imported = exchanging::importAssessment(*window.workspace(), path, false);
            if (!imported) {
                window.workspacePage()->showError(imported.error());
                return;
            }
            window.workspacePage()->showAssessment(imported->id);
            const QString notes = imported->notes.join(u' ');
            window.workspacePage()->showMessage(FileQuestionsMessages::tr("%1 was imported. %2", "reference, notes")
                                                    .arg(imported->reference, notes)
                                                    .trimmed());
        });
}

void receiveReviewFile(MainWindow &window)
{
    prompts::openFile(&window, FileQuestionsMessages::tr("Take up a review file"),
                      {FileQuestionsMessages::tr("Review files"), u"*.dpia"_s}, [&window](const QString &path) {
                          const auto locked = sending::needsPassphrase(path);
                          if (!locked)
                              window.workspacePage()->showError(locked.error());
                          else if (!*locked)
                              offerReviewFile(window, path, {});
                          else
                              prompts::askText(&window, FileQuestionsMessages::tr("This review file is locked"),
                                               FileQuestionsMessages::tr("Passphrase"), QString(),
                                               FileQuestionsMessages::tr("Open"),
                                               [&window, path](const QString &passphrase) {
                                                   offerReviewFile(window, path, passphrase);
                                               });
                      });
}

void exportAssessment(MainWindow &window)
{
    const AssessmentId id = window.workspacePage()->currentAssessment();
    const auto header = window.workspace()->header(id);
    if (!header)
        return;
    prompts::saveFile(
        &window, FileQuestionsMessages::tr("Export this assessment"), assessmentKind(),
        header->reference.toLower() + u".dpia.json"_s, [&window, id](const QString &path) {
            report(window, exchanging::exportAssessment(*window.workspace(), id, path),
                   FileQuestionsMessages::tr("The whole assessment, withheld passages included, is in %1.").arg(path));
        });
}

void exportActionPlan(MainWindow &window)
{
    const AssessmentId id = window.workspacePage()->currentAssessment();
    const auto header = window.workspace()->header(id);
    if (!header)
        return;
    prompts::saveFile(
        &window, FileQuestionsMessages::tr("Export the action plan"), {FileQuestionsMessages::tr("Table"), u"*.csv"_s},
        header->reference.toLower() + FileQuestionsMessages::tr("-actions.csv"), [&window, id](const QString &path) {
            report(window, exchanging::exportActionPlan(*window.workspace(), id, path),
                   FileQuestionsMessages::tr("What is to be done, by whom and by when is in %1.").arg(path));
        });
}

void exportRedactions(MainWindow &window)
{
    const AssessmentId id = window.workspacePage()->currentAssessment();
    const auto header = window.workspace()->header(id);
    if (!header)
        return;
    prompts::saveFile(
        &window, FileQuestionsMessages::tr("Export the register of redactions"),
        {FileQuestionsMessages::tr("Table"), u"*.csv"_s},
        FileQuestionsMessages::tr("INTERNAL %1-redactions.csv").arg(header->reference.toLower()),
        [&window, id](const QString &path) {
            report(window, exchanging::exportRedactions(*window.workspace(), id, path),
                   FileQuestionsMessages::tr("What is withheld, in its words and with every reason, is in %1. Do not "
                                             "publish it.")
                       .arg(path));
        });
}

void goOnElsewhere(MainWindow &window)
{
    const QString name = QFileInfo(window.workspace()->path()).completeBaseName();
    prompts::saveFile(
        &window, FileQuestionsMessages::tr("Save a copy elsewhere and go on in it"), workspaceKind(),
        FileQuestionsMessages::tr("%1, copy", "name of a workspace").arg(name), [&window](const QString &path) {
            auto moved = window.workspace()->moveTo(path);
            if (moved && !window.workspacePage()->settle())
                return; // what could not be kept has said so itself
            report(window, moved,
                   FileQuestionsMessages::tr("Everything is in %1 now, and you go on there. The file from "
                                             "before stays as it was.")
                       .arg(path));
        });
}

void backUp(MainWindow &window)
{
    prompts::saveFile(&window, FileQuestionsMessages::tr("Save a backup copy"), workspaceKind(),
                      FileQuestionsMessages::tr("Backup.candour"), [&window](const QString &path) {
                          report(window, window.workspace()->backup(path),
                                 FileQuestionsMessages::tr("A copy of this workspace is in %1.").arg(path));
                      });
}

void printReadingCopy(MainWindow &window)
{
    const AssessmentId id = window.workspacePage()->currentAssessment();
    const auto assessment = window.workspace()->assessment(id);
    if (!assessment)
        return;
    prompts::saveFile(
        &window, FileQuestionsMessages::tr("Save a reading copy for your organisation"),
        {FileQuestionsMessages::tr("PDF"), u"*.pdf"_s}, printing::proposedName(*assessment),
        [&window, id](const QString &path) {
            report(window, printing::printReadingCopy(*window.workspace(), id, path),
                   FileQuestionsMessages::tr("The reading copy is in %1. It is not for publication.").arg(path));
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
    prompts::saveFile(&window, FileQuestionsMessages::tr("Save the template to read"),
                      {FileQuestionsMessages::tr("PDF"), u"*.pdf"_s}, form->id + u".pdf"_s,
                      [&window, form = *form](const QString &path) {
                          report(window, printing::printTemplate(form, path),
                                 FileQuestionsMessages::tr("Everything the template asks is in %1.").arg(path));
                      });
}

void rename(MainWindow &window)
{
    const AssessmentId id = window.workspacePage()->currentAssessment();
    const auto header = window.workspace()->header(id);
    if (!header)
        return;
    prompts::askText(&window, FileQuestionsMessages::tr("Rename this assessment"),
                     FileQuestionsMessages::tr("Title, seen only in your organisation"), header->title,
                     FileQuestionsMessages::tr("Rename"), [&window, id](const QString &title) {
                         report(window, authoring::setTitle(*window.workspace(), id, title), {});
                     });
}

void setPublicTitle(MainWindow &window)
{
    const AssessmentId id = window.workspacePage()->currentAssessment();
    const auto header = window.workspace()->header(id);
    if (!header)
        return;
    prompts::askText(&window, FileQuestionsMessages::tr("Public title"),
                     FileQuestionsMessages::tr("Title that the public reads"), header->publicTitle,
                     FileQuestionsMessages::tr("Use this title"), [&window, id](const QString &title) {
                         report(window, authoring::setPublicTitle(*window.workspace(), id, title), {});
                     });
}

} // namespace candour::fileQuestions
