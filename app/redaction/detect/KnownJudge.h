// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "redaction/detect/KnownNames.h"
#include "redaction/detect/NameText.h"

namespace candour::people {

struct KnownJudgement
{
    double score = 0;
    Ground ground = Ground::KnownForm;
};

/// Says how sure it is that words which are a form of a known name are meant as that name, by how they are written and
/// by what stands beside them.
class KnownJudge
{
public:
    static constexpr double WholeName = 0.97;
    static constexpr double WithTitle = 0.95;

    explicit KnownJudge(const std::vector<NameWord> &words) : m_words(words) {}

    KnownJudgement judge(int first, int last, const KnownNames::Form &form) const;

    /// True where a title stands before the word.
    bool isTitled(int first) const;

private:
    const NameWord &word(int i) const { return m_words.at(std::size_t(i)); }
    bool isThere(int i) const { return i >= 0 && i < int(m_words.size()); }
    bool areCapital(int first, int last) const;
    bool isAnyCapital(int first, int last) const;
    bool isOfBody(int last) const;
    bool isMailbox(int first, int last) const;
    bool isBehindArticle(int first) const;
    bool isNameOfSomebody(int i) const;
    bool hasCapitalBeside(int first, int last) const;
    bool tellsOfPlaceOrTime(int first, int last) const;
    KnownJudgement judgeFull(int first, int last, const KnownNames::Form &form) const;
    KnownJudgement judgeSurname(int first, int last, const KnownNames::Form &form) const;
    KnownJudgement judgeOrdinaryInitials(int first, int last) const;
    KnownJudgement judgeOrdinary(int first, int last) const;

    const std::vector<NameWord> &m_words;
};

} // namespace candour::people
