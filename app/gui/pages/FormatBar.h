// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

class QHBoxLayout;
class QToolButton;

namespace candour {

class TextEdit;

/// The formatting that an answer may have, for the text box that last had the keyboard.
class FormatBar : public QWidget
{
    Q_OBJECT

public:
    explicit FormatBar(QWidget *parent = nullptr);

    /// nullptr where there is nothing to format.
    void setEditor(TextEdit *editor);

    /// Whether passages can be withheld here at all: where nothing is published, nothing is.
    void setPublished(bool published);

Q_SIGNALS:
    void withholdAsked();

private:
    void addButton(const QString &name, const QString &picture, const QString &text, const QKeySequence &keys,
                   void (FormatBar::*act)());
    void bold();
    void italic();
    void bullets();
    void numbers();
    void link();
    void showState();
    void showWhetherToWithhold();

    QHBoxLayout *m_row;
    QList<QToolButton *> m_buttons;
    QToolButton *m_withholdButton;
    QPointer<TextEdit> m_editor;
    QMetaObject::Connection m_watching;
};

} // namespace candour
