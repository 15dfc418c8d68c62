-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 8: copies of signed assessments that are released as a whole.
ALTER TABLE assessment ADD COLUMN release TEXT NOT NULL DEFAULT ''; -- '' for an assessment in its own right
