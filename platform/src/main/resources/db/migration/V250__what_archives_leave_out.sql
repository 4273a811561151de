-- Backups and exports (归档) carry every table whose comment does not begin so. Left out is what is derived, and what must
-- live nowhere but here: the box of a live poll, whose comment is written when it is made.
comment on table law_index_change is 'not in archives: an index follows the library of its own database';
comment on table law_index_library is 'not in archives: a restored library is another one, so its index is built anew';
