-- Typical cases (典型经验): the texts of a return that are no figures. seq counts from 1 without gaps. The log keeps them with
-- the kind case: a text that changed, or under the key of a whole case the packed texts of one that came or went.
CREATE TABLE cases (
  return_id INTEGER NOT NULL REFERENCES returns (id) ON DELETE CASCADE,
  seq       INTEGER NOT NULL,
  title     TEXT NOT NULL,
  summary   TEXT NOT NULL,
  body      TEXT NOT NULL,
  PRIMARY KEY (return_id, seq)
) STRICT, WITHOUT ROWID;
