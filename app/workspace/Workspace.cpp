// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/Workspace.h"

#include "base/Literals.h"
#include "base/Patience.h"
#include "exchange/TemplateFile.h"
#include "redaction/Releasing.h"
#include "redaction/Suggestions.h"
#include "workspace/EditCommand.h"
#include "workspace/Messages.h"
#include "workspace/PageReading.h"
#include "workspace/Sending.h"
#include "workspace/Stores.h"
#include "workspace/Swap.h"

#include <QCoreApplication>
#include <QUndoStack>

namespace candour {

namespace {

constexpr int MostSteps = 1000; ///< That can be taken back: each keeps what was there before it.

/// What says, once on the record, that the answers must keep their present wording in the history: every moment that
/// people can compare with, see milestones::all().
bool seals(const QString &action)
{
    static const QSet<QString> actions{u"submit"_s,  u"return"_s, u"advise"_s,    u"sign"_s,
                                       u"approve"_s, u"decide"_s, u"carry-over"_s};
    return actions.contains(action);
}

/// Refused where a release would not be what was signed any more.
Result<> keepsRelease(const Assessment &before, const Assessment &after)
{
    const bool isRelease = before.release || after.release;
    if (!isRelease || (before.release && after.release && isSameRelease(before, after)))
        return {};
    return fail(ErrorKind::Refused,
                WorkspaceMessages::tr("This is a release, so it stays as it was signed. Only what is "
                                      "withheld in it can be decided."));
}

} // namespace

Workspace::Workspace(QString path, Access access, const Clock &clock, Actor actor, std::unique_ptr<Stores> stores)
    : m_path(std::move(path)), m_access(access), m_clock(clock), m_actor(std::move(actor)), m_stores(std::move(stores)),
      m_undoStack(new QUndoStack(this)), m_suggestionFinder(std::make_unique<SuggestionFinder>()),
      m_latestReading(std::make_unique<LatestReading>())
{
    m_undoStack->setUndoLimit(MostSteps);
}

Workspace::~Workspace()
{
    static_cast<void>(m_stores->database->close()); // while it is still there for what is heard meanwhile
    QCoreApplication::removePostedEvents(this);
}

Result<std::unique_ptr<Workspace>> Workspace::create(const QString &path, const Clock &clock, const Actor &actor)
{
    auto database = Database::create(path);
    if (!database)
        return failed(database);
    auto stores = std::make_unique<Stores>(std::move(*database));
    std::unique_ptr<Workspace> workspace(new Workspace(path, Access::ReadWrite, clock, actor, std::move(stores)));
    const auto filled = workspace->run(WorkspaceEdit{
        u"create"_s, {}, [](Stores &kept) -> Result<> {
            const auto builtIn = builtInTemplates();
            if (!builtIn)
                return failed(builtIn);
            for (const BuiltInTemplate &one : *builtIn)
                if (const auto added = kept.templates.add(one.form.id, one.form.version, one.bytes); !added)
                    return added;
            return {};
        }});
    if (!filled)
        return failed(filled);
    return workspace;
}

Result<std::unique_ptr<Workspace>> Workspace::open(const QString &path, Access access, const Clock &clock,
                                                   const Actor &actor)
{
    auto database =
        Database::open(path, access == Access::ReadWrite ? candour::Access::ReadWrite : candour::Access::ReadOnly);
    if (!database)
        return failed(database);
    auto stores = std::make_unique<Stores>(std::move(*database));
    return std::unique_ptr<Workspace>(new Workspace(path, access, clock, actor, std::move(stores)));
}

Result<> Workspace::mayChange() const
{
    if (!isWritable())
        return fail(ErrorKind::Refused, tr("This workspace is open for reading only. Nothing was changed."));
    if (Patience::isWaiting())
        return fail(ErrorKind::Refused,
                    tr("The last change is still being saved. Try again in a moment; nothing was changed."));
    return {};
}

void Workspace::setActor(const Actor &actor)
{
    if (actor == m_actor)
        return;
    m_actor = actor;
    Q_EMIT actorChanged();
}

Result<> Workspace::run(const Edit &edit)
{
    if (const auto allowed = mayChange(); !allowed)
        return allowed;
    const auto before = assessment(edit.assessment);
    if (!before)
        return failed(before);
    Assessment after = *before;
    if (const auto applied = edit.apply(after); !applied)
        return applied;
    if (after == *before)
        return {};
    if (const auto allowed = keepsRelease(*before, after); !allowed)
        return allowed;
    if (const auto allowed = sending::keepsReviewCopy(*before, after); !allowed)
        return allowed;
    const auto change = sayingSo(commit(edit, *before, after));
    if (!change)
        return failed(change);
    if (edit.canUndo)
        m_undoStack->push(new EditCommand(*this, edit, *before, after));
    Q_EMIT changed(*change);
    return {};
}

/// Somebody may have read, while it was waited for, what came to nothing.
template<typename T>
Result<T> Workspace::sayingSo(Result<T> saved)
{
    if (!saved)
        forgetRead();
    if (!saved && saved.error().kind == ErrorKind::Unreadable)
        Q_EMIT couldNotSave();
    return saved;
}

Result<> Workspace::swap(const Edit &edit, const Assessment &from, const Assessment &to)
{
    if (const auto allowed = mayChange(); !allowed)
        return allowed;
    const auto current = assessment(edit.assessment);
    if (!current)
        return failed(current);
    const auto after = swapped(*current, from, to);
    if (!after)
        return failed(after);
    if (*after == *current)
        return {};
    if (const auto allowed = keepsRelease(*current, *after); !allowed)
        return allowed;
    Edit step = edit;
    step.action = u"undo-"_s + edit.action;
    step.origin = Origin::Restored;
    const auto change = sayingSo(commit(step, *current, *after));
    if (!change)
        return failed(change);
    Q_EMIT changed(*change);
    return {};
}

Result<Change> Workspace::commit(const Edit &edit, const Assessment &before, const Assessment &after)
{
    const Actor actor = m_actor; // somebody else may be chosen while the disk is waited for
    auto transaction = m_stores->database->begin(edit.canUndo ? Lasting::Soon : Lasting::AtOnce);
    if (!transaction) {
        Q_EMIT couldNotSave(); // also where another program holds the file
        return failed(transaction);
    }
    const QDateTime now = m_clock.now();
    if (const auto saved = m_stores->assessments.save(before, after, actor.name, now, edit.origin); !saved)
        return failed(saved);
    if (edit.beside)
        if (const auto changed = edit.beside(*m_stores); !changed)
            return failed(changed);
    if (seals(edit.action))
        if (const auto sealed = m_stores->assessments.seal(after.id); !sealed)
            return failed(sealed);
    const AuditEntry entry{.at = now,
                           .who = actor.name,
                           .role = actor.role,
                           .action = edit.action,
                           .entity = u"assessment/"_s + after.id.value,
                           .detail = edit.subject};
    if (const auto noted = m_stores->audit.append(entry); !noted)
        return failed(noted);
    if (const auto committed = transaction->commit(); !committed)
        return failed(committed);
    m_loaded.insert(after.id, after);
    renewHeader(after.id);
    if (m_figures)
        m_figures->remove(after.id);
    Change change = changeBetween(before, after);
    change.programme = change.programme || edit.beside;
    return change;
}

/// One edit does not cost reading the headers of all assessments again, unless it may have changed their order.
void Workspace::renewHeader(const AssessmentId &id)
{
    if (!m_headers)
        return;
    const auto now = m_stores->assessments.header(id);
    for (QList<AssessmentHeader> *headers : {&m_headers->assessments, &m_headers->releases}) {
        const auto kept = std::find_if(headers->begin(), headers->end(),
                                       [&](const AssessmentHeader &header) { return header.id == id; });
        if (!now || kept == headers->end() || kept->reference != now->reference)
            continue;
        *kept = *now;
        return;
    }
    m_headers.reset();
}

Result<> Workspace::run(const WorkspaceEdit &edit)
{
    if (const auto allowed = mayChange(); !allowed)
        return allowed;
    const Actor actor = m_actor;
    const auto noteAndCommit = [&]() -> Result<> {
        auto transaction = m_stores->database->begin(edit.revert ? Lasting::Soon : Lasting::AtOnce);
        if (!transaction) {
            Q_EMIT couldNotSave();
            return failed(transaction);
        }
        if (const auto applied = edit.apply(*m_stores); !applied)
            return applied;
        const AuditEntry entry{.at = m_clock.now(),
                               .who = actor.name,
                               .role = actor.role,
                               .action = edit.action,
                               .entity = u"workspace"_s,
                               .detail = edit.subject};
        if (const auto noted = m_stores->audit.append(entry); !noted)
            return failed(noted);
        return transaction->commit();
    };
    if (const auto done = sayingSo(noteAndCommit()); !done)
        return done;
    forgetRead();
    if (edit.revert)
        m_undoStack->push(new WorkspaceEditCommand(*this, edit));
    Q_EMIT changed(Change{.programme = true});
    return {};
}

void Workspace::forgetRead()
{
    m_loaded.clear();
    m_people.reset();
    m_publications.clear();
    m_versionEvents.reset();
    m_headers.reset();
    m_allTemplates.reset();
    m_figures.reset();
}

QHash<AssessmentId, KeptFigures> Workspace::keptFigures() const
{
    if (!m_figures)
        m_figures = m_stores->figures.list().value_or(QHash<AssessmentId, KeptFigures>());
    return *m_figures;
}

void Workspace::keepFigures(const QHash<AssessmentId, KeptFigures> &figures) const
{
    if (!m_figures)
        m_figures.emplace();
    m_figures->insert(figures);
    if (!mayChange())
        return;
    auto transaction = m_stores->database->begin(Lasting::Soon);
    if (transaction && m_stores->figures.save(figures))
        static_cast<void>(transaction->commit());
}

Result<> Workspace::dispose(const AssessmentId &id, const QList<Activity> &left)
{
    const auto settings = this->settings();
    if (!settings)
        return failed(settings);
    QStringList hints = settings->ignoredHints;
    hints.removeIf([&](const QString &hint) { return hint.startsWith(id.value + u'/'); });
    const auto apply = [&](Stores &stores) -> Result<> {
        if (const auto saved = saveSettingList(stores.settings, &Settings::ignoredHints, hints); !saved)
            return saved;
        for (const Activity &activity : left)
            if (const auto saved = stores.activities.save(activity); !saved)
                return saved;
        return stores.assessments.remove(id, m_actor.name, m_clock.now());
    };
    const auto done = run(WorkspaceEdit{.action = u"dispose"_s, .subject = id.value, .apply = apply});
    if (!done)
        return done;
    m_undoStack->clear();
    m_suggestionFinder->forget();
    m_latestReading->forget();
    // Where somebody reads at this moment, closing the workspace does it.
    static_cast<void>(m_stores->database->mergeLog());
    Q_EMIT disposed();
    return {};
}

} // namespace candour
