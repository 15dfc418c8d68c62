// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pages/SetupPart.h"
#include "workspace/Templates.h"

#include <memory>

namespace candour {

namespace Ui {
class TemplatesPage;
}

/// The templates of the workspace: which there are, what each asks, and new ones.
class TemplatesPage : public SetupPart
{
    Q_OBJECT

public:
    explicit TemplatesPage(Workspace &workspace, QWidget *parent = nullptr);
    ~TemplatesPage() override;

    /// Adds the template in this file, once everything that the check has to say about it has been read.
    void addFromFile(const QString &path);

protected:
    void lookAgain() override;

private:
    void showLines();
    void showLacking();
    void showTemplate();
    void addLacking();
    void afterNotices(const Result<QStringList> &notices, const std::function<void()> &then);
    void add(const QByteArray &bytes);
    void print();
    void select(const QString &id, const QString &version);
    const programme::TemplateLine *current() const;

    QList<programme::TemplateLine> m_lines;
    std::unique_ptr<Ui::TemplatesPage> m_ui;
};

} // namespace candour
