// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/fields/RecordsField.h"

namespace candour {

class RiskGrid;

/// Rows of risks, with the level that the scores of the chosen risk make, before and after measures, and
/// below them where all of them stand.
class RisksField : public RecordsField
{
    Q_OBJECT

public:
    RisksField(const Question &question, const FieldContext &context, QWidget *parent = nullptr);

protected:
    void rowShown(const Row *row) override;
    void rowsShown(const Rows &rows) override;

private:
    QLabel *m_levelLabel;
    RiskGrid *m_grid;
};

} // namespace candour
