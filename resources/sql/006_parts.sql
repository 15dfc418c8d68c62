-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 6: a part may be of any kind that the program knows, so that a new kind changes no table.
CREATE TABLE part_of_any_kind (
    assessment TEXT NOT NULL REFERENCES assessment (id),
    kind       TEXT NOT NULL CHECK (kind <> ''),
    key        TEXT NOT NULL, -- its id, its place, or its number in the list
    position   INTEGER NOT NULL,
    value      TEXT NOT NULL,
    PRIMARY KEY (assessment, kind, key)
) STRICT;
INSERT INTO part_of_any_kind SELECT assessment, kind, key, position, value FROM part;
DROP TABLE part;
ALTER TABLE part_of_any_kind RENAME TO part;
