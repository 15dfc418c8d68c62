// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/WordListPanel.h"

#include "base/Literals.h"
#include "ui_WordListPanel.h"

#include <QShortcut>

namespace candour {

WordListPanel::WordListPanel(Workspace &workspace, WordList list, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_list(list), m_ui(std::make_unique<Ui::WordListPanel>())
{
    m_ui->setupUi(this);
    nameList();
    m_ui->wordLineEdit->setReadOnly(!workspace.isWritable());
    m_ui->wordLineEdit->setMaxLength(int(wordLists::longest(list)));
    m_ui->addWordButton->setEnabled(false);
    connect(m_ui->wordLineEdit, &QLineEdit::textChanged, this, [this](const QString &word) {
        m_ui->addWordButton->setEnabled(m_workspace.isWritable() && !word.trimmed().isEmpty());
    });
    connect(m_ui->wordLineEdit, &QLineEdit::returnPressed, this, &WordListPanel::add);
    connect(m_ui->addWordButton, &QPushButton::clicked, this, &WordListPanel::add);
    connect(m_ui->removeWordButton, &QPushButton::clicked, this, &WordListPanel::remove);
    connect(m_ui->wordsListWidget, &QListWidget::currentRowChanged, this,
            [this](int row) { m_ui->removeWordButton->setEnabled(row >= 0 && m_workspace.isWritable()); });
    new QShortcut(QKeySequence::Delete, m_ui->wordsListWidget, this, &WordListPanel::remove, Qt::WidgetShortcut);
}

WordListPanel::~WordListPanel() = default;

void WordListPanel::nameList()
{
    switch (m_list) {
    case WordList::Watched:
        setObjectName(u"watchedWordListPanel"_s);
        m_ui->wordsLabel->setText(tr("Words to &look for"));
        m_ui->wordsHintLabel->setText(
            tr("Names and words that public text should not have, such as the name of a project that nobody outside "
               "knows. Where they stand in it, Redact suggests to withhold them, and nothing is published before "
               "somebody has decided."));
        break;
    case WordList::Public:
        setObjectName(u"publicWordListPanel"_s);
        m_ui->wordsLabel->setText(tr("Words that &may be public"));
        m_ui->wordsHintLabel->setText(tr("Names, addresses and numbers that everybody may read in every assessment, "
                                         "such as the address of a role mailbox. Redact does not suggest to withhold "
                                         "them."));
        break;
    case WordList::Spelling:
        setObjectName(u"spellingWordListPanel"_s);
        m_ui->wordsLabel->setText(tr("Words spelt &right here"));
        m_ui->wordsHintLabel->setText(
            tr("Names and abbreviations that no dictionary has, for everybody who opens this workspace. They are kept "
               "when the answers that they came from are gone, until you remove them here; no log says which they "
               "are."));
        break;
    }
    const QString name = m_ui->wordsLabel->text().remove(u'&');
    m_ui->wordsListWidget->setAccessibleName(name);
    m_ui->wordLineEdit->setAccessibleName(tr("One more entry: %1", "name of a list").arg(name));
    m_ui->removeWordButton->setAccessibleName(tr("Remove from the list: %1", "name of a list").arg(name));
    m_ui->addWordButton->setAccessibleName(tr("Add to the list: %1", "name of a list").arg(name));
}

void WordListPanel::lookAgain()
{
    const auto words = wordLists::all(m_workspace, m_list);
    if (!words) {
        Q_EMIT failed(words.error());
        return;
    }
    QListWidget *list = m_ui->wordsListWidget;
    const int row = list->currentRow();
    const QString chosen = list->currentItem() ? list->currentItem()->text() : QString();
    list->clear();
    list->addItems(*words);
    const int same = int(words->indexOf(chosen));
    list->setCurrentRow(same >= 0 ? same : std::min(row, list->count() - 1));
    m_ui->removeWordButton->setEnabled(list->currentRow() >= 0 && m_workspace.isWritable());
}

void WordListPanel::add()
{
    const QString word = m_ui->wordLineEdit->text();
    if (word.trimmed().isEmpty() || !m_workspace.isWritable() || !check(wordLists::add(m_workspace, m_list, word)))
        return;
    m_ui->wordLineEdit->clear();
    m_ui->wordLineEdit->setFocus();
}

void WordListPanel::remove()
{
    const QListWidgetItem *chosen = m_ui->wordsListWidget->currentItem();
    if (!chosen || !m_workspace.isWritable())
        return;
    if (check(wordLists::remove(m_workspace, m_list, chosen->text())))
        m_ui->wordsListWidget->setFocus();
}

bool WordListPanel::check(const Result<> &result)
{
    if (!result)
        Q_EMIT failed(result.error());
    return result.has_value();
}

} // namespace candour
