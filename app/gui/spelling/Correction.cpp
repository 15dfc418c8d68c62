// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/spelling/Correction.h"

#include "base/Literals.h"
#include "gui/Messages.h"
#include "gui/fields/RichTextDocument.h"
#include "gui/fields/TextEdit.h"
#include "gui/spelling/Spelling.h"
#include "gui/spelling/Stretch.h"

#include <QMenu>
#include <QTextBlock>

namespace candour::spelling {

namespace {

QTextCharFormat formatOf(QTextDocument &document, int position)
{
    QTextCursor cursor(&document);
    cursor.setPosition(position + 1); // a cursor speaks of the character before it
    return cursor.charFormat();
}

QStringList marksAt(QTextDocument &document, int position)
{
    return formatOf(document, position).property(richTextDocument::MarksProperty).toStringList();
}

/// The format of the first of these characters, or of the first that is marked; with the marks of all of them.
QTextCharFormat formatOver(QTextDocument &document, int from, int to)
{
    QTextCharFormat format = formatOf(document, from);
    QStringList marks;
    for (int i = from; i < to; ++i) {
        const QStringList here = marksAt(document, i);
        if (marks.isEmpty() && !here.isEmpty())
            format = formatOf(document, i);
        marks += here;
    }
    marks.removeDuplicates();
    marks.sort();
    if (!marks.isEmpty())
        format.setProperty(richTextDocument::MarksProperty, marks);
    return format;
}

bool isMarked(const QTextCursor &word)
{
    for (int i = word.selectionStart(); i < word.selectionEnd(); ++i)
        if (!marksAt(*word.document(), i).isEmpty())
            return true;
    return false;
}

struct Entry
{
    Spelling::WordList list;
    QString add;
    QString remove;
};

QList<Entry> entries()
{
    return {{Spelling::WordList::Personal, CorrectionMessages::tr("&Add to my dictionary"),
             CorrectionMessages::tr("&Remove “%1” from my dictionary")},
            {Spelling::WordList::Workspace, CorrectionMessages::tr("Add to this &workspace’s dictionary"),
             CorrectionMessages::tr("Remove “%1” from this &workspace’s dictionary")},
            {Spelling::WordList::Ignored, CorrectionMessages::tr("&Ignore in this assessment for now"),
             CorrectionMessages::tr("No longer &ignore “%1” in this assessment")}};
}

/// Inserts actions on top of a menu, in the order they come.
class Top
{
public:
    explicit Top(QMenu &menu) : m_menu(menu), m_before(menu.actions().value(0)) {}

    QAction *add(const QString &text)
    {
        auto *action = new QAction(text, &m_menu);
        m_menu.insertAction(m_before, action);
        return action;
    }
    void end() { m_menu.insertSeparator(m_before); }

private:
    QMenu &m_menu;
    QAction *m_before;
};

QString shown(const QString &word)
{
    return QString(word).replace(u'&', u"&&"_s);
}

void addSuggestions(Top &top, QTextEdit &edit, const QTextCursor &word, const Spelling &spelling)
{
    const QString typed = word.selectedText();
    const QStringList suggestions = spelling.suggestions(typed);
    for (const QString &right : suggestions) {
        QAction *action = top.add(shown(right));
        QFont bold = action->font();
        bold.setBold(true);
        action->setFont(bold);
        QObject::connect(action, &QAction::triggered, &edit, [&edit, word, typed, right] {
            if (word.selectedText() != typed)
                return;
            QTextCursor behind = word;
            behind.setPosition(word.selectionEnd());
            replaceWord(word, right);
            edit.setTextCursor(behind);
        });
    }
    if (suggestions.isEmpty())
        top.add(CorrectionMessages::tr("No suggestions"))->setEnabled(false);
    top.end();
}

} // namespace

QTextCursor wordAt(const QTextEdit &edit, int position, const Spelling &spelling)
{
    const QTextBlock block = edit.document()->findBlock(position);
    QTextCursor cursor(block);
    const QString text = block.text();
    const qsizetype at = position - block.position();
    const auto covers = [at](qsizetype from, qsizetype length) { return from <= at && at <= from + length; };
    for (qsizetype next = 0; next < text.size();) {
        const Stretch stretch = nextStretch(text, next);
        next = stretch.end;
        for (const TextRange &word : stretch.words) {
            if (!covers(word.from, word.length))
                continue;
            TextRange range = word;
            for (const TextRange &part : spelling.misspelt(QStringView(text).mid(word.from, word.length)))
                if (covers(word.from + part.from, part.length))
                    range = {word.from + part.from, part.length};
            cursor.setPosition(block.position() + int(range.from));
            cursor.setPosition(block.position() + int(range.from + range.length), QTextCursor::KeepAnchor);
            return cursor;
        }
    }
    return cursor;
}

void replaceWord(QTextCursor word, const QString &right)
{
    const QString wrong = word.selectedText();
    if (wrong.isEmpty() || wrong == right)
        return;
    const qsizetype most = std::min(wrong.size(), right.size());
    qsizetype start = std::mismatch(wrong.begin(), wrong.begin() + most, right.begin()).first - wrong.begin();
    qsizetype end = 0;
    while (end < most - start && wrong.at(wrong.size() - 1 - end) == right.at(right.size() - 1 - end))
        ++end;
    // Letters that are only put in belong to the one before them.
    if (start + end == wrong.size())
        start > 0 ? --start : --end;
    const int from = word.selectionStart() + int(start);
    const int to = word.selectionEnd() - int(end);
    const QTextCharFormat format = formatOver(*word.document(), from, to);
    word.beginEditBlock();
    word.setPosition(from);
    word.setPosition(to, QTextCursor::KeepAnchor);
    word.insertText(right.mid(start, right.size() - start - end), format);
    word.endEditBlock();
}

void offerCorrection(QMenu &menu, TextEdit &edit, int position, Spelling &spelling)
{
    const QTextCursor word = wordAt(edit, position, spelling);
    const QString text = word.selectedText();
    if (text.isEmpty() || !spelling.isReady())
        return;
    const bool isWrong = !spelling.misspelt(text).isEmpty();
    const bool isWithheld = edit.isWithheld() || isMarked(word);
    Top top(menu);
    if (isWrong)
        addSuggestions(top, edit, word, spelling);
    bool some = false;
    for (const Entry &entry : entries()) {
        const bool isListed = spelling.isOn(entry.list, text);
        const bool mayAdd = isWrong && !(entry.list == Spelling::WordList::Personal && isWithheld);
        if (!spelling.mayChange(entry.list) || !(isListed || mayAdd))
            continue;
        some = true;
        QAction *action = top.add(isListed ? entry.remove.arg(shown(text)) : entry.add);
        QObject::connect(action, &QAction::triggered, &spelling, [&spelling, entry, text, isListed] {
            isListed ? spelling.remove(entry.list, text) : spelling.add(entry.list, text);
        });
    }
    if (some)
        top.end();
}

} // namespace candour::spelling
