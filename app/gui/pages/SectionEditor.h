// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pages/StepPage.h"
#include "workspace/Workspace.h"

#include <QTimer>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace candour {

class QuestionBox;
class Spelling;
class TextEdit;
struct FieldContext;

/// The questions of one section, each with its editor. What is typed is written down after a short pause, and on
/// leaving the answer; what is chosen at once.
class SectionEditor : public QWidget
{
    Q_OBJECT

public:
    explicit SectionEditor(Workspace &workspace, QWidget *parent = nullptr);
    ~SectionEditor() override;

    /// Checks the spelling of every text in sections that are shown from now on; \a spelling outlives them.
    void setSpelling(Spelling &spelling) { m_spelling = &spelling; }

    void showSection(const AssessmentId &id, int section);
    int section() const { return m_section; }

    /// Looks again at every answer that nobody is typing in.
    void refresh();

    /// Writes down what is pending. False where that was refused; the words stay in their box.
    bool settle();
    bool isWriting() const { return m_writing != nullptr; }

    void focusPlace(const Place &place);

    /// Brings the keyboard to the first question that is asked, or to the way on where none is.
    void focusFirst();

    /// The text box that has, or last had, the keyboard, and what it edits; nullptr where there is none.
    TextEdit *textEdit() const;

    /// The words of this question's answer that are selected, within one paragraph; empty where none are.
    QString selectedWords(const QString &question) const;
    Place placeOf(const QWidget *editor) const;

    QList<QuestionBox *> boxes() const { return m_boxes; }

Q_SIGNALS:
    void questionFocused(const QString &question);
    void editorFocused(candour::TextEdit *editor); ///< nullptr where another control has the keyboard.
    void writingChanged(candour::StepPage::Writing writing);
    void failed(const candour::Error &error);
    void nextSectionWanted();

private:
    FieldContext context();
    void addNextButton(const Template &form);
    void addBox(const QString &heading, const Question &question, const FieldContext &context);
    void checkSpelling(const QWidget &box);
    void clear();
    bool write(QuestionBox *box);
    bool writeWording(QuestionBox *box);
    bool writePending(QuestionBox *box);
    void focusMoved(QWidget *from, QWidget *to);
    void enterShare(const RowId &row);
    void attachFiles(const QString &question);
    const QuestionBox *firstAsked() const; ///< nullptr where nothing is asked.
    QuestionBox *boxOf(const QWidget *widget) const;

    /// What is said of an answer beside it: where the answers of a screening point, or that it was only copied.
    QString remarkOn(const Question &question, const FieldContext &shown) const;
    QSet<QString> copiedAnswers(const TemplateSection &section) const;

    Workspace &m_workspace;
    AssessmentId m_id;
    int m_section = -1;
    int m_turn = 0; ///< Counts the looks at every answer.
    QTimer m_pause;
    QLabel *m_titleLabel;
    QLabel *m_guidanceLabel;
    QLabel *m_nothingLabel;
    QVBoxLayout *m_column;
    QPointer<QPushButton> m_nextButton; ///< None after the last section.
    QList<QuestionBox *> m_boxes;
    QSet<QString> m_copied; ///< Questions whose answer was copied and not touched since.
    QuestionBox *m_writing = nullptr;
    QPointer<TextEdit> m_textEdit;
    Spelling *m_spelling = nullptr;
};

} // namespace candour
