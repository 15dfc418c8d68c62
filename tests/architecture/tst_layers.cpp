// SPDX-License-Identifier: GPL-3.0-or-later
#include "Rules.h"
#include "base/Literals.h"

#include <QDirIterator>
#include <QFile>
#include <QLibraryInfo>
#include <QRegularExpression>
#include <QTest>

using namespace candour;

namespace candour {

namespace {

struct Rule
{
    const char *pattern;
    const char *except; ///< Paths where it may stand.
    const char *reason;
};

/// What may not stand in a source, with the reason that a failure shows.
const QList<Rule> Rules{
    {R"(\bSIGNAL\(|\bSLOT\()", "", "connect by pointer to member: strings are not checked by the compiler"},
    {R"(\bon_[a-z]\w*_[a-z]\w*\()", "",
     "no slots connected by their name: renaming a widget would break them silently"},
    {R"(\binstance\(\)|Q_GLOBAL_STATIC)", "", "no singletons: what a class needs is handed to it"},
    {R"(^\s*static\s+(?!const|constexpr|inline|bool \w+\(|int \w+\()[A-Za-z_:<>]+\s+\w+\s*(=|;|\{))", "",
     "no mutable statics: tests could not stand beside each other"},
    {R"(\bQMessageBox\b|\bQFileDialog\b)", "gui/Prompts",
     "only gui/Prompts asks in a box, so that tests drive the real one"},
    {R"((?<!app)(?<!application)\.exec\(\)|->exec\(\))", "storage/|main.cpp",
     "no nested event loops: open() and a signal instead"},
    {R"(\bQUuid\b|\bQRandomGenerator\b|currentDateTime|currentDate\(|currentSecsSinceEpoch|currentMSecsSinceEpoch|system_clock)",
     "base/", "clock, ids and randomness come from base, so that they can stand still"},
    {R"(\bQJson\w+)", "exchange/|storage/|publish/|cli/", "JSON belongs to exchange, storage, publish and cli"},
    {R"(\bQFile\b|\bQSaveFile\b|\bfopen\b|\bofstream\b|\bifstream\b)", "storage/|exchange/|publish/|proof/|cli/",
     "files belong to storage, exchange, publish, proof and cli"},
    {R"(\b(?:class|struct)\s+\w*(?:Manager|Helper|Util|Utils|Handler|Controller)\b)", "",
     "name the thing, not that it does something"},
    {R"(\bNeedle\b)", "base/|redaction/|proof/|workspace/",
     "what must not get out is known to redaction, proof and workspace only"},
    {R"(\bSummaryBuilder\b)", "redaction/|summary/PublicSummary.h", "only redaction builds a public summary"},
    {R"(#ifdef\s+\w*TEST|\bfriend class Test)", "", "no test hooks in the product"},
};

const QMap<QString, QString> Libraries{{u"tl/"_s, u"tl"_s},
                                       {u"poppler"_s, u"poppler"_s},
                                       {u"qpdf/"_s, u"qpdf"_s},
                                       {u"hb"_s, u"harfbuzz"_s},
                                       {u"sqlite3"_s, u"sqlite3"_s},
                                       {u"openssl/"_s, u"openssl"_s},
                                       {u"valijson/"_s, u"valijson"_s},
                                       {u"libxml/"_s, u"libxml2"_s},
                                       {u"hunspell"_s, u"hunspell"_s},
                                       {u"zip"_s, u"libzip"_s},
                                       {u"sodium"_s, u"libsodium"_s},
                                       {u"md4c"_s, u"md4c"_s}};

/// Which Qt library a class header belongs to, as the installed headers say.
QString qtLibraryOf(const QString &header)
{
    for (const QString &library : {u"QtCore"_s, u"QtGui"_s, u"QtWidgets"_s, u"QtSql"_s, u"QtSvg"_s, u"QtSvgWidgets"_s,
                                   u"QtTest"_s, u"QtNetwork"_s, u"QtXml"_s, u"QtPrintSupport"_s})
        if (header == library ||
            QFile::exists(QLibraryInfo::path(QLibraryInfo::HeadersPath) + u'/' + library + u'/' + header))
            return library == "QtSvgWidgets"_L1 ? u"QtSvg"_s : library;
    return {};
}

} // namespace

QMap<QString, QSet<QString>> allowedIncludes(const QString &map)
{
    QMap<QString, QSet<QString>> allowed;
    const QString table = map.section(u"## Allowed includes"_s, 1);
    static const QRegularExpression row(u"^\\| (\\w+) \\| ([^|]+) \\|$"_s, QRegularExpression::MultilineOption);
    for (auto match = row.globalMatch(table); match.hasNext();) {
        const auto found = match.next();
        const QStringList names = found.captured(2).trimmed().split(u", "_s);
        if (found.captured(1) != "folder"_L1)
            allowed.insert(found.captured(1), QSet<QString>(names.begin(), names.end()));
    }
    return allowed;
}

QString ownerOf(const QString &include)
{
    for (auto library = Libraries.cbegin(); library != Libraries.cend(); ++library)
        if (include.startsWith(library.key()))
            return *library;
    if (include.startsWith(u"ui_"_s))
        return u"ui"_s;
    if (include.startsWith(u'Q'))
        return qtLibraryOf(include.section(u'/', 0, 0));
    return include.contains(u'/') && !include.endsWith(u".hpp"_s) ? include.section(u'/', 0, 0) : QString();
}

QStringList violations(const QString &path, const QString &source, const QMap<QString, QSet<QString>> &allowed)
{
    QStringList found;
    const QString folder = path.section(u'/', 0, 0);
    static const QRegularExpression include(u"^#include [<\"]([^>\"]+)[>\"]"_s, QRegularExpression::MultilineOption);
    for (auto match = include.globalMatch(source); match.hasNext();) {
        const QString name = match.next().captured(1);
        const QString owner = ownerOf(name);
        const bool system = owner.isEmpty() || owner == "sys"_L1 || owner == "tl"_L1;
        if (!system && owner != folder && !allowed.value(folder).contains(owner))
            found += u"%1 includes %2: %3 may not know %4"_s.arg(path, name, folder, owner);
        if (folder == "cli"_L1 && owner == "QtGui"_L1 && path != "cli/main.cpp"_L1)
            found += u"%1 includes %2: only main.cpp sets up what drawing a page needs"_s.arg(path, name);
        if (folder == "workspace"_L1 && owner == "storage"_L1 && path.endsWith(u".h"_s) &&
            path != "workspace/Stores.h"_L1)
            found += u"%1 includes %2: how things are kept is the business of the .cpp files"_s.arg(path, name);
        if (name == "publish/Publisher.h"_L1 && folder != "publish"_L1 && path != "workspace/Proven.cpp"_L1 &&
            path != "workspace/ProvenEnds.cpp"_L1)
            found += u"%1 includes %2: files are made and written of what is proven only"_s.arg(path, name);
    }
    const QString code = QString(source).remove(
        QRegularExpression(u"//[^\n]*|^#include \"[^\n]*"_s, QRegularExpression::MultilineOption));
    for (const Rule &rule : Rules) {
        const QString except = QString::fromLatin1(rule.except);
        if (!except.isEmpty() && path.contains(QRegularExpression(except)))
            continue;
        const QRegularExpression pattern(QString::fromLatin1(rule.pattern), QRegularExpression::MultilineOption);
        if (const auto match = pattern.match(code); match.hasMatch())
            found += u"%1: “%2”: %3"_s.arg(path, match.captured().trimmed(), QString::fromLatin1(rule.reason));
    }
    return found;
}

} // namespace candour

