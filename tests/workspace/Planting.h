// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "OpenSample.h"
#include "proof/CanarySearch.h"
#include "redaction/Summarise.h"

#include <QTest>

namespace candour {

/// Words that stand nowhere else, each remembered with where it was planted.
class Canaries
{
public:
    QString next(const QString &where)
    {
        const int number = int(m_all.size());
        const QString word = u"zyqorvax%1%2brimul"_s.arg(QChar(u'a' + number / 26), QChar(u'a' + number % 26));
        m_all += Canary{where, word};
        return u"Z"_s + word.mid(1);
    }
    const QList<Canary> &all() const { return m_all; }

private:
    QList<Canary> m_all;
};

/// Plants a word in everything about the assessment that the public may not read.
class Planting
{
public:
    Planting(Canaries &canaries, const Template &form) : m_canaries(canaries), m_form(form) {}

    void plant(Assessment &a)
    {
        plantInAnswers(a);
        plantInObjects(a);
        plantInReview(a);
        a.title = word("title for people inside");
        a.retention.basis = word("why it is kept");
        a.retention.holdReason = word("why it may not be disposed of");
        a.answers.insert(u"unplaced.1"_s, Cell{words(word("text without a place"))});
        a.answers.insert(
            u"older.question"_s,
            Rows{{Row{.id = RowId{u"r"_s}, .cells = {{u"a"_s, line(word("answer of an older template"))}}}}});
    }

private:
    QString word(const char *where) { return m_canaries.next(QString::fromLatin1(where)); }
    static Cell line(const QString &text) { return Cell{lineFromPlainText(text)}; }

    MarkId mark(Assessment &a)
    {
        const MarkId id{u"canary-%1"_s.arg(a.marks.size())};
        a.marks.insert(id, Mark{.id = id,
                                .reasons = {m_form.reasons.first().key},
                                .harm = word("harm of a mark"),
                                .publicInterest = word("public interest of a mark"),
                                .proposedBy = word("who proposed a mark"),
                                .cut = {word("words that were cut")},
                                .opinion = {word("qualified person"), word("what they hold"), QDate(2026, 6, 3)}});
        return id;
    }

    /// A passage behind the words that stand there, with an address behind it.
    void plantMarked(Assessment &a, RichText &text, const char *where)
    {
        if (text.blocks.isEmpty())
            return;
        text.blocks.last().runs += Run{.text = u" and "_s};
        text.blocks.last().runs += Run{.text = word(where),
                                       .bold = true,
                                       .link = u"https://example.org/"_s + word("address behind a marked passage"),
                                       .marks = {mark(a)}};
    }

    void plantInAnswers(Assessment &a)
    {
        const QMap<QString, QString> shown = publicWords(m_form, a, a.language);
        for (const Question *question : m_form.questions()) {
            const auto answer = a.answers.find(question->key);
            if (answer == a.answers.end())
                continue;
            RichText *text = textIn(*answer);
            if (text && shown.contains(question->key) && question->kind == QuestionKind::RichText)
                plantMarked(a, *text, "marked passage");
            else if (text && !shown.contains(question->key))
                *text = words(plainText(*text) + u'\n' + word("answer that is left out"));
            if (auto *rows = std::get_if<Rows>(&*answer))
                plantInRows(a, *question, *rows, shown.contains(question->key));
        }
        plantInWording(a);
    }

    void plantInRows(Assessment &a, const Question &question, Rows &rows, bool isShown)
    {
        bool marked = false;
        for (Row &row : rows.rows)
            for (const Column &column : question.columns) {
                RichText *text = row.cells.contains(column.key) ? textIn(row.cells[column.key]) : nullptr;
                if (!text || text->isEmpty())
                    continue;
                if (!isShown)
                    *text = lineFromPlainText(word("cell that is left out"));
                else if (!std::exchange(marked, true))
                    plantMarked(a, *text, "marked passage in a cell");
            }
        if (isShown && question.kind == QuestionKind::Records && !rows.rows.isEmpty())
            withholdRow(a, question, rows);
    }

