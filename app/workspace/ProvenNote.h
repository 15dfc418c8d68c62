// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Workspace.h"

namespace candour::publishing {

/// Words that readers see beside a page, in which nothing was found that is withheld, personal or sensitive.
class ProvenNote
{
public:
    /// What the words are, which decides how a refusal speaks of them.
    enum class Kind { ChangeNote, WithdrawalReason };

    /// Refused where something was found. Of an assessment that was disposed of, nobody knows what was withheld; what
    /// may be personal is looked for all the same.
    static Result<ProvenNote> of(const Workspace &workspace, const AssessmentId &id, const QString &words, Kind kind);

    const QString &words() const { return m_words; }

private:
    explicit ProvenNote(const QString &words) : m_words(words) {}

    QString m_words;
};

} // namespace candour::publishing
