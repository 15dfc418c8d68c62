// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/models/ProgrammeFilter.h"
#include "workspace/Programme.h"

#include <QWidget>

namespace candour {

namespace Ui {
class ProgrammePage;
}

class FigureReading;
class ProgrammeActions;
class ProgrammeColumns;
class ProgrammeModel;

/// Every collection and data share, with how far its assessment has come.
class ProgrammePage : public QWidget
{
    Q_OBJECT

public:
    explicit ProgrammePage(Workspace &workspace, QWidget *parent = nullptr);
    ~ProgrammePage() override;

    /// Asks for template and title in a window of its own, and starts the assessment, from the answers of \a source
    /// where one is named.
    void startAssessment(const AssessmentId &source = {});

Q_SIGNALS:
    void opened(const candour::AssessmentId &id);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void connectActions();
    void connectFigures();
    void setRowHeight();
    void lookAgain();
    void showLines(const QList<programme::Line> &lines);
    void showParts(bool some);
    QList<programme::Line> selectedLines() const;
    void selectLines(const QList<programme::Line> &lines);
    const programme::Line &shownLine(int row) const;
    void makeCurrent(const QString &key, int column);
    void showFigures(const QList<programme::Line> &lines);
    void showCount();
    void showEverything();
    void openLine(const QModelIndex &index);

    Workspace &m_workspace;
    ProgrammeModel *m_model;
    ProgrammeFilter *m_filter;
    ProgrammeActions *m_actions;
    FigureReading *m_reading;
    ProgrammeColumns *m_columns = nullptr;
    bool m_stale = true; ///< Something has changed since the lines were read.
    std::unique_ptr<Ui::ProgrammePage> m_ui;
};

} // namespace candour
