// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/ProgrammePage.h"

#include "base/Literals.h"
#include "gui/Icons.h"
#include "gui/MostWidth.h"
#include "gui/ReadingWidth.h"
#include "gui/Usable.h"
#include "gui/models/ProgrammeModel.h"
#include "gui/pages/FigureReading.h"
#include "gui/pages/ProgrammeActions.h"
#include "gui/pages/ProgrammeColumns.h"
#include "gui/pages/StartAssessmentDialog.h"
#include "ui_ProgrammePage.h"

namespace candour {

namespace {

/// The line again, whatever has changed in it.
QString keyOf(const programme::Line &line)
{
    return line.activity.isEmpty() ? line.assessment.value : line.activity.value;
}

} // namespace

ProgrammePage::ProgrammePage(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_model(new ProgrammeModel(this)), m_filter(new ProgrammeFilter(this)),
      m_actions(new ProgrammeActions(workspace, this)), m_reading(new FigureReading(workspace, this)),
      m_ui(std::make_unique<Ui::ProgrammePage>())
{
    m_ui->setupUi(this);
    m_filter->setSourceModel(m_model);
    QTableView *table = m_ui->programmeTableView;
    table->setModel(m_filter);
    table->sortByColumn(ProgrammeModel::ReferenceColumn, Qt::AscendingOrder);
    table->verticalHeader()->hide();
    setRowHeight();
    m_columns = new ProgrammeColumns(*table, *m_filter);
    setMostWidth(*m_ui->emptyTextLabel, readingWidth(fontMetrics()));
    m_ui->nothingFitsFrame->hide();
    m_ui->startButton->setIcon(icon(u"new"_s, Ink::OnAccent));
    for (QPushButton *button : {m_ui->startButton, m_ui->emptyStartButton}) {
        button->setEnabled(workspace.isWritable());
        connect(button, &QPushButton::clicked, this, [this] { startAssessment(); });
    }
    connect(table, &QTableView::activated, this, &ProgrammePage::openLine);
    connect(m_ui->searchLineEdit, &QLineEdit::textChanged, this, [this](const QString &words) {
        m_filter->setWords(words);
        showCount();
    });
    connect(m_ui->showEverythingButton, &QPushButton::clicked, this, &ProgrammePage::showEverything);
    connectFigures();
    connectActions();
    layout()->addWidget(m_reading);
    connect(m_reading, &FigureReading::done, this, &ProgrammePage::lookAgain);
    connect(m_reading, &FigureReading::failed, this, [this](const Error &error) {
        m_ui->banner->showError(error);
        showParts(true);
    });
    connect(&workspace, &Workspace::changed, this, &ProgrammePage::lookAgain);
    lookAgain();
}

ProgrammePage::~ProgrammePage() = default;

void ProgrammePage::setRowHeight()
{
    // The same for every row: ten thousand of them must scroll at once, whatever they say.
    m_ui->programmeTableView->verticalHeader()->setDefaultSectionSize(2 * fontMetrics().lineSpacing() + 8);
}

void ProgrammePage::connectActions()
{
    const auto does = [](QAbstractButton *button, QAction *action) {
        const auto follow = [button, action] { setUsable(*button, action->isEnabled(), action->toolTip()); };
        follow();
        connect(button, &QAbstractButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::changed, button, follow);
    };
    does(m_ui->addButton, m_actions->addAction());
    does(m_ui->editButton, m_actions->editAction());
    m_ui->moreButton->setMenu(m_actions->menu());
    QTableView *table = m_ui->programmeTableView;
    connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { m_actions->setSelection(selectedLines()); });
    table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(table, &QTableView::customContextMenuRequested, this,
            [this, table](QPoint at) { m_actions->menu()->popup(table->viewport()->mapToGlobal(at)); });
    connect(m_actions, &ProgrammeActions::done, this,
            [this](const QString &message) { m_ui->banner->showMessage(Banner::Kind::Done, message); });
    connect(m_actions, &ProgrammeActions::partlyDone, this,
            [this](const QString &message) { m_ui->banner->showMessage(Banner::Kind::Attention, message); });
    connect(m_actions, &ProgrammeActions::inProgress, this,
            [this](const QString &message) { m_ui->banner->showMessage(Banner::Kind::Information, message); });
    connect(m_actions, &ProgrammeActions::refused, m_ui->banner, &Banner::showError);
}

QList<programme::Line> ProgrammePage::selectedLines() const
{
    QList<programme::Line> lines;
    for (const QModelIndex &index : m_ui->programmeTableView->selectionModel()->selectedRows())
        lines += m_model->line(m_filter->mapToSource(index).row());
    return lines;
}

/// Selects those of the lines that are still shown, whatever has changed in them.
void ProgrammePage::selectLines(const QList<programme::Line> &lines)
{
    QSet<QString> wanted;
    for (const programme::Line &line : lines)
        wanted += keyOf(line);
    QItemSelection selection;
    for (int row = 0; row < m_filter->rowCount() && !wanted.isEmpty(); ++row) {
        const QModelIndex index = m_filter->index(row, ProgrammeModel::NameColumn);
        if (wanted.remove(keyOf(shownLine(row))))
            selection.select(index, index);
    }
    QItemSelectionModel *model = m_ui->programmeTableView->selectionModel();
    model->select(selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_actions->setSelection(selectedLines());
}

const programme::Line &ProgrammePage::shownLine(int row) const
{
    return m_model->line(m_filter->mapToSource(m_filter->index(row, 0)).row());
}

/// Brings the keyboard back to the cell in which it was.
void ProgrammePage::makeCurrent(const QString &key, int column)
{
    for (int row = 0; row < m_filter->rowCount() && !key.isEmpty(); ++row)
        if (keyOf(shownLine(row)) == key)
            m_ui->programmeTableView->selectionModel()->setCurrentIndex(m_filter->index(row, column),
                                                                        QItemSelectionModel::NoUpdate);
}

void ProgrammePage::connectFigures()
{
    const auto filterBy = [this](QPushButton *button, ProgrammeFilter::Figure figure) {
        connect(button, &QPushButton::clicked, this, [this, figure] {
            m_filter->setFigure(figure);
            showCount();
        });
    };
    filterBy(m_ui->allButton, ProgrammeFilter::Figure::All);
    filterBy(m_ui->assessedButton, ProgrammeFilter::Figure::Assessed);
    filterBy(m_ui->liveButton, ProgrammeFilter::Figure::Live);
    filterBy(m_ui->overdueButton, ProgrammeFilter::Figure::Overdue);
    m_ui->allButton->setChecked(true);
    using programme::Attention;
    for (const auto &[attention, words] : std::initializer_list<std::pair<Attention, QString>>{
             {Attention::None, tr("Everything")},
             {Attention::Gap, tr("Without an assessment, or not signed")},
             {Attention::DueSoon, tr("Review due within 90 days")},
             {Attention::Overdue, tr("Review overdue")},
             {Attention::Waiting, tr("Signed, not published")},
             {Attention::Expiring, tr("Agreement or certificate ends within 90 days")},
             {Attention::LookAgain, tr("To look again at what is withheld within 90 days")},
             {Attention::AskedAgain, tr("Something happened that asks for a new look")},
             {Attention::UmbrellaChanged, tr("The covering assessment has changed since")}})
        m_ui->attentionComboBox->addItem(words, int(attention));
    connect(m_ui->attentionComboBox, &QComboBox::currentIndexChanged, this, [this] {
        const auto attention = Attention(m_ui->attentionComboBox->currentData().toInt());
        m_filter->setAttention(attention);
        m_columns->showFor(attention);
        showCount();
    });
}

void ProgrammePage::showEverything()
{
    m_ui->searchLineEdit->clear();
    m_ui->attentionComboBox->setCurrentIndex(0);
    m_ui->allButton->click();
    m_ui->programmeTableView->setFocus();
}

void ProgrammePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        setRowHeight();
}

void ProgrammePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale || m_model->today() != m_workspace.clock().localToday())
        lookAgain();
}

