// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/RegisterPage.h"

#include "base/Literals.h"
#include "gui/Prompts.h"
#include "gui/fields/CellText.h"
#include "ui_RegisterPage.h"
#include "workspace/Publishing.h"

namespace candour {

namespace {

QString fileWords(const publishing::Verified &file)
{
    switch (file.state) {
    case publishing::FileState::Intact:
        return RegisterPage::tr("%1: as published, %2 version %3")
            .arg(file.name, file.reference, QString::number(file.version));
    case publishing::FileState::Changed:
        return RegisterPage::tr("%1: changed since it was published").arg(file.name);
    case publishing::FileState::Missing:
        return RegisterPage::tr("%1: missing").arg(file.name);
    case publishing::FileState::Strange:
        return RegisterPage::tr("%1: not one of ours").arg(file.name);
    }
    Q_UNREACHABLE();
}

} // namespace

RegisterPage::RegisterPage(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_ui(std::make_unique<Ui::RegisterPage>())
{
    m_ui->setupUi(this);
    m_ui->registerTableWidget->setColumnCount(5);
    m_ui->registerTableWidget->setHorizontalHeaderLabels(
        {tr("Assessment"), tr("Version"), tr("Published"), tr("By"), tr("Folder")});
    m_ui->registerTableWidget->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_ui->registerTableWidget->horizontalHeader()->setStretchLastSection(true);
    m_ui->registerTableWidget->verticalHeader()->hide();
    connect(m_ui->verifyFolderButton, &QPushButton::clicked, this, [this] {
        prompts::chooseFolder(this, tr("Check a published folder"),
                              m_workspace.settings().value_or(Settings()).publishFolder,
                              [this](const QString &path) { verify(path); });
    });
    connect(m_ui->verifyFileButton, &QPushButton::clicked, this, [this] {
        prompts::openFile(this, tr("Is this file ours?"), {}, [this](const QString &path) { verify(path); });
    });
    connect(&workspace, &Workspace::changed, this, &RegisterPage::lookAgain);
    lookAgain();
}

RegisterPage::~RegisterPage() = default;

void RegisterPage::lookAgain()
{
    const auto publications = m_workspace.publications().value_or(QList<Publication>());
    const QDate today = m_workspace.clock().now().toLocalTime().date();
    m_ui->registerTableWidget->setVisible(!publications.isEmpty());
    m_ui->emptyLabel->setVisible(publications.isEmpty());
    m_ui->registerTableWidget->setRowCount(int(publications.size()));
    for (int i = 0; i < publications.size(); ++i) {
        const Publication &one = publications.at(i);
        const auto header = m_workspace.header(one.assessment);
        const QStringList words{header ? header->reference : QString(), QString::number(one.number),
                                timeText(one.at, today), one.by, one.folder};
        for (int column = 0; column < words.size(); ++column)
            m_ui->registerTableWidget->setItem(i, column, new QTableWidgetItem(words.at(column)));
    }
}

void RegisterPage::verify(const QString &path)
{
    const auto verified = publishing::verify(m_workspace, path);
    if (!verified) {
        m_ui->banner->showError(verified.error());
        return;
    }
    QStringList lines;
    for (const publishing::Verified &file : *verified)
        lines += fileWords(file);
    m_ui->verifiedLabel->setText(lines.join(u'\n'));
}

} // namespace candour
