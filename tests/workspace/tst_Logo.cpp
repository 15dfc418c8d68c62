// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenSample.h"
#include "workspace/Logo.h"
#include "workspace/Organisation.h"
#include "workspace/Publishing.h"
#include "workspace/Redacting.h"
#include "workspace/Reviewing.h"

#include <QBuffer>
#include <QImage>
#include <QTest>

using namespace candour;

/// The sign of the organisation: what is taken up of a picture, and what it does to public pages.
class tst_Logo : public QObject
{
    Q_OBJECT

private:
    static QByteArray picture(const QSize &size, const char *format)
    {
        QImage image(size, QImage::Format_ARGB32);
        image.fill(Qt::transparent);
        image.setPixelColor(0, 0, QColor(0x7a, 0x1f, 0x3d));
        image.setText(u"Author"_s, u"Zebediah Quux"_s);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, format);
        return bytes;
    }

private Q_SLOTS:
    void takesThePictureAlone()
    {
        const TestFolder folder;
        const QByteArray source = picture({200, 80}, "PNG");
        QVERIFY(source.contains("Zebediah"));
        QVERIFY(TestFolder::write(folder.path(u"logo.png"_s), source));
        const auto png = logoFromFile(folder.path(u"logo.png"_s));
        QVERIFY_RESULT(png);
        QVERIFY(!png->contains("Zebediah"));
        QVERIFY(!png->contains("tEXt"));
        const QImage read = QImage::fromData(*png, "PNG");
        QCOMPARE(read.size(), QSize(200, 80));
        QVERIFY(!read.hasAlphaChannel());
        QCOMPARE(read.pixelColor(100, 40), QColor(Qt::white));
        QCOMPARE(read.pixelColor(0, 0), QColor(0x7a, 0x1f, 0x3d));
        QCOMPARE(*logoFromFile(folder.path(u"logo.png"_s)), *png);
    }

    void makesItNoLargerThanAPageNeeds()
    {
        const TestFolder folder;
        QVERIFY(TestFolder::write(folder.path(u"logo.jpg"_s), picture({3000, 30}, "JPG")));
        const auto png = logoFromFile(folder.path(u"logo.jpg"_s));
        QVERIFY_RESULT(png);
        QCOMPARE(logoSize(*png), QSize(680, 6));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        const QString noPicture = u"no picture that can be used"_s;
        QTest::newRow("text") << "Zebediah Quux"_ba << noPicture;
        QTest::newRow("empty") << QByteArray() << noPicture;
        QTest::newRow("another kind of picture") << picture({8, 8}, "BMP") << noPicture;
        QTest::newRow("drawing") << R"(<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"></svg>)"_ba
                                 << noPicture;
        QTest::newRow("cut short") << picture({200, 80}, "PNG").left(60) << noPicture;
        QTest::newRow("large file") << picture({8, 8}, "PNG") + QByteArray(5 * 1024 * 1024, 'x')
                                    << u"larger than 4 megabytes"_s;
        // Twenty thousand by twenty thousand, which the head of the file claims and nothing holds.
        QByteArray lies = picture({8, 8}, "PNG");
        lies.replace(16, 8, QByteArray::fromHex("00004e2000004e20"));
        QByteArray endless = picture({8, 8}, "PNG");
        QTest::newRow("a part that says it is longer than the file")
            << endless.replace(endless.indexOf("IDAT") - 4, 4, "\x47\x0d\x0a\x09") << noPicture;
        QTest::newRow("lying size") << lies << QString();
        QTest::newRow("many pixels") << picture({5000, 4000}, "PNG") << u"at most 16 million pixels"_s;
    }

    void refuses()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        OpenSample sample;
        const QString file = sample.path(u"logo"_s);
        QVERIFY(TestFolder::write(file, bytes));
        const QByteArray before = sample.onDisk();
        const auto set = organisation::setLogo(*sample, file);
        QVERIFY(!set);
        QVERIFY2(set.error().message.contains(says), qPrintable(set.error().message));
        QVERIFY(!set.error().message.contains(u"Zebediah"_s));
        QCOMPARE(sample.onDisk(), before);
    }

    void isSaidByItsDescriptionOrTheName()
    {
        OpenSample sample;
        const QString file = sample.path(u"logo.png"_s);
        QVERIFY(TestFolder::write(file, picture({200, 80}, "PNG")));
        QVERIFY_RESULT(organisation::setLogo(*sample, file));
        QCOMPARE(organisation::value(*sample->settings(), u"logo"_s), u"200x80"_s);
        QCOMPARE(organisation::houseStyle(*sample->settings()).logoDescription, sample->settings()->organisation);
        QVERIFY_RESULT(organisation::set(*sample, u"logoDescription"_s, u"A red dot"_s));
        QCOMPARE(organisation::houseStyle(*sample->settings()).logoDescription, u"A red dot"_s);
        sample->undoStack()->undo();
        sample->undoStack()->undo();
        QVERIFY(organisation::houseStyle(*sample->settings()).logo.isEmpty());
        sample->undoStack()->redo();
        QCOMPARE(organisation::value(*sample->settings(), u"logo"_s), u"200x80"_s);
        QVERIFY_RESULT(organisation::set(*sample, u"organisation"_s, {}));
        QVERIFY(organisation::houseStyle(*sample->settings()).logo.isEmpty()); // nothing could be said instead of it
        QVERIFY_ERROR(organisation::setLogo(*sample, file), ErrorKind::Refused, "Write the name");
        QVERIFY_RESULT(organisation::set(*sample, u"logo"_s, {}));
        QVERIFY(sample->settings()->logo.isEmpty());
        sample->undoStack()->undo(); // a logo taken away by mistake comes back
        QVERIFY(!sample->settings()->logo.isEmpty());
    }

    void refusesAColourThatCannotBeRead()
    {
        OpenSample sample;
        QVERIFY_ERROR(organisation::set(*sample, u"accent"_s, u"#ffcc00"_s), ErrorKind::Usage, "1.4 to 1");
        QVERIFY_ERROR(organisation::set(*sample, u"accent"_s, u"red"_s), ErrorKind::Usage, "such as #1b5e8c");
        QVERIFY_ERROR(organisation::set(*sample, u"accent"_s, u"#767676"_s), ErrorKind::Usage, "4.2 to 1");
        QVERIFY_RESULT(organisation::set(*sample, u"accent"_s, u"#7a1f3d"_s));
        QCOMPARE(sample->settings()->accent, u"#7a1f3d"_s);
    }

    /// Whoever approved saw another page; then the files have the new style and nothing withheld.
    void isPublishedOnceThePageIsApprovedAgain()
    {
        OpenSample sample;
        const QString file = sample.path(u"logo.png"_s);
        QVERIFY(TestFolder::write(file, picture({200, 80}, "PNG")));
        const QString root = *reviewing::publicRoot(*sample, Census);
        QVERIFY_RESULT(organisation::setLogo(*sample, file));
        QVERIFY_RESULT(organisation::set(*sample, u"accent"_s, u"#7a1f3d"_s));
        QVERIFY(*reviewing::publicRoot(*sample, Census) != root);
        sample.as(Approver);
        const publishing::Request request{.folder = sample.path(u"out"_s)};
        QVERIFY_ERROR(publishing::publish(*sample, Census, request), ErrorKind::Refused, "approve");
        QVERIFY_RESULT(sample.approve());
        QVERIFY_RESULT(publishing::publish(*sample, Census, request));
        const QByteArray page = TestFolder::read(request.folder + u"/dpia-0007/index.html"_s);
        const QByteArray front = TestFolder::read(request.folder + u"/index.html"_s);
        for (const QByteArray &html : {page, front}) {
            QVERIFY(html.contains("--accent: #7a1f3d"));
            QVERIFY(html.contains(sample->settings()->logo.toBase64()));
            QVERIFY(html.contains("img-src data:"));
        }
    }
};

QTEST_MAIN(tst_Logo)
#include "tst_Logo.moc"
