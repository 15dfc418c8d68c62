// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "base/Result.h"
#include "dpia/AssessmentFigures.h"
#include "dpia/AssessmentHeader.h"
#include "dpia/AuditEntry.h"
#include "dpia/Disposal.h"
#include "dpia/KnownKey.h"
#include "dpia/Moment.h"
#include "dpia/Publication.h"
#include "dpia/Revision.h"
#include "dpia/VersionEvent.h"
#include "workspace/Change.h"
#include "workspace/Edit.h"
#include "workspace/Settings.h"

#include <QObject>

class QUndoStack;

namespace candour {

class LatestReading;
class Stores;
class SuggestionFinder;
struct StoredTemplate;

/// Who acts. Asserted, and recorded as typed on this computer.
struct Actor
{
    QString name;
    QString role; ///< Key of a template's role; may be empty.
    bool operator==(const Actor &) const = default;
};

/// An open workspace: the one door through which everything is read and every change is made. It makes sure that a
/// change is on disk before anybody is told that it is saved.
class Workspace : public QObject
{
    Q_OBJECT

public:
    enum class Access { ReadOnly, ReadWrite };

    /// Makes a new file with the built-in templates; refused where a file of that name exists. \a clock outlives it.
    static Result<std::unique_ptr<Workspace>> create(const QString &path, const Clock &clock, const Actor &actor);
    static Result<std::unique_ptr<Workspace>> open(const QString &path, Access access, const Clock &clock,
                                                   const Actor &actor);
    ~Workspace() override;

    const QString &path() const { return m_path; }
    bool isWritable() const { return m_access == Access::ReadWrite; }
    const Clock &clock() const { return m_clock; }
    const Actor &actor() const { return m_actor; }
    void setActor(const Actor &actor);

    Result<Settings> settings() const;
    Result<QList<AssessmentHeader>> assessments() const; ///< In their own right, by reference.
    Result<QList<AssessmentHeader>> releases() const;    ///< Of any assessment, by reference.
    Result<Assessment> assessment(const AssessmentId &id) const;

    /// With the answers that it had at that moment; everything else is as it is now, because it has no history.
    Result<Assessment> assessmentAt(const AssessmentId &id, const Moment &moment) const;
    Result<QDateTime> begun(const AssessmentId &id) const; ///< Its first answer; invalid where there is none.
    Result<AssessmentHeader> header(const AssessmentId &id) const;

    /// Those in whose answers or review this stands as a value of its own: an id, a key, a name. By reference.
    Result<QList<AssessmentHeader>> assessmentsNaming(const QString &text) const;
    Result<AssessmentId> find(const QString &idOrReference) const; ///< Also a release; Usage error where there is none.
    Result<QList<Template>> templates() const;                     ///< By id; the highest version of each last.
    Result<Template> templateOf(const Assessment &assessment) const; ///< As a release reads it, for a release.
    Result<Template> templateNamed(const QString &id, const QString &version) const;
    Result<QByteArray> templateBytes(const QString &id, const QString &version) const; ///< As its file was.
    Result<QList<Activity>> activities() const;
    Result<std::optional<Activity>> activity(const ActivityId &id) const; ///< No value where there is none.
    Result<QList<Person>> people() const;
    Result<QList<KnownKey>> knownKeys() const; ///< In the order in which they were confirmed.
    Result<QList<SharedAnswer>> sharedAnswers() const;
    Result<QList<Revision>> history(const AssessmentId &id, const QString &question) const; ///< Newest first.
    Result<QList<Publication>> publications(const AssessmentId &id) const;                  ///< Newest first.
    Result<QList<Publication>> publications() const;                                        ///< Of every assessment.
    Result<QList<VersionEvent>> versionEvents() const;             ///< What became of published versions; oldest first.
    Result<QList<AuditEntry>> audit(qint64 after = 0) const;       ///< Those with a higher number; oldest first.
    Result<QList<AuditEntry>> audit(const AssessmentId &id) const; ///< The same, of what was done to it and with it.
    Result<QList<Disposal>> disposals() const;                     ///< Oldest first.
    Result<QString> referenceOf(const AssessmentId &id) const;     ///< Also of one that was disposed of.
    Result<QStringList> auditSubjects(const QString &action) const; ///< What this was done to, oldest first.
    Result<qint64> auditLines() const;                              ///< How many there are.
    Result<QDateTime> latestAudit() const; ///< The latest moment among the last lines; invalid where there is none.
    Result<QByteArray> auditHead() const;  ///< The hash of the last line; 32 bytes.
    Result<> checkAudit() const; ///< Goes through the chain; the Error names the first line at which it breaks.

    /// Figures that were found earlier; whoever uses them looks whether the assessment has had edits since.
    QHash<AssessmentId, KeptFigures> keptFigures() const;

