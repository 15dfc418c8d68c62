// SPDX-License-Identifier: GPL-3.0-or-later
#include "FilledWorkspace.h"
#include "storage/Salvage.h"
#include "support/Results.h"

#include <QRandomGenerator>

using namespace candour;

namespace {

constexpr int PageSize = 4096;

/// How many rows stand on a page of a table that is copied; 0 for pages of indexes and inner pages.
using RowsByPage = QMap<qint64, qint64>;

RowsByPage rowsByPage(const QString &path)
{
    RowsByPage rows;
    sqlite3 *database = nullptr;
    sqlite3_open(QFile::encodeName(path).constData(), &database);
    const auto take = [](void *all, int, char **values, char **) {
        (*static_cast<RowsByPage *>(all))[QByteArray(values[0]).toLongLong()] = QByteArray(values[1]).toLongLong();
        return 0;
    };
    sqlite3_exec(database,
                 "SELECT pageno, CASE pagetype WHEN 'leaf' THEN ncell WHEN 'overflow' THEN 1 ELSE 0 END FROM dbstat "
                 "JOIN sqlite_schema s USING (name) WHERE s.type='table' AND name NOT GLOB 'search*' AND "
                 "name NOT GLOB 'sqlite_*' AND name NOT IN ('figures', 'answer')",
                 take, &rows, nullptr);
    sqlite3_close(database);
    return rows;
}

/// Every row of the tables that are copied.
qint64 rowsIn(const QString &path)
{
    qint64 rows = 0;
    auto database = Database::open(path, Access::ReadOnly);
    if (!database)
        return -1;
    for (const char *table : {"activity",
                              "answer_revision",
                              "assessment",
                              "attachment",
                              "audit",
                              "blob",
                              "disposal",
                              "part",
                              "person",
                              "publication",
                              "publication_changed",
                              "publication_count",
                              "publication_file",
                              "publication_override",
                              "publication_section",
                              "recall_step",
                              "setting",
                              "shared_answer",
                              "template",
                              "version_event",
                              "version_event_file",
                              "version_event_version"})
        rows += (*database)->connection().value(u"SELECT count(*) FROM "_s + QLatin1StringView(table))->toLongLong();
    return rows;
}

/// A workspace of some hundred pages.
void fillMore(Database &database, int assessments)
{
    QRandomGenerator random(1);
    auto transaction = database.begin();
    for (int i = 0; i < assessments; ++i) {
        Assessment a{.id = AssessmentId{u"more-%1"_s.arg(i)},
                     .reference = u"MORE-%1"_s.arg(i),
                     .title = u"More"_s,
                     .templateId = u"t"_s,
                     .templateVersion = u"1"_s};
        for (int q = 0; q < 30; ++q)
            a.answers[u"q%1"_s.arg(q)] =
                Cell(fromPlainText(u"Some words of an answer. "_s.repeated(1 + random.bounded(40))));
        QVERIFY_RESULT(AssessmentStore(database).save({}, a, u"Ana"_s, moment("12:00:00"), Origin::Typed));
        QVERIFY_RESULT(AuditStore(database).append(AuditEntry{.at = moment("12:00:00"), .who = u"Ana"_s}));
    }
    QVERIFY_RESULT(transaction->commit());
}

} // namespace

