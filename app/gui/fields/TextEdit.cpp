// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/fields/TextEdit.h"

#include "base/Literals.h"
#include "gui/fields/RichTextDocument.h"
#include "gui/spelling/Correction.h"
#include "gui/spelling/MisspeltWords.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QScopedValueRollback>
#include <QTextBlock>
#include <QTextDocumentFragment>
#include <QTextList>

namespace candour {

namespace {

constexpr int Padding = 4;
constexpr int BesideWords = 2; ///< Beyond it, so that words begin where they do in a line edit.
constexpr int SmallestHeight = 32;
constexpr int RichLines = 3;

bool sameWords(const RichText &a, const RichText &b)
{
    const auto sameBlock = [](const Block &x, const Block &y) {
        return x.kind == y.kind && x.level == y.level && plainText(x) == plainText(y);
    };
    return std::equal(a.blocks.begin(), a.blocks.end(), b.blocks.begin(), b.blocks.end(), sameBlock);
}

} // namespace

bool isUndoOrRedo(const QEvent &event)
{
    if (event.type() != QEvent::ShortcutOverride)
        return false;
    const auto &key = static_cast<const QKeyEvent &>(event);
    return key.matches(QKeySequence::Undo) || key.matches(QKeySequence::Redo);
}

TextEdit::TextEdit(Form form, QWidget *parent) : QTextEdit(parent), m_form(form)
{
    setTabChangesFocus(true);
    setUndoRedoEnabled(false);
    setAcceptRichText(form == Form::Rich);
    setAutoFormatting(QTextEdit::AutoNone);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setViewportMargins(BesideWords, 0, BesideWords, 0);
    document()->setDocumentMargin(Padding);
    document()->setIndentWidth(24);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &TextEdit::fitHeight);
    connect(document(), &QTextDocument::contentsChanged, this, [this] {
        if (!m_showing)
            Q_EMIT typed();
    });
    fitHeight();
}

void TextEdit::setSpelling(Spelling &spelling)
{
    delete std::exchange(m_misspelt, new MisspeltWords(*this, spelling));
}

void TextEdit::setMostHeight(int height)
{
    m_mostHeight = height;
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    fitHeight();
}

RichText TextEdit::richText() const
{
    return richTextDocument::read(*document());
}

void TextEdit::setRichText(const RichText &text)
{
    const QScopedValueRollback showing(m_showing, true);
    const RichText shown = richText();
    if (shown == text)
        return;
    if (sameWords(shown, text)) {
        reformat(text);
        return;
    }
    const int position = textCursor().position();
    richTextDocument::write(text, *document(), Palette::of(palette()));
    QTextCursor cursor(document());
    cursor.setPosition(std::min(position, document()->characterCount() - 1));
    setTextCursor(cursor);
}

void TextEdit::reformat(const RichText &text)
{
    QTextCursor cursor(document());
    int at = int(leadingBlank());
    for (const Block &block : text.blocks) {
        for (const Run &run : block.runs) {
            cursor.setPosition(at);
            at += int(run.text.size());
            cursor.setPosition(at, QTextCursor::KeepAnchor);
            cursor.setCharFormat(richTextDocument::format(run, Palette::of(palette())));
        }
        ++at;
    }
}

qsizetype TextEdit::leadingBlank() const
{
    int blank = 0;
    for (QTextBlock block = document()->begin(); block.isValid() && block.text().trimmed().isEmpty();
         block = block.next())
        blank += block.length();
    return blank;
}

TextRange TextEdit::selectedRange() const
{
    const QTextCursor cursor = textCursor();
    const qsizetype blank = leadingBlank();
    const qsizetype size = plainText(richText()).size();
    const qsizetype from = std::clamp(cursor.selectionStart() - blank, qsizetype(0), size);
    const qsizetype to = std::clamp(cursor.selectionEnd() - blank, from, size);
    return {from, to - from};
}

