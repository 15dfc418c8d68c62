-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 11: what the sections of a published page said, as sums, so that the next version can name those that changed.
CREATE TABLE publication_section (
    assessment TEXT NOT NULL,
    number     INTEGER NOT NULL,
    position   INTEGER NOT NULL,
    anchor     TEXT NOT NULL,
    heading    TEXT NOT NULL,
    sum        TEXT NOT NULL,
    PRIMARY KEY (assessment, number, position),
    FOREIGN KEY (assessment, number) REFERENCES publication (assessment, number)
) STRICT;
CREATE TABLE publication_changed (
    assessment TEXT NOT NULL,
    number     INTEGER NOT NULL,
    position   INTEGER NOT NULL,
    heading    TEXT NOT NULL,
    PRIMARY KEY (assessment, number, position),
    FOREIGN KEY (assessment, number) REFERENCES publication (assessment, number)
) STRICT;
CREATE TRIGGER publication_section_is_kept BEFORE DELETE ON publication_section
BEGIN SELECT RAISE(ABORT, 'what went out stays on record'); END;
CREATE TRIGGER publication_section_never_changes BEFORE UPDATE ON publication_section
BEGIN SELECT RAISE(ABORT, 'what went out stays on record'); END;
CREATE TRIGGER publication_changed_is_kept BEFORE DELETE ON publication_changed
BEGIN SELECT RAISE(ABORT, 'what went out stays on record'); END;
CREATE TRIGGER publication_changed_never_changes BEFORE UPDATE ON publication_changed
BEGIN SELECT RAISE(ABORT, 'what went out stays on record'); END;
