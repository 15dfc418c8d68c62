// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "cli/CodePoints.h"
#include "cli/Command.h"
#include "cli/Messages.h"
#include "workspace/Replacing.h"

namespace candour {

namespace {

constexpr qsizetype MostAround = 30;

/// The words where they stand, and what is around them.
struct Surroundings
{
    QString before;
    QString words;
    QString after;
    qsizetype start = 0; ///< In Unicode code points.
    qsizetype end = 0;
};

bool partsCharacter(const QString &text, qsizetype at)
{
    return at > 0 && at < text.size() && text.at(at - 1).isHighSurrogate() && text.at(at).isLowSurrogate();
}

/// Reads what is around occurrences that come one after another: each text once, and only forwards.
class Reader
{
public:
    explicit Reader(const Assessment &assessment) : m_assessment(assessment) {}

    Surroundings around(const Occurrence &found)
    {
        if (!m_last || !m_last->isInSameText(found)) {
            const RichText *text = textOf(m_assessment, found);
            m_text = text ? plainText(*text) : QString();
            m_at = m_points = 0;
        }
        m_last = found;
        const auto [from, length] = found.range;
        m_points += codePoints(QStringView(m_text).mid(m_at, from - m_at));
        m_at = from;
        const QString words = m_text.mid(from, length);
        return {before(from), words, after(from + length), m_points, m_points + codePoints(words)};
    }

private:
    QString before(qsizetype end) const
    {
        qsizetype start = std::max(end - MostAround, qsizetype(0));
        start += partsCharacter(m_text, start) ? 1 : 0;
        const QString near = m_text.mid(start, end - start);
        return near.sliced(near.lastIndexOf(u'\n') + 1);
    }

    QString after(qsizetype start) const
    {
        qsizetype end = std::min(start + MostAround, m_text.size());
        end -= partsCharacter(m_text, end) ? 1 : 0;
        return m_text.mid(start, end - start).section(u'\n', 0, 0);
    }

    const Assessment &m_assessment;
    std::optional<Occurrence> m_last;
    QString m_text;
    qsizetype m_at = 0;
    qsizetype m_points = 0; ///< Code points before m_at.
};

QString line(const Occurrence &found, const Surroundings &around)
{
    QStringList where{found.place.question};
    if (!found.place.row.isEmpty())
        where += found.place.row.value;
    if (!found.place.column.isEmpty())
        where += found.place.column;
    QStringList parts{where.join(u'/')};
    if (!found.wording.isEmpty())
        parts += CommandLineMessages::tr("(public wording, %1)", "a language").arg(found.wording);
    if (!found.asked)
        parts += CommandLineMessages::tr("(not asked now)");
    return (parts << around.before + u'[' + around.words + u']' + around.after).join(u"  "_s);
}

QJsonObject inJson(const Occurrence &found, const Surroundings &around)
{
    QJsonObject object{{u"question"_s, found.place.question},
                       {u"start"_s, around.start},
                       {u"end"_s, around.end},
                       {u"before"_s, around.before},
                       {u"words"_s, around.words},
                       {u"after"_s, around.after},
                       {u"asked"_s, found.asked}};
    if (!found.place.row.isEmpty())
        object.insert(u"row"_s, found.place.row.value);
    if (!found.place.column.isEmpty())
        object.insert(u"column"_s, found.place.column);
    if (!found.wording.isEmpty())
        object.insert(u"wording"_s, found.wording);
    return object;
}

Result<> replace(Invocation &call)
{
    const bool preview = call.has(u"preview"_s);
    const Wanted wanted{call.words.at(1), call.has(u"case"_s), call.has(u"whole-words"_s)};
    if (wanted.words.trimmed().isEmpty())
        return fail(ErrorKind::Usage, CommandLineMessages::tr("Say which words to find."));
    const auto subject = call.subject(preview ? Workspace::Access::ReadOnly : Workspace::Access::ReadWrite);
    if (!subject)
        return failed(subject);
    const AssessmentId id = subject->assessment.id;
    const auto found = replacing::find(subject->workspace, id, wanted);
    if (!found)
        return failed(found);
    const auto changed =
        preview ? Result<int>(0) : replacing::replaceAll(subject->workspace, id, wanted, call.words.at(2));
    if (!changed)
        return failed(changed);
    QJsonArray places;
    Reader reader(subject->assessment);
    for (const Occurrence &one : *found) {
        const Surroundings around = reader.around(one);
        places += inJson(one, around);
        if (!call.json)
            call.print(line(one, around));
    }
    if (call.json)
        call.print(QJsonObject{{u"replaced"_s, *changed}, {u"places"_s, places}});
    return {};
}

} // namespace

Command replaceCommand()
{
    return {.name = u"replace"_s,
            .words = u"ID FIND WITH [--case] [--whole-words] [--preview]"_s,
            .help =
                CommandLineMessages::tr("Put other words in the place of these, in every answer and public wording"),
            .fewest = 3,
            .most = 3,
            .options = {{u"case"_s,
                         {},
                         CommandLineMessages::tr("Find the letters exactly as typed, not in any case and accent")},
                        {u"whole-words"_s, {}, CommandLineMessages::tr("Find whole words only")},
                        {u"preview"_s, {}, CommandLineMessages::tr("Only list where the words stand")}},
            .run = replace};
}

} // namespace candour
