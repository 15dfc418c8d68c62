// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Placing.h"

#include <QDialog>

namespace candour {

namespace Ui {
class PasteDialog;
}

class DocumentPartsModel;

/// Shows under which question each part of a document would go, and lets a person say otherwise.
class PasteDialog : public QDialog
{
    Q_OBJECT

public:
    PasteDialog(const Workspace &workspace, const AssessmentId &id, const QList<DocumentPart> &parts, QWidget *parent);
    ~PasteDialog() override;

    /// The parts as they are to be put in.
    const QList<DocumentPart> &parts() const;

private:
    void showPart();
    void showCount();
    void questionChosen();

    Template m_form;
    Assessment m_assessment;
    DocumentPartsModel *m_parts;
    std::unique_ptr<Ui::PasteDialog> m_ui;
};

} // namespace candour
