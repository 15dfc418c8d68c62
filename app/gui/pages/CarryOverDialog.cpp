// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/CarryOverDialog.h"

#include "ui_CarryOverDialog.h"

namespace candour {

CarryOverDialog::CarryOverDialog(const QStringList &sentences, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::CarryOverDialog>())
{
    m_ui->setupUi(this);
    m_ui->changesListWidget->addItems(sentences);
    m_ui->changesListWidget->setVisible(!sentences.isEmpty());
    m_ui->changesLabel->setText(sentences.isEmpty() ? tr("Every answer stays as it is and where it is.")
                                                    : tr("&What changes, %n thing(s)", nullptr, int(sentences.size())));
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->carryOverButton, &QPushButton::clicked, this, &QDialog::accept);
}

CarryOverDialog::~CarryOverDialog() = default;

} // namespace candour
