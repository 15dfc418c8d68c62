// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/RandomAssessment.h"

#include "base/Literals.h"

#include <QTimeZone>

namespace candour {

namespace {

const QDateTime Noon(QDate(2026, 3, 2), QTime(12, 0), QTimeZone::utc());

/// Decides about an assessment's public side at random.
class RandomDecisions
{
public:
    RandomDecisions(const Template &t, Assessment &a, RandomValues &random)
        : m_template(t), m_assessment(a), m_random(random)
    {}

    void decide()
    {
        for (const Question *question : m_template.questions()) {
            if (question->publicHeading.isEmpty())
                continue;
            treat(Place{.question = question->key}, true);
            const auto answer = m_assessment.answers.find(question->key);
            if (answer == m_assessment.answers.end())
                continue;
            if (RichText *text = textIn(*answer))
                markSome(*text);
            if (auto *rows = std::get_if<Rows>(&*answer))
                decideRows(*question, *rows);
        }
    }

private:
    MarkId newMark()
    {
        Mark mark{.id = MarkId{m_random.id("m")},
                  .harm = m_random.words(3, 8),
                  .publicInterest = m_random.words(3, 8),
                  .proposedBy = u"Pat"_s,
                  .proposedAt = Noon};
        for (const Reason &reason : m_template.reasons)
            if (m_random.chance(50))
                mark.reasons += reason.key;
        if (mark.reasons.isEmpty())
            mark.reasons += m_template.reasons.first().key;
        mark.opinion = {u"Officer "_s + mark.id.value, u"It would harm "_s + mark.id.value, Noon.date()};
        m_assessment.marks.insert(mark.id, mark);
        return mark.id;
    }

    void treat(const Place &place, bool mayWord)
    {
        const int what = m_random.below(100);
        Treatment treatment;
        if (what < 12)
            treatment = Treatment{.kind = TreatmentKind::Withheld, .mark = newMark()};
        else if (what < 22 && mayWord)
            treatment =
                Treatment{.kind = TreatmentKind::Wording, .wording = {{m_assessment.language, m_random.richText()}}};
        else if (what < 30)
            treatment.kind = TreatmentKind::AsWritten;
        else if (what < 34)
            treatment.kind = TreatmentKind::Undecided;
        else
            return;
        m_assessment.treatments.insert(place, treatment);
    }

    void markSome(RichText &text)
    {
        if (!text.blocks.isEmpty() && m_random.chance(25))
            markBlocks(text);
        while (m_random.chance(35)) {
            const qsizetype length = plainText(text).size();
            const int from = m_random.below(int(length));
            text = withMark(text, TextRange{from, 1 + m_random.below(20)}, newMark());
        }
    }

    /// Marks one block from end to end, and sometimes those after it.
    void markBlocks(RichText &text)
    {
        const int first = m_random.below(int(text.blocks.size()));
        const int last = first + m_random.below(int(text.blocks.size()) - first);
        const MarkId mark = newMark();
        for (int i = first; i <= last; ++i)
            for (Run &run : text.blocks[i].runs)
                run.marks.insert(mark);
        text = normalised(text);
    }

    void decideRows(const Question &question, Rows &rows)
    {
        for (const Column &column : question.columns)
            if (m_random.chance(10))
                treat(Place{.question = question.key, .column = column.key}, false);
        for (Row &row : rows.rows) {
            if (m_random.chance(25))
                treat(Place{.question = question.key, .row = row.id}, true);
            for (auto cell = row.cells.begin(); cell != row.cells.end(); ++cell) {
                if (m_random.chance(15))
                    treat(Place{question.key, row.id, cell.key()}, true);
                if (RichText *text = textIn(*cell))
                    markSome(*text);
            }
        }
    }

