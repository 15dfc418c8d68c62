// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/SecretName.h"

#include "base/Literals.h"
#include "workspace/Messages.h"

namespace candour {

QString secretName(const Template &form, const QString &key)
{
    if (const Question *question = form.question(key))
        return question->label;
    const QMap<QString, QString> names{
        {u"title"_s, PublishingMessages::tr("Public title")},
        {u"case"_s, PublishingMessages::tr("Reference of the case")},
        {u"reference"_s, PublishingMessages::tr("Reference")},
        {u"organisation"_s, PublishingMessages::tr("Name of the organisation")},
        {u"contact"_s, PublishingMessages::tr("Contact of the organisation")},
        {u"logo"_s, PublishingMessages::tr("Description of the logo")},
        {u"mark"_s, PublishingMessages::tr("Words that were cut, or why they are withheld")},
        {u"internal-title"_s, PublishingMessages::tr("Title for people inside")},
        {u"person"_s, PublishingMessages::tr("People")},
        {u"comment"_s, PublishingMessages::tr("Comments")},
        {u"review"_s, PublishingMessages::tr("Review")},
        {u"attachment"_s, PublishingMessages::tr("Attachments")},
        {u"retention"_s, PublishingMessages::tr("How long it is kept")}};
    return names.value(key, PublishingMessages::tr("Text without a place"));
}

} // namespace candour
