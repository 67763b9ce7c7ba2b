"""Renders templates with Jinja2, one case a line of JSON in, one result a line out.

A case: {"templates": {name: text}, "main": name, "data": {...}, "autoescape": bool, "options": [names]}
A result: {"output": text} or {"error": message, "type": class, "line": number, "template": name}
"""

import json
import sys

import jinja2


def environment(case):
    options = {name: True for name in case.get("options", [])}
    return jinja2.Environment(
        loader=jinja2.DictLoader(case["templates"]), autoescape=case["autoescape"], cache_size=0, **options
    )


def place(error, names):
    """The line of the innermost frame that belongs to a template."""
    if isinstance(error, jinja2.TemplateSyntaxError):
        return error.name, error.lineno
    found = (None, None)
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_globals.get("__jinja_template__") is not None or trace.tb_frame.f_code.co_filename == "<template>":
            found = (None, trace.tb_lineno)
        trace = trace.tb_next
    return found


def render(case):
    try:
        template = environment(case).get_template(case["main"])
        return {"output": template.render(case["data"])}
    except RecursionError:
        return {"error": "recursion", "type": "RecursionError", "line": None, "template": None}
    except Exception as error:  # every error is a result to compare
        name, line = place(error, case["templates"])
        return {"error": str(error), "type": type(error).__name__, "line": line, "template": name}


def main():
    for line in sys.stdin:
        print(json.dumps(render(json.loads(line))), flush=False)


if __name__ == "__main__":
    main()
