// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Suggesting.h"

#include <QWidget>

namespace candour {

namespace Ui {
class WithholdPanel;
}

/// Asks why passages or a whole answer are withheld, and withholds them.
class WithholdPanel : public QWidget
{
    Q_OBJECT

public:
    explicit WithholdPanel(Workspace &workspace, QWidget *parent = nullptr);
    ~WithholdPanel() override;

    /// Starts with these passages, which one reason withholds. Of a single one it also says where else the same words
    /// are public.
    void ask(const AssessmentId &id, const QList<Suggestion> &passages);

    /// Starts with the whole answer, row, column or cell.
    void askWhole(const AssessmentId &id, const Place &place);

    /// Starts with what was said of something that is withheld already, to say it anew.
    void askAgain(const AssessmentId &id, const redacting::Withholding &withholding);

Q_SIGNALS:
    void finished();
    void failed(const candour::Error &error);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void start(const AssessmentId &id, const Place &place, const Mark &said = {});
    void offerReasons(const QString &chosen);
    void showSaid(const Mark &said);
    void showElsewhere();
    void showReason();
    QStringList reasons() const;
    redacting::Why why() const;
    Result<> keep() const;
    void withhold();

    Workspace &m_workspace;
    AssessmentId m_id;
    Place m_place;
    QList<Suggestion> m_passages;  ///< Empty for the whole place.
    QList<Suggestion> m_elsewhere; ///< Where else the words of a single passage stand.
    MarkId m_mark;                 ///< What is said anew; empty for something that is not withheld yet.
    QStringList m_alsoReasons;     ///< Of that mark, besides the one that is shown.
    redacting::ReasonsOffered m_offered;
    Template m_form;
    std::unique_ptr<Ui::WithholdPanel> m_ui;
};

} // namespace candour
