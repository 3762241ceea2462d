"""The languages of patients' pages and messages, by the names that their speakers give them.

Owns: these names. Refuses: which of them are offered (the account's settings say so), and the desk's own
languages (`language`).
"""

from __future__ import annotations

OWN_NAMES = {
    "en": "English", "es": "Español", "fr": "Français", "de": "Deutsch", "pt": "Português",
    "it": "Italiano", "nl": "Nederlands", "pl": "Polski", "ru": "Русский", "uk": "Українська",
    "tr": "Türkçe", "ar": "العربية", "he": "עברית", "hi": "हिन्दी", "zh-Hans": "简体中文",
    "ja": "日本語", "ko": "한국어", "vi": "Tiếng Việt",
}  # fmt: skip
"""As their speakers write them (Qt says "American English")."""
