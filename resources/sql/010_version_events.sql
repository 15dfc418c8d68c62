-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 10: what became of published versions: live at an address, withdrawn, taken down.
CREATE TABLE version_event (
    id      INTEGER PRIMARY KEY,
    after   INTEGER NOT NULL, -- how many publications there were before
    kind    TEXT NOT NULL CHECK (kind IN ('live', 'withdrawn', 'takenDown')),
    at      TEXT NOT NULL,
    by      TEXT NOT NULL,
    day     TEXT NOT NULL,
    address TEXT NOT NULL,
    reason  TEXT NOT NULL,
    folder  TEXT NOT NULL
) STRICT;
CREATE TABLE version_event_version (
    event      INTEGER NOT NULL REFERENCES version_event (id),
    position   INTEGER NOT NULL,
    assessment TEXT NOT NULL,
    number     INTEGER NOT NULL,
    PRIMARY KEY (event, position),
    FOREIGN KEY (assessment, number) REFERENCES publication (assessment, number)
) STRICT;
CREATE TABLE version_event_file (
    event    INTEGER NOT NULL REFERENCES version_event (id),
    position INTEGER NOT NULL,
    name     TEXT NOT NULL,
    sha256   TEXT NOT NULL, -- '' where the file was taken away
    size     INTEGER NOT NULL,
    PRIMARY KEY (event, position)
) STRICT;
CREATE TABLE recall_step (
    event INTEGER NOT NULL REFERENCES version_event (id),
    key   TEXT NOT NULL,
    at    TEXT NOT NULL,
    by    TEXT NOT NULL,
    note  TEXT NOT NULL,
    PRIMARY KEY (event, key)
) STRICT;
CREATE TRIGGER version_event_is_kept BEFORE DELETE ON version_event
BEGIN SELECT RAISE(ABORT, 'what became of a version stays on record'); END;
CREATE TRIGGER version_event_never_changes BEFORE UPDATE ON version_event
BEGIN SELECT RAISE(ABORT, 'what became of a version stays on record'); END;
CREATE TRIGGER version_event_version_is_kept BEFORE DELETE ON version_event_version
BEGIN SELECT RAISE(ABORT, 'what became of a version stays on record'); END;
CREATE TRIGGER version_event_version_never_changes BEFORE UPDATE ON version_event_version
BEGIN SELECT RAISE(ABORT, 'what became of a version stays on record'); END;
CREATE TRIGGER version_event_file_is_kept BEFORE DELETE ON version_event_file
BEGIN SELECT RAISE(ABORT, 'what became of a version stays on record'); END;
CREATE TRIGGER version_event_file_never_changes BEFORE UPDATE ON version_event_file
BEGIN SELECT RAISE(ABORT, 'what became of a version stays on record'); END;
CREATE TRIGGER recall_step_is_kept BEFORE DELETE ON recall_step
BEGIN SELECT RAISE(ABORT, 'what became of a version stays on record'); END;
CREATE TRIGGER recall_step_never_changes BEFORE UPDATE ON recall_step
BEGIN SELECT RAISE(ABORT, 'what became of a version stays on record'); END;
