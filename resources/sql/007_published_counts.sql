-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 7: which numbers of people a published page shows, because a later one must not seem to hide them.
CREATE TABLE publication_count (
    assessment TEXT NOT NULL,
    number     INTEGER NOT NULL,
    question   TEXT NOT NULL,
    row        TEXT NOT NULL, -- empty for the row of totals
    column_key TEXT NOT NULL, -- empty for the column of totals
    people     INTEGER NOT NULL,
    PRIMARY KEY (assessment, number, question, row, column_key),
    FOREIGN KEY (assessment, number) REFERENCES publication (assessment, number)
) STRICT;
CREATE TRIGGER publication_count_is_kept BEFORE DELETE ON publication_count
BEGIN SELECT RAISE(ABORT, 'what went out stays on record'); END;
CREATE TRIGGER publication_count_never_changes BEFORE UPDATE ON publication_count
BEGIN SELECT RAISE(ABORT, 'what went out stays on record'); END;
