// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/fields/RecordsField.h"

#include "base/Literals.h"
#include "dpia/Withheld.h"
#include "gui/FlowLayout.h"
#include "gui/Icons.h"
#include "gui/Style.h"
#include "gui/fields/Fields.h"
#include "gui/fields/RowsTable.h"
#include "gui/fields/TextEdit.h"
#include "gui/models/RowsModel.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace candour {

namespace {

/// What a button of a picture alone is called.
void nameButton(QPushButton &button, const QString &words)
{
    button.setAccessibleName(words);
    button.setToolTip(words);
}

} // namespace

RecordsField::RecordsField(const Question &question, const FieldContext &context, QWidget *parent)
    : AnswerField(parent), m_question(question), m_context(context), m_name(question.label),
      m_model(new RowsModel(question, context, this)), m_tableView(new RowsTable(this)), m_emptyLabel(new QLabel(this)),
      m_buttons(new FlowLayout), m_addButton(new QPushButton(icon(u"new"_s), tr("Add %1").arg(rowWord()), this)),
      m_removeButton(new QPushButton(icon(u"remove"_s), tr("Remove"), this)),
      m_upButton(new QPushButton(icon(u"up"_s), QString(), this)),
      m_downButton(new QPushButton(icon(u"down"_s), QString(), this)), m_rowFrame(new QFrame(this)),
      m_rowLabel(new QLabel(m_rowFrame))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_emptyLabel);
    column->addWidget(m_tableView);
    for (QPushButton *button : {m_addButton, m_removeButton, m_upButton, m_downButton})
        m_buttons->addWidget(button);
    column->addLayout(m_buttons);
    column->addWidget(m_rowFrame);
    buildTable();
    buildRowFrame();
    m_addButton->setObjectName(u"addRowButton"_s);
    m_removeButton->setObjectName(u"removeRowButton"_s);
    m_upButton->setObjectName(u"moveRowUpButton"_s);
    m_downButton->setObjectName(u"moveRowDownButton"_s);
    nameButton(*m_upButton, tr("Move up"));
    nameButton(*m_downButton, tr("Move down"));
    Style::setTextRole(m_emptyLabel, u"hint"_s);
    m_emptyLabel->setTextFormat(Qt::PlainText);
    m_emptyLabel->setText(tr("Nothing here yet. Each %1 gets a row of its own.").arg(rowWord()));
    m_emptyLabel->setWordWrap(true);
    connect(m_addButton, &QPushButton::clicked, this, &RecordsField::addRow);
    connect(m_removeButton, &QPushButton::clicked, this, &RecordsField::removeRow);
    connect(m_upButton, &QPushButton::clicked, this, [this] { moveRow(-1); });
    connect(m_downButton, &QPushButton::clicked, this, [this] { moveRow(1); });
    RecordsField::setName(question.label);
    showRows();
    showRowFrame();
}

QString RecordsField::rowWord() const
{
    return m_question.rowName.isEmpty() ? tr("row") : m_question.rowName;
}

void RecordsField::buildTable()
{
    m_tableView->setObjectName(u"rowsTableView"_s);
    m_tableView->setModel(m_model);
    connect(m_tableView->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (!m_showing)
            showRow();
    });
}

void RecordsField::buildRowFrame()
{
    m_rowFrame->setObjectName(u"rowFrame"_s);
    m_rowFrame->setFrameShape(QFrame::StyledPanel);
    auto *column = new QVBoxLayout(m_rowFrame);
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(4);
    column->addWidget(m_rowLabel);
    QFont bold = m_rowLabel->font();
    bold.setWeight(QFont::DemiBold);
    m_rowLabel->setFont(bold);
    m_rowLabel->setTextFormat(Qt::PlainText);
    for (const Column &each : m_question.columns)
        addColumnEditor(each);
}

