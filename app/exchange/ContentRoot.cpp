// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ContentRoot.h"

#include "base/Literals.h"
#include "base/Sha256.h"
#include "dpia/AnswerTexts.h"
#include "exchange/AssessmentFile.h"
#include "exchange/ObjectWriter.h"
#include "exchange/ValueJson.h"

#include <QJsonDocument>

namespace candour {

namespace {

Answer bare(Answer answer)
{
    forEachTextIn(answer, [](RichText &text) {
        for (Block &block : text.blocks)
            for (Run &run : block.runs)
                run.marks.clear();
    });
    if (auto *rows = std::get_if<Rows>(&answer)) {
        for (Row &row : rows->rows) {
            row.activity = {}; // the row says itself what it says of the data share that it names
            for (auto cell = row.cells.begin(); cell != row.cells.end();)
                cell = saysNothing(*cell) ? row.cells.erase(cell) : std::next(cell);
        }
    }
    return answer;
}

/// As it is written down for a root; nothing where it says nothing.
std::optional<Answer> asCovered(const Answer &answer)
{
    if (saysNothing(answer))
        return std::nullopt;
    Answer covered = bare(answer);
    forEachTextIn(covered, [](RichText &text) { text = normalised(text); });
    return covered;
}

/// All but those that only answers name which are not covered.
QList<Attachment> coveredAttachments(const Assessment &assessment, const Assessment &covered)
{
    const QSet<AttachmentId> uncovered = filesIn(assessment.answers) - filesIn(covered.answers);
    QList<Attachment> attachments = assessment.attachments;
    attachments.removeIf([&](const Attachment &attachment) { return uncovered.contains(attachment.id); });
    return attachments;
}

QJsonObject attachmentToJson(const Attachment &attachment)
{
    Attachment named = attachment;
    named.bytes.clear();
    QJsonObject object = toJson(named);
    object.insert("sha256"_L1, sha256Hex(attachment.bytes));
    return object;
}

/// Adds the text under its place, where it carries marks.
void addMarked(QJsonArray &texts, const RichText *text, const Place &place)
{
    if (!text || marksIn(*text).isEmpty())
        return;
    QJsonObject object = toJson(place);
    object.insert("text"_L1, toJson(*text));
    texts.append(object);
}

QJsonArray markedTexts(const Assessment &a)
{
    QJsonArray texts;
    for (auto it = a.answers.begin(); it != a.answers.end(); ++it) {
        addMarked(texts, textIn(it.value()), Place{.question = it.key()});
        if (const auto *rows = std::get_if<Rows>(&it.value()))
            for (const Row &row : rows->rows)
                for (auto cell = row.cells.begin(); cell != row.cells.end(); ++cell)
                    addMarked(texts, textIn(cell.value()), Place{it.key(), row.id, cell.key()});
    }
    return texts;
}

} // namespace

QString copyRoot(const Template &t, const Assessment &assessment)
{
    Assessment covered{.id = assessment.id,
                       .title = assessment.title,
                       .templateId = assessment.templateId,
                       .templateVersion = assessment.templateVersion,
                       .language = assessment.language,
                       .people = assessment.people,
                       .activities = assessment.activities};
    for (auto it = assessment.answers.begin(); it != assessment.answers.end(); ++it)
        if (t.question(it.key()) && !saysNothing(it.value()))
            covered.answers.insert(it.key(), bare(it.value()));
    const QJsonArray attachments = jsonArray(coveredAttachments(assessment, covered), attachmentToJson);
    return sha256Hex(writeAssessment(covered) + QJsonDocument(attachments).toJson(QJsonDocument::Compact));
}

QString assessmentRoot(const Template &t, const Assessment &assessment)
{
    const QString root = copyRoot(t, assessment);
    const auto &release = assessment.release;
    return release && release->copyRoot == root ? release->contentRoot : root;
}

bool haveSameContent(const Template &t, const Assessment &a, const Assessment &b)
{
    if (a.id != b.id || a.title != b.title || a.templateId != b.templateId || a.templateVersion != b.templateVersion ||
        a.language != b.language || a.people != b.people || a.activities != b.activities ||
        a.attachments != b.attachments || a.release != b.release || a.answers.keys() != b.answers.keys())
        return false;
    for (auto one = a.answers.begin(), other = b.answers.begin(); one != a.answers.end(); ++one, ++other)
        if (t.question(one.key()) && *one != *other && asCovered(*one) != asCovered(*other))
            return false;
    return true;
}

QByteArray publicSide(const Assessment &assessment)
{
    Assessment decided{.publicTitle = assessment.publicTitle,
                       .treatments = assessment.treatments,
                       .marks = assessment.marks,
                       .suppressions = assessment.suppressions};
    for (Mark &mark : decided.marks)
        mark.cut.clear(); // words that are not there do not decide how the page reads
    return writeAssessment(decided) + QJsonDocument(markedTexts(assessment)).toJson(QJsonDocument::Compact);
}

} // namespace candour
