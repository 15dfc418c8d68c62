// SPDX-License-Identifier: GPL-3.0-or-later
#include "dpia/Withheld.h"

namespace candour {

namespace {

/// The answer, the row, the column and the cell, each of which speaks for all that is within it.
QList<Place> placesAround(const Place &place)
{
    return {Place{.question = place.question}, Place{.question = place.question, .row = place.row},
            Place{.question = place.question, .column = place.column}, place};
}

} // namespace

Treatment withholding(const Assessment &a, const Place &place)
{
    for (const Place &around : placesAround(place))
        if (Treatment treatment = a.treatment(around); treatment.kind == TreatmentKind::Withheld)
            return treatment;
    return {};
}

bool isWithheld(const Assessment &a, const Place &place)
{
    return withholding(a, place).kind == TreatmentKind::Withheld;
}

bool isKeptFromPage(const Assessment &a, const Place &place)
{
    const QList<Place> around = placesAround(place);
    return std::any_of(around.begin(), around.end(), [&](const Place &one) {
        const TreatmentKind kind = a.treatment(one).kind;
        return kind != TreatmentKind::ByTemplate && kind != TreatmentKind::AsWritten;
    });
}

QList<Place> placesToDecide(const Template &t, const Assessment &a)
{
    QList<Place> places;
    for (const Question *question : t.questions()) {
        const Place whole{.question = question->key};
        if (a.release && a.treatment(whole).kind == TreatmentKind::ByTemplate)
            places += whole;
        for (auto one = a.treatments.lowerBound(whole);
             one != a.treatments.cend() && one.key().question == question->key; ++one)
            if (one->kind == TreatmentKind::Undecided && !isWithheld(a, one.key()))
                places += one.key();
    }
    return places;
}

} // namespace candour
