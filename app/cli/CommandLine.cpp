// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CommandLine.h"

#include "base/Literals.h"
#include "cli/Messages.h"
#include "workspace/Nearest.h"

namespace candour {

namespace {

constexpr qsizetype LongestQuoted = 40;

QString quoted(const QString &typed)
{
    return forTerminal(typed).left(LongestQuoted);
}

const CommandOption *find(const QList<CommandOption> &options, const QString &name)
{
    const auto found =
        std::find_if(options.begin(), options.end(), [&](const CommandOption &option) { return option.name == name; });
    return found == options.end() ? nullptr : &*found;
}

tl::unexpected<Error> unknownVerb(const QString &typed)
{
    QStringList names;
    for (const Command &command : commands())
        names += command.name;
    const QStringList near = nearest(typed, names, 1);
    if (near.isEmpty())
        return fail(ErrorKind::Usage,
                    CommandLineMessages::tr("There is no verb “%1”. --help lists them.").arg(quoted(typed)));
    return fail(ErrorKind::Usage,
                CommandLineMessages::tr("There is no verb “%1”. Did you mean “%2”?").arg(quoted(typed), near.first()));
}

tl::unexpected<Error> unknownOption(const Command *command, const QString &typed)
{
    QStringList names;
    for (const CommandOption &option : (command ? command->options : QList<CommandOption>()) + globalOptions())
        names += option.name;
    const QStringList near = nearest(typed, names, 1);
    if (near.isEmpty())
        return fail(ErrorKind::Usage,
                    CommandLineMessages::tr("There is no option --%1 here. --help lists them.").arg(quoted(typed)));
    return fail(
        ErrorKind::Usage,
        CommandLineMessages::tr("There is no option --%1 here. Did you mean --%2?").arg(quoted(typed), near.first()));
}

/// Walks over the arguments once.
class Parser
{
public:
    Parser(const QStringList &arguments, Invocation &invocation) : m_arguments(arguments), m_invocation(invocation) {}

    Result<CommandLine> parse()
    {
        bool optionsOver = false;
        while (m_at < m_arguments.size()) {
            const QString argument = m_arguments.at(m_at++);
            if (!optionsOver && argument == "--"_L1) {
                optionsOver = true;
            } else if (!optionsOver && argument.startsWith(u"--"_s)) {
                if (const auto taken = option(argument.mid(2)); !taken)
                    return failed(taken);
            } else if (!optionsOver && argument == "-h"_L1) {
                m_line.help = true;
            } else if (m_line.command) {
                if (const auto seen = refuseUnseen(argument); !seen)
                    return failed(seen);
                m_invocation.words += argument;
            } else if (const auto known = verb(argument); !known) {
                return failed(known);
            }
        }
        return m_line;
    }

    bool verbose() const { return m_line.verbose; }

private:
    Result<> verb(const QString &name)
    {
        for (const Command &command : commands())
            if (command.name == name)
                m_line.command = command;
        return m_line.command ? Result<>() : unknownVerb(name);
    }

    Result<> option(const QString &typed)
    {
        const QString name = typed.section(u'=', 0, 0);
        const CommandOption *own = m_line.command ? find(m_line.command->options, name) : nullptr;
        const QList<CommandOption> global = globalOptions();
        const CommandOption *known = own ? own : find(global, name);
        if (!known)
            return unknownOption(m_line.command ? &*m_line.command : nullptr, name);
        const bool given = typed.contains(u'=');
        if (known->value.isEmpty() && given)
            return fail(ErrorKind::Usage, CommandLineMessages::tr("The option --%1 takes no value.").arg(name));
        if (!known->value.isEmpty() && !given && m_at >= m_arguments.size())
            return fail(ErrorKind::Usage, CommandLineMessages::tr("The option --%1 needs a value.").arg(name));
        QString value = typed.section(u'=', 1);
        if (!known->value.isEmpty() && !given)
            value = m_arguments.at(m_at++);
        const bool isPath = known->value == "FILE"_L1 || known->value == "DIR"_L1; // a file may have any name
        if (const auto seen = isPath ? Result<>() : refuseUnseen(value); !seen)
            return seen;
        if (own)
            m_invocation.options.insert(name, value);
        else
            setGlobal(name, value);
        return {};
    }

