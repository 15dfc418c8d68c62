// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/StartPage.h"

#include "base/Literals.h"
#include "gui/Icons.h"
#include "gui/MostWidth.h"
#include "gui/ReadingWidth.h"
#include "ui_StartPage.h"

#include <QEvent>
#include <QFileInfo>

namespace candour {

StartPage::StartPage(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::StartPage>())
{
    m_ui->setupUi(this);
    for (QFrame *frame : {m_ui->createFrame, m_ui->openFrame, m_ui->sampleFrame}) {
        frame->setBackgroundRole(QPalette::Base);
        frame->setAutoFillBackground(true);
    }
    m_ui->createButton->setIcon(icon(u"new"_s));
    m_ui->openButton->setIcon(icon(u"open"_s));
    m_ui->sampleButton->setIcon(icon(u"sample"_s));
    connect(m_ui->createButton, &QPushButton::clicked, this, &StartPage::createAsked);
    connect(m_ui->openButton, &QPushButton::clicked, this, &StartPage::openAsked);
    connect(m_ui->sampleButton, &QPushButton::clicked, this, &StartPage::sampleAsked);
    connect(m_ui->recentListWidget, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem *item) { Q_EMIT opened(item->data(Qt::UserRole).toString()); });
    setRecentFiles({});
    limitLines();
}

StartPage::~StartPage() = default;

void StartPage::setRecentFiles(const QStringList &paths)
{
    m_ui->recentListWidget->clear();
    for (const QString &path : paths) {
        const QFileInfo info(path);
        auto *item = new QListWidgetItem(icon(u"assessment"_s),
                                         tr("%1 in %2", "file name, folder").arg(info.completeBaseName(), info.path()),
                                         m_ui->recentListWidget);
        item->setData(Qt::UserRole, path);
    }
    m_ui->recentListWidget->setVisible(!paths.isEmpty());
    m_ui->recentLabel->setVisible(!paths.isEmpty());
}

void StartPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        limitLines();
}

void StartPage::limitLines()
{
    setMostWidth(*m_ui->introLabel, readingWidth(fontMetrics()));
}

Banner *StartPage::banner() const
{
    return m_ui->banner;
}

} // namespace candour
