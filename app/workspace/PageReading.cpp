// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/PageReading.h"

#include "exchange/ContentRoot.h"

#include <QCryptographicHash>

namespace candour {

namespace {

QString rootOf(const PublicSummary &summary, const Assessment &a)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const QByteArray page = canonical(summary.document());
    hash.addData(QByteArray(QByteArray::number(page.size()) + ' '));
    hash.addData(page);
    hash.addData(publicSide(a));
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace

PageReading::PageReading(const PageSource &source, const PageReading &before) : m_source(source)
{
    if (before.m_contentRoot && before.m_source.form == source.form &&
        haveSameContent(source.form, before.m_source.assessment, source.assessment))
        m_contentRoot = before.m_contentRoot;
}

const PublicSummary &PageReading::summary() const
{
    if (!m_summary)
        m_summary = m_source.summary();
    return *m_summary;
}

const QString &PageReading::publicRoot() const
{
    if (!m_publicRoot)
        m_publicRoot = rootOf(summary(), m_source.assessment);
    return *m_publicRoot;
}

const QString &PageReading::contentRoot() const
{
    if (!m_contentRoot)
        m_contentRoot = assessmentRoot(m_source.form, m_source.assessment);
    return *m_contentRoot;
}

const QList<Repeat> &PageReading::undecidedRepeats() const
{
    if (!m_undecidedRepeats)
        m_undecidedRepeats = candour::undecidedRepeats(m_source.form, m_source.assessment, m_source.edition);
    return *m_undecidedRepeats;
}

const QList<Suggestion> &PageReading::undecidedSuggestions(SuggestionFinder &finder, const Settings &settings) const
{
    if (!m_suggested || m_suggested->watched != settings.watchedWords ||
        m_suggested->mayBePublic != settings.publicWords) {
        finder.setWatched(settings.watchedWords);
        const QList<Suggestion> all = finder.find(m_source.form, m_source.assessment);
        m_suggested = Suggested{settings.watchedWords, settings.publicWords,
                                undecided(all, m_source.assessment, settings.publicWords)};
    }
    return m_suggested->undecided;
}

std::shared_ptr<const PageReading> LatestReading::of(const PageSource &source)
{
    if (!m_reading)
        m_reading = std::make_shared<const PageReading>(source);
    else if (m_reading->source() != source)
        m_reading = std::make_shared<const PageReading>(source, *m_reading);
    return m_reading;
}

std::optional<suppressing::Objection> LatestReading::objection(const PageReading &reading,
                                                               const QList<Publication> &published, int leastCount)
{
    const PageSource &source = reading.source();
    if (!m_judged || m_judged->leastCount != leastCount || m_judged->published != published ||
        m_judged->source != source)
        m_judged = Judged{source, published, leastCount,
                          suppressing::firstObjection(source.form, source.assessment, source.edition.language,
                                                      published, leastCount, m_objections)};
    return m_judged->objection;
}

void LatestReading::forget()
{
    m_reading.reset();
    m_judged.reset();
    m_objections.forget();
}

Result<std::shared_ptr<const PageReading>> pageReading(const Workspace &workspace, const AssessmentId &id)
{
    return pageSource(workspace, id).map([&](const PageSource &source) {
        return workspace.latestReading().of(source);
    });
}

} // namespace candour
