// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Template.h"
#include "exchange/ConditionGraph.h"
#include "exchange/JsonTrail.h"

#include <QHash>

namespace candour {

/// Looks for what no schema can say about a template: keys twice, references that lead nowhere, conditions that can
/// never hold or go in circles, questions without what their kind needs.
class TemplateCheck
{
public:
    TemplateCheck(const Template &t, JsonTrail &trail);

    void run();

private:
    /// The kind and options of what a condition asks about; nullopt where there is no such thing.
    struct Subject
    {
        QuestionKind kind;
        QList<Option> options;
    };
    using SubjectOf = std::function<std::optional<Subject>(const QString &)>;

    void checkKeys();
    void checkSource(const QString &pointer, const Source &source);
    void checkQuestion(const Question &question);
    void checkPublic(const Question &question);
    void checkColumn(const Question &question, const Column &column);
    void checkCounts(const Question &question);
    void checkOptions(QuestionKind kind, const QList<Option> &options, const QString &key);
    void checkRiskColumns(const Question &question);
    void checkCondition(const Condition &condition, const SubjectOf &subjectOf);
    void checkValue(const Condition &condition, const Subject &subject);
    void checkConditions(const Conditions &conditions);
    void checkMethod();
    void checkHeadings();
    void checkLaws();
    void checkNamedQuestion(QLatin1StringView member, const QString &key, QuestionKind kind);
    void checkOverallRisk();
    void checkAnswerChecks();
    void checkScreening();
    Condition decidedTogether() const;
    void checkQuestionCondition(const Condition &condition);

    template<typename List>
    void checkUnique(const List &entries, const QString &segment);

    const Template &m_template;
    JsonTrail &m_trail;
    QHash<QString, const Question *> m_questions;
};

} // namespace candour
