// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/PlacedText.h"

#include "workspace/AnswerFit.h"
#include "workspace/AnswerParts.h"

#include <QCoreApplication>

namespace candour {

Result<> addText(const Template &t, Assessment &a, const QString &question, const RichText &text)
{
    const auto to = questionOf(t, question);
    if (!to)
        return failed(to);
    if (!takesText(t, a, *to, text))
        return fail(
            ErrorKind::Usage,
            QCoreApplication::translate("Placing", "“%1” cannot take this text. Nothing was changed.").arg(to->label));
    const RichText *before = textIn(a.answer(question));
    RichText joined = before ? *before : RichText();
    joined.blocks += text.blocks;
    const auto value = fitted(*to, Cell{joined});
    return value ? putAnswer(a, *to, *value, {}) : failed(value);
}

Result<> keepNotPlaced(const Template &t, Assessment &a, const RichText &text)
{
    if (!text.isEmpty())
        a.answers.insert(nextKeyNotPlaced(t, a), Cell{normalised(text)});
    return {};
}

} // namespace candour
