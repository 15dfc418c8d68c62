// SPDX-License-Identifier: GPL-3.0-or-later
// What finds words in the draft, and leads to them.
#include "gui/fields/TextEdit.h"
#include "gui/pages/DraftPage.h"
#include "gui/pages/FoundText.h"
#include "gui/pages/SectionEditor.h"
#include "ui_DraftPage.h"

#include <QApplication>
#include <QShortcut>

namespace candour {

void DraftPage::connectFindBar()
{
    m_escape = new QShortcut(Qt::Key_Escape, m_ui->questionsWidget); // beside it, Esc belongs to others
    m_escape->setContext(Qt::WidgetWithChildrenShortcut);
    m_escape->setEnabled(false);
    connect(m_escape, &QShortcut::activated, m_find, &FindBar::dismiss);
    connect(m_find, &FindBar::reached, this, &DraftPage::goToFound);
    connect(m_find, &FindBar::closed, this, &DraftPage::leaveFindBar);
    connect(m_find, &FindBar::failed, this, &DraftPage::failed);
}

void DraftPage::find(FindBar::Purpose purpose)
{
    rememberFocus();
    const TextEdit *editor = m_section->textEdit();
    const QString selected = editor && editor->hasFocus() ? editor->textCursor().selectedText() : QString();
    m_escape->setEnabled(true);
    m_find->open(purpose, selected.contains(QChar::ParagraphSeparator) ? QString() : selected, m_question);
}

void DraftPage::findNext(int by)
{
    rememberFocus();
    m_escape->setEnabled(true);
    m_find->step(by, m_question);
}

void DraftPage::rememberFocus()
{
    QWidget *focused = QApplication::focusWidget();
    if (focused && isAncestorOf(focused) && !m_find->isAncestorOf(focused))
        m_beforeFind = focused;
}

/// The keyboard stays in the bar where it is there, so that one key goes on to the next place.
void DraftPage::goToFound(const Occurrence &found)
{
    QWidget *focused = QApplication::focusWidget();
    const bool fromBar = focused && m_find->isAncestorOf(focused);
    focusPlace(found.place);
    TextEdit *editor = foundText::editorOf(*m_section, found);
    if (editor) {
        editor->selectRange(found.range);
        editor->setFocus(Qt::OtherFocusReason);
        m_beforeFind = editor;
    }
    if (fromBar)
        focused->setFocus(Qt::OtherFocusReason);
    // Once the layout of a section that was just built has settled.
    QMetaObject::invokeMethod(
        this, [editor = QPointer<TextEdit>(editor)] { foundText::bringIntoView(editor); }, Qt::QueuedConnection);
}

void DraftPage::leaveFindBar()
{
    m_escape->setEnabled(false);
    if (m_beforeFind && m_beforeFind->isVisible())
        m_beforeFind->setFocus(Qt::OtherFocusReason);
    else
        m_section->focusPlace(Place{.question = m_question});
}

} // namespace candour
