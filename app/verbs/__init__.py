"""What the actions do: each verb is a method, named in the table of actions. Questions never block."""

from app.verbs.verbs import Verbs

__all__ = ["Verbs"]
