#!/usr/bin/env python3
"""Draws changes to scoring/src and sees whether the suites of the score notice them.

    scripts/mutations.py [--seed 1] [--count 30] [--draw] [--only 3,7] [--suites stats,score]

Each mutation changes one operator, constant, comparison or count; at most two fall in one file. Drawn by a
seed, applied one at a time to a copy under build/mutations (the tree stays as it is), built with the score by
itself, and tried on its suites, quick ones first, up to the first failure. The table goes to
build/mutations/table.md. Standard library only.

A mutation that no suite can notice is equivalent: tests/scoring/equivalent_mutations.txt names those that
were looked at, with the reason. Ends with 1 when fewer than nine in ten of the others are noticed.
"""
import argparse
import os
import random
import re
import resource
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WORK = ROOT / "build" / "mutations"
TREE = WORK / "tree"
BUILD = WORK / "build"
EQUIVALENT = ROOT / "tests" / "scoring" / "equivalent_mutations.txt"
QUICK = ["test_scoring_stats", "test_scoring_patterns", "test_scoring_oracle", "test_scoring_score"]
SLOW = ["test_scoring_live", "test_scoring_hairline", "test_scoring_truth", "test_scoring_bots", "test_scoring_ensemble",
        "test_scoring_invariance"]
MOST_A_FILE = 2
MEMORY = 6 << 30  # bytes; a mutation may ask for no end of it

COMPARISONS = {" < ": " <= ", " <= ": " < ", " > ": " >= ", " >= ": " > ", " == ": " != ", " != ": " == "}
OPERATORS = {" + ": " - ", " - ": " + ", " * ": " / ", " / ": " * ", " += ": " -= ", " -= ": " += ",
             " && ": " || ", " || ": " && ", "std::min(": "std::max(", "std::max(": "std::min("}
NUMBER = re.compile(r"(?<![\w.])(\d+\.\d+(?:e[-+]?\d+)?|\d+)(?![\w.'])")
STEP = re.compile(r" [+-] 1(?![\w.'])")


def blanked(text):
    """The source with comments, strings, directives and assertions blanked out, places kept."""
    blank = lambda m: re.sub(r"[^\n]", " ", m.group())
    pattern = r'//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])\'|^[ \t]*#[^\n]*'
    text = re.sub(pattern, blank, text, flags=re.S | re.M)
    return re.sub(r"\b(?:static_)?assert\([^;]*;|operator[^\w\s(]+", blank, text)


def other_number(number):
    if "." not in number and "e" not in number:
        return str(int(number) + 1)
    value = float(number)
    return repr(value * 1.1 if value else 0.1)


def sites(path):
    """All places of a file that can be changed: kind, from, to (offsets), replacement."""
    code = blanked(path.read_text())
    found = []
    for kind, table in (("comparison", COMPARISONS), ("operator", OPERATORS)):
        for old, new in table.items():
            for match in re.finditer(re.escape(old), code):
                found.append((kind, match.start(), match.end(), new))
    for match in NUMBER.finditer(code):
        found.append(("constant", match.start(), match.end(), other_number(match.group())))
    for match in STEP.finditer(code):
        found.append(("off by one", match.start(), match.end(), ""))
    for match in re.finditer(r"\.size\(\)", code):
        found.append(("off by one", match.end(), match.end(), " - 1"))
    return sorted(found)


def draw(seed):
    """All sites in the order they are taken: the four kinds in turn, each shuffled."""
    by_kind = {}
    for path in sorted((ROOT / "scoring" / "src").rglob("*.[ch]pp")):
        for site in sites(path):
            by_kind.setdefault(site[0], []).append((path.relative_to(ROOT),) + site)
    chance = random.Random(seed)
    for kind in sorted(by_kind):
        chance.shuffle(by_kind[kind])
    queues = [by_kind[kind] for kind in sorted(by_kind)]
    while any(queues):
        for queue in queues:
            if queue:
                yield queue.pop()


def described(mutation):
    path, kind, start, end, new = mutation
    text = (ROOT / path).read_text()
    line = text.count("\n", 0, start) + 1
    first, last = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    before = text[first:last].strip()
    after = (text[first:start] + new + text[end:last]).strip()
    return str(path), line, kind, before, after


def run(command, cpu=None):
    def limits():
        if cpu:  # of processor time: a run may be held up, but not go on for ever
            resource.setrlimit(resource.RLIMIT_CPU, (cpu, cpu + 5))
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace",
                          preexec_fn=limits)


def copy_tree():
    for part in ("scoring", "cmake", "tests/scoring", "tests/support", "tests/bytes"):
        target = TREE / part
        for path in sorted((ROOT / part).rglob("*")):
            if path.is_file():
                place = target / path.relative_to(ROOT / part)
                place.parent.mkdir(parents=True, exist_ok=True)
                # Only what differs, so that little is built again.
                if not place.exists() or place.read_bytes() != path.read_bytes():
                    shutil.copyfile(path, place)


def build(suites):
    return run(["ninja", "-j", os.environ.get("STIPPLE_JOBS", "2"), "-C", str(BUILD)] + suites)


