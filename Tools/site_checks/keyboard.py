"""Whether a keyboard alone reaches every mark of a timeline."""

# Marks are links inside a drawing. Each gets a number, to tell which of them had the focus.
NUMBER_MARKS = """() => {
  const marks = [...document.querySelectorAll('figure svg a')];
  marks.forEach((mark, place) => mark.setAttribute('data-check', place));
  return marks.map(mark => (mark.querySelector('title') || mark).textContent);
}"""
FOCUSED = """() => {
  const focused = document.activeElement && document.activeElement.closest('[data-check]');
  return focused ? +focused.getAttribute('data-check') : -1;
}"""
OTHER_STOPS = "document.querySelectorAll('a[href], button, input, select, summary, [tabindex]').length"


def unreached_marks(tab):
    """How many marks the focus came to, and the titles of those it did not.

    A drawing may have a stop of the Tab key for each mark, or one stop and arrow keys between the marks: wherever the
    focus enters a drawing, the arrow keys are tried before the Tab key goes on.
    """
    titles = tab.evaluate(NUMBER_MARKS)
    if not titles:
        return 0, []
    reached = set()
    for _ in range(tab.evaluate(OTHER_STOPS) + len(titles) + 5):
        tab.keyboard.press("Tab")
        mark = tab.evaluate(FOCUSED)
        if mark >= 0 and mark not in reached:
            reached.add(mark)
            follow_arrows(tab, reached)
        if len(reached) == len(titles):
            break
    return len(reached), [title for place, title in enumerate(titles) if place not in reached]


def follow_arrows(tab, reached):
    for key in ("ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp"):
        while True:
            tab.keyboard.press(key)
            mark = tab.evaluate(FOCUSED)
            if mark < 0 or mark in reached:
                break
            reached.add(mark)