void TextEdit::selectRange(TextRange range)
{
    QTextCursor cursor(document());
    const int blank = int(leadingBlank());
    const int last = document()->characterCount() - 1;
    cursor.setPosition(std::min(blank + int(range.from), last));
    cursor.setPosition(std::min(blank + int(range.from + range.length), last), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
}

void TextEdit::formatSelection(const std::function<void(QTextCharFormat &)> &change)
{
    if (m_form == Form::Line || isReadOnly())
        return;
    QTextCharFormat format;
    change(format);
    mergeCurrentCharFormat(format);
}

void TextEdit::toggleBold()
{
    const bool bold = fontWeight() >= QFont::DemiBold;
    formatSelection([&](QTextCharFormat &format) { format.setFontWeight(bold ? QFont::Normal : QFont::Bold); });
}

void TextEdit::toggleItalic()
{
    const bool italic = fontItalic();
    formatSelection([&](QTextCharFormat &format) { format.setFontItalic(!italic); });
}

void TextEdit::toggleList(BlockKind kind)
{
    if (m_form == Form::Line || isReadOnly())
        return;
    QTextCursor cursor = textCursor();
    const auto style = kind == BlockKind::Number ? QTextListFormat::ListDecimal : QTextListFormat::ListDisc;
    QTextList *list = cursor.currentList();
    cursor.beginEditBlock();
    if (list && list->format().style() == style) {
        cursor.setBlockFormat(QTextBlockFormat());
    } else {
        QTextListFormat format;
        format.setStyle(style);
        format.setIndent(list ? list->format().indent() : 1);
        cursor.createList(format);
    }
    cursor.endEditBlock();
}

void TextEdit::changeLevel(int by)
{
    QTextCursor cursor = textCursor();
    const QTextList *list = cursor.currentList();
    if (!list || isReadOnly())
        return;
    QTextListFormat format = list->format();
    format.setIndent(std::clamp(format.indent() + by, 1, 6));
    cursor.createList(format);
}

void TextEdit::setLink(const QString &url)
{
    if (m_form == Form::Line || isReadOnly())
        return;
    QTextCursor cursor = textCursor();
    const auto format = richTextDocument::format(Run{.link = url}, Palette::of(palette()));
    if (cursor.hasSelection())
        cursor.mergeCharFormat(format);
    else
        cursor.insertText(url, format);
    cursor.clearSelection();
    cursor.setCharFormat(QTextCharFormat());
    setTextCursor(cursor);
}

bool TextEdit::event(QEvent *event)
{
    if (isUndoOrRedo(*event)) {
        event->ignore();
        return false;
    }
    return QTextEdit::event(event);
}

void TextEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier) {
        const QPoint at = cursorRect().bottomLeft();
        QContextMenuEvent asked(QContextMenuEvent::Keyboard, at, viewport()->mapToGlobal(at));
        contextMenuEvent(&asked);
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (m_form == Form::Line && enter) {
        focusNextChild();
        return;
    }
    if (!isReadOnly() && m_form == Form::Rich && (continuesList(event) || startsList(event)))
        return;
    QTextEdit::keyPressEvent(event);
}

/// Return on an empty entry ends its list instead of adding another empty entry.
bool TextEdit::continuesList(QKeyEvent *event)
{
    QTextCursor cursor = textCursor();
    if (event->key() != Qt::Key_Return || !cursor.currentList() || !cursor.block().text().isEmpty())
        return false;
    cursor.setBlockFormat(QTextBlockFormat());
    return true;
}

/// A dash or a number and a space at the start of a paragraph begin a list.
bool TextEdit::startsList(QKeyEvent *event)
{
    QTextCursor cursor = textCursor();
    if (event->key() != Qt::Key_Space || cursor.currentList() || !cursor.atBlockEnd())
        return false;
    const QString start = cursor.block().text();
    if (start != u"-" && start != u"*" && start != u"1.")
        return false;
    cursor.beginEditBlock();
    cursor.movePosition(QTextCursor::StartOfBlock, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    cursor.createList(start == u"1." ? QTextListFormat::ListDecimal : QTextListFormat::ListDisc);
    cursor.endEditBlock();
    setTextCursor(cursor);
    return true;
}

void TextEdit::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    // Undo and redo stand first, and would act on the box alone.
    for (QAction *action : menu->actions().mid(0, isReadOnly() ? 0 : 3))
        menu->removeAction(action);
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const int at = byKey ? textCursor().selectionStart() : cursorForPosition(event->pos()).position();
    if (m_misspelt && !isReadOnly())
        spelling::offerCorrection(*menu, *this, at, m_misspelt->spelling());
    menu->popup(event->globalPos());
    const QList<QAction *> actions = menu->actions();
    const auto first = std::find_if(actions.begin(), actions.end(), std::mem_fn(&QAction::isEnabled));
    if (byKey && first != actions.end())
        menu->setActiveAction(*first);
}

void TextEdit::paintEvent(QPaintEvent *event)
{
    QTextEdit::paintEvent(event);
    if (!m_misspelt)
        return;
    QPainter painter(viewport());
    m_misspelt->draw(painter, event->rect());
}

bool TextEdit::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasText() || source->hasHtml();
}

void TextEdit::insertFromMimeData(const QMimeData *source)
{
    const auto put =
        m_form == Form::Line
            ? richTextDocument::cleanedLine(*source).map([this](const QString &line) { textCursor().insertText(line); })
            : richTextDocument::cleaned(*source).map([this](const RichText &text) { insertRichText(text); });
    if (!put)
        Q_EMIT pasteRefused(put.error());
}

void TextEdit::insertRichText(const RichText &text)
{
    QTextDocument pasted;
    richTextDocument::write(text, pasted, Palette::of(palette()));
    textCursor().insertFragment(QTextDocumentFragment(&pasted));
    ensureCursorVisible();
}

void TextEdit::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        const QScopedValueRollback showing(m_showing, true);
        reformat(richText());
    }
    if (event->type() == QEvent::FontChange)
        fitHeight();
}

void TextEdit::resizeEvent(QResizeEvent *event)
{
    QTextEdit::resizeEvent(event);
    fitHeight();
}

void TextEdit::fitHeight()
{
    const int lines = m_form == Form::Rich ? RichLines : 1;
    const int least = fontMetrics().lineSpacing() * lines + 2 * Padding;
    const int wanted = std::max(least, int(std::ceil(document()->size().height())));
    const int height = std::clamp(wanted + 2 * frameWidth(), SmallestHeight, m_mostHeight);
    if (height != this->height() || height != minimumHeight())
        setFixedHeight(height);
}

} // namespace candour
