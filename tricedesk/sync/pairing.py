"""How this desk comes into an account, and lets others in.

Owns: one-time codes as people type them, making the workstation's token, and how the account's key comes
here: made by the first desk, unwrapped with a code's secret half, or typed from the recovery sheet.
Refuses: sending the token, a code's secret half or the account's key anywhere.

A code has a look-up half of 10 letters and digits, which goes to the server, and, if a desk made it, a
secret half of 26 (128 bits), which doesn't. Every step is kept before it is said to the server, so that
pairing again after a crash or a lost answer ends in the same workstation.
"""

from __future__ import annotations

import base64
import contextlib
import hashlib
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field

from tricedesk import account_key, settings, wire
from tricedesk.credentials import Credentials, PendingPairing
from tricedesk.errors import ServerRefusedError, UsageError
from tricedesk.paths import AppPaths
from tricedesk.settings import Settings
from tricedesk.sync.client import Client, RefusalError, open_client
from tricedesk.wire import ErrorCode

LOOKUP_LENGTH = 10
SECRET_LENGTH = 26

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_RFC4648 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_AS_READ = str.maketrans("OIL", "011", " -\t\r\n\u00a0\u2010\u2011\u2012\u2013\u2014")


@dataclass(frozen=True, slots=True)
class PairingCode:
    """A one-time code: what the server may know of it, and what it must not."""

    lookup: str
    secret: bytes | None = field(default=None, repr=False)

    @property
    def lookup_sha256(self) -> str:
        """The digest by which the server finds it."""
        return hashlib.sha256(self.lookup.encode()).hexdigest()

    @property
    def text(self) -> str:
        """The code as a person reads it aloud: groups of four, or two of five."""
        code, group = self.lookup, 5
        if self.secret is not None:
            code, group = code + _encode(self.secret), 4
        return "-".join(code[i : i + group] for i in range(0, len(code), group))


@dataclass(frozen=True, slots=True)
class Paired:
    """What pairing has brought.

    Attributes:
        has_labels: whether this desk has the account's key; without it, names stay hidden until the
            recovery key is entered.
        recovery: the recovery key, to be shown and printed; only where the key was in this desk's hands
            before the code was, so on the desk that made it.
    """

    account: wire.AccountInfo
    settings: Settings
    has_labels: bool
    recovery: str | None = field(default=None, repr=False)


def parse_code(text: str) -> PairingCode:
    """Return the code that a person typed: capitals, dashes and spaces don't matter, O is 0, I and L are 1.

    Raises:
        UsageError: too short, too long, or other characters.
    """
    code = text.upper().translate(_AS_READ)
    if not set(code) <= set(_ALPHABET) or len(code) not in (LOOKUP_LENGTH, LOOKUP_LENGTH + SECRET_LENGTH):
        raise UsageError(
            "This is not a whole pairing code.",
            f"A code has {LOOKUP_LENGTH} or {LOOKUP_LENGTH + SECRET_LENGTH} letters and digits;"
            f" {len(code)} were typed.",
            "Type all of it as it is shown at the other desk or by your administrator.",
        )
    secret = code[LOOKUP_LENGTH:]
    return PairingCode(code[:LOOKUP_LENGTH], _decode(secret) if secret else None)


def pair(
    url: str,
    code: str,
    name: str,
    *,
    paths: AppPaths,
    credentials: Credentials,
    make_client: Callable[[str, str], Client] | None = None,
) -> Paired:
    """Bring this desk into an account and keep what it needs there: token, account's key, settings.

    Args:
        url: the server's address, as typed.
        code: as typed.
        name: what the clinic calls this desk, 1 to 80 characters.
        make_client: makes a client of an address and a token; None: with the settings' proxy.

    Raises:
        UsageError: address, code or name can't be used, or the code's secret half does not fit.
        OfflineError, ServerBusyError: try again; the same code may be used again by this desk.
        ServerRefusedError: the code is unknown, used or older than ten minutes.
        LedgerError: this computer can't keep secrets or settings.
    """
    parsed, url, name = parse_code(code), settings.check_server_url(url), _checked_name(name)
    before = settings.load(paths.settings_file)

    def default_client(server_url: str, token: str) -> Client:
        return Client(server_url, token, proxy=before.proxy)

    make = make_client or default_client
    pending = _begin(url, parsed, before, credentials)
    reply, pending = _redeem(make, parsed, pending, name, credentials)
    with contextlib.closing(make(url, pending.token)) as client:
        credentials.keep_token(url, pending.token)
        has_labels, recovery, account = _obtain_key(client, parsed, reply, credentials)
    after = settings.change(
        before,
        server_url=url,
        account_id=account.account_id,
        workstation_id=pending.workstation_id,
        workstation_name=name,
    )
    settings.save(after, paths.settings_file)
    credentials.keep_pending_pairing(None)
    return Paired(account, after, has_labels, recovery)


def enter_recovery_key(text: str, client: Client, credentials: Credentials) -> None:
    """Give this desk the account's key from the printed sheet; labels can be read from now on.

    Raises:
        UsageError: mistyped, or another account's key.
    """
    key = account_key.key_from_recovery_text(text)
    if client.account().key_id != account_key.key_id(key):
        raise UsageError(
            "This is not the recovery key of this account.",
            "It is written rightly, but belongs to another account.",
            "Look for the sheet that was printed when this clinic's first desk was paired.",
        )
    credentials.keep_account_key(key)