void RecordsField::addColumnEditor(const Column &column)
{
    auto *layout = static_cast<QVBoxLayout *>(m_rowFrame->layout());
    ColumnEditor editor{column, new QLabel(m_rowFrame), new QLabel(column.hint, m_rowFrame),
                        cellFieldFor(column, m_context, m_rowFrame)};
    editor.label->setTextFormat(Qt::PlainText);
    editor.hint->setTextFormat(Qt::PlainText);
    editor.label->setText(column.required ? tr("%1 (required)").arg(column.label) : column.label);
    editor.label->setWordWrap(true);
    editor.label->setContentsMargins(0, 8, 0, 0);
    editor.label->setBuddy(editor.field->editor());
    editor.hint->setWordWrap(true);
    editor.hint->setVisible(!column.hint.isEmpty());
    Style::setTextRole(editor.hint, u"hint"_s);
    editor.field->setObjectName(u"column_"_s + column.key);
    editor.field->setName(column.label);
    layout->addWidget(editor.label);
    layout->addWidget(editor.hint);
    layout->addWidget(editor.field);
    m_editors += editor;
    connect(editor.field, &AnswerField::typed, this, [this, editor] {
        takeCell(editor);
        Q_EMIT typed();
    });
    connect(editor.field, &AnswerField::chosen, this, [this, editor] {
        takeCell(editor);
        Q_EMIT chosen();
    });
}

void RecordsField::takeCell(const ColumnEditor &editor)
{
    const int current = currentRow();
    if (m_showing || current < 0)
        return;
    QMap<QString, Cell> &cells = m_rows.rows[current].cells;
    const Cell cell = editor.field->cell();
    if (isEmpty(cell) && std::holds_alternative<std::monostate>(cell))
        cells.remove(editor.column.key);
    else
        cells.insert(editor.column.key, cell);
    m_model->setRows(m_rows);
    showAsked();
    rowShown(&m_rows.rows.at(current));
    rowsShown(m_rows);
}

void RecordsField::goToRow(int row)
{
    if (row < 0 || row >= m_rows.rows.size())
        return;
    selectRow(row);
    m_tableView->setFocus(Qt::OtherFocusReason);
}

void RecordsField::addRow()
{
    m_rows.rows += Row{.id = RowId::random()};
    rowsChanged();
    selectRow(int(m_rows.rows.size()) - 1);
    Q_EMIT chosen();
    if (!m_editors.isEmpty())
        m_editors.first().field->focusPlace({});
}

void RecordsField::appendRows(const QList<Row> &rows)
{
    if (rows.isEmpty())
        return;
    const int first = int(m_rows.rows.size());
    m_rows.rows += rows;
    rowsChanged();
    selectRow(first);
    m_tableView->setFocus(Qt::OtherFocusReason);
    Q_EMIT chosen();
}

void RecordsField::putRow(const Row &row)
{
    Row *present = m_rows.find(row.id);
    if (!present)
        return;
    *present = row;
    rowsChanged();
    showRow();
    Q_EMIT chosen();
}

void RecordsField::addButton(QPushButton *button)
{
    const QList<QPushButton *> behind{m_removeButton, m_upButton, m_downButton};
    for (QPushButton *one : behind)
        m_buttons->removeWidget(one);
    for (QPushButton *one : QList{button} + behind)
        m_buttons->addWidget(one);
    setTabOrder(m_addButton, button);
}

QWidget *RecordsField::lastBeforeRow() const
{
    return m_downButton;
}

void RecordsField::removeRow()
{
    const int current = currentRow();
    if (current < 0)
        return;
    m_rows.rows.removeAt(current);
    rowsChanged();
    selectRow(std::min(current, int(m_rows.rows.size()) - 1));
    editor()->setFocus();
    Q_EMIT chosen();
}

void RecordsField::moveRow(int by)
{
    const int current = currentRow();
    const int target = current + by;
    if (current < 0 || target < 0 || target >= m_rows.rows.size())
        return;
    m_rows.rows.move(current, target);
    rowsChanged();
    selectRow(target);
    Q_EMIT chosen();
}

void RecordsField::rowsChanged()
{
    showRows();
    rowsShown(m_rows);
}

void RecordsField::showRows()
{
    const QScopedValueRollback showing(m_showing, true);
    m_model->setRows(m_rows);
    m_emptyLabel->setVisible(m_rows.rows.isEmpty());
    m_tableView->setVisible(!m_rows.rows.isEmpty());
    m_tableView->fit();
}

void RecordsField::selectRow(int row)
{
    {
        const QScopedValueRollback showing(m_showing, true);
        m_tableView->setCurrentIndex(m_model->index(row, 0));
    }
    showRow();
}

int RecordsField::currentRow() const
{
    return m_tableView->currentIndex().isValid() ? m_tableView->currentIndex().row() : -1;
}

void RecordsField::showRow()
{
    rowShown(showRowFrame());
}

