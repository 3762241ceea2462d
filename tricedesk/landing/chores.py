"""What the server does for itself now and then, by one worker at a time.

Owns: when each chore is due next, in the database, so that of any number of workers one does it.
Refuses: doing it; `worker` knows which function belongs to which name.
"""

from __future__ import annotations

from datetime import timedelta

import sqlalchemy as sa

from tricedesk.landing.db.tables import chores
from tricedesk.landing.services import Services


def claim(services: Services, name: str, every: timedelta) -> bool:
    """Take a chore if it is due; it is due again after `every`. A chore that nobody has done yet is due."""
    now = services.clock()
    with services.db.read() as conn:  # asked first, so that an idle worker never writes
        run_after = conn.execute(
            sa.select(chores.c.run_after).where(chores.c.name == name)
        ).scalar_one_or_none()
    if run_after is not None and run_after > now:
        return False
    try:
        with services.db.write() as conn:
            if run_after is None:
                conn.execute(sa.insert(chores).values(name=name, run_after=now + every))
                return True
            return bool(
                conn.execute(
                    sa.update(chores)
                    .where(chores.c.name == name, chores.c.run_after <= now)
                    .values(run_after=now + every)
                ).rowcount
            )
    except sa.exc.IntegrityError:  # another worker has just taken it for the first time
        return False


def postpone(services: Services, name: str, by: timedelta) -> None:
    """Say that a chore could not be done, and when it is due again."""
    with services.db.write() as conn:
        conn.execute(sa.update(chores).where(chores.c.name == name).values(run_after=services.clock() + by))