def make_pairing_code(client: Client, credentials: Credentials) -> PairingCode:
    """Let another desk in for ten minutes; show `text` there. Brings the account's key if this desk has it.

    Raises:
        OfflineError, ServerBusyError, NotPairedError: no code was made.
    """
    lookup = "".join(secrets.choice(_ALPHABET) for _ in range(LOOKUP_LENGTH))
    key = credentials.account_key
    code = PairingCode(lookup, None if key is None else secrets.token_bytes(account_key.SECRET_SIZE))
    wrapped = None if key is None or code.secret is None else account_key.wrap_key(key, code.secret)
    client.offer_pairing_code(wire.PairingCodeRequest(lookup_sha256=code.lookup_sha256, wrapped_key=wrapped))
    return code


def recovery_text(credentials: Credentials) -> str | None:
    """Return the recovery key to print again; None on a desk without the account's key."""
    key = credentials.account_key
    return None if key is None else account_key.recovery_text(key)


# ---- steps ------------------------------------------------------------------------------------------------


def _begin(url: str, code: PairingCode, before: Settings, credentials: Credentials) -> PendingPairing:
    """Return this attempt's workstation and token: those of an attempt with the same code, or new ones."""
    pending = credentials.pending_pairing
    if pending and (pending.server_url, pending.lookup_sha256) == (url, code.lookup_sha256):
        return pending
    same = before.workstation_id if before.server_url == url else None
    pending = PendingPairing(url, code.lookup_sha256, same or wire.new_id(), secrets.token_urlsafe(32))
    credentials.keep_pending_pairing(pending)
    return pending


def _redeem(
    make: Callable[[str, str], Client],
    code: PairingCode,
    pending: PendingPairing,
    name: str,
    credentials: Credentials,
) -> tuple[wire.PairReply, PendingPairing]:
    with contextlib.closing(make(pending.server_url, pending.token)) as client:
        client.hello()
        try:
            return client.pair(_request(code, pending, name)), pending
        except RefusalError as error:
            if error.code is not ErrorCode.CONFLICT:
                raise
        # This workstation belongs to another account there: in this one it is a new workstation.
        pending = PendingPairing(
            pending.server_url, pending.lookup_sha256, wire.new_id(), secrets.token_urlsafe(32)
        )
        credentials.keep_pending_pairing(pending)
        return client.pair(_request(code, pending, name)), pending


def _request(code: PairingCode, pending: PendingPairing, name: str) -> wire.PairRequest:
    return wire.PairRequest(
        lookup=code.lookup,
        workstation_id=pending.workstation_id,
        workstation_name=name,
        token_sha256=hashlib.sha256(pending.token.encode()).hexdigest(),
    )


def _obtain_key(
    client: Client, code: PairingCode, reply: wire.PairReply, credentials: Credentials
) -> tuple[bool, str | None, wire.AccountInfo]:
    """Get the account's key if there is a way; return whether, its recovery text to show, the account."""
    account, kept = reply.account, credentials.account_key
    kept_id = None if kept is None else account_key.key_id(kept)
    if account.key_id is None:
        # Kept before the server hears of it: it must never name a key that nobody has.
        key = account_key.new_account_key()
        credentials.keep_account_key(key)
        try:
            account = client.set_account_key(account_key.key_id(key))
        except RefusalError as error:
            if error.code is not ErrorCode.CONFLICT:
                raise
            credentials.forget_account_key()  # another desk was quicker
            return False, None, client.account()
        return True, account_key.recovery_text(key), account
    if reply.wrapped_key is not None and code.secret is not None:
        key = account_key.unwrap_key(reply.wrapped_key, code.secret)
        if account_key.key_id(key) != account.key_id:
            raise ServerRefusedError(
                "The code brought another key than the account's.",
                "Labels made with it could be read by no other desk.",
                "Make a new code at a paired desk.",
            )
        credentials.keep_account_key(key)
        return True, None, account
    if kept is not None and kept_id == account.key_id:
        # Made here by an attempt that was cut short, or paired again: its sheet may never have been shown.
        return True, account_key.recovery_text(kept), account
    if kept is not None:
        credentials.forget_account_key()  # of the account that this desk was in before
    return False, None, account


def _checked_name(name: str) -> str:
    name = name.strip()
    if not 1 <= len(name) <= 80 or not name.isprintable():
        raise UsageError("Give this computer a name of 1 to 80 characters.", hint="For example: Cart 2.")
    return name


def _encode(secret: bytes) -> str:
    text = base64.b32encode(secret).decode().rstrip("=")
    return text.translate(str.maketrans(_RFC4648, _ALPHABET))


def _decode(text: str) -> bytes:
    padded = text.translate(str.maketrans(_ALPHABET, _RFC4648)) + "=" * (-len(text) % 8)
    secret = base64.b32decode(padded)
    if _encode(secret) != text:  # 26 digits hold 130 bits: the last two are always 0
        raise UsageError(
            "The pairing code has a typing mistake.", hint="Compare its last letters with the other desk's."
        )
    return secret


__all__ = [
    "Paired",
    "PairingCode",
    "enter_recovery_key",
    "make_pairing_code",
    "open_client",
    "pair",
    "parse_code",
    "recovery_text",
]
