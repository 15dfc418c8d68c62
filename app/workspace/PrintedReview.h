// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/AnswerWords.h"
#include "workspace/Backings.h"

namespace candour {

/// What people said in the review, for an internal print: sign-offs, advice, approvals, comments.
class PrintedReview
{
public:
    PrintedReview(const Template &t, const Assessment &a, QString contentRoot, reviewing::Backings backings)
        : m_template(t), m_assessment(a), m_words(t, a), m_contentRoot(std::move(contentRoot)),
          m_backings(std::move(backings))
    {}

    /// Three sections: people, review, comments. Each says so where there is nothing.
    QList<Section> sections() const;

    QList<DocumentBlock> advice() const; ///< Nothing where nobody advised.

private:
    QList<DocumentBlock> people() const;
    QList<DocumentBlock> signOffs() const;
    QList<DocumentBlock> decisions() const;
    QList<DocumentBlock> events() const;
    QList<DocumentBlock> approvals() const;
    QList<DocumentBlock> comments() const;
    QString when(const QDateTime &at, Backing backing) const;
    QString roleLabel(const QString &key) const;
    QString questionLabel(const QString &key) const;

    const Template &m_template;
    const Assessment &m_assessment;
    AnswerWords m_words;
    QString m_contentRoot;
    reviewing::Backings m_backings;
};

} // namespace candour
