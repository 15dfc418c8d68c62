// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Invocation.h"

#include "base/CleanText.h"
#include "base/Literals.h"
#include "cli/Messages.h"
#include "workspace/HomeWords.h"
#include "workspace/Roles.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QStringDecoder>
#include <QTextStream>

#include <algorithm>

namespace candour {

namespace {

constexpr qint64 LargestText = 8 * 1024 * 1024;

tl::unexpected<Error> unreadable(const QString &path, const QString &detail)
{
    return fail(ErrorKind::Unreadable, CommandLineMessages::tr("The file “%1” cannot be read.").arg(forTerminal(path)),
                detail);
}

} // namespace

QString forTerminal(const QString &text)
{
    return cleanText(text);
}

Result<> refuseUnseen(const QString &given)
{
    const auto unseen = firstUnseen(given);
    if (!unseen)
        return {};
    const QString code = u"U+"_s + QString::number(uint(unseen->character), 16).toUpper().rightJustified(4, u'0');
    return fail(ErrorKind::Usage,
                CommandLineMessages::tr("There is a character in line %1 of the text that nobody can see (%2). Take it "
                                        "out and try again; nothing was changed.")
                    .arg(QString::number(unseen->line), code));
}

QStringList Invocation::optionValues(const QString &name) const
{
    QStringList values = options.values(name);
    std::reverse(values.begin(), values.end());
    return values;
}

Result<QString> Invocation::text() const
{
    if (has(u"text"_s) && has(u"file"_s))
        return fail(ErrorKind::Usage, CommandLineMessages::tr("Give either --text or --file, not both."));
    if (has(u"text"_s))
        return option(u"text"_s); // looked at when it was taken
    if (!has(u"file"_s))
        return fail(ErrorKind::Usage,
                    CommandLineMessages::tr("Give the words with --text, or a file of them with --file."));
    const QString path = option(u"file"_s);
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return unreadable(path, file.errorString());
    const QByteArray bytes = file.read(LargestText + 1);
    if (bytes.size() > LargestText)
        return unreadable(path, u"larger than 8 MiB"_s);
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(bytes);
    if (decoder.hasError())
        return fail(ErrorKind::Unreadable,
                    CommandLineMessages::tr("The file “%1” is not a text in UTF-8.").arg(forTerminal(path)));
    return refuseUnseen(text).map([&] { return text; });
}

Result<QDate> Invocation::date(const QString &name) const
{
    if (!has(name))
        return QDate();
    const QDate date = QDate::fromString(option(name), Qt::ISODate);
    if (!date.isValid())
        return fail(ErrorKind::Usage, CommandLineMessages::tr("Give --%1 as a date such as 2026-06-04.").arg(name));
    return date;
}

Result<Workspace *> Invocation::open(Workspace::Access access, Insist insist)
{
    if (workspacePath.isEmpty())
        return fail(ErrorKind::Usage,
                    CommandLineMessages::tr("Name the workspace with --workspace FILE, or in CANDOUR_WORKSPACE."));
    if (access == Workspace::Access::ReadWrite && actor.name.isEmpty())
        return fail(ErrorKind::Usage, CommandLineMessages::tr("Say who acts with --as NAME."));
    if (m_opened.workspace)
        return m_opened.workspace.get();
    auto opened = homes::open(workspacePath, access, m_clock, actor, insist);
    if (!opened)
        return failed(opened);
    m_opened = std::move(*opened);
    if (!m_opened.notice.isEmpty())
        remark(m_opened.notice);
    if (const QString lost = m_opened.workspace->lostWork(); !lost.isEmpty())
        remark(lost);
    if (const auto known = programme::checkRole(*m_opened.workspace, actor.role); !known) {
        static_cast<void>(finish());
        return failed(known);
    }
    return m_opened.workspace.get();
}

QString Invocation::workingPath() const
{
    const QString working = homes::workingPath(workspacePath);
    return QFileInfo::exists(working) ? working : workspacePath;
}

Result<> Invocation::finish()
{
    const std::unique_ptr<HomeCopy> home = std::move(m_opened.home);
    const HomeCopyState state = home && m_opened.workspace ? home->finish(m_clock.now(), actor.name) : HomeCopyState();
    m_opened.workspace.reset();
    if (state.trouble)
        return tl::unexpected(*state.trouble);
    if (!state.beside.isEmpty())
        return fail(ErrorKind::Refused, homes::besideWords(state.path, state.beside));
    return {};
}

Result<Invocation::Subject> Invocation::subject(Workspace::Access access)
{
    const auto workspace = open(access);
    if (!workspace)
        return failed(workspace);
    const auto id = (*workspace)->find(words.value(0));
    if (!id)
        return failed(id);
    const auto assessment = (*workspace)->assessment(*id);
    if (!assessment)
        return failed(assessment);
    const auto form = (*workspace)->templateOf(*assessment);
    if (!form)
        return failed(form);
    return Subject{**workspace, *assessment, *form};
}

Result<Place> Invocation::place(const Subject &subject, const QString &question) const
{
    Place place{question, RowId{option(u"row"_s)}, option(u"column"_s)};
    const auto *rows = std::get_if<Rows>(&subject.assessment.answer(question));
    if (place.row.isEmpty() || (rows && rows->find(place.row)))
        return place;
    bool isNumber = false;
    const int number = place.row.value.toInt(&isNumber);
    if (!isNumber || !rows || number < 1 || number > rows->rows.size())
        return fail(
            ErrorKind::Usage,
            CommandLineMessages::tr("“%1” has no row “%2”. Rows go by their id, or by their number counted from 1.")
                .arg(forTerminal(question), forTerminal(place.row.value)));
    place.row = rows->rows.at(number - 1).id;
    return place;
}

void Invocation::print(const QString &line)
{
    m_streams.out << forTerminal(line) << '\n';
}

void Invocation::print(const QJsonObject &object)
{
    m_streams.out << QString::fromUtf8(QJsonDocument(object).toJson());
}

void Invocation::print(const QJsonArray &array)
{
    m_streams.out << QString::fromUtf8(QJsonDocument(array).toJson());
}

void Invocation::remark(const QString &line)
{
    m_streams.err << forTerminal(line) << '\n';
}

} // namespace candour
