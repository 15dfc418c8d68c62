// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/Logo.h"

#include "base/Literals.h"
#include "exchange/JsonReader.h"
#include "workspace/Messages.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>
#include <QtEndian>

namespace candour {

namespace {

constexpr qsizetype LargestFile = 4 * 1024 * 1024;
constexpr qint64 MostPixels = 16'000'000;
constexpr QSize Largest(680, 224); // four times what a page shows, for screens and print of high resolution

tl::unexpected<Error> noPicture(const QString &path)
{
    return fail(ErrorKind::Unreadable,
                OrganisationMessages::tr("This file is no picture that can be used. Choose a PNG or a JPEG."), path);
}

/// Whether each part of a PNG that says how long it is is as long: the library would ask for that much memory first.
bool partsFit(const QByteArray &png)
{
    constexpr qsizetype Around = 12; // length, name and checksum
    for (qsizetype at = 8; at + Around <= png.size();) {
        const qsizetype length = qFromBigEndian<quint32>(png.constData() + at);
        if (length > png.size() - at - Around)
            return false;
        at += Around + length;
    }
    return true;
}

/// The pixels alone: what else the file said of itself, such as who made it where, stays behind.
QImage onWhite(const QImage &picture)
{
    const QSize size = picture.width() > Largest.width() || picture.height() > Largest.height()
                           ? picture.size().scaled(Largest, Qt::KeepAspectRatio).expandedTo({1, 1})
                           : picture.size();
    QImage plain(size, QImage::Format_RGB32);
    plain.fill(Qt::white);
    QPainter painter(&plain);
    painter.drawImage(0, 0, picture.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    return plain;
}

} // namespace

Result<QByteArray> logoFromFile(const QString &path)
{
    auto bytes = readFile(path, LargestFile);
    if (!bytes)
        return failed(bytes);
    if (bytes->startsWith("\x89PNG") && !partsFit(*bytes))
        return noPicture(path);
    QBuffer file(&*bytes);
    file.open(QIODevice::ReadOnly);
    QImageReader reader(&file);
    const QByteArray format = reader.format();
    const QSize size = reader.size();
    if ((format != "png" && format != "jpeg") || size.isEmpty())
        return noPicture(path);
    if (qint64(size.width()) * size.height() > MostPixels)
        return fail(ErrorKind::Refused,
                    OrganisationMessages::tr("This picture is too large. Choose one of at most 16 million pixels."));
    reader.setAutoTransform(true);
    const QImage picture = reader.read();
    if (picture.isNull())
        return noPicture(path);
    QByteArray png;
    QBuffer out(&png);
    out.open(QIODevice::WriteOnly);
    return onWhite(picture).save(&out, "PNG") ? Result<QByteArray>(png) : noPicture(path);
}

QSize logoSize(const QByteArray &png)
{
    QByteArray bytes = png;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    return png.isEmpty() || !partsFit(png) ? QSize() : QImageReader(&buffer, "png").size();
}

} // namespace candour
