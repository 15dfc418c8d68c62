// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pages/SetupPart.h"

#include <QTimer>

#include <memory>

namespace candour {

namespace Ui {
class SharedAnswersPage;
}

class KeptLine;
class TextEdit;

/// The texts that the workspace keeps once for all assessments, and who uses each.
class SharedAnswersPage : public SetupPart
{
    Q_OBJECT

public:
    explicit SharedAnswersPage(Workspace &workspace, QWidget *parent = nullptr);
    ~SharedAnswersPage() override;

    bool settle() override;

protected:
    void lookAgain() override;

private:
    void showWhatIsPossible();
    void chooseShared();
    void showList(QString chosen);
    void showShared();
    void showUses();
    void addShared();
    void removeShared();
    Result<> keepWords();
    const SharedAnswer *current() const;

    QList<SharedAnswer> m_shared;
    QString m_shown; ///< Key of the one on the screen.
    KeptLine *m_title;
    TextEdit *m_wordsTextEdit;
    QTimer m_pause;
    bool m_dirty = false;
    std::unique_ptr<Ui::SharedAnswersPage> m_ui;
};

} // namespace candour
