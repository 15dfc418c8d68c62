// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/WordingBox.h"

#include "base/Literals.h"
#include "gui/Icons.h"
#include "gui/Style.h"
#include "gui/fields/TextEdit.h"

#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace candour {

WordingBox::WordingBox(const Question &question, QWidget *parent)
    : QWidget(parent), m_question(question), m_openButton(new QToolButton(this)),
      m_label(new QLabel(tr("What the public will read instead"), this)),
      m_edit(new TextEdit(TextEdit::Form::Rich, this)),
      m_hintLabel(new QLabel(tr("In plain words, without anything that must not be public. The answer above is then "
                                "seen only in your organisation."),
                             this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_openButton, 0, Qt::AlignLeft);
    column->addWidget(m_label);
    column->addWidget(m_edit);
    column->addWidget(m_hintLabel);
    m_openButton->setObjectName(u"openWordingButton"_s);
    m_openButton->setText(tr("Write what the public will read"));
    m_openButton->setIcon(icon(u"new"_s));
    m_openButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_openButton->setFocusPolicy(Qt::TabFocus);
    m_openButton->setAccessibleDescription(question.label);
    m_label->setBuddy(m_edit);
    m_edit->setObjectName(u"publicWordingTextEdit"_s);
    m_edit->setMarkable(false);
    m_edit->setAccessibleName(tr("What the public will read instead: %1").arg(question.label));
    m_hintLabel->setWordWrap(true);
    Style::setTextRole(m_hintLabel, u"hint"_s);
    showEditor(false);
    connect(m_openButton, &QToolButton::clicked, this, &WordingBox::open);
    connect(m_edit, &TextEdit::typed, this, &WordingBox::typed);
}

void WordingBox::open()
{
    showEditor(true);
    m_edit->setFocus();
    if (m_kept.isEmpty())
        return;
    m_edit->setRichText(m_kept);
    Q_EMIT typed();
}

void WordingBox::showEditor(bool visible)
{
    m_openButton->setVisible(!visible);
    m_label->setVisible(visible);
    m_edit->setVisible(visible);
    m_hintLabel->setVisible(visible);
}

void WordingBox::showTreatment(const Treatment &treatment, const QString &language, bool writable)
{
    m_language = language;
    const bool feedsPage = !m_question.publicHeading.isEmpty();
    const bool worded = treatment.kind == TreatmentKind::Wording;
    setVisible(feedsPage && treatment.kind != TreatmentKind::Withheld && (worded || writable));
    m_edit->setReadOnly(!writable);
    if (m_dirty)
        return;
    if (worded || !m_edit->hasFocus())
        showEditor(worded);
    const RichText written = treatment.wording.value(language);
    m_edit->setRichText(worded ? written : RichText());
    m_kept = worded ? RichText() : written;
    m_openButton->setText(m_kept.isEmpty() ? tr("Write what the public will read")
                                           : tr("Use the public wording that was written before"));
}

RichText WordingBox::wording() const
{
    return m_edit->richText();
}

} // namespace candour
