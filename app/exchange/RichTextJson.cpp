// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "exchange/ObjectReader.h"
#include "exchange/ObjectWriter.h"
#include "exchange/ValueJson.h"
#include "exchange/ValueReaders.h"

namespace candour {

namespace {

bool isPlain(const Run &run)
{
    return !run.bold && !run.italic && run.link.isEmpty() && run.marks.isEmpty();
}

/// A block that may be written as a string alone.
bool isPlain(const Block &block)
{
    return block.kind == BlockKind::Paragraph &&
           (block.runs.isEmpty() || (block.runs.size() == 1 && isPlain(block.runs.first())));
}

QJsonArray marksToJson(const QSet<MarkId> &marks)
{
    QList<MarkId> sorted = marks.values();
    std::sort(sorted.begin(), sorted.end());
    return jsonArray(sorted, [](const MarkId &mark) { return mark.value; });
}

QJsonValue runToJson(const Run &run)
{
    if (isPlain(run))
        return run.text;
    return ObjectWriter()
        .value("text"_L1, run.text)
        .flag("bold"_L1, run.bold)
        .flag("italic"_L1, run.italic)
        .id("link"_L1, run.link)
        .array("marks"_L1, marksToJson(run.marks))
        .done();
}

QJsonValue blockToJson(const Block &block)
{
    if (isPlain(block))
        return plainText(block);
    ObjectWriter object;
    object.word("kind"_L1, BlockKindWords, block.kind, BlockKind::Paragraph);
    if (block.level != 0)
        object.value("level"_L1, block.level);
    return object.array("runs"_L1, jsonArray(block.runs, runToJson)).done();
}

Run readRun(const QJsonValue &json, JsonTrail &trail)
{
    if (json.isString())
        return Run{.text = json.toString()};
    const ObjectReader object(json, trail);
    Run run{.text = object.text("text"_L1)};
    run.bold = object.flag("bold"_L1);
    run.italic = object.flag("italic"_L1);
    run.link = object.line("link"_L1);
    const auto readMarkId = [](const QJsonValue &entry, JsonTrail &at) { return MarkId{readId(entry, at)}; };
    const QList<MarkId> marks = object.list("marks"_L1, readMarkId);
    run.marks = QSet<MarkId>(marks.begin(), marks.end());
    return run;
}

Block readBlock(const QJsonValue &json, JsonTrail &trail)
{
    if (json.isString())
        return Block{.runs = {Run{.text = json.toString()}}};
    const ObjectReader object(json, trail);
    Block block;
    block.kind = object.word("kind"_L1, BlockKindWords, BlockKind::Paragraph);
    block.level = object.whole("level"_L1, 0);
    block.runs = object.list("runs"_L1, readRun);
    return block;
}

} // namespace

QJsonValue toJson(const RichText &text)
{
    const RichText clean = normalised(text);
    if (clean.blocks.isEmpty())
        return QString();
    if (clean.blocks.size() == 1 && isPlain(clean.blocks.first()))
        return blockToJson(clean.blocks.first());
    return jsonArray(clean.blocks, blockToJson);
}

RichText readRichText(const QJsonValue &json, JsonTrail &trail)
{
    RichText text;
    if (json.isString())
        text.blocks += readBlock(json, trail);
    else
        text.blocks = readList(json, trail, readBlock);
    return normalised(text);
}

} // namespace candour
