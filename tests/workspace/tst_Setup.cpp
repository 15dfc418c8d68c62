// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenSample.h"
#include "support/Corpus.h"
#include "workspace/Programme.h"
#include "workspace/Templates.h"

using namespace candour;
using namespace candour::programme;

/// What belongs to the workspace itself: its templates.
class tst_Setup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhereATemplateComesFromAndWhoUsesIt();
    void offersWhatAnOlderWorkspaceLacks();
    void saysWhatANewerVersionMakesPublic();

private:
    static QByteArray statistics(const QByteArray &version)
    {
        QByteArray bytes = sourceFile(u"resources/templates/uk-statistics-data-share.json"_s);
        return bytes.replace("\"version\": \"1.0\"", QByteArray("\"version\": \"" + version + '"'));
    }
    static TemplateLine lineOf(const Workspace &workspace, const QString &version)
    {
        const QList<TemplateLine> lines = *templateLines(workspace);
        for (const TemplateLine &line : lines)
            if (line.id == "uk-statistics-data-share"_L1 && line.version == version)
                return line;
        return {};
    }
};

void tst_Setup::saysWhereATemplateComesFromAndWhoUsesIt()
{
    OpenSample sample;
    for (const char *version : {"1.10", "1.9"}) {
        QVERIFY(TestFolder::write(sample.path(u"t.json"_s), statistics(version)));
        QVERIFY_RESULT(addTemplate(*sample, sample.path(u"t.json"_s)));
    }
    QStringList versions;
    const QList<TemplateLine> lines = *templateLines(*sample);
    for (const TemplateLine &line : lines)
        if (line.id == "uk-statistics-data-share"_L1)
            versions += line.version;
    QCOMPARE(versions, (QStringList{u"1.10"_s, u"1.9"_s, u"1.0"_s}));
    QCOMPARE(newest(*sample, u"uk-statistics-data-share"_s)->version, u"1.10"_s);
    QVERIFY(lineOf(*sample, u"1.0"_s).builtIn && !lineOf(*sample, u"1.9"_s).builtIn);
    QCOMPARE(lineOf(*sample, u"1.0"_s).uses, 3);
    QVERIFY_RESULT(start(*sample, u"uk-statistics-data-share"_s, u"A"_s));
    QCOMPARE(lineOf(*sample, u"1.10"_s).uses, 1);
    QCOMPARE(lineOf(*sample, u"1.0"_s).uses, 3);
    // A built-in one that somebody adds from its file stays what it is.
    QVERIFY(TestFolder::write(sample.path(u"t.json"_s), statistics("1.0")));
    QVERIFY_RESULT(addTemplate(*sample, sample.path(u"t.json"_s)));
    QVERIFY(lineOf(*sample, u"1.0"_s).builtIn);
}

void tst_Setup::offersWhatAnOlderWorkspaceLacks()
{
    OpenSample sample;
    QVERIFY(lackingTemplates(*sample)->isEmpty());
    QVERIFY_RESULT(addLackingTemplates(*sample));
    const qsizetype all = sample->templates()->size();
    const auto forget = [&](const char *where) {
        sample.close();
        QCOMPARE(TestFolder::tamperPastTriggers(sample.path(), "DELETE FROM template WHERE "_ba + where), QString());
        sample.reopen();
    };
    forget("id IN ('screening', 'cnil-pia')");
    QCOMPARE(sample->templates()->size(), all - 2);
    QCOMPARE(lackingTemplates(*sample)->first().id, u"cnil-pia"_s);
    QVERIFY_RESULT(addLackingTemplates(*sample));
    QCOMPARE(sample->templates()->size(), all);
    QCOMPARE(sample->audit()->last().action, u"add-built-in-templates"_s);
    QCOMPARE(sample->audit()->last().detail, u"cnil-pia 1.0, screening 1.0"_s);
    const QList<TemplateLine> lines = *templateLines(*sample);
    QVERIFY(std::all_of(lines.begin(), lines.end(), [](const TemplateLine &line) { return line.builtIn; }));
    // A newer version of one's own takes the place of a built-in one.
    QByteArray own = sourceFile(u"resources/templates/screening.json"_s);
    own.replace("\"version\": \"1.0\"", "\"version\": \"1.0.1\"");
    QVERIFY(TestFolder::write(sample.path(u"t.json"_s), own));
    QVERIFY_RESULT(addTemplate(*sample, sample.path(u"t.json"_s)));
    forget("id='screening' AND version='1.0'");
    QVERIFY(lackingTemplates(*sample)->isEmpty());
    sample.reopen(Workspace::Access::ReadOnly);
    forget("id='cnil-pia'");
    sample.reopen(Workspace::Access::ReadOnly);
    QVERIFY_ERROR(addLackingTemplates(*sample), ErrorKind::Refused, "reading only");
}

void tst_Setup::saysWhatANewerVersionMakesPublic()
{
    OpenSample sample;
    const QString path = sample.path(u"t.json"_s);
    const auto notices = [&](const QByteArray &bytes) {
        TestFolder::write(path, bytes);
        return newlyPublicNotices(*sample, path);
    };
    const QByteArray hidden = "\"publicLabel\": \"Security in detail\"";
    QByteArray shown = statistics("1.10");
    shown.replace(hidden, QByteArray(hidden + ", \"publicByDefault\": true"));
    QVERIFY(notices(statistics("1.10"))->isEmpty());
    QCOMPARE(*notices(shown), QStringList{u"Would newly be public: “Security in detail”"_s});
    QByteArray older = shown;
    QVERIFY(notices(older.replace("\"1.10\"", "\"0.9\""))->isEmpty());
    // What counts is the version right before, not the first.
    QVERIFY_RESULT(notices(shown));
    QVERIFY_RESULT(addTemplate(*sample, path));
    QByteArray next = shown;
    QVERIFY(notices(next.replace("\"1.10\"", "\"1.11\""))->isEmpty());
    QVERIFY_ERROR(notices("{"), ErrorKind::Unreadable, "");
    QVERIFY_ERROR(newlyPublicNotices(*sample, sample.path(u"none"_s)), ErrorKind::Unreadable, "");
}

QTEST_MAIN(tst_Setup)
#include "tst_Setup.moc"
