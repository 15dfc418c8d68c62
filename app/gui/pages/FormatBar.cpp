// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/FormatBar.h"

#include "base/Literals.h"
#include "gui/Icons.h"
#include "gui/Prompts.h"
#include "gui/Usable.h"
#include "gui/fields/TextEdit.h"

#include <QHBoxLayout>
#include <QShortcut>
#include <QTextList>
#include <QToolButton>

namespace candour {

FormatBar::FormatBar(QWidget *parent) : QWidget(parent), m_row(new QHBoxLayout(this)), m_withholdButton(nullptr)
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(4);
    addButton(u"boldButton"_s, u"bold"_s, tr("Bold"), QKeySequence::Bold, &FormatBar::bold);
    addButton(u"italicButton"_s, u"italic"_s, tr("Italic"), QKeySequence::Italic, &FormatBar::italic);
    addButton(u"bulletsButton"_s, u"bullets"_s, tr("Bullets"), Qt::CTRL | Qt::SHIFT | Qt::Key_8, &FormatBar::bullets);
    addButton(u"numbersButton"_s, u"numbers"_s, tr("Numbers"), Qt::CTRL | Qt::SHIFT | Qt::Key_7, &FormatBar::numbers);
    addButton(u"linkButton"_s, u"link"_s, tr("Link…"), Qt::CTRL | Qt::SHIFT | Qt::Key_L, &FormatBar::link);
    m_row->addStretch();
    m_withholdButton = new QToolButton(this);
    m_withholdButton->setObjectName(u"withholdButton"_s);
    m_withholdButton->setText(tr("Withhold passage…"));
    m_withholdButton->setIcon(icon(u"withhold"_s));
    m_withholdButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_withholdButton->setFocusPolicy(Qt::TabFocus);
    m_withholdButton->setToolTip(tr("Keep the selected words out of what is published (Ctrl+Shift+W)"));
    m_row->addWidget(m_withholdButton);
    connect(m_withholdButton, &QToolButton::clicked, this, &FormatBar::withholdAsked);
    setEditor(nullptr);
}

void FormatBar::addButton(const QString &name, const QString &picture, const QString &text, const QKeySequence &keys,
                          void (FormatBar::*act)())
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setIcon(icon(picture));
    button->setAccessibleName(text);
    button->setToolTip(
        tr("%1 (%2)", "what a button does, its keys").arg(text, keys.toString(QKeySequence::NativeText)));
    button->setFocusPolicy(Qt::TabFocus); // a click leaves the keyboard in the text
    button->setCheckable(act != &FormatBar::link);
    m_row->addWidget(button);
    m_buttons += button;
    connect(button, &QToolButton::clicked, this, act);
    auto *shortcut = new QShortcut(keys, parentWidget());
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, act);
}

void FormatBar::setEditor(TextEdit *editor)
{
    disconnect(m_watching);
    m_editor = editor;
    if (editor)
        m_watching = connect(editor, &QTextEdit::cursorPositionChanged, this, &FormatBar::showState);
    showState();
}

void FormatBar::showState()
{
    const bool writable = m_editor && !m_editor->isReadOnly();
    const bool rich = writable && m_editor->form() == TextEdit::Form::Rich;
    for (QToolButton *button : m_buttons)
        setUsable(*button, rich, tr("Put the cursor into a text that can be formatted first."));
    showWhetherToWithhold();
    const QTextList *list = rich ? m_editor->textCursor().currentList() : nullptr;
    const bool numbered = list && list->format().style() == QTextListFormat::ListDecimal;
    const std::array states{rich && m_editor->fontWeight() >= QFont::DemiBold, rich && m_editor->fontItalic(),
                            list && !numbered, numbered};
    for (qsizetype i = 0; i < qsizetype(states.size()) && i < m_buttons.size(); ++i)
        m_buttons.at(i)->setChecked(states.at(size_t(i)));
}

void FormatBar::showWhetherToWithhold()
{
    const bool writable = m_editor && !m_editor->isReadOnly();
    setUsable(*m_withholdButton, writable && m_editor->isMarkable(),
              writable   ? tr("The public wording is shown whole. Leave out of it what must not be public.")
              : m_editor ? tr("This text can only be read.")
                         : tr("Select the words to withhold in an answer first."));
}

void FormatBar::bold()
{
    if (m_editor)
        m_editor->toggleBold();
    showState();
}

void FormatBar::italic()
{
    if (m_editor)
        m_editor->toggleItalic();
    showState();
}

void FormatBar::bullets()
{
    if (m_editor)
        m_editor->toggleList(BlockKind::Bullet);
    showState();
}

void FormatBar::numbers()
{
    if (m_editor)
        m_editor->toggleList(BlockKind::Number);
    showState();
}

void FormatBar::link()
{
    if (!m_editor)
        return;
    const QString present = m_editor->textCursor().charFormat().anchorHref();
    const QPointer<TextEdit> editor = m_editor;
    prompts::askText(this, tr("Link"), tr("Address"), present.isEmpty() ? u"https://"_s : present, tr("Make a link"),
                     [editor](const QString &url) {
                         if (editor && isSafeLink(url))
                             editor->setLink(url);
                     });
}

void FormatBar::setPublished(bool published)
{
    m_withholdButton->setVisible(published);
}

} // namespace candour
