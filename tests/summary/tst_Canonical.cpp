// SPDX-License-Identifier: GPL-3.0-or-later
#include "Fields.h"
#include "RandomDocument.h"
#include "support/Documents.h"

#include <QTest>

using namespace candour;

namespace {

void differ(QString &field)
{
    field += u'x';
}
void differ(QByteArray &field)
{
    field += 'x';
}
void differ(int &field)
{
    ++field;
}
void differ(bool &field)
{
    field = !field;
}
void differ(QDate &field)
{
    field = field.isValid() ? field.addDays(1) : QDate(2026, 1, 1);
}

/// Something of another kind with the same words.
void differ(Inline &part)
{
    if (const auto *text = std::get_if<Text>(&part))
        part = Link{text->text, {}};
    else if (const auto *link = std::get_if<Link>(&part))
        part = Withheld{{link->text, link->url}};
    else
        part = Text{std::get<Withheld>(part).reasons.join(u' '), false, false};
}

template<typename T>
void differ(QList<T> &items)
{
    if (items.isEmpty())
        items.append(T{});
    else
        items.removeLast();
}

QString named(const QString &field)
{
    return field;
}
QString named(const QByteArray &field)
{
    return u"%1 bytes"_s.arg(field.size());
}
QString named(int field)
{
    return QString::number(field);
}
QString named(const QDate &field)
{
    return field.toString(Qt::ISODate);
}
template<typename T>
QString named(const QList<T> &items)
{
    return u"list of %1"_s.arg(items.size());
}
QString named(const Inline &part)
{
    return u"kind %1"_s.arg(part.index());
}

struct Difference
{
    Document document;
    QString field; ///< What was made different, for messages.
};

/// The document with its field of this number made different.
Difference with(Document document, int number)
{
    int at = 0;
    QString name;
    visitFields(document, [&](auto &field) {
        if (name.isNull() && at++ == number) { // what follows may hang on what has just been taken away
            name = u"%1 (%2)"_s.arg(number).arg(named(field));
            differ(field);
        }
    });
    return {document, name};
}

template<typename T>
QList<T *> fieldsOf(Document &document)
{
    QList<T *> all;
    visitFields(document, [&](auto &field) {
        if constexpr (std::is_same_v<std::decay_t<decltype(field)>, T>)
            all += &field;
    });
    return all;
}

/// One document for each two neighbouring words or numbers, with the two exchanged, and one for each word whose last
/// letter moves on to the next.
QList<Document> withMoves(const Document &document)
{
    QList<Document> all;
    const auto change = [&]<typename T>(T, const auto &move) {
        Document counted = document;
        for (qsizetype i = fieldsOf<T>(counted).size() - 2; i >= 0; --i) {
            all += document;
            const QList<T *> fields = fieldsOf<T>(all.last());
            move(*fields.at(i), *fields.at(i + 1));
        }
    };
    change(int(), [](int &one, int &next) { std::swap(one, next); });
    change(QString(), [](QString &one, QString &next) { std::swap(one, next); });
    change(QString(), [](QString &one, QString &next) {
        next.prepend(one.right(1));
        one.chop(1);
    });
    return all;
}

int fieldsIn(Document document)
{
    int count = 0;
    visitFields(document, [&](auto &) { ++count; });
    return count;
}

/// Every pair of documents that a writer without lengths or kinds would confuse.
QList<std::pair<const char *, std::pair<QList<DocumentBlock>, QList<DocumentBlock>>>> alike()
{
    const auto words = [](const QString &text) { return Inlines{Text{text}}; };
    const auto items = [&](const QStringList &texts) {
        List made;
        for (const QString &text : texts)
            made.items += ListItem{0, words(text)};
        return made;
    };
    const auto table = [&](const QList<QList<Inlines>> &rows) {
        Table made;
        for (const QList<Inlines> &cells : rows)
            made.rows += TableRow{cells};
        return made;
    };
    const Inlines a = words(u"a"_s);
    const Inlines b = words(u"b"_s);
    return {{"a word that moves on",
             {{Paragraph{{Text{u"a"_s}, Text{u"bc"_s}}}}, {Paragraph{{Text{u"ab"_s}, Text{u"c"_s}}}}}},
            {"one run or two", {{Paragraph{{Text{u"ab"_s}}}}, {Paragraph{{Text{u"a"_s}, Text{u"b"_s}}}}}},
            {"one paragraph or two", {{Paragraph{a + b}}, {Paragraph{a}, Paragraph{b}}}},
            {"an empty paragraph", {{Paragraph{}}, {}}},
            {"bold that moves on",
             {{Paragraph{{Text{u"a"_s, true}, Text{u"a"_s}}}}, {Paragraph{{Text{u"a"_s}, Text{u"a"_s, true}}}}}},
            {"bold or italic", {{Paragraph{{Text{u"a"_s, true}}}}, {Paragraph{{Text{u"a"_s, false, true}}}}}},
            {"words or a link", {{Paragraph{a}}, {Paragraph{{Link{u"a"_s, {}}}}}}},
            {"label or words", {{Paragraph{{Withheld{}}}}, {Paragraph{words(u"[Withheld]"_s)}}}},
            {"one reason or two", {{Paragraph{{Withheld{{u"a, b"_s}}}}}, {Paragraph{{Withheld{{u"a"_s, u"b"_s}}}}}}},
            {"a paragraph or a list", {{Paragraph{a}}, {items({u"a"_s})}}},
            {"one list or two", {{items({u"a"_s, u"b"_s})}, {items({u"a"_s}), items({u"b"_s})}}},
            {"an empty list or empty terms", {{List{}}, {Definitions{}}}},
            {"rows or columns", {{table({{a, b}})}, {table({{a}, {b}})}}},
            {"words that move on to the next cell", {{table({{a + b, {}}})}, {table({{a, b}})}}},
            {"a cell that moves on", {{table({{a}, {b, a}})}, {table({{a, b}, {a}})}}},
            {"a scale or the next", {{HeatMap{.likelihoods = {u"a"_s}}}, {HeatMap{.severities = {u"a"_s}}}}},
            {"one level or two", {{HeatMap{.levels = {u"ab"_s}}}, {HeatMap{.levels = {u"a"_s, u"b"_s}}}}}};
}

} // namespace

