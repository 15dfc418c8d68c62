// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/Searching.h"

#include "storage/SearchReader.h"
#include "workspace/Messages.h"

namespace candour::searching {

namespace {

Result<SearchMatches> matchesIn(SearchReader &reader, const QString &typed, int limit)
{
    if (typed.size() > LongestInput)
        return fail(ErrorKind::Usage, SearchingMessages::tr("That is too long to search for. Use fewer words."));
    return reader.find(typed, limit);
}

QString labelOf(const Workspace &workspace, const SearchMatch &match)
{
    if (match.question.isEmpty())
        return SearchingMessages::tr("Title");
    const auto form = workspace.templateNamed(match.templateId, match.templateVersion);
    if (!form)
        return match.question;
    const Question *question = form->question(match.question);
    return question ? question->label : SearchingMessages::tr("Not placed");
}

Found foundFrom(const Workspace &workspace, const SearchMatches &matches)
{
    Found found{.total = matches.total, .isMore = matches.isMore};
    QHash<QString, QString> labels; // many places share a question
    for (const SearchMatch &match : matches.first) {
        QString &label = labels[QStringList{match.templateId, match.templateVersion, match.question}.join(u'\n')];
        if (label.isEmpty())
            label = labelOf(workspace, match);
        found.hits += Hit{.assessment = AssessmentId{match.assessment},
                          .reference = match.reference,
                          .title = match.title,
                          .question = match.question,
                          .label = label,
                          .passage = match.passage,
                          .found = match.found};
    }
    return found;
}

} // namespace

Result<Found> search(const Workspace &workspace, const QString &typed, int limit)
{
    const auto reader = SearchReader::open(workspace.path());
    const auto matches = reader ? matchesIn(**reader, typed, limit) : Result<SearchMatches>(candour::failed(reader));
    return matches.map([&](const SearchMatches &all) { return foundFrom(workspace, all); });
}

/// What works in the thread: it opens the file there, and closes it there.
class LiveSearch::Seeker : public QObject
{
public:
    Seeker(QString path, const std::atomic<int> &latest) : m_path(std::move(path)), m_latest(latest) {}

    void moveTo(const QString &path)
    {
        m_path = path;
        m_reader.reset();
    }

    Result<SearchMatches> find(const QString &typed, int limit, int number)
    {
        if (!m_reader) {
            auto opened = SearchReader::open(m_path);
            if (!opened)
                return candour::failed(opened);
            m_reader = std::move(*opened);
        }
        m_reader->workWhile([this, number] { return m_latest == number; });
        return matchesIn(*m_reader, typed, limit);
    }

private:
    QString m_path;
    const std::atomic<int> &m_latest;
    std::unique_ptr<SearchReader> m_reader;
};

LiveSearch::LiveSearch(const Workspace &workspace, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_seeker(new Seeker(workspace.path(), m_latest))
{
    m_seeker->moveToThread(&m_thread);
    connect(&workspace, &Workspace::moved, m_seeker,
            [seeker = m_seeker, &workspace] { seeker->moveTo(workspace.path()); });
    connect(&m_thread, &QThread::finished, m_seeker, &QObject::deleteLater);
    m_thread.start();
}

LiveSearch::~LiveSearch()
{
    giveUp();
    m_thread.quit();
    m_thread.wait();
}

void LiveSearch::ask(const QString &typed, int limit)
{
    const int number = ++m_latest;
    const auto tell = [this, number](const Result<SearchMatches> &matches) {
        if (number != m_latest)
            return;
        if (matches)
            Q_EMIT answered(foundFrom(m_workspace, *matches));
        else
            Q_EMIT failed(matches.error());
    };
    QMetaObject::invokeMethod(m_seeker, [this, typed, limit, number, tell] {
        if (number != m_latest)
            return;
        const auto matches = m_seeker->find(typed, limit, number);
        QMetaObject::invokeMethod(this, [tell, matches] { tell(matches); });
    });
}

void LiveSearch::giveUp()
{
    ++m_latest;
}

} // namespace candour::searching
