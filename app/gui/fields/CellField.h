// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/fields/AnswerField.h"

namespace candour {

/// A field whose answer is a single value, so that it also serves as the editor of one cell.
class CellField : public AnswerField
{
    Q_OBJECT

public:
    using AnswerField::AnswerField;

    virtual Cell cell() const = 0;
    virtual void setCell(const Cell &cell) = 0;

    Answer answer() const final { return cell(); }
    void setAnswer(const Answer &answer) final
    {
        const auto *value = std::get_if<Cell>(&answer);
        setCell(value ? *value : Cell());
    }
};

} // namespace candour
