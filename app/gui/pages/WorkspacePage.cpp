// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/WorkspacePage.h"

#include "base/Literals.h"
#include "base/Patience.h"
#include "gui/Icons.h"
#include "gui/ToolTip.h"
#include "gui/WindowState.h"
#include "gui/pages/ProgrammePage.h"
#include "gui/pages/QueuePage.h"
#include "gui/pages/RegisterPage.h"
#include "gui/pages/SaveBar.h"
#include "gui/pages/SearchPage.h"
#include "gui/pages/SetupPage.h"
#include "gui/pages/TwoLineDelegate.h"
#include "ui_WorkspacePage.h"

#include <QPushButton>
#include <QSignalBlocker>
#include <QStyle>
#include <QUndoStack>

namespace candour {

namespace {

constexpr int MostRecent = 8;

/// A pane, or the one thing that a page without any offers to do.
bool beginsPage(const QWidget &widget)
{
    const auto *button = qobject_cast<const QPushButton *>(&widget);
    return (widget.focusPolicy() & Qt::TabFocus) && widget.isEnabled() &&
           (widget.property("pane").toBool() || (button && button->objectName() == u"emptyStartButton"));
}

/// Columns one after another, and each from its top.
bool isReadBefore(const QWidget &one, const QWidget &other, const QWidget &page)
{
    const auto place = [&](const QWidget &widget) {
        const QRect rect = QStyle::visualRect(page.layoutDirection(), page.rect(),
                                              QRect(widget.mapTo(&page, QPoint(0, 0)), widget.size()));
        return std::pair(rect.x(), rect.y());
    };
    return place(one) < place(other);
}

} // namespace

WorkspacePage::WorkspacePage(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_programme(new ProgrammePage(workspace, this)),
      m_register(new RegisterPage(workspace, this)), m_setup(new SetupPage(workspace, this)),
      m_queue(new QueuePage(workspace, this)), m_search(new SearchPage(workspace, this)),
      m_assessment(new AssessmentPage(workspace, this)), m_ui(std::make_unique<Ui::WorkspacePage>())
{
    m_ui->setupUi(this);
    auto *saveBar = new SaveBar(workspace, this);
    m_ui->contentLayout->insertWidget(0, saveBar);
    connect(saveBar, &Banner::actionChosen, this, &WorkspacePage::elsewhereAsked);
    for (QWidget *page :
         std::initializer_list<QWidget *>{m_programme, m_register, m_setup, m_queue, m_search, m_assessment})
        m_ui->pagesStackedWidget->addWidget(page);
    m_ui->splitter->setSizes({180, 1100});
    m_ui->splitter->setStretchFactor(1, 1);
    windowState::remember(m_ui->splitter, u"sidebar"_s);
    m_ui->placesListWidget->addItem(new QListWidgetItem(icon(u"programme"_s), tr("Programme")));
    m_ui->placesListWidget->addItem(new QListWidgetItem(icon(u"register"_s), tr("Register")));
    m_ui->placesListWidget->addItem(new QListWidgetItem(icon(u"workspace"_s), tr("Workspace")));
    m_ui->placesListWidget->addItem(new QListWidgetItem(icon(u"person"_s), tr("Waiting for you")));
    m_ui->placesListWidget->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    m_ui->placesListWidget->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    for (QListWidget *list : {m_ui->placesListWidget, m_ui->recentListWidget})
        list->viewport()->setAutoFillBackground(false);
    m_ui->recentListWidget->setItemDelegate(new TwoLineDelegate(this));
    connect(m_ui->placesListWidget, &QListWidget::itemClicked, this,
            [this] { showPage(places().at(m_ui->placesListWidget->currentRow())); });
    connect(m_ui->placesListWidget, &QListWidget::itemActivated, m_ui->placesListWidget, &QListWidget::itemClicked);
    const auto openRecent = [this](const QListWidgetItem *item) {
        showAssessment(AssessmentId{item->data(Qt::UserRole).toString()});
    };
    connect(m_ui->recentListWidget, &QListWidget::itemClicked, this, openRecent);
    connect(m_ui->recentListWidget, &QListWidget::itemActivated, this, openRecent);
    connect(m_programme, &ProgrammePage::opened, this, [this](const AssessmentId &id) { showAssessment(id); });
    connect(m_queue, &QueuePage::chosen, this, &WorkspacePage::showAssessment);
    connect(m_search, &SearchPage::chosen, this, [this](const AssessmentId &id, const QString &question) {
        showAssessment(id);
        if (!question.isEmpty())
            m_assessment->goTo(Place{.question = question});
    });
    connect(m_assessment, &AssessmentPage::auditAsked, this, &WorkspacePage::showAudit);
    connect(m_assessment, &AssessmentPage::started, this, [this](const AssessmentId &id) { showAssessment(id); });
    connect(&workspace, &Workspace::changed, this, &WorkspacePage::fillRecent);
    connect(&workspace, &Workspace::couldNotUndo, this, &WorkspacePage::showError);
    if (!workspace.isWritable())
        m_ui->banner->showMessage(Banner::Kind::Information,
                                  tr("This workspace is open to read only. Nothing here can be changed."));
    fillRecent();
    showProgramme();
}

WorkspacePage::~WorkspacePage() = default;

void WorkspacePage::fillRecent()
{
    QList<AssessmentHeader> headers = m_workspace.assessments().value_or(QList<AssessmentHeader>()) +
                                      m_workspace.releases().value_or(QList<AssessmentHeader>());
    const auto shown = headers.begin() + std::min(headers.size(), qsizetype(MostRecent));
    std::partial_sort(headers.begin(), shown, headers.end(),
                      [](const AssessmentHeader &a, const AssessmentHeader &b) { return a.changedAt > b.changedAt; });
    headers.erase(shown, headers.end());
    const QSignalBlocker quiet(m_ui->recentListWidget);
    m_ui->recentListWidget->clear();
    for (const AssessmentHeader &header : headers) {
        auto *item = new QListWidgetItem(icon(u"assessment"_s), header.reference, m_ui->recentListWidget);
        item->setData(Qt::UserRole, header.id.value);
        item->setData(TwoLineDelegate::SecondLineRole, header.title);
        item->setToolTip(toolTipText(header.title));
        item->setData(Qt::AccessibleTextRole, tr("%1, %2", "reference, title").arg(header.reference, header.title));
        if (header.id == currentAssessment())
            m_ui->recentListWidget->setCurrentItem(item);
    }
    m_ui->recentLabel->setVisible(!headers.isEmpty());
}

QList<QWidget *> WorkspacePage::places() const
{
    return {m_programme, m_register, m_setup, m_queue};
}

void WorkspacePage::showPage(QWidget *page)
{
    if (!settle())
        return;
    m_ui->pagesStackedWidget->setCurrentWidget(page);
    m_ui->placesListWidget->setCurrentRow(int(places().indexOf(page)));
    fillRecent();
    takeKeyboard(*page);
    Q_EMIT pageChanged();
}

/// From a page that is left, and from answers that went with another assessment; it stays beside the pages.
void WorkspacePage::takeKeyboard(const QWidget &page)
{
    const QWidget *focused = window()->focusWidget();
    if (focused && focused->isVisible() && m_ui->sidebar->isAncestorOf(focused))
        return;
    QWidget *first = nullptr;
    for (QWidget *inside : page.findChildren<QWidget *>())
        if (inside->isVisibleTo(&page) && beginsPage(*inside) && (!first || isReadBefore(*inside, *first, page)))
            first = inside;
    if (first)
        first->setFocus(Qt::OtherFocusReason);
}

void WorkspacePage::showProgramme()
{
    showPage(m_programme);
}

void WorkspacePage::showRegister()
{
    showPage(m_register);
}

void WorkspacePage::showSearch()
{
    showPage(m_search);
    m_search->focusWords();
}

void WorkspacePage::showSetup()
{
    showPage(m_setup);
}

void WorkspacePage::showQueue()
{
    showPage(m_queue);
}

void WorkspacePage::showAudit(const AssessmentId &id)
{
    showPage(m_setup);
    m_setup->showAudit(id);
}

void WorkspacePage::showAssessment(const AssessmentId &id, AssessmentPage::Step step)
{
    m_assessment->showAssessment(id, step);
    showPage(m_assessment);
}

AssessmentId WorkspacePage::currentAssessment() const
{
    return m_ui->pagesStackedWidget->currentWidget() == m_assessment ? m_assessment->assessment() : AssessmentId();
}

bool WorkspacePage::settle()
{
    return m_assessment->settle() && m_setup->settle();
}

void WorkspacePage::undo()
{
    if (!Patience::isWaiting() && settle())
        m_workspace.undoStack()->undo();
}

void WorkspacePage::redo()
{
    if (!Patience::isWaiting() && settle())
        m_workspace.undoStack()->redo();
}

void WorkspacePage::showError(const Error &error)
{
    m_ui->banner->showError(error);
}

void WorkspacePage::showMessage(const QString &message, Banner::Kind kind)
{
    m_ui->banner->showMessage(kind, message);
}

void WorkspacePage::clearMessage(const QString &message)
{
    if (m_ui->banner->message() == message)
        m_ui->banner->clear();
}

} // namespace candour
