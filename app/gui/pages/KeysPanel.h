// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Workspace.h"

#include <QWidget>

namespace candour {

namespace Ui {
class KeysPanel;
}

/// The keys that are confirmed as those of one person: confirm another from a file, or revoke one. One's own public key
/// is saved here to be handed on.
class KeysPanel : public QWidget
{
    Q_OBJECT

public:
    explicit KeysPanel(Workspace &workspace, QWidget *parent = nullptr);
    ~KeysPanel() override;

    void showPerson(const QString &name);

Q_SIGNALS:
    void done(const QString &message);
    void failed(const candour::Error &error);

private:
    void showWhatIsPossible();
    void confirmFrom(const QString &path);
    void revoke();
    void saveOwn();

    Workspace &m_workspace;
    QString m_name;
    QList<KnownKey> m_keys;
    std::unique_ptr<Ui::KeysPanel> m_ui;
};

} // namespace candour
