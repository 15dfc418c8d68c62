// SPDX-License-Identifier: GPL-3.0-or-later
#include "SampleCli.h"

using namespace candour;

/// send and receive, between the workspaces of two people.
class tst_SendCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesOutAndComesBack();
    void isLocked();
    void isRefused();
};

void tst_SendCommands::goesOutAndComesBack()
{
    const SampleCli cli;
    const QString desk = cli.path(u"desk.candour"_s);
    const QString out = cli.path(u"out.dpia"_s);
    const QString back = cli.path(u"back.dpia"_s);
    const auto atDesk = [&](const QStringList &rest) {
        return runCli(QStringList{u"--workspace"_s, desk, u"--as"_s, u"Marguerite Oyelaran"_s, u"--role"_s, u"hop"_s} +
                      rest);
    };
    QVERIFY_DONE(runCli({u"--as"_s, u"Marguerite Oyelaran"_s, u"init"_s, desk}));
    QVERIFY_DONE(cli.run({u"send"_s, u"DPIA-0005"_s, out}));
    QVERIFY(atDesk({u"receive"_s, out, u"--preview"_s}).out.contains(u"copy to be reviewed"_s));
    QCOMPARE(atDesk({u"list"_s, u"--json"_s}).array().size(), 0);
    QVERIFY_DONE(atDesk({u"receive"_s, out}));
    QVERIFY_REFUSED(atDesk({u"title"_s, u"DPIA-0005"_s, u"--text"_s, u"Mine"_s}), 1, "copy to be reviewed");
    QVERIFY_DONE(atDesk({u"review"_s, u"DPIA-0005"_s, u"comment"_s, u"--text"_s, u"Seen from afar."_s}));
    QVERIFY_DONE(atDesk({u"review"_s, u"DPIA-0005"_s, u"sign"_s}));
    QVERIFY_DONE(atDesk({u"send"_s, u"DPIA-0005"_s, back}));
    const QJsonObject news = cli.run({u"--json"_s, u"receive"_s, back}).object();
    QCOMPARE(news[u"comments"_s].toInt(), 1);
    QCOMPARE(news[u"signOffs"_s].toInt(), 1);
    QCOMPARE(news[u"newHere"_s].toBool(), false);
    QVERIFY(cli.run({u"review"_s, u"DPIA-0005"_s}).out.contains(u"Seen from afar."_s));
    const QByteArray once = cli.onDisk();
    QVERIFY(cli.run({u"receive"_s, back}).out.contains(u"Nothing new"_s));
    QCOMPARE(cli.onDisk(), once);
}

void tst_SendCommands::isLocked()
{
    const SampleCli cli;
    const QString out = cli.path(u"out.dpia"_s);
    const QString secret = cli.path(u"secret.txt"_s);
    QVERIFY(TestFolder::write(secret, "three plain words\n"));
    QVERIFY_DONE(cli.run({u"send"_s, u"DPIA-0005"_s, out, u"--passphrase-file"_s, secret}));
    QVERIFY(!TestFolder::read(out).startsWith("PK"));
    QVERIFY_REFUSED(cli.run({u"receive"_s, out}), 2, "is locked");
    QVERIFY_DONE(cli.run({u"receive"_s, out, u"--passphrase-file"_s, secret}));
    QVERIFY(TestFolder::write(secret, "\n"));
    QVERIFY_REFUSED(cli.run({u"receive"_s, out, u"--passphrase-file"_s, secret}), 2, "is empty");
    QVERIFY_REFUSED(cli.run({u"receive"_s, out, u"--passphrase-file"_s, cli.path(u"none"_s)}), 3, "cannot be read");
}

void tst_SendCommands::isRefused()
{
    const SampleCli cli;
    QVERIFY_REFUSED(cli.run({u"send"_s, u"DPIA-0005"_s, cli.path(u"out.zip"_s)}), 2, ".dpia");
    QVERIFY_REFUSED(cli.run({u"receive"_s, cli.path(u"none.dpia"_s)}), 3, "no such file");
    const QString other = cli.path(u"other.dpia"_s);
    QVERIFY(TestFolder::write(other, "no review file"));
    QVERIFY_REFUSED(cli.run({u"receive"_s, other}), 1, "damaged");
}

QTEST_GUILESS_MAIN(tst_SendCommands)
#include "tst_SendCommands.moc"
