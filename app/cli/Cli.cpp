// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Cli.h"

#include "base/Literals.h"
#include "cli/Verb.h"

#include <QCoreApplication>
#include <QTextStream>

namespace candour {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

constexpr int Usage = 2;

/// Verbs of the contract that a later version brings.
const QStringList &laterVerbs()
{
    static const QStringList verbs{u"search"_s,   u"activity"_s, u"suggest"_s, u"decide"_s,  u"register"_s,
                                   u"withdraw"_s, u"takedown"_s, u"diff"_s,    u"restore"_s, u"doctor"_s};
    return verbs;
}

QList<Verb> allVerbs()
{
    return workspaceVerbs() + answerVerbs() + reviewVerbs() + redactVerbs() + publishVerbs() + fileVerbs();
}

int statusOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Refused:
        return 1;
    case ErrorKind::Usage:
        return Usage;
    case ErrorKind::Unreadable:
        return 3;
    }
    Q_UNREACHABLE();
}

/// How many letters must change to turn one word into the other (Levenshtein).
int distance(const QString &a, const QString &b)
{
    QList<int> row(b.size() + 1);
    for (int j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (int i = 1; i <= a.size(); ++i) {
        int corner = std::exchange(row[0], i);
        for (int j = 1; j <= b.size(); ++j) {
            const int best = std::min({row.at(j) + 1, row.at(j - 1) + 1, corner + (a.at(i - 1) == b.at(j - 1) ? 0 : 1)});
            corner = std::exchange(row[j], best);
        }
    }
    return row.last();
}

QString nearest(const QString &name, const QList<Verb> &verbs)
{
    const auto closer = [&](const Verb &x, const Verb &y) { return distance(name, x.name) < distance(name, y.name); };
    return std::min_element(verbs.begin(), verbs.end(), closer)->name;
}

/// Takes the words after the verb apart into words and options.
Result<> parse(const QStringList &arguments, const Verb &verb, Invocation &invocation)
{
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments.at(i);
        if (!argument.startsWith(u"--"_s)) {
            invocation.words += argument;
            continue;
        }
        const QString name = argument.mid(2);
        if (verb.flags.contains(name)) {
            invocation.options.insert(name, {});
        } else if (!verb.options.contains(name)) {
            return fail(ErrorKind::Usage, Words::tr("“%1” has no option --%2.").arg(verb.name, name));
        } else if (++i < arguments.size()) {
            invocation.options.insert(name, arguments.at(i));
        } else {
            return fail(ErrorKind::Usage, Words::tr("The option --%1 needs a value.").arg(name));
        }
    }
    return {};
}

void printHelp(QTextStream &out, const QList<Verb> &verbs)
{
    out << Words::tr("candour-cli [--workspace FILE] [--as NAME] [--role ROLE] [--json] VERB …") << "\n\n";
    for (const Verb &verb : verbs)
        out << "  " << verb.name << ' ' << verb.usage << "\n      " << verb.help << '\n';
}

} // namespace

int candourCli(const QStringList &arguments, Streams streams, const Clock &clock)
{
    Invocation invocation(streams, clock);
    invocation.workspacePath = qEnvironmentVariable("CANDOUR_WORKSPACE");
    invocation.actor.name = qEnvironmentVariable("USER", Words::tr("Unnamed person"));
    const QList<Verb> verbs = allVerbs();
    const auto refuse = [&](const Error &error) {
        streams.err << error.message << '\n';
        streams.err.flush();
        return statusOf(error.kind);
    };

    QStringList rest;
    QString verbName;
    bool verbose = false;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments.at(i);
        const auto value = [&] { return i + 1 < arguments.size() ? arguments.at(++i) : QString(); };
        if (argument == "--workspace"_L1)
            invocation.workspacePath = value();
        else if (argument == "--as"_L1)
            invocation.actor.name = value();
        else if (argument == "--role"_L1 && verbName != "review"_L1)
            invocation.actor.role = value();
        else if (argument == "--json"_L1 && verbName != "answer"_L1)
            invocation.json = true;
        else if (argument == "--verbose"_L1)
            verbose = true;
        else if (verbName.isEmpty() && !argument.startsWith(u'-'))
            verbName = argument;
        else
            rest += argument;
    }
    if (verbName.isEmpty()) {
        const bool asked = rest.contains(u"--help"_s);
        printHelp(asked ? streams.out : streams.err, verbs);
        return asked ? 0 : Usage;
    }
    if (laterVerbs().contains(verbName))
        return refuse(Error{ErrorKind::Usage, Words::tr("“%1” is not in this version.").arg(verbName)});
    const auto verb = std::find_if(verbs.begin(), verbs.end(), [&](const Verb &one) { return one.name == verbName; });
    if (verb == verbs.end())
        return refuse(Error{ErrorKind::Usage, Words::tr("There is no verb “%1”. Did you mean “%2”?").arg(verbName, nearest(verbName, verbs))});
    if (rest.contains(u"--help"_s)) {
        printHelp(streams.out, {*verb});
        return 0;
    }
    const auto parsed = parse(rest, *verb, invocation);
    const auto done = parsed ? verb->run(invocation) : parsed;
    streams.out.flush();
    if (done)
        return 0;
    const int status = refuse(done.error());
    if (verbose && !done.error().detail.isEmpty())
        streams.err << done.error().detail << '\n';
    return status;
}

} // namespace candour
