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
constexpr int MostHeadings = 5000; ///< Beyond these, nothing is a heading of ours any more.
constexpr int HighestNumber = 1'000'000;
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

bool hasLink(const Block &block)
{
    return std::any_of(block.runs.begin(), block.runs.end(), [](const Run &run) { return !run.link.isEmpty(); });
}

class Placer
{
public:
    Placer(const Template &t, const Assessment &a) : m_template(t), m_assessment(a), m_match(t)
    {
        for (const Question *question : t.questions()) {
            const QString label = folded(question->label);
            m_labels.insert(label, m_labels.contains(label) ? QString() : question->key);
        }
    }

    QList<DocumentPart> place(const ForeignDocument &document)
    {
        const QList<ForeignBlock> &blocks = document.blocks;
        for (qsizetype i = 0; i < blocks.size(); ++i) {
            const ForeignBlock &block = blocks.at(i);
            if (block.kind == ForeignKind::Row) {
                i = placeTable(blocks, i);
            } else if (block.kind == ForeignKind::Heading) {
                begin(block.words, block.level, isFollowedByText(blocks, i));
            } else if (readsAsHeading(block.words)) {
                begin(block.words, DrawnHeading, isFollowedByText(blocks, i));
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
    /// is. An entry of a list, as of a list of contents, is none.
    bool readsAsHeading(const Block &words)
    {
        const QString text = plainText(words);
        if (text.size() > LongestDrawn || words.kind != BlockKind::Paragraph)
            return false;
        const bool isDrawn = isBold(words);
        if (!isDrawn && !m_labels.contains(folded(text)))
            return false;
        const HeadingMeaning meaning = meaningOf(text);
        return isDrawn ? meaning.isSure && (meaning.section >= 0 || meaning.questions.size() == 1)
                       : meaning.isSameWords;
    }

    HeadingMeaning meaningOf(const QString &words)
    {
        if (++m_asked > MostHeadings)
            return {};
        HeadingMeaning meaning = m_match.of(words, m_section);
        // The very words of a label mean its question, whatever else is called nearly so.
        if (const QString key = m_labels.value(folded(words)); !key.isEmpty()) {
            meaning.questions = QStringList{key};
            meaning.isSameWords = true;
            meaning.isSure = true;
        }
        return meaning;
    }

    void begin(const Block &heading, int level, bool hasText)
    {
        end();
        if (level <= m_sectionLevel)
            m_section = -1;
        HeadingMeaning meaning = meaningOf(plainText(heading));
        if (meaning.section >= 0 && !hasText)
            meaning.questions.clear();
        m_open = Open{DocumentPart{.heading = heading}, level, true};
        const bool repeats = meaning.isSameWords && !hasLink(heading);
        if (meaning.section >= 0 && meaning.questions.isEmpty()) {
            m_section = meaning.section;
            m_sectionLevel = level;
            takeHeading(repeats);
            takeSection(meaning.section);
        } else if (meaning.questions.size() == 1) {
            takeHeading(repeats);
            takeQuestion(meaning.questions.first());
        } else if (level > m_aboveLevel && m_aboveLevel > 0) {
            m_open->part.why = Placing::Below;
            m_open->part.question = m_above.question;
            m_open->part.meant = m_above.meant;
            leaveLine(m_open->part);
            return;
        } else {
            m_open->part.why = meaning.questions.isEmpty() ? Placing::Unknown : Placing::Several;
        }
        m_above = m_open->part;
        m_aboveLevel = m_open->part.question.isEmpty() ? 0 : level;
    }

    /// A heading that says no more than the question need not come along, and is no loss where it has no text.
    void takeHeading(bool repeats)
    {
        m_open->part.repeats = repeats;
        m_open->isUseful = !repeats;
    }

    /// Text below the heading of a section belongs to its one question, where it has only one that takes text.
    void takeSection(qsizetype section)
    {
        QStringList keys;
        for (const Question &question : m_template.sections.at(section).questions)
            if (question.kind == QuestionKind::RichText && isAsked(m_template, m_assessment, question))
                keys += question.key;
        m_open->part.why = Placing::Section;
        if (keys.size() == 1)
            takeQuestion(keys.first());
    }

    void takeQuestion(const QString &key)
    {
        const Question &question = *m_template.question(key);
        DocumentPart &part = m_open->part;
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
    }

    void add(const RichText &text)
    {
        if (!m_open) {
            m_open = Open{m_above, m_aboveLevel, false};
            leaveLine(m_open->part);
        }
        m_open->part.text.blocks += text.blocks;
    }

    /// A question that takes one line takes no more than that.
    void leaveLine(DocumentPart &part) const
    {
        const Question *question = m_template.question(part.question);
        if (!question || question->kind != QuestionKind::Line)
            return;
        part.why = Placing::TooLong;
        part.question.clear();
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
        if (part.text.isEmpty() || !isOneLine(textOf(part)))
            leaveLine(part);
        if (!part.question.isEmpty() && !part.text.isEmpty())
            m_taken += part.question;
        m_parts += part;
    }

    /// Rows that name a question in their first cell and answer it in the second are parts of their own, and so are
    /// the others of a table in which most rows do.
    qsizetype placeTable(const QList<ForeignBlock> &blocks, qsizetype first)
    {
        qsizetype end = first;
        QList<bool> naming;
        for (; end < blocks.size() && blocks.at(end).kind == ForeignKind::Row; ++end)
            naming += names(blocks.at(end));
        const qsizetype count = naming.count(true);
        const bool isForm = count > 0 && count * 2 >= naming.size();
        for (qsizetype i = first; i < end; ++i) {
            const ForeignBlock &row = blocks.at(i);
            if (naming.at(i - first) || (isForm && mayName(row)))
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

    bool names(const ForeignBlock &row)
    {
        if (!mayName(row))
            return false;
        const HeadingMeaning meaning = meaningOf(plainText(row.cells.first()));
        return meaning.isSure && meaning.questions.size() == 1;
    }

    void placeRow(const ForeignBlock &row)
    {
        const DocumentPart above = m_above;
        const int aboveLevel = m_aboveLevel;
        begin(row.cells.first().blocks.first(), RowHeading, true);
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
    QHash<QString, QString> m_labels; ///< Folded, with the key of the question; empty where several have the label.
    QSet<QString> m_taken;
    int m_asked = 0;
};

/// Of a key of ours, as we write it; 0 for every other.
int numberOf(const QString &key)
{
    if (!isReservedForNotPlaced(key))
        return 0;
    const QString digits = key.mid(OursPrefix.size());
    const int number = digits.toInt();
    return number > 0 && number <= HighestNumber && QString::number(number) == digits ? number : 0;
}

} // namespace

QList<DocumentPart> placed(const Template &t, const Assessment &a, const ForeignDocument &document)
{
    return Placer(t, a).place(document);
}

RichText textOf(const DocumentPart &part)
{
    RichText text = part.text;
    const bool isSaid =
        part.repeats && part.why == Placing::Matched && part.question == part.meant && !part.question.isEmpty();
    if (!part.heading.runs.isEmpty() && !isSaid)
        text.blocks.prepend(boldParagraph(part.heading));
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
        if (!t.question(answer.key()) && !saysNothing(*answer))
            (numberOf(answer.key()) > 0 ? ours : others) += answer.key();
    std::sort(ours.begin(), ours.end(), [](const QString &x, const QString &y) { return numberOf(x) < numberOf(y); });
    return ours + others;
}

bool isReservedForNotPlaced(const QString &key)
{
    return key.startsWith(OursPrefix);
}

bool isOwnKeyNotPlaced(const QString &key)
{
    return numberOf(key) > 0;
}

QStringList nextKeysNotPlaced(const Template &t, const Assessment &a, qsizetype count)
{
    int number = 0;
    for (auto answer = a.answers.cbegin(); answer != a.answers.cend(); ++answer)
        number = std::max(number, numberOf(answer.key()));
    QStringList keys;
    while (keys.size() < count) {
        const QString key = OursPrefix + QString::number(++number);
        if (!t.question(key) && !a.answers.contains(key))
            keys += key;
    }
    return keys;
}

} // namespace candour
