// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pdf/CoverFlow.h"

#include "base/Literals.h"
#include "publish/pdf/Grid.h"
#include "publish/pdf/Logo.h"
#include "summary/PageWords.h"

#include <QLocale>

namespace candour::pdfwriter {

namespace {

constexpr QSizeF bar{56, 4};
constexpr QSizeF logoRoom{170, 48};
constexpr qreal pointsAPixel = 0.75; ///< As on a web page.
constexpr qreal factWidth = 96;
constexpr qreal factGap = 12;
constexpr QRgb stampGround = 0xfffbeceb;

QString dateWords(const DocumentInfo &info)
{
    const QLocale locale(info.language);
    const auto day = [&](const QDate &date) { return locale.toString(date, u"d MMMM yyyy"_s); };
    if (!info.issued.isValid())
        return {};
    if (!info.firstIssued.isValid() || info.firstIssued == info.issued)
        return day(info.issued);
    return pageWords(info.language).issuedAndFirst.arg(day(info.issued), day(info.firstIssued));
}

Strip accentBar()
{
    Strip strip;
    strip.height = bar.height() + 14;
    strip.draw = [](Paper &paper, int page, qreal top) {
        paper.fill(page, {QPointF(look::margin, top), bar}, look::accent);
    };
    return strip;
}

/// The sign of the organisation at the top, as large as there is room for it there.
Strips logo(const HouseStyle &style, StructTree &tree)
{
    const QImage image = logoImage(style);
    if (image.isNull())
        return {};
    QSizeF size = QSizeF(image.size()) * pointsAPixel;
    if (size.width() > logoRoom.width() || size.height() > logoRoom.height())
        size.scale(logoRoom, Qt::KeepAspectRatio);
    const int element = tree.add(0, "Figure");
    tree.at(element).alternative = style.logoDescription;
    Strip strip;
    strip.height = size.height() + 18;
    strip.draw = [element, size](Paper &paper, int page, qreal top) {
        paper.logoFor(page, element, {QPointF(look::margin, top), size});
    };
    return {strip};
}

/// Reference, version and date side by side between two rules; the last has the rest of the width.
Strip facts(const QStringList &words, StructTree &tree, Typesetter &typesetter)
{
    GridRow row;
    row.padding = 8;
    row.rule = look::accent;
    row.ruleHeight = 0.8;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const qreal left = qreal(i) * factWidth;
        const qreal width = i + 1 < words.size() ? factWidth - factGap : look::width - left;
        row.cells.append({typesetter.set(words.at(i), look::fact, width), ownerOf(tree.add(0, "P")), left, look::fact});
    }
    Strip strip = rowStrips(row, row.height()).constFirst();
    strip.before = 18;
    strip.draw = [row = strip.draw](Paper &paper, int page, qreal top) {
        paper.fill(page, {look::margin, top, look::width, 0.8}, look::accent);
        row(paper, page, top);
    };
    return strip;
}

Strip stamp(const DocumentInfo &info, StructTree &tree, Typesetter &typesetter)
{
    GridRow row;
    row.padding = 7;
    row.ground = stampGround;
    row.ruleHeight = 0;
    row.cells.append(
        {typesetter.set(info.stamp, look::stamp, look::width - 20), ownerOf(tree.add(0, "P")), 10, look::stamp});
    Strip strip = rowStrips(row, row.height()).constFirst();
    strip.before = 14;
    return strip;
}

Strips licence(const DocumentInfo &info, StructTree &tree, Typesetter &typesetter)
{
    const Inlines words{Text{QString(pageWords(info.language).licence + u": "_s)}, Link{info.licence, info.licenceUrl}};
    Strips strips =
        textStrips(typesetter.set(words, look::fact, look::width), look::fact, 0, ownerOf(tree.add(0, "P"), words));
    strips.first().before = 8;
    return strips;
}

} // namespace

Strips coverStrips(const DocumentInfo &info, StructTree &tree, Typesetter &typesetter)
{
    Strips strips = logo(info.style, tree);
    strips.append(accentBar());
    strips +=
        textStrips(typesetter.set(info.title, look::title, look::width), look::title, 0, ownerOf(tree.add(0, "H1")));
    const QList<Line> organisation = typesetter.set(info.organisation, look::organisation, look::width);
    if (!organisation.isEmpty()) {
        strips += textStrips(organisation, look::organisation, 0, ownerOf(tree.add(0, "P")));
        strips[strips.size() - organisation.size()].before = 8;
    }
    const QList<Line> status = typesetter.set(info.status, look::body, look::width);
    if (!status.isEmpty()) {
        strips += textStrips(status, look::body, 0, ownerOf(tree.add(0, "P")));
        strips[strips.size() - status.size()].before = 4;
    }
    QStringList words{info.reference, info.version, dateWords(info)};
    words.removeAll(QString());
    if (!words.isEmpty())
        strips.append(facts(words, tree, typesetter));
    if (!info.licence.isEmpty())
        strips += licence(info, tree, typesetter);
    if (!info.stamp.isEmpty())
        strips.append(stamp(info, tree, typesetter));
    return strips;
}

} // namespace candour::pdfwriter