    void withholdRow(Assessment &a, const Question &question, Rows &rows)
    {
        Row row = rows.rows.first();
        row.id = RowId{u"canary-"_s + question.key};
        row.activity = {};
        for (Cell &cell : row.cells) {
            if (textIn(cell))
                cell = line(word("withheld row"));
            if (std::holds_alternative<WebLink>(cell))
                cell = WebLink{word("link of a withheld row"),
                               u"https://example.org/"_s + word("address in a withheld row")};
        }
        rows.rows += row;
        a.treatments.insert(Place{.question = question.key, .row = row.id},
                            Treatment{.kind = TreatmentKind::Withheld, .mark = mark(a)});
    }

    /// Words of a language that is not published.
    void plantInWording(Assessment &a)
    {
        for (Treatment &treatment : a.treatments)
            if (treatment.kind == TreatmentKind::Wording)
                treatment.wording.insert(u"fr"_s, words(word("wording in another language")));
        Treatment kept{.kind = TreatmentKind::ByTemplate};
        kept.wording.insert(a.language, words(word("wording that is kept and not used")));
        a.treatments.insert(Place{.question = u"purposeInShort"_s}, kept);
    }

    void plantInObjects(Assessment &a)
    {
        a.people += Person{.id = PersonId{u"canary"_s},
                           .name = word("first name") + u' ' + word("surname"),
                           .jobTitle = word("job title that no answer names"),
                           .email = word("mailbox") + u"@"_s + word("domain") + u".example"_s};
        a.comments += Comment{.id = CommentId{u"canary"_s},
                              .place = Place{.question = u"purposeInShort"_s},
                              .quote = word("quote of a comment"),
                              .author = word("author of a comment"),
                              .role = word("role in a comment").toLower(),
                              .text = word("comment"),
                              .suggestion = word("suggested wording"),
                              .events = {CommentEvent{.by = word("who resolved a comment"),
                                                      .note = word("note on what became of a comment")}}};
        a.attachments += Attachment{.id = AttachmentId{u"canary"_s},
                                    .fileName = word("name of a file") + u".txt"_s,
                                    .mediaType = u"text/plain"_s,
                                    .description = word("description of a file"),
                                    .bytes = word("bytes of a file").toUtf8()};
    }

    void plantInReview(Assessment &a)
    {
        const QString root(64, u'0');
        a.review.signOffs.prepend(SignOff{.role = u"iao"_s,
                                          .name = word("name below a sign-off"),
                                          .actingFor = word("for whom it was signed"),
                                          .statement = word("statement of a sign-off"),
                                          .at = QDateTime(QDate(2026, 1, 1), QTime(9, 0), Qt::UTC),
                                          .contentRoot = root,
                                          .recordedBy = word("who recorded a sign-off")});
        a.review.approvals.prepend(Approval{.name = word("name below an approval"),
                                            .at = QDateTime(QDate(2026, 1, 1), QTime(9, 0), Qt::UTC),
                                            .publicRoot = root,
                                            .aloneReason = word("why one approved alone")});
        a.review.standings += Standing{.words = word("words that may stand"),
                                       .question = u"purposeInShort"_s,
                                       .reason = word("why words may stand"),
                                       .decidedBy = word("who let words stand")};
        a.review.dismissals += Dismissal{.type = u"email"_s,
                                         .digest = QString(64, u'0'),
                                         .question = u"purposeInShort"_s,
                                         .reason = word("why a suggestion was dismissed"),
                                         .decidedBy = word("who dismissed a suggestion")};
        a.review.decisions.prepend(Decision{.role = u"siro"_s,
                                            .name = word("name below a decision"),
                                            .actingFor = word("for whom it was decided"),
                                            .outcome = DecisionOutcome::ApprovedWithConditions,
                                            .reasons = word("reasons of a decision"),
                                            .conditions = {DecisionCondition{word("condition of a decision"), {}}},
                                            .at = QDateTime(QDate(2026, 1, 1), QTime(9, 0), Qt::UTC),
                                            .contentRoot = root});
        a.review.events +=
            ReviewEvent{.note = word("note on what happened"), .by = word("name of who said what happened")};
        a.review.consultation += ConsultationEvent{
            .on = QDate(2026, 1, 1), .note = word("note on the regulator"), .by = word("who asked the regulator")};
        for (Advice &advice : a.review.advice) {
            advice.text.blocks += words(word("advice")).blocks;
            advice.responses += AdviceResponse{.outcome = AdviceOutcome::Accepted,
                                               .decidedBy = word("who decided about advice"),
                                               .reasons = word("what became of advice")};
        }
    }

    Canaries &m_canaries;
    const Template &m_form;
};

} // namespace candour
