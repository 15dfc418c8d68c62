// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/fields/SharedField.h"

#include "base/Literals.h"
#include "gui/Style.h"
#include "gui/fields/TextEdit.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace candour {

SharedField::SharedField(const Question &question, const FieldContext &context, QWidget *parent)
    : AnswerField(parent), m_key(question.sharedKey), m_textEdit(new TextEdit(TextEdit::Form::Rich, this)),
      m_stateLabel(new QLabel(this)), m_fetchButton(new QPushButton(tr("Use the workspace's text"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_textEdit);
    auto *row = new QHBoxLayout;
    row->addWidget(m_stateLabel, 1);
    row->addWidget(m_fetchButton);
    column->addLayout(row);
    Style::setTextRole(m_stateLabel, u"hint"_s);
    m_stateLabel->setWordWrap(true);
    m_textEdit->setObjectName(u"answerTextEdit"_s);
    m_fetchButton->setObjectName(u"fetchButton"_s);
    connect(m_textEdit, &TextEdit::typed, this, [this] {
        compare();
        Q_EMIT typed();
    });
    connect(m_fetchButton, &QPushButton::clicked, this, [this] {
        m_textEdit->setRichText(shared()->text);
        m_textEdit->setFocus();
        compare();
        Q_EMIT chosen();
    });
    SharedField::refresh(context);
}

const SharedAnswer *SharedField::shared() const
{
    const auto found = std::find_if(m_sharedAnswers.begin(), m_sharedAnswers.end(),
                                    [&](const SharedAnswer &answer) { return answer.key == m_key; });
    return found == m_sharedAnswers.end() ? nullptr : &*found;
}

void SharedField::compare()
{
    const SharedAnswer *kept = shared();
    const bool same = kept && plainText(kept->text) == plainText(m_textEdit->richText());
    m_fetchButton->setVisible(kept && !same);
    m_fetchButton->setEnabled(!m_readOnly);
    if (!kept)
        m_stateLabel->setText(tr("This workspace keeps no text for this yet. What is written here stays here."));
    else if (same)
        m_stateLabel->setText(tr("The same words as the text that this workspace keeps once for all assessments."));
    else
        m_stateLabel->setText(tr("The words differ from the text that this workspace keeps for all assessments."));
}

Answer SharedField::answer() const
{
    const RichText text = m_textEdit->richText();
    return text.isEmpty() ? Answer() : Answer(SharedText{m_key, text});
}

void SharedField::setAnswer(const Answer &answer)
{
    const auto *text = std::get_if<SharedText>(&answer);
    m_textEdit->setRichText(text ? text->text : RichText());
    compare();
}

QWidget *SharedField::editor() const
{
    return m_textEdit;
}

void SharedField::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_textEdit->setReadOnly(readOnly);
    compare();
}

void SharedField::refresh(const FieldContext &context)
{
    m_sharedAnswers = context.sharedAnswers;
    compare();
}

} // namespace candour
