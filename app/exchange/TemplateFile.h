// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "dpia/Template.h"

namespace candour {

/// Something wrong in a template, for the person who writes it.
struct TemplateFault
{
    QString where; ///< JSON pointer, and in brackets the keys on the way: "/sections/0/questions/2 (about › scope)".
    QString message; ///< One sentence.
    bool operator==(const TemplateFault &) const = default;
};

/// A template, with every list resolved into the options of the questions and columns that name it, and the scales of
/// its risk method in the columns that score. The Error is the first of templateFaults().
Result<Template> readTemplate(const QByteArray &bytes);

/// Everything wrong with these bytes as a template; empty for a good one. What contradicts itself is looked for once
/// the form is right.
QList<TemplateFault> templateFaults(const QByteArray &bytes);

/// A template that comes with the program, and the file it was read from.
struct BuiltInTemplate
{
    Template form;
    QByteArray bytes;
};

/// The templates that come with the program, in the order of their file names; an Error where one has a fault.
Result<QList<BuiltInTemplate>> builtInTemplates();

/// What a template that comes with the program calls itself; its questions are not looked at, which takes long.
struct BuiltInVersion
{
    QString id;
    QString version;
    QString title;
    QByteArray bytes;
};

/// The same templates in the same order.
Result<QList<BuiltInVersion>> builtInVersions();

} // namespace candour
