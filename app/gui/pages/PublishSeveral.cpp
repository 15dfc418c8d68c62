// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/PublishSeveral.h"

#include <QTimer>

namespace candour {

namespace {

constexpr std::chrono::milliseconds AskedAgain(50);

} // namespace

PublishSeveral::PublishSeveral(Workspace &workspace, const QList<programme::Line> &lines, const QString &folder,
                               QObject *parent)
    : QObject(parent), m_workspace(workspace), m_folder(folder), m_lines(lines)
{
    m_lines.removeIf([](const programme::Line &line) { return line.assessment.isEmpty(); });
}

void PublishSeveral::start()
{
    QTimer::singleShot(0, this, &PublishSeveral::publishNext);
}

void PublishSeveral::publishNext()
{
    if (m_next == m_lines.size()) {
        Q_EMIT finished(m_published, m_unchanged, m_refusals);
        deleteLater();
        return;
    }
    if (m_workspace.isBusy()) {
        QTimer::singleShot(AskedAgain, this, &PublishSeveral::publishNext);
        return;
    }
    const programme::Line &line = m_lines.at(m_next++);
    Q_EMIT progressed(int(m_next), int(m_lines.size()));
    const auto outcome = publishing::publish(m_workspace, line.assessment, {.folder = m_folder});
    if (!outcome)
        m_refusals += tr("%1: %2", "reference, reason").arg(line.reference, outcome.error().message);
    else if (outcome->nothingNew)
        ++m_unchanged;
    else
        ++m_published;
    start();
}

} // namespace candour
