// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Seeds.h"
#include "base/Literals.h"
#include "proof/LeakCheck.h"
#include "publish/Html.h"
#include "publish/Pdf.h"
#include "publish/TableFiles.h"
#include "support/Documents.h"
#include "support/Results.h"

/// What the tests of the leak check share: the secret, the finished files, and how a leak must be reported.
namespace candour {

inline const QString question = u"processors"_s;

inline QList<Needle> secret()
{
    return {{seededWords(), question}};
}

inline QList<FinishedFile> published(const Document &document)
{
    const Result<QByteArray> print = pdf(document);
    if (!print)
        qFatal("%s", qPrintable(print.error().message));
    QList<FinishedFile> files{{u"DPIA-0007/v2/dpia.pdf"_s, *print}};
    QStringList names;
    for (const QByteArray &table : tableFiles(document)) {
        names += u"table-%1.csv"_s.arg(names.size() + 1);
        files += FinishedFile{u"DPIA-0007/v2/"_s + names.last(), table};
    }
    files.prepend({u"DPIA-0007/v2/index.html"_s, html(document, {.pdf = u"dpia.pdf"_s, .tables = names})});
    return files;
}

inline QStringList places(const Result<QList<Leak>> &found)
{
    QStringList names;
    if (found)
        for (const Leak &leak : *found)
            names += leak.place;
    return names;
}

inline QString described(const QList<Leak> &found)
{
    QStringList lines;
    for (const Leak &leak : found.mid(0, 20))
        lines += u"%1 | %2 | %3"_s.arg(leak.file, leak.place, leak.question);
    return lines.join(u'\n');
}

inline void addSeeds(const QList<Seed> &seeds)
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    for (const Seed &seed : seeds)
        QTest::newRow(seed.channel) << seed.place << seed.file.name << seed.file.bytes;
}

/// Found at the place of the row, in its file, for this question, and never quoted; nor is a name that leaks.
inline void verifyFound(const Document &document)
{
    QFETCH(QString, place);
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    const auto found = leaks({{name, bytes}}, secret(), document);
    QVERIFY_RESULT(found);
    QVERIFY2(places(found).contains(place), qPrintable(u"found instead: "_s + described(*found)));
    const bool inName = places(found).contains(u"file name"_s);
    for (const Leak &leak : *found) {
        QCOMPARE(leak.file, inName ? QString() : name);
        QCOMPARE(leak.question, question);
        QVERIFY2(!leak.place.contains(u"kestrel"_s, Qt::CaseInsensitive), qPrintable(leak.place));
    }
}

} // namespace candour
