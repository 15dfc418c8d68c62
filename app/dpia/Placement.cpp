// SPDX-License-Identifier: GPL-3.0-or-later
#include "dpia/Placement.h"

#include "base/Fold.h"
#include "base/Literals.h"
#include "dpia/HeadingMatch.h"

namespace candour {

namespace {

constexpr int DrawnHeading = 7; ///< Level of a paragraph that reads as a heading, below every real one.
constexpr int RowHeading = 8;
constexpr qsizetype LongestDrawn = 120;
constexpr qsizetype LongestLine = 200;
const QString OursPrefix = u"unplaced."_s;

bool isOneLine(const RichText &text)
{
    return text.blocks.size() == 1 && text.blocks.first().kind == BlockKind::Paragraph &&
           plainText(text).size() <= LongestLine;
}

bool isBold(const Block &block)
{
    return std::all_of(block.runs.begin(), block.runs.end(),
                       [](const Run &run) { return run.bold || run.text.trimmed().isEmpty(); });
}

class Placer
{
public:
    Placer(const Template &t, const Assessment &a) : m_template(t), m_assessment(a), m_match(t) {}

    QList<DocumentPart> place(const ForeignDocument &document)
    {
        const QList<ForeignBlock> &blocks = document.blocks;
        for (qsizetype i = 0; i < blocks.size(); ++i) {
            const ForeignBlock &block = blocks.at(i);
            if (block.kind == ForeignKind::Row) {
                i = placeTable(blocks, i);
            } else if (block.kind == ForeignKind::Heading) {
                begin(plainText(block.words), block.level, isFollowedByText(blocks, i));
            } else if (readsAsHeading(block.words)) {
                begin(plainText(block.words), DrawnHeading, isFollowedByText(blocks, i));
            } else {
                add(RichText{{block.words}});
            }
        }
        end();
        return m_parts;
    }

private:
    /// A part that is being gathered.
    struct Open
    {
        DocumentPart part;
        int level = 0;
        bool isUseful = false; ///< It says something even without text below its heading.
    };

    static bool isFollowedByText(const QList<ForeignBlock> &blocks, qsizetype at)
    {
        return at + 1 < blocks.size() && blocks.at(at + 1).kind != ForeignKind::Heading;
    }

    /// A short paragraph that is bold, or has the very words of a question, and is called as one question or section
    /// is.
    bool readsAsHeading(const Block &words) const
    {
        const QString text = plainText(words);
        if (text.size() > LongestDrawn || words.level > 0 || words.kind == BlockKind::Bullet)
            return false;
        const HeadingMeaning meaning = m_match.of(text, m_section);
        if (isBold(words))
            return meaning.isSure && (meaning.section >= 0 || meaning.questions.size() == 1);
        return meaning.isSameWords && isLabel(text);
    }

    bool isLabel(const QString &text) const
    {
        const QString words = folded(text);
        const QList<const Question *> all = m_template.questions();
        return std::any_of(all.begin(), all.end(),
                           [&](const Question *question) { return folded(question->label) == words; });
    }

    void begin(const QString &heading, int level, bool hasText)
    {
        end();
        if (level <= m_sectionLevel)
            m_section = -1;
        HeadingMeaning meaning = m_match.of(heading, m_section);
        if (meaning.section >= 0 && !hasText)
            meaning.questions.clear();
        m_open = Open{DocumentPart{.heading = heading}, level, true};
        if (meaning.section >= 0 && meaning.questions.isEmpty()) {
            m_section = meaning.section;
            m_sectionLevel = level;
            takeSection(meaning.section);
        } else if (meaning.questions.size() == 1) {
            takeQuestion(meaning.questions.first());
        } else if (level > m_aboveLevel && m_aboveLevel > 0) {
            m_open->part.why = Placing::Below;
            m_open->part.question = m_above.question;
            m_open->part.meant = m_above.meant;
            return;
        } else {
            m_open->part.why = meaning.questions.isEmpty() ? Placing::Unknown : Placing::Several;
        }
        m_above = m_open->part;
        m_aboveLevel = m_open->part.question.isEmpty() ? 0 : level;
    }

    /// Text below the heading of a section belongs to its one question, where it has only one that takes text.
    void takeSection(qsizetype section)
    {
        QStringList keys;
        for (const Question &question : m_template.sections.at(section).questions)
            if (question.kind == QuestionKind::RichText && isAsked(m_template, m_assessment, question))
                keys += question.key;
        m_open->isUseful = false;
        m_open->part.why = Placing::Section;
        if (keys.size() == 1)
            takeQuestion(keys.first());
    }

    void takeQuestion(const QString &key)
    {
        const Question &question = *m_template.question(key);
        DocumentPart &part = m_open->part;
        m_open->isUseful = false;
        part.meant = key;
        part.why = Placing::Matched;
        if (question.kind != QuestionKind::RichText && question.kind != QuestionKind::Line)
            part.why = Placing::NoText;
        else if (!isAsked(m_template, m_assessment, question))
            part.why = Placing::NotAsked;
        else if (!isEmpty(m_assessment.answer(key)))
            part.why = Placing::Answered;
        else if (m_taken.contains(key))
            part.why = Placing::Repeated;
        else
            part.question = key;
        m_taken.insert(key);
    }

