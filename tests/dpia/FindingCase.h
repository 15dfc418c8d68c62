// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Literals.h"
#include "dpia/Finding.h"
#include "support/SmallTemplate.h"

#include <functional>

namespace candour {

/// One difference from a sound assessment, or from its template.
using Change = std::function<void(Assessment &, Template &)>;

/// The day on which tests look.
inline constexpr QDate Today = QDate::fromJulianDay(2461102); // 2 March 2026

/// An assessment of the small template in which there is nothing to find.
inline Assessment sound()
{
    Assessment a{.templateId = u"small"_s, .templateVersion = u"1.0"_s};
    a.people += Person{.id = PersonId{u"p"_s}, .name = u"Pat"_s};
    a.answers.insert(u"why"_s, Cell{fromPlainText(u"Because of this and that."_s)});
    return a;
}

/// A finding as "rule question/row/column", an error with "!" and a warning with "?" before it.
inline QString shown(const Finding &finding)
{
    const QString sign = finding.severity == Severity::Error     ? u"!"_s
                         : finding.severity == Severity::Warning ? u"?"_s
                                                                 : u"."_s;
    const Place &place = finding.place;
    QString where = place.question;
    if (!place.isAnswer())
        where += u'/' + place.row.value + u'/' + place.column;
    return QString(sign + finding.rule + u' ' + where).trimmed();
}

inline QStringList foundAfter(const Change &change)
{
    Template t = smallTemplate();
    Assessment a = sound();
    change(a, t);
    QStringList all;
    for (const Finding &finding : findings(t, a, Today))
        all += shown(finding);
    return all;
}

inline Column &columnOf(Template &t, const QString &question, const QString &key)
{
    for (TemplateSection &section : t.sections)
        for (Question &one : section.questions)
            for (Column &column : one.columns)
                if (one.key == question && column.key == key)
                    return column;
    qFatal("no such column");
}

inline Row row(const QString &id, const QMap<QString, Cell> &cells)
{
    return Row{.id = RowId{id}, .cells = cells};
}

inline Cell chosen(const QString &key)
{
    return Choice{key, {}};
}

inline Cell line(const QString &words)
{
    return lineFromPlainText(words);
}

} // namespace candour
