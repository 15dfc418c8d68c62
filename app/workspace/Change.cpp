// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/Change.h"

namespace candour {

Change changeBetween(const Assessment &before, const Assessment &after)
{
    Change change{.assessment = after.id};
    const QStringList keys = before.answers.keys() + after.answers.keys();
    for (const QString &key : QSet<QString>(keys.begin(), keys.end()))
        if (before.answer(key) != after.answer(key))
            change.questions.insert(key);
    change.header = before.title != after.title || before.publicTitle != after.publicTitle ||
                    before.reference != after.reference || before.people != after.people ||
                    before.activities != after.activities || before.retention != after.retention ||
                    before.attachments != after.attachments || before.templateId != after.templateId ||
                    before.templateVersion != after.templateVersion || before.release != after.release;
    change.publicSide = before.marks != after.marks || before.treatments != after.treatments ||
                        before.suppressions != after.suppressions || before.publicTitle != after.publicTitle ||
                        before.release != after.release || !change.questions.isEmpty();
    change.review = before.review != after.review || before.comments != after.comments;
    return change;
}

} // namespace candour
