-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 13: public keys of which somebody confirmed whose they are, and those that count no longer. Every row has its
-- line in the audit: 'confirm-key' with the key and the name, 'revoke-key' with the key.
CREATE TABLE known_key (
    name         TEXT NOT NULL CHECK (name <> ''),
    public_key   TEXT NOT NULL, -- as the second line of a public key file of minisign
    confirmed_at TEXT NOT NULL,
    confirmed_by TEXT NOT NULL,
    PRIMARY KEY (name, public_key)
) STRICT;
CREATE TABLE revoked_key (
    public_key TEXT NOT NULL PRIMARY KEY,
    at         TEXT NOT NULL,
    by         TEXT NOT NULL
) STRICT;
CREATE TRIGGER known_key_is_kept BEFORE DELETE ON known_key
BEGIN SELECT RAISE(ABORT, 'whose key was confirmed stays on record'); END;
CREATE TRIGGER known_key_never_changes BEFORE UPDATE ON known_key
BEGIN SELECT RAISE(ABORT, 'whose key was confirmed stays on record'); END;
CREATE TRIGGER revoked_key_is_kept BEFORE DELETE ON revoked_key
BEGIN SELECT RAISE(ABORT, 'what was revoked stays revoked'); END;
CREATE TRIGGER revoked_key_never_changes BEFORE UPDATE ON revoked_key
BEGIN SELECT RAISE(ABORT, 'what was revoked stays revoked'); END;
