-- Contents whose last row may be gone: written with the deletion of the row, taken away from the disk afterwards where no row needs them, so
-- that a crash between the two leaves nothing behind and an undone deletion loses nothing.
create table files.doomed (
  sha256 char(64) primary key
);
