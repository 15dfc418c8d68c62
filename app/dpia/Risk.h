// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Answer.h"

#include <optional>

namespace candour {

/// One step of a scale, or one thing that can be chosen.
struct Option
{
    QString key;
    QString label;
    QString description;
    QString publicLabel;    ///< How the public reads it; empty means the label.
    QString term;           ///< What the Data Privacy Vocabulary calls it, such as "eu-gdpr:A6-1-e"; empty for nothing.
    QStringList evidenceIn; ///< Questions whose answers bear out what a row about this option claims.
    bool operator==(const Option &) const = default;

    const QString &forPublic() const { return publicLabel.isEmpty() ? label : publicLabel; }
};

/// How a template scores risks: scales, and the level that each pair of steps makes. Every scale runs from least to
/// most.
struct RiskMethod
{
    QString key;
    QString title;
    QString version;
    QList<Option> likelihoods;
    QList<Option> severities;
    QList<Option> levels;
    QList<QList<int>> matrix; ///< matrix[severity][likelihood] is an index into levels.
    int mustPublish = 1;      ///< From this level on, a risk left after measures can be reworded but not withheld.
    int vetoSeverity = -1;    ///< From this severity on, a score alone never makes a risk acceptable; -1 for no veto.
    bool operator==(const RiskMethod &) const = default;
};

/// The fixed columns of a risks question, besides any the template adds.
namespace RiskColumn {
inline constexpr QLatin1String Kind("kind"); ///< "byDesign" (if all goes well) or "event" (if something goes wrong)
inline constexpr QLatin1String Risk("risk");
inline constexpr QLatin1String Likelihood("likelihood");
inline constexpr QLatin1String Severity("severity");
inline constexpr QLatin1String Measures("measures");
inline constexpr QLatin1String ResidualLikelihood("residualLikelihood");
inline constexpr QLatin1String ResidualSeverity("residualSeverity");
inline constexpr QLatin1String AcceptedBy("acceptedBy");
} // namespace RiskColumn

/// Index into the method's levels for two option keys; nullopt where either is missing or unknown.
std::optional<int> riskLevel(const RiskMethod &method, const QString &likelihood, const QString &severity);

/// Level of a row before measures, and the level left after them; nullopt while not scored.
std::optional<int> inherentLevel(const RiskMethod &method, const Row &row);
std::optional<int> residualLevel(const RiskMethod &method, const Row &row);

/// The option key in a choice cell; empty where there is none.
QString choiceKey(const Row &row, const QString &column);

/// Index of the option with this key; -1 where there is none.
int indexOf(const QList<Option> &options, const QString &key);

} // namespace candour
