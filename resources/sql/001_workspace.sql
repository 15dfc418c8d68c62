-- SPDX-License-Identifier: GPL-3.0-or-later
-- The tables of a workspace, version 1. Moments are ISO 8601 in UTC, days are ISO dates, '' is "none".
-- "value" columns hold the JSON of app/exchange/ValueJson.h. Hashes are SHA-256, 32 bytes.

CREATE TABLE setting (
    key   TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE template (
    id       TEXT NOT NULL,
    version  TEXT NOT NULL,
    position INTEGER NOT NULL, -- counts what was added
    bytes    BLOB NOT NULL,    -- as the file was
    sha256   BLOB NOT NULL,
    PRIMARY KEY (id, version)
) STRICT;

CREATE TRIGGER template_never_changes BEFORE UPDATE ON template
BEGIN SELECT RAISE(ABORT, 'a template version never changes'); END;

CREATE TABLE person (
    id       TEXT NOT NULL PRIMARY KEY,
    position INTEGER NOT NULL,
    value    TEXT NOT NULL
) STRICT;

CREATE TABLE activity (
    id       TEXT NOT NULL PRIMARY KEY,
    position INTEGER NOT NULL,
    value    TEXT NOT NULL
) STRICT;

CREATE TABLE shared_answer (
    id       TEXT NOT NULL PRIMARY KEY, -- its key
    position INTEGER NOT NULL,
    value    TEXT NOT NULL
) STRICT;

CREATE TABLE assessment (
    id               TEXT NOT NULL PRIMARY KEY,
    reference        TEXT NOT NULL UNIQUE,
    title            TEXT NOT NULL,
    public_title     TEXT NOT NULL,
    template_id      TEXT NOT NULL,
    template_version TEXT NOT NULL,
    language         TEXT NOT NULL,
    state            TEXT NOT NULL,
    asked_roles      TEXT NOT NULL, -- JSON list
    keep_until       TEXT NOT NULL,
    basis            TEXT NOT NULL,
    hold             INTEGER NOT NULL CHECK (hold IN (0, 1)),
    hold_reason      TEXT NOT NULL,
    revision         INTEGER NOT NULL, -- accepted edits
    changed_at       TEXT NOT NULL,
    changed_by       TEXT NOT NULL
) STRICT;

-- What is left of an assessment that was disposed of. While the stub stands, its history may be deleted; without it, never.
CREATE TABLE disposal (
    assessment TEXT NOT NULL PRIMARY KEY,
    reference  TEXT NOT NULL,
    at         TEXT NOT NULL,
    by         TEXT NOT NULL
) STRICT;

-- People, activities, treatments, marks, comments and the entries of the review: one row for each value.
CREATE TABLE part (
    assessment TEXT NOT NULL REFERENCES assessment (id),
    kind       TEXT NOT NULL CHECK (kind IN ('person', 'activity', 'treatment', 'mark', 'comment', 'signOff', 'advice',
                                             'approval', 'standing')),
    key        TEXT NOT NULL, -- its id, its place, or its number in the list
    position   INTEGER NOT NULL,
    value      TEXT NOT NULL,
    PRIMARY KEY (assessment, kind, key)
) STRICT;

CREATE TABLE blob (
    sha256 BLOB NOT NULL PRIMARY KEY,
    bytes  BLOB NOT NULL
) STRICT;

CREATE TABLE attachment (
    assessment  TEXT NOT NULL REFERENCES assessment (id),
    id          TEXT NOT NULL,
    position    INTEGER NOT NULL,
    file_name   TEXT NOT NULL,
    media_type  TEXT NOT NULL,
    description TEXT NOT NULL,
    sha256      BLOB NOT NULL REFERENCES blob (sha256),
    PRIMARY KEY (assessment, id)
) STRICT;
CREATE INDEX attachment_by_blob ON attachment (sha256);

CREATE TABLE answer_revision (
    assessment TEXT NOT NULL REFERENCES assessment (id),
    question   TEXT NOT NULL,
    revision   INTEGER NOT NULL CHECK (revision > 0),
    value      TEXT NOT NULL, -- '' where the answer was taken away
    plain      TEXT NOT NULL, -- the words alone, for search
    format     TEXT NOT NULL CHECK (format IN ('none', 'json')),
    author     TEXT NOT NULL,
    begun      TEXT NOT NULL,
    at         TEXT NOT NULL,
    origin     TEXT NOT NULL CHECK (origin IN ('typed', 'merged', 'migrated', 'restored', 'imported', 'copied')),
    parent     BLOB NOT NULL, -- sha256 of the revision before; empty for the first
    sha256     BLOB NOT NULL,
    sealed     INTEGER NOT NULL CHECK (sealed IN (0, 1)), -- signed, sent or followed by another revision
    PRIMARY KEY (assessment, question, revision)
) STRICT;

CREATE TRIGGER sealed_revision_never_changes BEFORE UPDATE ON answer_revision WHEN OLD.sealed = 1
BEGIN SELECT RAISE(ABORT, 'a sealed revision never changes'); END;
CREATE TRIGGER revision_keeps_its_place
BEFORE UPDATE OF assessment, question, revision, author, begun, origin, parent ON answer_revision
BEGIN SELECT RAISE(ABORT, 'a revision keeps its place'); END;
CREATE TRIGGER history_is_kept BEFORE DELETE ON answer_revision
WHEN NOT EXISTS (SELECT 1 FROM disposal WHERE disposal.assessment = OLD.assessment)
BEGIN SELECT RAISE(ABORT, 'history is kept with its assessment'); END;

-- The revision that counts.
CREATE TABLE answer (
    assessment TEXT NOT NULL,
    question   TEXT NOT NULL,
    revision   INTEGER NOT NULL,
    PRIMARY KEY (assessment, question),
    FOREIGN KEY (assessment, question, revision) REFERENCES answer_revision (assessment, question, revision)
) STRICT;

CREATE TABLE publication (
    assessment    TEXT NOT NULL,
    number        INTEGER NOT NULL CHECK (number > 0),
    edition       TEXT NOT NULL,
    language      TEXT NOT NULL,
    at            TEXT NOT NULL,
    by            TEXT NOT NULL,
    change_note   TEXT NOT NULL,
    folder        TEXT NOT NULL,
    content_root  TEXT NOT NULL,
    public_root   TEXT NOT NULL,
    status        TEXT NOT NULL CHECK (status IN ('published', 'superseded', 'withdrawn', 'takenDown')),
    status_reason TEXT NOT NULL,
    PRIMARY KEY (assessment, number)
) STRICT;

CREATE TABLE publication_file (
    assessment TEXT NOT NULL,
    number     INTEGER NOT NULL,
    position   INTEGER NOT NULL,
    name       TEXT NOT NULL,
    sha256     TEXT NOT NULL,
    size       INTEGER NOT NULL,
    PRIMARY KEY (assessment, number, name),
    FOREIGN KEY (assessment, number) REFERENCES publication (assessment, number)
) STRICT;
CREATE INDEX publication_file_by_hash ON publication_file (sha256);

CREATE TABLE publication_override (
    assessment TEXT NOT NULL,
    number     INTEGER NOT NULL,
    position   INTEGER NOT NULL,
    gate       TEXT NOT NULL,
    reason     TEXT NOT NULL,
    PRIMARY KEY (assessment, number, position),
    FOREIGN KEY (assessment, number) REFERENCES publication (assessment, number)
) STRICT;

CREATE TRIGGER publication_is_kept BEFORE DELETE ON publication
BEGIN SELECT RAISE(ABORT, 'what went out stays on record'); END;
CREATE TRIGGER publication_keeps_what_went_out
BEFORE UPDATE OF assessment, number, edition, language, at, by, change_note, folder, content_root, public_root ON publication
BEGIN SELECT RAISE(ABORT, 'what went out stays on record'); END;
CREATE TRIGGER publication_file_is_kept BEFORE DELETE ON publication_file
BEGIN SELECT RAISE(ABORT, 'what went out stays on record'); END;
CREATE TRIGGER publication_file_never_changes BEFORE UPDATE ON publication_file
BEGIN SELECT RAISE(ABORT, 'what went out stays on record'); END;

-- A chain: previous is the hash of the line before, 32 zero bytes for the first.
CREATE TABLE audit (
    number   INTEGER NOT NULL PRIMARY KEY,
    at       TEXT NOT NULL,
    who      TEXT NOT NULL,
    role     TEXT NOT NULL,
    action   TEXT NOT NULL,
    entity   TEXT NOT NULL,
    detail   TEXT NOT NULL,
    payload  BLOB NOT NULL,
    previous BLOB NOT NULL,
    hash     BLOB NOT NULL
) STRICT;

CREATE TRIGGER audit_never_changes BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit never changes'); END;
CREATE TRIGGER audit_is_kept BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit is kept'); END;