def prepare(suites):
    copy_tree()
    done = run(["cmake", "-S", str(TREE / "scoring"), "-B", str(BUILD), "-G", "Ninja", "-DCMAKE_BUILD_TYPE=None",
                "-DCMAKE_CXX_FLAGS=-O1 -D_GLIBCXX_ASSERTIONS", "-DSTIPPLE_WARNINGS_AS_ERRORS=OFF", "-DSTIPPLE_SCORING_TESTS=ON"])
    if done.returncode == 0:
        done = build(suites)
    if done.returncode != 0:
        sys.exit("mutations: the unchanged score does not build:\n" + done.stdout[-3000:])


def usual_seconds(suites):
    """Processor time of each suite on the unchanged score; all must pass."""
    seconds = {}
    for suite in suites:
        before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
        done = run([str(BUILD / "tests" / suite)])
        if done.returncode != 0:
            sys.exit(f"mutations: {suite} fails on the unchanged score:\n" + done.stdout[-3000:])
        seconds[suite] = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before
    return seconds


def failing_case(output):
    """The name of the first test that failed, out of Catch's report."""
    match = re.search(r"^-{70,}\n(?P<name>(?:.+\n)+?)-{70,}\n", output, flags=re.M)
    return " ".join(match.group("name").split("\n")[0].split()) if match else ""


def tried(mutation, seconds):
    """What became of one mutation: 'does not compile', 'survived' or ('killed', suite, test)."""
    path, kind, start, end, new = mutation
    text = (ROOT / path).read_text()
    place = TREE / path
    place.write_text(text[:start] + new + text[end:])
    try:
        if build([suite for suite in seconds if suite in QUICK]).returncode != 0:
            return "does not compile", "", ""
        for suite in seconds:
            if suite in SLOW:
                build([suite])
            done = run([str(BUILD / "tests" / suite), "-a"], cpu=int(60 + 5 * seconds[suite]))
            if done.returncode != 0:
                reason = failing_case(done.stdout) if done.returncode > 0 else "stopped or endless"
                return "killed", suite, reason
        return "survived", "", ""
    finally:
        place.write_text(text)


def equivalents():
    """Reasons by file, line as it was and as it became (fields between bars)."""
    reasons = {}
    if EQUIVALENT.exists():
        for line in EQUIVALENT.read_text().splitlines():
            fields = [field.strip() for field in line.split(" ¦ ")]
            if len(fields) == 4:
                reasons[tuple(fields[:3])] = fields[3]
    return reasons


def row(number, mutation, verdict):
    path, line, kind, before, after = described(mutation)
    code = lambda text: "`" + text.replace("|", "\\|") + "`"
    return f"| {number} | {path.removeprefix('scoring/src/')}:{line} | {kind} | {code(before)} | {code(after)} | {verdict} |"


def main():
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--count", type=int, default=30)
    asked.add_argument("--draw", action="store_true", help="only show what would be tried")
    asked.add_argument("--only", default="", help="only these numbers, with commas")
    asked.add_argument("--suites", default="", help="only these suites, with commas: stats,hairline")
    options = asked.parse_args()
    os.nice(19 - os.nice(0))
    only = {int(number) for number in options.only.split(",") if number}
    reasons = equivalents()
    if not options.draw:
        chosen = options.suites.split(",") if options.suites else []
        suites = [name for name in QUICK + SLOW if not chosen or name.removeprefix("test_scoring_") in chosen]
        prepare(suites)
        seconds = usual_seconds(suites)
    rows, killed, survived, number, in_file = [], 0, 0, 0, {}
    for mutation in draw(options.seed):
        if len(rows) == options.count:
            break
        path, line, kind, before, after = described(mutation)
        if in_file.get(path, 0) == MOST_A_FILE:
            continue
        number += 1  # of the draw: those that do not compile keep theirs
        if options.draw or (only and number not in only):
            verdict, suite, case = "drawn", "", ""
        elif (path.removeprefix("scoring/src/"), before, after) in reasons:
            verdict, suite, case = "equivalent", "", reasons[(path.removeprefix("scoring/src/"), before, after)]
        else:
            verdict, suite, case = tried(mutation, seconds)
        if verdict == "does not compile":
            print(f"mutations: passed over {path}:{line} ({after}): does not compile", flush=True)
            continue
        in_file[path] = in_file.get(path, 0) + 1
        killed += verdict == "killed"
        survived += verdict == "survived"
        said = {"killed": f"killed by {suite.removeprefix('test_scoring_')}: {case}",
                "equivalent": f"equivalent: {case}"}.get(verdict, verdict)
        rows.append(row(number, mutation, said))
        print(rows[-1], flush=True)
    if options.draw:
        return 0
    counted = killed + survived
    share = 100.0 * killed / counted if counted else 0.0
    equivalent = sum("| equivalent: " in line for line in rows)
    summary = (f"Seed {options.seed}: {killed} of {counted} killed ({share:.0f} %), {survived} survived, "
               f"{equivalent} equivalent.")
    header = "| | place | kind | was | became | what happened |\n| --- | --- | --- | --- | --- | --- |\n"
    (WORK / "table.md").write_text(summary + "\n\n" + header + "\n".join(rows) + "\n")
    print("mutations: " + summary + f" The table: {(WORK / 'table.md').relative_to(ROOT)}")
    return 0 if share >= 90.0 else 1


if __name__ == "__main__":
    sys.exit(main())
