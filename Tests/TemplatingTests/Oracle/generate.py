"""Makes random templates by a grammar: one case of JSON a line, in the form that render.py reads.

Usage: generate.py COUNT SEED. The same seed gives the same cases.
Left out on purpose: what prints addresses or generators, and whole numbers beyond 64 bits.
"""

import json
import random
import sys

DATA = {
    "i": 7, "j": -3, "z": 0, "f": 2.5, "g": -0.75, "t": True, "b": False, "n": None,
    "s": "Hello <World> & \"co\"", "w": "word", "u": "Ünï 漢字 ß", "e": "", "ml": "line one\nline  two\n\nlast", "num": "42",
    "xs": [3, 1, 2], "ys": ["b", "A", "<c>", "a"], "es": [], "nest": [[1, 2], [3], []], "mix": [1, "two", None, 2.5, True],
    "d": {"k": 1, "a": "x", "Z": [1, 2]}, "dd": {"p": {"q": "deep"}, "r": 5},
    "us": [
        {"name": "bob", "age": 30, "tags": ["p", "q"], "on": True, "at": {"c": "X"}},
        {"name": "Alice & co", "age": 25, "tags": [], "on": False, "at": {"c": "y"}},
        {"name": "carl", "age": 30, "tags": ["q"], "on": True, "at": {"c": "X"}},
    ],
    "tree": [{"v": 1, "c": [{"v": 2, "c": []}, {"v": 3, "c": [{"v": 4, "c": []}]}]}, {"v": 5, "c": []}],
}


FLOOR, CEIL = "1, 'floor'", "0, 'ceil'"
DOUBLE = "\"a'b\""
SHORT = "9, false, '..'"


