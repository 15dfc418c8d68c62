// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

/// Check digits of identifiers. Each takes letters and digits only, in upper case, and is false where the length or a
/// character is wrong.
namespace candour::checkdigits {

/// NHS number and CHI number: weights 10 to 2, eleven less the remainder by 11; 10 is never issued. NHS Data
/// Dictionary.
bool nhs(QStringView ten);

/// Unique pupil number: a letter for the remainder by 23 of the weights 2 to 13; the last of the others may be a
/// letter, which counts as its place among the letters. DfE, "Unique pupil numbers: a guide".
bool upn(QStringView thirteen);

/// Unique learner number: weights 10 to 1 leave 10 by 11. Learning Records Service.
bool uln(QStringView ten);

/// Payment cards: ISO/IEC 7812-1 annex B (Luhn).
bool luhn(QStringView digits);

/// ISO 7064 MOD 97-10 as ISO 13616 uses it for an IBAN.
bool iban(QStringView letters);

/// Unique taxpayer reference: the first digit follows from the other nine by weights 6 7 8 9 10 5 4 3 2. HMRC.
bool utr(QStringView ten);

/// United Kingdom VAT number of nine digits: weights 8 to 2 with the last two make a multiple of 97, or do with 55 more
/// (HMRC's scheme of 2010).
bool vat(QStringView nine);

/// The check digit of ICAO Doc 9303 (weights 7 3 1) over these letters, digits and fillers; -1 for another character.
int travelDocument(QStringView field);

/// The letters of a unique pupil number by their value; I, O and S are not used.
inline constexpr QStringView UpnLetters = u"ABCDEFGHJKLMNPQRTUVWXYZ";

} // namespace candour::checkdigits
