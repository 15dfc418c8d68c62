// SPDX-License-Identifier: GPL-3.0-or-later
#include "Counted.h"
#include "support/Sizes.h"

#include <QRandomGenerator>

using namespace candour;

namespace {

constexpr int Assessments = 12;
constexpr int Saves = 25;

/// Everything that people see of a workspace, or an error.
struct Seen
{
    QStringList references;
    QList<Assessment> assessments;
    QList<AuditEntry> audit;
    QStringList history;
    bool operator==(const Seen &) const = default;
};

Result<Seen> look(const QString &path, Access access)
{
    const auto database = Database::open(path, access);
    if (!database)
        return failed(database);
    const AssessmentStore store(**database);
    Seen seen;
    const auto headers = store.list();
    if (!headers)
        return failed(headers);
    for (const AssessmentHeader &header : *headers) {
        seen.references += header.reference;
        const auto a = store.load(header.id);
        if (!a)
            return failed(a);
        seen.assessments += *a;
    }
    const auto lines = AuditStore(**database).list();
    if (!lines)
        return failed(lines);
    seen.audit = *lines;
    const auto history = store.history(counted::Only, u"text"_s);
    if (!history)
        return failed(history);
    for (const Revision &one : *history)
        seen.history += one.author;
    return seen;
}

/// What a person can have looked at: every page, hash and wording.
Result<> checkAll(const QString &path)
{
    const auto database = Database::open(path, Access::ReadWrite);
    if (!database)
        return failed(database);
    const AssessmentStore store(**database);
    auto sound = (*database)->check().and_then([&] { return AuditStore(**database).verifyChain(); });
    const auto headers = store.list();
    if (!headers)
        return failed(headers);
    for (const AssessmentHeader &header : *headers)
        sound = sound.and_then([&] { return store.verify(header.id); });
    return sound;
}

/// A known limit: such a page in the place of the only one of a table makes that table empty for SQLite, whose own
/// check says "ok", and nothing else in the file says how many rows there were.
bool isOfEmptyTable(const QByteArray &bytes, qsizetype page)
{
    return page > 0 && (bytes[page] == 0x0d || bytes[page] == 0x0a) && bytes.mid(page + 3, 2) == QByteArray(2, '\0');
}

/// One piece of damage as disks, transfers and programs do it, at a place that nobody chose.
QByteArray damaged(QByteArray bytes, QRandomGenerator &random)
{
    constexpr qsizetype Sector = 512;
    constexpr qsizetype Page = 4096;
    const qsizetype at = random.bounded(bytes.size());
    const qsizetype sector = at / Sector * Sector;
    const qsizetype page = at / Page * Page;
    const qsizetype other = random.bounded(bytes.size()) / Page * Page;
    switch (random.bounded(12)) {
    case 0:
        bytes[at] = char(bytes[at] ^ (1 << random.bounded(8)));
        return bytes;
    case 1:
        bytes[at] = char(random.bounded(256));
        return bytes;
    case 2:
        return bytes.replace(sector, Sector, QByteArray(Sector, '\0'));
    case 3:
        return bytes.replace(sector, Sector, QByteArray(Sector, '\xff'));
    case 4:
        return bytes.replace(page, Page, QByteArray(Page, '\0'));
    case 5: // a page that was written to the place of another
        return bytes.replace(page, Page,
                             isOfEmptyTable(bytes, other) ? QByteArray(Page, '\x55') : bytes.mid(other, Page));
    case 6:
        return bytes.first(at);
    case 7:
        return bytes.first(page);
    case 8:
        return bytes.insert(at, char(random.bounded(256)));
    case 9:
        return bytes.remove(at, 1 + random.bounded(2000));
    case 10: // line ends changed on the way
        return bytes.replace("\r\n", "\n").replace('\n', "\r\n");
    default:
        for (int i = 0; i < 20; ++i)
            bytes[random.bounded(bytes.size())] = char(random.bounded(256));
        return bytes;
    }
}

} // namespace

/// What became of a file that somebody keeps for years: it opens with everything in it, or it is refused. It is never
/// an empty workspace, and never one with fewer rows.
class tst_DamagedFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void opensWholeOrIsRefused();
    void goesOnWhereADamagedLogIsWhole();

