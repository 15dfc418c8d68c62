// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/ActivityColumns.h"

#include "base/Literals.h"
#include "workspace/Messages.h"

#include <QLocale>
#include <QRegularExpression>

namespace candour::programme {

namespace {

struct Heading
{
    ActivityColumn column;
    QLatin1StringView name;
    std::array<QLatin1StringView, 6> spellings; ///< Letters only, in lower case.
};

constexpr std::array Headings{
    Heading{ActivityColumn::Reference,
            "Reference"_L1,
            {"reference"_L1, "ref"_L1, "referencenumber"_L1, "refno"_L1, "id"_L1, "activityreference"_L1}},
    Heading{ActivityColumn::Name,
            "Name"_L1,
            {"name"_L1, "title"_L1, "activity"_L1, "activityname"_L1, "processingactivity"_L1, "nameofactivity"_L1}},
    Heading{ActivityColumn::Kind, "Kind"_L1, {"kind"_L1, "type"_L1, "category"_L1, "activitytype"_L1}},
    Heading{ActivityColumn::OwnerRole,
            "Owner role"_L1,
            {"ownerrole"_L1, "owner"_L1, "role"_L1, "responsiblerole"_L1, "informationassetowner"_L1, "iao"_L1}},
    Heading{ActivityColumn::Cover, "Covered by"_L1, {"cover"_L1, "coverage"_L1, "covered"_L1, "coveredby"_L1}},
    Heading{ActivityColumn::Assessment,
            "Assessment"_L1,
            {"assessment"_L1, "dpia"_L1, "dpiareference"_L1, "assessmentreference"_L1}},
    Heading{ActivityColumn::Note,
            "Note"_L1,
            {"note"_L1, "notes"_L1, "covernote"_L1, "comment"_L1, "comments"_L1, "whatdiffershere"_L1}},
    Heading{ActivityColumn::ReviewOn,
            "Review date"_L1,
            {"reviewdate"_L1, "review"_L1, "reviewon"_L1, "coverreviewdate"_L1, "nextreview"_L1, "reviewdue"_L1}},
};

constexpr std::array WorkedOut{"DPIA state"_L1,  "Sign-offs"_L1,       "Highest risk"_L1,
                               "Risk method"_L1, "Next review due"_L1, "Published version"_L1};

QString lettersOf(const QString &heading)
{
    QString letters = heading.toLower();
    letters.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
    return letters;
}

} // namespace

QString headingOf(ActivityColumn column)
{
    for (const Heading &heading : Headings)
        if (heading.column == column)
            return heading.name;
    Q_UNREACHABLE();
}

std::optional<ActivityColumn> columnNamed(const QString &heading)
{
    const QString letters = lettersOf(heading);
    for (const Heading &known : Headings)
        for (const QLatin1StringView spelling : known.spellings)
            if (!letters.isEmpty() && letters == spelling)
                return known.column;
    return std::nullopt;
}

bool isWorkedOut(const QString &heading)
{
    return workedOutHeadings().contains(heading.trimmed());
}

QStringList workedOutHeadings()
{
    return {WorkedOut.begin(), WorkedOut.end()};
}

Result<QDate> dateFromCell(const QString &cell)
{
    const QString text = cell.simplified();
    for (const auto &format : {u"yyyy-MM-dd"_s, u"d MMMM yyyy"_s, u"d MMM yyyy"_s, u"d.M.yyyy"_s})
        if (const QDate date = QLocale::c().toDate(text, format); date.isValid())
            return date;
    const QDate dayFirst = QLocale::c().toDate(text, u"d/M/yyyy"_s);
    const QDate monthFirst = QLocale::c().toDate(text, u"M/d/yyyy"_s);
    if (dayFirst.isValid() && monthFirst.isValid() && dayFirst != monthFirst)
        return fail(ErrorKind::Usage,
                    ProgrammeMessages::tr("The date “%1” can be read in two ways. Write it as %2 or %3.")
                        .arg(text, dayFirst.toString(Qt::ISODate), monthFirst.toString(Qt::ISODate)));
    if (dayFirst.isValid() || monthFirst.isValid())
        return dayFirst.isValid() ? dayFirst : monthFirst;
    return fail(ErrorKind::Usage, ProgrammeMessages::tr("“%1” is no date. Write it as 2026-06-04.").arg(text));
}

} // namespace candour::programme
