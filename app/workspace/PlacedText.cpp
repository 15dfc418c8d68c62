// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/PlacedText.h"

#include "workspace/AnswerFit.h"
#include "workspace/AnswerParts.h"
#include "workspace/Messages.h"

namespace candour {

Result<> addText(const Template &t, Assessment &a, const QString &question, const RichText &text)
{
    const auto to = questionOf(t, question);
    if (!to)
        return failed(to);
    if (!takesText(t, a, *to, text))
        return fail(ErrorKind::Usage,
                    PlacingMessages::tr("“%1” cannot take this text. Nothing was changed.").arg(to->label));
    const RichText *before = textIn(a.answer(question));
    RichText joined = before ? *before : RichText();
    joined.blocks += text.blocks;
    const auto value = fitted(*to, Cell{joined});
    return value ? putAnswer(a, *to, *value, {}) : failed(value);
}

void keepNotPlaced(const Template &t, Assessment &a, QList<RichText> texts)
{
    texts.removeIf([](const RichText &text) { return text.isEmpty(); });
    const QStringList keys = nextKeysNotPlaced(t, a, texts.size());
    for (qsizetype i = 0; i < texts.size(); ++i)
        a.answers.insert(keys.at(i), Cell{normalised(texts.at(i))});
}

Result<> putParts(const Template &t, Assessment &a, const QList<DocumentPart> &parts)
{
    QStringList questions; // in the order of the document
    QHash<QString, RichText> texts;
    QList<RichText> others;
    for (const DocumentPart &part : parts) {
        if (part.question.isEmpty()) {
            others += textOf(part);
            continue;
        }
        if (!texts.contains(part.question))
            questions += part.question;
        texts[part.question].blocks += textOf(part).blocks;
    }
    for (const QString &question : questions)
        if (const auto added = addText(t, a, question, texts.value(question)); !added)
            return added;
    keepNotPlaced(t, a, others);
    return {};
}

} // namespace candour