/// Types that are defined in more than one of these headers, each with its homes.
QStringList typesWithTwoHomes(const QMap<QString, QString> &headers)
{
    static const QRegularExpression space(u"^namespace ([\\w:]+) \\{"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression type(u"^(?:struct|class|enum class) (\\w+)[^;\\n]*$"_s,
                                         QRegularExpression::MultilineOption);
    QMap<QString, QStringList> homes;
    for (auto header = headers.cbegin(); header != headers.cend(); ++header) {
        const QString within = space.match(*header).captured(1);
        for (auto found = type.globalMatch(*header); found.hasNext();)
            homes[within + u"::"_s + found.next().captured(1)] += header.key();
    }
    QStringList several;
    for (auto home = homes.cbegin(); home != homes.cend(); ++home)
        if (home->size() > 1)
            several += u"%1: %2"_s.arg(home.key(), home->join(u", "_s));
    return several;
}

/// The map in app/README.md is true.
class TestLayers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everySourceKeepsToTheMap_data();
    void everySourceKeepsToTheMap();
    void everyFormHasItsClass();
    void everyTypeHasOneHome();
    void aTypeWithTwoHomesIsFound();
    void plantedViolationsAreFound_data();
    void plantedViolationsAreFound();

private:
    static QString read(const QString &path);
    QMap<QString, QSet<QString>> m_allowed;
};

