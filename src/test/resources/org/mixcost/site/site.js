"use strict";
(() => {
  const input = document.getElementById("search");
  const found = document.getElementById("found");
  const top = input.dataset.top;
  const MOST = 12;
  let index; // once somebody searches

  // On a phone the menu is opened by hand.
  const menu = document.querySelector("nav details");
  menu.open = matchMedia("(min-width: 50rem)").matches;
  menu.querySelector("[aria-current]")?.scrollIntoView({block: "nearest"});

  const load = () => new Promise((done, failed) => {
    const script = document.createElement("script");
    script.src = top + "search.js";
    script.onload = done;
    script.onerror = failed;
    document.head.append(script);
  });

  const build = async () => {
    if (!window.sections) await load();
    return lunr(function () {
      this.ref("place");
      this.field("title", {boost: 8});
      this.field("heading", {boost: 5});
      this.field("text");
      window.sections.forEach((section, place) => this.add({...section, place}));
    });
  };

  const look = (index, words) => index.query(query => words.forEach(word => {
    query.term(word, {boost: 10});
    query.term(word, {wildcard: lunr.Query.wildcard.TRAILING, usePipeline: false});
  }));

  const around = (text, words) => {
    const low = text.toLowerCase();
    const first = words.map(word => low.indexOf(word)).find(at => at >= 0) ?? 0;
    const from = Math.max(0, text.lastIndexOf(" ", Math.max(0, first - 60)) + 1);
    return (from > 0 ? "… " : "") + text.slice(from, from + 180).replace(/\s+/g, " ") + " …";
  };

  const item = (section, words) => {
    const link = document.createElement("a");
    link.href = top + section.url;
    link.textContent = section.heading === section.title ? section.title : section.title + ": " + section.heading;
    const text = document.createElement("p");
    text.textContent = around(section.text, words);
    const entry = document.createElement("li");
    entry.append(link, text);
    return entry;
  };

  const nothing = () => {
    const entry = document.createElement("li");
    entry.textContent = "Nothing is found.";
    return entry;
  };

  // Of all sections those come first that have the words as they are written.
  const search = (index, phrase, words) => {
    const all = words.length ? look(index, words).map(one => window.sections[one.ref]) : [];
    const hasPhrase = section => (section.heading + "\n" + section.text).toLowerCase().includes(phrase);
    return [...all.filter(hasPhrase), ...all.filter(one => !hasPhrase(one))].slice(0, MOST);
  };

  const show = async () => {
    index ??= build();
    const built = await index;
    const phrase = input.value.trim().toLowerCase();
    const words = lunr.tokenizer(phrase).map(String);
    const items = search(built, phrase, words).map(section => item(section, [phrase, ...words]));
    found.replaceChildren(...(words.length && !items.length ? [nothing()] : items));
  };

  input.addEventListener("input", show);
  document.addEventListener("keydown", event => {
    if (event.key === "Escape") {
      input.value = "";
      found.replaceChildren();
    } else if (event.key === "/" && document.activeElement.tagName !== "INPUT") {
      event.preventDefault();
      input.focus();
    }
  });
})();
