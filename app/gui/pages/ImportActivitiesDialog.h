// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/ActivityImport.h"

#include <QDialog>

namespace candour {

namespace Ui {
class ImportActivitiesDialog;
}

class ImportModel;

/// Shows what a spreadsheet would change in the programme, and asks whether to take it in.
class ImportActivitiesDialog : public QDialog
{
    Q_OBJECT

public:
    ImportActivitiesDialog(const programme::ImportPreview &preview, QWidget *parent);
    ~ImportActivitiesDialog() override;

private:
    void fillChoices(const programme::ImportPreview &preview);
    void prepareTable();

    ImportModel *m_model;
    std::unique_ptr<Ui::ImportActivitiesDialog> m_ui;
};

} // namespace candour
