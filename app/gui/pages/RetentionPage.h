// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pages/SetupPart.h"
#include "workspace/Retaining.h"

#include <memory>

class QLabel;

namespace candour {

namespace Ui {
class RetentionPage;
}

class KeptLine;
class LineEdit;

/// How long each assessment is kept, what holds it, and the end of those whose time is over.
class RetentionPage : public SetupPart
{
    Q_OBJECT

public:
    explicit RetentionPage(Workspace &workspace, QWidget *parent = nullptr);
    ~RetentionPage() override;

    bool settle() override;

protected:
    void lookAgain() override;

private:
    KeptLine *line(LineEdit *edit, QLabel *hintLabel, QString Retention::*field);
    void prepareTable();
    void choose();
    void start(const AssessmentId &id);
    void showLines();
    void showCurrent();
    void showDisposals();
    void keepDay();
    void dispose();
    const retaining::Line *current() const;

    QList<retaining::Line> m_lines;
    AssessmentId m_shown;
    KeptLine *m_basis = nullptr;
    KeptLine *m_hold = nullptr;
    std::unique_ptr<Ui::RetentionPage> m_ui;
};

} // namespace candour
