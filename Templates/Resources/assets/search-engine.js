// The search engine of search.js, which loads it. The index lies in ../search/ as small scripts; a query loads the few
// that it needs, so it works from a disk too and under "script-src 'self'". Words are prefixes and must all be there.
(() => {
  "use strict";
  const here = new URL("../search/", document.currentScript.src);
  const parts = new Map(), loads = new Map();
  let letters, index;

  const load = (name) => {
    if (!loads.has(name)) loads.set(name, new Promise((done, fail) => {
      const script = document.createElement("script");
      script.src = new URL(name + ".js", here).href;
      script.onload = () => { script.remove(); done(parts.get(name)); };
      script.onerror = () => { script.remove(); loads.delete(name); fail(new Error(script.src)); };
      document.head.append(script);
    }));
    return loads.get(name);
  };
  const open = async () => {
    const found = await load("index"), marked = new Map();
    found.letters.forEach((plain, i, all) => { if (!(i % 2)) for (const c of all[i + 1]) marked.set(c, plain); });
    [index, letters] = [found, marked];
    return index;
  };

  // The same as SearchTokens.swift: [token, whether it may be the beginning of a longer one].
  const eastAsian = /[\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\u{20000}-\u{323af}]/u;
  const tokens = (text) => {
    const found = [];
    let word = [], run = [];
    const endWord = () => { if (word.length) found.push([word.slice(0, 32).join(""), word.length > 1]); word = []; };
    const endRun = () => {
      run.forEach((c, i) => {
        if (i + 1 < run.length || !i) found.push([run.slice(i, i + 2).join(""), run.length < 2]);
      });
      run = [];
    };
    for (const c of text) {
      const n = c.codePointAt(0), narrow = n > 0xff00 && n < 0xff5f ? String.fromCharCode(n - 0xfee0) : c;
      for (const lower of narrow.toLowerCase()) for (const d of letters.get(lower) ?? lower) {
        if (/[\u0300-\u036f]/.test(d)) continue;
        if (eastAsian.test(d)) { endWord(); run.push(d); }
        else if (/[\p{L}\p{M}\p{N}]/u.test(d)) { endRun(); word.push(d); }
        else { endWord(); endRun(); }
      }
    }
    endWord(); endRun();
    return found;
  };

  const numbers = (text) => {
    const list = [];
    let value = 0, shift = 0;
    for (const c of text) {
      const n = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".indexOf(c);
      value += (n & 31) << shift;
      if (n & 32) shift += 5; else { list.push(value); value = shift = 0; }
    }
    return list;
  };

  // The documents with a token: number -> whether it is in the title.
  const find = async ([token, isPrefix]) => {
    const { starts } = index, end = isPrefix ? token + "\uffff" : token, hits = new Map();
    let from = starts.findIndex((s) => s >= token);
    from = from < 0 ? starts.length - 1 : Math.max(0, from - 1);
    const names = [];
    for (let i = from; i < starts.length && starts[i] <= end && names.length < 9; i++) names.push("t" + i);
    for (const shard of await Promise.all(names.map(load))) for (const [key, text] of Object.entries(shard)) {
      if (key !== token && !(isPrefix && key.startsWith(token))) continue;
      text.split(".").forEach((list, isOther) => {
        let at = 0;
        for (const step of numbers(list)) { at += step; hits.set(at, !isOther || !!hits.get(at)); }
      });
    }
    return hits;
  };

  // For each document whether it may, and whether it must, lie in the period; bounds are days since 1970.
  const days = async (first, last) => {
    const names = [], found = [];
    for (let i = 0; i * index.span < index.count; i++) names.push("y" + i);
    const step = (n) => (n - 1) % 2 ? -(n >> 1) : (n - 1) / 2;
    for (const text of await Promise.all(names.map(load))) {
      const list = numbers(text);
      for (let i = 0, at = 0; i < list.length; i += 2) {
        if (list[i]) at += step(list[i]);
        const early = list[i] ? at : -Infinity, late = list[i + 1] ? at + step(list[i + 1]) : Infinity;
        found.push(early <= last && late >= first ? (early >= first && late <= last ? 2 : 1) : 0);
      }
    }
    return found;
  };
  const day = (text, isEnd) => {
    const m = /^\s*(\d{4})(?:-(\d\d?)(?:-(\d\d?))?)?\s*$/.exec(text ?? "");
    if (!m) return isEnd ? Infinity : -Infinity;
    const [y, mo, d] = [+m[1], m[2] - 1 || 0, +m[3] || 1], date = new Date(0);
    // The end of a period is the day before the next one.
    date.setUTCFullYear(isEnd && !m[2] ? y + 1 : y, isEnd && !m[3] && m[2] ? mo + 1 : mo, isEnd && m[3] ? d + 1 : d);
    return date / 864e5 - (isEnd ? 1 : 0);
  };

  // { q, actor, country, sector, kind, from, to } -> [{ number, possibly }], the best first; null: nothing was asked.
  const search = async (query) => {
    if (!index) await open();
    const wanted = tokens(query.q ?? ""), facets = [];
    for (const group in index.facets) if (query[group]) facets.push([":" + group + ":" + query[group], false]);
    const [first, last] = [day(query.from), day(query.to, true)];
    const isBounded = first > -Infinity || last < Infinity;
    if (!wanted.length && !facets.length && !isBounded) return null;
    const lists = await Promise.all([...wanted, ...facets].map(find));
    const period = isBounded && await days(first, last);
    const found = [];
    for (const number of lists.length ? lists.reduce((a, b) => b.size < a.size ? b : a).keys() : period.keys()) {
      if (period && !period[number] || !lists.every((l) => l.has(number))) continue;
      found.push({ number, possibly: period && period[number] < 2, rank: lists.filter((l) => l.get(number)).length });
    }
    return found.sort((a, b) => b.rank - a.rank || a.number - b.number);
  };
  const shown = async ({ number }) => (await load("d" + Math.floor(number / index.page)))[number % index.page];

  window.dateline = { open, search, shown, tokens, shard: (name, data) => parts.set(name, data) };
})();
