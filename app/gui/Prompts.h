// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>

class QWidget;

/// The only place that asks in a window of its own. Every question opens without stopping the program, and \a then is
/// called with what was chosen; it is not called when the person turns back. All windows belong to \a parent.
namespace candour::prompts {

/// A kind of file: what people call it, and its pattern, such as "*.candour".
struct FileKind
{
    QString name;
    QString pattern;
};

void openFile(QWidget *parent, const QString &title, const FileKind &kind,
              std::function<void(const QString &path)> then);
void openFiles(QWidget *parent, const QString &title, std::function<void(const QStringList &paths)> then);

/// \a proposed is a full path or a bare name; a bare name goes to the person's documents. The pattern's ending is added
/// where it is missing.
void saveFile(QWidget *parent, const QString &title, const FileKind &kind, const QString &proposed,
              std::function<void(const QString &path)> then);

void chooseFolder(QWidget *parent, const QString &title, const QString &start,
                  std::function<void(const QString &path)> then);

/// Asks before something that cannot be taken back. \a action is what the button says: a verb.
void confirm(QWidget *parent, const QString &question, const QString &explanation, const QString &action,
             std::function<void()> then);

/// Asks for one line of text; never calls \a then with nothing.
void askText(QWidget *parent, const QString &title, const QString &label, const QString &text, const QString &action,
             std::function<void(const QString &text)> then);

/// Says something longer, such as what the program is.
void tell(QWidget *parent, const QString &title, const QString &text);

/// Says something of many lines, each of one cell a header, in a table that scrolls where the screen is too low for it.
void tellTable(QWidget *parent, const QString &title, const QStringList &headers, const QList<QStringList> &lines);

} // namespace candour::prompts
