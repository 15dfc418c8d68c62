// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/fields/RecordsField.h"

namespace candour {

/// Rows of risks, with the level that the scores of the chosen risk make, before and after measures.
class RisksField : public RecordsField
{
    Q_OBJECT

public:
    RisksField(const Question &question, const FieldContext &context, QWidget *parent = nullptr);

protected:
    void rowShown(const Row *row) override;

private:
    QLabel *m_levelLabel;
};

} // namespace candour
