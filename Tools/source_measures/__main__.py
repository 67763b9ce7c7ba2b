"""Prints the figures of the sources as tables of Markdown: python3 -m source_measures [FOLDER] [--list WHAT]

WHAT is one of: files, functions, unlabelled, undocumented, folders. It lists each with its place instead.
"""
import argparse

from . import figures, folders, swift_source


def main():
    arguments = argparse.ArgumentParser(prog="source_measures", description="The figures of the Swift sources.")
    arguments.add_argument("folder", nargs="?", default="Sources", help="the folder of modules")
    arguments.add_argument("--module", help="this module alone")
    arguments.add_argument("--list", choices=sorted(LISTS), help="each with its place, instead of figures")
    options = arguments.parse_args()
    files = [file for file in swift_source.read(options.folder) if options.module in (None, file.module)]
    if options.list:
        print("\n".join(LISTS[options.list](files)))
    else:
        print_figures(files)


def print_figures(files):
    print_table(figures.HEADINGS, [figures.row(*module) for module in modules(files)] + [figures.row("all", files)])
    print_table(["type, over all files", "lines", "files", "funcs", "mutating"], figures.largest_types(files, 12))
    cycles = [cycle_row(*module) for module in modules(files)]
    print_table(["module", "two-cycles", "largest connected set", "its folders"], [row for row in cycles if row])


def modules(files):
    names = dict.fromkeys(file.module for file in files)
    return [(name, [file for file in files if file.module == name]) for name in names]


def cycle_row(name, files):
    counts = folders.uses(files)
    connected = folders.connected_sets(counts)
    return connected and [
        name, len(folders.two_cycles(counts)), f"{len(connected[0])} of {len({file.folder for file in files})}",
        ", ".join(connected[0]),
    ]


def print_table(headings, rows):
    for row in [headings, ["---"] * len(headings), *rows]:
        print("| " + " | ".join(str(cell) for cell in row) + " |")
    print()


def long_files(files):
    return [f"{file.path}: {len(file.lines)} lines" for file in files if len(file.lines) > figures.LONG_FILE]


def long_functions(files):
    return [
        f"{file.path}:{function.line}: {function.name}, {function.length} lines" for file in files
        for function in file.functions if (function.length or 0) > figures.LONG_FUNCTION
    ]


def unlabelled(files):
    return [
        f"{file.path}:{function.line}: {function.name}, {function.unlabelled} without a label" for file in files
        for function in file.functions if function.unlabelled >= figures.TOO_MANY_UNLABELLED
    ]


def undocumented(files):
    return [f"{file.path}:{line}: {file.lines[line - 1].strip()}" for file in files for line in file.undocumented()]


def folder_cycles(files):
    listed = []
    for name, of_module in modules(files):
        counts = folders.uses(of_module)
        for first, second in folders.two_cycles(counts):
            listed.append(f"{name}: {first} uses {second} {counts[first, second]} times, {counts[second, first]} back")
    return listed


LISTS = {
    "files": long_files, "functions": long_functions, "unlabelled": unlabelled, "undocumented": undocumented,
    "folders": folder_cycles,
}

if __name__ == "__main__":
    main()
