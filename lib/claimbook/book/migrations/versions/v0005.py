"""The headings of all articles in an index: ten thousand are listed without reading past their texts."""

from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.create_index("article_heading", "article", ["name", "sha256", "title", "outlet", "published", "deleted"])
