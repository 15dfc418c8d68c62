// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/CsvWriter.h"
#include "base/Literals.h"
#include "exchange/Calendar.h"
#include "exchange/Csv.h"
#include "support/Results.h"

#include <QTest>

using namespace candour;

/// Tables from foreign bytes, tables for foreign programs, and the calendar beside them.
class tst_Csv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void keepsToItsLimits();
    void saysInWhichLineARowBegins();
    void survivesBrokenBytes();
    void writesWhatItReads();
    void protectsFormulas_data();
    void protectsFormulas();
    void foldsACalendar();

private:
    static QList<QStringList> cells(const CsvTable &table)
    {
        QList<QStringList> rows;
        for (const CsvRow &row : table.rows)
            rows += row.cells;
        return rows;
    }
};

void tst_Csv::reads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QList<QStringList>>("rows");
    const QList<QStringList> two{{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}};
    QTest::newRow("comma") << "a,b\n1,2\n"_ba << two;
    QTest::newRow("semicolon") << "a;b\r\n1;2"_ba << two;
    QTest::newRow("tab, old Mac") << "a\tb\r1\t2\r"_ba << two;
    QTest::newRow("UTF-8 with mark") << "\xEF\xBB\xBF"
                                        "a,b\n1,2"_ba
                                     << two;
    QTest::newRow("UTF-16 LE") << QByteArray("\xFF\xFE"
                                             "a\0,\0b\0\n\0001\0,\0002\0",
                                             16)
                               << two;
    QTest::newRow("UTF-16 BE") << QByteArray("\xFE\xFF\0a\0,\0b\0\n\0001\0,\0002", 16) << two;
    QTest::newRow("quoted") << "\"a,\"\"x\"\"\",\"b\n c\"\n,\"\"\n\"\",2"_ba
                            << QList<QStringList>{{u"a,\"x\""_s, u"b\n c"_s}, {u""_s, u"2"_s}};
    QTest::newRow("a quotation mark inside") << "a\"b,c"_ba << QList<QStringList>{{u"a\"b"_s, u"c"_s}};
    QTest::newRow("empty lines") << "\n\na,b\n\n1,2\n,\n"_ba << two;
    QTest::newRow("ragged") << "a,b\n1\n1,2,3"_ba
                            << QList<QStringList>{{u"a"_s, u"b"_s}, {u"1"_s}, {u"1"_s, u"2"_s, u"3"_s}};
    QTest::newRow("empty lines before semicolons") << "\n\r\na;b\n1;2"_ba << two;
    QTest::newRow("separator in quotes does not count")
        << "\"a,,,\";b\n1;2"_ba << QList<QStringList>{{u"a,,,"_s, u"b"_s}, {u"1"_s, u"2"_s}};
    QTest::newRow("Windows-1252") << "a,\x80\x93\xE9"_ba << QList<QStringList>{{u"a"_s, u"€“é"_s}};
    QTest::newRow("formula is text") << "=1+1,@x"_ba << QList<QStringList>{{u"=1+1"_s, u"@x"_s}};
    QTest::newRow("nothing") << ""_ba << QList<QStringList>{};
}

void tst_Csv::reads()
{
    QFETCH(const QByteArray, bytes);
    const auto table = readCsv(bytes);
    QVERIFY_RESULT(table);
    QTEST(cells(*table), "rows");
    QCOMPARE(table->fallback, QByteArray(QTest::currentDataTag()) == "Windows-1252");
}

void tst_Csv::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("words");
    QTest::newRow("open quotation mark") << "a,b\n1,\"2\n3\n"_ba << u"line 2 is never closed"_s;
    QTest::newRow("behind a quotation mark") << "a,b\n\"1\"x,2"_ba << u"line 2 something stands behind"_s;
    QTest::newRow("damaged UTF-8") << "\xEF\xBB\xBF\xFF"_ba << u"damaged"_s;
    QTest::newRow("damaged UTF-16") << "\xFF\xFE\x00\xD8"_ba + QByteArray("a\0", 2) << u"damaged"_s;
    QTest::newRow("half of UTF-16") << "\xFF\xFE"_ba + QByteArray("a\0b", 3) << u"damaged"_s;
    QTest::newRow("zero") << QByteArray("a,\0b", 4) << u"no text"_s;
    QTest::newRow("undefined in Windows-1252") << "a,\x81"_ba << u"no text"_s;
}

void tst_Csv::refuses()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, words);
    const auto table = readCsv(bytes);
    QVERIFY(!table && table.error().kind == ErrorKind::Unreadable);
    QVERIFY2(table.error().message.contains(words), qPrintable(table.error().message));
}

void tst_Csv::keepsToItsLimits()
{
    const CsvLimits small{.bytes = 40, .rows = 2, .columns = 3, .cell = 5};
    QVERIFY_RESULT(readCsv("a,b,c\n12345,2,3\n1,2,3"_ba, small));
    QVERIFY_ERROR(readCsv(QByteArray(41, 'a'), small), ErrorKind::Unreadable, "larger than");
    QVERIFY_ERROR(readCsv("a\n1\n2\n3"_ba, small), ErrorKind::Unreadable, "more than 2 rows");
    QVERIFY_ERROR(readCsv("a\n1,2,3,4"_ba, small), ErrorKind::Unreadable, "Line 2 has more than 3 columns");
    QVERIFY_ERROR(readCsv("a\n123456"_ba, small), ErrorKind::Unreadable, "line 2 has more than 5");
    QVERIFY_ERROR(readCsv("a\n\"123456\""_ba, small), ErrorKind::Unreadable, "line 2 has more than 5");
    QByteArray most("a,b\n");
    for (int i = 0; i < DefaultCsvLimits.rows; ++i)
        most += "1,2\n";
    QCOMPARE(readCsv(most)->rows.size(), DefaultCsvLimits.rows + 1);
    QVERIFY(!readCsv(most + "1,2\n"));
}

