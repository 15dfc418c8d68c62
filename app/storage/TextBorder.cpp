// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/TextBorder.h"

#include "base/Overloaded.h"

namespace candour {

namespace {

template<typename... Ts>
bool areKeepable(const Ts &...values)
{
    return (isKeepable(values) && ...);
}

template<typename List>
bool eachIsKeepable(const List &list)
{
    return std::all_of(list.begin(), list.end(), [](const auto &entry) { return isKeepable(entry); });
}

template<typename T>
bool eachIsKeepable(const QMap<QString, T> &map)
{
    return std::all_of(map.keyValueBegin(), map.keyValueEnd(),
                       [](const auto &entry) { return areKeepable(entry.first, entry.second); });
}

} // namespace

bool isKeepable(const QString &text)
{
    return text.isValidUtf16() && !text.contains(QChar(0));
}

bool isKeepable(const QStringList &texts)
{
    return eachIsKeepable(texts);
}

bool isKeepable(const RichText &text)
{
    return std::all_of(text.blocks.begin(), text.blocks.end(), [](const Block &block) {
        return std::all_of(block.runs.begin(), block.runs.end(),
                           [](const Run &run) { return areKeepable(run.text, run.link) && eachIsKeepable(run.marks); });
    });
}

bool isKeepable(const Cell &cell)
{
    return std::visit(Overloaded{
                          [](const RichText &text) { return isKeepable(text); },
                          [](const YesNo &yesNo) { return isKeepable(yesNo.reason); },
                          [](const Choice &choice) { return areKeepable(choice.key, choice.scheme); },
                          [](const Choices &choices) { return isKeepable(choices.keys); },
                          [](const PersonId &person) { return isKeepable(person); },
                          [](const WebLink &link) { return areKeepable(link.label, link.url); },
                          [](const RowRefs &refs) { return eachIsKeepable(refs.rows); },
                          [](const auto &) { return true; },
                      },
                      cell);
}

bool isKeepable(const Answer &answer)
{
    const auto rowIsKeepable = [](const Row &row) {
        return areKeepable(row.id, row.activity) && eachIsKeepable(row.cells);
    };
    return std::visit(
        Overloaded{
            [](const Cell &cell) { return isKeepable(cell); },
            [&](const Rows &rows) { return std::all_of(rows.rows.begin(), rows.rows.end(), rowIsKeepable); },
            [](const Files &files) { return eachIsKeepable(files.files); },
            [](const SharedText &shared) { return areKeepable(shared.key, shared.text); },
        },
        answer);
}

bool isKeepable(const Person &person)
{
    return areKeepable(person.id, person.name, person.jobTitle, person.email) &&
           std::all_of(person.roles.begin(), person.roles.end(),
                       [](const RoleHeld &held) { return isKeepable(held.role); });
}

bool isKeepable(const Place &place)
{
    return areKeepable(place.question, place.row, place.column);
}

bool isKeepable(const Treatment &treatment)
{
    return isKeepable(treatment.mark) && eachIsKeepable(treatment.wording);
}

bool isKeepable(const Mark &mark)
{
    return areKeepable(mark.id, mark.reasons, mark.harm, mark.publicInterest, mark.proposedBy, mark.cut);
}

bool isKeepable(const Suppression &suppression)
{
    return isKeepable(suppression.decidedBy) &&
           std::all_of(suppression.cells.begin(), suppression.cells.end(),
                       [](const CountCell &cell) { return areKeepable(cell.row, cell.column); });
}

bool isKeepable(const Comment &comment)
{
    return areKeepable(comment.id, comment.replyTo, comment.place, comment.quote, comment.author, comment.role,
                       comment.text, comment.suggestion) &&
           std::all_of(comment.events.begin(), comment.events.end(),
                       [](const CommentEvent &event) { return areKeepable(event.by, event.note); });
}

bool isKeepable(const SignOff &signOff)
{
    return areKeepable(signOff.role, signOff.name, signOff.actingFor, signOff.statement, signOff.contentRoot,
                       signOff.recordedBy);
}

bool isKeepable(const Advice &advice)
{
    return areKeepable(advice.role, advice.name, advice.text) &&
           std::all_of(advice.responses.begin(), advice.responses.end(), [](const AdviceResponse &response) {
               return areKeepable(response.decidedBy, response.reasons);
           });
}

bool isKeepable(const Decision &decision)
{
    return areKeepable(decision.role, decision.name, decision.actingFor, decision.reasons, decision.contentRoot) &&
           std::all_of(decision.conditions.begin(), decision.conditions.end(),
                       [](const DecisionCondition &condition) { return isKeepable(condition.text); });
}

bool isKeepable(const ConsultationEvent &event)
{
    return areKeepable(event.note, event.by);
}

bool isKeepable(const ReviewEvent &event)
{
    return areKeepable(event.what, event.note, event.by);
}

bool isKeepable(const ReviewCopy &copy)
{
    return areKeepable(copy.file, copy.sentBy, copy.contentRoot, copy.auditHead, copy.imprint.organisation,
                       copy.imprint.contactEmail, copy.imprint.licence, copy.imprint.licenceUrl, copy.imprint.accent,
                       copy.imprint.logoDescription);
}

bool isKeepable(const Approval &approval)
{
    return areKeepable(approval.name, approval.role, approval.publicRoot, approval.aloneReason);
}

bool isKeepable(const Dismissal &dismissal)
{
    return areKeepable(dismissal.type, dismissal.digest, dismissal.question, dismissal.reason, dismissal.decidedBy);
}

bool isKeepable(const Receipt &receipt)
{
    return areKeepable(receipt.of, receipt.key);
}

bool isKeepable(const Standing &standing)
{
    return areKeepable(standing.words, standing.question, standing.reason, standing.decidedBy);
}

bool isKeepable(const Activity &activity)
{
    return areKeepable(activity.id, activity.reference, activity.name, activity.ownerRole, activity.assessment,
                       activity.coverNote, activity.coverRoot) &&
           eachIsKeepable(activity.facts);
}

bool isKeepable(const SharedAnswer &shared)
{
    return areKeepable(shared.key, shared.title, shared.text);
}

} // namespace candour
