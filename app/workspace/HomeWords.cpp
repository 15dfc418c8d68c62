// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/HomeWords.h"

#include "base/Literals.h"
#include "workspace/Messages.h"

#include <QFileInfo>

namespace candour::homes {

namespace {

QString fileName(const QString &path)
{
    return QFileInfo(path).fileName();
}

} // namespace

QString timeWords(const QDateTime &moment, const QDateTime &now)
{
    const QDateTime local = moment.toLocalTime();
    const bool isToday = local.date() == now.toLocalTime().date();
    return local.toString(isToday ? u"HH:mm"_s : u"yyyy-MM-dd HH:mm"_s);
}

QString statusWords(const HomeCopyState &state, bool isWritable, const QDateTime &saved, const QDateTime &now)
{
    const QString home = state.at.isValid() ? HomeCopyMessages::tr("home copy %1", "time").arg(timeWords(state.at, now))
                                            : HomeCopyMessages::tr("no home copy yet");
    if (!isWritable && state.other)
        return HomeCopyMessages::tr("Reading the %1 · %2 has it open since %3", "home copy and time; person; time")
            .arg(home, state.other->person, timeWords(state.other->since, now));
    if (!isWritable)
        return HomeCopyMessages::tr("Reading the %1", "home copy and time").arg(home);
    const QString here = saved.isValid() ? HomeCopyMessages::tr("Saved here %1", "time").arg(timeWords(saved, now))
                                         : HomeCopyMessages::tr("Saved here");
    QString there = home;
    if (!state.beside.isEmpty())
        there = HomeCopyMessages::tr("your version is kept beside the home copy, which is another one");
    else if (state.trouble && state.at.isValid())
        there = HomeCopyMessages::tr("the home copy could not be written since %1; nothing is lost", "time")
                    .arg(timeWords(state.at, now));
    else if (state.trouble)
        there = HomeCopyMessages::tr("the home copy could not be written yet; nothing is lost");
    return HomeCopyMessages::tr("%1 · %2", "saved here; how the home copy stands").arg(here, there);
}

QString holderWords(const HomeHolder &holder, const QString &path, const QDateTime &now)
{
    const QString sentence =
        holder.isGone
            ? HomeCopyMessages::tr("%1 had “%2” open since %4, and the program on this computer (%3) has ended without "
                                   "giving it up.")
            : HomeCopyMessages::tr("%1 has “%2” open on the computer %3 since %4.");
    return sentence.arg(holder.person, fileName(path), holder.computer, timeWords(holder.since, now));
}

QString takeOverWords(const HomeCopyState &state, const QDateTime &now)
{
    QStringList words;
    if (state.other)
        words += holderWords(*state.other, state.path, now);
    if (state.other && !state.other->isGone)
        words += HomeCopyMessages::tr("Whether they still work in it cannot be seen from here, so ask them first.");
    words += HomeCopyMessages::tr("Once you take over, you write the home copy. What they have not sent to it yet is "
                                  "not in what you see. It is not lost: it will be kept beside the home copy as a file "
                                  "of its own, and somebody has to compare the two.");
    return words.join(u' ');
}

QString explanation(const QString &path, const QString &service)
{
    return HomeCopyMessages::tr(
               "“%1” lies at a place that is shared with other computers (%2). You work in a copy on this "
               "computer, and it is sent there every quarter of an hour and when you close it. Others can "
               "read it meanwhile; one person at a time can change it.")
        .arg(fileName(path), service);
}

Error heldError(const HomeHolder &holder, const QString &path, const QDateTime &now)
{
    const QString todo = holder.isGone ? HomeCopyMessages::tr("Open it to read only, or take it over.")
                                       : HomeCopyMessages::tr("Open it to read only, or ask them to hand it over.");
    return Error{ErrorKind::Refused, holderWords(holder, path, now) + u' ' + todo, {}};
}

QString besideWords(const QString &path, const QString &beside)
{
    return HomeCopyMessages::tr(
               "Somebody else has changed the home copy of “%1” or taken it over, so it was left as it "
               "is. Nothing is lost: your version is kept beside it as “%2”. Compare the two and carry "
               "over what is missing.")
        .arg(fileName(path), fileName(beside));
}

Error notWritten(const QString &path, const Error &reason)
{
    return Error{ErrorKind::Unreadable,
                 HomeCopyMessages::tr("The home copy “%1” could not be written now. Nothing is lost: your changes are "
                                      "saved on this computer, and are sent when its place can be reached again.")
                     .arg(path),
                 reason.message + u' ' + reason.detail};
}

} // namespace candour::homes
