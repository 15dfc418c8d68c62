// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenSample.h"
#include "workspace/Publishing.h"

#include <QDir>

using namespace candour;
using namespace candour::publishing;

class tst_Verifying : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatWasPublished();
    void findsWhatIsNotAsItWas();
    void knowsASingleFileByItsBytes();
    void refusesWhereNothingWasPublished();
};

namespace {

QMap<QString, FileState> states(const QList<Verified> &files)
{
    QMap<QString, FileState> states;
    for (const Verified &file : files)
        states.insert(file.name, file.state);
    return states;
}

} // namespace

void tst_Verifying::findsWhatWasPublished()
{
    OpenSample sample;
    const QString out = sample.path(u"out"_s);
    const auto published = publish(*sample, Census, {.folder = out});
    QVERIFY_RESULT(published);
    for (const QString &path : {out, QString(out + u"/"_s), sample.path(u"./out/../out"_s)}) {
        const auto files = verify(*sample, path);
        QVERIFY_RESULT(files);
        QCOMPARE(files->size(), published->files.size());
        for (const Verified &file : *files) {
            QVERIFY2(file.state == FileState::Intact, qPrintable(file.name));
            QCOMPARE(file.reference, u"DPIA-0007"_s);
            QCOMPARE(file.version, 1);
        }
    }
    sample.reopen(Workspace::Access::ReadOnly);
    QVERIFY_RESULT(verify(*sample, out));
}

void tst_Verifying::findsWhatIsNotAsItWas()
{
    OpenSample sample;
    const QString out = sample.path(u"out"_s);
    QVERIFY_RESULT(publish(*sample, Census, {.folder = out}));
    const QString page = u"dpia-0007/v1/index.html"_s;
    QByteArray bytes = TestFolder::read(out + u'/' + page);
    bytes[bytes.size() / 2] = char(bytes.at(bytes.size() / 2) ^ 1);
    QVERIFY(TestFolder::write(out + u'/' + page, bytes));
    QVERIFY(QFile::remove(out + u"/dpia-0007/v1/DPIA-0007-v1.pdf"_s));
    QVERIFY(TestFolder::write(out + u"/dpia-0007/v1/notes.txt"_s, "x"));
    const auto files = verify(*sample, out);
    QVERIFY_RESULT(files);
    const auto found = states(*files);
    QCOMPARE(int(found.value(page)), int(FileState::Changed));
    QCOMPARE(int(found.value(u"dpia-0007/v1/DPIA-0007-v1.pdf"_s)), int(FileState::Missing));
    QCOMPARE(int(found.value(u"dpia-0007/v1/notes.txt"_s)), int(FileState::Strange));
    QCOMPARE(int(found.value(u"dpia-0007/index.html"_s)), int(FileState::Intact));
}

void tst_Verifying::knowsASingleFileByItsBytes()
{
    OpenSample sample;
    const QString out = sample.path(u"out"_s);
    QVERIFY_RESULT(publish(*sample, Census, {.folder = out}));
    QVERIFY(QFile::copy(out + u"/dpia-0007/v1/DPIA-0007-v1.pdf"_s, sample.path(u"from the web.pdf"_s)));
    const auto known = verify(*sample, sample.path(u"from the web.pdf"_s));
    QVERIFY_RESULT(known);
    QCOMPARE(known->size(), 1);
    QCOMPARE(int(known->first().state), int(FileState::Intact));
    QCOMPARE(known->first().reference, u"DPIA-0007"_s);
    QCOMPARE(known->first().version, 1);
    QVERIFY(TestFolder::write(sample.path(u"other.pdf"_s), "%PDF-1.7"));
    const auto strange = verify(*sample, sample.path(u"other.pdf"_s));
    QVERIFY_RESULT(strange);
    QCOMPARE(int(strange->first().state), int(FileState::Strange));
    QVERIFY(!strange->first().note.isEmpty());
}

void tst_Verifying::refusesWhereNothingWasPublished()
{
    OpenSample sample;
    QVERIFY(QDir().mkpath(sample.path(u"other"_s)));
    QVERIFY_ERROR(verify(*sample, sample.path(u"other"_s)), ErrorKind::Refused, "Nothing was published");
    QVERIFY_ERROR(verify(*sample, sample.path(u"none"_s)), ErrorKind::Unreadable, "no file or folder");
}

QTEST_MAIN(tst_Verifying)
#include "tst_Verifying.moc"
