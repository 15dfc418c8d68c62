// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/fields/FieldContext.h"

#include <QWidget>

namespace candour {

/// Shows and edits one answer. It never writes anything down itself: it says that it was changed, and whoever shows it
/// reads answer().
class AnswerField : public QWidget
{
    Q_OBJECT

public:
    explicit AnswerField(QWidget *parent = nullptr) : QWidget(parent) {}

    virtual Answer answer() const = 0;

    /// Shows an answer without saying that it changed. The cursor stays where it is when only marks differ.
    virtual void setAnswer(const Answer &answer) = 0;

    /// The widget that takes the keyboard first and that the question's label names.
    virtual QWidget *editor() const = 0;

    /// What every control of the field is called by a screen reader: the words of the question or column.
    virtual void setName(const QString &name);

    virtual void setReadOnly(bool readOnly);

    /// False while something is written that cannot be read; answer() is then what stood there before.
    virtual bool isReadable() const { return true; }

    /// Looks again at what the field shows of other answers: people, rows referred to, shared texts.
    virtual void refresh(const FieldContext &context);

    /// Brings the keyboard to this cell of a row; a field without rows takes it as its own.
    virtual void focusPlace(const Place &place);

    /// Row and column that this widget, somewhere inside the field, edits; neither where it edits the whole answer.
    virtual Place placeOf(const QWidget *widget) const;

Q_SIGNALS:
    void typed();  ///< Something changed and more may follow; worth keeping after a pause.
    void chosen(); ///< Something changed at one stroke; worth keeping now.
};

} // namespace candour
