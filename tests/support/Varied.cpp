// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Varied.h"

#include "base/Literals.h"

namespace candour {

namespace {

class Variation
{
public:
    Variation(const Template &t, const Assessment &a, quint32 seed)
        : m_template(t), m_before(a), m_after(a), m_random(seed)
    {}

    Assessment make()
    {
        varyInternals();
        for (const Question *question : m_template.questions())
            varyQuestion(*question);
        return m_after;
    }

private:
    void varyInternals()
    {
        m_after.title = m_random.words(1, 9);
        for (Person &person : m_after.people)
            person.name = m_random.words(1, 4);
        for (Mark &mark : m_after.marks) {
            mark.harm = m_random.words(0, 20);
            mark.publicInterest = m_random.words(0, 20);
            mark.opinion = {m_random.words(0, 4), m_random.words(0, 20),
                            QDate(2020, 1, 1).addDays(m_random.below(999))};
            mark.proposedBy = m_random.word();
            mark.cut = QStringList(m_random.below(3), m_random.word());
        }
        for (Comment &comment : m_after.comments)
            comment.text = m_random.words(1, 30);
        for (Attachment &attachment : m_after.attachments) {
            attachment.bytes = m_random.words(1, 90).toUtf8();
            if (areFilesPublic())
                continue;
            attachment.fileName = m_random.words(1, 3) + u".pdf"_s;
            attachment.description = m_random.words(0, 9);
        }
        m_after.review = Review{.state = ReviewState(m_random.below(3))};
        m_after.retention.basis = m_random.words(1, 9);
        varyNotPlaced();
    }

    void varyNotPlaced()
    {
        for (const QString &key : m_before.answers.keys())
            if (!m_template.question(key))
                m_after.answers.remove(key);
        for (int i = m_random.below(4); i > 0; --i)
            m_after.answers.insert(u"unplaced."_s + QString::number(m_random.below(9) + 1), Cell{m_random.richText()});
    }

    bool areFilesPublic() const
    {
        const QList<const Question *> questions = m_template.questions();
        return std::any_of(questions.begin(), questions.end(), [&](const Question *question) {
            return question->kind == QuestionKind::Files && isValuePublic(*question);
        });
    }

    TreatmentKind kindAt(const Place &place) const { return m_before.treatment(place).kind; }

    bool isShown(const Place &place, bool byDefault) const
    {
        const TreatmentKind kind = kindAt(place);
        return kind == TreatmentKind::AsWritten || (kind == TreatmentKind::ByTemplate && byDefault);
    }

    bool isShown(const Question &question) const
    {
        return !question.publicHeading.isEmpty() && isShown(Place{.question = question.key}, question.publicByDefault);
    }

    /// True where public answers alone decide whether the question is asked.
    bool isAskedInPublic(const Question &question) const
    {
        const QSet<QString> all = subjects(question.askIf);
        return std::all_of(all.begin(), all.end(), [&](const QString &subject) {
            const Question *other = m_template.question(subject);
            return other && isAskedInPublic(*other) && (isShown(*other) || !isAsked(m_template, m_before, *other));
        });
    }

    /// True where the answer's own value reaches the public: it is shown as written, it is asked, and nothing that the
    /// public does not see decides whether it is asked.
    bool isValuePublic(const Question &question) const
    {
        return isShown(question) && isAskedInPublic(question) && isAsked(m_template, m_before, question);
    }

    /// The same places and reasons, other words: every stretch of marked text is written anew, under as many marks of
    /// the same reasons as chance has it.
    void varyMarked(RichText &text)
    {
        for (Block &block : text.blocks) {
            QList<Run> runs;
            for (qsizetype i = 0; i < block.runs.size(); ++i) {
                const Run run = block.runs.at(i);
                if (run.marks.isEmpty()) {
                    runs += run;
                    continue;
                }
                for (int pieces = 1 + m_random.below(3); pieces > 0; --pieces)
                    runs +=
                        Run{.text = m_random.words(1, 9) + (m_random.chance(50) ? u" "_s : QString()),
                            .bold = m_random.chance(50),
                            .italic = m_random.chance(50),
                            .link = m_random.chance(20) ? u"https://secret.example/"_s + m_random.word() : QString(),
                            .marks = otherMarks(run.marks)};
            }
            block.runs = runs;
        }
        varyMarkedBlocks(text);
        text = normalised(text);
    }

