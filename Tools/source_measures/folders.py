"""Which folders of a module use each other: those that cannot be read one after the other."""
import collections
import re


def uses(files):
    """For each pair of folders of a module, how often files of the first name a type at the top of a file of the second."""
    home = {}
    for file in files:
        for each in file.types:
            if each.kind != "extension":
                home[each.name] = file.folder
    counts = collections.Counter()
    for file in files:
        for name in re.findall(r"(?<![.\w])[A-Z]\w*", file.code):
            if home.get(name, file.folder) != file.folder:
                counts[file.folder, home[name]] += 1
    return counts


def two_cycles(counts):
    return [(first, second) for first, second in sorted(counts) if first < second and (second, first) in counts]


def connected_sets(counts):
    """The sets of several folders of which each uses each other, directly or through others; the largest first."""
    reached = {folder: reachable(folder, counts) for pair in counts for folder in pair}
    sets = {frozenset(other for other in reached[folder] if folder in reached[other]) for folder in reached}
    return sorted((sorted(each) for each in sets if len(each) > 1), key=lambda each: (-len(each), each))


def reachable(folder, counts):
    found, waiting = set(), [folder]
    while waiting:
        at = waiting.pop()
        for first, second in counts:
            if first == at and second not in found:
                found.add(second)
                waiting.append(second)
    return found
