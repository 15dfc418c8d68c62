// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/OrganisationPage.h"

#include "base/Literals.h"
#include "gui/MostWidth.h"
#include "gui/Prompts.h"
#include "gui/ReadingWidth.h"
#include "gui/ToolTip.h"
#include "gui/pages/KeptLine.h"
#include "ui_OrganisationPage.h"
#include "workspace/Organisation.h"

namespace candour {

namespace {

constexpr int LogoWidth = 240;
constexpr int LogoHeight = 64;

} // namespace

OrganisationPage::OrganisationPage(Workspace &workspace, QWidget *parent)
    : SetupPart(workspace, parent), m_ui(std::make_unique<Ui::OrganisationPage>())
{
    m_ui->setupUi(this);
    addLine(u"organisation"_s, m_ui->organisationLineEdit, m_ui->organisationHintLabel);
    addLine(u"contactEmail"_s, m_ui->contactEmailLineEdit, m_ui->contactEmailHintLabel);
    addLine(u"licence"_s, m_ui->licenceLineEdit, m_ui->licenceHintLabel);
    addLine(u"licenceUrl"_s, m_ui->licenceUrlLineEdit, m_ui->licenceUrlHintLabel);
    addLine(u"accent"_s, m_ui->accentLineEdit, m_ui->accentHintLabel);
    addLine(u"logoDescription"_s, m_ui->logoDescriptionLineEdit, m_ui->logoDescriptionHintLabel);
    addLine(u"publicAddress"_s, m_ui->publicAddressLineEdit, m_ui->publicAddressHintLabel);
    addLine(u"leastCount"_s, m_ui->leastCountLineEdit, m_ui->leastCountHintLabel);
    connectLogo();
    showLaws(workspace.settings().value_or(Settings()));
    const int prose = readingWidth(fontMetrics());
    for (QLabel *hint :
         {m_ui->organisationAdviceLabel, m_ui->contactEmailAdviceLabel, m_ui->logoDescriptionAdviceLabel,
          m_ui->lawsHintLabel, m_ui->hintLabel, m_ui->licenceHintLabel, m_ui->publicAddressHintLabel,
          m_ui->accentHintLabel, m_ui->logoHintLabel, m_ui->logoDescriptionHintLabel, m_ui->leastCountHintLabel})
        setMostWidth(*hint, prose);
    setMostWidth(*m_ui->approveAloneHintLabel, prose);
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
    const bool isAddress = key == "licenceUrl"_L1 || key == "publicAddress"_L1; // which is read to its end
    edit->setMaximumWidth(readingWidth(fontMetrics()) * (isAddress ? 3 : 2) / 2 + 24);
    m_lines.insert(key, line);
}

void OrganisationPage::connectLogo()
{
    for (QPushButton *button : {m_ui->chooseLogoButton, m_ui->removeLogoButton})
        button->setEnabled(m_workspace.isWritable());
    connect(m_ui->chooseLogoButton, &QPushButton::clicked, this, [this] {
        prompts::openFile(this, tr("Choose a logo"), {tr("Pictures"), u"*.png *.jpg *.jpeg"_s},
                          [this](const QString &path) { check(organisation::setLogo(m_workspace, path)); });
    });
    connect(m_ui->removeLogoButton, &QPushButton::clicked, this, [this] {
        m_ui->chooseLogoButton->setFocus(); // the button goes
        check(organisation::set(m_workspace, u"logo"_s, {}));
    });
}

void OrganisationPage::showLogo(const Settings &settings)
{
    QPixmap picture;
    picture.loadFromData(settings.logo, "PNG");
    const bool has = !picture.isNull();
    const HouseStyle style = organisation::houseStyle(settings);
    m_ui->logoHintLabel->setText(
        has && style.logo.isEmpty()
            ? tr("Public pages do not show the logo until the organisation has a name or the logo a description.")
            : tr("A PNG or JPEG picture. It appears on white at the top of every public page, without anything else "
                 "that its file says."));
    m_ui->logoPictureLabel->setVisible(has);
    m_ui->removeLogoButton->setVisible(has);
    m_ui->chooseLogoButton->setText(has ? tr("Choose another lo&go…") : tr("Choose a lo&go…"));
    if (!has)
        return;
    const QSize room(LogoWidth, LogoHeight);
    m_ui->logoPictureLabel->setPixmap(picture.scaled(picture.size().scaled(room, Qt::KeepAspectRatio),
                                                     Qt::KeepAspectRatio, Qt::SmoothTransformation));
    m_ui->logoPictureLabel->setAccessibleName(tr("The logo: %1").arg(style.logoDescription));
}

void OrganisationPage::showAdvice(const Settings &settings)
{
    const auto show = [&](const QString &key, QLabel *label, QWidget *edit) {
        const QString advice = organisation::advice(settings, key);
        label->setText(advice);
        label->setVisible(!advice.isEmpty());
        edit->setAccessibleDescription(advice);
    };
    show(u"organisation"_s, m_ui->organisationAdviceLabel, m_ui->organisationLineEdit);
    show(u"contactEmail"_s, m_ui->contactEmailAdviceLabel, m_ui->contactEmailLineEdit);
    show(u"logoDescription"_s, m_ui->logoDescriptionAdviceLabel, m_ui->logoDescriptionLineEdit);
}

void OrganisationPage::addLaw(const AccessLaw &law)
{
    auto *box = new QCheckBox(tr("%1 (%2)", "name of a law, its short name").arg(law.name, law.shortName),
                              m_ui->contentsWidget);
    box->setObjectName(law.key + u"LawCheckBox"_s);
    box->setAccessibleDescription(law.where);
    box->setToolTip(toolTipText(law.where));
    box->setEnabled(m_workspace.isWritable());
    connect(box, &QCheckBox::clicked, this, &OrganisationPage::keepLaws);
    m_ui->lawsLayout->addWidget(box);
    m_laws.insert(law.key, box);
}

void OrganisationPage::keepLaws()
{
    QStringList keys;
    for (auto law = m_laws.cbegin(); law != m_laws.cend(); ++law)
        if (law.value()->isChecked())
            keys += law.key();
    check(organisation::set(m_workspace, u"accessLaws"_s, keys.join(u", "_s)));
    lookAgain();
}

void OrganisationPage::showLaws(const Settings &settings)
{
    const auto known = organisation::knownLaws(m_workspace);
    if (!known) {
        Q_EMIT failed(known.error());
        return;
    }
    for (const AccessLaw &law : *known)
        if (!m_laws.contains(law.key))
            addLaw(law);
    for (auto law = m_laws.cbegin(); law != m_laws.cend(); ++law)
        law.value()->setChecked(settings.accessLaws.contains(law.key()));
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
    showLogo(*settings);
    showAdvice(*settings);
    showLaws(*settings);
    m_ui->approveAloneCheckBox->setChecked(settings->approveAlone);
}

} // namespace candour
