// SPDX-License-Identifier: GPL-3.0-or-later
#include "SearchCases.h"
#include "storage/BackupFolder.h"
#include "storage/SearchIndex.h"
#include "storage/SearchQuery.h"
#include "support/OlderSchema.h"
#include "support/RandomAssessment.h"
#include "support/Results.h"
#include "support/SmallTemplate.h"

#include <QRegularExpression>

using namespace candour;

namespace {

Assessment assessment(quint32 seed)
{
    Assessment a = randomAssessment(smallTemplate(), seed);
    a.id = AssessmentId{u"a%1"_s.arg(seed)};
    a.reference = u"DPIA-%1"_s.arg(seed, 4, 10, QChar(u'0'));
    a.retention.hold = false;
    return a;
}

/// Everything that was typed into an answer, as a person would look for it.
QStringList typedIn(const Cell &cell)
{
    if (const RichText *text = textIn(cell))
        return plainText(*text).split(QRegularExpression(u"[\\s,]+"_s), Qt::SkipEmptyParts);
    if (const auto *link = std::get_if<WebLink>(&cell))
        return link->label.split(QRegularExpression(u"[\\s,]+"_s), Qt::SkipEmptyParts) + QStringList{link->url};
    return {};
}

QStringList typedIn(const Answer &answer)
{
    QStringList words;
    if (const auto *cell = std::get_if<Cell>(&answer))
        words = typedIn(*cell);
    else if (const auto *shared = std::get_if<SharedText>(&answer))
        words = typedIn(Cell(shared->text));
    else if (const auto *rows = std::get_if<Rows>(&answer))
        for (const Row &row : rows->rows)
            for (const Cell &one : row.cells)
                words += typedIn(one);
    words.removeDuplicates();
    return words;
}

} // namespace

