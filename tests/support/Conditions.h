// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Template.h"

/// Conditions in a few words, and a question to change.
namespace candour {

inline Condition is(const QString &subject, const QString &value)
{
    return Condition{.kind = Condition::Kind::Is, .subject = subject, .value = value};
}

inline Condition answered(const QString &subject)
{
    return Condition{.kind = Condition::Kind::Answered, .subject = subject};
}

inline Condition no(const Condition &part)
{
    return Condition{.kind = Condition::Kind::Not, .parts = {part}};
}

inline Question &questionOf(Template &t, const QString &key)
{
    for (TemplateSection &section : t.sections)
        for (Question &question : section.questions)
            if (question.key == key)
                return question;
    qFatal("no such question");
}

} // namespace candour
