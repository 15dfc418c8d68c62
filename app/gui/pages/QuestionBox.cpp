// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/QuestionBox.h"

#include "base/Literals.h"
#include "gui/MostWidth.h"
#include "gui/ReadingWidth.h"
#include "gui/Style.h"
#include "gui/fields/Fields.h"
#include "gui/pages/WordingBox.h"

#include <QLabel>
#include <QVBoxLayout>

namespace candour {

namespace {

constexpr int AroundWords = 32; // pixels of a text box that hold none

bool isWide(const Question &question)
{
    return question.hasRows();
}

} // namespace

QuestionBox::QuestionBox(const QString &heading, const Question &question, const FieldContext &context, QWidget *parent)
    : QWidget(parent), m_question(question), m_titleLabel(new QLabel(this)), m_hintLabel(new QLabel(this)),
      m_notAskedLabel(new QLabel(tr("Not asked now. The earlier answer is kept, and is not published."), this)),
      m_remarkLabel(new QLabel(this)), m_field(fieldFor(question, context, this))
{
    setObjectName(u"question_"_s + question.key);
    const int prose = readingWidth(fontMetrics()) + AroundWords;
    if (!isWide(question))
        setMaximumWidth(prose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 24);
    column->setSpacing(8);
    column->addWidget(m_titleLabel);
    column->addWidget(m_hintLabel);
    column->addWidget(m_notAskedLabel);
    column->addWidget(m_remarkLabel);
    column->addWidget(m_field);
    if (!context.form.isScreening()) {
        m_wording = new WordingBox(question, this);
        column->addWidget(m_wording);
        setMostWidth(*m_wording, prose);
        connect(m_wording, &WordingBox::typed, this, &QuestionBox::wordingTyped);
    }

    for (QLabel *label : {m_titleLabel, m_hintLabel, m_remarkLabel}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        setMostWidth(*label, prose);
    }
    m_titleLabel->setText(heading);
    m_titleLabel->setBuddy(m_field->editor());
    QFont bold = m_titleLabel->font();
    bold.setWeight(QFont::DemiBold);
    m_titleLabel->setFont(bold);
    m_hintLabel->setText(question.required ? tr("Required. %1").arg(question.hint).trimmed() : question.hint);
    m_hintLabel->setVisible(!m_hintLabel->text().isEmpty());
    Style::setTextRole(m_hintLabel, u"hint"_s);
    Style::setTextRole(m_notAskedLabel, u"hint"_s);
    m_notAskedLabel->setWordWrap(true);
    m_notAskedLabel->hide();
    m_remarkLabel->setObjectName(u"remark_"_s + question.key);
    m_remarkLabel->hide();
    m_field->setName(question.label);
    connect(m_field, &AnswerField::typed, this, &QuestionBox::typed);
    connect(m_field, &AnswerField::chosen, this, &QuestionBox::chosen);
}

void QuestionBox::setRemark(const QString &words)
{
    m_remarkLabel->setText(words);
    m_remarkLabel->setVisible(!words.isEmpty());
}

void QuestionBox::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_field->setReadOnly(readOnly);
}

void QuestionBox::setAsked(bool asked, bool answered)
{
    setVisible(asked || answered);
    m_field->setEnabled(asked);
    if (m_readOnly) // most fields keep to it by being disabled
        m_field->setReadOnly(true);
    m_notAskedLabel->setVisible(!asked);
}

} // namespace candour
