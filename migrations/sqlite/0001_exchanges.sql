-- Who was told what, and who wants to hear from the staff.

CREATE TABLE people (
    address TEXT PRIMARY KEY,
    language TEXT
) STRICT;

CREATE TABLE exchanges (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    person TEXT NOT NULL,
    question TEXT NOT NULL,
    language TEXT NOT NULL,
    day TEXT NOT NULL,
    outcome TEXT NOT NULL,
    choices TEXT NOT NULL
) STRICT;

CREATE INDEX exchanges_by_person ON exchanges (person, id);

CREATE TABLE said (
    exchange INTEGER NOT NULL REFERENCES exchanges (id) ON DELETE CASCADE,
    passage TEXT NOT NULL,
    hash TEXT NOT NULL,
    facts TEXT NOT NULL
) STRICT;

CREATE INDEX said_by_passage ON said (passage);

CREATE TABLE wishes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    exchange INTEGER NOT NULL REFERENCES exchanges (id) ON DELETE CASCADE,
    wish TEXT NOT NULL,
    UNIQUE (exchange, wish)
) STRICT;
