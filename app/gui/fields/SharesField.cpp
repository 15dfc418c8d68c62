// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/fields/SharesField.h"

#include "base/Literals.h"
#include "gui/FlowLayout.h"
#include "gui/Icons.h"
#include "gui/Style.h"
#include "gui/fields/ChooseSharesDialog.h"
#include "workspace/ShareRows.h"

#include <QBoxLayout>
#include <QFrame>
#include <QLabel>
#include <QPushButton>

namespace candour {

SharesField::SharesField(const Question &question, const FieldContext &context, QWidget *parent)
    : RecordsField(question, context, parent), m_question(question),
      m_chooseButton(new QPushButton(icon(u"new"_s), tr("Add from the programme…"), this)),
      m_shareLabel(new QLabel(rowFrame())),
      m_enterButton(new QPushButton(tr("Enter it in the programme…"), rowFrame())),
      m_takeButton(new QPushButton(tr("Use what the programme says"), rowFrame())),
      m_giveButton(new QPushButton(tr("Write this to the programme"), rowFrame()))
{
    m_chooseButton->setObjectName(u"chooseSharesButton"_s);
    m_shareLabel->setObjectName(u"shareLabel"_s);
    m_enterButton->setObjectName(u"enterShareButton"_s);
    m_enterButton->setAccessibleDescription(tr("So that it is counted there, and is not typed again elsewhere"));
    m_takeButton->setObjectName(u"takeShareButton"_s);
    m_giveButton->setObjectName(u"giveShareButton"_s);
    addButton(m_chooseButton);
    buildShareLine();
    connect(m_chooseButton, &QPushButton::clicked, this, &SharesField::choose);
    connect(m_enterButton, &QPushButton::clicked, this, [this] {
        editor()->setFocus(); // the button goes
        if (m_row && this->context().enterShare)
            this->context().enterShare(m_row->id);
    });
    connect(m_takeButton, &QPushButton::clicked, this, [this] {
        editor()->setFocus(); // the button goes
        if (m_share)
            putRow(authoring::withShare(m_question, *m_row, *m_share));
    });
    connect(m_giveButton, &QPushButton::clicked, this, [this] {
        editor()->setFocus();
        const FieldContext &can = this->context();
        if (m_share && can.changeActivity && can.shareWithRow)
            can.changeActivity(can.shareWithRow(*m_row, *m_share));
    });
    showShare();
}

void SharesField::buildShareLine()
{
    m_shareLabel->setTextFormat(Qt::PlainText);
    m_shareLabel->setWordWrap(true);
    Style::setTextRole(m_shareLabel, u"hint"_s);
    auto *buttons = new FlowLayout;
    for (QPushButton *button : {m_enterButton, m_takeButton, m_giveButton})
        buttons->addWidget(button);
    auto *column = static_cast<QBoxLayout *>(rowFrame()->layout());
    column->insertWidget(1, m_shareLabel);
    column->insertLayout(2, buttons);
    setTabOrder(lastBeforeRow(), m_enterButton);
    setTabOrder(m_enterButton, m_takeButton);
    setTabOrder(m_takeButton, m_giveButton);
}

void SharesField::choose()
{
    if (!context().activities)
        return;
    auto *dialog = new ChooseSharesDialog(authoring::sharesToAdd(context().activities(), answer()), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ChooseSharesDialog::chosen, this, [this](const QList<Activity> &shares) {
        QList<Row> rows;
        for (const Activity &one : shares)
            rows += authoring::withShare(m_question, Row{.id = RowId::random()}, one);
        appendRows(rows);
    });
    dialog->open();
}

void SharesField::findShare()
{
    const bool isNamed = m_row && !m_row->activity.isEmpty() && context().activity;
    m_share = isNamed ? context().activity(m_row->activity) : std::nullopt;
}

void SharesField::showShare()
{
    const QStringList unlike = m_share ? authoring::unlikeShare(m_question, *m_row, *m_share) : QStringList();
    const bool differs = m_share && context().shareWithRow && context().shareWithRow(*m_row, *m_share) != *m_share;
    m_shareLabel->setVisible(m_share.has_value());
    m_enterButton->setVisible(m_row && !m_share && !m_row->cells.isEmpty() && !m_readOnly);
    m_takeButton->setVisible(!unlike.isEmpty() && !m_readOnly);
    m_giveButton->setVisible(differs && !m_readOnly);
    if (!m_share)
        return;
    m_shareLabel->setText(
        unlike.isEmpty() ? tr("In the programme as %1, %2.", "reference, name").arg(m_share->reference, m_share->name)
                         : tr("In the programme as %1, %2. It says something else about this: %3.",
                              "reference, name, a list of columns")
                               .arg(m_share->reference, m_share->name, unlike.join(u", "_s)));
    for (QPushButton *button : {m_takeButton, m_giveButton})
        button->setAccessibleDescription(m_shareLabel->text());
}

void SharesField::rowShown(const Row *row)
{
    // While somebody types, the row names what it named before.
    const bool isAnother = !row || !m_row || row->activity != m_row->activity;
    m_row = row ? std::optional(*row) : std::nullopt;
    if (isAnother)
        findShare();
    showShare();
}

void SharesField::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_chooseButton->setEnabled(!readOnly);
    RecordsField::setReadOnly(readOnly);
}

void SharesField::refresh(const FieldContext &context)
{
    RecordsField::refresh(context);
    findShare();
    showShare();
}

} // namespace candour
