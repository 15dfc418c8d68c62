// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Programme.h"
#include "workspace/Publishing.h"

#include <QObject>

namespace candour {

/// Publishes several assessments into one folder, each for itself: what is not ready is refused with its reason, and
/// the others go on. The window stays alive between two of them.
class PublishSeveral : public QObject
{
    Q_OBJECT

public:
    /// Takes the lines that have an assessment. Goes with \a parent, and by itself once it has finished.
    PublishSeveral(Workspace &workspace, const QList<programme::Line> &lines, const QString &folder, QObject *parent);

    void start();

Q_SIGNALS:
    void progressed(int number, int all);

    /// \a refusals: a sentence for each that was not published, with its reference.
    void finished(int published, int unchanged, const QStringList &refusals);

private:
    void publishNext();

    Workspace &m_workspace;
    QString m_folder;
    QList<programme::Line> m_lines;
    qsizetype m_next = 0;
    int m_published = 0;
    int m_unchanged = 0;
    QStringList m_refusals;
};

} // namespace candour
