"""The page "Messages": sender, second language, the clinic's own words, and what a patient will get.

Owns: these fields, the preview (the server's own) and counting a text's parts while it is typed.
Refuses: real links and codes: the preview shows samples.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit

from tricedesk import wire
from tricedesk.ui import texts, theme
from tricedesk.ui.preferences.account import Account, Refusal, Why
from tricedesk.ui.preferences.checks import PLACEHOLDERS, fill, words_problem
from tricedesk.ui.preferences.form import Form
from tricedesk.ui.preferences.page import FormPage
from tricedesk.ui.preferences.words import language_name, problem_words
from tricedesk.ui.widgets import label
from tricedesk.wire import Channel, gsm

_PAUSE_MS = 400
_MARK = "§§"
_SAMPLES = "".join(f"{{{name}}}{_MARK}" for name in PLACEHOLDERS)
"""Own words that make the server's preview say each of its samples."""


class MessagesPage(FormPage):
    """What mails and texts say."""

    def __init__(self, account: Account, form: Form) -> None:
        super().__init__(account, form)
        self._samples: dict[str, str] = {}
        self._around = ("", "")
        self._asked: object = None
        self.who = self.add_heading()
        self.sms_name = QLineEdit(maxLength=40)
        self.add_field("sms_name", self.sms_name)
        self.sms_name_hint = self.add_hint()
        self.sender_name = QLineEdit(maxLength=80)
        self.add_field("sender_name", self.sender_name)
        self.reply_to = QLineEdit(maxLength=254)
        self.reply_to.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.add_field("reply_to", self.reply_to)
        self.second = QComboBox()
        self.second.addItem("", "")
        self.add_field("second_language", self.second)
        self.second_hint = self.add_hint()

        self.own = self.add_heading()
        self.own_hint = self.add_hint()
        self.sms_text, self.mail_text = QPlainTextEdit(), QPlainTextEdit()
        self.add_field("sms_text", self.sms_text)
        self.text_size = label("small", wraps=True)
        self.column.addWidget(self.text_size)
        self.add_field("mail_text", self.mail_text)

        self.gets = self.add_heading()
        self.channel, self.language = QComboBox(), QComboBox()
        self.channel.addItem("", Channel.SMS.value)
        self.channel.addItem("", Channel.EMAIL.value)
        self.add_row(self.channel, self.language)
        self.preview = QPlainTextEdit(readOnly=True)
        self.column.addWidget(self.preview)
        self.preview_words = label("small", wraps=True)
        self.column.addWidget(self.preview_words)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._ask_preview)
        for edit in (self.sms_text, self.mail_text, self.preview):
            edit.setTabChangesFocus(True)
        self.sms_text.textChanged.connect(lambda: self._look_at(Channel.SMS))
        self.mail_text.textChanged.connect(lambda: self._look_at(Channel.EMAIL))
        self.channel.currentIndexChanged.connect(self._pause.start)
        self.language.currentIndexChanged.connect(self._pause.start)
        form.changed.connect(self._follow)
        form.saved.connect(self._saved)
        account.settings_changed.connect(self._offer)
        self._offer()
        self.close_page()

    def title(self) -> str:
        return self.tr("Messages")

    def begin(self) -> None:
        super().begin()
        self._ask_samples()
        self._ask_preview()

    def retranslate(self) -> None:
        self.who.setText(self.tr("Who messages are from"))
        self.sms_name_hint.setText(self.tr("At most 20 letters, plain ones. A text begins with it."))
        self.sender_name.setPlaceholderText(self.tr("the clinic's name"))
        self.reply_to.setPlaceholderText(self.tr("nowhere"))
        self.second.setItemText(0, self.tr("None"))
        self.second_hint.setText(self.tr("Messages say everything again in it, below the page's language."))
        self.own.setText(self.tr("Own words"))
        self._say_own_hint()
        for edit in (self.sms_text, self.mail_text):
            edit.setPlaceholderText(self.tr("Empty: TriceDesk's own text"))
        self.gets.setText(self.tr("What the patient gets"))
        self.channel.setItemText(0, self.tr("Text message"))
        self.channel.setItemText(1, self.tr("E-mail"))
        self.channel.setAccessibleName(self.tr("Kind of message that is shown"))
        self.language.setAccessibleName(self.tr("Language of the message that is shown"))
        self.preview.setAccessibleName(self.tr("What the patient gets"))
        self._measure_edits()
        self._count()

    def _measure_edits(self) -> None:
        lines = self.fontMetrics().lineSpacing()
        pad = theme.current().metrics.gap * 2
        self.sms_text.setFixedHeight(lines * 4 + pad)
        self.mail_text.setFixedHeight(lines * 7 + pad)
        self.preview.setFixedHeight(lines * 12 + pad)

    def _say_own_hint(self) -> None:
        settings = self.account.settings
        language = language_name(self.form.value("language") or "") if settings is not None else ""
        named = texts.isolated_ltr(" ".join(f"{{{each}}}" for each in PLACEHOLDERS))
        text = self.tr(
            "Said where the page is in %1, the clinic's language; in other languages TriceDesk's own text"
            " goes out. It needs {link} and {code}, and may name %2."
        )
        self.own_hint.setText(text.replace("%1", language).replace("%2", named))

    @Slot()
    def _offer(self) -> None:
        settings = self.account.settings
        if settings is None:
            return
        tags = settings.available_languages or (settings.language,)
        if [self.language.itemData(n) for n in range(self.language.count())] == list(tags):
            return
        for box in (self.language, self.second):
            box.blockSignals(True)
        self.language.clear()
        while self.second.count() > 1:
            self.second.removeItem(1)
        for tag in tags:
            self.language.addItem(language_name(tag), tag)
            self.second.addItem(language_name(tag), tag)
        self.language.setCurrentIndex(max(0, self.language.findData(settings.language)))
        for box in (self.language, self.second):
            box.blockSignals(False)
        for field in self.fields.values():
            field.show()

    # ---- counting -----------------------------------------------------------------------------------------

    def _ask_samples(self) -> None:
        settings = self.account.settings
        if settings is not None:
            request = wire.MessagePreviewRequest(
                channel=Channel.SMS, language=settings.language, words=_SAMPLES
            )
            self.account.ask(self, "preview_message", request, done=self._take_samples, failed=lambda _: None)

    def _take_samples(self, seen: wire.MessagePreview) -> None:
        parts = seen.text.split(_MARK)
        if len(parts) == len(PLACEHOLDERS) + 1:
            first = parts[0]
            head = "\u200f" if first.startswith("\u200f") else ""
            self._samples = dict(zip(PLACEHOLDERS, (first.removeprefix(head), *parts[1:-1]), strict=True))
            self._around = (head, parts[-1])
        self._count()

    @Slot()
    def _count(self) -> None:
        """Say what the own text takes, as it is typed."""
        words = self.sms_text.toPlainText().strip()
        self.text_size.setVisible(bool(words and self._samples))
        if not words or not self._samples:
            return
        values = self._samples | {"clinic": self.form.value("sms_name") or self._samples["clinic"]}
        text = self._around[0] + gsm.plain(fill(words, values)) + self._around[1]
        self.text_size.setText(self._size_words(gsm.measure(text), gsm.strangers(text)))

    def _size_words(self, size: gsm.Size, strangers: str) -> str:
        parts = self.tr("%Ln messages are paid for", "", size.parts)
        left = self.tr("%Ln characters left in the last one", "", size.left)
        words = self.tr("%1, %2.").replace("%1", parts).replace("%2", left)
        if size.alphabet == "ucs2":
            shown = texts.isolated(" ".join(strangers[:12]))
            words += " " + self.tr("These characters make it longer: %1").replace("%1", shown)
        return words

    # ---- the preview --------------------------------------------------------------------------------------

    def _look_at(self, channel: Channel) -> None:
        edit = self.sms_text if channel is Channel.SMS else self.mail_text
        if edit.hasFocus():  # show what is being written
            self.channel.setCurrentIndex(self.channel.findData(channel.value))
            self.language.setCurrentIndex(max(0, self.language.findData(self.form.value("language"))))
        self._count()
        self._pause.start()

    @Slot()
    def _follow(self) -> None:
        self._say_own_hint()
        self._count()

    @Slot()
    def _saved(self) -> None:
        self._ask_samples()
        self._ask_preview()

    @Slot()
    def _ask_preview(self) -> None:
        language = self.language.currentData()
        if not self.form.known or not language or not self.isVisible():
            return
        channel = Channel(self.channel.currentData())
        name = "sms_text" if channel is Channel.SMS else "mail_text"
        words = ""
        if language == self.form.value("language"):
            words = self.form.value(name)
            problem = words_problem(words, 1000 if channel is Channel.SMS else 4000)
            if problem is not None:
                self._no_preview(problem_words(name, problem))
                return
        request = wire.MessagePreviewRequest(channel=channel, language=language, words=words)
        self._asked = request
        self.account.ask(
            self,
            "preview_message",
            request,
            done=lambda seen: self._show_preview(request, seen),
            failed=self._preview_refused,
        )

    def _show_preview(self, request: wire.MessagePreviewRequest, seen: wire.MessagePreview) -> None:
        if request is not self._asked:
            return
        subject = self.tr("Subject: %1").replace("%1", texts.isolated(seen.subject)) if seen.subject else ""
        self.preview.setPlainText("\n\n".join(filter(None, (subject, seen.text))))
        words = self.tr("Link and code are samples.")
        if seen.alphabet:
            size = gsm.Size(seen.alphabet, seen.units, seen.parts, seen.units_left)
            words = f"{self._size_words(size, seen.costly)} {words}"
        if self.form.dirty & {"sms_name", "sender_name", "second_language", "name", "phone"}:
            words += " " + self.tr("Names and the second language are shown as they were saved last.")
        self.preview_words.setText(words)

    def _preview_refused(self, refusal: Refusal) -> None:
        words = refusal.words
        if refusal.why is Why.OFFLINE:
            words = self.tr("No connection: the preview can't be shown now.")
        self._no_preview(words)

    def _no_preview(self, words: str) -> None:
        self._asked = None
        self.preview.setPlainText("")
        self.preview_words.setText(words)
