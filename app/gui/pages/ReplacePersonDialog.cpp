// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/ReplacePersonDialog.h"

#include "gui/Usable.h"
#include "ui_ReplacePersonDialog.h"

namespace candour {

ReplacePersonDialog::ReplacePersonDialog(const Person &leaver, const QList<Person> &people,
                                         const QList<programme::Naming> &namings, QDate today, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::ReplacePersonDialog>())
{
    m_ui->setupUi(this);
    m_ui->explanationLabel->setText(tr("The roles of %1 end on the last day and pass on the day after. Open "
                                       "assessments that name %1 name the other "
                                       "person instead. What is signed stays as it was signed.")
                                        .arg(leaver.name));
    QList<Option> others;
    for (const Person &person : people)
        if (person.id != leaver.id)
            others += Option{.key = person.id.value, .label = person.name};
    m_ui->successorComboBox->setOptions(others);
    m_ui->lastDayDateField->setName(tr("Last day"));
    m_ui->lastDayLabel->setBuddy(m_ui->lastDayDateField->editor());
    m_ui->lastDayDateField->setCell(today);
    m_ui->namingLabel->setText(namings.isEmpty() ? tr("No assessment names this person.") : tr("&Assessments"));
    m_ui->namingListWidget->setVisible(!namings.isEmpty());
    for (const programme::Naming &one : namings)
        m_ui->namingListWidget->addItem(one.isSettled
                                            ? tr("%1  %2: stays as it was signed").arg(one.reference, one.title)
                                            : tr("%1  %2: passes on").arg(one.reference, one.title));
    const auto showReady = [this] {
        setUsable(*m_ui->replaceButton, !m_ui->successorComboBox->chosenKey().isEmpty() && last().isValid(),
                  last().isValid() ? tr("Choose who takes their place first.")
                                   : tr("Write the last day of the person who leaves first."));
    };
    connect(m_ui->successorComboBox, &QComboBox::currentIndexChanged, this, showReady);
    connect(m_ui->lastDayDateField, &AnswerField::typed, this, showReady);
    connect(m_ui->lastDayDateField, &AnswerField::chosen, this, showReady);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->replaceButton, &QPushButton::clicked, this, [this] {
        Q_EMIT chosen(PersonId{m_ui->successorComboBox->chosenKey()}, last());
        accept();
    });
    showReady();
}

ReplacePersonDialog::~ReplacePersonDialog() = default;

QDate ReplacePersonDialog::last() const
{
    const Cell cell = m_ui->lastDayDateField->cell();
    const auto *date = std::get_if<QDate>(&cell);
    return date ? *date : QDate();
}

} // namespace candour
