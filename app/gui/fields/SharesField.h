// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/fields/RecordsField.h"

namespace candour {

/// Rows of data shares. They come from the programme, and for the chosen one it says what the programme says otherwise.
class SharesField : public RecordsField
{
    Q_OBJECT

public:
    SharesField(const Question &question, const FieldContext &context, QWidget *parent = nullptr);

    void setReadOnly(bool readOnly) override;
    void refresh(const FieldContext &context) override;

protected:
    void rowShown(const Row *row) override;

private:
    void buildShareLine();
    void choose();
    void showShare();
    void findShare();

    Question m_question;
    std::optional<Row> m_row;        ///< The chosen one.
    std::optional<Activity> m_share; ///< What it names.
    bool m_readOnly = false;
    QPushButton *m_chooseButton;
    QLabel *m_shareLabel;
    QPushButton *m_enterButton;
    QPushButton *m_takeButton;
    QPushButton *m_giveButton;
};

} // namespace candour
