"""The figures of a set of files, as a row of a table."""
import statistics

LONG_FILE = 250
LONG_FUNCTION = 20
TOO_MANY_UNLABELLED = 3

HEADINGS = [
    "module", "files", "lines", "median", "p90", "max", f">{LONG_FILE}", "funcs", "med/p90/max",
    f">{LONG_FUNCTION}", f"≥{TOO_MANY_UNLABELLED} unlabelled", "no doc", "types/file", "default:",
]


def row(name, files):
    lengths = [len(file.lines) for file in files]
    functions = [function for file in files for function in file.functions]
    bodies = [function.length for function in functions if function.length is not None]
    types = sum(each.kind != "extension" for file in files for each in file.types)
    return [
        name, len(files), f"{sum(lengths):,}", round(statistics.median(lengths)), percentile(lengths, 90), max(lengths),
        sum(length > LONG_FILE for length in lengths), len(bodies),
        f"{round(statistics.median(bodies or [0]))}/{percentile(bodies, 90)}/{max(bodies, default=0)}",
        share(sum(length > LONG_FUNCTION for length in bodies), len(bodies)),
        sum(function.unlabelled >= TOO_MANY_UNLABELLED for function in functions),
        sum(len(list(file.undocumented())) for file in files), f"{types / len(files):.2f}",
        sum(line.strip().startswith("default:") for file in files for line in file.code.splitlines()),
    ]


def percentile(values, percent):
    """The least value that so many of a hundred do not exceed."""
    ordered = sorted(values)
    return ordered[max(0, -(-len(ordered) * percent // 100) - 1)] if ordered else 0


def share(part, whole):
    return f"{100 * part / whole:.1f} %" if whole else "–"


def largest_types(files, count):
    """Types by their lines in all files, with their files, functions and mutating functions."""
    found = {}
    for file in files:
        for each in file.types:
            new = {"lines": 0, "files": set(), "functions": 0, "mutating": 0}
            entry = found.setdefault((file.module, each.name), new)
            entry["lines"] += each.length
            entry["files"].add(file.path)
        for function in file.functions:
            if around := file.type_at(function.line):
                found[file.module, around.name]["functions"] += 1
                found[file.module, around.name]["mutating"] += function.mutating
    ordered = sorted(found.items(), key=lambda item: (-item[1]["lines"], item[0]))[:count]
    return [
        [f"{module}.{name}", entry["lines"], len(entry["files"]), entry["functions"], entry["mutating"]]
        for (module, name), entry in ordered
    ]
