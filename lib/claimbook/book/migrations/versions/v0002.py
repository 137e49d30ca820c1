"""Which events met which claim, so that a claim has its history at once; counts by verdict from an index."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_TOLD = """
    INSERT INTO trace (claim_id, seq)
    SELECT DISTINCT json_extract(change.value, '$[1]'), event.seq
    FROM event, json_each(event.changes) AS change
    WHERE json_extract(change.value, '$[0]') = 'claim'
"""


def upgrade() -> None:
    op.create_table(
        "trace",
        sa.Column("claim_id", sa.Text, primary_key=True),
        sa.Column("seq", sa.Integer, sa.ForeignKey("event.seq"), primary_key=True),
        sqlite_with_rowid=False,
    )
    op.execute(_TOLD)
    op.create_index("claim_verdict", "claim", ["article_sha256", "verdict"])
