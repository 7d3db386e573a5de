-- People have several addresses; cases, their files, codes and notices.
--
-- The first tables are rebuilt, since exchanges were kept by address. New ones are filled before old ones go, those that
-- refer before those referred to: dropping a table deletes its rows, and that would cascade.

ALTER TABLE people RENAME TO people_1;
ALTER TABLE exchanges RENAME TO exchanges_1;
ALTER TABLE said RENAME TO said_1;
ALTER TABLE wishes RENAME TO wishes_1;
DROP INDEX exchanges_by_person;
DROP INDEX said_by_passage;

CREATE TABLE people (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    language TEXT
) STRICT;

CREATE TABLE addresses (
    address TEXT PRIMARY KEY NOT NULL,
    platform TEXT NOT NULL,
    person INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    heard_at TEXT NOT NULL
) STRICT;

CREATE INDEX addresses_by_person ON addresses (person);

CREATE TABLE exchanges (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    person INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    question TEXT NOT NULL,
    language TEXT NOT NULL,
    day TEXT NOT NULL,
    outcome TEXT NOT NULL,
    choices TEXT NOT NULL
) STRICT;

CREATE INDEX exchanges_by_person ON exchanges (person, id);

CREATE TABLE said (
    exchange INTEGER NOT NULL REFERENCES exchanges (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    passage TEXT NOT NULL,
    hash TEXT NOT NULL,
    facts TEXT NOT NULL,
    PRIMARY KEY (exchange, place)
) STRICT;

CREATE INDEX said_by_passage ON said (passage);

CREATE TABLE wishes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    exchange INTEGER NOT NULL REFERENCES exchanges (id) ON DELETE CASCADE,
    wish TEXT NOT NULL,
    UNIQUE (exchange, wish)
) STRICT;

-- Whoever was known by an address becomes a person, in the order of their first exchange.
CREATE TABLE numbered (person INTEGER PRIMARY KEY, address TEXT NOT NULL, heard_at TEXT) STRICT;
INSERT INTO numbered (address, heard_at)
SELECT address, max(at) FROM (
    SELECT person AS address, id, at FROM exchanges_1 UNION ALL SELECT address, NULL, NULL FROM people_1
) GROUP BY address ORDER BY min(id) IS NULL, min(id), address;

INSERT INTO people (id, language)
SELECT person, (SELECT language FROM people_1 WHERE people_1.address = numbered.address) FROM numbered ORDER BY person;

INSERT INTO addresses (address, platform, person, heard_at)
SELECT
    address,
    CASE WHEN instr(address, ':') > 0 THEN substr(address, 1, instr(address, ':') - 1) ELSE address END,
    person,
    strftime('%Y-%m-%dT%H:%M:%f', coalesce(heard_at, '1970-01-01T00:00:00Z')) || '000Z'
FROM numbered;

INSERT INTO exchanges (id, at, person, question, language, day, outcome, choices)
SELECT e.id, e.at, n.person, e.question, e.language, e.day, e.outcome, e.choices
FROM exchanges_1 AS e JOIN numbered AS n ON n.address = e.person ORDER BY e.id;

INSERT INTO said (exchange, place, passage, hash, facts)
SELECT exchange, row_number() OVER (PARTITION BY exchange ORDER BY rowid) - 1, passage, hash, facts FROM said_1;

INSERT INTO wishes (id, at, exchange, wish) SELECT id, at, exchange, wish FROM wishes_1 ORDER BY id;

DROP TABLE numbered;
DROP TABLE wishes_1;
DROP TABLE said_1;
DROP TABLE exchanges_1;
DROP TABLE people_1;

CREATE TABLE cases (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    workflow TEXT NOT NULL,
    revision INTEGER NOT NULL,
    opened_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    closed INTEGER NOT NULL DEFAULT FALSE,
    seen TEXT
) STRICT;

CREATE INDEX cases_by_workflow ON cases (workflow);

CREATE TABLE members (
    case_id INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    person INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    role TEXT NOT NULL,
    PRIMARY KEY (case_id, person)
) STRICT;

CREATE INDEX members_by_person ON members (person);

CREATE TABLE answers (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    case_id INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    question TEXT NOT NULL,
    value TEXT,
    person INTEGER NOT NULL REFERENCES people (id),
    at TEXT NOT NULL
) STRICT;

CREATE INDEX answers_by_case ON answers (case_id, id);
CREATE INDEX answers_by_person ON answers (person);

CREATE TABLE completions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    case_id INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    task TEXT NOT NULL,
    day TEXT,
    person INTEGER NOT NULL REFERENCES people (id),
    at TEXT NOT NULL
) STRICT;

CREATE INDEX completions_by_case ON completions (case_id, id);
CREATE INDEX completions_by_person ON completions (person);

-- A file that was removed has no bytes.
CREATE TABLE evidence (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    case_id INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    task TEXT NOT NULL,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    hash TEXT NOT NULL,
    size INTEGER NOT NULL,
    person INTEGER NOT NULL REFERENCES people (id),
    at TEXT NOT NULL,
    bytes BLOB
) STRICT;

CREATE INDEX evidence_by_case ON evidence (case_id, id);
CREATE INDEX evidence_by_person ON evidence (person);

CREATE TABLE focus (
    person INTEGER PRIMARY KEY NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    case_id INTEGER REFERENCES cases (id) ON DELETE CASCADE,
    waiting TEXT NOT NULL,
    language TEXT
) STRICT;

CREATE INDEX focus_by_case ON focus (case_id);

CREATE TABLE codes (
    code TEXT PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    case_id INTEGER REFERENCES cases (id) ON DELETE CASCADE,
    role TEXT,
    person INTEGER REFERENCES people (id) ON DELETE CASCADE,
    made_by INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    ends_at TEXT NOT NULL
) STRICT;

CREATE INDEX codes_by_case ON codes (case_id);
CREATE INDEX codes_by_person ON codes (person);
CREATE INDEX codes_by_maker ON codes (made_by);

CREATE TABLE notices (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL UNIQUE,
    person INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    due_at TEXT NOT NULL,
    next_at TEXT NOT NULL,
    kind TEXT NOT NULL,
    case_id INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    about TEXT NOT NULL,
    state TEXT NOT NULL,
    attempt INTEGER NOT NULL,
    claimed_at TEXT,
    result TEXT
) STRICT;

CREATE INDEX notices_due ON notices (next_at) WHERE state IN ('waiting', 'out');
CREATE INDEX notices_by_case ON notices (case_id);
CREATE INDEX notices_by_person ON notices (person);

CREATE TABLE events (
    event TEXT PRIMARY KEY NOT NULL
) STRICT;