/// An approval stands on these bytes: they are the same exactly where the page is.
class tst_Canonical : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneDifferenceShows_data();
    void oneDifferenceShows();
    void oneDifferenceShowsInRandomDocuments();
    void whatMovesOnShows();
    void sameExactlyWhenEqual();
    void alikeIsNotTheSame_data();
    void alikeIsNotTheSame();
    void howNothingWasMadeDoesNotMatter();
};

void tst_Canonical::oneDifferenceShows_data()
{
    QTest::addColumn<Document>("document");
    for (const auto &[name, document] : documents::corpus())
        if (fieldsIn(document) < 3000)
            QTest::newRow(qPrintable(name)) << document;
}

/// Each field in turn, so that none is forgotten.
void tst_Canonical::oneDifferenceShows()
{
    QFETCH(Document, document);
    const QByteArray bytes = canonical(document);
    QCOMPARE(canonical(Document(document)), bytes);
    QStringList forgotten;
    for (int number = 0; number < fieldsIn(document); ++number) {
        const auto [other, field] = with(document, number);
        QVERIFY2(other != document, qPrintable(field));
        if (canonical(other) == bytes)
            forgotten += field;
    }
    QVERIFY2(forgotten.isEmpty(), qPrintable(forgotten.mid(0, 40).join(u", "_s)));
}

