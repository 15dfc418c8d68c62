// SPDX-License-Identifier: GPL-3.0-or-later
#include "dpia/CarryOver.h"

#include "base/Literals.h"

namespace candour {

namespace {

/// The section and number under which a template asks a question.
QString standing(const Template &t, const QString &key)
{
    for (const TemplateSection &section : t.sections)
        for (const Question &question : section.questions)
            if (question.key == key)
                return section.key + u'\n' + question.number;
    return {};
}

bool holdsText(QuestionKind kind)
{
    return kind == QuestionKind::RichText || kind == QuestionKind::Line;
}

bool fits(QuestionKind kind, const Cell &cell)
{
    switch (kind) {
    case QuestionKind::RichText:
        return std::holds_alternative<RichText>(cell);
    case QuestionKind::Line: {
        const auto *text = std::get_if<RichText>(&cell);
        return text && text->blocks.size() <= 1;
    }
    case QuestionKind::YesNo:
        return std::holds_alternative<YesNo>(cell);
    case QuestionKind::Choice:
        return std::holds_alternative<Choice>(cell);
    case QuestionKind::Choices:
        return std::holds_alternative<Choices>(cell);
    case QuestionKind::Date:
        return std::holds_alternative<QDate>(cell);
    case QuestionKind::Number:
        return std::holds_alternative<Number>(cell);
    case QuestionKind::Person:
        return std::holds_alternative<PersonId>(cell);
    case QuestionKind::Link:
        return std::holds_alternative<WebLink>(cell);
    case QuestionKind::RowRefs:
        return std::holds_alternative<RowRefs>(cell);
    case QuestionKind::Files:
    case QuestionKind::Records:
    case QuestionKind::Risks:
    case QuestionKind::Shared:
        return false;
    }
    Q_UNREACHABLE();
}

/// True where the value is of the kind that the question takes.
bool fits(QuestionKind kind, const Answer &answer)
{
    if (const auto *cell = std::get_if<Cell>(&answer))
        return fits(kind, *cell);
    if (std::holds_alternative<Rows>(answer))
        return kind == QuestionKind::Records || kind == QuestionKind::Risks;
    return kind == (std::holds_alternative<Files>(answer) ? QuestionKind::Files : QuestionKind::Shared);
}

/// True where answers of one kind are answers of the other as they are. A line takes no paragraphs.
bool takes(QuestionKind to, QuestionKind from)
{
    return to == from || (to == QuestionKind::RichText && holdsText(from)) ||
           (to == QuestionKind::Records && from == QuestionKind::Risks);
}

/// True where the public reads the same words of an answer of either kind.
bool readsAlike(QuestionKind a, QuestionKind b)
{
    return a == b || (holdsText(a) && holdsText(b));
}

/// True where a choice in this value is none of these options.
bool usesOther(const Cell &cell, const QList<Option> &options)
{
    if (const auto *choice = std::get_if<Choice>(&cell))
        return !choice->key.isEmpty() && indexOf(options, choice->key) < 0;
    const auto *choices = std::get_if<Choices>(&cell);
    return choices && std::any_of(choices->keys.begin(), choices->keys.end(),
                                  [&](const QString &key) { return indexOf(options, key) < 0; });
}

/// True where a choice that meant nothing before means something now.
bool regains(const Cell &cell, const QList<Option> &before, const QList<Option> &now)
{
    return usesOther(cell, before) && !usesOther(cell, now);
}

/// True where the public may see the place under this treatment, if \a byDefault is what the template says.
bool mayShow(TreatmentKind kind, bool byDefault)
{
    return kind == TreatmentKind::AsWritten || kind == TreatmentKind::Wording ||
           (kind == TreatmentKind::ByTemplate && byDefault);
}

class CarryOver
{
public:
    CarryOver(const Template &from, const Template &to, const Assessment &a) : m_from(from), m_to(to), m_before(a)
    {
        m_result.assessment = a;
        m_result.assessment.templateId = to.id;
        m_result.assessment.templateVersion = to.version;
    }

