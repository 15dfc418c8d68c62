// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Template.h"
#include "gui/fields/CellField.h"

class QLabel;

namespace candour {

/// The facts of a data share, as a template asks for them; what belongs to one assessment alone is not asked here.
class ShareFacts : public QWidget
{
    Q_OBJECT

public:
    explicit ShareFacts(QWidget *parent = nullptr);

    /// Asks for the columns of this question and shows what is known. Called once.
    void ask(const Template &form, const Question &question, const QMap<QString, Cell> &facts);

    /// What was given to ask(), with what was written since.
    const QMap<QString, Cell> &facts() const { return m_facts; }

    /// The first field that is asked and in which something stands that cannot be read; nullptr where there is none.
    AnswerField *firstUnreadable() const;

private:
    struct FactEditor
    {
        Column column;
        QLabel *label;
        QLabel *hint;
        CellField *field;
    };

    void addEditor(const FieldContext &context, const Column &column);
    void showAsked();

    Question m_question;
    QMap<QString, Cell> m_facts;
    QList<FactEditor> m_editors;
};

} // namespace candour
