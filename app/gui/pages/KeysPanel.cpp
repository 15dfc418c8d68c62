// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/KeysPanel.h"

#include "base/Fold.h"
#include "base/Literals.h"
#include "gui/Prompts.h"
#include "gui/Usable.h"
#include "gui/fields/CellText.h"
#include "ui_KeysPanel.h"
#include "workspace/Keys.h"

namespace candour {

namespace {

QString keyWords(const KnownKey &key, const QString &keyId, QDate today)
{
    const QString confirmed = KeysPanel::tr("%1: confirmed by %2, %3", "key, name, time")
                                  .arg(keyId, key.confirmedBy, timeText(key.confirmedAt, today));
    return key.isRevoked() ? KeysPanel::tr("%1; revoked by %2, %3", "all of that, name, time")
                                 .arg(confirmed, key.revokedBy, timeText(key.revokedAt, today))
                           : confirmed;
}

prompts::FileKind publicKeys()
{
    return {KeysPanel::tr("Public keys"), u"*.pub"_s};
}

} // namespace

KeysPanel::KeysPanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_ui(std::make_unique<Ui::KeysPanel>())
{
    m_ui->setupUi(this);
    connect(m_ui->keysListWidget, &QListWidget::currentRowChanged, this, &KeysPanel::showWhatIsPossible);
    connect(m_ui->confirmKeyButton, &QPushButton::clicked, this, [this] {
        prompts::openFile(this, tr("Confirm a key"), publicKeys(), [this](const QString &path) { confirmFrom(path); });
    });
    connect(m_ui->revokeKeyButton, &QPushButton::clicked, this, &KeysPanel::revoke);
    connect(m_ui->saveOwnKeyButton, &QPushButton::clicked, this, &KeysPanel::saveOwn);
}

KeysPanel::~KeysPanel() = default;

void KeysPanel::showPerson(const QString &name)
{
    const auto known = m_workspace.knownKeys();
    if (!known) {
        Q_EMIT failed(known.error());
        return;
    }
    m_name = name;
    m_keys = *known;
    m_keys.removeIf([&](const KnownKey &key) { return folded(key.name) != folded(name); });
    const QDate today = m_workspace.clock().localToday();
    m_ui->keysListWidget->clear();
    for (const KnownKey &key : std::as_const(m_keys))
        if (const auto card = keys::card(key.publicKey); card) {
            auto *item = new QListWidgetItem(keyWords(key, card->keyId, today), m_ui->keysListWidget);
            item->setToolTip(tr("Fingerprint: %1").arg(card->fingerprint));
        }
    m_ui->keysListWidget->setVisible(!m_keys.isEmpty());
    m_ui->keysHintLabel->setVisible(m_keys.isEmpty());
    showWhatIsPossible();
}

void KeysPanel::showWhatIsPossible()
{
    const bool writable = m_workspace.isWritable();
    const KnownKey chosen = m_keys.value(m_ui->keysListWidget->currentRow());
    setUsable(*m_ui->confirmKeyButton, writable, whyNotWritten(writable, {}));
    setUsable(*m_ui->revokeKeyButton, writable && !chosen.publicKey.isEmpty() && !chosen.isRevoked(),
              whyNotWritten(writable, tr("Choose a key in the list first that is not revoked.")));
}

void KeysPanel::confirmFrom(const QString &path)
{
    const auto card = keys::card(path);
    if (!card) {
        Q_EMIT failed(card.error());
        return;
    }
    prompts::confirm(this, tr("Is this the key of %1?").arg(m_name),
                     tr("Its fingerprint is %1. Call them and have them read theirs to you. Confirm the key only where "
                        "all digits are the same.")
                         .arg(card->fingerprint),
                     tr("Confirm this key"), [this, name = m_name, key = card->publicKey] {
                         if (const auto confirmed = keys::confirm(m_workspace, name, key); !confirmed)
                             Q_EMIT failed(confirmed.error());
                         else
                             Q_EMIT done(tr("The key is confirmed as that of %1.").arg(name));
                     });
}

void KeysPanel::revoke()
{
    const KnownKey chosen = m_keys.value(m_ui->keysListWidget->currentRow());
    prompts::confirm(
        this, tr("Revoke this key of %1?").arg(m_name),
        tr("What it signs from today on counts as signed by nobody who is known. What it signed before keeps "
           "its label. A revoked key cannot be confirmed again."),
        tr("Revoke it"), [this, key = chosen.publicKey] {
            if (const auto revoked = keys::revoke(m_workspace, key); !revoked)
                Q_EMIT failed(revoked.error());
            else
                Q_EMIT done(tr("The key is revoked."));
        });
}

void KeysPanel::saveOwn()
{
    prompts::saveFile(this, tr("Save your own public key"), publicKeys(), tr("my-key.pub"),
                      [this](const QString &path) {
                          if (const auto saved = keys::saveOwn(m_workspace, path); !saved)
                              Q_EMIT failed(saved.error());
                          else
                              Q_EMIT done(tr("Your public key is in %1. Anybody may have it.").arg(path));
                      });
}

} // namespace candour