    CarriedOver carry()
    {
        // First, because what is asked and shown hangs on which answers stay where they are.
        for (const Question *question : m_to.questions())
            if (!isTaken(*question))
                setAside(question->key);
        for (const Question *question : m_to.questions())
            carryQuestion(*question);
        for (auto answer = m_before.answers.cbegin(); answer != m_before.answers.cend(); ++answer)
            if (m_setAside.contains(answer.key()) || (m_from.question(answer.key()) && !m_to.question(answer.key())))
                note(Carrying::NoPlace, answer.key());
        return m_result;
    }

private:
    void note(Carrying what, const QString &question, const QString &column = {})
    {
        m_result.report += Carried{what, question, column};
    }

    TreatmentKind decided(const Place &place) const { return m_before.treatment(place).kind; }

    bool isTaken(const Question &question) const
    {
        const Answer &answer = m_before.answer(question.key);
        if (isEmpty(answer))
            return true;
        const Question *before = m_from.question(question.key);
        return fits(question.kind, answer) && (!before || takes(question.kind, before->kind));
    }

    void carryQuestion(const Question &question)
    {
        const Question *before = m_from.question(question.key);
        const Answer &answer = m_before.answer(question.key);
        if (!before)
            note(Carrying::NewlyAsked, question.key);
        if (m_setAside.contains(question.key))
            return;
        if (before && !isEmpty(answer)) {
            if (standing(m_from, question.key) != standing(m_to, question.key))
                note(Carrying::Moved, question.key);
            const auto *cell = std::get_if<Cell>(&answer);
            if (question.kind != before->kind || question.scheme != before->scheme ||
                question.sharedKey != before->sharedKey || (cell && usesOther(*cell, question.options)))
                note(Carrying::Changed, question.key);
        }
        QSet<QString> asking;
        if (mightAppear(before, question, answer, asking))
            hold(Place{.question = question.key});
        if (const auto *rows = std::get_if<Rows>(&answer))
            carryColumns(before, question, *rows);
    }

    /// True where the public may see the answer now and did not certainly see it before. A public wording is seen even
    /// where there is no answer under it.
    bool mightAppear(const Question *before, const Question &question, const Answer &answer,
                     QSet<QString> &asking) const
    {
        const TreatmentKind kind = decided(Place{.question = question.key});
        if (isEmpty(answer) && kind != TreatmentKind::Wording)
            return false;
        if (question.publicHeading.isEmpty() || !mayShow(kind, question.publicByDefault))
            return false;
        if (!before || !readsAlike(before->kind, question.kind) || before->publicHeading.isEmpty() ||
            !mayShow(kind, before->publicByDefault))
            return true;
        const auto *cell = std::get_if<Cell>(&answer);
        if (cell && regains(*cell, before->options, question.options))
            return true;
        const auto *rows = std::get_if<Rows>(&answer);
        if (rows && !showsColumns(*before) && showsColumns(question))
            return true; // even an empty column would show how many rows there are
        return before->askIf.kind != Condition::Kind::Always && !isAskedAlike(question.key, asking);
    }

    /// True where both templates ask the question under the same conditions, on answers that are seen alike: a subject
    /// that is held decides nothing any more.
    bool isAskedAlike(const QString &key, QSet<QString> &asking) const
    {
        const Question *before = m_from.question(key);
        const Question *now = m_to.question(key);
        if (asking.contains(key))
            return true;
        if (!before || !now || before->askIf != now->askIf || m_setAside.contains(key))
            return false;
        asking.insert(key);
        const QSet<QString> all = subjects(now->askIf);
        return std::all_of(all.begin(), all.end(), [&](const QString &subject) {
            const Question *was = m_from.question(subject);
            const Question *is = m_to.question(subject);
            return was && is && was->kind == is->kind && was->publicByDefault == is->publicByDefault &&
                   was->publicHeading.isEmpty() == is->publicHeading.isEmpty() && isAskedAlike(subject, asking) &&
                   !mightAppear(was, *is, m_before.answer(subject), asking);
        });
    }

    bool showsColumns(const Question &question) const
    {
        return std::any_of(question.columns.begin(), question.columns.end(), [&](const Column &column) {
            return mayShow(decided(Place{.question = question.key, .column = column.key}), column.isPublic);
        });
    }

