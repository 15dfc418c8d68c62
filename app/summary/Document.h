// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "summary/HouseStyle.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <variant>

namespace candour {

/// Words, set upright unless it says otherwise.
struct Text
{
    QString text;
    bool bold = false;
    bool italic = false;
    bool operator==(const Text &) const = default;
};

/// Words that lead somewhere; the address is http, https or mailto.
struct Link
{
    QString text;
    QString url;
    bool operator==(const Link &) const = default;
};

/// Something was left out here. Always the same label for the same reasons, whatever and however much it was.
struct Withheld
{
    QStringList reasons; ///< Public wording of each reason, sorted, without duplicates.
    bool operator==(const Withheld &) const = default;
};

using Inline = std::variant<Text, Link, Withheld>;
using Inlines = QList<Inline>;

/// The words as they are; nothing where there are none.
Inlines inlinesOf(const QString &text);

struct Paragraph
{
    Inlines inlines;
    bool operator==(const Paragraph &) const = default;
};

/// One entry of a list; entries of a deeper level follow the entry they belong to.
struct ListItem
{
    int level = 0; ///< 0 is the outermost; never more than one deeper than the entry before.
    Inlines inlines;
    bool operator==(const ListItem &) const = default;
};

struct List
{
    bool ordered = false;
    QList<ListItem> items;
    bool operator==(const List &) const = default;
};

/// A term and what is said of it.
struct Definition
{
    QString term;
    Inlines inlines;
    bool operator==(const Definition &) const = default;
};

struct Definitions
{
    QList<Definition> entries;
    bool operator==(const Definitions &) const = default;
};

struct TableColumn
{
    QString header;
    int share = 1;          ///< Width relative to the other columns; never computed from the cells.
    bool numeric = false;   ///< Set to the right.
    bool rowHeader = false; ///< Its cells head their rows; at most one column.
    bool operator==(const TableColumn &) const = default;
};

struct TableRow
{
    QList<Inlines> cells; ///< One for each column.
    bool operator==(const TableRow &) const = default;
};

struct Table
{
    QString caption;
    QList<TableColumn> columns;
    QList<TableRow> rows;
    bool operator==(const Table &) const = default;
};

/// One square of a risk picture: how many risks stand at this likelihood and severity, and the level that makes.
struct HeatCell
{
    int likelihood = 0; ///< Index into HeatMap::likelihoods.
    int severity = 0;   ///< Index into HeatMap::severities.
    int level = 0;      ///< Index into HeatMap::levels.
    QStringList risks;  ///< Public numbers of the risks that stand here, in order.
    bool operator==(const HeatCell &) const = default;
};

/// A picture of risks by likelihood and severity; the same values always stand in a table beside it.
struct HeatMap
{
    QString title;
    QString description; ///< Said instead of the picture; computed from the cells.
    QStringList likelihoods;
    QStringList severities;
    QStringList levels;
    QList<HeatCell> cells; ///< Every square, by severity and then likelihood.
    bool operator==(const HeatMap &) const = default;
};

using DocumentBlock = std::variant<Paragraph, List, Definitions, Table, HeatMap>;

/// A heading and what stands under it. Sections follow each other flat; the level says which belongs to which.
struct Section
{
    int level = 2;  ///< 2 to 4; never more than one deeper than the section before.
    QString anchor; ///< Lower-case letters, digits and hyphens; unique; from the template, never from an answer.
    QString heading;
    QList<DocumentBlock> blocks;
    bool operator==(const Section &) const = default;
};

/// What stands around the text: the cover, the footer and the machine-readable head of each file.
struct DocumentInfo
{
    QString language = QStringLiteral("en-GB"); ///< BCP 47.
    QString title;
    QString organisation;
    QString reference;   ///< Such as DPIA-0007.
    QString status;      ///< "Published", "Correction" …, as people read it.
    QString version;     ///< "Version 2", as people read it; empty for an internal print.
    QString description; ///< At most 160 characters.
    QDate issued;        ///< Of this version.
    QDate firstIssued;
    QString licence; ///< Name of the licence; empty if none was chosen.
    QString licenceUrl;
    HouseStyle style;
    QString stamp; ///< "INTERNAL: not for publication" on every page of an internal print; empty on a public one.
    bool operator==(const DocumentInfo &) const = default;
};

/// A page to be read, in the order it is read. What it cannot hold cannot be published.
struct Document
{
    DocumentInfo info;
    QList<Section> sections;
    bool operator==(const Document &) const = default;
};

/// The label that stands for everything withheld, such as "[Withheld: commercial interests, personal information]", in
/// this language (BCP 47).
QString label(const Withheld &withheld, const QString &language);

/// The words of a line of text in this language, labels included.
QString plainText(const Inlines &inlines, const QString &language);

/// The words of a line of text that somebody said, with an ellipsis where a label stands.
QString unlabelled(const Inlines &inlines);

/// Every word of the document in reading order, one line a paragraph, item, term, definition or cell.
/// \a info lines (title, organisation …) come first. Pictures contribute their title and description.
QStringList textLines(const Document &document);

/// The same with an ellipsis for each label: what the page says, and not that something is withheld.
QStringList unlabelledLines(const Document &document);

/// A byte sequence that is equal for two documents exactly when they are equal.
QByteArray canonical(const Document &document);

} // namespace candour
