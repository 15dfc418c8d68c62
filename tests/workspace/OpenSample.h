// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Literals.h"
#include "support/Results.h"
#include "support/SqlDump.h"
#include "support/TestFolder.h"
#include "workspace/Authoring.h"
#include "workspace/Exchanging.h"
#include "workspace/Reviewing.h"

#include <QUndoStack>

namespace candour {

inline const AssessmentId Census{u"dpia-0007"_s};     ///< Signed, approved, ready to publish.
inline const AssessmentId Linkage{u"dpia-0005"_s};    ///< In review: two sign-offs are missing.
inline const AssessmentId Attendance{u"dpia-0003"_s}; ///< A draft that has hardly begun.

inline const Actor Drafter{u"Imogen Tarrant"_s, u"drafter"_s};
inline const Actor Preparer{u"Tomasz Wieczorek"_s, u"publisher"_s}; ///< Made the sample's marks.
inline const Actor Approver{u"Bethan Llywarch"_s, u"publisher"_s};  ///< Approved the census.
inline const Actor Officer{u"Farida Haldane"_s, u"dpo"_s};
inline const Actor Owner{u"Rosalind Achterberg"_s, u"iao"_s};
inline const Actor Sponsor{u"Dominic Sewell-Adeyemi"_s, u"siro"_s};
inline const Actor Head{u"Marguerite Oyelaran"_s, u"hop"_s};

inline RichText words(const QString &text)
{
    return fromPlainText(text);
}

/// A fresh copy of the sample workspace in a folder of its own, open for writing. The sample is made once per program.
class OpenSample
{
public:
    OpenSample()
    {
        if (!TestFolder::write(path(), sample()))
            qFatal("cannot write the sample workspace");
        reopen();
    }

    Workspace &operator*() { return *m_workspace; }
    Workspace *operator->() { return m_workspace.get(); }
    const TestFolder &folder() const { return m_folder; }
    QString path() const { return m_folder.path(u"sample.candour"_s); }
    QString path(const QString &name) const { return m_folder.path(name); }

    void reopen(Workspace::Access access = Workspace::Access::ReadWrite)
    {
        const Actor actor = m_workspace ? m_workspace->actor() : Drafter;
        m_workspace.reset();
        auto opened = Workspace::open(path(), access, m_clock, actor);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().message + opened.error().detail));
        m_workspace = std::move(*opened);
    }
    void close() { m_workspace.reset(); }

    void as(const Actor &actor) { m_workspace->setActor(actor); }
    void later(qint64 seconds = 3600) { m_clock.set(m_clock.now().addSecs(seconds)); }
    FixedClock &clock() { return m_clock; }

    Assessment assessment(const AssessmentId &id = Census) const { return *m_workspace->assessment(id); }
    Template form(const AssessmentId &id = Census) const { return *m_workspace->templateOf(assessment(id)); }
    Question question(const QString &key) const { return *form().question(key); }
    QString text(const QString &question, const AssessmentId &id = Census) const
    {
        const Assessment a = assessment(id);
        const RichText *text = textIn(a.answer(question));
        return text ? plainText(*text) : QString();
    }

    /// What another program finds on disk now.
    QByteArray onDisk() const { return sqlDump(path()); }

    /// The same assessment, read from the disk and not from memory.
    Assessment stored(const AssessmentId &id = Census) const
    {
        const auto reader = Workspace::open(path(), Workspace::Access::ReadOnly, m_clock, Drafter);
        return reader ? (*reader)->assessment(id).value_or(Assessment{}) : Assessment{};
    }

    /// An edit that changes an assessment in whatever way.
    Result<> change(const std::function<void(Assessment &)> &how, const AssessmentId &id = Census)
    {
        return m_workspace->run(
            Edit{.assessment = id, .action = u"test"_s, .text = u"Test"_s, .apply = [how](Assessment &a) -> Result<> {
                     how(a);
                     return {};
                 }});
    }

    /// Signs what stands in the census, and has its page approved by somebody who had no hand in it.
    Result<> signAndApprove()
    {
        for (const Actor &actor : {Owner, Sponsor, Head}) {
            as(actor);
            if (const auto done = reviewing::sign(*m_workspace, Census); !done)
                return done;
        }
        return approve();
    }

    /// Has the page of the census approved by everyone who must, and last by somebody who had no hand in it.
    Result<> approve()
    {
        for (const Actor &actor : {Officer, Head, Approver}) {
            as(actor);
            if (const auto done = reviewing::approve(*m_workspace, Census); !done)
                return done;
        }
        return {};
    }

private:
    static const QByteArray &sample()
    {
        static const QByteArray bytes = [] {
            const TestFolder folder;
            if (const auto made = exchanging::createSample(folder.path()); !made)
                qFatal("%s", qPrintable(made.error().message + made.error().detail));
            return TestFolder::read(folder.path());
        }();
        return bytes;
    }

    TestFolder m_folder;
    FixedClock m_clock{QDateTime(QDate(2026, 6, 4), QTime(9, 0), Qt::UTC)};
    std::unique_ptr<Workspace> m_workspace;
};

/// Takes down what a workspace announces.
class Announced
{
public:
    explicit Announced(Workspace &workspace)
    {
        m_context = std::make_unique<QObject>();
        QObject::connect(&workspace, &Workspace::changed, m_context.get(),
                         [this](const Change &change) { changes += change; });
        QObject::connect(&workspace, &Workspace::couldNotUndo, m_context.get(),
                         [this](const Error &error) { errors += error; });
    }
    QList<Change> changes;
    QList<Error> errors;

private:
    std::unique_ptr<QObject> m_context;
};

} // namespace candour
