// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/NotPlacedPanel.h"

#include "base/Literals.h"
#include "gui/Usable.h"
#include "ui_NotPlacedPanel.h"

#include <QClipboard>
#include <QKeyEvent>
#include <QShortcut>
#include <QSignalBlocker>

namespace candour {

NotPlacedPanel::NotPlacedPanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_ui(std::make_unique<Ui::NotPlacedPanel>())
{
    m_ui->setupUi(this);
    m_ui->questionComboBox->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    connect(m_ui->textsListWidget, &QListWidget::currentRowChanged, this, &NotPlacedPanel::showText);
    connect(m_ui->questionComboBox, &QComboBox::currentIndexChanged, this, [this] {
        setUsable(*m_ui->moveButton, m_workspace.isWritable() && !m_ui->questionComboBox->chosenKey().isEmpty(),
                  whyNotWritten(m_workspace.isWritable(), tr("Choose a question first.")));
    });
    connect(m_ui->moveButton, &QPushButton::clicked, this, &NotPlacedPanel::move);
    connect(m_ui->copyButton, &QPushButton::clicked, this, &NotPlacedPanel::copy);
    connect(m_ui->discardButton, &QPushButton::clicked, this, &NotPlacedPanel::discard);
    new QShortcut(QKeySequence::Delete, m_ui->textsListWidget, this, &NotPlacedPanel::discard, Qt::WidgetShortcut);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &NotPlacedPanel::finished);
}

NotPlacedPanel::~NotPlacedPanel() = default;

void NotPlacedPanel::showAssessment(const AssessmentId &id)
{
    const auto texts = placing::notPlaced(m_workspace, id);
    if (!texts || (id == m_id && *texts == m_texts))
        return;
    const QString key = chosen() ? chosen()->key : QString();
    const int row = m_ui->textsListWidget->currentRow();
    m_id = id;
    m_texts = *texts;
    const QSignalBlocker quiet(m_ui->textsListWidget);
    m_ui->textsListWidget->clear();
    int same = -1;
    for (int i = 0; i < m_texts.size(); ++i) {
        m_ui->textsListWidget->addItem(m_texts.at(i).title);
        same = m_texts.at(i).key == key ? i : same;
    }
    const int last = int(m_texts.size()) - 1;
    m_ui->textsListWidget->setCurrentRow(same >= 0 ? same : std::clamp(row, std::min(0, last), last));
    showText();
}

void NotPlacedPanel::focusTexts()
{
    m_ui->textsListWidget->setFocus();
}

bool NotPlacedPanel::choose(const QString &key)
{
    const auto text =
        std::find_if(m_texts.cbegin(), m_texts.cend(), [&](const placing::NotPlaced &one) { return one.key == key; });
    if (text == m_texts.cend())
        return false;
    m_ui->textsListWidget->setCurrentRow(int(text - m_texts.cbegin()));
    return true;
}

const placing::NotPlaced *NotPlacedPanel::chosen() const
{
    const int row = m_ui->textsListWidget->currentRow();
    return row >= 0 && row < m_texts.size() ? &m_texts.at(row) : nullptr;
}

void NotPlacedPanel::showText()
{
    const placing::NotPlaced *text = chosen();
    m_ui->wordsPlainTextEdit->setPlainText(text ? plainText(text->text) : QString());
    QList<Option> options;
    if (text)
        for (const Question &question : placing::choices(m_workspace, m_id, *text).value_or(QList<Question>()))
            options += Option{.key = question.key, .label = question.label};
    m_ui->questionComboBox->setOptions(options);
    m_ui->questionComboBox->chooseKey(QString());
    setUsable(*m_ui->moveButton, false, whyNotWritten(m_workspace.isWritable(), tr("Choose a question first.")));
    m_ui->copyButton->setEnabled(text);
    m_ui->discardButton->setEnabled(text && m_workspace.isWritable());
}

void NotPlacedPanel::move()
{
    const placing::NotPlaced *text = chosen();
    if (!text)
        return;
    const QString question = m_ui->questionComboBox->chosenKey();
    if (const auto done = placing::move(m_workspace, m_id, text->key, question); !done)
        Q_EMIT failed(done.error());
    else
        Q_EMIT moved(question);
}

void NotPlacedPanel::discard()
{
    const placing::NotPlaced *text = chosen();
    if (!text || !m_workspace.isWritable())
        return;
    if (const auto done = placing::discard(m_workspace, m_id, text->key); !done)
        Q_EMIT failed(done.error());
}

void NotPlacedPanel::copy()
{
    QGuiApplication::clipboard()->setText(m_ui->wordsPlainTextEdit->toPlainText());
}

void NotPlacedPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT finished();
    else
        QWidget::keyPressEvent(event);
}

} // namespace candour
