// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Corpus.h"

#include "base/Literals.h"

#include <QDir>
#include <QTest>

namespace candour {

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void addCorpusRows(const QString &folder)
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("expected");
    const QDir dir(QStringLiteral(CANDOUR_SOURCE_DIR "/tests/data/") + folder);
    const QStringList names = dir.entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    QVERIFY2(!names.isEmpty(), qPrintable(dir.path()));
    for (const QString &name : names) {
        const QString stem = name.chopped(int(qstrlen(".json")));
        const QByteArray expected = contents(dir.filePath(stem + u".expect"_s));
        QTest::newRow(qPrintable(stem)) << contents(dir.filePath(name)) << QString::fromUtf8(expected).trimmed();
    }
}

QByteArray sourceFile(const QString &path)
{
    return contents(QStringLiteral(CANDOUR_SOURCE_DIR "/") + path);
}

QByteArray exampleIn(const QByteArray &markdown)
{
    const QByteArray fence = "```json\n";
    const qsizetype from = markdown.indexOf(fence) + fence.size();
    return markdown.sliced(from, markdown.indexOf("```", from) - from);
}

} // namespace candour
