// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "exchange/JsonReader.h"
#include "support/CpuTimer.h"
#include "support/Results.h"
#include "support/Sizes.h"

#include <QJsonArray>
#include <QTemporaryDir>

#include <unistd.h>

using namespace candour;

class tst_JsonReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsJson_data();
    void acceptsJson();
    void refusesWithLineAndColumn_data();
    void refusesWithLineAndColumn();
    void refusesEveryTruncation();
    void countsValuesOfEveryKind();
    void deepNestingIsRefusedAtOnce();
    void writesCanonically();
    void readsAFileUpToTheLimitOnly();
    void refusesWhatIsNoRegularFile();
    void writesInOneStepOrNotAtAll();
};

namespace {

constexpr JsonLimits Small{.bytes = 1000, .depth = 4, .values = 20};

} // namespace

void tst_JsonReader::acceptsJson_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty object") << "{}"_ba;
    QTest::newRow("white space") << " \t\r\n{ \"a\" : [ ] } \n"_ba;
    QTest::newRow("words") << R"({"a":true,"b":false,"c":null})"_ba;
    QTest::newRow("numbers") << R"({"a":[0,-0,1.5,-2e3,3E+4,5e-6,0.0e0]})"_ba;
    QTest::newRow("escapes") << R"({"a":"\"\\\/\b\f\n\r\té😀"})"_ba;
    QTest::newRow("lone surrogate") << R"({"a":"\ud800"})"_ba;
    QTest::newRow("characters") << R"({"é":"日本😀"})"_ba;
    QTest::newRow("as deep as allowed") << R"({"a":[[[1]]]})"_ba;
    QTest::newRow("the same name in two objects") << R"({"a":{"x":1},"b":{"x":1}})"_ba;
    QTest::newRow("names that differ in case") << R"({"a":1,"A":2})"_ba;
    QTest::newRow("the empty name") << R"({"":1})"_ba;
}

void tst_JsonReader::acceptsJson()
{
    QFETCH(QByteArray, bytes);
    QVERIFY_RESULT(parseJson(bytes, Small));
}

void tst_JsonReader::refusesWithLineAndColumn_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QByteArray &bytes, const QString &expected) {
        QTest::newRow(name) << bytes << expected;
    };
    row("a list", "[]", u"line 1, column 1, an opening brace"_s);
    row("a word", "\n null", u"line 2, column 2, an opening brace"_s);
    row("an unknown word", R"({"a":nul})", u"line 1, column 9"_s);
    row("a name without marks", "{a:1}", u"line 1, column 2"_s);
    row("single marks", "{'a':1}", u"line 1, column 2"_s);
    row("no colon", R"({"a" 1})", u"line 1, column 6"_s);
    row("no comma", "{\n\"a\":1\n\"b\":2}", u"line 3, column 1"_s);
    row("a comma too many in a list", R"({"a":[1,]})", u"line 1, column 9"_s);
    row("a comma too many in an object", R"({"a":1,})", u"line 1, column 8"_s);
    row("a closing bracket of the wrong kind", R"({"a":[1}})", u"line 1, column 8"_s);
    row("a plus", R"({"a":+1})", u"line 1, column 6"_s);
    row("a full stop without digits", R"({"a":1.})", u"line 1, column 8"_s);
    row("an exponent without digits", R"({"a":1e})", u"line 1, column 8"_s);
    row("a leading zero", R"({"a":012})", u"line 1, column 7"_s);
    row("hexadecimal", R"({"a":0x1F})", u"line 1, column 7"_s);
    row("infinity", R"({"a":Infinity})", u"line 1, column 6"_s);
    row("a number beyond double", R"({"é":1e400})", u"number at line 1, column 6"_s);
    row("another number beyond double", R"({"a":-1)" + QByteArray(400, '0') + "}", u"number at line 1, column 6"_s);
    row("an unknown escape", R"({"a":"\x41"})", u"line 1, column 8"_s);
    row("half an escape", R"({"a":"\u00"})", u"line 1, column 11"_s);
    row("a raw line feed in a string", "{\"a\":\"x\ny\"}", u"line 1, column 8"_s);
    row("a raw NUL in a string", "{\"a\":\"x" + QByteArray(1, '\0') + "y\"}", u"line 1, column 8"_s);
    row("a NUL after the end", "{}" + QByteArray(1, '\0'), u"line 1, column 3"_s);
    row("a name twice", "{\"a\":1,\n \"b\":2,\n  \"a\":3}", u"second time at line 3, column 3"_s);
    row("a name twice, once escaped", R"({"a/b":1,"a\/b":2})", u"second time at line 1, column 10"_s);
    row("a name twice, far inside", R"({"x":[{"a":1,"a":2}]})", u"second time"_s);
    row("too deep", R"({"a":[[[[1]]]]})", u"line 1, column 9, the file is nested more deeply"_s);
    row("too many values", "{\"a\":[1" + QByteArray(",1").repeated(18) + "]}", u"more values than Candour reads"_s);
    row("too large", "{}" + QByteArray(999, ' '), u"was not read"_s);
    row("overlong UTF-8", "{\"\xc0\xaf\":1}", u"not text in UTF-8"_s);
    row("a surrogate in UTF-8", "{\"\xed\xa0\x80\":1}", u"not text in UTF-8"_s);
    row("cut UTF-8", "{\"a\":\"\xe2\x82", u"not text in UTF-8"_s);
}

