// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "publish/Pdf.h"
#include "support/Documents.h"
#include "support/Program.h"
#include "support/Results.h"

#include <QColor>
#include <QGuiApplication>
#include <QPolygonF>
#include <QXmlStreamReader>

#include <cmath>

using namespace candour;

namespace {

constexpr qreal margin = 70.87;
constexpr QSizeF paper{595.28, 841.89};
constexpr qreal leastContrast = 4.5; // WCAG 2.2, 1.4.3

QColor colourOf(const QXmlStreamReader &xml)
{
    const QStringList parts = xml.attributes().value(u"color"_s).toString().split(u' ');
    return parts.size() == 3 ? QColor::fromRgbF(parts.at(0).toFloat(), parts.at(1).toFloat(), parts.at(2).toFloat())
                             : QColor();
}

qreal luminance(const QColor &colour)
{
    const auto linear = [](qreal c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

qreal contrast(const QColor &a, const QColor &b)
{
    const qreal high = std::max(luminance(a), luminance(b));
    const qreal low = std::min(luminance(a), luminance(b));
    return (high + 0.05) / (low + 0.05);
}

/// Follows what MuPDF paints, page by page, and writes down what a reader could not see or should not.
class Painted
{
public:
    explicit Painted(const QByteArray &trace) : m_xml(trace)
    {
        while (!m_xml.atEnd())
            if (m_xml.readNext() == QXmlStreamReader::StartElement)
                start();
            else if (m_xml.isEndElement() && m_xml.name() == u"fill_path")
                endPath();
        if (m_xml.hasError() || letters == 0)
            findings += u"unreadable trace: "_s + m_xml.errorString();
    }

    QStringList findings;
    int letters = 0;

private:
    struct Ground
    {
        QRectF box;
        QColor colour;
    };

    void start()
    {
        static const QStringList neutral{u"document"_s, u"page"_s,      u"set_default_colorspaces"_s,
                                         u"layer"_s,    u"end_layer"_s, u"closepath"_s};
        const QString name = m_xml.name().toString();
        if (name == u"page"_s) {
            m_grounds = {{{{0, 0}, paper}, Qt::white}};
            m_anyText = false;
        } else if (name == u"fill_path"_s) {
            if (m_anyText)
                findings += u"a fill after text"_s;
            m_colour = colourOf(m_xml);
            m_path.clear();
            m_curved = false;
        } else if (name == u"fill_image"_s) {
            if (m_anyText)
                findings += u"a picture after text"_s;
        } else if (name == u"moveto"_s || name == u"lineto"_s) {
            m_path += at();
        } else if (name == u"curveto"_s) {
            m_curved = true;
        } else if (name == u"fill_text"_s) {
            m_anyText = true;
            m_colour = colourOf(m_xml);
            if (m_xml.attributes().value(u"transform"_s) != u"1 0 0 -1 0 841.89")
                findings += u"text under another transform"_s;
        } else if (name == u"span"_s) {
            m_size = m_xml.attributes().value(u"trm"_s).toString().section(u' ', 0, 0).toDouble();
        } else if (name == u"g"_s) {
            letter();
        } else if (!neutral.contains(name)) {
            findings += u"unexpected "_s + name;
        }
    }

    QPointF at() const
    {
        return {m_xml.attributes().value(u"x"_s).toDouble(), m_xml.attributes().value(u"y"_s).toDouble()};
    }

    void endPath()
    {
        if (!m_curved && m_path.size() == 4)
            m_grounds.append({m_path.boundingRect(), m_colour});
    }

    void letter()
    {
        ++letters;
        const QString text = m_xml.attributes().value(u"unicode"_s).toString();
        const qreal advance = m_xml.attributes().value(u"adv"_s).toDouble() * m_size;
        if (text.trimmed().isEmpty())
            return;
        const QPointF origin = at();
        if (origin.x() < margin - 1 || origin.x() + advance > paper.width() - margin + 1 || origin.y() < 20 ||
            origin.y() > paper.height() - 20)
            findings += u"outside the margins: "_s + text;
        const QPointF middle = origin + QPointF(advance / 2, m_size * 0.25);
        QColor ground;
        for (const Ground &fill : std::as_const(m_grounds))
            if (fill.box.contains(middle))
                ground = fill.colour;
        if (contrast(ground, m_colour) < leastContrast)
            findings += u"hard to see: "_s + text;
    }

    QXmlStreamReader m_xml;
    QList<Ground> m_grounds;
    QPolygonF m_path;
    bool m_curved = false;
    bool m_anyText = false;
    QColor m_colour;
    qreal m_size = 0;
};

} // namespace

/// What the eye meets: nothing over text, nothing in the colour of its ground, nothing off the page. Judged by MuPDF.
class tst_PdfPaint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsEveryLetter_data();
    void showsEveryLetter();
    void noticesABoxOverText();
    void noticesTextInTheColourOfItsGround();
    void noticesInvisibleText();

private:
    QByteArray trace(const QByteArray &bytes);
    QByteArray mutant(const QByteArray &from, const QByteArray &to);

    QTemporaryDir m_folder;
};

void tst_PdfPaint::showsEveryLetter_data()
{
    QTest::addColumn<Document>("document");
    for (const auto &[name, document] : documents::corpus())
        QTest::newRow(qPrintable(name)) << document;
}

QByteArray tst_PdfPaint::trace(const QByteArray &bytes)
{
    const QString path = m_folder.filePath(u"painted.pdf"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return {};
    file.close();
    return run(u"mutool"_s, {u"draw"_s, u"-q"_s, u"-F"_s, u"trace"_s, u"-o"_s, u"-"_s, path}).output;
}

void tst_PdfPaint::showsEveryLetter()
{
    QFETCH(Document, document);
    const Result<QByteArray> bytes = pdf(document);
    QVERIFY_RESULT(bytes);
    const Painted painted(trace(*bytes));
    QVERIFY2(painted.findings.isEmpty(), qPrintable(painted.findings.mid(0, 5).join(u"; "_s)));
    QVERIFY(painted.letters >= 20);
}

/// The empty document with a change in its drawing operators.
QByteArray tst_PdfPaint::mutant(const QByteArray &from, const QByteArray &to)
{
    const QString source = m_folder.filePath(u"source.pdf"_s);
    QFile file(source);
    const Result<QByteArray> bytes = pdf(documents::empty());
    if (!bytes || !file.open(QIODevice::WriteOnly) || file.write(*bytes) != bytes->size())
        return {};
    file.close();
    QByteArray plain = run(u"qpdf"_s, {u"--qdf"_s, u"--object-streams=disable"_s, source, u"-"_s}).output;
    return plain.contains(from) ? plain.replace(from, to) : QByteArray();
}

void tst_PdfPaint::noticesABoxOverText()
{
    const QByteArray bytes = mutant("ET\nEMC\n", "ET\nEMC\n0 g 60 700 300 60 re f\n");
    QVERIFY(!bytes.isEmpty());
    QVERIFY(Painted(trace(bytes)).findings.contains(u"a fill after text"_s));
}

void tst_PdfPaint::noticesTextInTheColourOfItsGround()
{
    const QByteArray bytes = mutant("0.09 0.125 0.165 rg\n/F", "1 1 1 rg\n/F");
    QVERIFY(!bytes.isEmpty());
    QVERIFY(Painted(trace(bytes)).findings.contains(u"hard to see: N"_s));
}

void tst_PdfPaint::noticesInvisibleText()
{
    const QByteArray bytes = mutant("BT\n", "BT\n3 Tr\n");
    QVERIFY(!bytes.isEmpty());
    QVERIFY(Painted(trace(bytes)).findings.contains(u"unexpected ignore_text"_s));
}

QTEST_MAIN(tst_PdfPaint)
#include "tst_PdfPaint.moc"
