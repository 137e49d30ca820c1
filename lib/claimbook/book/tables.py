"""The tables of a book, as they stand in the newest version; `migrations/` leads every older book here."""

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Connection,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    event,
)

APPLICATION_ID = 0x436C426B  # "ClBk" in the file's header: this SQLite file is a book
VERSIONS = ("0001", "0002", "0003", "0004", "0005")  # oldest first; the last is what this Claimbook writes

METADATA = MetaData()

VERSION = Table(  # the name and shape Alembic keeps its place under
    "alembic_version",
    METADATA,
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)

ARTICLE = Table(
    "article",
    METADATA,
    Column("sha256", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("title", Text),
    Column("outlet", Text),
    Column("author", Text),
    Column("published", Text),
    Column("url", Text),
    Column("title_evidence", Text),
    Column("outlet_evidence", Text),
    Column("published_evidence", Text),
    Column("file_sha256", Text),
    Column("remarks", Text, nullable=False),
    Column("deleted", Boolean, nullable=False),
    Column("suggested_by", Text),
)

PRINTING = Table(  # place 0: the first, as it was read; 1 and on: the same text found again elsewhere
    "printing",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("article_sha256", Text, ForeignKey("article.sha256"), nullable=False),
    Column("place", Integer, nullable=False),
    Column("name", Text, nullable=False),
    Column("title", Text),
    Column("outlet", Text),
    Column("author", Text),
    Column("published", Text),
    Column("url", Text),
    Column("title_evidence", Text),
    Column("outlet_evidence", Text),
    Column("published_evidence", Text),
    Column("file_sha256", Text),
    Column("remarks", Text, nullable=False),
)

CLAIM = Table(
    "claim",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("article_sha256", Text, ForeignKey("article.sha256"), nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("quote", Text, nullable=False),
    Column("sentence", Text, nullable=False),
    Column("tag", Text, nullable=False),
    Column("verdict", Text, nullable=False),
    Column("low", Float),
    Column("high", Float),
    Column("qualifier", Text),  # null: the claim has no figure
    Column("hedge", Text),
    Column("kind", Text),
    Column("unit", Text),
    Column("counted", Text),
    Column("vague", Boolean),
    Column("delta", Boolean),
    Column("speaker", Text),
    Column("speaker_text", Text),
    Column("cue", Text),
    Column("via", Text, nullable=False),
    Column("citing", Text, nullable=False),
    Column("said_on", Text),
    Column("said_on_basis", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("base_claim", Text),
    Column("series", Text),
    Column("stage", Text),
    Column("note", Text),
    Column("origin", Text, nullable=False),
    Column("reason", Text),
    Column("score", Float),
    Column("annotator", Text),
    Column("created", Text),
    Column("updated", Text),
    Column("revision", Integer, nullable=False),
    CheckConstraint('0 <= start AND start <= "end"', name="claim_span"),
    CheckConstraint("verdict IN ('suggested', 'accepted', 'rejected')", name="claim_verdict"),
    CheckConstraint("status IN ('reported', 'expected', 'denied', 'revised_from')", name="claim_status"),
    CheckConstraint("origin IN ('rule', 'model', 'analyst')", name="claim_origin"),
)

TAG = Table(
    "tag",
    METADATA,
    Column("name", Text, primary_key=True),
    Column("place", Integer, nullable=False),
    Column("colour", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("description", Text, nullable=False),
    Column("retired", Boolean, nullable=False),
    Column("formerly", Text, nullable=False),  # the names it bore: a suggester may still use them
)

ALIAS = Table("alias", METADATA, Column("name", Text, primary_key=True), Column("into", Text, nullable=False))

SETTING = Table("setting", METADATA, Column("key", Text, primary_key=True), Column("value", Text, nullable=False))

EVENT = Table(  # append-only: the history, and through undo_next and redo_next the undo
    "event",
    METADATA,
    Column("seq", Integer, primary_key=True),
    Column("at", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("act", Text, nullable=False),
    Column("words", Text, nullable=False),
    Column("changes", Text, nullable=False),
    Column("undoable", Boolean, nullable=False),
    Column("undoes", Integer, ForeignKey("event.seq")),
    Column("undo_next", Integer, ForeignKey("event.seq")),  # what ctrl+z takes back once this has happened
    Column("redo_next", Integer, ForeignKey("event.seq")),  # the undo that ctrl+shift+z takes back then
    Column("beneath", Integer, ForeignKey("event.seq")),  # what lies under this one on its stack
)

TRACE = Table(  # which events met which claim
    "trace",
    METADATA,
    Column("claim_id", Text, primary_key=True),
    Column("seq", Integer, ForeignKey("event.seq"), primary_key=True),
    sqlite_with_rowid=False,
)

CLIENT = Table("client", METADATA, Column("id", Text, primary_key=True), Column("ack", Integer, nullable=False))

Index("printing_article", PRINTING.c.article_sha256, PRINTING.c.place)
Index("article_heading", *(ARTICLE.c[name] for name in ("name", "sha256", "title", "outlet", "published", "deleted")))
Index("claim_article", CLAIM.c.article_sha256, CLAIM.c.start)
Index("claim_verdict", CLAIM.c.article_sha256, CLAIM.c.verdict)
Index("claim_speaker", CLAIM.c.speaker)
Index("claim_series", CLAIM.c.series)
Index("claim_quote", CLAIM.c.quote)
Index("claim_low", CLAIM.c.low, CLAIM.c.high)

INDEXED = Table(  # the place of each text in the index of words: a text never changes, so it is only ever added
    "indexed",
    METADATA,
    Column("place", Integer, primary_key=True),
    Column("sha256", Text, nullable=False, unique=True),
)
_WORDS = (
    "CREATE VIRTUAL TABLE words USING fts5(text, content='', tokenize='unicode61 remove_diacritics 2', prefix='3')",
    "CREATE TRIGGER article_indexed AFTER INSERT ON article BEGIN "
    "INSERT INTO indexed (sha256) VALUES (new.sha256); "
    "INSERT INTO words (rowid, text) SELECT place, new.text FROM indexed WHERE sha256 = new.sha256; END",
)


@event.listens_for(METADATA, "after_create")
def _index_words(_: MetaData, connection: Connection, **told: object) -> None:
    for statement in _WORDS:
        connection.exec_driver_sql(statement)


LOGGED = {table.name: table for table in (ARTICLE, PRINTING, CLAIM, TAG, ALIAS, SETTING)}


def key_of(table: Table) -> str:
    """The name of the one column that identifies a row of a logged table."""
    return next(iter(table.primary_key)).name
