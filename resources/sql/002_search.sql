-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 2: what people wrote, to be searched. The index keeps no text of its own; it reads that of search_entry.

CREATE TABLE search_entry (
    id         INTEGER NOT NULL PRIMARY KEY, -- the later it was changed, the higher
    assessment TEXT NOT NULL REFERENCES assessment (id),
    question   TEXT NOT NULL, -- '' for the titles and the reference
    words      TEXT NOT NULL,
    UNIQUE (assessment, question)
) STRICT;

CREATE VIRTUAL TABLE search USING fts5 (
    words,
    content = 'search_entry',
    content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2'
);

-- SQLite 3.40 runs no FTS5 inside a trigger unless it trusts the schema of every file, so the store writes both.
CREATE TRIGGER search_entry_never_changes BEFORE UPDATE ON search_entry
BEGIN SELECT RAISE(ABORT, 'an entry is removed and added again'); END;
