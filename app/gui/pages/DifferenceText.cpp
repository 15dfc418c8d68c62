// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/DifferenceText.h"

#include "base/Literals.h"
#include "gui/Messages.h"
#include "gui/Palette.h"

namespace candour::differenceText {

namespace {

/// Characters of kept text beside a change, and of one change.
constexpr qsizetype MostAround = 60;
constexpr qsizetype MostOfChange = 2000;

/// The last or first words of a text, of about this length.
QString lastWords(const QString &text, qsizetype most)
{
    const qsizetype cut = text.indexOf(u' ', text.size() - most);
    return u"…"_s + text.mid(cut < 0 ? text.size() - most : cut);
}

QString firstWords(const QString &text, qsizetype most)
{
    const qsizetype cut = text.lastIndexOf(u' ', most);
    return text.left(cut < most / 2 ? most : cut + 1) + u"…"_s;
}

QString shortened(const TextDifference &difference, qsizetype at)
{
    const auto &[fate, text] = difference.at(at);
    const bool first = at == 0;
    const bool last = at == difference.size() - 1;
    if (fate != Fate::Kept)
        return text.size() <= MostOfChange ? text : firstWords(text, MostOfChange);
    if (text.size() <= MostAround * (first || last ? 1 : 2))
        return text;
    if (first)
        return lastWords(text, MostAround);
    return last ? firstWords(text, MostAround) : firstWords(text, MostAround) + lastWords(text, MostAround);
}

/// Whether what was added here would run into what was taken away before it.
bool needsGap(const TextDifference &difference, qsizetype at)
{
    if (at == 0 || difference.at(at - 1).fate != Fate::TakenAway)
        return false;
    const auto isSpace = [](QChar c) { return c.isSpace(); };
    const QString &before = difference.at(at - 1).text;
    const QString &after = difference.at(at).text;
    return !before.isEmpty() && !after.isEmpty() && !isSpace(before.back()) && !isSpace(after.front());
}

QString html(const TextDifference &difference, const Palette &colours)
{
    QString text;
    for (qsizetype i = 0; i < difference.size(); ++i) {
        const QString words = shortened(difference, i).toHtmlEscaped().replace(u'\n', u"<br>"_s);
        switch (difference.at(i).fate) {
        case Fate::Kept:
            text += words;
            break;
        case Fate::TakenAway:
            text += u"<s style=\"color:%1\">%2</s>"_s.arg(colours.problem.name(), words);
            break;
        case Fate::Added:
            text += needsGap(difference, i) ? u" "_s : QString();
            text += u"<u style=\"color:%1\">%2</u>"_s.arg(colours.done.name(), words);
            break;
        }
    }
    return text;
}

QString spoken(const TextDifference &difference)
{
    QStringList changes;
    for (qsizetype i = 0; i < difference.size(); ++i) {
        const QString words = shortened(difference, i).simplified();
        const bool replaced = i + 1 < difference.size() && difference.at(i + 1).fate == Fate::Added;
        if (difference.at(i).fate == Fate::TakenAway && replaced)
            changes += DifferenceTextMessages::tr("taken away: %1, added: %2")
                           .arg(words, shortened(difference, ++i).simplified());
        else if (difference.at(i).fate == Fate::TakenAway)
            changes += DifferenceTextMessages::tr("taken away: %1").arg(words);
        else if (difference.at(i).fate == Fate::Added)
            changes += DifferenceTextMessages::tr("added: %1").arg(words);
    }
    return changes.join(u"; "_s);
}

} // namespace

QString html(const QList<PartDifference> &parts, const QPalette &palette)
{
    const Palette colours = Palette::of(palette);
    QString text;
    for (const PartDifference &part : parts) {
        const QString label = part.label.isEmpty() ? QString() : u"<b>%1</b><br>"_s.arg(part.label.toHtmlEscaped());
        text += u"<p>%1%2</p>"_s.arg(label, html(part.words, colours));
    }
    return text;
}

QString spoken(const QList<PartDifference> &parts)
{
    QStringList lines;
    for (const PartDifference &part : parts)
        lines += part.label.isEmpty() ? spoken(part.words)
                                      : DifferenceTextMessages::tr("%1: %2", "row and column, what changed")
                                            .arg(part.label, spoken(part.words));
    return lines.join(u'\n');
}

} // namespace candour::differenceText
