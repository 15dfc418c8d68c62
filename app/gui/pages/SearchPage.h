// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Searching.h"

#include <QTimer>
#include <QWidget>

namespace candour {

namespace Ui {
class SearchPage;
}

class HitsModel;

/// Words, and every answer and title of the workspace in which they stand, while they are being typed. What was typed
/// is kept nowhere.
class SearchPage : public QWidget
{
    Q_OBJECT

public:
    explicit SearchPage(const Workspace &workspace, QWidget *parent = nullptr);
    ~SearchPage() override;

    /// Puts the keyboard into the field, with everything in it selected.
    void focusWords();

Q_SIGNALS:
    /// \a question is empty where the words stand in a title.
    void chosen(const candour::AssessmentId &assessment, const QString &question);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void ask();
    void show(const searching::Found &found);
    void showNothingAsked();
    void enterList();
    void open(const QModelIndex &index);

    HitsModel *m_hits;
    QTimer m_soon; ///< Asks once after a burst of keys.
    searching::LiveSearch m_search;
    std::unique_ptr<Ui::SearchPage> m_ui;
};

} // namespace candour
