// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ChangedTemplate.h"

#include "base/Literals.h"
#include "support/Conditions.h"
#include "support/RandomAssessment.h"
#include "support/SmallTemplate.h"

namespace candour {

namespace {

using Kind = Condition::Kind;

/// Conditions of other questions look at these.
bool isSubject(const QString &question)
{
    return question == "automated"_L1 || question == "decision"_L1 || question == "name"_L1;
}

class TemplateChange
{
public:
    explicit TemplateChange(quint32 seed) : m_template(smallTemplate()), m_random(seed)
    {
        m_template.version = u"1.%1"_s.arg(seed);
    }

    Template make()
    {
        for (TemplateSection &section : m_template.sections) {
            QList<Question> kept;
            for (const Question &question : std::as_const(section.questions))
                if (isSubject(question.key) || question.key == "bases"_L1 || !m_random.chance(8))
                    kept += changed(question);
            section.questions = kept;
        }
        return m_template;
    }

private:
    Question changed(Question question)
    {
        if (m_random.chance(10))
            question.publicHeading = question.publicHeading.isEmpty() ? u"what"_s : QString();
        if (m_random.chance(20))
            question.publicByDefault = !question.publicByDefault;
        question.publicByDefault = question.publicByDefault && !question.publicHeading.isEmpty();
        if (m_random.chance(5))
            question.number = u"1.1"_s;
        if (!isSubject(question.key) && question.key != "items"_L1 && m_random.chance(30))
            question.askIf = condition(question.key);
        if (m_random.chance(15))
            question.kind = otherKind(question.kind);
        if (question.options.size() > 1 && m_random.chance(10))
            question.options.removeLast();
        changeColumns(question);
        return question;
    }

    Condition condition(const QString &question)
    {
        switch (m_random.below(question == "bases"_L1 ? 5 : 7)) {
        case 0:
            return is(u"automated"_s, u"yes"_s);
        case 1:
            return no(is(u"automated"_s, u"yes"_s));
        case 2:
            return answered(u"name"_s);
        case 3:
            return is(u"decision"_s, u"approved"_s);
        case 4:
            return {};
        case 5:
            return no(answered(u"bases"_s));
        default:
            return Condition{.kind = Kind::AtLeast, .subject = u"bases"_s, .count = 1 + m_random.below(2)};
        }
    }

    static QuestionKind otherKind(QuestionKind kind)
    {
        switch (kind) {
        case QuestionKind::Line:
        case QuestionKind::Shared:
            return QuestionKind::RichText;
        case QuestionKind::RichText:
        case QuestionKind::Date:
        case QuestionKind::Number:
        case QuestionKind::Person:
            return QuestionKind::Line;
        case QuestionKind::Risks:
            return QuestionKind::Records;
        default:
            return kind;
        }
    }

    /// The first column stays, and so do those that a risk is made of.
    void changeColumns(Question &question)
    {
        QList<Column> kept = question.columns.mid(0, 1);
        for (Column column : question.columns.mid(1)) {
            const bool isNeeded = question.key == "risks"_L1 || column.key == "route"_L1;
            if (!isNeeded && m_random.chance(8))
                continue;
            if (!isNeeded && m_random.chance(20))
                column.askIf = columnCondition(question);
            if (!isNeeded && column.options.size() > 1 && m_random.chance(10))
                column.options.removeLast();
            kept += column;
        }
        for (Column &column : kept)
            if (m_random.chance(20))
                column.isPublic = !column.isPublic;
        question.columns = kept;
    }

    Condition columnCondition(const Question &question)
    {
        const bool hasRoute = question.column(u"route"_s);
        switch (m_random.below(hasRoute ? 4 : 2)) {
        case 0:
            return {};
        case 1:
            return answered(question.columns.first().key);
        case 2:
            return is(u"route"_s, u"direct"_s);
        default:
            return no(is(u"route"_s, u"direct"_s));
        }
    }

    Template m_template;
    RandomValues m_random;
};

} // namespace

Template changedSmallTemplate(quint32 seed)
{
    return TemplateChange(seed).make();
}

} // namespace candour
