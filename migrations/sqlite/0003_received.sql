-- What platforms handed over and nobody has answered yet, kept before it is acknowledged.

CREATE TABLE received (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    event TEXT NOT NULL UNIQUE,
    platform TEXT NOT NULL,
    lane TEXT NOT NULL,
    at TEXT NOT NULL,
    payload TEXT NOT NULL
) STRICT;

CREATE INDEX received_by_platform ON received (platform, id);