    void add(const RichText &text)
    {
        if (!m_open)
            m_open = Open{m_above, m_aboveLevel, false};
        m_open->part.text.blocks += text.blocks;
    }

    void end()
    {
        if (!m_open)
            return;
        Open done = *std::exchange(m_open, std::nullopt);
        DocumentPart &part = done.part;
        part.text = normalised(part.text);
        if (part.text.isEmpty() && !done.isUseful)
            return;
        const Question *question = m_template.question(part.question);
        if (question && question->kind == QuestionKind::Line && !isOneLine(part.text)) {
            part.why = Placing::TooLong;
            part.question.clear();
        }
        m_parts += part;
    }

    /// Rows that name a question in their first cell and answer it in the second are parts of their own, and so are
    /// the others of a table in which most rows do.
    qsizetype placeTable(const QList<ForeignBlock> &blocks, qsizetype first)
    {
        qsizetype end = first;
        qsizetype naming = 0;
        for (; end < blocks.size() && blocks.at(end).kind == ForeignKind::Row; ++end)
            naming += names(blocks.at(end)) ? 1 : 0;
        const bool isForm = naming > 0 && naming * 2 >= end - first;
        for (qsizetype i = first; i < end; ++i) {
            const ForeignBlock &row = blocks.at(i);
            if (names(row) || (isForm && mayName(row)))
                placeRow(row);
            else
                add(asRichText({row}));
        }
        return end - 1;
    }

    static bool mayName(const ForeignBlock &row)
    {
        return row.cells.size() >= 2 && isOneLine(row.cells.first()) && !row.cells.at(1).isEmpty();
    }

    bool names(const ForeignBlock &row) const
    {
        if (!mayName(row))
            return false;
        const HeadingMeaning meaning = m_match.of(plainText(row.cells.first()), m_section);
        return meaning.isSure && meaning.questions.size() == 1;
    }

    void placeRow(const ForeignBlock &row)
    {
        const DocumentPart above = m_above;
        const int aboveLevel = m_aboveLevel;
        begin(plainText(row.cells.first()), RowHeading, true);
        for (const RichText &cell : row.cells.mid(1))
            add(cell);
        end();
        m_above = above;
        m_aboveLevel = aboveLevel;
    }

    const Template &m_template;
    const Assessment &m_assessment;
    const HeadingMatch m_match;
    QList<DocumentPart> m_parts;
    std::optional<Open> m_open;
    DocumentPart m_above; ///< The last part that was no part of another; without its text.
    int m_aboveLevel = 0; ///< Its level, 0 where it goes nowhere.
    qsizetype m_section = -1;
    int m_sectionLevel = 0;
    QSet<QString> m_taken;
};

int numberOf(const QString &key)
{
    return key.startsWith(OursPrefix) ? key.mid(OursPrefix.size()).toInt() : 0;
}

} // namespace

QList<DocumentPart> placed(const Template &t, const Assessment &a, const ForeignDocument &document)
{
    return Placer(t, a).place(document);
}

RichText textOf(const DocumentPart &part)
{
    RichText text = part.text;
    const bool repeats = part.why == Placing::Matched && part.question == part.meant && !part.question.isEmpty();
    if (!part.heading.isEmpty() && !repeats)
        text.blocks.prepend(boldParagraph(Block{.runs = {Run{.text = part.heading}}}));
    return normalised(text);
}

bool takesText(const Template &t, const Assessment &a, const Question &question, const RichText &text)
{
    if (!isAsked(t, a, question))
        return false;
    if (question.kind == QuestionKind::Line)
        return isEmpty(a.answer(question.key)) && isOneLine(text);
    return question.kind == QuestionKind::RichText &&
           (isEmpty(a.answer(question.key)) || textIn(a.answer(question.key)));
}

QStringList keysNotPlaced(const Template &t, const Assessment &a)
{
    QStringList ours;
    QStringList others;
    for (auto answer = a.answers.cbegin(); answer != a.answers.cend(); ++answer)
        if (!t.question(answer.key()) && !isEmpty(*answer))
            (numberOf(answer.key()) > 0 ? ours : others) += answer.key();
    std::sort(ours.begin(), ours.end(), [](const QString &x, const QString &y) { return numberOf(x) < numberOf(y); });
    return ours + others;
}

bool isOwnKeyNotPlaced(const QString &key)
{
    return numberOf(key) > 0;
}

QString nextKeyNotPlaced(const Template &t, const Assessment &a)
{
    int highest = 0;
    for (const QString &key : a.answers.keys())
        highest = std::max(highest, numberOf(key));
    QString key;
    do
        key = OursPrefix + QString::number(++highest);
    while (t.question(key));
    return key;
}

} // namespace candour
