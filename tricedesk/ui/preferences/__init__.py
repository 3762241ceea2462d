"""The preferences dialog, one module a page."""