class tst_SearchIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_three = std::make_unique<Opened>();
        QVERIFY_RESULT(save(**m_three, {}, saying(u"1"_s, u"The school census is data"_s)));
        QVERIFY_RESULT(save(**m_three, {}, saying(u"2"_s, u"Siân and the re-use of data"_s)));
        QVERIFY_RESULT(save(**m_three, {}, saying(u"3"_s, u"מידע Δεδομένα 😀"_s)));
    }

    void findsEveryWordOfEveryAnswer()
    {
        Opened database;
        QList<Assessment> all;
        for (quint32 seed = 1; seed <= 8; ++seed) {
            all += assessment(seed);
            QVERIFY_RESULT(save(*database, {}, all.last()));
        }
        const auto reader = SearchReader::open(database.path());
        QVERIFY_RESULT(reader);
        int words = 0;
        for (const Assessment &a : std::as_const(all))
            for (auto answer = a.answers.begin(); answer != a.answers.end(); ++answer)
                for (const QString &word : typedIn(*answer)) {
                    const QStringList found = places(**reader, u'"' + word + u'"');
                    QVERIFY2(found.contains(a.id.value + u'/' + answer.key()), qPrintable(word + found.join(u' ')));
                    ++words;
                }
        QVERIFY(words > 500);
        QVERIFY_RESULT(SearchIndex(database->connection()).check());
    }

    void findsNamesFilesNumbersAndDays()
    {
        Opened database;
        Assessment a = saying(u"a"_s, u"words"_s);
        a.people = {Person{.id = PersonId{u"p"_s}, .name = u"Rosa Lindqvist"_s}};
        a.attachments = {
            Attachment{AttachmentId{u"f"_s}, u"flow-chart.pdf"_s, u"application/pdf"_s, u"the route"_s, "x"_ba}};
        a.answers = {{u"who"_s, Cell(PersonId{u"p"_s})},
                     {u"file"_s, Files{{AttachmentId{u"f"_s}}}},
                     {u"when"_s, Cell(QDate(2026, 6, 4))},
                     {u"many"_s, Cell(Number{41250})},
                     {u"list"_s, Rows{{Row{.id = RowId{u"r"_s}, .cells = {{u"c"_s, PersonId{u"p"_s}}}}}}}};
        QVERIFY_RESULT(save(*database, {}, a));
        for (const auto &[typed, place] : {std::pair(u"lindqvist"_s, u"a/who"_s),
                                           {u"flow-chart"_s, u"a/file"_s},
                                           {u"route"_s, u"a/file"_s},
                                           {u"\"4 June 2026\""_s, u"a/when"_s},
                                           {u"41250"_s, u"a/many"_s},
                                           {u"lindqvist"_s, u"a/list"_s}})
            QVERIFY2(places(database.path(), typed).contains(place), qPrintable(typed));
        Assessment renamed = a;
        renamed.people.first().name = u"Rosa Achterberg"_s;
        QVERIFY_RESULT(save(*database, a, renamed));
        QCOMPARE(places(database.path(), u"lindqvist"_s), QStringList());
        QCOMPARE(places(database.path(), u"achterberg"_s).size(), 2);
        Assessment translated = renamed;
        translated.language = u"nl"_s;
        QVERIFY_RESULT(save(*database, renamed, translated));
        QCOMPARE(places(database.path(), u"juni"_s), QStringList{u"a/when"_s});
        QCOMPARE(places(database.path(), u"june"_s), QStringList());
    }

    void followsEveryChange()
    {
        Opened database;
        Assessment before;
        for (quint32 seed = 1; seed <= 15; ++seed) {
            Assessment after = assessment(seed);
            after.id = AssessmentId{u"one"_s};
            QVERIFY_RESULT(save(*database, before, after));
            QVERIFY_RESULT(SearchIndex(database->connection()).check());
            before = after;
        }
        Assessment nothing = before;
        nothing.answers.clear();
        nothing.title = nothing.publicTitle = QString();
        QVERIFY_RESULT(save(*database, before, nothing));
        QCOMPARE(places(database.path(), u"pupil"_s), QStringList());
        QCOMPARE(places(database.path(), nothing.reference), QStringList{u"one/"_s});
        QVERIFY_RESULT(AssessmentStore(*database).remove(nothing.id, u"Ana"_s, Noon));
        QCOMPARE(places(database.path(), nothing.reference), QStringList());
        QVERIFY_RESULT(SearchIndex(database->connection()).check());
    }

    void knowsNothingOfWhatWasRolledBack()
    {
        Opened database;
        {
            auto transaction = database->begin();
            QVERIFY_RESULT(transaction);
            QVERIFY_RESULT(save(*database, {}, saying(u"a"_s, u"ephemeral"_s)));
        }
        QCOMPARE(places(database.path(), u"ephemeral"_s), QStringList());
        QVERIFY_RESULT(SearchIndex(database->connection()).check());
    }

    void leavesNoWordOfWhatWasTakenAway_data()
    {
        QTest::addColumn<bool>("disposed");
        QTest::newRow("disposed of, among others") << true;
        QTest::newRow("typed and rubbed out again") << false;
    }

    void leavesNoWordOfWhatWasTakenAway()
    {
        QFETCH(bool, disposed);
        Opened database;
        // So few changes that SQLite merges nothing of its own accord, which would hide a word that was left.
        QVERIFY_RESULT(save(*database, {}, assessment(1)));
        const Assessment a = saying(u"x"_s, u"Quetzalcoatlus lives in the attic"_s);
        QVERIFY_RESULT(save(*database, {}, a));
        const auto inTheFile = [&] {
            return Folder::read(database.path()).contains("quetzalcoatlus") ||
                   Folder::read(database.path() + u"-wal"_s).contains("quetzalcoatlus");
        };
        QVERIFY(inTheFile());
        if (disposed)
            QVERIFY_RESULT(AssessmentStore(*database).remove(a.id, u"Ana"_s, Noon));
        else
            QVERIFY_RESULT(save(*database, a, saying(u"x"_s, u"Nobody lives there"_s)));
        QVERIFY_RESULT(database->close());
        QVERIFY(!inTheFile());
        QVERIFY(!Folder::read(database.path()).contains("Quetzalcoatlus"));
        QCOMPARE(database.reopen(), QString());
        QVERIFY_RESULT(SearchIndex(database->connection()).check());
    }

    void bringsAWorkspaceOfVersion1UpToDate()
    {
        Opened database;
        for (quint32 seed = 1; seed <= 10; ++seed)
            QVERIFY_RESULT(save(*database, {}, assessment(seed)));
        QVERIFY_RESULT(save(*database, {}, saying(u"x"_s, u"Quetzalcoatlus"_s)));
        QVERIFY_RESULT(database->close());
        // What is left is exactly what 001 alone makes, or it would not be opened.
        QCOMPARE(
            Folder::tamper(database.path(),
                           partsBeforeVersion6() +
                               "DROP TABLE figures; DROP TABLE search; DROP TABLE search_entry; PRAGMA user_version=1; "
                               "UPDATE answer_revision SET sha256=x'00' WHERE assessment='a2' AND question='why'"),
            QString());
        QCOMPARE(database.reopen(), QString());
        const QList<BackupFile> kept = BackupFolder(database.path()).list();
        QCOMPARE(kept.size(), 1);
        QVERIFY_RESULT(SearchIndex(database->connection()).check());
        QCOMPARE(places(database.path(), u"quetzalcoatlus"_s), QStringList{u"x/why"_s});
        QVERIFY_RESULT(save(*database, {}, saying(u"y"_s, u"Quetzalcoatlus"_s)));
        QCOMPARE(places(database.path(), u"quetzalcoatlus"_s).size(), 2);
        // An answer that was changed behind the program's back is found all the same.
        QVERIFY_ERROR(AssessmentStore(*database).load(AssessmentId{u"a2"_s}), ErrorKind::Unreadable, "damaged");
        QVERIFY(places(database.path(), u"DPIA OR"_s).isEmpty());
        QVERIFY(!places(database.path(), u'"' + assessment(2).title + u'"').isEmpty());
        const auto old = Schema::ours();
        QVERIFY_RESULT(old);
        QVERIFY_RESULT(Database::open(kept.first().path, Access::ReadOnly, old->upTo(1)));
    }

    void understandsWhatPeopleType_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("found");
        const QStringList none;
        QTest::newRow("all words") << u"data census"_s << QStringList{u"1/why"_s};
        QTest::newRow("beginning of the last") << u"data cens"_s << QStringList{u"1/why"_s};
        QTest::newRow("not of the first") << u"cens data"_s << none;
        QTest::newRow("case and accents") << u"SIAN"_s << QStringList{u"2/why"_s};
        QTest::newRow("accents typed") << u"dâta cénsus"_s << QStringList{u"1/why"_s};
        QTest::newRow("phrase") << u"\"school census\""_s << QStringList{u"1/why"_s};
        QTest::newRow("phrase in the other order") << u"\"census school\""_s << none;
        QTest::newRow("curly quotes") << u"“school census”"_s << QStringList{u"1/why"_s};
        QTest::newRow("unfinished phrase") << u"\"school cen"_s << QStringList{u"1/why"_s};
        QTest::newRow("finished phrase is whole words") << u"\"school cen\""_s << none;
        QTest::newRow("left out") << u"data -census"_s << QStringList{u"2/why"_s};
        QTest::newRow("phrase left out") << u"data -\"school census\""_s << QStringList{u"2/why"_s};
        QTest::newRow("nothing but left out") << u"-census"_s << none;
        QTest::newRow("minus alone") << u"data census -"_s << QStringList{u"1/why"_s};
        QTest::newRow("hyphen inside") << u"re-use"_s << QStringList{u"2/why"_s};
        QTest::newRow("operators are words") << u"data OR census"_s << none;
        QTest::newRow("NOT is a word") << u"data NOT census"_s << none;
        QTest::newRow("NEAR") << u"NEAR(data census)"_s << none;
        QTest::newRow("column filter") << u"words:data"_s << none;
        QTest::newRow("caret, plus, star") << u"^data + census*"_s << QStringList{u"1/why"_s};
        QTest::newRow("braces") << u"{data} (census)"_s << QStringList{u"1/why"_s};
        QTest::newRow("SQL") << u"'; DROP TABLE search; --"_s << none;
        QTest::newRow("quotes alone") << u"\"\"\""_s << none;
        QTest::newRow("quote inside a word") << u"data\"census"_s << QStringList{u"1/why"_s};
        QTest::newRow("NUL") << u"data"_s + QChar(0) + u"census"_s << QStringList{u"1/why"_s};
        QTest::newRow("half a character") << u"data "_s + QChar(0xd83d) << QStringList{u"1/why"_s, u"2/why"_s};
        QTest::newRow("emoji") << u"census 😀"_s << QStringList{u"1/why"_s};
        QTest::newRow("emoji alone") << u"😀"_s << none;
        QTest::newRow("right to left") << u"מידע"_s << QStringList{u"3/why"_s};
        QTest::newRow("Greek capitals") << u"ΔΕΔΟΜΈΝΑ"_s << QStringList{u"3/why"_s};
        QTest::newRow("soft hyphen typed") << u"cen\u00ADsus"_s << QStringList{u"1/why"_s};
        QTest::newRow("nothing but soft hyphens") << u"\u00AD\u200B"_s << none;
        QTest::newRow("nothing") << QString() << none;
        QTest::newRow("spaces") << u" \t\n\u00a0 "_s << none;
        QTest::newRow("one word of 10,000") << QString(10000, u'a') << none;
        QTest::newRow("5,000 words") << u"a "_s.repeated(5000) << none;
        QTest::newRow("5,000 left out") << u"census "_s + u"-b "_s.repeated(5000) << QStringList{u"1/why"_s};
        QTest::newRow("10,000 quotes") << QString(10000, u'"') << none;
        QTest::newRow("10,000 minus signs") << QString(10000, u'-') << none;
        QTest::newRow("10,000 brackets") << QString(10000, u'(') << none;
    }

    void understandsWhatPeopleType()
    {
        QFETCH(QString, typed);
        QFETCH(QStringList, found);
        QStringList answers = places(m_three->path(), typed);
        answers.sort();
        QCOMPARE(answers, found);
    }

    void showsAPassageWithItsWords()
    {
        Opened database;
        const QString before = u"word "_s.repeated(200);
        QVERIFY_RESULT(save(*database, {}, saying(u"a"_s, before + u"the Siân\nline "_s + before)));
        const auto reader = SearchReader::open(database.path());
        QVERIFY_RESULT(reader);
        const auto matches = (*reader)->find(u"sian lin"_s, 5);
        QVERIFY_RESULT(matches);
        QCOMPARE(matches->total, 1);
        const SearchMatch match = matches->first.first();
        QVERIFY(match.passage.size() < 200);
        QVERIFY(match.passage.startsWith(u'…') && match.passage.endsWith(u'…'));
        QStringList words;
        for (const TextRange &range : match.found)
            words += match.passage.mid(range.from, range.length);
        QCOMPARE(words, (QStringList{u"Siân"_s, u"line"_s}));
        QCOMPARE(match.reference, u"a"_s);
        QCOMPARE(match.title, u"Title of a"_s);
    }

    void ranksUpTo5000AndShowsTheNewestOfMore()
    {
        Opened database;
        Assessment many = saying(u"a"_s, u"pear"_s);
        for (int i = 0; i < SearchReader::MostRanked; ++i)
            many.answers[u"q%1"_s.arg(i)] =
                Cell(fromPlainText(i == 7 ? u"apple apple"_s : u"apple and something more"_s));
        QVERIFY_RESULT(save(*database, {}, many));
        const auto reader = SearchReader::open(database.path());
        QVERIFY_RESULT(reader);
        const auto ranked = (*reader)->find(u"apple"_s, 3);
        QVERIFY_RESULT(ranked);
        QCOMPARE(ranked->total, SearchReader::MostRanked);
        QVERIFY(!ranked->isMore);
        QCOMPARE(ranked->first.size(), 3);
        QCOMPARE(ranked->first.first().question, u"q7"_s);
        Assessment more = many;
        more.answers[u"new"_s] = Cell(fromPlainText(u"a long text in which the apple comes last"_s));
        QVERIFY_RESULT(save(*database, many, more));
        Assessment changed = more;
        changed.answers[u"q9"_s] = Cell(fromPlainText(u"no apple"_s));
        QVERIFY_RESULT(save(*database, more, changed));
        const auto newest = (*reader)->find(u"apple"_s, 3);
        QVERIFY_RESULT(newest);
        QVERIFY(newest->isMore);
        QCOMPARE(newest->total, SearchReader::MostRanked);
        QCOMPARE(newest->first.at(0).question, u"q9"_s);
        QCOMPARE(newest->first.at(1).question, u"new"_s);
    }

    void givesUpWhereNobodyWaits()
    {
        Opened database;
        for (quint32 seed = 1; seed <= 30; ++seed)
            QVERIFY_RESULT(save(*database, {}, assessment(seed)));
        const auto reader = SearchReader::open(database.path());
        QVERIFY_RESULT(reader);
        bool wanted = false;
        int looks = 0;
        (*reader)->workWhile([&] {
            ++looks;
            return wanted;
        });
        const auto given = (*reader)->find(u"p"_s, 1000);
        QVERIFY(looks > 0);
        QVERIFY(!given);
        QVERIFY(!given.error().detail.contains(u"\"p\""_s));
        wanted = true;
        QVERIFY_RESULT((*reader)->find(u"p"_s, 1000));
    }

    void searchesWhatCannotBeWritten()
    {
        Opened database;
        QVERIFY_RESULT(save(*database, {}, saying(u"a"_s, u"apples"_s)));
        QVERIFY_RESULT(database->close());
        const auto reading = Database::open(database.path(), Access::ReadOnly);
        QVERIFY_RESULT(reading);
        QVERIFY_RESULT(SearchIndex((*reading)->connection()).check());
        QCOMPARE(places(database.path(), u"apples"_s), QStringList{u"a/why"_s});
    }

private:
    std::unique_ptr<Opened> m_three; ///< What people's queries are tried on.
};

QTEST_GUILESS_MAIN(tst_SearchIndex)
#include "tst_SearchIndex.moc"
