// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Template.h"
#include "exchange/JsonTrail.h"

#include <QJsonObject>

namespace candour {

class ObjectReader;

/// Turns a template's JSON, which follows its schema, into the template: lists become options, and the columns of a
/// risks question get their scales.
class TemplateReader
{
public:
    explicit TemplateReader(JsonTrail &trail) : m_trail(trail) {}

    Template read(const QJsonObject &json);

private:
    struct OptionList
    {
        QString scheme;
        QList<Option> options;
    };

    void readLists(const ObjectReader &object);
    Question readQuestion(const QJsonValue &json);
    Column readColumn(const QJsonValue &json, bool ofRisks);
    OptionList optionsOf(const ObjectReader &object);
    OptionList scaleFor(const QString &column) const;
    OptionList scale(const QList<Option> &options) const;
    void nameLevels(Template &t) const;

    JsonTrail &m_trail;
    QMap<QString, OptionList> m_lists;
    RiskMethod m_method;
};

} // namespace candour
