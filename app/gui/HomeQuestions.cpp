// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/HomeQuestions.h"

#include "base/Literals.h"
#include "gui/MainWindow.h"
#include "gui/Messages.h"
#include "gui/Prompts.h"
#include "gui/pages/WorkspacePage.h"
#include "workspace/AutomaticHomeCopies.h"
#include "workspace/HomeComparing.h"
#include "workspace/HomeWords.h"

#include <QFileInfo>

namespace candour::homeQuestions {

void writeNow(MainWindow &window)
{
    if (!window.workspacePage()->settle())
        return;
    QObject::connect(
        &window.homeCopies(), &AutomaticHomeCopies::written, window.workspacePage(),
        [&window](const HomeCopyState &state) {
            if (const auto left = leftUnsent(state))
                window.workspacePage()->showError(*left);
            else
                window.workspacePage()->showMessage(
                    HomeQuestionsMessages::tr("The home copy holds everything that is saved here."));
        },
        Qt::SingleShotConnection);
    window.homeCopies().write();
}

void handOver(MainWindow &window)
{
    const QString path = window.workspacePath();
    const QString name = QFileInfo(path).fileName();
    if (!window.leaveWorkspace())
        return;
    if (const auto state = homes::state(path); state && state->hasUnsent) {
        window.openWorkspace(path); // which says again what keeps it from being sent
        return;
    }
    if (window.openWorkspace(path, Workspace::Access::ReadOnly))
        window.workspacePage()->showMessage(
            HomeQuestionsMessages::tr("“%1” was handed over. Somebody else can open it for writing now; you read it.")
                .arg(name));
}

void takeOver(MainWindow &window)
{
    const QString path = window.workspacePath();
    const HomeCopyState state = window.homeCopy()->state();
    const auto open = [&window, path](Insist insist) {
        if (window.leaveWorkspace())
            window.openWorkspace(path, Workspace::Access::ReadWrite, insist);
    };
    if (!state.other) {
        open(Insist::Nothing);
        return;
    }
    prompts::confirm(&window, HomeQuestionsMessages::tr("Take over “%1”?").arg(QFileInfo(path).fileName()),
                     homes::takeOverWords(state, window.clock().now()), HomeQuestionsMessages::tr("Take it over"),
                     [open] { open(Insist::TakeOver); });
}

void compare(MainWindow &window)
{
    prompts::openFile(
        &window, HomeQuestionsMessages::tr("Compare with another version"),
        {HomeQuestionsMessages::tr("Candour workspaces"), u"*.candour"_s}, [&window](const QString &path) {
            const auto found = homes::differing(*window.workspace(), path);
            const auto elsewhere = homes::differingElsewhere(*window.workspace(), path);
            if (!found || !elsewhere) {
                window.workspacePage()->showError(found ? elsewhere.error() : found.error());
                return;
            }
            if (found->isEmpty() && elsewhere->isEmpty()) {
                window.workspacePage()->showMessage(HomeQuestionsMessages::tr("Both versions hold the same."));
                return;
            }
            QList<QStringList> lines;
            const QDateTime now = window.clock().now();
            for (const homes::DifferingAssessment &one : *found)
                lines += {one.reference + u' ' + one.title, homes::changeWords(one.here, now),
                          homes::changeWords(one.there, now)};
            for (const QString &sentence : *elsewhere)
                lines += {sentence, QString(), QString()};
            prompts::tellTable(&window,
                               HomeQuestionsMessages::tr("What differs from “%1”").arg(QFileInfo(path).fileName()),
                               {HomeQuestionsMessages::tr("Assessment"), HomeQuestionsMessages::tr("Changed here"),
                                HomeQuestionsMessages::tr("Changed there")},
                               lines);
        });
}

void tell(MainWindow &window, const HomeCopyState &state)
{
    const auto left = leftUnsent(state);
    if (left && window.workspacePage())
        window.workspacePage()->showError(*left);
}

std::optional<Error> leftUnsent(const HomeCopyState &state)
{
    if (state.trouble)
        return state.trouble;
    if (!state.beside.isEmpty())
        return Error{ErrorKind::Refused, homes::besideWords(state.path, state.beside), {}};
    return std::nullopt;
}

void closeAnyway(MainWindow &window, const Error &left, const std::function<void()> &then)
{
    prompts::confirm(&window, HomeQuestionsMessages::tr("Close Candour?"), left.message,
                     HomeQuestionsMessages::tr("Close"), then);
}

} // namespace candour::homeQuestions
