// Search without a server: shows what search-engine.js finds, with filters. Without scripts the form does nothing.
(() => {
  "use strict";
  const here = document.currentScript.src, root = new URL("../", here), engine = new URL("search-engine.js", here);
  const form = document.getElementById("search-form");
  const input = document.getElementById("search-input"), list = document.getElementById("search-results");
  if (!form || !input || !list) return;

  const make = (name, values, ...inner) => {
    const element = Object.assign(document.createElement(name), values);
    element.append(...inner);
    return element;
  };
  const status = make("p", { id: "search-status" });
  status.setAttribute("role", "status");
  list.before(status);
  const fail = (error) => { status.textContent = "The search index could not be loaded: " + error.message; };
  let turn = 0;

  const row = ([hit, [route, title, summary, kind, date, marking]]) => {
    // From a disk nobody adds the name of a folder's page.
    const file = location.protocol === "file:" && route.endsWith("/") ? "index.html" : "";
    const answer = ["", "possibly in the period", "partly in the period", "in the period"][hit.answer ?? 0];
    const notes = [kind, date, answer, marking].filter(Boolean).join(" \u00b7 ");
    return make("li", {}, make("a", { href: new URL(route.slice(1) + file, root).href }, title), " ",
      make("small", {}, notes), ...(summary ? [make("p", {}, summary)] : []));
  };
  const show = async (count) => {
    const query = Object.fromEntries([...new FormData(form)].filter(([, value]) => value)), mine = ++turn;
    delete query[input.name];
    if (input.value) query.q = input.value;
    const asked = String(new URLSearchParams(query));
    if (asked !== location.search.slice(1)) {
      try { history.replaceState(null, "", asked ? "?" + asked : location.pathname); } catch { /* refused from a disk */ }
    }
    const { hits, remarks, near } = await dateline.search(query), found = hits ?? [];
    const rows = await Promise.all(found.slice(0, count).map(async (hit) => [hit, await dateline.shown(hit)]));
    if (mine !== turn) return;
    const sum = (answer) => found.filter((hit) => hit.answer === answer).length;
    const parts = [[sum(3), "in the period"], [sum(2), "partly"], [sum(1), "possibly"]].filter(([some]) => some);
    const total = found.length === 1 ? "1 result" : found.length + " results";
    const counted = parts.length > 1 || sum(3) < found.length && parts.length ? total + ": " + parts.map((part) => part.join(" ")).join(", ") : total;
    const ask = (name) => make("button", { type: "button", onclick: () => { input.value = name; show(10).catch(fail); } }, name);
    const meant = near.length ? [make("span", {}, "Did you mean ", ...near.flatMap((name, i) => i ? [", ", ask(name)] : [ask(name)]), "?")] : [];
    status.replaceChildren(...(hits ? [counted] : []), ...remarks.map((text) => make("span", {}, text)), ...meant);
    list.replaceChildren(...rows.map(row));
    const more = () => show(count + 40).catch(fail);
    if (found.length > count) list.append(make("li", {}, make("button", { type: "button", onclick: more }, "More")));
  };

  const start = async () => {
    const { facets } = await dateline.open(), query = new URLSearchParams(location.search);
    const box = make("fieldset", { id: "search-filters" }, make("legend", {}, "Filters"));
    const add = (name, field) => {
      field.name = name;
      box.append(make("label", {}, name[0].toUpperCase() + name.slice(1) + " ", field));
    };
    input.value = query.get("q") ?? input.value;
    for (const [group, values] of Object.entries(facets)) if (values.length) {
      const asked = query.get(group) ?? "", lower = asked.trim().toLowerCase();
      const chosen = values.find(([id, name]) => id.toLowerCase() === lower || name.toLowerCase() === lower)?.[0];
      // What is asked for and not offered is kept: it is rare, or there is nothing of it, which the search then says.
      const other = asked && !chosen ? [new Option(asked, asked, false, true)] : [];
      add(group, make("select", {}, new Option("any", ""), ...other, ...values.map(([id, name, count]) =>
        new Option(name + " (" + count + ")", id, false, id === chosen))));
    }
    for (const end of ["from", "to"]) {
      add(end, make("input", { placeholder: "2017-05", size: 10, value: query.get(end) ?? "" }));
    }
    form.append(box);
    form.hidden = false;
    document.getElementById("search-without-script")?.remove();
    // A pause in typing is waited for: every letter of a word would load other files of the index.
    let pause;
    form.addEventListener("input", () => {
      clearTimeout(pause);
      pause = setTimeout(() => show(10).catch(fail), 120);
    });
    await show(10);
  };
  form.addEventListener("submit", (event) => { event.preventDefault(); if (window.dateline) show(10).catch(fail); });
  const script = make("script", { src: engine.href });
  script.onload = () => start().catch(fail);
  script.onerror = () => fail(new Error(engine.href));
  document.head.append(script);
})();
