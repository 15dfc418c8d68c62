// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/RegisterPage.h"

#include "base/Literals.h"
#include "gui/Icons.h"
#include "gui/Prompts.h"
#include "gui/fields/CellText.h"
#include "ui_RegisterPage.h"
#include "workspace/Publishing.h"

#include <QDir>

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

QString statusWords(PublicationStatus status)
{
    switch (status) {
    case PublicationStatus::Published:
        return RegisterPage::tr("Published");
    case PublicationStatus::Superseded:
        return RegisterPage::tr("Replaced by a later version");
    case PublicationStatus::Withdrawn:
        return RegisterPage::tr("Withdrawn");
    case PublicationStatus::TakenDown:
        return RegisterPage::tr("Taken down");
    }
    Q_UNREACHABLE();
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
    prepare(m_ui->registerTableWidget,
            {tr("Assessment"), tr("Version"), tr("State"), tr("Published"), tr("By"), tr("Folder")});
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
    connect(&workspace, &Workspace::changed, this, &RegisterPage::lookAgain);
    lookAgain();
}

RegisterPage::~RegisterPage() = default;

void RegisterPage::lookAgain()
{
    const auto publications = m_workspace.publications().value_or(QList<Publication>());
    const QDate today = m_workspace.clock().now().toLocalTime().date();
    m_ui->registerTableWidget->setVisible(!publications.isEmpty());
    m_ui->emptyFrame->setVisible(publications.isEmpty());
    m_ui->registerTableWidget->setRowCount(int(publications.size()));
    for (int i = 0; i < publications.size(); ++i) {
        const Publication &one = publications.at(i);
        const auto assessment = m_workspace.assessment(one.assessment);
        const QString name =
            assessment ? tr("%1  %2", "reference, public title").arg(assessment->reference, assessment->publicTitle)
                       : m_workspace.referenceOf(one.assessment).value_or(QString());
        const QStringList words{
            name,   QString::number(one.number),         statusWords(one.status), timeText(one.at, today),
            one.by, QDir::toNativeSeparators(one.folder)};
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
    m_ui->banner->clear();
    const auto wrong = std::count_if(verified->begin(), verified->end(), [](const publishing::Verified &file) {
        return file.state != publishing::FileState::Intact;
    });
    m_ui->verifiedLabel->setText(
        wrong == 0 ? tr("Every file is as it was published: %1").arg(QDir::toNativeSeparators(path))
                   : tr("Not everything is as it was published: %1").arg(QDir::toNativeSeparators(path)));
    m_ui->verifiedLabel->show();
    m_ui->verifiedTableWidget->show();
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
