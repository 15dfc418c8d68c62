// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ObjectReader.h"
#include "exchange/ObjectWriter.h"
#include "exchange/ValueJson.h"
#include "exchange/ValueReaders.h"

namespace candour {

namespace {

QJsonObject eventToJson(const CommentEvent &event)
{
    return ObjectWriter()
        .value("action"_L1, QString(wordFor(CommentActionWords, event.action)))
        .line("by"_L1, event.by)
        .time("at"_L1, event.at)
        .text("note"_L1, event.note)
        .done();
}

CommentEvent readEvent(const QJsonValue &json, JsonTrail &trail)
{
    const ObjectReader object(json, trail);
    object.require("action"_L1);
    return CommentEvent{.action = object.word("action"_L1, CommentActionWords, CommentAction::Resolve),
                        .by = object.line("by"_L1),
                        .at = object.time("at"_L1),
                        .note = object.text("note"_L1)};
}

} // namespace

QJsonObject toJson(const Comment &comment)
{
    ObjectWriter object;
    object.id("id"_L1, comment.id.value)
        .id("replyTo"_L1, comment.replyTo.value)
        .id("question"_L1, comment.place.question)
        .id("row"_L1, comment.place.row.value)
        .id("column"_L1, comment.place.column);
    return object.text("quote"_L1, comment.quote)
        .line("author"_L1, comment.author)
        .id("role"_L1, comment.role)
        .time("at"_L1, comment.at)
        .text("text"_L1, comment.text)
        .flag("mustFix"_L1, comment.mustFix)
        .text("suggestion"_L1, comment.suggestion)
        .array("events"_L1, jsonArray(comment.events, eventToJson))
        .done();
}

Comment readComment(const QJsonValue &json, JsonTrail &trail)
{
    const ObjectReader object(json, trail);
    object.require("id"_L1);
    Comment comment{.id = CommentId{object.id("id"_L1)},
                    .replyTo = CommentId{object.id("replyTo"_L1)},
                    .place = readPlace(json, trail),
                    .quote = object.text("quote"_L1),
                    .author = object.line("author"_L1),
                    .role = object.key("role"_L1),
                    .at = object.time("at"_L1),
                    .text = object.text("text"_L1),
                    .mustFix = object.flag("mustFix"_L1),
                    .suggestion = object.text("suggestion"_L1),
                    .events = object.list("events"_L1, readEvent)};
    // As it was kept when nobody could reopen a comment: without who did it and when.
    if (object.flag("resolved"_L1) && comment.events.isEmpty())
        comment.events += CommentEvent{.action = CommentAction::Resolve, .at = comment.at};
    return comment;
}

} // namespace candour