void tst_Canonical::oneDifferenceShowsInRandomDocuments()
{
    for (quint32 seed = 1; seed <= 1500; ++seed) {
        RandomDocument random(seed);
        const Document document = random.document();
        const auto [other, field] = with(document, random.below(fieldsIn(document)));
        QVERIFY2(other != document, qPrintable(QString::number(seed)));
        QVERIFY2(canonical(other) != canonical(document), qPrintable(u"seed %1, field %2"_s.arg(seed).arg(field)));
    }
}

void tst_Canonical::whatMovesOnShows()
{
    int different = 0;
    for (quint32 seed = 1; seed <= 300; ++seed) {
        const Document document = RandomDocument(seed).document();
        for (const Document &other : withMoves(document)) {
            QCOMPARE(canonical(other) == canonical(document), other == document);
            different += other != document;
        }
    }
    QVERIFY(different > 3000);
}

void tst_Canonical::sameExactlyWhenEqual()
{
    int equal = 0;
    int different = 0;
    for (quint32 seed = 1; seed <= 30000; ++seed) {
        RandomDocument random(seed);
        Document one;
        Document two;
        one.sections += Section{.blocks = {random.block()}};
        two.sections += Section{.blocks = {random.block()}};
        const bool same = one == two;
        (same ? equal : different) += 1;
        if (same != (canonical(one) == canonical(two)))
            QFAIL(qPrintable(u"seed %1: %2"_s.arg(seed).arg(same ? u"equal"_s : u"different"_s)));
    }
    QVERIFY2(equal > 200 && different > 1000, qPrintable(u"%1 equal, %2 different"_s.arg(equal).arg(different)));
}

void tst_Canonical::alikeIsNotTheSame_data()
{
    QTest::addColumn<QList<DocumentBlock>>("one");
    QTest::addColumn<QList<DocumentBlock>>("two");
    for (const auto &[name, pair] : alike())
        QTest::newRow(name) << pair.first << pair.second;
}

void tst_Canonical::alikeIsNotTheSame()
{
    QFETCH(QList<DocumentBlock>, one);
    QFETCH(QList<DocumentBlock>, two);
    const Section before{.heading = u"Before"_s};
    const Section after{.heading = u"After"_s};
    const auto page = [&](const QList<DocumentBlock> &blocks) {
        return Document{.sections = {before, Section{.blocks = blocks}, after}};
    };
    QVERIFY(page(one) != page(two));
    QVERIFY(canonical(page(one)) != canonical(page(two)));
    const auto split = [&](const QList<DocumentBlock> &first, const QList<DocumentBlock> &second) {
        return Document{.sections = {Section{.blocks = first}, Section{.blocks = second}}};
    };
    QCOMPARE(canonical(split(one, two)) == canonical(split(one + two, {})), split(one, two) == split(one + two, {}));
}

/// A string that was never set and one that was emptied are equal, and so are their bytes.
void tst_Canonical::howNothingWasMadeDoesNotMatter()
{
    Document never = documents::summary();
    Document emptied = never;
    visitFields(never, [](auto &field) {
        if constexpr (std::is_same_v<std::decay_t<decltype(field)>, QString>)
            field = QString();
        if constexpr (std::is_same_v<std::decay_t<decltype(field)>, QStringList>)
            field = QStringList{QString()};
        if constexpr (std::is_same_v<std::decay_t<decltype(field)>, QDate>)
            field = QDate();
    });
    visitFields(emptied, [](auto &field) {
        if constexpr (std::is_same_v<std::decay_t<decltype(field)>, QString>)
            field = u""_s;
        if constexpr (std::is_same_v<std::decay_t<decltype(field)>, QStringList>)
            field = QStringList{u""_s};
        if constexpr (std::is_same_v<std::decay_t<decltype(field)>, QDate>)
            field = QDate(2026, 2, 30);
    });
    QVERIFY(never == emptied);
    QCOMPARE(canonical(never), canonical(emptied));
}

QTEST_GUILESS_MAIN(tst_Canonical)
#include "tst_Canonical.moc"