    /// Keeps figures, in the file too where it can be written; where it cannot, they are found again another time. This
    /// is no change: they follow from what is there.
    void keepFigures(const QHash<AssessmentId, KeptFigures> &figures) const;

    /// From now on nobody who makes a change that can be taken back waits for the disk: saved() and notYetSaved() say
    /// how it went. What cannot be taken back is on disk when run() returns, as everything is without this.
    Result<> saveInBackground();

    /// Everything that was done is on disk.
    bool isSaved() const;

    /// From now on that thread uses the workspace. Called by the one that used it before.
    void giveTo(QThread *thread);

    /// Whoever makes a change now waits, because what was done is being put in its final place, or is refused, because
    /// another change waits for the disk (Patience).
    bool isBusy() const;

    /// Waits until everything that was done is on disk; an error says why it is not.
    Result<> waitUntilSaved() const;

    /// Does in the background what closing has to do; finished() or notYetSaved() follows. Nothing is changed any more,
    /// unless it failed.
    void finish();

    /// Makes one change: in the file with its audit line, then on the undo stack, then announced. On an error nothing
    /// of it has happened. An edit that changes nothing succeeds without leaving a trace.
    Result<> run(const Edit &edit);

    /// Changes what belongs to no single assessment, in one transaction; on the undo stack where it has a way back.
    Result<> run(const WorkspaceEdit &edit);

    QUndoStack *undoStack() const { return m_undoStack; }

    /// Remembers what detectors found in the texts of one assessment; see suggesting::undecided().
    SuggestionFinder &suggestionFinder() const { return *m_suggestionFinder; }

    /// Remembers what follows from one assessment as it is; see pageReading().
    LatestReading &latestReading() const { return *m_latestReading; }

    /// Deletes the assessment with everything that belongs to it, and keeps these activities as they are without it.
    /// What was done before cannot be undone afterwards, so that no step back brings back a word of it.
    Result<> dispose(const AssessmentId &id, const QList<Activity> &left);

    /// An error where the file was moved, deleted or replaced by somebody else since it was opened.
    Result<> checkFiles() const;

    /// Says that work which was saved may be missing from the file that was opened; empty otherwise.
    QString lostWork() const;

    /// Writes a consistent copy to a file that does not exist yet.
    Result<> backup(const QString &path) const;

    /// Copies everything that was done to a file that does not exist yet, also what is not on disk, and goes on in it;
    /// the file before stays as it is. On an error nothing has happened.
    Result<> moveTo(const QString &path);

Q_SIGNALS:
    void changed(const candour::Change &change);
    void actorChanged();

    void moved();    ///< To another file; see moveTo().
    void disposed(); ///< Of an assessment; see dispose().

    /// A change could not be written. Nothing of it has happened, and whoever made it hears the same.
    void couldNotSave();

    // After saveInBackground().
    void saved(); ///< Everything that was done is on disk.
    void notYetSaved(const candour::Error &error);
    void finished();

    /// An undo or redo could not be carried out; the text says why.
    void couldNotUndo(const candour::Error &error);

private:
    friend class EditCommand;

    /// Of assessments in their own right, and of releases; both by reference.
    struct Headers
    {
        QList<AssessmentHeader> assessments;
        QList<AssessmentHeader> releases;
    };

    Workspace(QString path, Access access, const Clock &clock, Actor actor, std::unique_ptr<Stores> stores);
    Result<Change> commit(const Edit &edit, const Assessment &before, const Assessment &after);
    Result<Headers> headers() const;
    void renewHeader(const AssessmentId &id);
    void hear(const Result<> &lasting);
    template<typename T>
    Result<T> sayingSo(Result<T> saved);
    Result<> swap(const Edit &edit, const Assessment &from, const Assessment &to);
    Result<> mayChange() const;
    void forgetRead();
    Result<Template> readOnce(const StoredTemplate &stored) const;

    QString m_path;
    Access m_access;
    const Clock &m_clock;
    Actor m_actor;
    std::unique_ptr<Stores> m_stores;
    QUndoStack *m_undoStack;
    std::unique_ptr<SuggestionFinder> m_suggestionFinder;
    std::unique_ptr<LatestReading> m_latestReading;
    bool m_isFinished = false; ///< And said so.
    mutable QHash<AssessmentId, Assessment> m_loaded;
    mutable QHash<QString, Template> m_templates;
    mutable std::optional<QList<Person>> m_people; ///< Not read yet where there is no value; only of a writer.
    mutable std::optional<Headers> m_headers;      ///< As with people.
    mutable QHash<AssessmentId, QList<Publication>> m_publications;    ///< Those that were read; only of a writer.
    mutable std::optional<QList<VersionEvent>> m_versionEvents;        ///< As with people.
    mutable std::optional<QList<Template>> m_allTemplates;             ///< As with people.
    mutable std::optional<QHash<AssessmentId, KeptFigures>> m_figures; ///< Not read yet where there is no value.
};

} // namespace candour
