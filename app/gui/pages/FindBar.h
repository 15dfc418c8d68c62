// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Occurrences.h"
#include "workspace/Workspace.h"

#include <QTimer>
#include <QWidget>

namespace candour {

namespace Ui {
class FindBar;
}

/// Finds words in one assessment, goes from one place to the next, and puts other words there. The words are kept in
/// the bar and nowhere else.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    enum class Purpose { Find, Replace };

    /// \a settle writes down what is still being typed; false where that was refused.
    FindBar(Workspace &workspace, std::function<bool()> settle, QWidget *parent = nullptr);
    ~FindBar() override;

    void showAssessment(const AssessmentId &id);

    /// Comes up with the keyboard in it, and looks for these words, or for what it looked for before where they are
    /// empty. The first place is the first that is not before \a question.
    void open(Purpose purpose, const QString &words, const QString &question);

    /// Goes this many places on; comes up where it is not there.
    void step(int by, const QString &question);

    void dismiss();

    /// Whether what is changing is changed by the bar.
    bool isReplacing() const { return m_replacing; }

Q_SIGNALS:
    void reached(const candour::Occurrence &occurrence);
    void closed();
    void failed(const candour::Error &error);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void connectControls();
    bool settle();
    Wanted wanted() const;
    void look();
    void lookAnew();
    void go(qsizetype index);
    void stepOn(int by);
    qsizetype firstFrom(const QString &question) const;
    void replace();
    void replaceAll();
    void say(const QString &count, const QString &where);
    void showWhatReplacingDoes();
    void showCount();
    QString whereWords(const Occurrence &occurrence) const;

    Workspace &m_workspace;
    std::function<bool()> m_settle;
    AssessmentId m_id;
    Template m_form;
    QString m_language;
    QString m_question; ///< Where the search begins.
    QList<Occurrence> m_found;
    qsizetype m_current = -1;
    qsizetype m_start = 0; ///< Where to go first while there is no current place.
    bool m_replacing = false;
    QTimer m_soon;
    std::unique_ptr<Ui::FindBar> m_ui;
};

} // namespace candour
