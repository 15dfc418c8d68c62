// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/RichText.h"

namespace candour {

/// What a detector takes a stretch of text for. Each has one word, the same in JSON and on the command line.
enum class DetectionType {
    Nhs,
    Chi,
    Upn,
    Uln,
    Nino,
    Utr,
    Vat,
    Card,
    Iban,
    Account, ///< Sort code and account number.
    Licence, ///< To drive.
    Passport,
    Plate, ///< Vehicle registration.
    Company,
    Establishment, ///< A school or provider: URN, LAESTAB, UKPRN.
    Email,
    Phone,
    Postcode,
    Ip,
    Mac,
    Host, ///< A machine or address that only works inside.
    Url,
    Path,     ///< A file path.
    Document, ///< A reference in a record system, tracker or cloud.
    Secret,   ///< A key or password.
    Birth,    ///< Date of birth.
    Listed,   ///< Words that somebody wants to be told of wherever they stand.
    Name,     ///< Of a person.
    Address,  ///< Postal, without the postcode.
    Money,    ///< An amount that was agreed with a supplier.
    Security, ///< How something is protected, or is not.
};

/// What a detector goes by.
enum class Ground {
    Form,           ///< How it is written, and what stands near it.
    KnownName,      ///< The name is known.
    KnownForm,      ///< A form of a name that is known.
    OrdinaryWord,   ///< The same, but it is an ordinary word as well, and nothing here says that it is a name.
    OrdinaryAsName, ///< The same, and the capital letter inside a sentence says so.
    Title,          ///< A title or an office stands before it.
    FirstName,      ///< It begins with a first name.
    Surname,        ///< It ends with a surname, or with what surnames end with.
    Earlier,        ///< The surname of somebody whose full name stands in the text.
};

/// Why a detector believes it, as data for a sentence.
struct Evidence
{
    bool checked = false; ///< A check digit or checksum is right.
    QString near;         ///< A telling word near it, as folded; empty for none.
    Ground ground = Ground::Form;
    QString known; ///< The name of which it is a form; empty where none is known.
    bool operator==(const Evidence &) const = default;
};

struct Detection
{
    TextRange range; ///< In the text that was given, in UTF-16 code units.
    DetectionType type = DetectionType::Nhs;
    double score = 0; ///< 0 to 1: how sure.
    Evidence evidence;
    bool operator==(const Detection &) const = default;
};

/// What is less sure than this is shown to nobody who does not ask for it.
inline constexpr double SuggestedFrom = 0.5;

QList<DetectionType> detectionTypes();

/// The one word of a type: "nhs".
QString word(DetectionType type);

/// What people call it, in the language of the interface: "NHS number".
QString name(DetectionType type);

/// The evidence as a sentence for people.
QString sentence(const Detection &detection);

} // namespace candour