QString TestLayers::read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void TestLayers::initTestCase()
{
    m_allowed = allowedIncludes(read(QStringLiteral(CANDOUR_SOURCE_DIR "/app/README.md")));
    QCOMPARE(m_allowed.size(), 11);
    QVERIFY(m_allowed.value(u"publish"_s).contains(u"summary"_s));
    QVERIFY(!m_allowed.value(u"publish"_s).contains(u"dpia"_s));
}

void TestLayers::everySourceKeepsToTheMap_data()
{
    QTest::addColumn<QString>("path");
    const QString app = QStringLiteral(CANDOUR_SOURCE_DIR "/app/");
    for (QDirIterator files(app, {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories); files.hasNext();) {
        const QString path = files.next().mid(app.size());
        QTest::newRow(qPrintable(path)) << path;
    }
}

void TestLayers::everySourceKeepsToTheMap()
{
    QFETCH(QString, path);
    const QStringList found = violations(path, read(QStringLiteral(CANDOUR_SOURCE_DIR "/app/") + path), m_allowed);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TestLayers::everyFormHasItsClass()
{
    const QDir forms(QStringLiteral(CANDOUR_SOURCE_DIR "/forms"));
    for (const QString &name : forms.entryList({u"*.ui"_s})) {
        const QString source = QFileInfo(name).completeBaseName() + u".cpp"_s;
        QDirIterator found(QStringLiteral(CANDOUR_SOURCE_DIR "/app/gui"), {source}, QDir::Files,
                           QDirIterator::Subdirectories);
        QVERIFY2(found.hasNext(), qPrintable(name + u" has no class in app/gui"_s));
    }
}

/// Two types of one name in one namespace make a program that is put together wrongly, and no tool says so.
void TestLayers::everyTypeHasOneHome()
{
    QMap<QString, QString> headers;
    const QString app = QStringLiteral(CANDOUR_SOURCE_DIR "/app/");
    for (QDirIterator files(app, {u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories); files.hasNext();) {
        const QString path = files.next();
        headers.insert(path.mid(app.size()), read(path));
    }
    QVERIFY(headers.size() > 100);
    const QStringList found = typesWithTwoHomes(headers);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TestLayers::aTypeWithTwoHomesIsFound()
{
    const QString one = u"namespace candour {\nstruct Passage\n{\n};\n} // namespace candour\n"_s;
    const QString other = u"namespace candour {\nenum class Passage {\n    A\n};\n} // namespace candour\n"_s;
    const QString elsewhere = u"namespace candour::pdf {\nstruct Passage\n{\n};\n}\n"_s;
    const QString mention = u"namespace candour {\nstruct Passage;\n}\n"_s;
    QCOMPARE(typesWithTwoHomes({{u"a.h"_s, one}, {u"b.h"_s, other}}), QStringList{u"candour::Passage: a.h, b.h"_s});
    QVERIFY(typesWithTwoHomes({{u"a.h"_s, one}, {u"b.h"_s, elsewhere}, {u"c.h"_s, mention}}).isEmpty());
}

void TestLayers::plantedViolationsAreFound_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("source");
    QTest::newRow("publish sees an assessment") << u"publish/Pdf.cpp"_s << u"#include \"dpia/Assessment.h\"\n"_s;
    QTest::newRow("publish sees redaction") << u"publish/Pdf.cpp"_s << u"#include \"redaction/Summarise.h\"\n"_s;
    QTest::newRow("proof sees an assessment") << u"proof/LeakCheck.cpp"_s << u"#include \"dpia/Assessment.h\"\n"_s;
    QTest::newRow("dpia draws") << u"dpia/Risk.cpp"_s << u"#include <QColor>\n"_s;
    QTest::newRow("gui writes to the database") << u"gui/MainWindow.cpp"_s << u"#include \"storage/Database.h\"\n"_s;
    QTest::newRow("SQL outside storage") << u"workspace/Workspace.cpp"_s << u"#include <QSqlQuery>\n"_s;
    QTest::newRow("storage in a workspace header")
        << u"workspace/Workspace.h"_s << u"#include \"storage/Database.h\"\n"_s;
    QTest::newRow("a page goes out unproven")
        << u"workspace/Publishing.cpp"_s << u"#include \"publish/Publisher.h\"\n"_s;
    QTest::newRow("a verb that draws") << u"cli/ShowCommand.cpp"_s << u"#include <QImage>\n"_s;
    QTest::newRow("string connect") << u"gui/MainWindow.cpp"_s << u"connect(a, SIGNAL(b()), c, SLOT(d()));\n"_s;
    QTest::newRow("slot by name") << u"gui/MainWindow.cpp"_s << u"void on_saveButton_clicked();\n"_s;
    QTest::newRow("singleton") << u"gui/MainWindow.cpp"_s << u"Preferences::instance()->load();\n"_s;
    QTest::newRow("mutable static") << u"dpia/Risk.cpp"_s << u"static QString last;\n"_s;
    QTest::newRow("message box") << u"gui/MainWindow.cpp"_s << u"QMessageBox::warning(this, {}, {});\n"_s;
    QTest::newRow("nested loop") << u"gui/MainWindow.cpp"_s << u"dialog.exec();\n"_s;
    QTest::newRow("own clock") << u"workspace/Workspace.cpp"_s << u"QDateTime::currentDateTimeUtc();\n"_s;
    QTest::newRow("own ids") << u"dpia/Assessment.cpp"_s << u"QUuid::createUuid();\n"_s;
    QTest::newRow("JSON in the window") << u"gui/MainWindow.cpp"_s << u"QJsonObject object;\n"_s;
    QTest::newRow("files in redaction") << u"redaction/Redactor.cpp"_s << u"QFile file;\n"_s;
    QTest::newRow("a name that says nothing") << u"dpia/Risk.h"_s << u"class RiskManager\n{};\n"_s;
    QTest::newRow("publish knows secrets") << u"publish/Publisher.cpp"_s << u"QList<Needle> secrets;\n"_s;
    QTest::newRow("another builds a summary") << u"workspace/Publishing.cpp"_s << u"SummaryBuilder builder;\n"_s;
    QTest::newRow("test hook") << u"storage/Database.h"_s << u"friend class TestDatabase;\n"_s;
}

void TestLayers::plantedViolationsAreFound()
{
    QFETCH(QString, path);
    QFETCH(QString, source);
    QVERIFY(!violations(path, source, m_allowed).isEmpty());
    QVERIFY(violations(path, u"#include \"base/Result.h\"\n\n#include <QString>\n\n#include <vector>\n"_s, m_allowed)
                .isEmpty());
}

QTEST_GUILESS_MAIN(TestLayers)
#include "tst_layers.moc"
