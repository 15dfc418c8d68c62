// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Shrinking.h"

#include "base/Literals.h"

namespace candour {

namespace {

using Cut = std::function<void(Assessment &)>;

/// Makes an assessment smaller by one thing after another, and keeps what still fails.
class Shrinker
{
public:
    Shrinker(const Assessment &a, const Fails &fails, int most) : m_now(a), m_fails(fails), m_left(most) {}

    Assessment shrink()
    {
        do {
            m_hasShrunk = false;
            cutObjects();
            cutAnswers();
            cutTreatmentsAndMarks();
        } while (m_hasShrunk && m_left > 0);
        return m_now;
    }

private:
    /// True where the assessment fails without it, too.
    bool attempt(const Cut &cut)
    {
        if (m_left <= 0)
            return false;
        Assessment smaller = m_now;
        cut(smaller);
        if (smaller == m_now)
            return false;
        --m_left;
        if (!m_fails(smaller))
            return false;
        m_now = smaller;
        m_hasShrunk = true;
        return true;
    }

    /// From the last to the first, so that what was cut moves nothing that is still to come.
    void cutEach(qsizetype count, const std::function<void(Assessment &, qsizetype)> &cut)
    {
        for (qsizetype i = count - 1; i >= 0; --i)
            attempt([&](Assessment &a) { cut(a, i); });
    }

    void cutObjects()
    {
        attempt([](Assessment &a) { a.review = {}; });
        attempt([](Assessment &a) { a.retention = {}; });
        attempt([](Assessment &a) { a.comments.clear(); });
        attempt([](Assessment &a) { a.publicTitle = u"T"_s; });
        cutEach(m_now.attachments.size(), [](Assessment &a, qsizetype i) { a.attachments.removeAt(i); });
    }

    void cutAnswers()
    {
        for (const QString &key : m_now.answers.keys()) {
            const bool gone = attempt([&](Assessment &a) {
                a.answers.remove(key);
                a.treatments.removeIf([&](auto one) { return one.key().question == key; });
            });
            if (gone)
                continue;
            if (const auto *rows = std::get_if<Rows>(&m_now.answers[key]))
                cutRows(key, *rows);
            else if (textIn(m_now.answers[key]))
                cutText([key](Assessment &a) { return textIn(a.answers[key]); });
        }
    }

    void cutRows(const QString &key, const Rows rows)
    {
        const auto all = [key](Assessment &a) -> QList<Row> & { return std::get<Rows>(a.answers[key]).rows; };
        cutEach(rows.rows.size(), [&](Assessment &a, qsizetype i) { all(a).removeAt(i); });
        for (qsizetype i = 0; i < all(m_now).size(); ++i)
            for (const QString &column : all(m_now)[i].cells.keys()) {
                attempt([&](Assessment &a) { all(a)[i].cells.remove(column); });
                cutText([=](Assessment &a) -> RichText * {
                    const auto cell = all(a)[i].cells.find(column);
                    return cell == all(a)[i].cells.end() ? nullptr : textIn(*cell);
                });
            }
    }

    void cutText(const std::function<RichText *(Assessment &)> &find)
    {
        const RichText *text = find(m_now);
        cutEach(text ? text->blocks.size() : 0, [&](Assessment &a, qsizetype i) { find(a)->blocks.removeAt(i); });
        for (qsizetype i = 0; find(m_now) && i < find(m_now)->blocks.size(); ++i) {
            cutEach(find(m_now)->blocks[i].runs.size(),
                    [&](Assessment &a, qsizetype run) { find(a)->blocks[i].runs.removeAt(run); });
            cutEach(find(m_now)->blocks[i].runs.size(), [&](Assessment &a, qsizetype run) {
                Run &one = find(a)->blocks[i].runs[run];
                one = Run{.text = u"w"_s, .marks = one.marks};
            });
            attempt([&](Assessment &a) {
                Block &block = find(a)->blocks[i];
                block = Block{.runs = block.runs};
            });
        }
    }

    void cutTreatmentsAndMarks()
    {
        for (const Place &place : m_now.treatments.keys()) {
            attempt([&](Assessment &a) { a.treatments.remove(place); });
            attempt([&](Assessment &a) {
                if (a.treatments.contains(place))
                    for (RichText &wording : a.treatments[place].wording)
                        wording = fromPlainText(u"w"_s);
            });
        }
        for (const MarkId &id : m_now.marks.keys()) {
            attempt([&](Assessment &a) { unmark(a, id); });
            attempt([&](Assessment &a) {
                if (a.marks.contains(id))
                    a.marks[id] = Mark{.id = id, .reasons = a.marks[id].reasons.mid(0, 1)};
            });
        }
    }

    /// Text keeps the form that it has; withoutMark() would put it in order.
    static void unmark(RichText *text, const MarkId &id)
    {
        if (!text)
            return;
        for (Block &block : text->blocks)
            for (Run &run : block.runs)
                run.marks.remove(id);
    }

    static void unmark(Assessment &a, const MarkId &id)
    {
        a.marks.remove(id);
        a.treatments.removeIf([&](auto one) { return one->mark == id; });
        for (Answer &answer : a.answers) {
            unmark(textIn(answer), id);
            if (auto *rows = std::get_if<Rows>(&answer))
                for (Row &row : rows->rows)
                    for (Cell &cell : row.cells)
                        unmark(textIn(cell), id);
        }
    }

    Assessment m_now;
    const Fails &m_fails;
    int m_left;
    bool m_hasShrunk = false;
};

QString cellWords(const Cell &cell)
{
    const RichText *text = textIn(cell);
    if (!text)
        return isEmpty(cell) ? u"nothing"_s : u"a value of kind %1"_s.arg(cell.index());
    QString words;
    for (const Block &block : text->blocks) {
        words += u"¶"_s;
        for (const Run &run : block.runs)
            words += run.marks.isEmpty() ? run.text : u"[%1]"_s.arg(run.text);
    }
    return words;
}

QString answerWords(const Answer &answer)
{
    if (const auto *cell = std::get_if<Cell>(&answer))
        return cellWords(*cell);
    if (const auto *shared = std::get_if<SharedText>(&answer))
        return cellWords(Cell{shared->text});
    QStringList words;
    if (const auto *rows = std::get_if<Rows>(&answer))
        for (const Row &row : rows->rows) {
            QStringList cells;
            for (auto cell = row.cells.cbegin(); cell != row.cells.cend(); ++cell)
                cells += cell.key() + u": "_s + cellWords(*cell);
            words += row.id.value + u" {"_s + cells.join(u", "_s) + u'}';
        }
    return words.isEmpty() ? u"files or no rows"_s : words.join(u"; "_s);
}

} // namespace

Assessment shrunk(const Assessment &a, const Fails &fails, int most)
{
    return Shrinker(a, fails, most).shrink();
}

QString described(const Assessment &a)
{
    static const QStringList kinds{u"by the template"_s, u"as written"_s, u"worded"_s, u"withheld"_s, u"undecided"_s};
    QStringList lines;
    for (auto answer = a.answers.cbegin(); answer != a.answers.cend(); ++answer)
        lines += answer.key() + u" = "_s + answerWords(*answer);
    for (auto one = a.treatments.cbegin(); one != a.treatments.cend(); ++one)
        lines += one.key().path() + u" is "_s + kinds.value(int(one->kind)) +
                 (one->mark.isEmpty() ? QString() : u" by "_s + one->mark.value);
    for (const Mark &mark : a.marks)
        lines += u"mark "_s + mark.id.value + u": "_s + mark.reasons.join(u", "_s);
    return lines.join(u'\n');
}

} // namespace candour
