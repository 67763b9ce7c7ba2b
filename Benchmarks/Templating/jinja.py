"""Renders the benchmark's page with Jinja2: {"templates": ..., "data": ..., "count": n} in, seconds a page out."""

import json
import sys
import time

import jinja2

job = json.load(sys.stdin)
environment = jinja2.Environment(loader=jinja2.DictLoader(job["templates"]), autoescape=True)
template = environment.get_template("page.html")
output = template.render(job["data"])
best = float("inf")
for _ in range(job["rounds"]):
    start = time.process_time()
    for _ in range(job["count"]):
        template.render(job["data"])
    best = min(best, (time.process_time() - start) / job["count"])
print(json.dumps({"seconds": best, "output": output}))
