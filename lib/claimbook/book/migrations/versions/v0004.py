"""The words of all texts in an index for searching, and indexes for claims that say the same or as much."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

_INDEX = (
    "CREATE VIRTUAL TABLE words USING fts5(text, content='', tokenize='unicode61 remove_diacritics 2', prefix='3')",
    "CREATE TRIGGER article_indexed AFTER INSERT ON article BEGIN "
    "INSERT INTO indexed (sha256) VALUES (new.sha256); "
    "INSERT INTO words (rowid, text) SELECT place, new.text FROM indexed WHERE sha256 = new.sha256; END",
    "INSERT INTO indexed (sha256) SELECT sha256 FROM article",
    "INSERT INTO words (rowid, text) SELECT place, text FROM indexed JOIN article USING (sha256)",
)


def upgrade() -> None:
    op.create_index("claim_quote", "claim", ["quote"])
    op.create_index("claim_low", "claim", ["low", "high"])
    op.create_table(
        "indexed",
        sa.Column("place", sa.Integer, primary_key=True),
        sa.Column("sha256", sa.Text, nullable=False, unique=True),
    )
    for statement in _INDEX:
        op.execute(statement)
