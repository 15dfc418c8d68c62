// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/VersionsPanel.h"

#include "gui/ToolTip.h"
#include "gui/Usable.h"
#include "gui/WindowState.h"
#include "gui/fields/CellText.h"
#include "gui/pages/LiveDialog.h"
#include "gui/pages/TakeDownDialog.h"
#include "gui/pages/VersionWords.h"
#include "gui/pages/WithdrawDialog.h"
#include "ui_VersionsPanel.h"

#include <QDir>
#include <QHeaderView>

namespace candour {

namespace {

QString nameWords(const Workspace &workspace, const versions::Version &version)
{
    const auto header = workspace.header(version.publication.assessment);
    return header ? VersionsPanel::tr("%1  %2", "reference, public title").arg(version.reference, header->publicTitle)
                  : version.reference;
}

} // namespace

VersionsPanel::VersionsPanel(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::VersionsPanel>())
{
    m_ui->setupUi(this);
    QTableWidget *table = m_ui->registerTableWidget;
    const QStringList headers{tr("Assessment"), tr("Version"), tr("State"), tr("Readers find it at"),
                              tr("Files made"), tr("By"),      tr("Folder")};
    table->setColumnCount(int(headers.size()));
    table->setHorizontalHeaderLabels(headers);
    table->horizontalHeader()->setHighlightSections(false);
    const QList<int> widths{300, 70, 200, 220, 110, 130};
    for (int column = 0; column < widths.size(); ++column)
        table->setColumnWidth(column, widths.at(column));
    table->horizontalHeader()->setStretchLastSection(true);
    table->verticalHeader()->hide();
    windowState::remember(table->horizontalHeader(), QStringLiteral("registerColumns"));
    connect(table, &QTableWidget::currentCellChanged, this, &VersionsPanel::showButtons);
    connect(m_ui->recordLiveButton, &QPushButton::clicked, this, &VersionsPanel::ask<LiveDialog>);
    connect(m_ui->withdrawButton, &QPushButton::clicked, this, &VersionsPanel::ask<WithdrawDialog>);
    connect(m_ui->takeDownButton, &QPushButton::clicked, this, &VersionsPanel::ask<TakeDownDialog>);
}

VersionsPanel::~VersionsPanel() = default;

void VersionsPanel::setWorkspace(Workspace &workspace)
{
    m_workspace = &workspace;
}

void VersionsPanel::showVersions(const QList<versions::Version> &versions)
{
    m_versions = versions;
    QTableWidget *table = m_ui->registerTableWidget;
    const int row = table->currentRow();
    const QDate today = m_workspace->clock().localToday();
    table->setRowCount(int(versions.size()));
    for (int i = 0; i < versions.size(); ++i) {
        const versions::Version &one = versions.at(i);
        const QStringList words{nameWords(*m_workspace, one),
                                QString::number(one.publication.number),
                                stateWords(one),
                                one.isLive() ? one.address : QString(),
                                timeText(one.publication.at, today),
                                one.publication.by,
                                QDir::toNativeSeparators(one.publication.folder)};
        for (int column = 0; column < words.size(); ++column) {
            auto *item = new QTableWidgetItem(words.at(column));
            item->setToolTip(toolTipText(words.at(column)));
            table->setItem(i, column, item);
        }
    }
    table->setCurrentCell(std::clamp(row, 0, std::max(0, table->rowCount() - 1)), 0);
    showButtons();
}

void VersionsPanel::showButtons()
{
    const versions::Version *version = current();
    const PublicationStatus status = version ? version->publication.status : PublicationStatus::TakenDown;
    const bool isOut = status == PublicationStatus::Published || status == PublicationStatus::Superseded;
    const bool isWritable = m_workspace && m_workspace->isWritable();
    const QString choose = tr("Choose a version in the table first.");
    const QString ended = version ? tr("This version was withdrawn or taken down.") : choose;
    setUsable(*m_ui->recordLiveButton, isWritable && status == PublicationStatus::Published,
              whyNotWritten(isWritable, isOut ? tr("A later version stands in its place.") : ended));
    setUsable(*m_ui->withdrawButton, isWritable && isOut, whyNotWritten(isWritable, ended));
    setUsable(*m_ui->takeDownButton, isWritable && status != PublicationStatus::TakenDown,
              whyNotWritten(isWritable, version ? tr("This version was taken down.") : choose));
}

const versions::Version *VersionsPanel::current() const
{
    const int row = m_ui->registerTableWidget->currentRow();
    return row >= 0 && row < m_versions.size() ? &m_versions.at(row) : nullptr;
}

template<class Dialog>
void VersionsPanel::ask()
{
    if (const versions::Version *version = current())
        (new Dialog(*m_workspace, *version, this))->open();
}

} // namespace candour
