"""The ledger's tables, as the steps that made them.

Owns: every table and column of `desk.db`. Step n brings a database from version n to n + 1; a step that
has been released is never changed.
Refuses: clear text of contacts, codes, tokens and names: such columns hold sealed bytes.

Ids are UUIDs as text, moments ISO 8601 in UTC with microseconds (they sort as text).
"""

from __future__ import annotations

MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        """CREATE TABLE meta (
            name TEXT PRIMARY KEY,
            value BLOB NOT NULL
        ) STRICT""",
        # The outbox, and what became of it. `manifest` is sealed: it holds contacts and a code.
        """CREATE TABLE packages (
            id TEXT PRIMARY KEY,
            account_id TEXT NOT NULL,
            page_id TEXT NOT NULL UNIQUE,
            link_id TEXT NOT NULL UNIQUE,
            state TEXT NOT NULL,
            study TEXT NOT NULL,
            replaces TEXT,
            manifest BLOB NOT NULL,
            manifest_sha256 TEXT NOT NULL,
            total_bytes INTEGER NOT NULL,
            created_at TEXT NOT NULL,
            publish_after TEXT NOT NULL,
            tries INTEGER NOT NULL DEFAULT 0,
            next_attempt_at TEXT,
            error_title TEXT NOT NULL DEFAULT '',
            error_message TEXT NOT NULL DEFAULT '',
            error_hint TEXT NOT NULL DEFAULT '',
            sent_at TEXT,
            expires_at TEXT
        ) STRICT""",
        "CREATE INDEX packages_by_state ON packages (state, created_at)",
        "CREATE INDEX packages_by_study ON packages (study)",
        # Parts that the server has acknowledged.
        """CREATE TABLE parts (
            package_id TEXT NOT NULL REFERENCES packages (id) ON DELETE CASCADE,
            n INTEGER NOT NULL,
            k INTEGER NOT NULL,
            size INTEGER NOT NULL,
            PRIMARY KEY (package_id, n, k)
        ) STRICT, WITHOUT ROWID""",
        # `request` is sealed: a resend holds contacts.
        """CREATE TABLE commands (
            id TEXT PRIMARY KEY,
            account_id TEXT NOT NULL,
            kind TEXT NOT NULL,
            page_id TEXT NOT NULL,
            state TEXT NOT NULL,
            request BLOB NOT NULL,
            created_at TEXT NOT NULL,
            tries INTEGER NOT NULL DEFAULT 0,
            next_attempt_at TEXT,
            error_title TEXT NOT NULL DEFAULT '',
            error_message TEXT NOT NULL DEFAULT '',
            error_hint TEXT NOT NULL DEFAULT '',
            done_at TEXT
        ) STRICT""",
        "CREATE INDEX commands_by_state ON commands (state, created_at)",
        # The mirror: what the server has told, folded from its changes.
        """CREATE TABLE accounts (
            account_id TEXT PRIMARY KEY,
            info TEXT,
            cursor INTEGER NOT NULL DEFAULT 0,
            info_stale INTEGER NOT NULL DEFAULT 1
        ) STRICT""",
        """CREATE TABLE pages (
            page_id TEXT PRIMARY KEY,
            account_id TEXT NOT NULL,
            package_id TEXT,
            state TEXT NOT NULL,
            label TEXT NOT NULL DEFAULT '',
            language TEXT NOT NULL DEFAULT '',
            gate TEXT NOT NULL DEFAULT '',
            images INTEGER NOT NULL DEFAULT 0,
            clips INTEGER NOT NULL DEFAULT 0,
            attachments INTEGER NOT NULL DEFAULT 0,
            workstation TEXT NOT NULL DEFAULT '',
            replaces TEXT,
            published_at TEXT,
            expires_at TEXT,
            views INTEGER NOT NULL DEFAULT 0,
            last_viewed_at TEXT,
            wrong_codes INTEGER NOT NULL DEFAULT 0,
            locked INTEGER NOT NULL DEFAULT 0,
            delete_locked INTEGER NOT NULL DEFAULT 0,
            requested_at TEXT,
            seq INTEGER NOT NULL
        ) STRICT""",
        "CREATE INDEX pages_by_account ON pages (account_id, published_at)",
        """CREATE TABLE messages (
            message_id TEXT PRIMARY KEY,
            account_id TEXT NOT NULL,
            page_id TEXT,
            link_id TEXT,
            channel TEXT NOT NULL DEFAULT '',
            state TEXT NOT NULL,
            reason TEXT NOT NULL DEFAULT '',
            at TEXT NOT NULL,
            seq INTEGER NOT NULL
        ) STRICT""",
        "CREATE INDEX messages_by_page ON messages (page_id)",
        """CREATE TABLE timeline (
            account_id TEXT NOT NULL,
            seq INTEGER NOT NULL,
            at TEXT NOT NULL,
            kind TEXT NOT NULL,
            actor TEXT NOT NULL,
            page_id TEXT,
            link_id TEXT,
            message_id TEXT,
            detail TEXT NOT NULL,
            PRIMARY KEY (account_id, seq)
        ) STRICT, WITHOUT ROWID""",
        "CREATE INDEX timeline_by_page ON timeline (page_id, seq)",
        # What a person has looked at: these very bytes.
        """CREATE TABLE reviews (
            output_sha256 TEXT PRIMARY KEY,
            source_sha256 TEXT NOT NULL,
            cleaner_version TEXT NOT NULL,
            covers_sha256 TEXT NOT NULL,
            who TEXT NOT NULL,
            at TEXT NOT NULL
        ) STRICT, WITHOUT ROWID""",
        """CREATE TABLE covers (
            machine TEXT PRIMARY KEY,
            value TEXT NOT NULL,
            who TEXT NOT NULL,
            at TEXT NOT NULL
        ) STRICT, WITHOUT ROWID""",
    ),
    (
        # Why a person uncovered something on these bytes.
        "ALTER TABLE reviews ADD COLUMN why TEXT NOT NULL DEFAULT ''",
    ),
    (
        # Who is asked for her code, what took a page's place, guesses at deletion, a password to reset.
        "ALTER TABLE pages ADD COLUMN code TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE pages ADD COLUMN replaced_by TEXT",
        "ALTER TABLE pages ADD COLUMN workstation_id TEXT",
        "ALTER TABLE pages ADD COLUMN wrong_deletes INTEGER NOT NULL DEFAULT 0",
        "ALTER TABLE pages ADD COLUMN password_set INTEGER NOT NULL DEFAULT 0",
        "CREATE INDEX pages_by_seq ON pages (account_id, seq)",
        "CREATE INDEX messages_by_account ON messages (account_id, seq)",
        "ALTER TABLE accounts ADD COLUMN settings TEXT",
        # What patients and other desks ask for.
        """CREATE TABLE requests (
            request_id TEXT PRIMARY KEY,
            account_id TEXT NOT NULL,
            kind TEXT NOT NULL,
            page_id TEXT NOT NULL,
            page_state TEXT NOT NULL DEFAULT '',
            times INTEGER NOT NULL DEFAULT 1,
            from_workstation TEXT,
            from_name TEXT NOT NULL DEFAULT '',
            to_workstation TEXT,
            to_name TEXT NOT NULL DEFAULT '',
            state TEXT NOT NULL,
            outcome TEXT NOT NULL DEFAULT '',
            at TEXT NOT NULL,
            answered_at TEXT,
            seq INTEGER NOT NULL
        ) STRICT""",
        "CREATE INDEX requests_by_account ON requests (account_id, state, at)",
        "CREATE INDEX requests_by_page ON requests (page_id)",
        """CREATE TABLE workstations (
            account_id TEXT NOT NULL,
            workstation_id TEXT NOT NULL,
            name TEXT NOT NULL,
            paired_at TEXT NOT NULL,
            revoked_at TEXT,
            PRIMARY KEY (account_id, workstation_id)
        ) STRICT, WITHOUT ROWID""",
        # Settings are asked for together with what is known of the account.
        "UPDATE accounts SET info_stale = 1",
    ),
    (
        # Covers that came in a file: nobody has confirmed them here.
        """CREATE TABLE cover_proposals (
            machine TEXT PRIMARY KEY,
            value TEXT NOT NULL,
            who TEXT NOT NULL,
            at TEXT NOT NULL
        ) STRICT, WITHOUT ROWID""",
        # On which pictures a person has looked at a cover, and how many its machine has in that study.
        """CREATE TABLE cover_looks (
            cover TEXT NOT NULL,
            source_sha256 TEXT NOT NULL,
            study TEXT NOT NULL,
            of_study INTEGER NOT NULL,
            who TEXT NOT NULL,
            at TEXT NOT NULL,
            PRIMARY KEY (cover, source_sha256)
        ) STRICT, WITHOUT ROWID""",
    ),
)
