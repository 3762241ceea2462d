import pytest

from tricedesk.landing import ranges


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("bytes=0-0", (0, 1)),
        ("bytes=0-99", (0, 100)),
        ("bytes=10-", (10, 100)),
        ("bytes=10-1000", (10, 100)),
        ("bytes=-10", (90, 100)),
        ("bytes=-1000", (0, 100)),
        ("Bytes= 5-6", (5, 7)),
        (None, None),
        ("", None),
        ("bytes=", None),
        ("bytes=-", None),
        ("bytes=9-5", None),
        ("bytes=a-b", None),
        ("bytes=0-1,5-6", None),
        ("lines=0-1", None),
        ("bytes=\u0661-\u0662", None),
        ("bytes=" + "9" * 200 + "-", None),
    ],
)
def test_one_range_is_understood_and_all_else_means_the_whole(
    header: str | None, expected: tuple[int, int] | None
) -> None:
    assert ranges.parse(header, 100) == expected


@pytest.mark.parametrize("header", ["bytes=100-", "bytes=100-200", "bytes=-0", "bytes=99999999999999999999-"])
def test_a_range_without_a_byte_is_unsatisfiable(header: str) -> None:
    with pytest.raises(ranges.Unsatisfiable):
        ranges.parse(header, 100)


def test_slices_are_never_longer_than_a_chunk() -> None:
    pieces = (b"head", ranges.Stored("a", 3 * ranges.CHUNK + 1), b"tail")
    found = list(ranges.slices(pieces, 0, 3 * ranges.CHUNK + 9))
    assert max(b - a for _, a, b in found) == ranges.CHUNK
    assert sum(b - a for _, a, b in found) == 3 * ranges.CHUNK + 9