    /// One block of nothing but withheld words may be several, of any kind.
    void varyMarkedBlocks(RichText &text)
    {
        QList<Block> blocks;
        for (const Block &block : text.blocks) {
            const bool allMarked =
                !block.runs.isEmpty() &&
                std::all_of(block.runs.begin(), block.runs.end(), [](const Run &r) { return !r.marks.isEmpty(); });
            blocks += block;
            if (!allMarked)
                continue;
            blocks.last().kind = BlockKind(m_random.below(3));
            blocks.last().level = m_random.below(4);
            for (int more = m_random.below(3); more > 0; --more) {
                Block extra{.kind = BlockKind(m_random.below(3)), .level = m_random.below(4)};
                extra.runs += Run{.text = m_random.words(1, 12),
                                  .marks = block.runs.at(m_random.below(int(block.runs.size()))).marks};
                blocks += extra;
            }
        }
        text.blocks = blocks;
    }

    /// Other marks with the same reasons altogether.
    QSet<MarkId> otherMarks(const QSet<MarkId> &marks)
    {
        if (m_random.chance(50))
            return marks;
        QSet<QString> reasons;
        for (const MarkId &mark : marks) {
            const QStringList keys = m_before.marks.value(mark).reasons;
            reasons += QSet<QString>(keys.begin(), keys.end());
        }
        Mark mark{.id = MarkId{m_random.id("v")}, .reasons = reasons.values(), .proposedBy = u"Val"_s};
        m_after.marks.insert(mark.id, mark);
        return {mark.id};
    }

    void varyQuestion(const Question &question)
    {
        if (!isValuePublic(question)) {
            const Answer other = m_random.chance(80) ? m_random.answer(question, m_after) : Answer{};
            if (isEmpty(other))
                m_after.answers.remove(question.key);
            else
                m_after.answers.insert(question.key, other);
            return;
        }
        const auto answer = m_after.answers.find(question.key);
        if (answer == m_after.answers.end())
            return;
        if (RichText *text = textIn(*answer))
            varyMarked(*text);
        if (auto *rows = std::get_if<Rows>(&*answer))
            varyRows(question, *rows);
    }

    /// Cells of a row that is not shown as written. A reworded risk keeps the level that is left, and nothing else.
    QMap<QString, Cell> otherCells(const Question &question, const Row &row)
    {
        const bool reworded = kindAt(Place{.question = question.key, .row = row.id}) == TreatmentKind::Wording;
        const auto level = residualLevel(m_template.riskMethod, row);
        for (int tries = 0; tries < 50; ++tries) {
            Row other = m_random.row(question, m_after);
            if (question.kind != QuestionKind::Risks || !reworded ||
                residualLevel(m_template.riskMethod, other) == level)
                return other.cells;
        }
        return row.cells;
    }

    void varyRows(const Question &question, Rows &rows)
    {
        QList<Row> after;
        for (Row row : rows.rows) {
            const Place place{.question = question.key, .row = row.id};
            if (isShown(place, true)) {
                varyCells(question, row);
                after += row;
                continue;
            }
            row.cells = otherCells(question, row);
            after += row;
            if (kindAt(place) != TreatmentKind::Withheld)
                continue;
            for (int more = m_random.below(3); more > 0; --more) {
                const Row extra = m_random.row(question, m_after);
                m_after.treatments.insert(Place{.question = question.key, .row = extra.id}, m_before.treatment(place));
                after += extra;
            }
        }
        varyCounts(question, after);
        rows.rows = after;
    }

    /// What the public sees of numbers of people: "c" where it sees none, and the totals of what it sees. A table about
    /// which nobody decided shows none.
    QStringList seenCounts(const Question &question, const QList<Row> &rows) const
    {
        QList<const Column *> columns;
        bool hidesColumn = false;
        for (const Column &column : question.columns) {
            const Place place{.question = question.key, .column = column.key};
            if (column.counts && isShown(place, column.isPublic))
                columns += &column;
            else if (column.counts && kindAt(place) != TreatmentKind::ByTemplate)
                hidesColumn = true;
        }
        QMap<CountCell, qint64> people;
        QList<CountCell> hidden;
        const auto add = [&](const CountCell &cell, qint64 number, bool isHidden) {
            people[cell] += number;
            if (isHidden)
                hidden += cell;
        };
        for (const Row &row : rows) {
            const bool isRowShown = isShown(Place{.question = question.key, .row = row.id}, true);
            for (const Column *column : columns) {
                const bool isHidden = !isRowShown || !isShown(question, row, *column);
                const Cell cell = row.cells.value(column->key);
                const auto *number = std::get_if<Number>(&cell);
                const qint64 value = number ? qint64(number->value) : 0;
                add({row.id, column->key}, value, isHidden);
                add({row.id, {}}, value, isHidden || hidesColumn);
                add({{}, column->key}, value, isHidden);
                add({{}, {}}, value, isHidden || hidesColumn);
            }
        }
        const Suppression decided = m_before.suppressions.value(question.key);
        const bool isDecided = m_before.suppressions.contains(question.key);
        QStringList seen;
        for (auto cell = people.cbegin(); cell != people.cend(); ++cell) {
            if (decided.rule.method == SuppressionMethod::Rounding)
                seen += hidden.contains(cell.key()) ? u"c"_s : QString::number(qRound(double(*cell) / 5) * 5);
            else
                seen += !isDecided || hidden.contains(cell.key()) || decided.cells.contains(cell.key())
                            ? u"c"_s
                            : QString::number(*cell);
        }
        return seen;
    }

