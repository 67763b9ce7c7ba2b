"""Makes random templates with a mistake in them: those of generate.py with one to three tokens changed.

Usage: break.py COUNT SEED. The same seed gives the same cases. Only the template that is rendered is changed, because
Jinja2 reads the others when it comes to them and we read them all before.
"""

import json
import random
import re
import sys

from generate import Maker

TOKENS = re.compile(r"""\{%[-+]?|[-+]?%\}|\{\{-?|-?\}\}|\{\#|\#\}|"[^"\n]*"|'[^'\n]*'|\w+|\s+|[^\w\s]""", re.X)
OTHERS = [
    "{%", "%}", "{{", "}}", "{% endif %}", "{% endfor %}", "{% else %}", "{% elif t %}", "{% endblock %}", "{% endset %}",
    "{% endraw %}", "{% if t %}", "{% for item in xs %}", "{% block x %}", "{% set a %}", "{% nothing %}", "{{ }}", "if",
    "for", "in", "not", "and", "or", "is", "else", "set", "endif", "import", "from", "with", "as", "recursive", "scoped",
    "(", ")", "[", "]", "{", "}", "|", ".", ",", ":", "=", "==", "+", "-", "*", "**", "~", "%", "!", "?", "$", "&", ";",
    "'", '"', "1", "1.5", "'s'", "xs", "nope", "none", "true", "loop", "self", "super", "caller", "\\", "@", "^", "`", "é",
]


class Breaker:
    def __init__(self, seed):
        self.r = random.Random(seed)

    def broken(self, text):
        tokens = TOKENS.findall(text)
        for _ in range(self.r.choice((1, 1, 1, 2, 3))):
            if tokens:
                self.change(tokens)
        return "".join(tokens)

    def change(self, tokens):
        place = self.r.randrange(len(tokens))
        way = self.r.randrange(8)
        if way == 0:
            del tokens[place]
        elif way == 1:
            tokens.insert(place, tokens[place])
        elif way == 2 and place + 1 < len(tokens):
            tokens[place], tokens[place + 1] = tokens[place + 1], tokens[place]
        elif way == 3:
            del tokens[place:]
        elif way == 4:
            tokens.insert(place, self.r.choice(OTHERS))
        elif way == 5:
            del tokens[place : place + self.r.randint(2, 6)]
        else:
            tokens[place] = self.r.choice(OTHERS)

    def lines(self, text):
        """Line breaks after some tags, so that the places of mistakes differ."""
        return re.sub(r"[%}]\}", lambda end: end.group() + ("\n" if self.r.random() < 0.5 else ""), text)


def main():
    count, seed = int(sys.argv[1]), int(sys.argv[2])
    for number in range(count):
        case = Maker(seed * 1_000_003 + number).case(number)
        breaker = Breaker(seed * 2_000_003 + number)
        case["templates"]["main"] = breaker.broken(breaker.lines(case["templates"]["main"]))
        print(json.dumps(case))


if __name__ == "__main__":
    main()
