-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 14: what the rows of each table are, as one sum, so that a value that was changed outside Candour is found. Every
-- line of the audit carries a hash over the sums of what is on record.
CREATE TABLE row_sum (
    name TEXT NOT NULL PRIMARY KEY, -- of the table
    sum  BLOB NOT NULL
) STRICT;
ALTER TABLE audit ADD COLUMN sums BLOB NOT NULL DEFAULT x''; -- empty where an older program wrote it

-- One row while a program writes: then the newest work stands in the log beside the file, and the file alone lacks it.
CREATE TABLE opened (
    line INTEGER NOT NULL PRIMARY KEY -- the last of the audit by then
) STRICT;