    void carryColumns(const Question *before, const Question &question, const Rows &rows)
    {
        for (const Column &column : before ? before->columns : QList<Column>()) {
            const Column *now = question.column(column.key);
            const bool differs = !now || now->kind != column.kind || now->scheme != column.scheme ||
                                 now->refersTo != column.refersTo || m_setAside.contains(column.refersTo);
            const auto isTouched = [&](const Row &row) {
                const Cell cell = row.cells.value(column.key);
                return !isEmpty(cell) && (differs || usesOther(cell, now->options));
            };
            if (std::any_of(rows.rows.begin(), rows.rows.end(), isTouched))
                note(Carrying::Changed, question.key, column.key);
        }
        for (const Column &column : question.columns) {
            QSet<QString> asking;
            if (mightAppear(before, question, column, rows, asking))
                hold(Place{.question = question.key, .column = column.key});
        }
    }

    bool mightAppear(const Question *before, const Question &question, const Column &column, const Rows &rows,
                     QSet<QString> &asking) const
    {
        const TreatmentKind kind = decided(Place{.question = question.key, .column = column.key});
        const auto isFilled = [&](const Row &row) {
            return !isEmpty(row.cells.value(column.key)) ||
                   decided(Place{question.key, row.id, column.key}) == TreatmentKind::Wording;
        };
        if (!mayShow(kind, column.isPublic) || std::none_of(rows.rows.begin(), rows.rows.end(), isFilled))
            return false;
        const Column *earlier = before ? before->column(column.key) : nullptr;
        if (!earlier || before->kind != question.kind || !readsAlike(earlier->kind, column.kind) ||
            earlier->refersTo != column.refersTo || !mayShow(kind, earlier->isPublic))
            return true;
        if (earlier->counts && !column.counts)
            return true;
        const auto isRegained = [&](const Row &row) {
            return regains(row.cells.value(column.key), earlier->options, column.options);
        };
        if (std::any_of(rows.rows.begin(), rows.rows.end(), isRegained))
            return true;
        return earlier->askIf.kind != Condition::Kind::Always &&
               !isAskedAlike(*before, question, column.key, rows, asking);
    }

    bool isAskedAlike(const Question &before, const Question &question, const QString &key, const Rows &rows,
                      QSet<QString> &asking) const
    {
        const Column *was = before.column(key);
        const Column *is = question.column(key);
        if (asking.contains(key))
            return true;
        if (!was || !is || was->askIf != is->askIf)
            return false;
        asking.insert(key);
        const QSet<QString> all = subjects(is->askIf);
        return std::all_of(all.begin(), all.end(), [&](const QString &subject) {
            const Column *earlier = before.column(subject);
            const Column *now = question.column(subject);
            return earlier && now && earlier->kind == now->kind && earlier->isPublic == now->isPublic &&
                   isAskedAlike(before, question, subject, rows, asking) &&
                   !mightAppear(&before, question, *now, rows, asking);
        });
    }

    void hold(const Place &place)
    {
        Treatment treatment = m_before.treatment(place);
        treatment.kind = TreatmentKind::Undecided;
        m_result.assessment.treatments.insert(place, treatment);
        note(Carrying::NewlyPublic, place.question, place.column);
    }

    /// Keeps an answer that its question cannot take, and what was decided and said about it, under a key that no
    /// question has.
    void setAside(const QString &key)
    {
        Assessment &a = m_result.assessment;
        const QString stem = key.left(50) + u".before"_s; // a key has at most 64 letters
        QString aside = stem;
        for (int n = 2; a.answers.contains(aside) || m_to.question(aside) || m_from.question(aside); ++n)
            aside = stem + QString::number(n);
        a.answers.insert(aside, a.answers.take(key));
        const QList<Place> places = a.treatments.keys();
        for (Place place : places) {
            if (place.question != key)
                continue;
            const Treatment treatment = a.treatments.take(place);
            place.question = aside;
            a.treatments.insert(place, treatment);
        }
        if (a.suppressions.contains(key))
            a.suppressions.insert(aside, a.suppressions.take(key));
        for (Comment &comment : a.comments)
            if (comment.place.question == key)
                comment.place.question = aside;
        m_setAside.insert(key);
    }

    const Template &m_from;
    const Template &m_to;
    const Assessment &m_before;
    QSet<QString> m_setAside;
    CarriedOver m_result;
};

} // namespace

CarriedOver carriedOver(const Template &from, const Template &to, const Assessment &a)
{
    return CarryOver(from, to, a).carry();
}

} // namespace candour
