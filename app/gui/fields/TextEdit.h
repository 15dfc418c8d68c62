// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "dpia/RichText.h"

#include <QTextEdit>

namespace candour {

class MisspeltWords;
class Spelling;

/// Writes the text of an answer: one line without formatting, or paragraphs, lists, bold, italic and links. It grows
/// with its text, Tab leaves it, and undo belongs to the window and not to the box.
class TextEdit : public QTextEdit
{
    Q_OBJECT

public:
    enum class Form { Rich, Line };

    explicit TextEdit(Form form, QWidget *parent = nullptr);

    Form form() const { return m_form; }
    RichText richText() const;

    /// Shows the text without saying that it changed. Where only formatting or marks differ, cursor and selection stay.
    void setRichText(const RichText &text);

    /// What is selected, as a stretch of plainText(richText()).
    TextRange selectedRange() const;
    void selectRange(TextRange range);

    /// Whether passages of it can be withheld; a wording that is public anyway has none.
    bool isMarkable() const { return m_markable; }
    void setMarkable(bool markable) { m_markable = markable; }

    /// Whether all of it is withheld, beside what is marked in it.
    bool isWithheld() const { return m_withheld; }
    void setWithheld(bool withheld) { m_withheld = withheld; }

    /// Scrolls from this height on instead of growing.
    void setMostHeight(int height);

    /// Underlines misspelt words from now on, and offers in the context menu what can be done about them.
    void setSpelling(Spelling &spelling);

    void toggleBold();
    void toggleItalic();
    void toggleList(BlockKind kind);  ///< Bullet or Number.
    void changeLevel(int by);         ///< Of a list entry.
    void setLink(const QString &url); ///< For the selected words, or the address itself where nothing is selected.

Q_SIGNALS:
    void typed();
    void pasteRefused(const candour::Error &error);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitHeight();
    void insertRichText(const RichText &text);
    void reformat(const RichText &text);
    void formatSelection(const std::function<void(QTextCharFormat &)> &change);
    bool continuesList(QKeyEvent *event);
    bool startsList(QKeyEvent *event);
    qsizetype leadingBlank() const;

    Form m_form;
    bool m_showing = false;
    bool m_markable = true;
    bool m_withheld = false;
    int m_mostHeight = QWIDGETSIZE_MAX;
    MisspeltWords *m_misspelt = nullptr;
};

/// True for the keys of undo and redo, which an editor leaves to the window.
bool isUndoOrRedo(const QEvent &event);

} // namespace candour
