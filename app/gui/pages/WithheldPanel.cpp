// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/WithheldPanel.h"

#include "base/Literals.h"
#include "gui/fields/CellText.h"
#include "gui/pages/PlaceWords.h"
#include "ui_WithheldPanel.h"

namespace candour {

namespace {

QString reasonWords(const Template &form, const Mark &mark)
{
    QStringList words;
    for (const QString &key : mark.reasons)
        words += form.reason(key) ? form.reason(key)->publicWording : key;
    return words.join(u", "_s);
}

QString withReview(const QString &line, QDate reviewOn)
{
    return WithheldPanel::tr("%1\nLook again on %2", "what is withheld and why, date").arg(line, dateText(reviewOn));
}

} // namespace

WithheldPanel::WithheldPanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_ui(std::make_unique<Ui::WithheldPanel>())
{
    m_ui->setupUi(this);
    connect(m_ui->withheldListWidget, &QListWidget::currentRowChanged, this, &WithheldPanel::showButtons);
    const auto goTo = [this] { Q_EMIT placeChosen(m_withholdings.at(m_ui->withheldListWidget->currentRow()).place); };
    connect(m_ui->withheldListWidget, &QListWidget::itemActivated, this, goTo);
    connect(m_ui->goToButton, &QPushButton::clicked, this, goTo);
    connect(m_ui->changeMarkButton, &QPushButton::clicked, this,
            [this] { Q_EMIT reasonsAsked(m_withholdings.at(m_ui->withheldListWidget->currentRow())); });
    connect(m_ui->unmarkButton, &QPushButton::clicked, this, &WithheldPanel::unmark);
}

WithheldPanel::~WithheldPanel() = default;

void WithheldPanel::takeKeyboard()
{
    m_ui->withheldListWidget->setFocus();
}

void WithheldPanel::showButtons()
{
    const int row = m_ui->withheldListWidget->currentRow();
    m_ui->goToButton->setEnabled(row >= 0);
    m_ui->unmarkButton->setEnabled(row >= 0 && m_workspace.isWritable());
    m_ui->changeMarkButton->setEnabled(row >= 0 && m_workspace.isWritable());
}

void WithheldPanel::showAssessment(const FieldContext &context)
{
    m_id = context.assessment.id;
    const auto withheld = redacting::withholdings(m_workspace, m_id);
    if (!withheld) {
        Q_EMIT failed(withheld.error());
        return;
    }
    const QSignalBlocker quiet(m_ui->withheldListWidget); // a button that is off for a moment loses the keyboard
    const int row = m_ui->withheldListWidget->currentRow();
    m_withholdings = *withheld;
    m_ui->withheldListWidget->clear();
    for (const redacting::Withholding &one : std::as_const(m_withholdings)) {
        const QString what = one.words.isEmpty() ? partWords(context, one.place)
                                                 : tr("“%1”", "a quoted passage").arg(one.words.join(u" … "_s));
        const QString line =
            tr("%1\n%2 (%3)", "what is withheld, question, reasons")
                .arg(what, questionWords(context.form, one.place.question), reasonWords(context.form, one.mark));
        m_ui->withheldListWidget->addItem(one.mark.reviewOn.isValid() ? withReview(line, one.mark.reviewOn) : line);
    }
    Q_EMIT counted(m_withholdings.size());
    m_ui->withheldListWidget->setCurrentRow(std::min(std::max(row, 0), int(m_withholdings.size()) - 1));
    showButtons();
}

void WithheldPanel::unmark()
{
    const MarkId mark = m_withholdings.at(m_ui->withheldListWidget->currentRow()).mark.id;
    if (const auto done = redacting::unmark(m_workspace, m_id, mark); !done)
        Q_EMIT failed(done.error());
}

} // namespace candour
