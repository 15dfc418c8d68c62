// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Template.h"

#include <QHash>

namespace candour {

/// What a heading of a document written elsewhere means in a template.
struct HeadingMeaning
{
    QStringList questions;    ///< Those that it says equally well; one where it is clear, none where it says none.
    qsizetype section = -1;   ///< The section that it says better than any question.
    bool isSameWords = false; ///< It is what the question or the section is called, word by word.
    bool isSure = false;      ///< It is so nearly, in more than one word.
};

/// Matches headings by their words: without numbers, accents, endings and the little words of questions. Rare words
/// count for more than those that many questions have.
class HeadingMatch
{
public:
    explicit HeadingMatch(const Template &t);

    /// \a within is the section that a heading above has named, which is looked at first; -1 for none.
    HeadingMeaning of(const QString &heading, qsizetype within = -1) const;

private:
    using Tokens = QSet<QString>;
    struct Name
    {
        Tokens tokens;
        double weight = 0;
    };
    struct Named
    {
        QString question; ///< Empty for a section.
        qsizetype section = -1;
        QList<Name> names;
    };

    double weight(const QString &token) const;
    double weight(const Tokens &tokens) const;
    double likeness(const Tokens &heading, const Named &named) const;
    static QStringList clearest(const QMap<QString, double> &likenesses);

    QList<Named> m_named;
    QHash<QString, int> m_uses;
};

} // namespace candour
