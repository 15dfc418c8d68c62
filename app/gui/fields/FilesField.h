// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/fields/AnswerField.h"

class QListWidget;
class QPushButton;

namespace candour {

/// The files kept with an answer.
class FilesField : public AnswerField
{
    Q_OBJECT

public:
    FilesField(const Question &question, const FieldContext &context, QWidget *parent = nullptr);

    Answer answer() const override;
    void setAnswer(const Answer &answer) override;
    QWidget *editor() const override;
    void setName(const QString &name) override;
    void setReadOnly(bool readOnly) override;
    void refresh(const FieldContext &context) override;

private:
    void fill();
    void showWhatIsPossible();
    void removeCurrent();

    QString m_question;
    FieldContext m_context;
    QList<AttachmentId> m_files;
    QListWidget *m_listWidget;
    QPushButton *m_addButton;
    QPushButton *m_removeButton;
    bool m_readOnly = false;
};

} // namespace candour
