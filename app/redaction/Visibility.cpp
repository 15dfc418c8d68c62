// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction/Visibility.h"

namespace candour {

namespace {

/// True where the public knows what this answer says to a condition.
bool isKnown(const Seen &subject)
{
    return subject.sight == Sight::AsWritten || subject.notAsked;
}

/// What is seen of \a own where its being asked hangs on \a subjects, and holds or not as \a asked says. Once the
/// public does not see a subject, whether it holds must not show.
Seen throughSubjects(const Seen &own, const QList<Seen> &subjects, bool asked)
{
    if (std::all_of(subjects.begin(), subjects.end(), isKnown))
        return asked ? own : Seen{.notAsked = true};
    if (own.sight == Sight::Wording)
        return own;
    Seen hidden = own.sight == Sight::Label ? own : Seen{};
    for (const Seen &subject : subjects) {
        if (subject.sight != Sight::Label)
            continue;
        hidden.sight = Sight::Label;
        hidden.label = together(hidden.label, subject.label);
    }
    return hidden;
}

} // namespace

Visibility::Visibility(const Template &t, const Assessment &a, QString language)
    : m_template(t), m_assessment(a), m_language(std::move(language)), m_redactor(t, a)
{}

Seen Visibility::fromTreatment(const Place &place, bool publicByDefault) const
{
    const Treatment treatment = m_assessment.treatment(place);
    switch (treatment.kind) {
    case TreatmentKind::ByTemplate:
        return Seen{.sight = publicByDefault ? Sight::AsWritten : Sight::LeftOut};
    case TreatmentKind::AsWritten:
        return Seen{.sight = Sight::AsWritten};
    case TreatmentKind::Undecided:
        return {};
    case TreatmentKind::Withheld:
        return Seen{.sight = Sight::Label, .label = m_redactor.label({treatment.mark})};
    case TreatmentKind::Wording: {
        // Without words in this language there is nothing a person has said may be read.
        const RichText wording = treatment.wording.value(m_language);
        return wording.isEmpty() ? Seen{} : Seen{.sight = Sight::Wording, .wording = wording};
    }
    }
    Q_UNREACHABLE();
}

Seen Visibility::answer(const Question &question) const
{
    QSet<QString> asking;
    return answer(question, asking);
}

Seen Visibility::answer(const Question &question, QSet<QString> &asking) const
{
    if (question.publicHeading.isEmpty() || asking.contains(question.key))
        return {};
    const Seen own = fromTreatment(Place{.question = question.key}, question.publicByDefault);
    if (question.askIf.kind == Condition::Kind::Always || own.sight == Sight::LeftOut)
        return own;

    asking.insert(question.key);
    QList<Seen> subjectsSeen;
    for (const QString &subject : subjects(question.askIf))
        if (const Question *other = m_template.question(subject))
            subjectsSeen += answer(*other, asking);
    asking.remove(question.key);

    return throughSubjects(own, subjectsSeen, isAsked(m_template, m_assessment, question));
}

Seen Visibility::column(const Question &question, const Column &column) const
{
    return fromTreatment(Place{.question = question.key, .column = column.key}, column.isPublic);
}

Seen Visibility::row(const Question &question, const RowId &row) const
{
    return fromTreatment(Place{.question = question.key, .row = row}, true);
}

Seen Visibility::cell(const Question &question, const Column &column, const Row &row) const
{
    QSet<QString> asking;
    return cell(question, column, row, asking);
}

Seen Visibility::cell(const Question &question, const Column &column, const Row &row, QSet<QString> &asking) const
{
    if (asking.contains(column.key))
        return {};
    const Seen own = fromTreatment(Place{question.key, row.id, column.key}, true);
    if (column.askIf.kind == Condition::Kind::Always)
        return own;

    asking.insert(column.key);
    QList<Seen> subjectsSeen;
    QSet<QString> unasked;
    for (const QString &subject : subjects(column.askIf)) {
        const Column *other = question.column(subject);
        if (!other)
            continue;
        const Seen whole = this->column(question, *other);
        const Seen seen = whole.sight == Sight::AsWritten ? cell(question, *other, row, asking) : whole;
        subjectsSeen += seen;
        if (seen.notAsked)
            unasked.insert(subject);
    }
    asking.remove(column.key);

    // What was left in a cell that is not asked any more is not seen, so it decides nothing.
    const bool asked = holds(column.askIf, [&](const QString &subject) -> std::optional<QStringList> {
        return unasked.contains(subject) ? std::nullopt : conditionKeys(row.cells.value(subject));
    });
    return throughSubjects(own, subjectsSeen, asked);
}

} // namespace candour
