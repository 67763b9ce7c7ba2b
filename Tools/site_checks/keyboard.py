"""Whether every mark of a timeline can be reached: by a keyboard alone, and by a pointer."""

# A mark is what has a title of its own in a drawing, and what is a link there: it has to be a link, or within one. Each
# link gets a number, and is noted when it has the focus.
NOTE_MARKS = """() => {
  const titled = [...document.querySelectorAll('figure svg title')].map((title) => title.parentElement)
    .filter((mark) => mark.localName !== 'svg' && !mark.closest('[aria-hidden=true]'));
  const links = [...document.querySelectorAll('figure svg a')];
  const marks = [...new Set([...titled.map((mark) => mark.closest('a') || mark), ...links])];
  marks.forEach((mark, place) => mark.setAttribute('data-check', place));
  window.reachedMarks = new Set();
  document.addEventListener('focusin', (event) => {
    const mark = event.target.closest('[data-check]');
    if (mark) window.reachedMarks.add(+mark.getAttribute('data-check'));
  });
  return marks.map((mark) => (mark.querySelector('title') || mark).textContent);
}"""
REACHED = "[...window.reachedMarks]"
STOPS = "document.querySelectorAll('a[href], button, input, select, summary, [tabindex]').length"
FOCUS = "(place) => document.querySelector(`[data-check='${place}']`).focus()"

# A mark is hit where a point of one of its shapes belongs to it and not to what lies above; each drawing is brought into
# the window first.
COVERED = """() => [...document.querySelectorAll('figure svg a')].filter((mark) => {
  mark.scrollIntoView({block: 'center', inline: 'center', behavior: 'instant'});
  const shapes = [...mark.querySelectorAll('circle, rect, path, line')];
  return !shapes.some((shape) => {
    const box = shape.getBoundingClientRect();
    for (const across of [0.5, 0.1, 0.9, 0.3, 0.7])
      for (const down of [0.5, 0.2, 0.8]) {
        const hit = document.elementFromPoint(box.left + box.width * across, box.top + box.height * down);
        if (hit && hit.closest('a') === mark) return true;
      }
    return false;
  });
}).map((mark) => (mark.querySelector('title') || mark).textContent)"""


def covered_marks(tab):
    """The titles of marks that a pointer cannot hit, since other marks lie on them."""
    return tab.evaluate(COVERED)


def unreached_marks(tab):
    """How many marks the focus came to, and the titles of those it did not.

    A drawing may have a stop of the Tab key for each mark, or one stop and arrow keys between the marks: what the Tab
    key leaves out, the arrow keys may reach from where it stops.
    """
    titles = tab.evaluate(NOTE_MARKS)
    if not titles:
        return 0, []
    for _ in range(tab.evaluate(STOPS) + 5):
        tab.keyboard.press("Tab")
    reached = set(tab.evaluate(REACHED))
    if len(reached) < len(titles):
        reached = follow_arrows(tab, reached)
    return len(reached), [title for place, title in enumerate(titles) if place not in reached]


def follow_arrows(tab, reached):
    """The marks to which arrow keys lead from marks that were reached, and from these in turn."""
    waiting = list(reached)
    while waiting:
        start = waiting.pop()
        for key in ("ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp"):
            # Back to a mark that a keyboard has reached already.
            tab.evaluate(FOCUS, start)
            tab.keyboard.press(key)
            new = set(tab.evaluate(REACHED)) - reached
            reached |= new
            waiting += new
    return reached
