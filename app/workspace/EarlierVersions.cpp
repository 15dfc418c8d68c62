// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/EarlierVersions.h"

#include "base/Fold.h"
#include "base/Literals.h"
#include "base/Sha256.h"
#include "proof/LeakCheck.h"
#include "proof/Verifier.h"
#include "publish/Catalogue.h"
#include "publish/Html.h"
#include "publish/Notice.h"
#include "publish/RegisterPaths.h"
#include "redaction/Repeats.h"
#include "workspace/Kin.h"
#include "workspace/RegisterRecord.h"

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

/// Also what was withdrawn: its page stays, with a notice.
bool canBeRead(const Publication &publication)
{
    return publication.status != PublicationStatus::TakenDown;
}

/// The files of the version itself, as whatever wrote them last left them: a page bears a notice since.
QList<PublishedFile> filesOf(const Publication &publication, const QList<RecordedFile> &all)
{
    QMap<QString, PublishedFile> last;
    for (const RecordedFile &one : all)
        if (one.assessment == publication.assessment && one.folder == publication.folder && !one.isGone &&
            versionOf(one.file.name) == publication.number)
            last.insert(one.file.name, one.file);
    return last.values();
}

/// Whether a file is as it was published. Publishing that was interrupted may have put a notice on a page and not have
/// come to record it; what the notice says is searched with the page.
bool isAsPublished(const FinishedFile &file, const PublishedFile &known, const Publication &publication)
{
    if (sha256Hex(file.bytes) == known.sha256)
        return true;
    return std::any_of(publication.files.begin(), publication.files.end(), [&](const PublishedFile &first) {
        return first.name == file.name && sha256Hex(withoutNotice(file.bytes)) == first.sha256;
    });
}

/// What stands where a version was published.
struct VersionStanding
{
    bool isGone = true;   ///< All of it has been taken away.
    bool isIntact = true; ///< What is there has the bytes that were published.
    QList<FinishedFile> pages;
};

/// An error where somebody else's folder, or none, stands there.
Result<VersionStanding> standingOf(const Publication &publication, const QList<RecordedFile> &all)
{
    const auto catalogue = publishedFile(publication.folder, QString(CatalogueName));
    if (!catalogue)
        return failed(catalogue);
    VersionStanding standing{.isIntact = catalogue->has_value()};
    for (const PublishedFile &known : filesOf(publication, all)) {
        const auto file = publishedFile(publication.folder, known.name);
        if (!file)
            return failed(file);
        if (!*file)
            continue;
        standing.isGone = false;
        standing.isIntact = standing.isIntact && isAsPublished(**file, known, publication);
        if (known.name.endsWith(".html"_L1))
            standing.pages += **file;
    }
    return standing;
}

/// Looks at one version after another.
class EarlierPages
{
public:
    EarlierPages(const PageReading &reading, const QList<RecordedFile> &all)
        : m_all(all), m_id(reading.source().assessment.id), m_needles(withheldNow(reading.source())),
          m_document(reading.summary().document()),
          m_own{FinishedFile{
              u"x.html"_s,
              html(frameOf(m_document),
                   {.pdf = u"x"_s, .newest = u"x"_s, .allPublished = u"x"_s, .twins = {}, .accessibility = u"x"_s})}}
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
        const auto standing = standingOf(publication, m_all);
        if (standing && standing->isGone && standing->isIntact)
            return;
        // A page beside other files that are gone or changed, and files without their page, are nothing to rely on.
        if (!standing || !standing->isIntact || standing->pages.size() != 1)
            m_found += found(publication, EarlierVersion::Found::Nothing, {});
        else
            add(publication, EarlierVersion::Found::InPage, leaks(standing->pages, m_needles, m_document, m_own));
    }

    void add(const Publication &publication, EarlierVersion::Found where, const Result<QList<Leak>> &leaks)
    {
        if (!leaks)
            m_found += found(publication, EarlierVersion::Found::Nothing, {});
        else if (!leaks->isEmpty())
            m_found += found(publication, where, leaks->first().question);
    }

    EarlierVersion found(const Publication &publication, EarlierVersion::Found where, const QString &question) const
    {
        return {.name = versionName(publication, m_id),
                .key = versionKey(publication, m_id),
                .found = where,
                .question = question};
    }

    const QList<RecordedFile> &m_all;
    AssessmentId m_id;
    QList<Needle> m_needles;
    Document m_document;
    QList<FinishedFile> m_own;
    QList<EarlierVersion> m_found;
};

} // namespace

Result<QList<EarlierVersion>> earlierThatShow(const Workspace &workspace, const PageReading &reading)
{
    const auto publications = publishedOfKin(workspace, reading.source().assessment);
    if (!publications)
        return failed(publications);
    if (publications->isEmpty())
        return QList<EarlierVersion>();
    const auto files = recordedFiles(workspace);
    if (!files)
        return failed(files);
    EarlierPages pages(reading, *files);
    for (auto one = publications->crbegin(); one != publications->crend(); ++one)
        if (one->publicRoot != reading.publicRoot())
            pages.look(*one);
    return pages.found();
}

} // namespace candour::publishing
