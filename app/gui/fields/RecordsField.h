// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/fields/AnswerField.h"

class QFrame;
class QLabel;
class QPushButton;

namespace candour {

class CellField;
class FlowLayout;
class RowsModel;
class RowsTable;

/// Rows of typed columns: a table to see them all, and below it the row that is chosen, to write in.
class RecordsField : public AnswerField
{
    Q_OBJECT

public:
    RecordsField(const Question &question, const FieldContext &context, QWidget *parent = nullptr);

    Answer answer() const override;
    void setAnswer(const Answer &answer) override;
    QWidget *editor() const override;
    void setName(const QString &name) override;
    void setReadOnly(bool readOnly) override;
    void refresh(const FieldContext &context) override;
    void focusPlace(const Place &place) override;
    Place placeOf(const QWidget *widget) const override;

protected:
    /// Called whenever the chosen row is shown or changed; nullptr where there is none.
    virtual void rowShown(const Row *row);

    /// Called whenever a row came, went, moved or was changed.
    virtual void rowsShown(const Rows &rows);

    int currentRow() const; ///< Counted from 0; -1 where there is none.

    /// Shows this row, counted from 0, and brings the keyboard to it.
    void goToRow(int row);

    /// Adds rows behind the others and shows the first of them, as if somebody had written them.
    void appendRows(const QList<Row> &rows);

    /// Puts this row in the place of the one with its id.
    void putRow(const Row &row);

    /// Puts a button beside the one that adds a row.
    void addButton(QPushButton *button);

    /// The last control before those of the row, for the order of Tab.
    QWidget *lastBeforeRow() const;

    const FieldContext &context() const { return m_context; }
    QFrame *rowFrame() const { return m_rowFrame; }

private:
    struct ColumnEditor
    {
        Column column;
        QLabel *label;
        QLabel *hint;
        CellField *field;
    };

    void buildTable();
    void buildRowFrame();
    void addColumnEditor(const Column &column);
    void takeCell(const ColumnEditor &editor);
    void addRow();
    void removeRow();
    void moveRow(int by);
    void rowsChanged();
    void selectRow(int row);
    void showRows();
    void showRow();
    const Row *showRowFrame(); ///< The chosen row, which is shown; nullptr where there is none.
    void showAsked();
    void showWithheld(const Row &row);
    QString rowWord() const;

    Question m_question;
    FieldContext m_context;
    Rows m_rows;
    QString m_name;
    bool m_readOnly = false;
    bool m_showing = false;
    RowsModel *m_model;
    RowsTable *m_tableView;
    QLabel *m_emptyLabel;
    FlowLayout *m_buttons;
    QPushButton *m_addButton;
    QPushButton *m_removeButton;
    QPushButton *m_upButton;
    QPushButton *m_downButton;
    QFrame *m_rowFrame;
    QLabel *m_rowLabel;
    QList<ColumnEditor> m_editors;
};

} // namespace candour
