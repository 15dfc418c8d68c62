// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace candour {

namespace Ui {
class StartPage;
}

class Banner;

/// What stands there while no workspace is open: create one, open one, look at the sample.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(QWidget *parent = nullptr);
    ~StartPage() override;

    void setRecentFiles(const QStringList &paths);
    Banner *banner() const;

Q_SIGNALS:
    void createAsked();
    void openAsked();
    void sampleAsked();
    void opened(const QString &path);

protected:
    void changeEvent(QEvent *event) override;

private:
    void limitLines();

    std::unique_ptr<Ui::StartPage> m_ui;
};

} // namespace candour
