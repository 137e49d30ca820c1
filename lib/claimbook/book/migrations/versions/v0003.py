"""The speakers and series of a large book from an index, and with them the claims of one series."""

from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_index("claim_speaker", "claim", ["speaker"])
    op.create_index("claim_series", "claim", ["series"])