const Row *RecordsField::showRowFrame()
{
    const int current = currentRow();
    const bool some = current >= 0 && current < m_rows.rows.size();
    m_rowFrame->setVisible(some);
    for (QPushButton *button : {m_removeButton, m_upButton, m_downButton})
        button->setVisible(!m_rows.rows.isEmpty());
    m_removeButton->setEnabled(some && !m_readOnly);
    m_upButton->setEnabled(some && current > 0 && !m_readOnly);
    m_downButton->setEnabled(some && current + 1 < m_rows.rows.size() && !m_readOnly);
    if (!some)
        return nullptr;
    const Row &row = m_rows.rows.at(current);
    QString word = rowWord();
    word.replace(0, 1, word.at(0).toUpper());
    m_rowLabel->setText(tr("%1 %2 of %3", "what a row is called, its number, how many")
                            .arg(word, QString::number(current + 1), QString::number(m_rows.rows.size())));
    const QScopedValueRollback showing(m_showing, true);
    for (const ColumnEditor &editor : m_editors)
        editor.field->setCell(row.cells.value(editor.column.key));
    showAsked();
    showWithheld(row);
    return &row;
}

void RecordsField::showAsked()
{
    const int current = currentRow();
    if (current < 0)
        return;
    for (const ColumnEditor &editor : m_editors) {
        const bool asked = isAsked(m_question, editor.column, m_rows.rows.at(current));
        editor.label->setVisible(asked);
        editor.hint->setVisible(asked && !editor.column.hint.isEmpty());
        editor.field->setVisible(asked);
    }
}

void RecordsField::showWithheld(const Row &row)
{
    for (const ColumnEditor &editor : m_editors)
        for (TextEdit *edit : editor.field->findChildren<TextEdit *>())
            edit->setWithheld(isWithheld(m_context.assessment, {m_question.key, row.id, editor.column.key}));
}

void RecordsField::rowShown(const Row *) {}

void RecordsField::rowsShown(const Rows &) {}

Answer RecordsField::answer() const
{
    return m_rows.rows.isEmpty() ? Answer() : Answer(m_rows);
}

void RecordsField::setAnswer(const Answer &answer)
{
    const auto *rows = std::get_if<Rows>(&answer);
    const Rows shown = rows ? *rows : Rows();
    if (shown == m_rows && (currentRow() >= 0 || shown.rows.isEmpty())) {
        showRow();
        return;
    }
    const int current = currentRow();
    const RowId before = current >= 0 && current < m_rows.rows.size() ? m_rows.rows.at(current).id : RowId();
    m_rows = shown;
    rowsChanged();
    int next = m_rows.rows.isEmpty() ? -1 : std::clamp(current, 0, int(m_rows.rows.size()) - 1);
    for (int i = 0; i < m_rows.rows.size(); ++i)
        if (m_rows.rows.at(i).id == before)
            next = i;
    selectRow(next);
}

QWidget *RecordsField::editor() const
{
    return m_rows.rows.isEmpty() ? static_cast<QWidget *>(m_addButton) : m_tableView;
}

void RecordsField::setName(const QString &name)
{
    m_name = name;
    m_tableView->setAccessibleName(name);
    m_addButton->setAccessibleDescription(name);
}

void RecordsField::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_addButton->setEnabled(!readOnly);
    for (const ColumnEditor &editor : m_editors)
        editor.field->setReadOnly(readOnly);
    showRow();
}

void RecordsField::refresh(const FieldContext &context)
{
    m_context = context;
    m_model->setContext(context);
    for (const ColumnEditor &editor : m_editors)
        editor.field->refresh(context);
}

Place RecordsField::placeOf(const QWidget *widget) const
{
    const int current = currentRow();
    for (const ColumnEditor &editor : m_editors)
        if (current >= 0 && editor.field->isAncestorOf(widget))
            return Place{m_question.key, m_rows.rows.at(current).id, editor.column.key};
    return Place{.question = m_question.key};
}

void RecordsField::focusPlace(const Place &place)
{
    for (int i = 0; i < m_rows.rows.size(); ++i)
        if (m_rows.rows.at(i).id == place.row)
            selectRow(i);
    for (const ColumnEditor &editor : m_editors)
        if (editor.column.key == place.column && editor.field->isVisibleTo(this)) {
            editor.field->focusPlace(place);
            return;
        }
    editor()->setFocus(Qt::OtherFocusReason);
}

} // namespace candour
