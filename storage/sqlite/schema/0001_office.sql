-- The first version of the office file. Times are UTC text in RFC 3339 with milliseconds, '' when unknown.
-- Numbers are counts of ten-thousandths, so that sums are exact. Periods are '2025-12'.

CREATE TABLE office (
  one     INTEGER PRIMARY KEY CHECK (one = 1),
  id      TEXT NOT NULL,
  role    TEXT NOT NULL,
  body    TEXT NOT NULL,
  county  TEXT NOT NULL,
  name    TEXT NOT NULL,
  person  TEXT NOT NULL,
  created TEXT NOT NULL
) STRICT;

CREATE TABLE settings (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE clusters (
  code     TEXT PRIMARY KEY,
  name     TEXT NOT NULL,
  county   TEXT NOT NULL,
  body     TEXT NOT NULL,
  industry TEXT NOT NULL,
  level    TEXT NOT NULL,
  batch    TEXT NOT NULL,
  year     INTEGER NOT NULL,
  zone     TEXT NOT NULL,
  retired  TEXT NOT NULL, -- a period, '' while the cluster is active
  note     TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- One row per return and revision. A working row is recorded in; all others are frozen copies or came from files.
CREATE TABLE returns (
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  cluster        TEXT NOT NULL,
  period         TEXT NOT NULL,
  revision       INTEGER NOT NULL,
  form           TEXT NOT NULL,
  form_version   TEXT NOT NULL,
  status         TEXT NOT NULL,
  working        INTEGER NOT NULL CHECK (working IN (0, 1)),
  current        INTEGER NOT NULL CHECK (current IN (0, 1)),
  name           TEXT NOT NULL,
  county         TEXT NOT NULL,
  body           TEXT NOT NULL,
  reason         TEXT NOT NULL,
  office         TEXT NOT NULL,
  head           TEXT NOT NULL, -- the five people columns stand on the cover
  reviewer       TEXT NOT NULL,
  preparer       TEXT NOT NULL,
  phone          TEXT NOT NULL,
  date           TEXT NOT NULL,
  digest         TEXT NOT NULL,
  file           TEXT NOT NULL,
  at             TEXT NOT NULL,
  decided        TEXT NOT NULL,
  decided_by     TEXT NOT NULL,
  decided_reason TEXT NOT NULL,
  hard           INTEGER NOT NULL,
  soft           INTEGER NOT NULL,
  explained      INTEGER NOT NULL,
  filled         INTEGER NOT NULL,
  asked          INTEGER NOT NULL,
  roster_rows    INTEGER NOT NULL,
  outside        INTEGER NOT NULL, -- cells changed outside the program
  unchecked      INTEGER NOT NULL CHECK (unchecked IN (0, 1)),
  headline       TEXT NOT NULL,    -- code of the indicator that lists show
  next_row       INTEGER NOT NULL, -- number of the next roster row; numbers are never used twice
  undo_batch     INTEGER,          -- the batch of the log that Undo takes back next
  redo_batch     INTEGER           -- the batch of the log that Redo takes back next
) STRICT;

CREATE UNIQUE INDEX returns_working ON returns (cluster, period) WHERE working = 1;
CREATE INDEX returns_period ON returns (period, cluster, revision);
CREATE INDEX returns_cluster ON returns (cluster, period);

-- A blank cell without a note has no row. num, yes and text hold what the indicator's type says; the text of a cell that
-- is not available is its reason, of an invalid one what was typed.
CREATE TABLE cells (
  return_id INTEGER NOT NULL REFERENCES returns (id) ON DELETE CASCADE,
  code      TEXT NOT NULL,
  state     INTEGER NOT NULL CHECK (state BETWEEN 0 AND 3), -- blank, filled, not available, invalid
  num       INTEGER,
  yes       INTEGER,
  text      TEXT,
  note      TEXT,
  PRIMARY KEY (return_id, code)
) STRICT, WITHOUT ROWID;

-- One row per enterprise. The id is the return's id × 2^20 plus the row's number in it: the rows of a return lie together,
-- new ones at the end, with no second index. cells is a JSON array in the order of the form's columns: a number is a count
-- of ten-thousandths, true and false, a string, null for blank, an object for every other state and for notes.
CREATE TABLE roster (
  id        INTEGER PRIMARY KEY,
  return_id INTEGER GENERATED ALWAYS AS (id >> 20) VIRTUAL,
  seq       INTEGER NOT NULL, -- order of the rows within the return
  uscc      TEXT NOT NULL,
  name      TEXT NOT NULL,
  tier      TEXT NOT NULL,
  size      TEXT NOT NULL,
  industry  TEXT NOT NULL,
  cells     TEXT NOT NULL
) STRICT;

-- The cells of a return that will not change any more and the credit codes of its roster, packed into one row, so that a
-- summary over thousands of returns reads thousands of rows and not hundreds of thousands.
CREATE TABLE figures (
  return_id INTEGER PRIMARY KEY REFERENCES returns (id) ON DELETE CASCADE,
  cells     TEXT NOT NULL, -- as in roster, in the order of the form's indicators
  codes     TEXT           -- joined by line feeds; NULL without a roster
) STRICT;

CREATE TABLE explanations (
  return_id INTEGER NOT NULL REFERENCES returns (id) ON DELETE CASCADE,
  seq       INTEGER NOT NULL,
  key       TEXT NOT NULL,
  form      TEXT NOT NULL,
  basis     TEXT NOT NULL,
  text      TEXT NOT NULL,
  who       TEXT NOT NULL,
  at        TEXT NOT NULL,
  PRIMARY KEY (return_id, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE comments (
  return_id INTEGER NOT NULL REFERENCES returns (id) ON DELETE CASCADE,
  seq       INTEGER NOT NULL,
  id        TEXT NOT NULL,
  cell      TEXT NOT NULL,
  seen      TEXT NOT NULL,
  text      TEXT NOT NULL,
  author    TEXT NOT NULL,
  at        TEXT NOT NULL,
  status    TEXT NOT NULL,
  answer    TEXT NOT NULL,
  PRIMARY KEY (return_id, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE workbooks (
  return_id INTEGER PRIMARY KEY REFERENCES returns (id) ON DELETE CASCADE,
  bytes     BLOB NOT NULL
) STRICT;

-- Every file that came in, the refused ones too.
CREATE TABLE files (
  id        INTEGER PRIMARY KEY,
  path      TEXT NOT NULL,
  digest    TEXT NOT NULL,
  at        TEXT NOT NULL,
  verdict   TEXT NOT NULL,
  code      TEXT NOT NULL,
  message   TEXT NOT NULL,
  cluster   TEXT NOT NULL,
  period    TEXT NOT NULL,
  revision  INTEGER NOT NULL,
  return_id INTEGER NOT NULL -- the return it became, 0 for none
) STRICT;

CREATE INDEX files_digest ON files (digest);

-- The change log: append-only. batch is the id of the first line of the same action. old and new hold the exact value
-- (a cell as in roster, a row as an array, everything else as an array of texts, JSON or plain text), so that the log alone can undo.
CREATE TABLE log (
  id        INTEGER PRIMARY KEY,
  batch     INTEGER NOT NULL,
  at        TEXT NOT NULL,
  who       TEXT NOT NULL,
  why       TEXT NOT NULL,
  return_id INTEGER NOT NULL, -- 0 for the register
  cluster   TEXT NOT NULL,
  period    TEXT NOT NULL,
  revision  INTEGER NOT NULL,
  kind      TEXT NOT NULL,    -- cell, roster, row, explain, people, reason, status, comment or register
  cell      TEXT NOT NULL,    -- key of what changed, for people and for filters
  roster_id INTEGER,          -- id of the roster row
  place     INTEGER,          -- id of the row before it, or position of an explanation
  below     INTEGER,          -- on the first line of an action: what Undo (or Redo) takes back after this one
  old       TEXT NOT NULL,
  new       TEXT NOT NULL
) STRICT;

CREATE INDEX log_batch ON log (batch);
CREATE INDEX log_cell ON log (cluster, period, cell);

CREATE TRIGGER log_is_kept BEFORE DELETE ON log BEGIN
  SELECT RAISE(ABORT, 'the change log is append-only');
END;

CREATE TRIGGER log_is_final BEFORE UPDATE ON log BEGIN
  SELECT RAISE(ABORT, 'the change log is append-only');
END;

-- INSERT OR REPLACE would remove a line without asking the first trigger.
CREATE TRIGGER log_is_added_to BEFORE INSERT ON log WHEN EXISTS (SELECT 1 FROM log WHERE id = NEW.id) BEGIN
  SELECT RAISE(ABORT, 'the change log is append-only');
END;
