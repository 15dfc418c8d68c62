-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 12: with which line of the audit a revision was written last, so that what stood at a signature is known exactly,
-- also where both fall into one second.
ALTER TABLE answer_revision ADD COLUMN audit INTEGER NOT NULL DEFAULT 0; -- 0 where an older program wrote it
