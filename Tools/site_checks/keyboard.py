"""Whether a keyboard alone reaches every mark of a timeline."""

# Marks are links inside a drawing. Each gets a number, and is noted when it has the focus.
NOTE_MARKS = """() => {
  const marks = [...document.querySelectorAll('figure svg a')];
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