class tst_Salvage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void copiesAllOfAHealthyFileAndItsLog()
    {
        FilledWorkspace workspace;
        QVERIFY_RESULT(workspace->mergeLog());
        QVERIFY_RESULT(SettingStore(*workspace).set(u"late"_s, u"in the log"_s));
        QVERIFY_RESULT(AuditStore(*workspace).append({.at = moment("18:00:00"), .who = u"Ana"_s, .action = u"set"_s}));
        const QString damaged = workspace.folder().path(u"damaged.candour"_s);
        QVERIFY(QFile::copy(workspace.path(), damaged));
        QVERIFY(QFile::copy(workspace.path() + u"-wal"_s, damaged + u"-wal"_s));
        const QByteArray file = Folder::read(damaged);
        const QByteArray log = Folder::read(damaged + u"-wal"_s);
        const QString target = workspace.folder().path(u"salvaged.candour"_s);
        const auto salvaged = salvage(damaged, target);
        QVERIFY_RESULT(salvaged);
        QCOMPARE(salvaged->harmed, QStringList());
        for (const Salvaged::Table &table : salvaged->tables)
            QVERIFY2(table.lost == 0 && table.isSure, qPrintable(table.name));
        QCOMPARE(Folder::read(damaged), file);
        QCOMPARE(Folder::read(damaged + u"-wal"_s), log);
        QCOMPARE(workspace.folder().names().filter(u"salvaged"_s), QStringList{u"salvaged.candour"_s});
        QVERIFY(!(QFile::permissions(target) & (QFile::ReadGroup | QFile::ReadOther)));
        auto copy = Database::open(target, Access::ReadWrite);
        QVERIFY_RESULT(copy);
        QCOMPARE(*SettingStore(**copy).text(u"late"_s), u"in the log"_s);
        QCOMPARE(examine(**copy), QList<FileFault>());
        QCOMPARE(*AuditStore(**copy).head(), *AuditStore(*workspace).head());
        QCOMPARE(*AssessmentStore(**copy).load(AssessmentId{u"0001"_s}),
                 *AssessmentStore(*workspace).load(AssessmentId{u"0001"_s}));
    }

    void losesLittleMoreThanTheDamagedPage()
    {
        FilledWorkspace workspace;
        fillMore(*workspace, 60);
        QVERIFY_RESULT(workspace->close());
        const QByteArray whole = Folder::read(workspace.path());
        const qint64 pages = whole.size() / PageSize;
        const RowsByPage rows = rowsByPage(workspace.path());
        const qint64 all = rowsIn(workspace.path());
        QRandomGenerator random(7);
        qint64 expected = 0;
        qint64 kept = 0;
        int whollyKept = 0;
        int refused = 0;
        const int asked = qEnvironmentVariableIntValue("CANDOUR_DAMAGES"); // 200 at night
        const int damages = asked > 0 ? asked : 20;
        for (int i = 0; i < damages; ++i) {
            const qint64 page = random.bounded(pages) + 1;
            QByteArray noise(PageSize, '\0');
            if (i % 2 == 0)
                random.fillRange(reinterpret_cast<quint32 *>(noise.data()), PageSize / 4);
            QByteArray bytes = whole;
            bytes.replace((page - 1) * PageSize, PageSize, noise);
            const QString damaged = workspace.folder().path(u"damaged.candour"_s);
            const QString target = workspace.folder().path(u"salvaged.candour"_s);
            QFile::remove(target);
            QVERIFY(Folder::write(damaged, bytes));
            const auto salvaged = salvage(damaged, target);
            QCOMPARE(Folder::read(damaged), bytes);
            const qint64 undamaged = all - rows.value(page);
            expected += undamaged;
            if (!salvaged) {
                ++refused;
                qInfo() << "page" << page << salvaged.error().message;
                continue;
            }
            const qint64 came = rowsIn(target);
            kept += came;
            whollyKept += came >= undamaged;
            if (came * 100 < undamaged * 95)
                qInfo() << "page" << page << came << "of" << undamaged;
        }
        qInfo() << pages << "pages," << damages << "damages:" << kept << "of" << expected << "rows," << whollyKept
                << "times all," << refused << "refused";
        QVERIFY(kept * 100 >= expected * 95);
        QVERIFY(refused * 100 <= damages * 5);
    }

    void namesWhatLostSomething()
    {
        FilledWorkspace workspace;
        fillMore(*workspace, 10);
        QVERIFY_RESULT(workspace->close());
        QByteArray bytes = Folder::read(workspace.path());
        const RowsByPage rows = rowsByPage(workspace.path());
        // The page on which the bytes of the file of the first assessment stand.
        const qsizetype at = bytes.lastIndexOf("bytes of 0001");
        QVERIFY(rows.value(at / PageSize + 1) > 0);
        bytes.replace(at / PageSize * PageSize, PageSize, QByteArray(PageSize, '\0'));
        QVERIFY(Folder::write(workspace.path(), bytes));
        const QString target = workspace.folder().path(u"salvaged.candour"_s);
        const auto salvaged = salvage(workspace.path(), target);
        QVERIFY_RESULT(salvaged);
        QCOMPARE(salvaged->harmed, (QStringList{u"DPIA-0001"_s, u"DPIA-0003"_s}));
        const auto copy = Database::open(target, Access::ReadOnly);
        QVERIFY_RESULT(copy);
        QVERIFY_RESULT(AssessmentStore(**copy).load(AssessmentId{u"0001"_s}));
        QVERIFY(AssessmentStore(**copy).load(AssessmentId{u"0001"_s})->attachments.isEmpty());
    }

    void goesBackToTheLastWordingThatIsWhole()
    {
        FilledWorkspace workspace;
        QCOMPARE(workspace.tamperPastTriggers("UPDATE answer_revision SET value='rubbish' WHERE assessment='0001' AND "
                                              "revision=2; UPDATE part SET value='' WHERE assessment='0003'"),
                 QString());
        QVERIFY_RESULT(workspace->close());
        const QString target = workspace.folder().path(u"salvaged.candour"_s);
        const auto salvaged = salvage(workspace.path(), target);
        QVERIFY_RESULT(salvaged);
        QCOMPARE(salvaged->harmed, (QStringList{u"DPIA-0001"_s, u"DPIA-0003"_s}));
        const auto copy = Database::open(target, Access::ReadOnly);
        QVERIFY_RESULT(copy);
        const auto read = AssessmentStore(**copy).load(AssessmentId{u"0001"_s});
        QVERIFY_RESULT(read);
        QCOMPARE(plainText(*textIn(read->answer(u"why"_s))), u"Apples"_s);
        QVERIFY_RESULT(AssessmentStore(**copy).load(AssessmentId{u"0003"_s}));
    }

    void keepsAnswersOfWhichTheFirstPageIsGone()
    {
        FilledWorkspace workspace;
        QCOMPARE(workspace.tamperPastTriggers("DELETE FROM assessment WHERE id='0001'"), QString());
        QVERIFY_RESULT(workspace->close());
        const QString target = workspace.folder().path(u"salvaged.candour"_s);
        const auto salvaged = salvage(workspace.path(), target);
        QVERIFY_RESULT(salvaged);
        QCOMPARE(salvaged->renamed, QStringList{u"SALVAGED-1"_s});
        const auto copy = Database::open(target, Access::ReadOnly);
        QVERIFY_RESULT(copy);
        const auto read = AssessmentStore(**copy).load(AssessmentId{u"0001"_s});
        QVERIFY_RESULT(read);
        QCOMPARE(plainText(*textIn(read->answer(u"why"_s))), u"Pears"_s);
        QCOMPARE(read->templateId, u"t"_s);
    }

    void refusesWhatItCannotWorkOn()
    {
        FilledWorkspace workspace;
        const QString target = workspace.folder().path(u"salvaged.candour"_s);
        QVERIFY_ERROR(salvage(workspace.path(), target), ErrorKind::Refused, "open for writing");
        QVERIFY_RESULT(workspace->close());
        QVERIFY(Folder::write(target, "mine"));
        QVERIFY_ERROR(salvage(workspace.path(), target), ErrorKind::Refused, "exists already");
        QCOMPARE(Folder::read(target), "mine"_ba);
        QVERIFY_ERROR(salvage(target, workspace.folder().path(u"other.candour"_s)), ErrorKind::Unreadable, "empty");
    }
};

QTEST_GUILESS_MAIN(tst_Salvage)
#include "tst_Salvage.moc"
