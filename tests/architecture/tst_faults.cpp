// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace candour;

namespace {

constexpr qsizetype FewestFaults = 10;

/// The five lines of a fault, in their order.
const QStringList &partNames()
{
    static const QStringList names{u"fault"_s, u"file"_s, u"old"_s, u"new"_s, u"caught by"_s};
    return names;
}

/// What a list says of one fault, in the order of partNames().
using PlantedFault = QStringList;

/// The source of a file such as "app/dpia/Risk.cpp"; nothing where there is none.
using SourceOf = std::function<std::optional<QString>(const QString &path)>;

QString contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

std::optional<QString> sourceIn(const QString &path)
{
    const QString whole = QStringLiteral(CANDOUR_SOURCE_DIR "/") + path;
    return QFileInfo(whole).isFile() ? std::optional(contentsOf(whole)) : std::nullopt;
}

/// The faults of a list, and each line that is no part of one. An empty "new" takes the old words away.
QList<PlantedFault> faultsIn(const QString &list, QStringList &wrong)
{
    QList<PlantedFault> faults;
    for (const QString &line : list.split(u'\n')) {
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        const qsizetype expected = faults.isEmpty() ? 0 : faults.last().size() % partNames().size();
        const QString begins = partNames().at(expected) + u':';
        if (!line.startsWith(begins)) {
            wrong += u"“%1” was expected, and there is: %2"_s.arg(begins, line);
            return faults;
        }
        if (expected == 0)
            faults += PlantedFault();
        faults.last() += line.mid(begins.size() + 1);
    }
    if (!faults.isEmpty() && faults.last().size() < partNames().size())
        wrong += u"the last fault is not whole"_s;
    return faults;
}

/// Why this fault can no longer be planted, or not be looked for.
QStringList wrongOf(const QString &library, const PlantedFault &fault, const SourceOf &source, const QStringList &tests)
{
    QStringList wrong;
    const auto &file = fault.at(1);
    const auto &old = fault.at(2);
    const auto text = source(file);
    if (!file.startsWith(u"app/%1/"_s.arg(library)) || !text)
        wrong += u"%1 is no source of %2"_s.arg(file, library);
    else if (text->count(old) != 1)
        wrong += u"stands %1 times in %2: %3"_s.arg(QString::number(text->count(old)), file, old);
    if (fault.first().isEmpty() || old.isEmpty() || old == fault.at(3))
        wrong += u"nothing goes wrong: %1"_s.arg(fault.first());
    const QStringList catching = fault.at(4).split(u' ');
    for (const QString &test : catching)
        if (!tests.contains(test))
            wrong += u"“%1” is no program of tests/"_s.arg(test);
    return wrong;
}

QStringList wrongIn(const QString &library, const QString &list, const SourceOf &source, const QStringList &tests)
{
    QStringList wrong;
    const QList<PlantedFault> faults = faultsIn(list, wrong);
    if (!wrong.isEmpty())
        return wrong;
    if (faults.size() < FewestFaults)
        wrong += u"%1 has %2 faults, and %3 are needed"_s.arg(library).arg(faults.size()).arg(FewestFaults);
    for (const PlantedFault &fault : faults)
        wrong += wrongOf(library, fault, source, tests);
    return wrong;
}

QStringList testPrograms()
{
    QStringList names;
    const QString tests = QStringLiteral(CANDOUR_SOURCE_DIR "/tests");
    for (QDirIterator files(tests, {u"tst_*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories); files.hasNext();)
        names += QFileInfo(files.next()).completeBaseName();
    return names;
}

QStringList namesIn(const QString &folder, QDir::Filters what)
{
    return QDir(QStringLiteral(CANDOUR_SOURCE_DIR "/") + folder).entryList(what | QDir::NoDotAndDotDot, QDir::Name);
}

/// A list of ten faults, with a change to its text.
QString tenFaults(const QString &from = {}, const QString &to = {})
{
    QString list;
    for (int i = 0; i < FewestFaults; ++i)
        list += u"fault: a limit is forgotten\nfile: app/dpia/Risk.cpp\nold:     if (a)\nnew:     if (b)\n"
                "caught by: tst_Risk\n\n"_s;
    return from.isEmpty() ? list : list.replace(list.lastIndexOf(from), from.size(), to);
}

} // namespace

/// The faults that tests/faults/plant.sh plants can be planted as the sources stand. Whether they are caught, only
/// that script finds out.
class TestFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLibraryHasAList();
    void everyFaultCanBePlanted_data();
    void everyFaultCanBePlanted();
    void whatCannotBePlantedIsFound_data();
    void whatCannotBePlantedIsFound();
};

void TestFaults::everyLibraryHasAList()
{
    QStringList lists = namesIn(u"tests/faults"_s, QDir::Files).filter(u".faults"_s);
    lists.replaceInStrings(u".faults"_s, QString());
    QCOMPARE(lists, namesIn(u"app"_s, QDir::Dirs));
}

void TestFaults::everyFaultCanBePlanted_data()
{
    QTest::addColumn<QString>("library");
    for (const QString &library : namesIn(u"app"_s, QDir::Dirs))
        QTest::newRow(qPrintable(library)) << library;
}

void TestFaults::everyFaultCanBePlanted()
{
    QFETCH(const QString, library);
    const QString list = contentsOf(QStringLiteral(CANDOUR_SOURCE_DIR "/tests/faults/%1.faults").arg(library));
    const QStringList wrong = wrongIn(library, list, sourceIn, testPrograms());
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestFaults::whatCannotBePlantedIsFound_data()
{
    QTest::addColumn<QString>("list");
    QTest::addColumn<QString>("reason"); // empty where every fault can be planted
    QTest::newRow("as it should be") << tenFaults() << QString();
    QTest::newRow("a remark") << QString(u"# Of risks.\n"_s + tenFaults()) << QString();
    QTest::newRow("words taken away") << tenFaults(u" if (b)"_s, QString()) << QString();
    QTest::newRow("nothing") << QString() << u"0 faults, and 10 are needed"_s;
    QTest::newRow("one too few") << tenFaults().section(u"fault:"_s, 2).prepend(u"fault:"_s) << u"9 faults"_s;
    QTest::newRow("another library") << tenFaults(u"app/dpia"_s, u"app/gui"_s) << u"no source of dpia"_s;
    QTest::newRow("a source that is gone") << tenFaults(u"Risk.cpp"_s, u"Gone.cpp"_s) << u"no source of dpia"_s;
    QTest::newRow("words that are gone") << tenFaults(u"(a)"_s, u"(c)"_s) << u"stands 0 times"_s;
    QTest::newRow("words that stand twice") << tenFaults(u"if (a)"_s, u"return"_s) << u"stands 2 times"_s;
    QTest::newRow("no change") << tenFaults(u"(b)"_s, u"(a)"_s) << u"nothing goes wrong"_s;
    QTest::newRow("a test that is gone") << tenFaults(u"tst_Risk"_s, u"tst_Gone"_s) << u"“tst_Gone” is no program"_s;
    QTest::newRow("a part that is missing") << tenFaults(u"new:     if (b)\n"_s, QString()) << u"“new:” was expected"_s;
    QTest::newRow("cut short") << tenFaults(u"caught by: tst_Risk\n"_s, QString()) << u"is not whole"_s;
}

void TestFaults::whatCannotBePlantedIsFound()
{
    QFETCH(const QString, list);
    QFETCH(const QString, reason);
    const auto source = [](const QString &path) -> std::optional<QString> {
        if (path != u"app/dpia/Risk.cpp"_s && path != u"app/gui/Risk.cpp"_s)
            return std::nullopt;
        return u"    if (a)\n    return 1;\n    return 2;\n"_s;
    };
    const QString found = wrongIn(u"dpia"_s, list, source, {u"tst_Risk"_s}).join(u'\n');
    QCOMPARE(found.isEmpty(), reason.isEmpty());
    QVERIFY2(found.contains(reason), qPrintable(found));
}

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_faults.moc"
