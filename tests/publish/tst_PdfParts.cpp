// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "publish/pdf/Headings.h"
#include "publish/pdf/ListLabel.h"
#include "publish/pdf/Paginator.h"
#include "publish/pdf/Xmp.h"

#include <QTest>
#include <QXmlStreamReader>

using namespace candour;
using namespace candour::pdfwriter;

namespace {

/// Every text of the metadata by the element around it, as "title: School census"; attributes do not count.
QStringList statements(const QByteArray &metadata)
{
    QStringList found;
    QStringList path;
    QXmlStreamReader xml(metadata);
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement())
            path += xml.name().toString();
        if (xml.isEndElement())
            path.removeLast();
        if (xml.isCharacters() && !xml.isWhitespace()) {
            QStringList names = path;
            names.removeIf([](const QString &name) {
                return name == u"li" || name == u"Seq" || name == u"Bag" || name == u"Alt";
            });
            found += names.last() + u": "_s + xml.text().toString();
        }
    }
    return xml.hasError() ? QStringList{xml.errorString()} : found;
}

DocumentInfo info()
{
    DocumentInfo info;
    info.title = u"School <census> & more"_s;
    info.organisation = u"Department"_s;
    info.reference = u"DPIA-0007"_s;
    info.description = u"What is done"_s;
    info.issued = QDate(2026, 6, 4);
    info.firstIssued = QDate(2025, 3, 2);
    return info;
}

} // namespace

/// Small parts of the PDF writer, each by itself.
class tst_PdfParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void labelsEntries_data();
    void labelsEntries();
    void numbersMainSections();
    void neverSkipsALevel();
    void keepsAHeadingWithItsText();
    void metadataSayWhatTheDocumentIs();
    void metadataSayNothingThatIsNotThere();
    void metadataDropControlCharacters();
};

void tst_PdfParts::labelsEntries_data()
{
    QTest::addColumn<bool>("ordered");
    QTest::addColumn<int>("level");
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("label");
    QTest::addColumn<QByteArray>("numbering");
    const auto row = [](bool ordered, int level, int number, const QString &label, const QByteArray &numbering) {
        QTest::addRow("%s, level %d, %d", ordered ? "ordered" : "bullets", level, number)
            << ordered << level << number << label << numbering;
    };
    row(false, 0, 7, u"•"_s, "Disc");
    row(false, 1, 7, u"◦"_s, "Circle");
    row(false, 2, 1, u"•"_s, "Disc");
    row(true, 0, 1, u"1."_s, "Decimal");
    row(true, 0, 120, u"120."_s, "Decimal");
    row(true, 1, 1, u"a."_s, "LowerAlpha");
    row(true, 1, 26, u"z."_s, "LowerAlpha");
    row(true, 1, 27, u"aa."_s, "LowerAlpha");
    row(true, 1, 53, u"ba."_s, "LowerAlpha");
    row(true, 2, 4, u"iv."_s, "LowerRoman");
    row(true, 2, 1999, u"mcmxcix."_s, "LowerRoman");
    row(true, 3, 2, u"2."_s, "Decimal");
}

void tst_PdfParts::labelsEntries()
{
    QFETCH(bool, ordered);
    QFETCH(int, level);
    QFETCH(int, number);
    QTEST(listLabel(ordered, level, number), "label");
    QTEST(listNumbering(ordered, level), "numbering");
}

void tst_PdfParts::numbersMainSections()
{
    Document document;
    for (const auto &[level, words] : {std::pair(2, u"One"_s), {3, u"Part"_s}, {2, u" "_s}, {2, u"Two"_s}})
        document.sections += Section{level, {}, words, {}};
    QStringList words;
    for (const Heading &heading : headings(document))
        words += heading.words;
    QCOMPARE(words, (QStringList{u"1. One"_s, u"Part"_s, QString(), u"2. Two"_s}));
}

void tst_PdfParts::neverSkipsALevel()
{
    Document document;
    for (const int level : {4, 4, 4, 1, 9, 3})
        document.sections += Section{level, {}, u"x"_s, {}};
    QList<int> levels;
    for (const Heading &heading : headings(document))
        levels += heading.level;
    QCOMPARE(levels, (QList<int>{2, 3, 4, 2, 3, 3}));
}

void tst_PdfParts::keepsAHeadingWithItsText()
{
    Paper paper;
    Paginator paginator(paper);
    QStringList placed;
    const auto strip = [&placed](const QString &name, qreal height, bool keepWithNext) {
        return Strip{.height = height, .keepWithNext = keepWithNext, .draw = [&placed, name](Paper &, int page, qreal) {
                         placed += name + QString::number(page + 1);
                     }};
    };
    paginator.place(
        {strip(u"text "_s, Paginator::room - 50, false), strip(u"heading "_s, 30, true), strip(u"text "_s, 30, false)});
    QCOMPARE(placed, (QStringList{u"text 1"_s, u"heading 2"_s, u"text 2"_s}));
}

void tst_PdfParts::metadataSayWhatTheDocumentIs()
{
    const QStringList said = statements(xmp(info()));
    for (const QString &expected :
         {u"title: School <census> & more"_s, u"creator: Department"_s, u"identifier: DPIA-0007"_s,
          u"description: What is done"_s, u"language: en-GB"_s, u"date: 2026-06-04"_s, u"CreateDate: 2025-03-02"_s,
          u"ModifyDate: 2026-06-04"_s, u"conformance: A"_s})
        QVERIFY2(said.contains(expected), qPrintable(said.join(u'\n')));
    QCOMPARE(said.count(u"part: 2"_s), 1);
    QCOMPARE(said.count(u"part: 1"_s), 1);
    QCOMPARE(xmp(info()), xmp(info()));
}

void tst_PdfParts::metadataSayNothingThatIsNotThere()
{
    DocumentInfo bare;
    bare.title = u"x"_s;
    const QString said = statements(xmp(bare)).join(u'\n');
    for (const auto &name : {u"creator"_s, u"identifier"_s, u"date"_s, u"rights"_s, u"CreateDate"_s, u"ModifyDate"_s})
        QVERIFY2(!said.contains(name + u": "_s), qPrintable(name));
    bare.issued = QDate(2026, 6, 4);
    QVERIFY(statements(xmp(bare)).contains(u"CreateDate: 2026-06-04"_s));
}

void tst_PdfParts::metadataDropControlCharacters()
{
    DocumentInfo odd = info();
    odd.description = u"a\u0001b"_s;
    QVERIFY(statements(xmp(odd)).contains(u"description: ab"_s));
}

QTEST_GUILESS_MAIN(tst_PdfParts)
#include "tst_PdfParts.moc"