    /// Numbers of people that agree with all that the public sees of them: moves some people about, in one cell or
    /// along a line or a rectangle, and keeps what leaves the sight of the table as it is.
    void varyCounts(const Question &question, QList<Row> &rows)
    {
        QStringList columns;
        for (const Column &column : question.columns)
            if (column.counts)
                columns += column.key;
        if (columns.isEmpty() || rows.isEmpty())
            return;
        const QStringList seen = seenCounts(question, rows);
        for (int tries = 0; tries < 60; ++tries) {
            QList<Row> other = rows;
            const double people = 1 + m_random.below(6);
            const qsizetype rowsMoved[]{m_random.below(int(rows.size())), m_random.below(int(rows.size()))};
            const QString columnsMoved[]{columns.at(m_random.below(int(columns.size()))),
                                         columns.at(m_random.below(int(columns.size())))};
            const bool alongRows = m_random.chance(50);
            const bool alongColumns = m_random.chance(50);
            bool isPossible = true;
            for (int corner = 0; corner < 4; ++corner) {
                const int r = corner / 2;
                const int c = corner % 2;
                if ((r == 1 && !alongRows) || (c == 1 && !alongColumns))
                    continue;
                auto *number = std::get_if<Number>(&other[rowsMoved[r]].cells[columnsMoved[c]]);
                isPossible = isPossible && number;
                if (number)
                    number->value += r == c ? people : -people;
                isPossible = isPossible && number->value >= 0;
            }
            if (isPossible && seenCounts(question, other) == seen)
                rows = other;
        }
    }

    bool isShown(const Question &question, const Row &row, const Column &column) const
    {
        return isShown(Place{.question = question.key, .column = column.key}, column.isPublic) &&
               isShown(Place{question.key, row.id, column.key}, true);
    }

    /// As for questions; a cell that is not asked presents nothing to the conditions of others, whatever was left in
    /// it.
    bool isCellAsked(const Question &question, const Row &row, const Column &column) const
    {
        return holds(column.askIf, [&](const QString &subject) -> std::optional<QStringList> {
            const Column *other = question.column(subject);
            if (!other || !isCellAsked(question, row, *other))
                return std::nullopt;
            return conditionKeys(row.cells.value(subject));
        });
    }

    bool isCellAskedInPublic(const Question &question, const Row &row, const Column &column) const
    {
        const QSet<QString> all = subjects(column.askIf);
        return std::all_of(all.begin(), all.end(), [&](const QString &subject) {
            const Column *other = question.column(subject);
            return other && isCellAskedInPublic(question, row, *other) &&
                   (isShown(question, row, *other) || !isCellAsked(question, row, *other));
        });
    }

    bool isCellPublic(const Question &question, const Row &row, const Column &column) const
    {
        return isShown(question, row, column) && isCellAskedInPublic(question, row, column) &&
               isCellAsked(question, row, column);
    }

    void varyCells(const Question &question, Row &row)
    {
        const Row before = row;
        for (const Column &column : question.columns) {
            if (isCellPublic(question, before, column)) {
                const auto cell = row.cells.find(column.key);
                if (cell != row.cells.end())
                    if (RichText *text = textIn(*cell))
                        varyMarked(*text);
                continue;
            }
            const Cell other = m_random.cell(column.kind, column.options, m_after, column.refersTo);
            if (isEmpty(other))
                row.cells.remove(column.key);
            else
                row.cells.insert(column.key, other);
        }
    }

    const Template &m_template;
    const Assessment &m_before;
    Assessment m_after;
    RandomValues m_random;
};

} // namespace

Assessment varied(const Template &t, const Assessment &a, quint32 seed)
{
    return Variation(t, a, seed).make();
}

} // namespace candour
