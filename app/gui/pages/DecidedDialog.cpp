// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/DecidedDialog.h"

#include "base/Literals.h"
#include "gui/Usable.h"
#include "gui/fields/CellText.h"
#include "gui/pages/PlaceWords.h"
#include "ui_DecidedDialog.h"

namespace candour {

DecidedDialog::DecidedDialog(Workspace &workspace, const AssessmentId &id, const Template &form, QWidget *parent)
    : QDialog(parent), m_workspace(workspace), m_id(id), m_form(form), m_ui(std::make_unique<Ui::DecidedDialog>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    connect(m_ui->askAgainButton, &QPushButton::clicked, this, &DecidedDialog::askAgain);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::accept);
    connect(&workspace, &Workspace::changed, this, &DecidedDialog::lookAgain);
    connect(m_ui->decidedListWidget, &QListWidget::currentRowChanged, this, [this](int row) {
        setUsable(*m_ui->askAgainButton, row >= 0 && m_workspace.isWritable(),
                  whyNotWritten(m_workspace.isWritable(), tr("Choose a decision in the list first.")));
    });
    lookAgain();
    m_ui->decidedListWidget->setFocus();
}

DecidedDialog::~DecidedDialog() = default;

void DecidedDialog::lookAgain()
{
    const auto decided = suggesting::decided(m_workspace, m_id);
    if (!decided) {
        Q_EMIT failed(decided.error());
        return;
    }
    const int row = std::max(m_ui->decidedListWidget->currentRow(), 0);
    m_decided = *decided;
    m_ui->decidedListWidget->clear();
    for (const suggesting::Decided &one : std::as_const(m_decided))
        m_ui->decidedListWidget->addItem(words(one));
    m_ui->decidedListWidget->setCurrentRow(std::min(row, int(m_decided.size()) - 1));
}

QString DecidedDialog::subject(const suggesting::Decided &decided) const
{
    if (decided.suggestions.isEmpty())
        return tr("Words that are not public any more");
    const Suggestion &first = decided.suggestions.first();
    return tr("%1 “%2”, %3", "what it may be, the words, question")
        .arg(name(first.detection.type), first.words.simplified(), questionWords(m_form, first.question()));
}

QString DecidedDialog::words(const suggesting::Decided &decided) const
{
    const Dismissal &said = decided.dismissal;
    const QDate today = m_workspace.clock().now().toLocalTime().date();
    const QString reach = said.question.isEmpty() ? tr("wherever it stands") : tr("there only");
    return tr("%1, %2\n%3 (%4, %5)", "what is meant, how far it goes, why, who, when")
        .arg(subject(decided), reach, said.reason, said.decidedBy, timeText(said.at, today));
}

void DecidedDialog::askAgain()
{
    const int row = m_ui->decidedListWidget->currentRow();
    if (const auto done = suggesting::askAgain(m_workspace, m_id, m_decided.at(row).dismissal); !done)
        Q_EMIT failed(done.error());
    else if (m_decided.isEmpty())
        accept();
    else
        m_ui->decidedListWidget->setFocus();
}

} // namespace candour
