// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "support/Corpus.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace candour;

namespace {

/// Every name of a member, and every word that a member may have for its value.
QSet<QString> wordsOf(const QJsonValue &schema)
{
    QSet<QString> words;
    for (const QJsonValue &item : schema.toArray())
        words += wordsOf(item);
    const QJsonObject object = schema.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (member.key() == "properties"_L1)
            for (const QString &name : member->toObject().keys())
                words += name;
        if (member.key() == "enum"_L1)
            for (const QJsonValue &word : member->toArray())
                words += word.toString();
        words += wordsOf(*member);
    }
    return words;
}

/// What stands in the page as code, word by word.
QSet<QString> codeWordsOf(const QString &page)
{
    static const QRegularExpression code(u"```.*?```|`[^`]*`"_s, QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression word(u"(?:dpv:)?[A-Za-z]+"_s);
    QSet<QString> words;
    for (const QRegularExpressionMatch &part : code.globalMatch(page))
        for (const QRegularExpressionMatch &found : word.globalMatch(part.captured()))
            words += found.captured();
    return words;
}

QStringList missing(const QJsonObject &schema, const QString &page)
{
    QStringList lacking = (wordsOf(schema) - codeWordsOf(page)).values();
    lacking.sort();
    return lacking;
}

} // namespace

/// The pages beside the schemas tell of everything that stands in them.
class tst_SchemaPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellOfEveryMember_data();
    void tellOfEveryMember();
    void wouldLackWhatTheyDoNotTell();
};

void tst_SchemaPages::tellOfEveryMember_data()
{
    QTest::addColumn<QString>("path");
    for (const QString &name : {u"assessment"_s, u"template"_s})
        QTest::newRow(qPrintable(name)) << u"resources/schemas/"_s + name;
}

void tst_SchemaPages::tellOfEveryMember()
{
    QFETCH(const QString, path);
    const QJsonObject schema = QJsonDocument::fromJson(sourceFile(path + u".schema.json"_s)).object();
    QVERIFY(wordsOf(schema).size() > 60);
    const QStringList lacking = missing(schema, QString::fromUtf8(sourceFile(path + u".md"_s)));
    QVERIFY2(lacking.isEmpty(), qPrintable(lacking.join(u", "_s)));
}

void tst_SchemaPages::wouldLackWhatTheyDoNotTell()
{
    const QJsonObject schema =
        QJsonDocument::fromJson(R"({"items": [{"properties": {"here": {"enum": ["one", "two"]}, "there": {}}}]})")
            .object();
    QCOMPARE(missing(schema, u"`here` may be `one`, there is two."_s), (QStringList{u"there"_s, u"two"_s}));
}

QTEST_APPLESS_MAIN(tst_SchemaPages)
#include "tst_SchemaPages.moc"
