// SPDX-License-Identifier: GPL-3.0-or-later
// The contexts in which the sentences of this library are translated.
#pragma once

#include <QCoreApplication>

namespace candour {

struct BackupQuestionsMessages
{
    Q_DECLARE_TR_FUNCTIONS(BackupQuestions)
};

struct CellTextMessages
{
    Q_DECLARE_TR_FUNCTIONS(CellText)
};

struct CorrectionMessages
{
    Q_DECLARE_TR_FUNCTIONS(Correction)
};

struct ComparisonMessages
{
    Q_DECLARE_TR_FUNCTIONS(Comparison)
};

struct DifferenceTextMessages
{
    Q_DECLARE_TR_FUNCTIONS(DifferenceText)
};

struct FileQuestionsMessages
{
    Q_DECLARE_TR_FUNCTIONS(FileQuestions)
};

struct HomeQuestionsMessages
{
    Q_DECLARE_TR_FUNCTIONS(HomeQuestions)
};

struct PlaceMessages
{
    Q_DECLARE_TR_FUNCTIONS(Place)
};

struct PromptsMessages
{
    Q_DECLARE_TR_FUNCTIONS(Prompts)
};

struct PublicSideMessages
{
    Q_DECLARE_TR_FUNCTIONS(PublicSide)
};

struct UsableMessages
{
    Q_DECLARE_TR_FUNCTIONS(Usable)
};

struct VersionMessages
{
    Q_DECLARE_TR_FUNCTIONS(Version)
};

} // namespace candour
