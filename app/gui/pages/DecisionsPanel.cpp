// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/DecisionsPanel.h"

#include "base/Literals.h"
#include "gui/Icons.h"
#include "gui/Prompts.h"
#include "gui/fields/CellText.h"
#include "ui_DecisionsPanel.h"

namespace candour {

namespace {

QString questionWords(const Template &form, const QString &key)
{
    if (key == u"title"_s)
        return DecisionsPanel::tr("Public title");
    const Question *question = form.question(key);
    return question ? question->label : key;
}

QString textOf(const QListWidgetItem *item)
{
    return item ? item->text() : QString();
}

QString reasonWords(const Template &form, const Mark &mark)
{
    QStringList words;
    for (const QString &key : mark.reasons)
        words += form.reason(key) ? form.reason(key)->publicWording : key;
    return words.join(u", "_s);
}

/// Which part of the answer it is, where it is not a passage.
QString partWords(const FieldContext &context, const Place &place)
{
    if (place.isAnswer())
        return DecisionsPanel::tr("the whole answer");
    const Question *question = context.form.question(place.question);
    const Column *column = question ? question->column(place.column) : nullptr;
    const QString name = column ? column->label : place.column;
    if (place.row.isEmpty())
        return DecisionsPanel::tr("the column “%1”").arg(name);
    const auto *rows = std::get_if<Rows>(&context.assessment.answer(place.question));
    const Row *row = rows ? rows->find(place.row) : nullptr;
    const QString rowWords = question && row ? rowName(context, *question, *rows, int(row - rows->rows.constData()))
                                             : DecisionsPanel::tr("a row that is gone");
    return place.column.isEmpty()
               ? rowWords
               : DecisionsPanel::tr("%1, “%2”", "name of a row, label of a column").arg(rowWords, name);
}

} // namespace

DecisionsPanel::DecisionsPanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_ui(std::make_unique<Ui::DecisionsPanel>())
{
    m_ui->setupUi(this);
    connect(m_ui->undecidedListWidget, &QListWidget::currentRowChanged, this, &DecisionsPanel::undecidedChosen);
    connect(m_ui->withholdTooButton, &QPushButton::clicked, this, &DecisionsPanel::withholdChosen);
    connect(m_ui->letStandButton, &QPushButton::clicked, this, &DecisionsPanel::showChosen);
    connect(m_ui->withheldListWidget, &QListWidget::currentRowChanged, this, [this](int row) {
        m_ui->goToButton->setEnabled(row >= 0);
        m_ui->unmarkButton->setEnabled(row >= 0 && m_workspace.isWritable());
    });
    const auto goTo = [this] { Q_EMIT placeChosen(m_withholdings.at(m_ui->withheldListWidget->currentRow()).place); };
    connect(m_ui->withheldListWidget, &QListWidget::itemActivated, this, goTo);
    connect(m_ui->goToButton, &QPushButton::clicked, this, goTo);
    connect(m_ui->unmarkButton, &QPushButton::clicked, this, &DecisionsPanel::unmark);
    showUndecidedParts(false);
}

DecisionsPanel::~DecisionsPanel() = default;

void DecisionsPanel::showAssessment(const FieldContext &context)
{
    m_id = context.assessment.id;
    showUndecided(context);
    showWithheld(context);
}

void DecisionsPanel::next()
{
    const int count = m_ui->undecidedListWidget->count();
    if (count > 0)
        m_ui->undecidedListWidget->setCurrentRow((m_ui->undecidedListWidget->currentRow() + 1) % count);
}

void DecisionsPanel::showUndecided(const FieldContext &context)
{
    const auto places = redacting::undecidedPlaces(m_workspace, m_id);
    const auto repeats = redacting::undecidedRepeats(m_workspace, m_id);
    if (!places || !repeats) {
        Q_EMIT failed(places ? repeats.error() : places.error());
        return;
    }
    QListWidget *list = m_ui->undecidedListWidget;
    const QString before = textOf(list->currentItem());
    const bool hadKeyboard =
        list->hasFocus() || m_ui->withholdTooButton->hasFocus() || m_ui->letStandButton->hasFocus();
    {
        const int row = list->currentRow();
        const QSignalBlocker quiet(list);
        m_places = *places;
        m_repeats = *repeats;
        list->clear();
        const QIcon sign = icon(u"warning"_s, Ink::Attention);
        for (const Place &place : std::as_const(m_places))
            list->addItem(new QListWidgetItem(
                sign, tr("%1\n%2", "question, the part of its answer")
                          .arg(questionWords(context.form, place.question), partWords(context, place))));
        for (const Repeat &repeat : std::as_const(m_repeats))
            list->addItem(
                new QListWidgetItem(sign, tr("“%1” in: %2", "withheld words, question")
                                              .arg(repeat.words, questionWords(context.form, repeat.question))));
        list->setCurrentRow(std::min(row, list->count() - 1));
    }
    const int count = list->count();
    m_ui->undecidedLabel->setText(count > 0 ? tr("To &decide (%1)").arg(count) : tr("Nothing to decide"));
    showUndecidedParts(count > 0);
    const bool goesOn = hadKeyboard && textOf(list->currentItem()) != before;
    if (goesOn)
        (count > 0 ? list : m_ui->withheldListWidget)->setFocus();
    if (goesOn && count > 0)
        undecidedChosen(list->currentRow());
    else
        showChoices(list->currentRow());
}

void DecisionsPanel::showUndecidedParts(bool visible)
{
    for (QWidget *widget : std::initializer_list<QWidget *>{m_ui->undecidedHintLabel, m_ui->undecidedListWidget,
                                                            m_ui->withholdTooButton, m_ui->letStandButton})
        widget->setVisible(visible);
}

void DecisionsPanel::undecidedChosen(int row)
{
    showChoices(row);
    if (row < 0)
        return;
    if (row < m_places.size())
        Q_EMIT undecidedPlaceChosen(m_places.at(row));
    else
        Q_EMIT repeatChosen(m_repeats.at(row - m_places.size()));
}

/// Says what can be done about this row of the upper list.
void DecisionsPanel::showChoices(int row)
{
    const bool place = row < 0 ? !m_places.isEmpty() : row < m_places.size();
    m_ui->undecidedHintLabel->setText(
        place ? tr("The template would show this as written. It stays hidden until somebody decides.")
              : tr("These words are withheld in one answer and appear in another that is public."));
    m_ui->withholdTooButton->setText(place ? tr("Withhold…") : tr("Withhold there too…"));
    m_ui->letStandButton->setText(place ? tr("Public as written") : tr("May stand…"));
    m_ui->withholdTooButton->setEnabled(row >= 0 && m_workspace.isWritable());
    m_ui->letStandButton->setEnabled(row >= 0 && m_workspace.isWritable());
}

void DecisionsPanel::withholdChosen()
{
    const auto row = m_ui->undecidedListWidget->currentRow();
    if (row < m_places.size())
        Q_EMIT withholdPlace(m_places.at(row));
    else
        Q_EMIT withholdToo(m_repeats.at(row - m_places.size()));
}

void DecisionsPanel::showChosen()
{
    const auto row = m_ui->undecidedListWidget->currentRow();
    if (row >= m_places.size()) {
        letStand(m_repeats.at(row - m_places.size()));
        return;
    }
    if (const auto shown = redacting::showAsWritten(m_workspace, m_id, m_places.at(row)); !shown)
        Q_EMIT failed(shown.error());
}

void DecisionsPanel::showWithheld(const FieldContext &context)
{
    const auto withheld = redacting::withholdings(m_workspace, m_id);
    if (!withheld) {
        Q_EMIT failed(withheld.error());
        return;
    }
    const QSignalBlocker quiet(m_ui->withheldListWidget); // a button that is off for a moment loses the keyboard
    const int row = m_ui->withheldListWidget->currentRow();
    m_withholdings = *withheld;
    m_ui->withheldListWidget->clear();
    for (const redacting::Withholding &one : std::as_const(m_withholdings)) {
        const QString what = one.words.isEmpty() ? partWords(context, one.place)
                                                 : tr("“%1”", "a quoted passage").arg(one.words.join(u" … "_s));
        m_ui->withheldListWidget->addItem(
            tr("%1\n%2 (%3)", "what is withheld, question, reasons")
                .arg(what, questionWords(context.form, one.place.question), reasonWords(context.form, one.mark)));
    }
    m_ui->withheldLabel->setText(m_withholdings.isEmpty() ? tr("Nothing is withheld")
                                                          : tr("Wi&thheld (%1)").arg(m_withholdings.size()));
    m_ui->withheldListWidget->setCurrentRow(std::min(std::max(row, 0), int(m_withholdings.size()) - 1));
    m_ui->goToButton->setEnabled(m_ui->withheldListWidget->currentRow() >= 0);
    m_ui->unmarkButton->setEnabled(m_ui->withheldListWidget->currentRow() >= 0 && m_workspace.isWritable());
}

void DecisionsPanel::letStand(const Repeat &repeat)
{
    prompts::askText(
        this, tr("These words may stand"), tr("Why may they stand in public there?"), QString(), tr("Let them stand"),
        [this, repeat](const QString &reason) {
            if (const auto done = redacting::letStand(m_workspace, m_id, repeat.words, repeat.question, reason); !done)
                Q_EMIT failed(done.error());
        });
}

void DecisionsPanel::unmark()
{
    const MarkId mark = m_withholdings.at(m_ui->withheldListWidget->currentRow()).mark.id;
    if (const auto done = redacting::unmark(m_workspace, m_id, mark); !done)
        Q_EMIT failed(done.error());
}

} // namespace candour
