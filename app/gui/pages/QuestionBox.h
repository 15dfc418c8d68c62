// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/fields/FieldContext.h"

#include <QWidget>

class QLabel;

namespace candour {

class AnswerField;
class WordingBox;

/// One question of the form: its number and words, its hint, the editor for its answer.
class QuestionBox : public QWidget
{
    Q_OBJECT

public:
    QuestionBox(const QString &heading, const Question &question, const FieldContext &context,
                QWidget *parent = nullptr);

    const Question &question() const { return m_question; }
    AnswerField *field() const { return m_field; }

    /// The public wording beside the answer; nullptr where nothing of the assessment is published.
    WordingBox *wording() const { return m_wording; }

    /// Its answer can be read and not changed, whether it is asked or not.
    void setReadOnly(bool readOnly);

    /// A question that is not asked disappears; with an answer it stays, greyed, and says so.
    void setAsked(bool asked, bool answered);

    /// Says something about the answer above its editor; nothing where the words are empty.
    void setRemark(const QString &words);

    bool isDirty() const { return m_dirty; }
    void setDirty(bool dirty) { m_dirty = dirty; }

Q_SIGNALS:
    void typed();
    void chosen();
    void wordingTyped();

private:
    Question m_question;
    QLabel *m_titleLabel;
    QLabel *m_hintLabel;
    QLabel *m_notAskedLabel;
    QLabel *m_remarkLabel;
    AnswerField *m_field;
    WordingBox *m_wording = nullptr;
    bool m_dirty = false;
    bool m_readOnly = false;
};

} // namespace candour
