// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/fields/FilesField.h"

#include "base/Literals.h"
#include "gui/Icons.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>

namespace candour {

FilesField::FilesField(const Question &question, const FieldContext &context, QWidget *parent)
    : AnswerField(parent), m_question(question.key), m_context(context), m_listWidget(new QListWidget(this)),
      m_addButton(new QPushButton(icon(u"new"_s), tr("Add files…"), this)),
      m_removeButton(new QPushButton(icon(u"remove"_s), tr("Take out"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_listWidget);
    auto *row = new QHBoxLayout;
    row->addWidget(m_addButton);
    row->addWidget(m_removeButton);
    row->addStretch();
    column->addLayout(row);
    m_listWidget->setObjectName(u"filesListWidget"_s);
    m_addButton->setObjectName(u"addFilesButton"_s);
    m_removeButton->setObjectName(u"removeFileButton"_s);
    connect(m_addButton, &QPushButton::clicked, this, [this] {
        if (m_context.attachFiles)
            m_context.attachFiles(m_question);
    });
    connect(m_removeButton, &QPushButton::clicked, this, &FilesField::removeCurrent);
    connect(m_listWidget, &QListWidget::currentRowChanged, this, &FilesField::showWhatIsPossible);
    fill();
}

void FilesField::fill()
{
    const int current = m_listWidget->currentRow();
    m_listWidget->clear();
    for (const AttachmentId &id : m_files) {
        const Attachment *attachment = m_context.assessment.attachment(id);
        if (!attachment) {
            m_listWidget->addItem(tr("A file that is no longer kept"));
            continue;
        }
        const QString size = QLocale().formattedDataSize(attachment->bytes.size(), 0);
        m_listWidget->addItem(
            new QListWidgetItem(icon(u"file"_s), tr("%1 (%2)", "file name, its size").arg(attachment->fileName, size)));
    }
    m_listWidget->setCurrentRow(std::min(current, m_listWidget->count() - 1));
    m_listWidget->setVisible(!m_files.isEmpty());
    m_listWidget->setFixedHeight(int(m_files.size()) * std::max(32, m_listWidget->sizeHintForRow(0)) + 8);
    m_removeButton->setVisible(!m_files.isEmpty());
    showWhatIsPossible();
}

void FilesField::showWhatIsPossible()
{
    m_addButton->setEnabled(!m_readOnly);
    m_removeButton->setEnabled(!m_readOnly && m_listWidget->currentRow() >= 0);
}

void FilesField::removeCurrent()
{
    m_files.removeAt(m_listWidget->currentRow());
    fill();
    editor()->setFocus();
    Q_EMIT chosen();
}

Answer FilesField::answer() const
{
    return m_files.isEmpty() ? Answer() : Answer(Files{m_files});
}

void FilesField::setAnswer(const Answer &answer)
{
    const auto *files = std::get_if<Files>(&answer);
    m_files = files ? files->files : QList<AttachmentId>();
    fill();
}

QWidget *FilesField::editor() const
{
    return m_files.isEmpty() ? static_cast<QWidget *>(m_addButton) : m_listWidget;
}

void FilesField::setName(const QString &name)
{
    m_listWidget->setAccessibleName(name);
    m_addButton->setAccessibleDescription(name);
}

void FilesField::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    showWhatIsPossible();
}

void FilesField::refresh(const FieldContext &context)
{
    m_context = context;
    fill();
}

} // namespace candour
