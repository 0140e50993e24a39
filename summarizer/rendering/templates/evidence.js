// Evidence beside a statement: the quotes it rests on, each marked in the passage of its article
// it stands in, all sources side by side. Everything shown is a copy of nodes of the page.
{
  "use strict";
  const root = document.documentElement;
  const announcer = document.querySelector(".announcer");
  const beside = matchMedia("(min-width: 66rem)"); // as in evidence.css
  const REST = 150; // milliseconds a pointer rests on a statement before its quotes are shown
  const GRACE = 500; // milliseconds it may be elsewhere before they are gone
  const LONGEST = 360; // characters of a passage between two quotes that are shown in full
  const KEPT = 150; // characters that are kept beside a quote where there are more
  let open = null; // { host, opener, panel, pinned }

  const blueprint = (id) => document.getElementById(id).content.firstElementChild.cloneNode(true);
  const numbersOf = (host) =>
    new Set([...host.querySelectorAll(".marks")].flatMap((marks) => marks.dataset.quotes.split(" ")));
  const holds = (mark, numbers) => mark.dataset.quotes.split(" ").some((n) => numbers.has(n));

  // Words far from every quote give way to an ellipsis.
  function shorten(text, isFirst, isLast) {
    const words = text.data;
    if (words.length <= LONGEST) return;
    const head = isFirst ? "" : words.slice(0, KEPT).replace(/\S*$/, "");
    const tail = isLast ? "" : words.slice(-KEPT).replace(/^\S*/, "");
    text.data = `${head}…${tail}`;
  }

  function excerpt(passage, numbers) {
    const copy = passage.cloneNode(true);
    for (const span of copy.querySelectorAll("span")) span.replaceWith(...span.childNodes);
    for (const mark of copy.querySelectorAll("mark")) {
      if (!holds(mark, numbers)) mark.replaceWith(...mark.childNodes);
      mark.classList.remove("sought");
    }
    for (const number of copy.querySelectorAll(".number")) {
      if (!numbers.has(number.dataset.number)) number.remove();
    }
    copy.normalize();
    const parts = [...copy.childNodes];
    parts.forEach((part, at) => {
      if (part.nodeType === Node.TEXT_NODE) shorten(part, at === 0, at === parts.length - 1);
    });
    return copy;
  }

  // Whose word the quotes are: each speaker once, behind the numbers of the quotes.
  function said(numbers) {
    const lines = new Map();
    for (const number of numbers) {
      for (const speaker of document.querySelectorAll(`#quote-${number} .speaker`)) {
        const line = lines.get(speaker.textContent) ?? document.createElement("p");
        if (!line.firstChild) line.append(document.createElement("b"), speaker.cloneNode(true));
        line.firstChild.append(line.firstChild.textContent ? ", " : "", number);
        lines.set(speaker.textContent, line);
      }
    }
    return lines.values();
  }

  function cardOf(article, numbers) {
    const card = blueprint("evidence-card");
    const text = article.querySelector(".text");
    const cited = [...text.querySelectorAll(".number")]
      .map((number) => number.dataset.number)
      .filter((number) => numbers.has(number));
    for (const part of article.querySelector("h3").cloneNode(true).childNodes) {
      card.querySelector(".card-label").append(part.cloneNode(true));
    }
    card.querySelector(".card-origin").textContent = article.querySelector(".origin > bdi").textContent;
    const context = card.querySelector(".context");
    context.lang = text.lang;
    for (const passage of text.children) {
      const marks = [...passage.querySelectorAll("mark")];
      if (marks.some((mark) => holds(mark, numbers))) context.append(excerpt(passage, numbers));
    }
    card.querySelector(".said").append(...said(cited));
    card.querySelector(".jump a").href = `#quote-${cited[0]}-in-article`;
    return card;
  }

  function panelOf(host, opener) {
    const numbers = numbersOf(host);
    const panel = blueprint("evidence-panel");
    panel.querySelector("#evidence-label").textContent = opener.dataset.label;
    panel.querySelector(".close").addEventListener("click", () => close(true));
    for (const article of document.querySelectorAll(".articles article")) {
      const cites = [...article.querySelectorAll(".number")].some((n) => numbers.has(n.dataset.number));
      if (cites) panel.querySelector(".cards").append(cardOf(article, numbers));
    }
    return panel;
  }

  // What opens or closes above a statement must not move it from under the reader's eyes.
  function steadily(element, change) {
    const before = element.getBoundingClientRect().top;
    change();
    scrollBy(0, element.getBoundingClientRect().top - before);
  }

  function show(host, pinned) {
    const opener = host.querySelector(".opener");
    steadily(opener, () => {
      close(false);
      const panel = panelOf(host, opener);
      if (host.matches("tbody")) host.closest(".scroll").after(panel);
      else host.append(panel);
      host.classList.add("lit");
      open = { host, opener, panel, pinned };
    });
    if (pinned) pin();
  }

  function pin() {
    const { host, opener, panel } = open;
    open.pinned = true;
    opener.setAttribute("aria-expanded", "true");
    opener.setAttribute("aria-controls", panel.id);
    announcer.textContent = opener.dataset.label;
    // The panel follows a statement in reading order; from a row of a table it is further away.
    if (!host.matches("tbody")) return;
    panel.focus({ preventScroll: true });
    if (!beside.matches) panel.scrollIntoView();
  }

  function close(givingFocusBack) {
    if (!open) return;
    const { host, opener, panel } = open;
    open = null;
    panel.remove();
    host.classList.remove("lit");
    opener.setAttribute("aria-expanded", "false");
    opener.removeAttribute("aria-controls");
    announcer.textContent = "";
    if (givingFocusBack) opener.focus({ preventScroll: beside.matches });
  }

  function toggle(host) {
    if (open?.host !== host) show(host, true);
    else if (open.pinned) close(true);
    else pin();
  }

  let resting;
  document.addEventListener("pointerover", (event) => {
    clearTimeout(resting);
    if (event.pointerType !== "mouse" || !beside.matches || open?.pinned) return;
    const host = event.target.closest(".cited");
    const isShown = host ? host === open?.host : event.target.closest(".evidence");
    if (isShown) return;
    if (host) resting = setTimeout(() => show(host, false), REST);
    else resting = setTimeout(() => close(false), GRACE);
  });

  document.addEventListener("click", (event) => {
    const host = event.target.closest(".cited");
    const isOpener = event.target.closest(".opener");
    if (!host || (!isOpener && event.target.closest("a, button, summary, .evidence"))) return;
    if (!isOpener && !getSelection().isCollapsed) return; // the reader is selecting words
    clearTimeout(resting);
    toggle(host);
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !open) return;
    clearTimeout(resting);
    close(open.pinned);
  });

  document.addEventListener("filtered", () => {
    if (open?.host.closest("[hidden]")) close(false);
  });

  // A link back to a use of a quote leads to its statement; one into an article marks all its words.
  function arrive() {
    for (const mark of document.querySelectorAll(".sought")) mark.classList.remove("sought");
    const [, number, place] = location.hash.match(/^#quote-(\d+)-(in-article|use-\d+)$/) ?? [];
    if (place === "in-article") {
      const sought = new Set([number]);
      for (const mark of document.querySelectorAll(".articles mark")) {
        if (holds(mark, sought)) mark.classList.add("sought");
      }
    } else if (place) {
      const opener = document.getElementById(location.hash.slice(1))?.closest(".cited")?.querySelector(".opener");
      opener?.scrollIntoView({ block: "center" });
      opener?.focus({ preventScroll: true });
    }
  }
  addEventListener("hashchange", arrive);

  root.classList.add("scripted");
  for (const hidden of document.querySelectorAll(".opener, .hint")) hidden.hidden = false;
  arrive();
}
