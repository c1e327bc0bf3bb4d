"""The one object that changes the open project, and says what changed, and where."""

from app.session.session import Session

__all__ = ["Session"]
