// SPDX-License-Identifier: GPL-3.0-or-later
#include "SampleCli.h"
#include "support/OlderTemplate.h"

using namespace candour;

/// templates add and add-built-in: whoever adds a version reads what it makes public.
class tst_TemplatesCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatAFileMakesPublic();
    void saysWhatBuiltInVersionsMakePublic();
    void showsLawsAndTheirReasons();
};

void tst_TemplatesCommand::saysWhatAFileMakesPublic()
{
    const SampleCli cli;
    QByteArray newer = sourceFile(u"resources/templates/uk-statistics-data-share.json"_s);
    newer.replace("\"version\": \"1.0\"", "\"version\": \"1.10\"");
    QVERIFY(TestFolder::write(cli.path(u"same.json"_s), newer));
    newer.replace("\"version\": \"1.10\"", "\"version\": \"1.11\"");
    newer.replace("\"publicLabel\": \"Security in detail\"",
                  "\"publicLabel\": \"Security in detail\", \"publicByDefault\": true");
    QVERIFY(TestFolder::write(cli.path(u"more.json"_s), newer));
    QVERIFY_DONE(cli.run({u"templates"_s, u"add"_s, cli.path(u"same.json"_s)}));
    const CommandRun added = cli.run({u"templates"_s, u"add"_s, cli.path(u"more.json"_s)});
    QCOMPARE(added.status, 0);
    QCOMPARE(added.out, QString());
    QVERIFY2(added.err.contains(u"Would newly be public: “Security in detail”"_s), qPrintable(added.err));
    QVERIFY(cli.run({u"templates"_s}).out.contains(u"uk-statistics-data-share  1.11"_s));
}

void tst_TemplatesCommand::saysWhatBuiltInVersionsMakePublic()
{
    const SampleCli cli;
    QCOMPARE(TestFolder::tamperPastTriggers(cli.workspace(), "DELETE FROM template WHERE id='uk-gdpr-seven-steps'"),
             QString());
    QVERIFY(TestFolder::write(cli.path(u"older.json"_s), olderSevenSteps()));
    QVERIFY_DONE(cli.run({u"templates"_s, u"add"_s, cli.path(u"older.json"_s)}));
    const CommandRun added = cli.run({u"templates"_s, u"add-built-in"_s});
    QCOMPARE(added.status, 0);
    QVERIFY(added.out.startsWith(u"uk-gdpr-seven-steps  1.0"_s));
    QVERIFY2(added.err.contains(u"Would newly be public: "_s), qPrintable(added.err));
    QVERIFY_DONE(cli.run({u"templates"_s, u"add-built-in"_s}));
}

void tst_TemplatesCommand::showsLawsAndTheirReasons()
{
    const SampleCli cli;
    const QString plain = cli.run({u"templates"_s, u"show"_s, u"nl-model-dpia"_s}).out;
    QVERIFY2(plain.contains(u"\n  woo: Open Government Act"_s), qPrintable(plain.right(3000)));
    const QJsonObject json =
        QJsonDocument::fromJson(cli.run({u"--json"_s, u"templates"_s, u"show"_s, u"nl-model-dpia"_s}).out.toUtf8())
            .object();
    QCOMPARE(json[u"laws"_s].toArray().first().toObject()[u"key"_s].toString(), u"woo"_s);
    QCOMPARE(json[u"reasons"_s].toArray().first().toObject()[u"law"_s].toString(), u"woo"_s);
}

QTEST_GUILESS_MAIN(tst_TemplatesCommand)
#include "tst_TemplatesCommand.moc"
