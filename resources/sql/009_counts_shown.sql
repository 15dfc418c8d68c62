-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 9: how a published page shows a number of people. What it rounds or leaves out counts in later versions as well.
ALTER TABLE publication_count ADD COLUMN shown TEXT NOT NULL DEFAULT 'exactly'; -- exactly, rounded or leftOut
