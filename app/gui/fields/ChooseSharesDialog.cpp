// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/fields/ChooseSharesDialog.h"

#include "gui/Usable.h"
#include "gui/WithinScreen.h"
#include "ui_ChooseSharesDialog.h"

#include <QSortFilterProxyModel>
#include <QStringListModel>

namespace candour {

ChooseSharesDialog::ChooseSharesDialog(const QList<Activity> &shares, QWidget *parent)
    : QDialog(parent), m_shares(shares), m_found(new QSortFilterProxyModel(this)),
      m_ui(std::make_unique<Ui::ChooseSharesDialog>())
{
    m_ui->setupUi(this);
    QStringList names;
    for (const Activity &share : shares)
        names += tr("%1  %2", "reference, name").arg(share.reference, share.name);
    m_found->setSourceModel(new QStringListModel(names, this));
    m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_ui->sharesListView->setModel(m_found);
    connect(m_ui->filterLineEdit, &QLineEdit::textChanged, m_found, &QSortFilterProxyModel::setFilterFixedString);
    const auto showReady = [this] {
        setUsable(*m_ui->addButton, m_ui->sharesListView->selectionModel()->hasSelection(),
                  tr("Select data shares in the list first."));
    };
    connect(m_ui->sharesListView->selectionModel(), &QItemSelectionModel::selectionChanged, this, showReady);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->addButton, &QPushButton::clicked, this, [this] {
        Q_EMIT chosen(selected());
        accept();
    });
    showReady();
    if (shares.isEmpty())
        showNothingToAdd();
    resizeWithinScreen(*this, {560, shares.isEmpty() ? sizeHint().height() : 480});
}

ChooseSharesDialog::~ChooseSharesDialog() = default;

void ChooseSharesDialog::showNothingToAdd()
{
    m_ui->explanationLabel->setText(tr("Every data share in the programme already has a row here. Enter others on the "
                                       "page Programme, and they can be added from there."));
    m_ui->cancelButton->setText(tr("Close"));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_ui->filterLabel, m_ui->filterLineEdit, m_ui->sharesLabel,
                                                            m_ui->sharesListView, m_ui->addButton})
        widget->hide();
    m_ui->dialogLayout->insertStretch(1);
    setMinimumHeight(0);
}

QList<Activity> ChooseSharesDialog::selected() const
{
    QList<int> rows;
    for (const QModelIndex &index : m_ui->sharesListView->selectionModel()->selectedIndexes())
        rows += m_found->mapToSource(index).row();
    std::sort(rows.begin(), rows.end());
    QList<Activity> shares;
    for (const int row : std::as_const(rows))
        shares += m_shares.at(row);
    return shares;
}

} // namespace candour
