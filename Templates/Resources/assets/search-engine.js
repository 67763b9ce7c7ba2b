// The search engine of search.js, which loads it. The index lies in ../search/ as small scripts; a query loads the few
// that it needs, so it works from a disk too and under "script-src 'self'". Words are prefixes and must all be there;
// neighbours may be one word: "RAT 9", "rat-9" and "rat9" find each other.
(() => {
  "use strict";
  const here = new URL("../search/", document.currentScript.src);
  // So many files are loaded for the beginning of a word; what begins more words is said to be cut.
  const most = 24;
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

  // The same as SearchTokens.swift: [token, whether it may be the beginning of a longer one, whether it is a word].
  const eastAsian = /[\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\u{20000}-\u{323af}]/u;
  const tokens = (text) => {
    const found = [];
    let word = [], run = [], isAtDot = false;
    const endWord = () => {
      if (word.length) found.push([word.slice(0, 32).join(""), word.length > 1, true]);
      [word, isAtDot] = [[], false];
    };
    const endRun = () => {
      run.forEach((c, i) => {
        if (i + 1 < run.length || !i) found.push([run.slice(i, i + 2).join(""), run.length < 2, false]);
      });
      run = [];
    };
    for (const c of text) {
      const n = c.codePointAt(0), narrow = n > 0xff00 && n < 0xff5f ? String.fromCharCode(n - 0xfee0) : c;
      for (const lower of narrow.toLowerCase()) for (const d of letters.get(lower) ?? lower) {
        if (d === "." && !isAtDot && /^t\d{4}$/.test(word.join(""))) { isAtDot = true; continue; }
        if (isAtDot) { isAtDot = false; if (/[0-9]/.test(d)) word.push("."); else endWord(); }
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

  // The ways to find a word of a query, as WordSearch.swift has them: itself, and itself with its neighbours as one word.
  const ways = (words, place) => {
    const found = [words[place]];
    for (let count = 2; count <= 4 && words[place][2]; count++) {
      for (let first = Math.max(0, place - count + 1); first <= place && first + count <= words.length; first++) {
        const run = words.slice(first, first + count);
        if (run.every(([, , isWord]) => isWord)) found.push([run.map(([text]) => text).join("").slice(0, 32), true]);
      }
    }
    return found;
  };
  // The documents with any of the ways to find a word.
  const findAny = async (ways) => {
    const all = await Promise.all(ways.map(find)), hits = new Map();
    for (const one of all) for (const [number, rank] of one.hits) hits.set(number, Math.max(rank, hits.get(number) ?? 0));
    return { hits, isCut: all[0].isCut };
  };

  // How many letters two words differ by.
  const distance = (one, other) => {
    let last = Array.from({ length: other.length + 1 }, (_, i) => i);
    for (let i = 0; i < one.length; i++) {
      const row = [i + 1];
      for (let j = 0; j < other.length; j++) {
        row.push(Math.min(last[j] + (one[i] === other[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1));
      }
      last = row;
    }
    return last[other.length];
  };
  // Names that are spelled most like a query that found nothing: those that filters offer, and words of titles.
  const near = async (words) => {
    const compact = (list) => list.map(([text]) => text).join(""), asked = compact(words), found = new Map();
    const offer = (name, text, wanted) => {
      const far = distance(wanted, text), limit = Math.max(1, Math.floor(wanted.length / 3));
      if (far <= limit && far < wanted.length && far < (found.get(name) ?? Infinity)) found.set(name, far);
    };
    for (const values of Object.values(index.facets)) for (const [, name] of values) offer(name, compact(tokens(name)), asked);
    await Promise.all(words.map(async ([word, , isWord], place) => {
      if (!isWord || word.length < 3 || (await find(words[place])).hits.size) return;
      const next = index.starts.findIndex((s) => s > word), at = Math.max(0, next < 0 ? index.starts.length - 1 : next - 1);
      for (const [key, text] of Object.entries(await load("t" + at))) {
        if (key.startsWith(":") || text.startsWith("..")) continue;
        const others = words.map(([text], i) => i === place ? key : text).join(" ");
        if (Math.abs(key.length - word.length) < 4) offer(others, key, word);
      }
    }));
    // A name as it is written comes before its folded letters.
    const seen = new Set(), names = [...found].filter(([name]) => {
      const text = compact(tokens(name));
      return !seen.has(text) && seen.add(text);
    });
    return names.sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 3).map(([name]) => name);
  };

  // The documents with a token: number -> rank. A word of a title counts more than the beginning of one, the title of an
  // incident, an actor or a term more than that of a source, and any title more than other text.
  const ranks = [[4, 3], [2, 1], [0, 0]];
  const find = async ([token, isPrefix]) => {
    const { starts } = index, end = isPrefix ? token + "\uffff" : token, hits = new Map();
    let from = starts.findIndex((s) => s >= token);
    from = from < 0 ? starts.length - 1 : Math.max(0, from - 1);
    const names = [];
    for (let i = from; i < starts.length && starts[i] <= end; i++) names.push("t" + i);
    const isCut = isPrefix && names.length > most;
    for (const shard of await Promise.all(names.slice(0, isCut ? most : names.length).map(load))) {
      for (const [key, text] of Object.entries(shard)) {
        if (key !== token && !(isPrefix && key.startsWith(token))) continue;
        text.split(".").forEach((list, place) => {
          const rank = ranks[place][key === token ? 0 : 1];
          let at = 0;
          for (const step of numbers(list)) { at += step; hits.set(at, Math.max(rank, hits.get(at) ?? 0)); }
        });
      }
    }
    return { hits, isCut };
  };

  // For each document whether it lies in the period: 3 all of it, 2 certainly a part, 1 possibly, 0 not or without a
  // date. Only the files of the documents asked for are loaded, and of those the ones in which some are in the period
  // and others are not. The same as SearchDays.swift; days are counted from 1970-01-01.
  const days = async (first, last, asked) => {
    const answers = [];
    const parts = [...new Set(asked.map((number) => Math.floor(number / index.span)))].filter((part) => {
      const [start, end, isWhole] = index.reaches[part];
      if (!(start <= last && end >= first)) return false;
      if (!isWhole || start < first || end > last) return true;
      for (let i = 0; i < index.span; i++) answers[part * index.span + i] = 3;
      return false;
    });
    const texts = await Promise.all(parts.map((part) => load("y" + part)));
    texts.forEach((text, place) => {
      const list = numbers(text), found = [];
      let i = 0, kept = 0;
      const answer = (head) => {
        const shape = head & 7, step = list[i++], start = kept + (step % 2 ? -(step + 1) / 2 : step / 2);
        if (head & 8) kept = start;
        const end = shape === 6 ? start : start + list[i++];
        const [latestStart, earliestEnd] =
          shape === 3 ? [start + list[i++], start + list[i++]] : shape === 2 ? [start, end] : [end, start];
        if (end < first || start > last) return 0;
        return start >= first && end <= last ? 3 : earliestEnd >= first && latestStart <= last ? 2 : 1;
      };
      while (i < list.length) {
        const shape = list[i++];
        if (shape !== 4 && shape !== 5) { found.push(shape && answer(shape)); continue; }
        const each = Array.from({ length: list[i++] }, () => answer(list[i++]));
        const [least, best] = [Math.min(...each), Math.max(...each)];
        found.push(least === 3 ? 3 : shape === 4 || least === 2 ? Math.min(2, best) : Math.min(1, best));
      }
      found.forEach((answer, i) => { answers[parts[place] * index.span + i] = answer; });
    });
    return answers;
  };
  // The first or the last day of 2017, 2017-05 or 2017-05-12; none for what is not there, NaN for what is none of them.
  const day = (text, isEnd) => {
    if (!text?.trim()) return isEnd ? Infinity : -Infinity;
    const m = /^\s*(\d{4})(?:-(\d\d?)(?:-(\d\d?))?)?\s*$/.exec(text);
    if (!m) return NaN;
    const [y, mo, d] = [+m[1], m[2] ? m[2] - 1 : isEnd ? 11 : 0, +m[3] || 1], date = new Date(0);
    if (mo < 0 || mo > 11 || m[3] === "0" || m[3] === "00") return NaN;
    // The end of a month is the day before the next one.
    date.setUTCFullYear(y, isEnd && !m[3] ? mo + 1 : mo, isEnd && !m[3] ? 0 : d);
    return date.getUTCMonth() === mo ? date / 864e5 : NaN;
  };
  const period = (query, remarks) => {
    const ends = [day(query.from, false), day(query.to, true)].map((end, i) => {
      if (end === end) return end;
      remarks.push("The date \u201c" + query[i ? "to" : "from"] + "\u201d is not understood and left out: " +
        "write 2017, 2017-05 or 2017-05-12.");
      return i ? Infinity : -Infinity;
    });
    if (ends[0] > ends[1]) remarks.push("The period ends before it begins.");
    return ends;
  };

  // { q, actor, country, sector, kind, from, to } -> { hits: [{ number, answer }], remarks, near }: near are names for
  // words that found nothing. The hits are null where nothing was asked; what is surely in the period comes first, then what has more of the words in its title.
  const search = async (query) => {
    if (!index) await open();
    const remarks = [], wanted = tokens(query.q ?? ""), groups = Object.keys(index.facets).filter((g) => query[g]);
    const [first, last] = period(query, remarks), isBounded = first > -Infinity || last < Infinity;
    if (!wanted.length && !groups.length && !isBounded) return { hits: null, remarks, near: [] };
    if (first > last) return { hits: [], remarks, near: [] };
    const value = (group) => query[group].trim().toLowerCase();
    const lists = await Promise.all([...wanted.map((_, place) => ways(wanted, place)),
      ...groups.map((g) => [[":" + g + ":" + value(g), false]])].map(findAny));
    lists.forEach(({ hits, isCut }, i) => {
      const group = groups[i - wanted.length];
      if (group && !hits.size) remarks.push("There is nothing of the " + group + " \u201c" + query[group] + "\u201d.");
      if (isCut) {
        remarks.push("Too many words begin with \u201c" + wanted[i][0] + "\u201d to look at all of them: add a letter.");
      }
    });
    const maps = lists.map(({ hits }) => hits), rarest = maps.reduce((a, b) => b.size < a.size ? b : a, maps[0]);
    const asked = rarest ? [...rarest.keys()].filter((number) => maps.every((map) => map.has(number)))
      : Array.from({ length: index.count }, (_, number) => number);
    const answers = isBounded && await days(first, last, asked);
    const hits = asked.filter((number) => !answers || answers[number]).map((number) => ({
      number, answer: answers ? answers[number] : undefined, rank: maps.reduce((sum, map) => sum + map.get(number), 0),
    }));
    hits.sort((a, b) => (b.answer ?? 0) - (a.answer ?? 0) || b.rank - a.rank || a.number - b.number);
    return { hits, remarks, near: hits.length || !wanted.length ? [] : await near(wanted) };
  };
  const shown = async ({ number }) => (await load("d" + Math.floor(number / index.page)))[number % index.page];

  window.dateline = { open, search, shown, tokens, shard: (name, data) => parts.set(name, data) };
})();
