"""A Swift file as far as counting needs it: its code without texts and comments, its functions, its types."""
import pathlib
import re

FUNCTION = re.compile(r"\bfunc\s+(?P<name>[^\s(]+)|(?<![.\w])(?:init|subscript)\b[?!]?(?=[<(])")
TYPE = re.compile(
    r"^(?:@\w+\s+)*(?:(?:public|package|internal|private|fileprivate|final|indirect)\s+)*"
    r"(?P<kind>struct|enum|class|protocol|actor|extension)\s+(?P<name>\w+)", re.MULTILINE)
DECLARED = re.compile(
    r"[ \t]*(?:@\w+(?:\([^)]*\))?\s+)*(?:public|package)(?:\(set\))?\s+(?:\w+(?:\(set\))?\s+)*?"
    r"(?:func|var|let|struct|enum|class|protocol|actor|typealias|init|subscript|case)\b")
QUOTES = re.compile(r'(#*)("""|")')
PATTERN = re.compile(r"(?<=[\s(,:\[])#?/(?=[^\s/*])(?:\\.|\[(?:\\.|[^\]\n])*\]|[^/\n\\])*/#?(?=[\s),.:\]])")
CONFORMING = re.compile(r"[.\w]*(?:<[^{]*?>)?\s*:")
NEXT_MEMBER = re.compile(r"}|\n\s*(?:@|(?:static|mutating|func|var|let|init|subscript|associatedtype|public|package)\b)")


class Function:
    def __init__(self, name, line, length, unlabelled, mutating):
        self.name, self.line = name, line
        self.length = length  # in lines, both brackets among them; None where a protocol only asks for it
        self.unlabelled, self.mutating = unlabelled, mutating


class Type:
    def __init__(self, name, kind, line, length, conforms):
        self.name, self.kind, self.line, self.length = name, kind, line, length
        self.conforms = conforms  # whether it is said to be a kind of something


class SwiftFile:
    def __init__(self, path, text):
        parts = pathlib.PurePath(path).parts
        self.path, self.module, self.folder = path, parts[0], "/".join(parts[1:-1]) or "(root)"
        self.lines = text.splitlines()
        self.code = code_of(text)
        self.types = list(types(self.code))
        self.functions = list(functions(self.code))

    def undocumented(self):
        """The numbers of the lines that declare something public or package-wide without saying what it is.

        What an extension has for the sake of a protocol is documented there, and a diagnostic has its own summary.
        """
        for number, line in enumerate(self.code.splitlines(), 1):
            if not DECLARED.match(line) or "= DiagnosticID(" in line:
                continue
            around = self.type_at(number)
            if around and around.kind == "extension" and around.conforms:
                continue
            above = number - 2
            while above > 0 and self.lines[above].lstrip().startswith("@"):
                above -= 1
            if above < 0 or not self.lines[above].lstrip().startswith("///"):
                yield number

    def type_at(self, line):
        """The type or extension at the top of the file in which a line stands."""
        return next((each for each in self.types if each.line <= line < each.line + each.length), None)


def read(folder):
    root = pathlib.Path(folder)
    paths = sorted(root.rglob("*.swift"))
    return [SwiftFile(str(path.relative_to(root)), path.read_text(encoding="utf-8")) for path in paths]


def code_of(text):
    """The text with blanks for comments, for regular expressions, and for strings but for what they interpolate."""
    return scanned(text, 0, interpolated=False)[0]


def scanned(text, at, interpolated):
    """The code from a place on, and where it ends: an interpolation does where its bracket is closed."""
    kept, depth = [], 0
    while at < len(text):
        if quotes := QUOTES.match(text, at):
            piece, at = scanned_string(text, quotes)
        elif end := end_of_comment(text, at) or end_of_pattern(text, at):
            piece, at = blank(text[at:end]), end
        else:
            piece, at = text[at], at + 1
            depth += {"(": 1, ")": -1}.get(piece, 0)
        kept.append(piece)
        if interpolated and depth == 0:
            break
    return "".join(kept), at


def scanned_string(text, quotes):
    escape, close = "\\" + quotes[1], quotes[2] + quotes[1]
    kept, at = [blank(quotes[0])], quotes.end()
    while at < len(text) and not text.startswith(close, at):
        if text.startswith(escape + "(", at):
            piece, end = scanned(text, at + len(escape), interpolated=True)
            piece = blank(escape) + piece
        else:
            end = at + (len(escape) + 1 if text.startswith(escape, at) else 1)
            piece = blank(text[at:end])
        kept.append(piece)
        at = end
    return "".join(kept) + blank(close), at + len(close)


def end_of_comment(text, at):
    for opening, close in (("//", "\n"), ("/*", "*/")):
        if text.startswith(opening, at):
            end = text.find(close, at)
            return len(text) if end < 0 else end if close == "\n" else end + 2
    return None


def end_of_pattern(text, at):
    pattern = PATTERN.match(text, at)
    return pattern and pattern.end()


def blank(text):
    return re.sub(r"[^\n]", " ", text)


def closing(code, opening):
    """The place of the bracket that closes the one at a place."""
    close = {"(": ")", "{": "}"}[code[opening]]
    depth = 0
    for place in range(opening, len(code)):
        depth += {code[opening]: 1, close: -1}.get(code[place], 0)
        if depth == 0:
            return place
    raise ValueError(f"nothing closes the bracket in: {code[opening:opening + 60]!r}")


def line_of(code, place):
    return code.count("\n", 0, place) + 1


def types(code):
    """The types and extensions at the top of a file."""
    for match in TYPE.finditer(code):
        opening = code.index("{", match.end())
        lines = code.count("\n", match.start(), closing(code, opening)) + 1
        conforms = CONFORMING.match(code, match.end()) is not None
        yield Type(match["name"], match["kind"], line_of(code, match.start()), lines, conforms)


def functions(code):
    for match in FUNCTION.finditer(code):
        opening = code.index("(", match.end())
        end = closing(code, opening)
        words_before = code[code.rfind("\n", 0, match.start()) + 1:match.start()].split()
        yield Function(
            match["name"] or match[0], line_of(code, match.start()), length(code, match.start(), end + 1),
            unlabelled(code[opening + 1:end]), "mutating" in words_before)


def length(code, start, after):
    body = code.find("{", after)
    if body < 0 or NEXT_MEMBER.search(code[after:body]):
        return None
    return code.count("\n", start, closing(code, body)) + 1


def unlabelled(parameters):
    """How many of the parameters between the brackets of a function are passed without a label."""
    depth, begins, count = 0, True, 0
    for place, letter in enumerate(parameters.replace("->", "  ")):
        if begins and not letter.isspace():
            count += bool(re.match(r"_\s+\w", parameters[place:]))
            begins = False
        depth += 1 if letter in "([<{" else -1 if letter in ")]>}" else 0
        begins = begins or letter == "," and depth == 0
    return count
