"""What a patient's forms do: language, code, password, deletion, a view, a request.

Owns: checking what was typed, the order of things (count the guess and commit, then look at it; hash outside
of transactions), and the answer.
Refuses: rules of its own about links and pages; `patient` has them. Only POSTs come here, from our own pages.
"""

from __future__ import annotations

from datetime import datetime

from starlette.responses import Response

from tricedesk.landing import languages, links, passwords, patient, views
from tricedesk.landing.visits import Visit


def change_language(visit: Visit) -> Response:
    """Let the page speak another language, for everyone."""
    barrier = views.barrier(visit)
    if barrier:
        return barrier
    language = visit.form.get("language", "")
    if language in languages.available():
        with visit.services.db.write() as conn:
            patient.set_language(conn, visit.opened, language, now=visit.now)
    return _counted(visit, views.redirect(visit, "/settings"))


def delete(visit: Visit) -> Response:
    """Delete the page, if these are the four digits of this very link."""
    barrier = views.barrier(visit)
    if barrier:
        return barrier
    code = _digits(visit.form.get("code", ""))
    if len(code) != 4:  # not a guess: nothing to compare
        return views.delete_form(visit, 422, visit.t.gettext("Enter the four digits from your message."))
    with visit.services.db.write() as conn:
        guess = patient.consume_delete_attempt(conn, visit.opened)
    if guess is None:
        return views.delete_form(visit, 429, locked=True)
    if not patient.is_delete_code(visit.services.keys, visit.opened, code):
        with visit.services.db.write() as conn:
            patient.delete_wrong(conn, visit.opened, guess, now=visit.now)
        left = links.DELETE_TRIES - guess
        if not left:
            return views.delete_form(visit, 429, locked=True)
        error = visit.t.gettext("These are not the four digits from your message.")
        tries = visit.t.count("%(num)s try is left.", "%(num)s tries are left.", left)
        return views.delete_form(visit, 403, f"{error} {tries}")
    with visit.services.db.write() as conn:
        patient.delete_page(conn, visit.opened, now=visit.now)
    return views.redirect(visit)


def enter(visit: Visit) -> Response:
    """Let in who knows the code or password."""
    if not visit.is_open:
        return views.gone(visit)
    secret_hash = visit.opened.secret_hash
    if visit.is_admitted or secret_hash is None:
        return views.redirect(visit)
    code = visit.form.get("code", "")
    if visit.opened.gate is links.Gate.CODE:
        code = passwords.canonical(code).strip()
    if not code:
        return views.gate(visit, 422, visit.t.gettext("Enter the code or password first."))
    with visit.services.db.write() as conn:
        scopes = patient.code_limits(visit.opened, visit.address)
        later = patient.consume_attempt(conn, visit.opened, scopes, now=visit.now)
    if later is not None:
        return _too_many(visit, later)
    if not passwords.matches(secret_hash, code):
        with visit.services.db.write() as conn:
            patient.code_wrong(conn, visit.opened, now=visit.now)
        if visit.opened.gate is links.Gate.CODE:
            return views.gate(visit, 403, visit.t.gettext("This is not the code. Check it and try again."))
        return views.gate(visit, 403, visit.t.gettext("This is not the password. Check it and try again."))
    with visit.services.db.write() as conn:
        patient.give_back_attempt(conn, visit.opened, scopes, now=visit.now)
    return visit.admit(_counted(visit, views.redirect(visit)), secret_hash)


def _too_many(visit: Visit, later: datetime) -> Response:
    zone = visit.opened.clinic.zone
    same_day = later.astimezone(zone).date() == visit.now.astimezone(zone).date()
    moment = visit.t.time(later, zone) if same_day else visit.t.day_and_time(later, zone)
    error = visit.t.say("Too many tries. Try again after %(time)s, or call the clinic.", time=moment)
    response = views.gate(visit, 429, error)
    response.headers["Retry-After"] = str(int((later - visit.now).total_seconds()) + 1)
    return response


def create_password(visit: Visit) -> Response:
    """Set the first visitor's password; of two at once, one wins."""
    if not visit.is_open:
        return views.gone(visit)
    if visit.opened.gate is not links.Gate.PASSWORD or visit.opened.secret_hash is not None:
        return views.redirect(visit)
    password = visit.form.get("password", "")
    error = _password_error(visit, password)
    if error:
        return views.choose_password(visit, 422, error)
    secret_hash = passwords.hash_secret(password)
    with visit.services.db.write() as conn:
        won = patient.set_password(conn, visit.opened, secret_hash, now=visit.now)
    if not won:
        error = visit.t.gettext("Someone else has just set a password. Ask them for it, or call the clinic.")
        return views.gate(visit, 409, error)
    return visit.admit(_counted(visit, views.redirect(visit)), secret_hash)


def _password_error(visit: Visit, password: str) -> str:
    t = visit.t
    match passwords.fault(password):
        case passwords.Fault.SHORT:
            return t.gettext("Use at least 6 characters.")
        case passwords.Fault.LONG:
            return t.gettext("Use at most 128 characters.")
        case passwords.Fault.NO_LETTER:
            return t.gettext("Use at least one letter.")
        case passwords.Fault.NO_NUMBER:
            return t.gettext("Use at least one number.")
        case passwords.Fault.COMMON:
            return t.gettext("Many people use this password. Choose another one.")
        case None:
            if visit.form.get("verify", "") != password:
                return t.gettext("The two passwords differ. Type them again.")
    return ""


def seen(visit: Visit) -> Response:
    """Count a view: the page's script has seen a sign of a person."""
    if not visit.is_open or not visit.is_admitted:
        return Response("", 403)
    return _counted(visit, Response("", 204))


def request_again(visit: Visit) -> Response:
    """Tell the clinic that its patient wants her pictures again."""
    if visit.is_open:
        return views.redirect(visit)
    with visit.services.db.write() as conn:
        told = patient.request_again(conn, visit.opened, now=visit.now)
    return views.gone(visit, asked=told, too_often=not told)


def _counted(visit: Visit, response: Response) -> Response:
    """Count a view: what has brought us here is a sign of a person. The clinic's look is none."""
    if visit.clinic_seconds or visit.is_program:
        return response
    viewer = visit.viewer
    with visit.services.db.write() as conn:
        patient.count_view(conn, visit.opened, viewer, now=visit.now)
    return visit.remember(response, viewer)


def _digits(text: str) -> str:
    """Return a code's digits as ASCII, whatever script and spacing they were typed in."""
    return passwords.canonical(text).translate({ord(" "): None, ord("-"): None})
