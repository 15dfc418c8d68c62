// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/WholeAssessment.h"

#include "base/Literals.h"
#include "exchange/Messages.h"
#include "exchange/ObjectReader.h"
#include "exchange/ValueReaders.h"

namespace candour {

namespace {

template<typename List>
void checkUnique(const List &entries, const QString &pointer, JsonTrail &trail)
{
    QSet<QString> seen;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const QString id = entries.at(i).id.value;
        if (seen.contains(id))
            trail.faultAt(pointer + u'/' + QString::number(i),
                          AssessmentFileMessages::tr("The id of this entry is already that of another."));
        seen.insert(id);
    }
}

void checkAnswers(const Assessment &a, JsonTrail &trail)
{
    for (auto it = a.answers.begin(); it != a.answers.end(); ++it)
        if (const auto *rows = std::get_if<Rows>(&it.value()))
            checkUnique(rows->rows, u"/answers/"_s + it.key() + u"/rows"_s, trail);
}

void checkReference(const Assessment &a, JsonTrail &trail)
{
    const QString plain = QString(a.reference).remove(u'.');
    if (a.reference.isEmpty() || (isId(plain) && a.reference.size() <= 64 && a.reference.at(0).isLetterOrNumber()))
        return;
    trail.faultAt(u"/reference"_s, AssessmentFileMessages::tr("A reference starts with a letter or digit and has only "
                                                              "letters, digits, full stops and hyphens."));
}

} // namespace

void checkWhole(const Assessment &a, JsonTrail &trail)
{
    checkReference(a, trail);
    if (!isLanguage(a.language))
        trail.faultAt(u"/language"_s, AssessmentFileMessages::tr("The language is not a tag such as en-GB."));
    checkUnique(a.people, u"/people"_s, trail);
    checkUnique(a.attachments, u"/attachments"_s, trail);
    checkUnique(a.comments, u"/comments"_s, trail);
    checkAnswers(a, trail);
}

} // namespace candour