void ProgrammePage::lookAgain()
{
    // Every answer that is kept announces a change, and all assessments are read for this page.
    m_stale = !isVisible();
    if (m_stale)
        return;
    const bool isReading = m_reading->isNeeded();
    m_actions->setComplete(!isReading);
    if (isReading) {
        showParts(false);
        m_ui->emptyFrame->hide();
        m_ui->nothingFitsFrame->hide();
        m_ui->programmeTableView->hide();
        return;
    }
    if (const auto lines = programme::lines(m_workspace))
        showLines(*lines);
    else
        m_ui->banner->showError(lines.error());
}

void ProgrammePage::showLines(const QList<programme::Line> &lines)
{
    const QList<programme::Line> selected = selectedLines();
    const QModelIndex current = m_ui->programmeTableView->currentIndex();
    const QString key = current.isValid() ? keyOf(shownLine(current.row())) : QString();
    m_model->setLines(lines, m_workspace.clock().localToday());
    selectLines(selected);
    makeCurrent(key, current.column());
    m_ui->emptyFrame->setVisible(lines.isEmpty());
    showParts(!lines.isEmpty());
    showFigures(lines);
    showCount();
}

/// What there is to do with lines, where there are some.
void ProgrammePage::showParts(bool some)
{
    m_ui->startButton->setVisible(some);
    m_ui->editButton->setVisible(some);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_ui->figuresWidget, m_ui->searchLabel, m_ui->searchLineEdit,
                                          m_ui->attentionLabel, m_ui->attentionComboBox, m_ui->countLabel})
        widget->setVisible(some);
}

