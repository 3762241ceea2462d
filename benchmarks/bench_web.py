"""The server on one core beside nginx, with the same bytes in the same run.

    python benchmarks/bench_web.py [--rounds 5]

A real server process and nginx take turns on core 0, the clients are on core 1; each answers over connections
that are kept, and each writes an access log. Of several rounds the best counts, because others use these
cores too. A page is a gallery as it was rendered before; a picture is a JPEG of 300 kB behind its check. The
zip stands beside one plain file of the same length from the same server, in CPU per megabyte.

The exit code says whether every target was met. nginx: Debian's, with a configuration in a temporary folder.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import random
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import requests

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "landing" / "pages"))

from seeded_pages import Clock, Files, Page, Server

from tricedesk.landing import services as services_module
from tricedesk.landing.config import load as load_config

KB, MB = 1000, 1_000_000
PICTURE_SIZE = 300 * KB
CLIP_SIZE = 3 * MB
CONNECTIONS = 8
TICK = os.sysconf("SC_CLK_TCK")
NGINX = """
daemon off; worker_processes 1; pid {folder}/pid; error_log {folder}/error.log;
events {{ worker_connections 256; }}
http {{
  access_log {folder}/access.log; sendfile on; tcp_nopush on; keepalive_requests 100000000;
  client_body_temp_path {folder}/b; proxy_temp_path {folder}/p; fastcgi_temp_path {folder}/f;
  uwsgi_temp_path {folder}/u; scgi_temp_path {folder}/s;
  server {{ listen 127.0.0.1:{port}; root {folder}/www; }}
}}
"""


@dataclass
class Speed:
    """Answers a second, CPU seconds of the server for each, and bytes of each."""

    a_second: float
    cpu: float
    size: int


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with our_server(folder) as (process, page):
            return measure(folder, process, page, rounds)


def measure(folder: Path, process: subprocess.Popen[bytes], page: Page, rounds: int) -> int:
    """Measure everything, print the table, return the exit code."""
    paths = {
        "page": page.url,
        "picture": f"{page.url}/ultrasound-01.jpg",
        "zip": f"{page.url}/ultrasound-pictures.zip",
        "plain": f"{page.url}/ultrasound-41.mp4",
    }
    bodies = {name: requests.get(url, timeout=60).content for name, url in paths.items()}
    ranges_wrong = random_ranges(paths["zip"], bodies["zip"])
    length = int(requests.head(paths["zip"], timeout=60).headers["Content-Length"])
    ours: dict[str, list[Speed]] = {name: [] for name in paths}
    theirs: dict[str, list[Speed]] = {name: [] for name in paths}
    counts = {"page": 6000, "picture": 2000, "zip": 12, "plain": 12}
    with nginx(folder, bodies) as (their_process, their_port):
        for _ in range(rounds):
            for name, url in paths.items():
                connections = CONNECTIONS if counts[name] > 100 else 2
                theirs[name].append(
                    load(their_process.pid, their_port, f"/{name}", counts[name], connections)
                )
                port, path = int(url.split(":")[2].split("/")[0]), "/" + url.split("/", 3)[3]
                ours[name].append(load(process.pid, port, path, counts[name], connections))
    crowd(paths["zip"], 32)
    peak = peak_memory(process.pid)

    def best(of: dict[str, list[Speed]], name: str) -> tuple[float, float]:
        return max(s.a_second for s in of[name]), min(s.cpu for s in of[name])

    rows = []
    for name, target in (("page", 0.20), ("picture", 0.45)):
        (mine, my_cpu), (nginxs, nginx_cpu) = best(ours, name), best(theirs, name)
        rows.append(
            (
                f"{name}, {len(bodies[name]) / KB:.0f} kB: answers a second",
                f"{mine:,.0f} ({my_cpu * 1e6:.0f} µs CPU)",
                f"nginx {nginxs:,.0f} ({nginx_cpu * 1e6:.0f} µs CPU)",
                f"{mine / nginxs:.0%}",
                f"≥ {target:.0%}",
                mine >= target * nginxs,
            )
        )
    zip_mb, plain_mb = len(bodies["zip"]) / MB, len(bodies["plain"]) / MB
    zip_cpu, plain_cpu = best(ours, "zip")[1] / zip_mb, best(ours, "plain")[1] / plain_mb
    nginx_zip = best(theirs, "zip")[1] / zip_mb
    rows += [
        (
            f"zip, {zip_mb:.0f} MB: CPU a MB",
            f"{zip_cpu * 1e6:.0f} µs",
            f"plain file {plain_cpu * 1e6:.0f} µs (nginx {nginx_zip * 1e6:.0f})",
            f"{plain_cpu / zip_cpu:.0%}",
            "≥ 90%",
            plain_cpu / zip_cpu >= 0.9,
        ),
        (
            "zip: length said and sent",
            f"{length}",
            f"{len(bodies['zip'])}",
            "",
            "equal",
            length == len(bodies["zip"]),
        ),
        ("zip: 300 random ranges", f"{ranges_wrong} differ", "", "", "0", ranges_wrong == 0),
        ("most memory, 32 zips at once", f"{peak / MB:.0f} MB", "", "", "≤ 160 MB", peak <= 160 * MB),
    ]
    print("| what | server | beside | ratio | target | |\n| --- | --- | --- | --- | --- | --- |")
    for *cells, met in rows:
        print("| " + " | ".join([*cells, "met" if met else "MISSED"]) + " |")
    return 0 if all(row[-1] for row in rows) else 1


# ---- servers ----------------------------------------------------------------------------------------------


@contextmanager
def our_server(folder: Path) -> Iterator[tuple[subprocess.Popen[bytes], Page]]:
    """Run `tricedesk server run` on core 0 with one page: 40 pictures, five clips, one plain long file."""
    port = free_port()
    environment = {k: v for k, v in os.environ.items() if not k.startswith("TRICEDESK_")} | {
        "TRICEDESK_SERVER_HOME": str(folder / "home"),
        "TRICEDESK_PORT": str(port),
        "TRICEDESK_MAIL_URL": "smtp://127.0.0.1:1",
    }
    code = "import sys; from tricedesk.cli import run; sys.argv[0] = 'tricedesk'; run()"
    command = [sys.executable, "-c", code, "server"]
    subprocess.run([*command, "init"], env=environment, check=True, capture_output=True)
    services = services_module.open_services(load_config(environment))
    page = Server(services, Clock(), part_size=8 * 1024 * 1024).publish(files=content())
    services.close()
    with (folder / "server.log").open("wb") as log:
        process = subprocess.Popen(["taskset", "-c", "0", *command, "run"], env=environment, stderr=log)
        try:
            wait_for(port)
            yield process, page
        finally:
            process.terminate()
            process.wait(30)


def content() -> Files:
    """Return what the page holds: 40 pictures, a clip as long as all else, five clips. Random bytes."""
    rng = random.Random(7)
    named: dict[str, bytes] = {}
    rows: list[tuple[dict[str, object], bytes]] = []

    def add(data: bytes, role: str, media_type: str, of: int | None = None) -> int:
        row = {"n": len(rows), "role": role, "media_type": media_type, "size": len(data), "of": of}
        row |= {"sha256": hashlib.sha256(data).hexdigest(), "width": 1024, "height": 768}
        rows.append((row, data))
        return len(rows) - 1

    for k in range(1, 47):
        if k <= 40:
            data = named[f"ultrasound-{k:02}.jpg"] = rng.randbytes(PICTURE_SIZE)
            add(data, "picture", "image/jpeg")
            continue
        data = named[f"ultrasound-{k:02}.mp4"] = rng.randbytes(24 * MB if k == 41 else CLIP_SIZE)
        n = add(data, "clip", "video/mp4")
        still = named[f"ultrasound-{k:02}.jpg"] = rng.randbytes(PICTURE_SIZE)
        add(still, "poster", "image/jpeg", n)
    return named, rows


@contextmanager
def nginx(folder: Path, bodies: dict[str, bytes]) -> Iterator[tuple[subprocess.Popen[bytes], int]]:
    """Run nginx on core 0 with the same bytes as files."""
    home, port = folder / "nginx", free_port()
    (home / "www").mkdir(parents=True)
    home.chmod(0o755)
    folder.chmod(0o755)
    for name, body in bodies.items():
        (home / "www" / name).write_bytes(body)
    (home / "nginx.conf").write_text(NGINX.format(folder=home, port=port))
    process = subprocess.Popen(
        ["taskset", "-c", "0", "/usr/sbin/nginx", "-c", str(home / "nginx.conf")], stderr=subprocess.DEVNULL
    )
    try:
        wait_for(port)
        yield process, port
    finally:
        process.terminate()
        process.wait(30)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(port: int) -> None:
    for _ in range(200):
        try:
            socket.create_connection(("127.0.0.1", port)).close()
            return
        except OSError:
            time.sleep(0.05)
    raise SystemExit(f"nothing listens on port {port}")


# ---- clients ----------------------------------------------------------------------------------------------


def load(pid: int, port: int, path: str, count: int, connections: int) -> Speed:
    """Ask `count` times over connections that are kept, each asking again once it is answered."""
    request = (
        f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUser-Agent: Mozilla/5.0 bench\r\n\r\n".encode()
    )
    sockets = [socket.create_connection(("127.0.0.1", port)) for _ in range(connections)]
    buffer = bytearray(1 << 20)
    for each in sockets:  # warm
        each.sendall(request)
        answer(each, buffer)
    cpu, began, size = cpu_of(pid), time.perf_counter(), 0
    for _ in range(count // connections):
        for each in sockets:
            each.sendall(request)
        for each in sockets:
            size = answer(each, buffer)
    asked = count // connections * connections
    took, cpu = time.perf_counter() - began, cpu_of(pid) - cpu
    for each in sockets:
        each.close()
    return Speed(asked / took, cpu / asked, size)


def answer(connection: socket.socket, buffer: bytearray) -> int:
    """Read one answer, return its body's length."""
    got, end = 0, -1
    while end < 0:
        got += connection.recv_into(memoryview(buffer)[got:])
        end = buffer.find(b"\r\n\r\n", 0, got)
    head = bytes(buffer[:end]).lower()
    if b" 200 " not in head[:20]:
        raise SystemExit(f"not answered: {head[:200]!r}")
    length = int(head.partition(b"\r\ncontent-length:")[2].partition(b"\r\n")[0])
    left = end + 4 + length - got
    while left > 0:
        left -= connection.recv_into(buffer)
    return length


