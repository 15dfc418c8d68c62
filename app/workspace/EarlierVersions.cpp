// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/EarlierVersions.h"

#include "base/Fold.h"
#include "base/Literals.h"
#include "proof/LeakCheck.h"
#include "proof/Verifier.h"
#include "publish/Html.h"
#include "redaction/Repeats.h"
#include "workspace/Reviewing.h"

namespace candour::publishing {

namespace {

/// What is withheld now and nobody lets stand anywhere.
QList<Needle> withheldNow(const PageSource &source)
{
    QList<Needle> sought = needles(source.form, source.assessment);
    const QList<Standing> &standings = source.assessment.review.standings;
    sought.removeIf([&](const Needle &needle) {
        return needle.mayRepeat || std::any_of(standings.begin(), standings.end(), [&](const Standing &standing) {
                   return folded(standing.words) == folded(needle.words);
               });
    });
    return sought;
}

bool canBeRead(const Publication &publication)
{
    return publication.status == PublicationStatus::Published || publication.status == PublicationStatus::Superseded;
}

/// The web page of the version itself; its PDF says the same.
QString pageOf(const Publication &publication)
{
    const QString folder = u"/v%1/"_s.arg(publication.number);
    for (const PublishedFile &file : publication.files)
        if (file.name.contains(folder) && file.name.endsWith(".html"_L1))
            return file.name;
    return {};
}

/// Looks at one version after another.
class EarlierPages
{
public:
    explicit EarlierPages(const PageSource &source)
        : m_needles(withheldNow(source)), m_document(source.summary().document()),
          m_own{FinishedFile{u"x.html"_s, html(frameOf(m_document),
                                               {.pdf = u"x"_s, .newest = u"x"_s, .allPublished = u"x"_s, .twins = {}})}}
    {}

    void look(const Publication &publication)
    {
        if (m_needles.isEmpty() || !canBeRead(publication))
            return;
        lookAtPage(publication);
        const FinishedFile note{u"note.txt"_s, publication.changeNote.toUtf8()};
        add(publication, EarlierVersion::Found::InNote, leaks({note}, m_needles, m_document));
    }

    QList<EarlierVersion> found() const { return m_found; }

private:
    void lookAtPage(const Publication &publication)
    {
        const auto page = publishedFile(publication.folder, pageOf(publication));
        if (!page)
            m_found += EarlierVersion{publication.number, EarlierVersion::Found::Nothing, {}};
        else if (page->has_value())
            add(publication, EarlierVersion::Found::InPage, leaks({**page}, m_needles, m_document, m_own));
    }

    void add(const Publication &publication, EarlierVersion::Found where, const Result<QList<Leak>> &leaks)
    {
        if (!leaks)
            m_found += EarlierVersion{publication.number, EarlierVersion::Found::Nothing, {}};
        else if (!leaks->isEmpty())
            m_found += EarlierVersion{publication.number, where, leaks->first().question};
    }

    QList<Needle> m_needles;
    Document m_document;
    QList<FinishedFile> m_own;
    QList<EarlierVersion> m_found;
};

} // namespace

Result<QList<EarlierVersion>> earlierThatShow(const Workspace &workspace, const PageSource &source)
{
    const auto publications = workspace.publications(source.assessment.id);
    if (!publications)
        return failed(publications);
    if (publications->isEmpty())
        return QList<EarlierVersion>();
    const auto publicRoot = reviewing::publicRoot(workspace, source.assessment.id);
    if (!publicRoot)
        return failed(publicRoot);
    EarlierPages pages(source);
    for (auto one = publications->crbegin(); one != publications->crend(); ++one)
        if (one->publicRoot != *publicRoot)
            pages.look(*one);
    return pages.found();
}

} // namespace candour::publishing