void ProgrammePage::showFigures(const QList<programme::Line> &lines)
{
    const auto coverage = programme::coverage(lines, m_model->today());
    const auto show = [](QPushButton *button, int count, const QString &word) {
        button->setText(tr("%1\n%2", "a figure, what it counts").arg(QString::number(count), word));
        button->setAccessibleName(tr("%1 %2", "a figure, what it counts").arg(QString::number(count), word));
    };
    show(m_ui->allButton, coverage.lines, tr("in all"));
    show(m_ui->assessedButton, coverage.assessed, tr("assessed"));
    show(m_ui->liveButton, coverage.live, tr("live"));
    show(m_ui->overdueButton, coverage.overdue, tr("overdue"));
    int drafts = 0;
    int assessed = 0;
    for (const programme::Line &line : lines) {
        assessed += programme::isAssessed(line);
        drafts += !programme::isAssessed(line) && line.state;
    }
    m_ui->stateBar->setParts({{tr("assessed"), assessed, Ink::Done},
                              {tr("being written or reviewed"), drafts, Ink::Accent},
                              {tr("without an assessment"), int(lines.size()) - assessed - drafts, Ink::Attention}});
}

void ProgrammePage::showCount()
{
    const int shown = m_filter->rowCount();
    const int all = m_model->rowCount();
    m_ui->countLabel->setText(shown == all
                                  ? tr("%n activity(s)", nullptr, all)
                                  : tr("%1 of %n activity(s)", "how many are shown", all).arg(QString::number(shown)));
    m_ui->nothingFitsFrame->setVisible(shown == 0 && all > 0); // first, to take the keyboard from the table
    m_ui->programmeTableView->setVisible(shown > 0);
}

void ProgrammePage::openLine(const QModelIndex &index)
{
    const QModelIndex source = m_filter->mapToSource(index);
    if (!source.isValid())
        return;
    const programme::Line &line = m_model->line(source.row());
    if (!line.assessment.isEmpty()) {
        Q_EMIT opened(line.assessment);
        return;
    }
    m_actions->setSelection({line});
    m_actions->editAction()->trigger();
}

void ProgrammePage::startAssessment(const AssessmentId &source)
{
    auto templates = m_workspace.templates();
    if (!templates) {
        m_ui->banner->showError(templates.error());
        return;
    }
    // The kinds of assessment that this body makes come first, and the question whether one is needed before the rest.
    QHash<QString, int> uses;
    for (const AssessmentHeader &header : m_workspace.assessments().value_or(QList<AssessmentHeader>()))
        ++uses[header.templateId];
    std::stable_sort(templates->begin(), templates->end(), [&](const Template &a, const Template &b) {
        return std::tuple(-uses.value(a.id), !a.isScreening(), a.title) <
               std::tuple(-uses.value(b.id), !b.isScreening(), b.title);
    });
    auto *dialog = new StartAssessmentDialog(*templates, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (const auto header = m_workspace.header(source))
        dialog->propose(header->title, {header->templateId});
    connect(dialog, &StartAssessmentDialog::chosen, this, [=, this](const QString &templateId, const QString &title) {
        const auto started = source.isEmpty() ? programme::start(m_workspace, templateId, title)
                                              : programme::startFrom(m_workspace, source, templateId, title);
        if (started)
            Q_EMIT opened(*started);
        else
            m_ui->banner->showError(started.error());
    });
    dialog->open();
}

} // namespace candour
