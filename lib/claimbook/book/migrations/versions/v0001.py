"""The first book: articles with their printings, claims, tags, aliases, settings, events, clients."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    _article()
    _printing()
    _claim()
    _tag()
    _alias()
    _setting()
    _event()
    _client()
    op.create_index("printing_article", "printing", ["article_sha256", "place"])
    op.create_index("claim_article", "claim", ["article_sha256", "start"])


def _article() -> None:
    op.create_table(
        "article",
        sa.Column("sha256", sa.Text, primary_key=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("title", sa.Text),
        sa.Column("outlet", sa.Text),
        sa.Column("author", sa.Text),
        sa.Column("published", sa.Text),
        sa.Column("url", sa.Text),
        sa.Column("title_evidence", sa.Text),
        sa.Column("outlet_evidence", sa.Text),
        sa.Column("published_evidence", sa.Text),
        sa.Column("file_sha256", sa.Text),
        sa.Column("remarks", sa.Text, nullable=False),
        sa.Column("deleted", sa.Boolean, nullable=False),
        sa.Column("suggested_by", sa.Text),
    )


def _printing() -> None:
    op.create_table(
        "printing",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("article_sha256", sa.Text, sa.ForeignKey("article.sha256"), nullable=False),
        sa.Column("place", sa.Integer, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("title", sa.Text),
        sa.Column("outlet", sa.Text),
        sa.Column("author", sa.Text),
        sa.Column("published", sa.Text),
        sa.Column("url", sa.Text),
        sa.Column("title_evidence", sa.Text),
        sa.Column("outlet_evidence", sa.Text),
        sa.Column("published_evidence", sa.Text),
        sa.Column("file_sha256", sa.Text),
        sa.Column("remarks", sa.Text, nullable=False),
    )


def _claim() -> None:
    op.create_table(
        "claim",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("article_sha256", sa.Text, sa.ForeignKey("article.sha256"), nullable=False),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("end", sa.Integer, nullable=False),
        sa.Column("quote", sa.Text, nullable=False),
        sa.Column("sentence", sa.Text, nullable=False),
        sa.Column("tag", sa.Text, nullable=False),
        sa.Column("verdict", sa.Text, nullable=False),
        sa.Column("low", sa.Float),
        sa.Column("high", sa.Float),
        sa.Column("qualifier", sa.Text),
        sa.Column("hedge", sa.Text),
        sa.Column("kind", sa.Text),
        sa.Column("unit", sa.Text),
        sa.Column("counted", sa.Text),
        sa.Column("vague", sa.Boolean),
        sa.Column("delta", sa.Boolean),
        sa.Column("speaker", sa.Text),
        sa.Column("speaker_text", sa.Text),
        sa.Column("cue", sa.Text),
        sa.Column("via", sa.Text, nullable=False),
        sa.Column("citing", sa.Text, nullable=False),
        sa.Column("said_on", sa.Text),
        sa.Column("said_on_basis", sa.Text, nullable=False),
        sa.Column("status", sa.Text, nullable=False),
        sa.Column("base_claim", sa.Text),
        sa.Column("series", sa.Text),
        sa.Column("stage", sa.Text),
        sa.Column("note", sa.Text),
        sa.Column("origin", sa.Text, nullable=False),
        sa.Column("reason", sa.Text),
        sa.Column("score", sa.Float),
        sa.Column("annotator", sa.Text),
        sa.Column("created", sa.Text),
        sa.Column("updated", sa.Text),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.CheckConstraint('0 <= start AND start <= "end"', name="claim_span"),
        sa.CheckConstraint("verdict IN ('suggested', 'accepted', 'rejected')", name="claim_verdict"),
        sa.CheckConstraint("status IN ('reported', 'expected', 'denied', 'revised_from')", name="claim_status"),
        sa.CheckConstraint("origin IN ('rule', 'model', 'analyst')", name="claim_origin"),
    )


def _tag() -> None:
    op.create_table(
        "tag",
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("place", sa.Integer, nullable=False),
        sa.Column("colour", sa.Text, nullable=False),
        sa.Column("key", sa.Text, nullable=False),
        sa.Column("description", sa.Text, nullable=False),
        sa.Column("retired", sa.Boolean, nullable=False),
        sa.Column("formerly", sa.Text, nullable=False),
    )


def _alias() -> None:
    op.create_table(
        "alias",
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("into", sa.Text, nullable=False),
    )


def _setting() -> None:
    op.create_table(
        "setting",
        sa.Column("key", sa.Text, primary_key=True),
        sa.Column("value", sa.Text, nullable=False),
    )


def _event() -> None:
    op.create_table(
        "event",
        sa.Column("seq", sa.Integer, primary_key=True),
        sa.Column("at", sa.Text, nullable=False),
        sa.Column("who", sa.Text, nullable=False),
        sa.Column("act", sa.Text, nullable=False),
        sa.Column("words", sa.Text, nullable=False),
        sa.Column("changes", sa.Text, nullable=False),
        sa.Column("undoable", sa.Boolean, nullable=False),
        sa.Column("undoes", sa.Integer, sa.ForeignKey("event.seq")),
        sa.Column("undo_next", sa.Integer, sa.ForeignKey("event.seq")),
        sa.Column("redo_next", sa.Integer, sa.ForeignKey("event.seq")),
        sa.Column("beneath", sa.Integer, sa.ForeignKey("event.seq")),
    )


def _client() -> None:
    op.create_table(
        "client",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("ack", sa.Integer, nullable=False),
    )
