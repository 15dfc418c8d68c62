// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/RegisterPage.h"

#include "base/Literals.h"
#include "gui/Icons.h"
#include "gui/Prompts.h"
#include "ui_RegisterPage.h"
#include "workspace/Publishing.h"
#include "workspace/Versions.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QMimeData>

namespace candour {

namespace {

QTableWidgetItem *stateItem(publishing::FileState state)
{
    switch (state) {
    case publishing::FileState::Intact:
        return new QTableWidgetItem(icon(u"complete"_s, Ink::Done), RegisterPage::tr("As published"));
    case publishing::FileState::Changed:
        return new QTableWidgetItem(icon(u"problem"_s, Ink::Problem),
                                    RegisterPage::tr("Changed since it was published"));
    case publishing::FileState::Missing:
        return new QTableWidgetItem(icon(u"problem"_s, Ink::Problem), RegisterPage::tr("Missing"));
    case publishing::FileState::Strange:
        return new QTableWidgetItem(icon(u"warning"_s, Ink::Attention), RegisterPage::tr("Not one of ours"));
    }
    Q_UNREACHABLE();
}

/// The one file or folder that is dragged; empty where it is none or several.
QString pathIn(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    return urls.size() == 1 ? urls.first().toLocalFile() : QString();
}

void prepare(QTableWidget *table, const QStringList &headers)
{
    table->setColumnCount(int(headers.size()));
    table->setHorizontalHeaderLabels(headers);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    table->verticalHeader()->hide();
}

} // namespace

RegisterPage::RegisterPage(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_ui(std::make_unique<Ui::RegisterPage>())
{
    m_ui->setupUi(this);
    m_ui->versionsPanel->setWorkspace(workspace);
    m_ui->recallPanel->setWorkspace(workspace);
    connect(m_ui->recallPanel, &RecallPanel::failed, m_ui->banner, &Banner::showError);
    setAcceptDrops(true);
    prepare(m_ui->verifiedTableWidget, {tr("File"), tr("State"), tr("Belongs to"), tr("Note")});
    m_ui->verifiedLabel->hide();
    m_ui->verifiedTableWidget->hide();
    connect(m_ui->verifyFolderButton, &QPushButton::clicked, this, [this] {
        prompts::chooseFolder(this, tr("Check a published folder"),
                              m_workspace.settings().value_or(Settings()).publishFolder,
                              [this](const QString &path) { verify(path); });
    });
    connect(m_ui->verifyFileButton, &QPushButton::clicked, this,
            [this] { prompts::openFile(this, tr("Check a file"), {}, [this](const QString &path) { verify(path); }); });
    connect(&workspace, &Workspace::changed, this, [this] {
        if (isVisible())
            lookAgain();
    });
}

RegisterPage::~RegisterPage() = default;

void RegisterPage::lookAgain()
{
    const auto all = versions::published(m_workspace);
    if (!all) {
        m_ui->banner->showError(all.error());
        return;
    }
    m_ui->versionsPanel->setVisible(!all->isEmpty());
    m_ui->emptyFrame->setVisible(all->isEmpty());
    m_ui->versionsPanel->showVersions(*all);
    const int before = m_ui->recallPanel->stepsLeft();
    m_ui->recallPanel->lookAgain();
    const int left = m_ui->recallPanel->stepsLeft();
    QTabWidget *tabs = m_ui->registerTabWidget;
    const int recall = tabs->indexOf(m_ui->recallTab);
    tabs->setTabText(recall, tr("Left to do: %1", "number of steps").arg(left));
    if (left == 0 && tabs->currentIndex() == recall)
        tabs->setCurrentWidget(m_ui->versionsTab);
    tabs->setTabVisible(recall, left > 0);
    if (before == 0 && left > 0)
        tabs->setCurrentIndex(recall);
}

void RegisterPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    lookAgain();
}

void RegisterPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (!pathIn(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void RegisterPage::dropEvent(QDropEvent *event)
{
    const QString path = pathIn(*event->mimeData());
    if (path.isEmpty())
        return;
    event->acceptProposedAction();
    verify(path);
}

void RegisterPage::verify(const QString &path)
{
    const auto verified = publishing::verify(m_workspace, path);
    if (!verified) {
        m_ui->banner->showError(verified.error());
        return;
    }
    m_ui->banner->clear();
    const auto wrong = std::count_if(verified->begin(), verified->end(), [](const publishing::Verified &file) {
        return file.state != publishing::FileState::Intact;
    });
    m_ui->verifiedLabel->setText(
        wrong == 0 ? tr("Every file is as it was published: %1").arg(QDir::toNativeSeparators(path))
                   : tr("Not everything is as it was published: %1").arg(QDir::toNativeSeparators(path)));
    m_ui->verifiedLabel->show();
    m_ui->verifiedTableWidget->show();
    m_ui->registerTabWidget->setCurrentWidget(m_ui->checkTab);
    m_ui->verifiedTableWidget->setRowCount(int(verified->size()));
    for (int i = 0; i < verified->size(); ++i) {
        const publishing::Verified &file = verified->at(i);
        const QString belongs = file.reference.isEmpty()
                                    ? QString()
                                    : tr("%1, version %2").arg(file.reference, QString::number(file.version));
        m_ui->verifiedTableWidget->setItem(i, 0, new QTableWidgetItem(file.name));
        m_ui->verifiedTableWidget->setItem(i, 1, stateItem(file.state));
        m_ui->verifiedTableWidget->setItem(i, 2, new QTableWidgetItem(belongs));
        m_ui->verifiedTableWidget->setItem(i, 3, new QTableWidgetItem(file.note));
    }
}

} // namespace candour
