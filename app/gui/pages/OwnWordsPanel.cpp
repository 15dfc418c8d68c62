// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/OwnWordsPanel.h"

#include "ui_OwnWordsPanel.h"
#include "workspace/OwnWords.h"

#include <QShortcut>

namespace candour {

OwnWordsPanel::OwnWordsPanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_ui(std::make_unique<Ui::OwnWordsPanel>())
{
    m_ui->setupUi(this);
    m_ui->ownWordLineEdit->setReadOnly(!workspace.isWritable());
    m_ui->ownWordLineEdit->setMaxLength(int(ownWords::LongestWord));
    m_ui->addWordButton->setEnabled(false);
    connect(m_ui->ownWordLineEdit, &QLineEdit::textChanged, this, [this](const QString &word) {
        m_ui->addWordButton->setEnabled(m_workspace.isWritable() && !word.trimmed().isEmpty());
    });
    connect(m_ui->ownWordLineEdit, &QLineEdit::returnPressed, this, &OwnWordsPanel::add);
    connect(m_ui->addWordButton, &QPushButton::clicked, this, &OwnWordsPanel::add);
    connect(m_ui->removeWordButton, &QPushButton::clicked, this, &OwnWordsPanel::remove);
    connect(m_ui->ownWordsListWidget, &QListWidget::currentRowChanged, this,
            [this](int row) { m_ui->removeWordButton->setEnabled(row >= 0 && m_workspace.isWritable()); });
    new QShortcut(QKeySequence::Delete, m_ui->ownWordsListWidget, this, &OwnWordsPanel::remove, Qt::WidgetShortcut);
}

OwnWordsPanel::~OwnWordsPanel() = default;

void OwnWordsPanel::lookAgain()
{
    const auto words = ownWords::all(m_workspace);
    if (!words) {
        Q_EMIT failed(words.error());
        return;
    }
    QListWidget *list = m_ui->ownWordsListWidget;
    const int row = list->currentRow();
    const QString chosen = list->currentItem() ? list->currentItem()->text() : QString();
    list->clear();
    list->addItems(*words);
    const int same = int(words->indexOf(chosen));
    list->setCurrentRow(same >= 0 ? same : std::min(row, list->count() - 1));
    m_ui->removeWordButton->setEnabled(list->currentRow() >= 0 && m_workspace.isWritable());
}

void OwnWordsPanel::add()
{
    const QString word = m_ui->ownWordLineEdit->text();
    if (word.trimmed().isEmpty() || !m_workspace.isWritable() || !check(ownWords::add(m_workspace, word)))
        return;
    m_ui->ownWordLineEdit->clear();
    m_ui->ownWordLineEdit->setFocus();
}

void OwnWordsPanel::remove()
{
    const QListWidgetItem *chosen = m_ui->ownWordsListWidget->currentItem();
    if (!chosen || !m_workspace.isWritable())
        return;
    if (check(ownWords::remove(m_workspace, chosen->text())))
        m_ui->ownWordsListWidget->setFocus();
}

bool OwnWordsPanel::check(const Result<> &result)
{
    if (!result)
        Q_EMIT failed(result.error());
    return result.has_value();
}

} // namespace candour
