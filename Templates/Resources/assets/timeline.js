// What a drawing of time gains with a script: zoom, a filter, and moves by the arrow keys. Everything is readable without.
(() => {
  "use strict";
  const steps = [1, 1.5, 2, 3, 4, 6, 8, 12, 16];
  const make = (name, properties = {}) => Object.assign(document.createElement(name), properties);

  // The marks of a drawing with what they say, where they stand, and the entry of the list that they lead to.
  const marksOf = (drawing) =>
    [...drawing.querySelectorAll(".ev, .sy")]
      .filter((mark) => mark.querySelector("title"))
      .map((mark) => {
        const box = mark.getBoundingClientRect();
        const target = mark.getAttribute("href") || "";
        return {
          mark,
          says: mark.querySelector("title").textContent,
          entry: target.startsWith("#") ? document.getElementById(target.slice(1)) : null,
          x: box.left + box.width / 2,
          y: box.top + box.height / 2,
        };
      });

  const enhance = (figure) => {
    const drawing = figure.querySelector("svg.tl");
    if (!drawing) return;
    const marks = marksOf(drawing);
    const frame = make("div", { className: "tl-frame" });
    const tools = make("div", { className: "tl-tools" });
    const reading = make("p", { className: "tl-read" });
    reading.setAttribute("aria-hidden", "true");
    drawing.before(tools, frame, reading);
    frame.append(drawing);

    // Zoom: places are percentages, so a wider drawing is a closer look.
    let step = 0;
    const lanes = [...drawing.querySelectorAll(".lane")];
    const keepLaneNames = () => lanes.forEach((lane) => lane.setAttribute("x", String(frame.scrollLeft)));
    const out = make("button", { type: "button", textContent: "−", disabled: true });
    const into = make("button", { type: "button", textContent: "+" });
    out.setAttribute("aria-label", "Zoom out");
    into.setAttribute("aria-label", "Zoom in");
    const zoom = (by, at = 0.5) => {
      const next = Math.min(Math.max(step + by, 0), steps.length - 1);
      if (next === step) return;
      const middle = (frame.scrollLeft + frame.clientWidth * at) / steps[step];
      step = next;
      drawing.setAttribute("width", `${steps[step] * 100}%`);
      frame.scrollLeft = middle * steps[step] - frame.clientWidth * at;
      out.disabled = step === 0;
      into.disabled = step === steps.length - 1;
      keepLaneNames();
    };
    out.addEventListener("click", () => zoom(-1));
    into.addEventListener("click", () => zoom(1));
    frame.addEventListener("scroll", keepLaneNames, { passive: true });
    frame.addEventListener(
      "wheel",
      (event) => {
        if (!event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        zoom(event.deltaY < 0 ? 1 : -1, (event.clientX - frame.getBoundingClientRect().left) / frame.clientWidth);
      },
      { passive: false },
    );
    tools.append(make("span", { textContent: "Zoom" }), out, into);

    // The filter: words of a mark's title, and the kind that the list below gives its entry.
    const kinds = [...new Set(marks.map((one) => one.entry && one.entry.dataset.kind).filter(Boolean))].sort();
    if (marks.length > 5) {
      const label = make("label", { textContent: "Filter " });
      const words = make("input", { type: "search", autocomplete: "off", spellcheck: false });
      label.append(words);
      const choice = make("select");
      choice.setAttribute("aria-label", "Kind");
      choice.append(new Option("all kinds", ""), ...kinds.map((kind) => new Option(kind, kind)));
      const count = make("span", { className: "tl-count" });
      count.setAttribute("role", "status");
      const filter = () => {
        const wanted = words.value.toLowerCase().split(/\s+/).filter(Boolean);
        let shown = 0;
        const listed = new Set(); // Several marks may lead to one entry.
        for (const { mark, says, entry } of marks) {
          const text = (entry ? `${says} ${entry.textContent}` : says).toLowerCase();
          const fits =
            wanted.every((word) => text.includes(word)) &&
            (!choice.value || (entry && entry.dataset.kind === choice.value));
          mark.classList.toggle("off", !fits);
          if (mark.matches("a")) mark.tabIndex = fits ? 0 : -1;
          if (fits) {
            shown += 1;
            listed.add(entry);
          }
        }
        for (const { entry } of marks) if (entry) entry.hidden = !listed.has(entry);
        count.textContent = shown === marks.length ? "" : `${shown} of ${marks.length} marks`;
      };
      words.addEventListener("input", filter);
      choice.addEventListener("change", filter);
      tools.append(label);
      if (kinds.length > 1) tools.append(choice);
      tools.append(count);
    }

    // Moves: left and right along a row, up and down between rows; each mark says what it is below the drawing.
    const links = marks.filter((one) => one.mark.matches("a"));
    const read = (one) => (reading.textContent = one ? one.says : "");
    for (const one of marks) {
      one.mark.addEventListener("pointerenter", () => read(one));
      one.mark.addEventListener("focus", () => {
        read(one);
        const box = one.mark.getBoundingClientRect(), view = frame.getBoundingClientRect();
        if (box.left < view.left || box.right > view.right) frame.scrollLeft += box.left - view.left - view.width / 2;
      });
    }
    const place = (one) => {
      const box = one.mark.getBoundingClientRect();
      return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    };
    const nearest = (from, isCandidate, distance) => {
      const start = place(from);
      let best = null, least = Infinity;
      for (const one of links) {
        if (one === from || one.mark.classList.contains("off")) continue;
        const spot = place(one), dx = spot.x - start.x, dy = spot.y - start.y;
        if (!isCandidate(dx, dy)) continue;
        const far = distance(Math.abs(dx), Math.abs(dy));
        if (far < least) [best, least] = [one, far];
      }
      return best;
    };
    const along = (dx, dy) => dx + 4 * dy, across = (dx, dy) => dy + dx / 8;
    const moves = {
      ArrowRight: (from) => nearest(from, (dx) => dx > 0.5, along),
      ArrowLeft: (from) => nearest(from, (dx) => dx < -0.5, along),
      ArrowDown: (from) => nearest(from, (_, dy) => dy > 4, across),
      ArrowUp: (from) => nearest(from, (_, dy) => dy < -4, across),
    };
    drawing.addEventListener("keydown", (event) => {
      const from = links.find((one) => one.mark === document.activeElement);
      if (!from || event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === "+" || event.key === "=") zoom(1);
      else if (event.key === "-") zoom(-1);
      else if (moves[event.key]) {
        const next = moves[event.key](from);
        if (next) next.mark.focus();
      } else return;
      event.preventDefault();
    });
  };

  document.querySelectorAll("figure.drawing").forEach(enhance);
})();
