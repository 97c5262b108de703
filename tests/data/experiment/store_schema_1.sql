-- A store of runs as schema 1 made it, with one run. Never change this file.
CREATE TABLE runs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    state TEXT NOT NULL,
    settings TEXT NOT NULL,
    record TEXT NOT NULL DEFAULT '',
    guise TEXT NOT NULL DEFAULT '',
    engine TEXT NOT NULL DEFAULT '',
    device TEXT NOT NULL DEFAULT '',
    data_sha256 TEXT NOT NULL DEFAULT '',
    key_fingerprint TEXT NOT NULL DEFAULT '',
    folder TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    error_code TEXT NOT NULL DEFAULT '',
    error TEXT NOT NULL DEFAULT '',
    steps INTEGER NOT NULL DEFAULT 0,
    attempts INTEGER NOT NULL DEFAULT 0,
    created INTEGER NOT NULL,
    started INTEGER,
    last_sign INTEGER,
    ended INTEGER,
    deleted INTEGER);
CREATE INDEX runs_by_state ON runs (state);
CREATE TABLE points (
    run INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    step INTEGER NOT NULL,
    value REAL,
    low REAL,
    high REAL,
    PRIMARY KEY (run, position)) WITHOUT ROWID;
CREATE TABLE findings (
    run INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    value REAL,
    low REAL,
    high REAL,
    detail TEXT NOT NULL,
    PRIMARY KEY (run, name)) WITHOUT ROWID;
CREATE TABLE checkpoints (
    run INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
    step INTEGER NOT NULL,
    path TEXT NOT NULL,
    PRIMARY KEY (run, step)) WITHOUT ROWID;
CREATE TABLE tags (
    run INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
    tag TEXT NOT NULL,
    PRIMARY KEY (run, tag)) WITHOUT ROWID;
INSERT INTO runs (uid, name, state, settings, created) VALUES ('00000000000000000000000000000000', 'kept', 'finished', '{"data":"quadrants","limit":0,"network":"linear","plain":true,"standardise":false,"train":{"batch":16,"bf16":false,"device":"cpu","learning_rate":0.05,"momentum":0.9,"optimizer":"sgd","seed":0,"steps":60,"threads":0,"weight_decay":0},"validation":0}', 1767225600000);
INSERT INTO points VALUES (1, 0, 'train/loss', 1, 2.5, NULL, NULL), (1, 1, 'train/loss', 2, 1.5, NULL, NULL);
INSERT INTO findings VALUES (1, 'test/accuracy', 0.5, 0.4, 0.6, '');
PRAGMA user_version = 1;
PRAGMA application_id = 1198877043;
