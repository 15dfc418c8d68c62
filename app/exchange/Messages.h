// SPDX-License-Identifier: GPL-3.0-or-later
// The contexts in which the sentences of this library are translated.
#pragma once

#include <QCoreApplication>

namespace candour {

struct AnswerJsonMessages
{
    Q_DECLARE_TR_FUNCTIONS(AnswerJson)
};

struct AssessmentFileMessages
{
    Q_DECLARE_TR_FUNCTIONS(AssessmentFile)
};

struct AssessmentPartsJsonMessages
{
    Q_DECLARE_TR_FUNCTIONS(AssessmentPartsJson)
};

struct CsvMessages
{
    Q_DECLARE_TR_FUNCTIONS(Csv)
};

struct ForeignTextMessages
{
    Q_DECLARE_TR_FUNCTIONS(ForeignText)
};

struct JsonReaderMessages
{
    Q_DECLARE_TR_FUNCTIONS(JsonReader)
};

struct JsonTrailMessages
{
    Q_DECLARE_TR_FUNCTIONS(JsonTrail)
};

struct MinisignMessages
{
    Q_DECLARE_TR_FUNCTIONS(Minisign)
};

struct ObjectReaderMessages
{
    Q_DECLARE_TR_FUNCTIONS(ObjectReader)
};

struct OwnKeyMessages
{
    Q_DECLARE_TR_FUNCTIONS(OwnKey)
};

struct SampleFileMessages
{
    Q_DECLARE_TR_FUNCTIONS(SampleFile)
};

struct SchemaMessages
{
    Q_DECLARE_TR_FUNCTIONS(Schema)
};

struct TemplateFileMessages
{
    Q_DECLARE_TR_FUNCTIONS(TemplateFile)
};

struct ReviewFileMessages
{
    Q_DECLARE_TR_FUNCTIONS(ReviewFile)
};

struct SealedFileMessages
{
    Q_DECLARE_TR_FUNCTIONS(SealedFile)
};

struct ZipArchiveMessages
{
    Q_DECLARE_TR_FUNCTIONS(ZipArchive)
};

} // namespace candour
