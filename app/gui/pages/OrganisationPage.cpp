// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/OrganisationPage.h"

#include "base/Literals.h"
#include "gui/ReadingWidth.h"
#include "gui/pages/KeptLine.h"
#include "gui/pages/OwnWordsPanel.h"
#include "ui_OrganisationPage.h"
#include "workspace/Organisation.h"

namespace candour {

OrganisationPage::OrganisationPage(Workspace &workspace, QWidget *parent)
    : SetupPart(workspace, parent), m_ownWords(new OwnWordsPanel(workspace, this)),
      m_ui(std::make_unique<Ui::OrganisationPage>())
{
    m_ui->setupUi(this);
    addLine(u"organisation"_s, m_ui->organisationLineEdit, m_ui->organisationHintLabel);
    addLine(u"contactEmail"_s, m_ui->contactEmailLineEdit, m_ui->contactEmailHintLabel);
    addLine(u"licence"_s, m_ui->licenceLineEdit, m_ui->licenceHintLabel);
    addLine(u"licenceUrl"_s, m_ui->licenceUrlLineEdit, m_ui->licenceUrlHintLabel);
    addLine(u"publicAddress"_s, m_ui->publicAddressLineEdit, m_ui->publicAddressHintLabel);
    m_ui->ownWordsLayout->addWidget(m_ownWords);
    connect(m_ownWords, &OwnWordsPanel::failed, this, &SetupPart::failed);
    const int prose = readingWidth(fontMetrics());
    m_ui->hintLabel->setMaximumWidth(prose);
    m_ownWords->setMaximumWidth(prose);
    m_ui->approveAloneHintLabel->setMaximumWidth(prose);
    m_ui->approveAloneCheckBox->setEnabled(workspace.isWritable());
    m_ui->approveAloneCheckBox->setAccessibleDescription(m_ui->approveAloneHintLabel->text());
    connect(m_ui->approveAloneCheckBox, &QCheckBox::clicked, this, [this](bool alone) {
        check(organisation::set(m_workspace, u"approveAlone"_s, alone ? u"yes"_s : u"no"_s));
        lookAgain();
    });
}

OrganisationPage::~OrganisationPage() = default;

void OrganisationPage::addLine(const QString &key, LineEdit *edit, QLabel *hintLabel)
{
    auto *line = new KeptLine(
        edit, hintLabel, [key](const QString &words) { return organisation::fault(key, words); },
        [this, key](const QString &words) { return organisation::set(m_workspace, key, words); });
    connect(line, &KeptLine::failed, this, &SetupPart::failed);
    edit->setReadOnly(!m_workspace.isWritable());
    edit->setMaximumWidth(readingWidth(fontMetrics()) + 24);
    m_lines.insert(key, line);
}

bool OrganisationPage::settle()
{
    bool all = true;
    for (KeptLine *line : std::as_const(m_lines))
        all = line->settle() && all;
    return all;
}

void OrganisationPage::lookAgain()
{
    const auto settings = m_workspace.settings();
    if (!settings) {
        Q_EMIT failed(settings.error());
        return;
    }
    for (auto line = m_lines.cbegin(); line != m_lines.cend(); ++line)
        line.value()->show(organisation::value(*settings, line.key()));
    m_ownWords->lookAgain();
    m_ui->approveAloneCheckBox->setChecked(settings->approveAlone);
}

} // namespace candour
