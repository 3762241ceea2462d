"""The table of goals: what was reached, beside the goal and the best that was measured of others.

Owns: the goals, the limits below which the measuring fails, and the words. Refuses: measuring.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from goal_scoring import Score

from tricedesk.clean.verdict import Level

MOST_REFUSED = 0.05  # so that nobody reaches the others by sending nothing
LEAST_RECALL_ON_ANATOMY = 0.93
MOST_LEAKING = 0.035
MOST_LOST = 0.004
MOST_CLEAN_LEAKING = 0.01


@dataclass(frozen=True, slots=True)
class Figures:
    """The goals' figures over some scores; shares are 0 to 1.

    What was refused is never sent: it counts in `refused` alone.
    """

    samples: int
    refused: float
    off_anatomy: int
    off_missed: int
    on_anatomy: int
    on_missed: int
    leaking: float
    lost_mean: float
    lost_p95: float
    labels: int
    labels_kept: float
    identity_kept: int
    clean: float
    clean_leaking: int
    clean_leaking_share: float
    seconds: float

    @property
    def recall_on_anatomy(self) -> float:
        """The share of identifying items on the anatomy that is covered."""
        return 1 - self.on_missed / self.on_anatomy if self.on_anatomy else float("nan")


def figures(scores: Sequence[Score]) -> Figures:
    """Return the figures of some scores."""
    made = [score for score in scores if score.level is not Level.REFUSED]
    missed = [m for score in made for m in score.missed]
    labels = sum(score.labels for score in made)
    clean = [score for score in made if score.level is Level.CLEAN]
    lost = [score.lost for score in made] or [0.0]
    return Figures(
        samples=len(scores),
        refused=1 - _share(len(made), len(scores)),
        off_anatomy=sum(score.off_anatomy for score in made),
        off_missed=sum(not m.item.on_anatomy for m in missed),
        on_anatomy=sum(score.on_anatomy for score in made),
        on_missed=sum(m.item.on_anatomy for m in missed),
        leaking=_share(sum(score.leaks for score in made), len(made)),
        lost_mean=float(np.mean(lost)),
        lost_p95=float(np.percentile(lost, 95)),
        labels=labels,
        labels_kept=_share(sum(score.labels_kept for score in made), labels),
        identity_kept=sum(m.kept_by_list for m in missed),
        clean=_share(len(clean), len(scores)),
        clean_leaking=sum(score.leaks for score in clean),
        clean_leaking_share=_share(sum(score.leaks for score in clean), len(clean)),
        seconds=float(np.median([score.seconds for score in scores] or [0.0])),
    )


def _share(part: int, of: int) -> float:
    return part / of if of else 0.0


def failures(f: Figures) -> list[str]:
    """Say what lies below the best row that was ever measured, or leaks where nothing may.

    Shares of too few frames say nothing; what may never happen is told of any number.
    """
    found = []
    if f.off_missed:
        found.append(f"{f.off_missed} of {f.off_anatomy} items off the anatomy can still be seen")
    if f.on_anatomy >= 30 and f.recall_on_anatomy < LEAST_RECALL_ON_ANATOMY:
        found.append(
            f"on the anatomy {f.recall_on_anatomy:.1%} are covered, not {LEAST_RECALL_ON_ANATOMY:.0%}"
        )
    if f.samples >= 100 and f.leaking > MOST_LEAKING:
        found.append(f"{f.leaking:.1%} of the frames leak, more than {MOST_LEAKING:.1%}")
    if f.samples >= 20 and f.lost_mean > MOST_LOST:
        found.append(f"{f.lost_mean:.2%} of the anatomy is lost, more than {MOST_LOST:.1%}")
    if f.clean_leaking_share > MOST_CLEAN_LEAKING:
        found.append(f"{f.clean_leaking_share:.1%} of the frames called clean leak")
    if f.refused > MOST_REFUSED:
        found.append(f"{f.refused:.1%} of the frames are refused, more than {MOST_REFUSED:.0%}")
    if f.identity_kept:
        found.append(f"{f.identity_kept} pieces of identity stayed as allowed labels")
    return found


def table(columns: dict[str, Figures], unlooked: tuple[int, int]) -> str:
    """Return the table; `unlooked`: how many samples of unknown machines were called clean, of how many."""
    rows: tuple[tuple[str, str, str, Callable[[Figures], str]], ...] = (
        ("identity off the anatomy, missed", "0 of 3,000", "10 of 12,578",
         lambda f: f"{f.off_missed} of {f.off_anatomy:,}"),
        ("identity on the anatomy, covered", ">= 95 %", "59 % (93.3)",
         lambda f: f"{f.recall_on_anatomy:.1%} of {f.on_anatomy}" if f.on_anatomy else "none"),
        ("frames that leak after the automatic step", "<= 1 %", "47 % (3.0)", lambda f: f"{f.leaking:.2%}"),
        ("anatomy lost, mean / p95", "<= 0.3 / 1.5 %", "0.29 % (0.34)",
         lambda f: f"{f.lost_mean:.2%} / {f.lost_p95:.2%}"),
        ("allowed labels kept", ">= 85 %", "0", lambda f: f"{f.labels_kept:.1%} of {f.labels:,}"),
        ("identity kept by the list", "0", "-", lambda f: f"{f.identity_kept}"),
        ("frames called clean", ">= 70 %", "-", lambda f: f"{f.clean:.1%}"),
        ("leaks among those", "0", "-", lambda f: f"{f.clean_leaking}"),
        ("refused, and in no other row", "0", "-", lambda f: f"{f.refused:.1%}"),
        ("median ms a sample, whole cleaner", "-", "-", lambda f: f"{f.seconds * 1000:.0f}"),
    )  # fmt: skip
    heads = [f"{name} ({f.samples})" for name, f in columns.items()]
    lines = [f"{'':42} {'goal':>14} {'best other':>14}" + "".join(f" {head:>22}" for head in heads)]
    for title, goal, other, value in rows:
        cells = "".join(f" {value(f):>22}" for f in columns.values())
        lines.append(f"{title:42} {goal:>14} {other:>14}{cells}")
    lines.append(
        f"{'unknown machine, sent unlooked':42} {'0':>14} {'passes':>14} {unlooked[0]:>15} of {unlooked[1]}"
    )
    return "\n".join(lines)


def what_it_would_take(scores: Sequence[Score]) -> str:
    """Say which items are missed, on what, and how many of them would have to be found to reach the goals."""
    f = figures(scores)
    made = [score for score in scores if score.level is not Level.REFUSED]
    missed = [(m, score) for score in made for m in score.missed]
    lines = [
        f"{len(missed)} identifying items can be seen, in {sum(s.leaks for s in made)} of {len(made)} made."
    ]
    on = [m for m, _ in missed if m.item.on_anatomy]
    for title, of in (
        ("background", Counter(score.background.split(" with ")[-1] for _, score in missed)),
        ("size", Counter(f"{m.item.size // 5 * 5}-{m.item.size // 5 * 5 + 4} px" for m, _ in missed)),
        ("script", Counter(m.item.script for m, _ in missed)),
        ("keyword", Counter(m.item.keyword or "in no header" for m, _ in missed)),
    ):
        if of:
            lines.append(f"  by {title}: {_counted(of)}")
    needed = len(on) - int(0.05 * f.on_anatomy)
    if needed > 0:
        lines.append(f"  95 % on the anatomy needs {needed} more of the {len(on)} that are missed there.")
    leaking = sum(score.leaks for score in made) - int(0.01 * len(made))
    if leaking > 0:
        lines.append(f"  1 % of leaking frames needs {leaking} fewer of them.")
    if f.clean_leaking:
        lines.append(f"  {f.clean_leaking} of them were called clean: their text was not even suspected.")
    for level in (Level.REFUSED, Level.NEEDS_LOOK):
        why = Counter(code for score in scores if score.level is level for code in score.reasons)
        if why:
            lines.append(f"  why {level}: {_counted(why)}")
    return "\n".join(lines)


def _counted(of: Counter[str]) -> str:
    return ", ".join(f"{name} {count}" for name, count in of.most_common())
