"""`tr` for QObjects whose class is put together from several: each string is looked for in every one of them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


class Translating:
    """Put before QObject among the bases. Strings belong to the class that they are written in.

    PySide's own `tr` looks through the bases too, but stops at the first for strings with %n: it takes the number
    that was filled in for a translation.
    """

    def tr(self, text: str, disambiguation: str | None = None, n: int = -1) -> str:
        """The text in the user's language; "%n" becomes `n`, in the plural that it needs."""
        plain = text if n < 0 else text.replace("%n", str(n))
        for kind in type(self).__mro__:
            said = QCoreApplication.translate(kind.__name__, text, disambiguation or None, n)
            if said != plain:
                return said
        return plain
