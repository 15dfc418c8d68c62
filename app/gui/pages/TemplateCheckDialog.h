// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <memory>

namespace candour {

namespace Ui {
class TemplateCheckDialog;
}

/// What the check of a template file has to say: faults, with which it is not added, or notices, to be read before.
class TemplateCheckDialog : public QDialog
{
    Q_OBJECT

public:
    static TemplateCheckDialog *ofFaults(const QStringList &faults, QWidget *parent);

    /// Accepted where the person adds the template all the same.
    static TemplateCheckDialog *ofNotices(const QStringList &notices, QWidget *parent);
    ~TemplateCheckDialog() override;

private:
    TemplateCheckDialog(const QStringList &sentences, QWidget *parent);

    std::unique_ptr<Ui::TemplateCheckDialog> m_ui;
};

} // namespace candour