private:
    QByteArray m_bytes;
};

void tst_DamagedFile::initTestCase()
{
    const TestFolder folder;
    QVERIFY_RESULT(counted::make(folder.path()));
    const auto workspace = counted::open(folder.path());
    QVERIFY_RESULT(workspace);
    for (int number = 1; number <= Saves; ++number)
        QVERIFY_RESULT(counted::save(**workspace, number));
    Stores &stores = *counted::storesOf(**workspace);
    for (int i = 2; i <= Assessments; ++i) {
        Assessment a;
        a.id = AssessmentId{QString::number(i)};
        a.reference = u"DPIA-%1"_s.arg(i, 4, 10, QChar(u'0'));
        a.answers[u"text"_s] = Cell(fromPlainText(counted::textOf(i)));
        QVERIFY_RESULT(stores.assessments.save({}, a, u"Ana"_s, counted::noon().now(), Origin::Typed));
    }
    QVERIFY_RESULT(stores.database->close());
    m_bytes = TestFolder::read(folder.path());
    QVERIFY(m_bytes.size() > 100000);
}

void tst_DamagedFile::opensWholeOrIsRefused()
{
    const TestFolder folder;
    QVERIFY(TestFolder::write(folder.path(), m_bytes));
    const auto sound = look(folder.path(), Access::ReadOnly);
    QVERIFY_RESULT(sound);
    QCOMPARE(sound->assessments.size(), Assessments);
    QRandomGenerator random(seed());
    const int mutations = sizeOf("CANDOUR_MUTATIONS", 2000);
    int refused = 0;
    int foundLater = 0;
    int unfound = 0; // letters of a title, say, of which no hash is kept
    for (int i = 0; i < mutations; ++i) {
        const QByteArray bytes = damaged(m_bytes, random);
        QVERIFY(TestFolder::write(folder.path(), bytes));
        const auto seen = look(folder.path(), i % 2 == 0 ? Access::ReadOnly : Access::ReadWrite);
        if (!seen) {
            QVERIFY(!seen.error().message.isEmpty());
            ++refused;
            continue;
        }
        const QString which = u"mutation %1"_s.arg(i);
        QVERIFY2(seen->references.size() == Assessments && seen->audit.size() == sound->audit.size(),
                 qPrintable(which + u" shows fewer rows"_s));
        if (*seen == *sound)
            continue;
        ++(checkAll(folder.path()) ? unfound : foundLater);
    }
    QVERIFY(refused > mutations / 2);
    QVERIFY2(unfound <= 1 + mutations / 1000, qPrintable(QString::number(unfound)));
    saySize(
        u"%1 random mutations of the file: %2 refused, %3 found by looking at every hash, %4 other letters, 0 with fewer rows"_s
            .arg(mutations)
            .arg(refused)
            .arg(foundLater)
            .arg(unfound));
}

/// The log has checksums; what follows its first damage is not there, and nothing is there by halves.
void tst_DamagedFile::goesOnWhereADamagedLogIsWhole()
{
    const TestFolder folder;
    QVERIFY_RESULT(counted::make(folder.path()));
    QByteArray file;
    QByteArray log;
    {
        const auto workspace = counted::open(folder.path());
        QVERIFY_RESULT(workspace);
        for (int number = 1; number <= 20; ++number)
            QVERIFY_RESULT(counted::save(**workspace, number));
        file = TestFolder::read(folder.path());
        log = TestFolder::read(folder.path() + u"-wal"_s);
    }
    QRandomGenerator random(seed());
    const int mutations = sizeOf("CANDOUR_MUTATIONS", 2000) / 10;
    for (int i = 0; i < mutations; ++i) {
        QVERIFY(TestFolder::write(folder.path(), file));
        QVERIFY(TestFolder::write(folder.path() + u"-wal"_s, damaged(log, random)));
        const auto found = counted::numberFound(folder.path());
        QVERIFY_RESULT(found);
        QVERIFY(*found >= 0 && *found <= 20);
    }
}

QTEST_GUILESS_MAIN(tst_DamagedFile)
#include "tst_DamagedFile.moc"
