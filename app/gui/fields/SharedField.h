// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/fields/AnswerField.h"

class QLabel;
class QPushButton;

namespace candour {

class TextEdit;

/// A text that the workspace keeps once: its words here, and the offer to fetch newer ones.
class SharedField : public AnswerField
{
    Q_OBJECT

public:
    SharedField(const Question &question, const FieldContext &context, QWidget *parent = nullptr);

    Answer answer() const override;
    void setAnswer(const Answer &answer) override;
    QWidget *editor() const override;
    void setReadOnly(bool readOnly) override;
    void refresh(const FieldContext &context) override;

private:
    const SharedAnswer *shared() const;
    void compare();

    QString m_key;
    QList<SharedAnswer> m_sharedAnswers;
    bool m_readOnly = false;
    TextEdit *m_textEdit;
    QLabel *m_stateLabel;
    QPushButton *m_fetchButton;
};

} // namespace candour
