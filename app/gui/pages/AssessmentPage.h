// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pages/StepPage.h"
#include "workspace/Workspace.h"

#include <QTimer>

namespace candour {

namespace Ui {
class AssessmentPage;
}

class DraftPage;
class OfferBar;
class RedactPage;

/// One assessment: its name, and the bar of four steps with how far each has come.
class AssessmentPage : public QWidget
{
    Q_OBJECT

public:
    enum Step { Draft, Review, Redact, Publish, StepCount };

    explicit AssessmentPage(Workspace &workspace, QWidget *parent = nullptr);
    ~AssessmentPage() override;

    const AssessmentId &assessment() const { return m_id; }
    void showAssessment(const AssessmentId &id, Step step = Draft);
    void showStep(Step step);
    void goTo(const Place &place);
    bool settle();

    /// Decides only whether an assessment is needed: it has no public side, and so no third and fourth step.
    bool isScreening() const { return m_isScreening; }

    /// A copy of what was signed: it is not written or reviewed again, and so has no first and second step.
    bool isRelease() const { return m_isRelease; }

    DraftPage *draftPage() const { return m_draftPage; }
    RedactPage *redactPage() const { return m_redactPage; }

Q_SIGNALS:
    void titleChanged(const QString &title);

    /// Another assessment was started from this one.
    void started(const candour::AssessmentId &id);

    /// What was done to this assessment is to be shown.
    void auditAsked(const candour::AssessmentId &id);

private:
    void addStep(StepPage *page);
    void lookAgain(const Change &change);
    void showHeader();
    void showProgress();
    void showWriting(StepPage::Writing writing);
    void showDisk(bool fails);
    StepPage *page(int step) const;

    Workspace &m_workspace;
    AssessmentId m_id;
    QTimer m_progressSoon; ///< Counts once after a burst of changes.
    DraftPage *m_draftPage;
    RedactPage *m_redactPage;
    OfferBar *m_offers;
    StepPage::Writing m_writing = StepPage::Writing::Saved;
    bool m_diskFails = false;
    bool m_isScreening = false;
    bool m_isRelease = false;
    std::unique_ptr<Ui::AssessmentPage> m_ui;
};

} // namespace candour
