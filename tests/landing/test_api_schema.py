"""The API keeps what its document promises, whatever is sent: no server error, no breach of the schema.

`TRICEDESK_API_EXAMPLES` says how many requests each operation gets (`make test-api` sends many).
"""

from __future__ import annotations

import contextlib
import os
from typing import Any

import pytest
from admin_at_desk import AdminAtDesk
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import Unsatisfiable
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.openapi import from_url
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from tricedesk import wire

EXAMPLES = int(os.environ.get("TRICEDESK_API_EXAMPLES", "8"))
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]


@pytest.mark.slow
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE])
def test_no_request_makes_the_server_err_or_breaks_the_schema(
    admin: AdminAtDesk, desk: Any, make_package: Any, mode: GenerationMode
) -> None:
    manifest, contents = make_package()
    desk.publish(manifest, contents)
    headers = {**desk.headers, wire.ADMIN_HEADER: admin.token}
    schema = from_url(f"{desk.url}{wire.API_ROOT}/openapi.json")
    operations = [result.ok() for result in schema.get_all_operations()]
    assert len(operations) > 25
    for operation in operations:
        _try(operation, f"{desk.url}{wire.API_ROOT}", headers, mode)


def _try(operation: Any, base_url: str, headers: dict[str, str], mode: GenerationMode) -> None:
    @given(case=operation.as_strategy(generation_mode=mode))
    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        database=None,
        derandomize="TRICEDESK_API_EXAMPLES" not in os.environ,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.generate],
    )
    def check(case: Any) -> None:
        case.headers = {**(case.headers or {}), **headers}
        case.validate_response(case.call(base_url=base_url), checks=CHECKS)

    with contextlib.suppress(Unsatisfiable):  # an operation of which nothing can be said wrongly
        check()
