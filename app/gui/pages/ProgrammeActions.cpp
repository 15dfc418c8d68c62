// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/ProgrammeActions.h"

#include "base/Literals.h"
#include "gui/Prompts.h"
#include "gui/Usable.h"
#include "gui/pages/ActivityDialog.h"
#include "gui/pages/ChangeActivitiesDialog.h"
#include "gui/pages/ImportActivitiesDialog.h"
#include "gui/pages/PublishSeveral.h"
#include "gui/pages/TriggerDialog.h"
#include "workspace/Activities.h"
#include "workspace/Attention.h"

#include <QAction>
#include <QDir>
#include <QMenu>

namespace candour {

namespace {

/// As many as a banner has room for, and how many there are besides.
QStringList firstOf(const QStringList &sentences)
{
    constexpr qsizetype Shown = 10;
    if (sentences.size() <= Shown)
        return sentences;
    return sentences.first(Shown) << ProgrammeActions::tr("and %1 more").arg(sentences.size() - Shown);
}

} // namespace

ProgrammeActions::ProgrammeActions(Workspace &workspace, QWidget *page)
    : QObject(page), m_workspace(workspace), m_menu(new QMenu(page)),
      m_addAction(action(u"addActivityAction"_s, tr("&Add an activity…"), &ProgrammeActions::add)),
      m_editAction(action(u"editActivityAction"_s, tr("C&hange the activity…"), &ProgrammeActions::edit)),
      m_removeAction(action(u"removeActivityAction"_s, tr("&Take the activity away…"), &ProgrammeActions::remove)),
      m_changeAction(
          action(u"changeActivitiesAction"_s, tr("&Change all that are selected…"), &ProgrammeActions::changeSelected)),
      m_triggerAction(action(u"recordTriggerAction"_s, tr("&Record something that asks for a new look…"),
                             &ProgrammeActions::recordTrigger)),
      m_publishAction(action(u"publishSeveralAction"_s, tr("&Publish those of the selected that are ready…"),
                             &ProgrammeActions::publishSelected)),
      m_importAction(
          action(u"importActivitiesAction"_s, tr("&Import activities from CSV…"), &ProgrammeActions::importFile))
{
    m_menu->setToolTipsVisible(true);
    m_menu->insertSeparator(m_importAction);
    m_exports = {
        action(u"exportProgrammeAction"_s, tr("E&xport the programme as CSV…"), &ProgrammeActions::exportFile),
        action(u"exportReviewsAction"_s, tr("Export &review dates as a calendar…"), &ProgrammeActions::exportReviews)};
    m_addAction->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_A);
    m_editAction->setShortcut(Qt::CTRL | Qt::Key_E);
    showWhatIsPossible();
}

void ProgrammeActions::setComplete(bool complete)
{
    for (QAction *action : std::as_const(m_exports))
        setUsable(*action, complete, tr("The assessments are still being looked through."));
}

QAction *ProgrammeActions::action(const QString &name, const QString &text, void (ProgrammeActions::*act)())
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    connect(action, &QAction::triggered, this, act);
    page()->addAction(action);
    m_menu->addAction(action);
    return action;
}

QWidget *ProgrammeActions::page() const
{
    return static_cast<QWidget *>(parent());
}

void ProgrammeActions::setSelection(const QList<programme::Line> &lines)
{
    m_selection = lines;
    showWhatIsPossible();
}

void ProgrammeActions::showWhatIsPossible()
{
    const bool writable = m_workspace.isWritable();
    const bool one = m_selection.size() == 1 && !m_selection.first().activity.isEmpty();
    const bool assessed = std::any_of(m_selection.cbegin(), m_selection.cend(),
                                      [](const programme::Line &line) { return !line.assessment.isEmpty(); });
    const auto use = [writable](QAction *action, bool possible, const QString &whyNot) {
        setUsable(*action, possible && writable, whyNotWritten(writable, whyNot));
    };
    use(m_addAction, true, {});
    setUsable(*m_editAction, one, tr("Select one activity in the table first."));
    use(m_removeAction, one, tr("Select one activity in the table first."));
    use(m_changeAction, !m_selection.isEmpty(), tr("Select activities in the table first."));
    use(m_triggerAction, assessed, tr("Select activities that have an assessment first."));
    use(m_publishAction, assessed && !m_publishing,
        m_publishing ? tr("Something is being published just now.")
                     : tr("Select activities that have an assessment first."));
    use(m_importAction, true, {});
}

void ProgrammeActions::recordTrigger()
{
    QList<AssessmentId> ids;
    for (const programme::Line &line : std::as_const(m_selection))
        if (!line.assessment.isEmpty() && !ids.contains(line.assessment))
            ids += line.assessment;
    auto *dialog = new TriggerDialog(m_workspace, ids, page());
    connect(dialog, &TriggerDialog::recorded, this,
            [this](int count) { Q_EMIT done(tr("Recorded with %n assessment(s).", nullptr, count)); });
    dialog->open();
}

void ProgrammeActions::add()
{
    openDialog(Activity{.kind = ActivityKind::Collection}, {});
}

void ProgrammeActions::edit()
{
    const programme::Line line = m_selection.value(0);
    const auto activity = programme::findActivity(m_workspace, line.activity.value);
    if (activity)
        openDialog(*activity, line);
    else
        Q_EMIT refused(activity.error());
}

