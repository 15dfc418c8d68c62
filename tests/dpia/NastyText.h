// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Literals.h"
#include "dpia/RichText.h"

#include <QRandomGenerator>

namespace candour {

/// Makes texts that nobody would write, but that a file or a paste can bring: halves of surrogate pairs, control
/// characters, levels and links out of bounds, empty runs and blocks, overlapping marks. The same for the same seed.
class NastyText
{
public:
    explicit NastyText(quint32 seed) : m_random(seed) {}

    int below(int bound) { return int(m_random.bounded(quint32(bound))); }
    bool chance(int percent) { return below(100) < percent; }

    QString words()
    {
        static const QStringList parts{u"a"_s,
                                       u"b"_s,
                                       u" "_s,
                                       u"\t"_s,
                                       u"\n"_s,
                                       u"\r"_s,
                                       u"\u2028"_s,
                                       u"é"_s,
                                       u"\u202E"_s,
                                       u"😀"_s,
                                       u"ab"_s,
                                       u"-"_s,
                                       u"\u0007"_s,
                                       u"\u0085"_s,
                                       u"א"_s,
                                       QString(QChar(0xD83D)),
                                       QString(QChar(0xDE00)),
                                       QString(QChar(0))};
        QString text;
        for (int count = below(7); count > 0; --count)
            text += parts.at(below(int(parts.size())));
        return text;
    }

    MarkId mark() { return MarkId{QString(QChar(u'x' + below(3)))}; }

    RichText text()
    {
        static const QStringList links{{}, {}, {}, u"https://example.org/"_s, u"javascript:alert(1)"_s};
        RichText text;
        for (int blocks = below(6); blocks > 0; --blocks) {
            Block block{.kind = BlockKind(below(3)), .level = below(11) - 3};
            for (int runs = below(5); runs > 0; --runs) {
                Run run{.text = words(), .bold = chance(20), .italic = chance(20)};
                run.link = links.at(below(int(links.size())));
                while (chance(30))
                    run.marks.insert(mark());
                block.runs += run;
            }
            text.blocks += block;
        }
        return text;
    }

private:
    QRandomGenerator m_random;
};

/// For messages of failing tests.
inline QString shown(const RichText &text)
{
    QString words;
    for (const Block &block : text.blocks) {
        words += u"<%1 %2>"_s.arg(int(block.kind)).arg(block.level);
        for (const Run &run : block.runs) {
            words += u"[%1%2%3 "_s.arg(run.bold ? u"b"_s : QString(), run.italic ? u"i"_s : QString(), run.link);
            QStringList marks;
            for (const MarkId &mark : run.marks)
                marks += mark.value;
            marks.sort();
            words += marks.join(u'+') + u'|' + QString(run.text).replace(u' ', u'_') + u']';
        }
    }
    return words;
}

} // namespace candour