    const Template &m_template;
    Assessment &m_assessment;
    RandomValues &m_random;
};

void addPeople(Assessment &a, RandomValues &random)
{
    for (int i = 0; i < 3; ++i)
        a.people +=
            Person{.id = PersonId{random.id("p")},
                   .name = random.words(2, 2),
                   .jobTitle = random.words(1, 3),
                   .email = u"a@example.gov.uk"_s,
                   .roles = {RoleHeld{u"owner"_s, QDate(2025, 1, 1), random.chance(50) ? QDate(2030, 1, 1) : QDate()}}};
}

void addReview(Assessment &a, RandomValues &random)
{
    a.comments += Comment{.id = CommentId{random.id("c")},
                          .place = Place{.question = u"why"_s},
                          .author = u"Sam"_s,
                          .at = Noon,
                          .text = random.words(3, 9),
                          .mustFix = random.chance(50),
                          .events = random.chance(50) ? QList<CommentEvent>{CommentEvent{.by = u"Kim"_s, .at = Noon}}
                                                      : QList<CommentEvent>()};
    a.review.askedRoles = QStringList{u"owner"_s};
    if (random.chance(50)) {
        a.review.state = ReviewState::InReview;
        a.review.signOffs += SignOff{.role = u"owner"_s,
                                     .name = random.words(2, 2),
                                     .statement = random.words(3, 6),
                                     .at = Noon,
                                     .contentRoot = QString(64, u'a')};
        a.review.advice += Advice{.role = u"officer"_s,
                                  .name = random.words(2, 2),
                                  .text = random.richText(),
                                  .at = Noon,
                                  .responses = {AdviceResponse{.outcome = AdviceOutcome::PartlyAccepted,
                                                               .decidedBy = u"Kim"_s,
                                                               .reasons = random.words(2, 5),
                                                               .at = Noon}}};
        a.review.events +=
            ReviewEvent{.what = u"law"_s, .on = QDate(2026, 5, 1), .note = u"A new act."_s, .by = u"Lee"_s, .at = Noon};
        a.review.events += ReviewEvent{.kind = ReviewEventKind::LookedAgain,
                                       .on = QDate(2026, 5, 2),
                                       .note = u"Fits."_s,
                                       .by = u"Kim"_s,
                                       .at = Noon};
        a.review.approvals += Approval{.name = u"Lee"_s, .at = Noon, .publicRoot = QString(64, u'b'), .role = u"hop"_s};
    }
}

/// Texts that are not placed, and an answer that an earlier template asked for. They leave the other choices as they
/// are.
void addNotPlaced(Assessment &a, quint32 seed)
{
    RandomValues random(seed + 900000);
    for (int i = random.below(4); i > 0; --i)
        a.answers.insert(u"unplaced."_s + QString::number(i), Cell{random.richText()});
    if (random.chance(30))
        a.answers.insert(u"older.before"_s,
                         Rows{{Row{.id = RowId{random.id("r")}, .cells = {{u"a"_s, random.line()}}}}});
}

/// What somebody said may be public. It leaves the other choices as they are.
void addDismissals(Assessment &a, quint32 seed)
{
    RandomValues random(seed + 700000);
    for (int i = random.below(3); i > 0; --i)
        a.review.dismissals += Dismissal{.type = u"email"_s,
                                         .digest = QString::number(random.below(1000000), 16).rightJustified(64, u'0'),
                                         .question = random.chance(50) ? u"why"_s : QString(),
                                         .reason = random.words(2, 5),
                                         .decidedBy = u"Lee"_s,
                                         .at = Noon};
}

QList<RowId> rowsIn(const Answer &answer)
{
    QList<RowId> ids;
    if (const auto *rows = std::get_if<Rows>(&answer))
        for (const Row &row : rows->rows)
            ids += row.id;
    return ids;
}

/// How small numbers are protected, whether it protects them or not.
void addSuppressions(const Template &t, Assessment &a, quint32 seed)
{
    RandomValues random(seed + 800000);
    for (const Question *question : t.questions()) {
        if (!question->hasCounts() || random.chance(15))
            continue;
        Suppression suppression{.decidedBy = random.words(1, 2), .decidedAt = Noon};
        if (random.chance(25)) {
            suppression.rule.method = SuppressionMethod::Rounding;
        } else {
            suppression.rule.threshold = 2 + random.below(12);
            for (const RowId &row : rowsIn(a.answer(question->key)) + QList<RowId>{{}})
                for (const Column &column : question->columns + QList<Column>{{.counts = true}})
                    if (column.counts && random.chance(60))
                        suppression.cells += CountCell{row, column.key};
            std::sort(suppression.cells.begin(), suppression.cells.end());
        }
        a.suppressions.insert(question->key, suppression);
    }
}

} // namespace

QString RandomValues::word()
{
    static const QStringList words{u"pupil"_s,    u"school"_s, u"census"_s,  u"Siân"_s,   u"naïve"_s,
                                   u"Δεδομένα"_s, u"данные"_s, u"מידע"_s,    u"بيانات"_s, u"office"_s,
                                   u"ŵyr"_s,      u"re-use"_s, u"O’Brien"_s, u"12345"_s,  u"AB12 3CD"_s,
                                   u"fluffy"_s,   u"Straße"_s, u"data"_s,    u"2026"_s,   u"x"_s};
    const QString base = words.at(below(int(words.size())));
    return chance(50) ? base : base + QString::number(below(100000));
}

QString RandomValues::words(int least, int most)
{
    QString text = word();
    for (int i = 1 + least - 1 + below(most - least + 1); i > 1; --i)
        text += (chance(12) ? u", "_s : chance(10) ? u" and "_s : u" "_s) + word();
    return text;
}

RichText RandomValues::richText()
{
    RichText text;
    for (int blocks = 1 + below(5); blocks > 0; --blocks) {
        Block block{.kind = BlockKind(below(3)), .level = below(3)};
        for (int runs = 1 + below(3); runs > 0; --runs)
            block.runs += Run{.text = words(1, 8) + u' ',
                              .bold = chance(15),
                              .italic = chance(15),
                              .link = chance(8) ? u"https://example.org/"_s + QString::number(below(1000)) : QString()};
        text.blocks += block;
    }
    return normalised(text);
}

RichText RandomValues::line()
{
    return lineFromPlainText(words(1, 5));
}

QString RandomValues::id(const char *prefix)
{
    return QString::fromLatin1(prefix) + QString::number(++m_ids) + u'-' + QString::number(below(1000000));
}

Cell RandomValues::cell(QuestionKind kind, const QList<Option> &options, const Assessment &a, const QString &refersTo)
{
    const auto option = [&] { return options.at(below(int(options.size()))).key; };
    switch (kind) {
    case QuestionKind::RichText:
        return richText();
    case QuestionKind::Line:
        return line();
    case QuestionKind::YesNo:
        return YesNo{chance(50), chance(50) ? richText() : RichText{}};
    case QuestionKind::Choice:
        return Choice{option(), {}};
    case QuestionKind::Choices: {
        Choices choices;
        for (const Option &one : options)
            if (chance(50))
                choices.keys += one.key;
        return choices.keys.isEmpty() ? Cell{} : Cell{choices};
    }
    case QuestionKind::Date:
        return QDate(2024, 1, 1).addDays(below(2000));
    case QuestionKind::Number:
        return Number{double(below(10000000))};
    case QuestionKind::Person:
        return a.people.at(below(int(a.people.size()))).id;
    case QuestionKind::Link:
        return WebLink{words(1, 3), u"https://example.org/"_s + QString::number(below(100000))};
    case QuestionKind::RowRefs: {
        RowRefs refs;
        if (const auto *rows = std::get_if<Rows>(&a.answer(refersTo)))
            for (const Row &row : rows->rows)
                if (chance(60))
                    refs.rows += row.id;
        return refs.rows.isEmpty() ? Cell{} : Cell{refs};
    }
    default:
        return {};
    }
}

Row RandomValues::row(const Question &question, const Assessment &a)
{
    Row row{.id = RowId{id("r")}};
    for (const Column &column : question.columns) {
        const Cell value = column.counts ? Cell{Number{double(below(12))}}
                           : chance(90)  ? cell(column.kind, column.options, a, column.refersTo)
                                         : Cell{};
        if (!isEmpty(value))
            row.cells.insert(column.key, value);
    }
    return row;
}

Answer RandomValues::answer(const Question &question, const Assessment &a)
{
    if (question.hasRows()) {
        Rows rows;
        for (int count = below(6); count > 0; --count)
            rows.rows += row(question, a);
        return rows;
    }
    if (question.kind == QuestionKind::Files)
        return a.attachments.isEmpty() ? Files{} : Files{{a.attachments.first().id}};
    if (question.kind == QuestionKind::Shared)
        return SharedText{question.sharedKey, richText()};
    return cell(question.kind, question.options, a, {});
}

Assessment randomAssessment(const Template &t, quint32 seed)
{
    RandomValues random(seed);
    Assessment a{.id = AssessmentId{random.id("a")},
                 .reference = u"DPIA-%1"_s.arg(random.below(10000), 4, 10, QChar(u'0')),
                 .title = random.words(2, 5),
                 .publicTitle = random.words(2, 5),
                 .templateId = t.id,
                 .templateVersion = t.version,
                 .language = t.language};
    addPeople(a, random);
    a.attachments += Attachment{.id = AttachmentId{random.id("f")},
                                .fileName = random.word() + u".pdf"_s,
                                .mediaType = u"application/pdf"_s,
                                .description = random.words(1, 3),
                                .bytes = random.words(5, 40).toUtf8()};
    for (const Question *question : t.questions()) {
        const Answer answer = random.chance(85) ? random.answer(*question, a) : Answer{};
        if (!isEmpty(answer))
            a.answers.insert(question->key, answer);
    }
    RandomDecisions(t, a, random).decide();
    addReview(a, random);
    addNotPlaced(a, seed);
    addDismissals(a, seed);
    addSuppressions(t, a, seed);
    a.retention = Retention{.keepUntil = QDate(2036, 1, 1), .basis = random.words(2, 6), .hold = random.chance(20)};
    return a;
}

Assessment randomRelease(const Template &form, quint32 seed)
{
    Assessment a = randomAssessment(form, seed);
    a.release = Release{.of = AssessmentId{u"of"_s},
                        .ofReference = u"DPIA-%1"_s.arg(seed % 10000, 4, 10, QChar(u'0')),
                        .contentRoot = u"f00d"_s,
                        .caseReference = u"FOI %1"_s.arg(seed),
                        .receivedOn = QDate(2026, 10, 1)};
    for (const Question *question : form.questions())
        if (const Place place{.question = question->key}; a.treatment(place).kind == TreatmentKind::ByTemplate)
            a.treatments.insert(place, Treatment{.kind = TreatmentKind::AsWritten});
    return a;
}

} // namespace candour
