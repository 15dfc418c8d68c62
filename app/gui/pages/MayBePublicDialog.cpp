// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/MayBePublicDialog.h"

#include "base/Literals.h"
#include "gui/Usable.h"
#include "gui/pages/PlaceWords.h"
#include "ui_MayBePublicDialog.h"

namespace candour {

using suggesting::Reach;

MayBePublicDialog::MayBePublicDialog(const Template &form, const QList<Suggestion> &suggestions, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::MayBePublicDialog>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    for (const Suggestion &one : suggestions)
        m_ui->wordsListWidget->addItem(
            tr("%1 “%2”, %3", "what it may be, the words, question")
                .arg(name(one.detection.type), one.words.simplified(), questionWords(form, one.question())));
    m_ui->reachComboBox->setOptions(
        {{.key = QString::number(int(Reach::Question)), .label = tr("In this answer")},
         {.key = QString::number(int(Reach::Assessment)), .label = tr("Wherever it stands in this assessment")},
         {.key = QString::number(int(Reach::Workspace)), .label = tr("In every assessment of this workspace")}});
    m_ui->reachComboBox->chooseKey(QString::number(int(Reach::Question)));
    const auto showReady = [this] {
        setUsable(*m_ui->mayBePublicButton, !m_ui->whyLineEdit->text().trimmed().isEmpty(),
                  tr("Say first why everybody may read it."));
    };
    connect(m_ui->whyLineEdit, &QLineEdit::textChanged, this, showReady);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->mayBePublicButton, &QPushButton::clicked, this, [this] {
        Q_EMIT said(Reach(m_ui->reachComboBox->chosenKey().toInt()), m_ui->whyLineEdit->text().trimmed());
        accept();
    });
    showReady();
    m_ui->whyLineEdit->setFocus();
}

MayBePublicDialog::~MayBePublicDialog() = default;

} // namespace candour