void tst_JsonReader::refusesWithLineAndColumn()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, expected);
    const auto refused = parseJson(bytes, Small);
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains(expected), qPrintable(refused.error().message));
}

void tst_JsonReader::refusesEveryTruncation()
{
    const QByteArray whole = R"({"a":[true,-1.5e3,{"b":"\u00e9\n"}],"c":null})";
    QVERIFY_RESULT(parseJson(whole, Small));
    for (qsizetype size = 0; size < whole.size(); ++size)
        QVERIFY2(!parseJson(whole.first(size), Small), whole.first(size).constData());
}

void tst_JsonReader::countsValuesOfEveryKind()
{
    // the object, the list and 18 entries are the 20 allowed
    QVERIFY_RESULT(parseJson("{\"a\":[1" + QByteArray(",1").repeated(17) + "]}", Small));
    QVERIFY(!parseJson("{\"a\":[{}" + QByteArray(",\"\"").repeated(18) + "]}", Small));
}

void tst_JsonReader::deepNestingIsRefusedAtOnce()
{
    const QByteArray deep = "{\"a\":" + QByteArray(60 * 1024 * 1024, '[');
    const CpuTimer timer;
    QVERIFY_ERROR(parseJson(deep, AssessmentLimits), ErrorKind::Unreadable, "nested more deeply");
    QVERIFY2(timer.elapsed() < timeLimit(500), qPrintable(QString::number(timer.elapsed())));
}

void tst_JsonReader::writesCanonically()
{
    const QJsonObject object{{"z"_L1, QJsonArray{1, QJsonObject{{"  a"_L1, "b\n    c"_L1}}}}, {"a"_L1, QJsonArray{}}};
    const QByteArray expected = "{\n"
                                "  \"a\": [\n"
                                "  ],\n"
                                "  \"z\": [\n"
                                "    1,\n"
                                "    {\n"
                                "      \"  a\": \"b\\n    c\"\n"
                                "    }\n"
                                "  ]\n"
                                "}\n";
    QCOMPARE(canonicalJson(object), expected);
    const auto again = parseJson(expected, AssessmentLimits);
    QVERIFY_RESULT(again);
    QCOMPARE(canonicalJson(*again), expected);
}

void tst_JsonReader::readsAFileUpToTheLimitOnly()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.json"_s);
    QVERIFY_RESULT(writeFile(path, QByteArray(1000, 'x')));
    const auto bytes = readFile(path, 1000);
    QVERIFY_RESULT(bytes);
    QCOMPARE(bytes->size(), 1000);
    QVERIFY_ERROR(readFile(path, 999), ErrorKind::Unreadable, "was not read");
    QVERIFY_ERROR(readFile(u"/proc/self/status"_s, 99), ErrorKind::Unreadable, "was not read"); // says it is empty
}

void tst_JsonReader::refusesWhatIsNoRegularFile()
{
    const QTemporaryDir folder;
    QVERIFY_ERROR(readFile(folder.filePath(u"none.json"_s), 10), ErrorKind::Unreadable, "no such file");
    QVERIFY_ERROR(readFile(folder.path(), 10), ErrorKind::Unreadable, "no such file");
    QVERIFY_ERROR(readFile(u"/dev/zero"_s, 10), ErrorKind::Unreadable, "no such file");
}

void tst_JsonReader::writesInOneStepOrNotAtAll()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.json"_s);
    QVERIFY_RESULT(writeFile(path, "one"));
    const QString before = folder.filePath(u"before"_s);
    QVERIFY(link(QFile::encodeName(path).constData(), QFile::encodeName(before).constData()) == 0);
    QVERIFY_RESULT(writeFile(path, "two"));
    QCOMPARE(readFile(before, 10).value_or(QByteArray()), "one"_ba); // nobody wrote into what was there
    QVERIFY(QFile::remove(before));
    QCOMPARE(readFile(path, 10).value_or(QByteArray()), "two"_ba);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"a.json"_s});
    QVERIFY_ERROR(writeFile(folder.filePath(u"none/a.json"_s), "x"), ErrorKind::Unreadable, "could not be written");
}

QTEST_GUILESS_MAIN(tst_JsonReader)
#include "tst_JsonReader.moc"
