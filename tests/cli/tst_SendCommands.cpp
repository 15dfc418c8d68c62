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
    void isSigned();
    void keysAreConfirmedAndRevoked();
};

namespace {

/// Whose own data folder counts from here on.
void sit(const SampleCli &cli, const QString &name)
{
    qputenv("XDG_DATA_HOME", QFile::encodeName(cli.path(name)));
}

} // namespace

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

void tst_SendCommands::isSigned()
{
    const SampleCli cli;
    const QString name = u"Rosalind Achterberg"_s;
    const QString desk = cli.path(u"desk.candour"_s);
    const QString out = cli.path(u"out.dpia"_s);
    const QString back = cli.path(u"back.dpia"_s);
    const auto atDesk = [&](const QStringList &rest) {
        sit(cli, u"reviewer"_s);
        return runCli(QStringList{u"--workspace"_s, desk, u"--as"_s, name, u"--role"_s, u"iao"_s} + rest);
    };
    QVERIFY_DONE(runCli({u"--as"_s, name, u"init"_s, desk}));
    QVERIFY_DONE(cli.run({u"send"_s, u"DPIA-0005"_s, out}));
    QVERIFY(atDesk({u"receive"_s, out}).out.contains(u"The file is not signed."_s));
    QVERIFY_DONE(atDesk({u"review"_s, u"DPIA-0005"_s, u"sign"_s}));
    QVERIFY_DONE(atDesk({u"send"_s, u"DPIA-0005"_s, back, u"--sign"_s}));
    const QJsonObject key = atDesk({u"--json"_s, u"key"_s}).object();
    const QString publicKey = key[u"publicKey"_s].toString();
    const QString fingerprint = key[u"fingerprint"_s].toString();
    sit(cli, u"home"_s);
    const auto seen = cli.run({u"receive"_s, back, u"--preview"_s});
    QVERIFY(seen.out.contains(u"nobody here has confirmed"_s));
    QVERIFY(seen.out.contains(fingerprint));
    QVERIFY_DONE(cli.run({u"key"_s, u"confirm"_s, name, publicKey}));
    const QJsonObject signature = cli.run({u"--json"_s, u"receive"_s, back}).object()[u"signature"_s].toObject();
    QCOMPARE(signature[u"state"_s].toString(), u"confirmedKey"_s);
    QCOMPARE(signature[u"fingerprint"_s].toString(), fingerprint);
    QVERIFY(!cli.run({u"receive"_s, back}).out.contains(fingerprint));
    // How a role came to be signed is told with its name.
    const QJsonArray roles = cli.run({u"--json"_s, u"review"_s, u"DPIA-0005"_s}).object()[u"roles"_s].toArray();
    QStringList backings;
    for (const QJsonValue &role : roles)
        backings += role[u"backing"_s].toString();
    QVERIFY2(backings.contains(u"confirmedKey"_s), qPrintable(backings.join(u' ')));
    QVERIFY(cli.run({u"review"_s, u"DPIA-0005"_s}).out.contains(u"(Rosalind Achterberg, signed by a confirmed key)"_s));
    const QString copy = cli.path(u"INTERNAL copy.html"_s);
    QVERIFY_DONE(cli.run({u"print"_s, u"DPIA-0005"_s, copy}));
    QVERIFY(TestFolder::read(copy).contains("signed by a confirmed key"));
    QVERIFY_DONE(cli.run({u"key"_s, u"revoke"_s, key[u"keyId"_s].toString()}));
    QVERIFY(cli.run({u"receive"_s, back}).out.contains(u"was revoked"_s));
}

void tst_SendCommands::keysAreConfirmedAndRevoked()
{
    const SampleCli cli;
    sit(cli, u"home"_s);
    // The own key needs no workspace.
    const CommandRun first = runCli({u"key"_s});
    QVERIFY_DONE(first);
    const QString publicKey = first.out.section(u'\n', 0, 0);
    QVERIFY(publicKey.startsWith(u"RW"_s));
    QCOMPARE(runCli({u"key"_s}).out, first.out);
    QCOMPARE(cli.run({u"--json"_s, u"key"_s, u"list"_s}).array().size(), 0);
    const QString file = cli.path(u"mine.pub"_s);
    QVERIFY(TestFolder::write(file, "untrusted comment: mine\n" + publicKey.toLatin1() + "\n"));
    QVERIFY_DONE(cli.run({u"key"_s, u"confirm"_s, u"Ann Example"_s, file}));
    QVERIFY_REFUSED(cli.run({u"key"_s, u"confirm"_s, u"Ann Example"_s, publicKey}), 1, "confirmed already");
    QVERIFY(cli.run({u"key"_s, u"list"_s}).out.contains(u"Ann Example"_s));
    QVERIFY_DONE(cli.run({u"key"_s, u"revoke"_s, publicKey}));
    const QJsonObject listed = cli.run({u"--json"_s, u"key"_s, u"list"_s}).array().first().toObject();
    QCOMPARE(listed[u"publicKey"_s].toString(), publicKey);
    QVERIFY(!listed[u"revokedAt"_s].toString().isEmpty());
    QVERIFY(cli.run({u"key"_s, u"list"_s}).out.contains(u"revoked by"_s));
    QVERIFY_REFUSED(cli.run({u"key"_s, u"confirm"_s, u"Ann Example"_s, publicKey}), 1, "does not count again");
    QVERIFY_REFUSED(cli.run({u"key"_s, u"confirm"_s, u"Ann Example"_s}), 2, "needs a name and a public key");
    QVERIFY_REFUSED(cli.run({u"key"_s, u"confirm"_s, u"Ann Example"_s, u"RWx"_s}), 2, "no public key");
    QVERIFY_REFUSED(cli.run({u"key"_s, u"revoke"_s}), 2, "sixteen digits");
    QVERIFY_REFUSED(cli.run({u"key"_s, u"delete"_s}), 2, "is followed by");
    QVERIFY(runCli({u"key"_s, u"new"_s}).out.section(u'\n', 0, 0) != publicKey);
}

QTEST_GUILESS_MAIN(tst_SendCommands)
#include "tst_SendCommands.moc"
