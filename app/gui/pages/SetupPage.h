// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pages/SetupPart.h"

#include <memory>

namespace candour {

namespace Ui {
class SetupPage;
}

/// The pages of the workspace itself, and the list from which one is chosen.
class SetupPage : public QWidget
{
    Q_OBJECT

public:
    enum Part { Templates, People, Organisation, SharedAnswers, Words, Retention, PartCount };

    explicit SetupPage(Workspace &workspace, QWidget *parent = nullptr);
    ~SetupPage() override;

    void showPart(Part part);

    /// Writes down whatever is still being typed; false where that was refused.
    bool settle();

private:
    void addPart(const QString &name, SetupPart *part);
    SetupPart *current() const;

    std::unique_ptr<Ui::SetupPage> m_ui;
};

} // namespace candour
