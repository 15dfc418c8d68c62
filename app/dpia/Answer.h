// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/RichText.h"

#include <QDate>
#include <QMap>
#include <QStringList>

#include <optional>
#include <variant>

namespace candour {

struct YesNo
{
    std::optional<bool> value;
    RichText reason;
    bool operator==(const YesNo &) const = default;
};

/// The key of one of the question's options. A rating keeps the scheme and version that gave it its meaning.
struct Choice
{
    QString key;
    QString scheme;
    bool operator==(const Choice &) const = default;
};

struct Choices
{
    QStringList keys; ///< In the order of the options, without duplicates.
    bool operator==(const Choices &) const = default;
};

struct Number
{
    double value = 0; ///< Whole numbers are exact up to 2^53.
    bool operator==(const Number &) const = default;
};

struct WebLink
{
    QString label;
    QString url; ///< http, https or mailto.
    bool operator==(const WebLink &) const = default;
};

/// Rows of another records question that this cell refers to, in the order chosen.
struct RowRefs
{
    QList<RowId> rows;
    bool operator==(const RowRefs &) const = default;
};

/// A value that fits a simple question or one cell. Line and rich text are both RichText; a line has one paragraph
/// without formatting. A PersonId names someone on the assessment's people list. What copies and compares it is
/// compiled once, in Answer.cpp: nearly every source uses it.
struct Cell : std::variant<std::monostate, RichText, YesNo, Choice, Choices, QDate, Number, PersonId, WebLink, RowRefs>
{
    using Alternatives =
        std::variant<std::monostate, RichText, YesNo, Choice, Choices, QDate, Number, PersonId, WebLink, RowRefs>;
    using Alternatives::Alternatives;
    Cell();
    Cell(const Cell &other);
    Cell(Cell &&other) noexcept;
    Cell &operator=(const Cell &other);
    Cell &operator=(Cell &&other) noexcept;
    ~Cell();
    bool operator==(const Cell &other) const;
    bool operator<(const Cell &other) const = delete; ///< Values have no order, and the base only seems to have one.
};

/// One row of a records question. Its id never changes and is never used again.
struct Row
{
    RowId id;
    ActivityId activity; ///< The activity whose facts this row shows; empty for a row of its own.
    QMap<QString, Cell> cells;
    bool operator==(const Row &) const = default;
};

struct Rows
{
    QList<Row> rows;
    bool operator==(const Rows &) const = default;

    const Row *find(const RowId &id) const; ///< nullptr where there is none.
    Row *find(const RowId &id);
};

struct Files
{
    QList<AttachmentId> files;
    bool operator==(const Files &) const = default;
};

/// A text kept once in the workspace and used by reference; the words are those of the last time they were fetched, and
/// stay as they are once the assessment is signed.
struct SharedText
{
    QString key;
    RichText text;
    bool operator==(const SharedText &) const = default;
};

/// What was answered. An empty Cell means "not answered".
struct Answer : std::variant<Cell, Rows, Files, SharedText>
{
    using Alternatives = std::variant<Cell, Rows, Files, SharedText>;
    using Alternatives::Alternatives;
    Answer();
    Answer(const Answer &other);
    Answer(Answer &&other) noexcept;
    Answer &operator=(const Answer &other);
    Answer &operator=(Answer &&other) noexcept;
    ~Answer();
    bool operator==(const Answer &other) const;
    bool operator<(const Answer &other) const = delete; ///< Values have no order, and the base only seems to have one.
};

bool isEmpty(const Cell &cell);
bool isEmpty(const Answer &answer);

/// True where nobody would notice if it were gone. A reason without a yes or no, and the label of a missing link, are
/// seen, although they answer nothing.
bool saysNothing(const Cell &cell);
bool saysNothing(const Answer &answer);

/// The text inside an answer or cell that can carry marked passages: rich text, a line, the reason beside a yes or no,
/// a shared text. nullptr where there is none.
const RichText *textIn(const Cell &cell);
RichText *textIn(Cell &cell);
const RichText *textIn(const Answer &answer);
RichText *textIn(Answer &answer);

} // namespace candour
