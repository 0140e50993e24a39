// Filters by source and by relation: within one of them any choice will do, both have to hold.
{
  "use strict";
  const toolbar = document.querySelector(".toolbar");
  const shown = toolbar.querySelector(".shown");
  const reset = toolbar.querySelector(".reset");
  const opener = toolbar.querySelector(".filter");
  const panel = toolbar.querySelector(".choices");
  const choices = [...toolbar.querySelectorAll("input")];
  const entries = [...document.querySelectorAll("main [data-sources]")];
  const statements = entries.filter((entry) => entry.matches(".item")); // plots repeat them
  // Containers that go with the last of their entries, the innermost first.
  const containers = [...document.querySelectorAll("main > section, main .scroll, main .intervals")]
    .filter((container) => container.querySelector("[data-sources]"))
    .reverse();

  const tokens = (list) => list.split(" ").filter(Boolean);
  const chosen = (name) => choices.filter((c) => c.name === name && c.checked).map((c) => c.value);
  const suits = (values, list) => !values.length || tokens(list).some((token) => values.includes(token));
  const fill = (phrase, values) => phrase.replace(/\{(\w+)\}/g, (_, name) => values[name]);

  function filter() {
    const [sources, relations] = [chosen("source"), chosen("relation")];
    for (const entry of entries) {
      const { sources: given, relation } = entry.dataset;
      // A round has no relation of its own; the changes in it have.
      entry.hidden = !suits(sources, given) || (relation !== undefined && !suits(relations, relation));
    }
    for (const container of containers) {
      container.hidden = ![...container.querySelectorAll("[data-sources]")].some((entry) => !entry.hidden);
    }
    for (const link of document.querySelectorAll("nav a")) {
      const chapter = document.getElementById(link.hash.slice(1)).closest("section");
      link.closest("li").hidden = chapter.hidden;
    }
    const left = statements.filter((entry) => !entry.closest("[hidden]")).length;
    const active = sources.length + relations.length > 0;
    document.documentElement.classList.toggle("filtered", active);
    reset.hidden = !active;
    shown.textContent = fill(shown.dataset[active ? "some" : "all"], { shown: left, all: statements.length });
    document.dispatchEvent(new Event("filtered"));
  }

  function showAll() {
    for (const choice of choices) choice.checked = false;
    filter();
  }

  for (const choice of choices) {
    const key = choice.name === "source" ? "sources" : "relation";
    const number = statements.filter((entry) => tokens(entry.dataset[key]).includes(choice.value)).length;
    choice.closest("label").querySelector(".count").textContent = number;
    choice.addEventListener("change", filter);
  }
  reset.addEventListener("click", () => {
    showAll();
    opener.focus(); // the button itself is gone
  });

  // A link to what is filtered away shows everything again.
  document.addEventListener("click", (event) => {
    const hash = event.target.closest("a")?.hash;
    if (hash && document.getElementById(hash.slice(1))?.closest("[hidden]")) showAll();
  });

  function unfold(unfolded) {
    panel.hidden = !unfolded;
    opener.setAttribute("aria-expanded", String(unfolded));
  }
  opener.addEventListener("click", () => unfold(panel.hidden));
  toolbar.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || panel.hidden) return;
    event.stopPropagation();
    unfold(false);
    opener.focus();
  });

  // What is fixed beside the text stays clear of the bar, however high it is.
  new ResizeObserver(() => {
    const height = getComputedStyle(toolbar).position === "sticky" ? toolbar.offsetHeight : 0;
    document.documentElement.style.setProperty("--bar", `${height}px`);
  }).observe(toolbar);

  toolbar.hidden = false;
  filter();
}
