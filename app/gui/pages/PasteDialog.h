// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Placing.h"

#include <QDialog>

namespace candour {

namespace Ui {
class PasteDialog;
}

class DocumentPartsModel;

/// Shows under which question each part of a document would go, lets a person say otherwise, and puts the parts in. It
/// stays open, with every choice, where they cannot be put in as they are.
class PasteDialog : public QDialog
{
    Q_OBJECT

public:
    PasteDialog(Workspace &workspace, const AssessmentId &id, const QList<DocumentPart> &parts, QWidget *parent);
    ~PasteDialog() override;

    void accept() override;

private:
    const QList<DocumentPart> &parts() const;
    void prepareTable();
    void showPart();
    void showReason();
    void showCount();
    void questionChosen();

    Workspace &m_workspace;
    const QList<DocumentPart> m_proposed;
    Template m_form;
    Assessment m_assessment;
    DocumentPartsModel *m_parts;
    std::unique_ptr<Ui::PasteDialog> m_ui;
};

} // namespace candour