def random_ranges(url: str, whole: bytes) -> int:
    """Ask for 300 ranges of the zip; return how many differ from the whole's."""
    rng, session, wrong = random.Random(300), requests.Session(), 0
    for _ in range(300):
        start = rng.randrange(len(whole))
        stop = min(len(whole), start + rng.randrange(1, 2 * MB))
        part = session.get(url, headers={"Range": f"bytes={start}-{stop - 1}"}, timeout=60)
        wrong += part.status_code != 206 or part.content != whole[start:stop]
    return wrong


def crowd(url: str, count: int) -> None:
    """Download the zip `count` times at once, slowly enough that all are on their way together."""

    def download() -> None:
        with requests.get(url, stream=True, timeout=120) as answer:
            for _ in answer.iter_content(64 * 1024):
                time.sleep(0.001)

    threads = [threading.Thread(target=download) for _ in range(count)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()


def cpu_of(pid: int) -> float:
    """Return the CPU seconds of a process and its children, in user space and kernel."""
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return (int(fields[11]) + int(fields[12])) / TICK + sum(cpu_of(int(child)) for child in children)


def peak_memory(pid: int) -> int:
    """Return the most memory that a process ever had resident, in bytes."""
    status = dict(line.split(":", 1) for line in Path(f"/proc/{pid}/status").read_text().splitlines())
    return int(status["VmHWM"].split()[0]) * 1024


if __name__ == "__main__":
    sys.exit(main())