void tst_Csv::saysInWhichLineARowBegins()
{
    const auto table = readCsv("a,b\r\n\r\n\"1\r\n2\",\"3\n4\r5\"\r\n6,7\r\n"_ba);
    QVERIFY_RESULT(table);
    QList<int> lines;
    for (const CsvRow &row : table->rows)
        lines += row.line;
    QCOMPARE(lines, (QList<int>{1, 3, 7}));
}

void tst_Csv::survivesBrokenBytes()
{
    const QByteArray whole = "\xEF\xBB\xBF"
                             "Reference,Name,Note\r\n\"DS-1\",\"A \"\"b\"\" c\",\"x\ny\"\r\nDS-2;\t,é\r\n"_ba;
    const QByteArray strange("\"\0\xFF\xFE\xEF\r\n,;\t\x80'=", 14);
    for (qsizetype i = 0; i < whole.size(); ++i) {
        (void)readCsv(whole.left(i));
        for (const char c : strange) {
            QByteArray changed = whole;
            changed[i] = c;
            QByteArray longer = whole;
            longer.insert(i, c);
            for (const QByteArray &bytes : {changed, longer}) {
                const auto table = readCsv(bytes);
                if (!table) {
                    QVERIFY(!table.error().message.isEmpty());
                    continue;
                }
                // What was read once is read again as it is.
                const QList<QStringList> rows = cells(*table);
                const auto again = readCsv(writeCsv(rows));
                QVERIFY_RESULT(again);
                QCOMPARE(again->rows.size(), rows.size());
            }
        }
    }
}

void tst_Csv::writesWhatItReads()
{
    const QList<QStringList> rows{{u"Reference"_s, u"Näme, \"x\""_s}, {u"a\r\nb"_s, u"c;d\te"_s}, {u""_s, u" f "_s}};
    const QByteArray bytes = writeCsv(rows);
    QVERIFY(bytes.startsWith("\xEF\xBB\xBF\"Reference\",\"Näme, \"\"x\"\"\"\r\n"));
    QVERIFY(bytes.endsWith("\r\n\"\",\" f \"\r\n"));
    QCOMPARE(cells(*readCsv(bytes)), rows);
}

void tst_Csv::protectsFormulas_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("guarded");
    for (const QString &cell : {u"=1+1"_s, u"+44 20"_s, u"-5"_s, u"@SUM(A1)"_s, u"\tx"_s, u"\rx"_s, u"'=x"_s, u"'"_s,
                                u"＝1"_s, u"＋1"_s, u"－1"_s, u"＠x"_s})
        QTest::newRow(qPrintable(cell)) << cell << QString(u'\'' + cell);
    QTest::newRow("behind a semicolon") << u"a;=1+1"_s << u"a;'=1+1"_s;
    QTest::newRow("behind two") << u"=a;-1;;@x;b"_s << u"'=a;'-1;;'@x;b"_s;
    QTest::newRow("behind a tab") << u"a\t=1"_s << u"a\t'=1"_s;
    QTest::newRow("an apostrophe there already") << u"a;'=1;'"_s << u"a;''=1;''"_s;
    QTest::newRow("full width behind a semicolon") << u"a;＝1"_s << u"a;'＝1"_s;
    QTest::newRow("harmless") << u"a-b; 'tis + 1"_s << u"a-b; 'tis + 1"_s;
}

void tst_Csv::protectsFormulas()
{
    QFETCH(const QString, cell);
    const QString written = readCsv(writeCsv({{u"a"_s, cell}}))->rows.first().cells.last();
    QTEST(written, "guarded");
    QCOMPARE(unprotected(written), cell);
    QCOMPARE(unprotected(u"'tis"_s), u"'tis"_s);
}

void tst_Csv::foldsACalendar()
{
    const QDateTime at(QDate(2026, 6, 4), QTime(9, 0), Qt::UTC);
    const QString summary = u"Review due: "_s + u"ö€😀;,\\"_s.repeated(20);
    const QByteArray bytes = writeCalendar({{u"x@candour"_s, QDate(2026, 12, 31), summary}}, at);
    QVERIFY(bytes.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:"));
    QVERIFY(bytes.endsWith("END:VCALENDAR\r\n"));
    QVERIFY(bytes.contains("DTSTAMP:20260604T090000Z\r\nLAST-MODIFIED:20260604T090000Z\r\nSEQUENCE:3378780\r\n"
                           "DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n"));
    const QList<QByteArray> parts = bytes.split('\n');
    for (const QByteArray &part : parts) {
        QVERIFY(part.isEmpty() || part.endsWith('\r'));
        QVERIFY2(part.size() <= 76, part.constData());
        QVERIFY(QUtf8StringView(part).isValidUtf8());
    }
    QString unfolded = QString::fromUtf8(bytes).remove(u"\r\n "_s);
    unfolded.replace(u"\\;"_s, u";"_s).replace(u"\\,"_s, u","_s).replace(u"\\\\"_s, u"\\"_s);
    QVERIFY(unfolded.contains(u"SUMMARY:"_s + summary + u"\r\n"_s));
}

QTEST_APPLESS_MAIN(tst_Csv)
#include "tst_Csv.moc"
