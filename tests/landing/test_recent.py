from tricedesk.landing.recent import Recent


def test_what_was_not_used_for_longest_goes_first() -> None:
    kept: Recent[str, int] = Recent(10)
    kept.put("a", 1, 4)
    kept.put("b", 2, 4)
    assert kept.get("a") == 1
    kept.put("c", 3, 4)
    assert (kept.get("a"), kept.get("b"), kept.get("c")) == (1, None, 3)


def test_what_is_too_heavy_is_not_kept_and_a_new_value_replaces_the_old() -> None:
    kept: Recent[str, int] = Recent(10)
    kept.put("a", 1, 11)
    assert kept.get("a") is None
    for weight in (9, 10, 2):
        kept.put("a", weight, weight)
    kept.put("b", 8, 8)
    assert (kept.get("a"), kept.get("b"), len(kept)) == (2, 8, 2)
