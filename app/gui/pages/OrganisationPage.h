// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pages/SetupPart.h"

#include <memory>

class QCheckBox;
class QLabel;

namespace candour {

namespace Ui {
class OrganisationPage;
}

class KeptLine;
class LineEdit;

/// What is said of the body that keeps the workspace, whether one person may approve alone, and which words are spelt
/// right here.
class OrganisationPage : public SetupPart
{
    Q_OBJECT

public:
    explicit OrganisationPage(Workspace &workspace, QWidget *parent = nullptr);
    ~OrganisationPage() override;

    bool settle() override;

protected:
    void lookAgain() override;

private:
    void connectLogo();
    void showLogo(const Settings &settings);
    void addLine(const QString &key, LineEdit *edit, QLabel *hintLabel);
    void showAdvice(const Settings &settings);
    void showLaws(const Settings &settings);
    void addLaw(const AccessLaw &law);
    void keepLaws();

    QMap<QString, KeptLine *> m_lines; ///< By the key of the setting.
    QMap<QString, QCheckBox *> m_laws; ///< By the key of the law.
    std::unique_ptr<Ui::OrganisationPage> m_ui;
};

} // namespace candour