void ProgrammeActions::openDialog(const Activity &activity, const programme::Line &line)
{
    auto *dialog = new ActivityDialog(m_workspace, activity, line, page());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ProgrammeActions::remove()
{
    const programme::Line line = m_selection.value(0);
    prompts::confirm(page(), tr("Take “%1” out of the programme?").arg(line.name),
                     tr("Undo brings it back. Assessments and what is published stay as they are."), tr("Remove"),
                     [this, line] {
                         if (const auto done = programme::removeActivity(m_workspace, line.activity); done)
                             Q_EMIT this->done(tr("“%1” is no longer in the programme.").arg(line.name));
                         else
                             Q_EMIT refused(done.error());
                     });
}

void ProgrammeActions::changeSelected()
{
    QList<ActivityId> ids;
    for (const programme::Line &line : std::as_const(m_selection))
        if (!line.activity.isEmpty())
            ids += line.activity;
    if (ids.isEmpty()) {
        Q_EMIT refused(Error{.message = tr("What is selected is an assessment without an activity. Add the activity, "
                                           "and say that it has this assessment.")});
        return;
    }
    auto *dialog = new ChangeActivitiesDialog(m_workspace, int(ids.size()), page());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, ids] { change(ids, dialog->change()); });
    dialog->open();
}

void ProgrammeActions::change(const QList<ActivityId> &ids, const std::function<Result<>(Activity &)> &how)
{
    const auto refusals = programme::changeEach(m_workspace, ids, how);
    if (!refusals)
        Q_EMIT refused(refusals.error());
    else if (refusals->isEmpty())
        Q_EMIT done(tr("%n activity(s) changed.", nullptr, int(ids.size())));
    else
        Q_EMIT partlyDone(tr("%n activity(s) not changed:", nullptr, int(refusals->size())) + u'\n' +
                          firstOf(*refusals).join(u'\n'));
}

void ProgrammeActions::publishSelected()
{
    prompts::chooseFolder(page(), tr("Publish into this folder"),
                          m_workspace.settings().value_or(Settings()).publishFolder,
                          [this](const QString &folder) { publishInto(folder); });
}

void ProgrammeActions::publishInto(const QString &folder)
{
    auto *several = new PublishSeveral(m_workspace, m_selection, folder, this);
    m_publishing = several;
    showWhatIsPossible();
    connect(several, &PublishSeveral::progressed, this, [this](int number, int all) {
        Q_EMIT inProgress(tr("Publishing %1 of %2…").arg(QString::number(number), QString::number(all)));
    });
    connect(several, &PublishSeveral::finished, this,
            [this, folder](int published, int unchanged, const QStringList &refusals) {
                m_publishing.clear();
                showWhatIsPossible();
                const QString result =
                    tr("%1 published in %2, %3 already published exactly so.")
                        .arg(QString::number(published), QDir::toNativeSeparators(folder), QString::number(unchanged));
                if (refusals.isEmpty())
                    Q_EMIT done(result);
                else
                    Q_EMIT partlyDone(result + u'\n' + tr("%1 not published:").arg(refusals.size()) + u'\n' +
                                      firstOf(refusals).join(u'\n'));
            });
    several->start();
}

void ProgrammeActions::importFile()
{
    prompts::openFile(page(), tr("Import activities"), {tr("Spreadsheets as CSV"), u"*.csv *.tsv *.txt"_s},
                      [this](const QString &path) { preview(path); });
}

void ProgrammeActions::preview(const QString &path)
{
    const auto looked = programme::previewImport(m_workspace, path);
    if (!looked) {
        Q_EMIT refused(looked.error());
        return;
    }
    auto *dialog = new ImportActivitiesDialog(*looked, page());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, looked = *looked] {
        const auto imported = programme::applyImport(m_workspace, looked);
        if (!imported) {
            Q_EMIT refused(imported.error());
            return;
        }
        const auto count = [&](programme::RowFate fate) { return QString::number(looked.count(fate)); };
        Q_EMIT done(tr("Imported: %1 new, %2 changed, %3 skipped.")
                        .arg(count(programme::RowFate::Added), count(programme::RowFate::Changed),
                             count(programme::RowFate::Skipped)));
    });
    dialog->open();
}

void ProgrammeActions::exportFile()
{
    prompts::saveFile(page(), tr("Export the programme"), {tr("Spreadsheets as CSV"), u"*.csv"_s},
                      tr("INTERNAL Programme.csv"), [this](const QString &path) {
                          if (const auto written = programme::exportProgramme(m_workspace, path); !written)
                              Q_EMIT refused(written.error());
                          else
                              Q_EMIT done(tr("The programme is in %1. It is not for publication.").arg(path));
                      });
}

void ProgrammeActions::exportReviews()
{
    prompts::saveFile(page(), tr("Export review dates"), {tr("Calendars"), u"*.ics"_s}, tr("Reviews.ics"),
                      [this](const QString &path) {
                          if (const auto written = programme::exportCalendar(m_workspace, path); !written)
                              Q_EMIT refused(written.error());
                          else
                              Q_EMIT done(tr("The review dates are in %1, with references only.").arg(path));
                      });
}

} // namespace candour