class Maker:
    def __init__(self, seed):
        self.r = random.Random(seed)
        self.names = []  # variables that templates set
        self.macros = []

    def pick(self, *choices):
        return self.r.choice(choices)

    def chance(self, p):
        return self.r.random() < p

    # expressions by type

    def integer(self, d):
        if d <= 0 or self.chance(0.3):
            return self.pick("i", "j", "z", "1", "2", "5", "10", "-4", "xs[0]", "us[0].age", "d.k", "dd.r", "t")
        return self.pick(
            lambda: f"({self.integer(d - 1)} {self.pick('+', '-', '*', '//', '%')} {self.integer(d - 1)})",
            lambda: f"{self.anylist(d - 1)}|length",
            lambda: f"({self.text(d - 1)})|length",
            lambda: f"({self.number(d - 1)})|int",
            lambda: f"({self.integer(d - 1)})|abs",
            lambda: f"{self.text(d - 1)}|wordcount",
            lambda: f"({self.integer(d - 1)} if {self.truth(d - 1)} else {self.integer(d - 1)})",
            lambda: f"{self.intlist(d - 1)}|{self.pick('sum', 'max', 'min', 'first', 'last')}",
            lambda: f"-{self.pick('i', 'j', '3')}",
            lambda: f"'{self.pick('abcabc', 'x', '')}'.{self.pick('count', 'find', 'rfind')}('{self.pick('a', 'bc', 'z')}')",
            lambda: f"us|sum(attribute='age')",
            lambda: f"({self.text(d - 1)})|int",
            lambda: "loop.index",
        )()

    def number(self, d):
        if d <= 0 or self.chance(0.3):
            return self.pick("f", "g", "1.5", "0.1", "i", "100.0", "1e3")
        return self.pick(
            lambda: f"({self.number(d - 1)} {self.pick('+', '-', '*', '/', '//', '%')} {self.number(d - 1)})",
            lambda: f"({self.number(d - 1)})|round({self.pick('', '1', '2', FLOOR, CEIL, '-1')})",
            lambda: f"({self.number(d - 1)})|float",
            lambda: f"({self.number(d - 1)})|abs",
            lambda: f"({self.pick('2', '3', 'f')} ** {self.pick('2', '0.5', '-1')})",
            lambda: self.integer(d - 1),
        )()

    def text(self, d):
        if d <= 0 or self.chance(0.25):
            return self.pick("s", "w", "u", "e", "ml", "num", "'lit'", "'<b>'", DOUBLE, "ys[0]", "d.a", "us[1].name", "dd.p.q", "'a,b,c'", "(s|safe)", "(s|e)")
        return self.pick(
            lambda: f"({self.text(d - 1)})|{self.pick('upper', 'lower', 'title', 'capitalize', 'trim', 'e', 'string', 'striptags', 'reverse', 'safe', 'escape', 'forceescape', 'urlencode', 'urlize')}",
            lambda: f"({self.text(d - 1)} ~ {self.value(d - 1)})",
            lambda: f"({self.text(d - 1)} + {self.text(d - 1)})",
            lambda: f"({self.text(d - 1)})|replace({self.text(0)}, {self.text(0)}{self.pick('', ', 1')})",
            lambda: f"({self.text(d - 1)})|truncate({self.pick('5', '8', '12', '5, true', SHORT, '7, leeway=0')})",
            lambda: f"{self.anylist(d - 1)}|join({self.pick('', chr(39) + ',' + chr(39), chr(39) + '<' + chr(39), 's')})",
            lambda: f"({self.text(d - 1)}){self.pick('[0]', '[1:]', '[:3]', '[::-1]', '[-2:]', '[::2]')}",
            lambda: f"({self.text(d - 1)}).{self.pick('upper()', 'lower()', 'strip()', 'title()', 'swapcase()', 'capitalize()', 'replace(' + chr(39) + 'l' + chr(39) + ', ' + chr(39) + '<' + chr(39) + ')', 'zfill(6)', 'ljust(8)', 'rjust(8)', 'center(9)')}",
            lambda: f"'{self.pick('%s', '[%s]', '%5s|', '%r', '%-6s|')}' % ({self.value(d - 1)},)",
            lambda: f"'{self.pick('%d', '%05d', '%x', '%.2f', '%5.1f', '%e', '%g', '%+d')}' % {self.integer(d - 1)}",
            lambda: f"({self.text(d - 1)} if {self.truth(d - 1)} else {self.text(d - 1)})",
            lambda: f"({self.text(d - 1)}|default({self.text(0)}{self.pick('', ', true')}))",
            lambda: f"({self.value(d - 1)})|string",
            lambda: f"({self.value(d - 1)})|tojson",
            lambda: f"({self.text(d - 1)})|{self.pick('indent', 'indent(2, true)', 'center(11)', 'wordwrap(7)', 'wordwrap(5, false)')}",
            lambda: f"'{self.pick('{}', '{:>6}|', '{0}{0}', '{!r}')}'.format({self.text(d - 1)})",
            lambda: f"({self.integer(d - 1)})|filesizeformat",
            lambda: f"({self.text(d - 1)} * {self.pick('2', '0', '3')})",
        )()

    def intlist(self, d):
        if d <= 0 or self.chance(0.3):
            return self.pick("xs", "[1, 2, 3]", "range(4)|list", "range(1, 6, 2)|list", "nest[0]", "es", "[i, j]")
        return self.pick(
            lambda: f"({self.intlist(d - 1)})|sort{self.pick('', '(reverse=true)')}",
            lambda: f"({self.intlist(d - 1)}|list + {self.intlist(d - 1)}|list)",
            lambda: f"({self.intlist(d - 1)})|{self.pick('select', 'reject')}('{self.pick('odd', 'even', 'defined', 'number')}')|list",
            lambda: f"({self.intlist(d - 1)})|select('{self.pick('gt', 'lt', '==', 'ge', 'divisibleby')}', {self.pick('1', '2', '3')})|list",
            lambda: f"({self.intlist(d - 1)})|unique|list",
            lambda: f"({self.intlist(d - 1)}|list){self.pick('[1:]', '[::-1]', '[:2]', '[::2]', '[-1:]')}",
            lambda: f"us|map(attribute='age')|list",
            lambda: f"us|map(attribute='tags')|map('length')|list",
            lambda: f"[{self.integer(d - 1)}, {self.integer(d - 1)}]",
        )()

    def anylist(self, d):
        if d <= 0 or self.chance(0.2):
            return self.pick("xs", "ys", "es", "mix", "nest", "['x', '<', s]", "('a', 1)", "us[0].tags")
        return self.pick(
            lambda: self.intlist(d - 1),
            lambda: f"ys|{self.pick('sort', 'unique|list', 'reverse|list', 'map(' + chr(39) + 'upper' + chr(39) + ')|list', 'sort(case_sensitive=true)')}",
            lambda: f"us|map(attribute='{self.pick('name', 'at.c', 'age', 'tags.0', 'zz')}')|list",
            lambda: f"us|selectattr('{self.pick('on', 'age', 'name')}')|map(attribute='name')|list",
            lambda: f"us|rejectattr('age', 'gt', {self.integer(0)})|map(attribute='name')|list",
            lambda: f"us|sort(attribute='{self.pick('age', 'name', 'age,name', 'at.c')}')|map(attribute='name')|list",
            lambda: f"({self.anylist(d - 1)})|batch(2{self.pick('', ', 0')})|list",
            lambda: f"({self.anylist(d - 1)})|slice(2)|list",
            lambda: f"({self.text(d - 1)}).split({self.pick('', chr(39) + ',' + chr(39), chr(39) + ' ' + chr(39) + ', 1')})",
            lambda: f"({self.text(d - 1)})|list",
            lambda: f"d|{self.pick('list', 'dictsort', 'items|list')}",
            lambda: f"d.{self.pick('keys()', 'values()', 'items()')}|list",
            lambda: f"us|groupby('{self.pick('age', 'on', 'at.c')}')|map('first')|list",
            lambda: f"[{self.value(d - 1)}, {self.value(d - 1)}]",
            lambda: f"({self.value(d - 1)}, {self.value(d - 1)})",
            lambda: f"({self.text(0)}).splitlines()",
        )()

    def truth(self, d):
        if d <= 0 or self.chance(0.25):
            return self.pick("t", "b", "i", "e", "xs", "es", "n", "nope", "true", "loop.first", "loop.last", "us[0].on")
        return self.pick(
            lambda: f"({self.integer(d - 1)} {self.pick('<', '>', '<=', '>=', '==', '!=')} {self.integer(d - 1)})",
            lambda: f"({self.text(d - 1)} {self.pick('==', '!=', '<', 'in')} {self.text(d - 1)})",
            lambda: f"({self.truth(d - 1)} {self.pick('and', 'or')} {self.truth(d - 1)})",
            lambda: f"(not {self.truth(d - 1)})",
            lambda: f"({self.integer(0)} {self.pick('in', 'not in')} {self.anylist(d - 1)})",
            lambda: f"({self.value(d - 1)} is {self.pick('', 'not ')}{self.pick('defined', 'none', 'string', 'number', 'sequence', 'mapping', 'iterable', 'boolean', 'undefined', 'true', 'false', 'integer', 'float', 'escaped')})",
            lambda: f"({self.integer(d - 1)} is {self.pick('odd', 'even', 'divisibleby 3', 'gt 2', 'eq 5')})",
            lambda: f"({self.integer(0)} < {self.integer(0)} <= {self.integer(0)})",
            lambda: f"({self.text(d - 1)}).{self.pick('startswith', 'endswith')}({self.text(0)})",
            lambda: f"({self.text(d - 1)} is {self.pick('upper', 'lower')})",
        )()

    def value(self, d):
        if d <= 0:
            return self.pick("i", "f", "s", "n", "t", "nope", "d.k", "us[0].name", *self.names)
        return self.pick(
            self.integer, self.number, self.text, self.text, self.anylist, self.truth, self.variable, self.strange
        )(d)

    def variable(self, d):
        return self.pick("i", "s", "d", "nope", "loop.index", "loop.length", "item", "us[0]", "dd.p", "d['a']", "mix[1]", *self.names)

    def strange(self, d):
        """What may be an error."""
        if self.chance(0.6):
            return self.pick("{'a': 1}", "{'b': [1, s]}", "nope.x" if self.chance(0.1) else "nope", "d.zz", "us[9]", "dict(a=i)", "w if b", "(w)[20]")
        return self.pick(
            lambda: f"({self.value(d - 1)} {self.pick('+', '-', '*', '/', '<', '%')} {self.value(d - 1)})",
            lambda: f"({self.value(d - 1)})|{self.pick('abs', 'length', 'sum', 'sort', 'first', 'round', 'join', 'list', 'int', 'float', 'dictsort', 'max', 'upper', 'default(1)')}",
            lambda: f"({self.value(d - 1)}).x",
            lambda: f"({self.value(d - 1)})[0]",
            lambda: f"({self.value(d - 1)}).x.y",
        )()

    # statements

    def name(self):
        return self.pick("v1", "v2", "v3")

    def plain(self):
        return self.pick("text ", "<p>", "</p>\n", "\n", " ", "a & b ", "\n  ", "é", "\n\n", "")

    def open(self):
        return self.pick("{%", "{%", "{%", "{%-", "{%-", "{%+")

    def close(self):
        return self.pick("%}", "%}", "%}", "-%}", "-%}", "+%}")

    def tag(self, body):
        return f"{self.open()} {body} {self.close()}"

    def output(self, d):
        o, c = self.pick(("{{", "}}"), ("{{", "}}"), ("{{-", "}}"), ("{{", "-}}"))
        return f"{o} {self.value(d)} {c}"

    def body(self, d):
        return "".join(self.statement(d) for _ in range(self.r.randint(1, 3)))

    def statement(self, d):
        if d <= 0 or self.chance(0.35):
            return self.pick(self.plain, lambda: self.output(2), lambda: self.output(1), lambda: self.output(3))()
        kind = self.pick(
            self.conditional, self.loop, self.loop, self.assign, self.assign, self.capture, self.with_, self.filter,
            self.macro, self.call, self.autoescape, self.namespace, self.comment, self.raw, self.recursive, self.include,
        )
        return kind(d - 1)

    def conditional(self, d):
        result = self.tag(f"if {self.truth(2)}") + self.body(d)
        while self.chance(0.3):
            result += self.tag(f"elif {self.truth(2)}") + self.body(d)
        if self.chance(0.5):
            result += self.tag("else") + self.body(d)
        return result + self.tag("endif")

    def loop(self, d):
        head = self.pick(
            lambda: f"for item in {self.anylist(2)}",
            lambda: f"for item in us",
            lambda: f"for item in {self.intlist(2)} if {self.pick('item is odd', 'item > 1', self.truth(1))}",
            lambda: f"for k, v in d.items()",
            lambda: f"for k, v in us|groupby('{self.pick('age', 'on')}')",
            lambda: f"for v1 in {self.intlist(1)}",
        )()
        result = self.tag(head) + self.loopbody(d)
        if self.chance(0.3):
            result += self.tag("else") + self.body(d)
        return result + self.tag("endfor")

    def loopbody(self, d):
        extra = self.pick(
            "", "", "{{ loop.index }}", "{{ item }}", "{{ loop.cycle('a', 'b') }}", "{% if loop.changed(item) %}c{% endif %}",
            "{{ item.name }}", "{{ loop.revindex }}{{ loop.last }}", "{{ k }}", "{{ ', ' if not loop.last }}", "{{ loop.previtem }}", "{{ loop.nextitem }}", "{{ loop.depth0 }}{{ loop.length }}")
        return extra + self.body(d)

    def recursive(self, d):
        inner = self.pick("{{ loop(n1.c) }}", "{% if n1.c %}[{{ loop(n1.c) }}]{% endif %}", "{{ loop.depth }}{{ loop(n1.c)|upper }}")
        return self.tag("for n1 in tree recursive") + "{{ n1.v }}" + inner + (self.output(1) if self.chance(0.4) else "") + self.tag("endfor")

    def assign(self, d):
        name = self.name()
        result = self.tag(f"set {name} = {self.value(2)}")
        if name not in self.names:
            self.names.append(name)
        return result

    def capture(self, d):
        name = self.name()
        filters = self.pick("", "", " | upper", " | trim | length", " | replace('a', '<')")
        result = self.tag(f"set {name}{filters}") + self.body(d) + self.tag("endset")
        if name not in self.names:
            self.names.append(name)
        return result + self.pick("", "{{ " + name + " }}")

    def with_(self, d):
        name = self.name()
        return self.tag(f"with {name} = {self.value(0)}{self.pick('', ', v3 = ' + self.value(0))}") + f"{{{{ {name} }}}}" + self.body(d) + self.tag("endwith")

    def filter(self, d):
        return self.tag(f"filter {self.pick('upper', 'e', 'trim', 'replace(' + chr(39) + 'e' + chr(39) + ', ' + chr(39) + '<' + chr(39) + ')', 'indent', 'upper|lower|title')}") + self.body(d) + self.tag("endfilter")

    def macro(self, d):
        name = self.pick("m1", "m2")
        params = self.pick("", "a", "a, b=2", "a, b=a", "v1=1")
        special = self.pick("", "", "{{ varargs }}", "{{ kwargs }}", "{% if caller %}({{ caller() }}){% endif %}")
        uses = self.pick("", "{{ a }}", "{{ a }}{{ b }}", "{{ v1 }}")
        outer, self.macros = self.macros, []  # a macro calls no other: no endless recursion
        text = self.tag(f"macro {name}({params})") + uses + special + self.body(d) + self.tag("endmacro")
        self.macros = outer + [name]
        return text + (f"{{{{ {name}({self.pick('', '1', '1, 2', 's', 'a=3', '1, b=s', '1, 2, 3', 'q=1')}) }}}}" if self.chance(0.7) else "")

    def call(self, d):
        if not self.macros:
            return self.output(2)
        name = self.r.choice(self.macros)
        return self.tag(f"call {name}({self.pick('', '1', 's')})") + self.body(d) + self.tag("endcall")

    def autoescape(self, d):
        return self.tag(f"autoescape {self.pick('true', 'false')}") + self.body(d) + self.tag("endautoescape")

    def namespace(self, d):
        return "{% set ns = namespace(c=0, l=[]) %}" + self.tag(f"for item in {self.intlist(1)}") + self.pick("{% set ns.c = ns.c + item %}", "{% set ns.l = ns.l + [item] %}", "{% set ns.c = loop.index %}") + self.tag("endfor") + "{{ ns.c }}{{ ns.l }}"

    def comment(self, d):
        return self.pick("{# c #}", "{#- c -#}", "{# {{ x }} #}", "{#+ c\n #}")

    def raw(self, d):
        return self.pick("{% raw %}{{ x }} {% endraw %}", "{%- raw -%} {% if %} {%- endraw -%}")

    def include(self, d):
        return self.pick("{% include 'part' %}", "{% include ['none', 'part'] %}", "{% include 'none' ignore missing %}", "{% from 'lib' import lm %}{{ lm(i) }}", "{% import 'lib' as lib %}{{ lib.lm(s) }}{{ lib.lv }}", "{% import 'lib' as lib with context %}{{ lib.lc() }}")

    def part(self):
        """A template that others use, without using others."""
        keep, self.include = self.include, lambda d: self.output(2)
        text = self.body(2)
        self.include = keep
        return text

    def case(self, number):
        templates = {"main": ""}
        if self.chance(0.3):
            base = "".join(f"{self.plain()}{{% block {n}{self.pick('', ' scoped')} %}}{self.body(1)}{{% endblock %}}" for n in ("x", "y"))
            if self.chance(0.3):
                base = "{% for item in xs %}" + base + "{% endfor %}" + self.output(1)
            templates["base"] = base
            self.names, self.macros = [], []
            blocks = "".join(
                f"{{% block {n} %}}{self.body(1)}{self.pick('', '{{ super() }}', '{{ self.y() }}' if n == 'x' else '')}{{% endblock %}}{self.plain()}"
                for n in ("x", "y") if self.chance(0.7))
            text = "{% extends 'base' %}" + (self.assign(1) if self.chance(0.4) else "") + (self.macro(1) if self.chance(0.3) else "") + blocks
        else:
            text = self.body(3)
        templates["main"] = text
        self.names, self.macros = [], []
        templates["part"] = self.part()
        templates["lib"] = "{% macro lm(a) %}<{{ a }}>{% endmacro %}{% set lv = " + self.text(1) + " %}{% macro lc() %}{{ i }}{{ item }}{% endmacro %}"
        options = [o for o in ("trim_blocks", "lstrip_blocks", "keep_trailing_newline") if self.chance(0.2)]
        return {"templates": templates, "main": "main", "data": DATA, "autoescape": self.chance(0.6), "options": options}


def main():
    count, seed = int(sys.argv[1]), int(sys.argv[2])
    for number in range(count):
        print(json.dumps(Maker(seed * 1_000_003 + number).case(number)))


if __name__ == "__main__":
    main()
