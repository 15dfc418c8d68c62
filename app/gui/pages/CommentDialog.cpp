// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/CommentDialog.h"

#include "gui/Beginning.h"
#include "gui/Usable.h"
#include "ui_CommentDialog.h"

namespace candour {

namespace {

constexpr int MostLettersOfPassage = 300;

} // namespace

CommentDialog::CommentDialog(Workspace &workspace, const AssessmentId &id, const Question &question,
                             const QString &quote, QWidget *parent)
    : QDialog(parent), m_workspace(workspace), m_id(id), m_question(question.key), m_quote(quote),
      m_ui(std::make_unique<Ui::CommentDialog>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->aboutLabel->setText(question.label);
    m_ui->quoteLabel->setText(tr("On “%1”").arg(beginning(quote, MostLettersOfPassage)));
    m_ui->quoteLabel->setVisible(!quote.isEmpty());
    m_ui->suggestionHintLabel->setText(quote.isEmpty() ? tr("To suggest other words for a passage, select it in the "
                                                            "answer first.")
                                                       : tr("Whoever writes the assessment takes them up with one "
                                                            "click, or declines them."));
    m_ui->suggestionTextEdit->setEnabled(!quote.isEmpty());
    for (QPlainTextEdit *edit : {m_ui->commentTextEdit, m_ui->suggestionTextEdit})
        connect(edit, &QPlainTextEdit::textChanged, this, &CommentDialog::showReady);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->addCommentButton, &QPushButton::clicked, this, &CommentDialog::add);
    m_ui->commentTextEdit->setFocus();
    showReady();
}

CommentDialog::~CommentDialog() = default;

void CommentDialog::showReady()
{
    const bool says = !m_ui->commentTextEdit->toPlainText().trimmed().isEmpty() ||
                      !m_ui->suggestionTextEdit->toPlainText().trimmed().isEmpty();
    setUsable(*m_ui->addCommentButton, says, tr("Write the comment first."));
}

void CommentDialog::add()
{
    const auto made = commenting::comment(m_workspace, m_id,
                                          {.place = Place{.question = m_question},
                                           .quote = m_quote,
                                           .text = m_ui->commentTextEdit->toPlainText(),
                                           .mustFix = m_ui->mustFixCheckBox->isChecked(),
                                           .suggestion = m_ui->suggestionTextEdit->toPlainText().trimmed()});
    if (made)
        accept();
    else
        m_ui->banner->showError(made.error());
}

} // namespace candour
