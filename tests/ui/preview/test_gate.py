"""The gate: a picture that was not shown can't be sent, whatever is pressed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tricedesk.clean.verdict import Level
from tricedesk.errors import RefusedError
from tricedesk.ui.preview.gate import Gate, Hold, Look
from tricedesk.ui.preview.model import AttachmentView, DraftView, PictureView


def picture(key: str, level: Level | None = Level.NEEDS_LOOK, **more: object) -> PictureView:
    digest = "" if level in (None, Level.REFUSED) else f"digest-{key}"
    return replace(PictureView(key, digest, 640, 480, level), **more)  # type: ignore[arg-type]


def draft(*pictures: PictureView, **more: object) -> DraftView:
    return replace(DraftView("s", "DOE^JANE", "1", "20261101", "Pelvis", pictures), **more)  # type: ignore[arg-type]


def gate_of(*pictures: PictureView, **more: object) -> Gate:
    gate = Gate()
    gate.set_draft(draft(*pictures, **more))
    return gate


def test_nothing_goes_before_it_was_shown() -> None:
    gate = gate_of(picture("a", Level.CLEAN), picture("b"))
    answer = gate.answer()
    assert answer.holds == (Hold.TO_CHECK, Hold.NOT_SHOWN)
    assert (answer.to_check, answer.not_shown, answer.next_key) == (1, 1, "a")
    with pytest.raises(RefusedError):
        gate.release()


def test_thumbnail_is_enough_for_a_clean_picture_and_not_for_a_doubtful_one() -> None:
    gate = gate_of(picture("a", Level.CLEAN), picture("b"))
    gate.thumbnail_shown("digest-a")
    gate.thumbnail_shown("digest-b")
    assert gate.answer().holds == (Hold.TO_CHECK,)
    assert gate.picture_shown("digest-b")
    assert not gate.picture_shown("digest-b"), "the second look is no news"
    assert gate.release().pictures == (("a", "digest-a"), ("b", "digest-b"))


def test_clip_wants_its_projection_and_every_frame() -> None:
    gate = gate_of(picture("c", frames=3))
    assert not gate.picture_shown("digest-c"), "a still says nothing of a clip"
    for frame in (0, 2, 2, 7, -1):
        assert not gate.frame_shown("digest-c", frame)
    assert not gate.projection_shown("digest-c")
    assert gate.frames_seen("digest-c") == 2
    assert gate.frame_shown("digest-c", 1)
    assert gate.answer().open


def test_other_bytes_want_another_look() -> None:
    gate = gate_of(picture("a"))
    gate.picture_shown("digest-a")
    gate.set_draft(draft(replace(picture("a"), digest="new")))
    assert gate.answer().holds == (Hold.TO_CHECK,)
    gate.set_draft(draft(picture("a")))
    assert gate.answer().open, "the bytes that were looked at need no second look"


def test_remembered_look_counts_for_its_digest_alone() -> None:
    assert gate_of(picture("a", looked=True)).answer().open
    assert not gate_of(picture("a", None, looked=True)).answer().open


def test_refused_picture_stays_out_and_is_counted() -> None:
    gate = gate_of(picture("a"), picture("r", Level.REFUSED))
    gate.set_included("r", True)
    gate.picture_shown("digest-a")
    assert gate.answer().refused == 1
    assert gate.release().pictures == (("a", "digest-a"),)
    gate.set_included("a", False)
    assert gate.answer().holds == (Hold.NOTHING_INCLUDED,)


def test_picture_still_in_the_making_shuts_the_gate_unless_left_out() -> None:
    gate = gate_of(picture("a", looked=True), picture("b", None))
    assert gate.answer().holds == (Hold.PREPARING,)
    gate.set_included("b", False)
    assert gate.answer().open


def test_choices_outlive_a_new_draft_of_the_same_study() -> None:
    gate = gate_of(picture("a", looked=True), picture("b"))
    gate.set_included("b", False)
    gate.set_draft(draft(picture("a", looked=True), replace(picture("b"), digest="new")))
    assert gate.look(gate.draft.pictures[1]) is Look.LEFT_OUT  # type: ignore[union-attr]


def test_attachment_is_off_until_added_and_never_goes_with_anonymized_uplink() -> None:
    pdf = AttachmentView("p", "report.pdf", "application/pdf", 1000)
    gate = gate_of(picture("a", looked=True), attachments=(pdf,))
    assert gate.release().attachments == ()
    gate.set_attached("p", True)
    gate.set_attached("stranger", True)
    assert gate.release().attachments == ("p",)
    gate.set_draft(replace(gate.draft, attachments_allowed=False))  # type: ignore[type-var]
    assert gate.answer().holds == (Hold.ATTACHMENTS_OFF,)


def test_a_study_that_may_lack_files_is_looked_at_and_does_not_go() -> None:
    gate = gate_of(picture("a", looked=True))
    gate.set_draft(replace(gate.draft, whole=False))  # type: ignore[type-var]
    assert gate.answer().holds == (Hold.NOT_WHOLE,)
    with pytest.raises(RefusedError):
        gate.release()


LEVELS = st.sampled_from([Level.CLEAN, Level.NEEDS_LOOK, Level.REFUSED, None])
KEYS = ["a", "b", "c"]
DIGESTS = ["1", "2", "3", "4", ""]


@st.composite
def drafts(draw: st.DrawFn) -> DraftView:
    """Drafts whose pictures come and go, change bytes, level and length."""
    made = []
    for key in draw(st.sets(st.sampled_from(KEYS))):
        level = draw(LEVELS)
        digest = draw(st.sampled_from(DIGESTS)) if level in (Level.CLEAN, Level.NEEDS_LOOK) else ""
        # A file is a clip or a picture, and clean or not, once and for all: its bytes say so.
        frames = 3 if digest in ("3", "4") else 1
        made.append(PictureView(key, digest, 640, 480, level, frames=frames))
    return draft(*made)


ACTIONS = st.one_of(
    st.tuples(st.just("set_draft"), drafts()),
    st.tuples(st.just("set_included"), st.sampled_from(KEYS), st.booleans()),
    st.tuples(st.just("set_attached"), st.sampled_from(KEYS), st.booleans()),
    st.tuples(st.just("thumbnail_shown"), st.sampled_from(DIGESTS)),
    st.tuples(st.just("picture_shown"), st.sampled_from(DIGESTS)),
    st.tuples(st.just("projection_shown"), st.sampled_from(DIGESTS)),
    st.tuples(st.just("frame_shown"), st.sampled_from(DIGESTS), st.integers(-1, 3)),
)


@settings(max_examples=400)
@given(st.lists(ACTIONS, max_size=40))
def test_a_picture_that_was_not_shown_cannot_be_sent_whatever_is_pressed(
    actions: list[tuple[object, ...]],
) -> None:
    gate = Gate()
    # Kept here apart from the gate: which bytes were on the screen, and how.
    thumbs: set[str] = set()
    full: set[str] = set()
    projected: set[str] = set()
    frames: dict[str, set[int]] = {}
    for name, *arguments in actions:
        getattr(gate, str(name))(*arguments)
        on_screen = gate.draft and any(p.digest == arguments[0] for p in gate.draft.pictures)
        if on_screen and name == "thumbnail_shown":
            thumbs.add(str(arguments[0]))
        elif on_screen and name == "picture_shown":
            full.add(str(arguments[0]))
        elif on_screen and name == "projection_shown":
            projected.add(str(arguments[0]))
        elif on_screen and name == "frame_shown":
            frames.setdefault(str(arguments[0]), set()).add(int(str(arguments[1])))
        try:
            release = gate.release()
        except RefusedError:
            continue
        assert gate.draft is not None
        assert release.pictures
        for key, digest in release.pictures:
            sent = gate.draft.picture(key)
            assert sent is not None
            assert sent.digest == digest != ""
            assert sent.level in (Level.CLEAN, Level.NEEDS_LOOK)
            whole = (
                digest in projected and {0, 1, 2} <= frames.get(digest, set())
                if sent.is_clip
                else digest in full
            )
            some = digest in thumbs | full or digest in frames
            assert whole or (some and sent.level is Level.CLEAN)