    void setGlobal(const QString &name, const QString &value)
    {
        if (name == "workspace"_L1)
            m_invocation.workspacePath = value;
        else if (name == "as"_L1)
            m_invocation.actor.name = forTerminal(value).simplified();
        else if (name == "role"_L1)
            m_invocation.actor.role = value;
        else if (name == "json"_L1)
            m_invocation.json = true;
        else if (name == "verbose"_L1)
            m_line.verbose = true;
        else if (name == "version"_L1)
            m_line.version = true;
        else
            m_line.help = true;
    }

    const QStringList &m_arguments;
    Invocation &m_invocation;
    qsizetype m_at = 0;
    CommandLine m_line;
};

/// The words and their meaning in two columns.
QString optionLines(const QList<CommandOption> &options)
{
    constexpr int TermWidth = 26;
    QString lines;
    for (const CommandOption &option : options) {
        QString term = u"--"_s + option.name;
        if (!option.value.isEmpty())
            term += u' ' + option.value;
        lines += u"  "_s + term.leftJustified(TermWidth) + u' ' + option.help + u'\n';
    }
    return lines;
}

} // namespace

QList<CommandOption> globalOptions()
{
    return {
        {u"workspace"_s, u"FILE"_s, CommandLineMessages::tr("The workspace; without it, the one in CANDOUR_WORKSPACE")},
        {u"as"_s, u"NAME"_s, CommandLineMessages::tr("Who acts; without it, the name of the login")},
        {u"role"_s, u"ROLE"_s, CommandLineMessages::tr("In which role, by a key of the template")},
        {u"json"_s, {}, CommandLineMessages::tr("Print results as JSON")},
        {u"verbose"_s, {}, CommandLineMessages::tr("Print the technical detail of an error too")},
        {u"help"_s, {}, CommandLineMessages::tr("Print how it is used")},
        {u"version"_s, {}, CommandLineMessages::tr("Print the version")}};
}

Result<CommandLine> parse(const QStringList &arguments, Invocation &invocation, bool &verbose)
{
    Parser parser(arguments, invocation);
    const auto line = parser.parse();
    verbose = parser.verbose();
    if (!line || !line->command || line->help || line->version)
        return line;
    const Command &command = *line->command;
    if (invocation.words.size() < command.fewest)
        return fail(ErrorKind::Usage, CommandLineMessages::tr("Something is missing. It is used like this: %1 %2")
                                          .arg(command.name, command.words));
    if (command.most >= 0 && invocation.words.size() > command.most)
        return fail(ErrorKind::Usage, CommandLineMessages::tr("There are too many words. It is used like this: %1 %2")
                                          .arg(command.name, command.words));
    return line;
}

QString helpFor(const Command &command)
{
    QString help = u"candour-cli %1 %2\n\n%3.\n"_s.arg(command.name, command.words, command.help);
    if (!command.options.isEmpty())
        help += u'\n' + CommandLineMessages::tr("Options:") + u'\n' + optionLines(command.options);
    return help + u'\n' + CommandLineMessages::tr("For every verb:") + u'\n' + optionLines(globalOptions());
}

QString overview()
{
    constexpr int VerbWidth = 12;
    QString help = u"candour-cli [--workspace FILE] [--as NAME] [--role ROLE] [--json] VERB …\n\n"_s;
    for (const Command &command : commands())
        help += u"  "_s + command.name.leftJustified(VerbWidth) + command.help + u'\n';
    help += u'\n' + optionLines(globalOptions());
    return help + u'\n' + CommandLineMessages::tr("Status: 0 done, 1 refused, 2 wrong usage, 3 cannot read or write.") +
           u'\n';
}

} // namespace candour
