-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 4: what the programme says of each assessment. Everything here follows from the other tables and is made again
-- where it is missing or older than the assessment.
CREATE TABLE figures (
    assessment TEXT    NOT NULL PRIMARY KEY REFERENCES assessment (id) ON DELETE CASCADE,
    revision   INTEGER NOT NULL,
    way        INTEGER NOT NULL, -- AssessmentFigures::Way
    value      TEXT    NOT NULL
) STRICT;
