// On a page that was opened from a result: marks the words that were looked for, until the reader takes them away.
"use strict";

(() => {
  const MOST = 150;
  const query = (new URLSearchParams(location.search).get("markeer") || "").slice(0, 300);
  const content = document.querySelector("main");
  const { element, marker, marked } = Zoek.lijst;

  function texts() {
    const skip = "script, style, svg, button, input, textarea, select, mark, nav, [hidden]";
    const walker = document.createTreeWalker(content, NodeFilter.SHOW_TEXT, {
      acceptNode: (node) => (node.parentElement.closest(skip) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT),
    });
    const found = [];
    while (walker.nextNode()) found.push(walker.currentNode);
    return found;
  }

  function mark(wanted) {
    const made = [];
    for (const node of texts()) {
      if (made.length >= MOST) break;
      const parts = marked(node.data, wanted);
      const marks = parts.filter((part) => typeof part !== "string");
      if (!marks.length) continue;
      made.push(...marks);
      node.replaceWith(...parts);
    }
    return made;
  }

  function button(marks) {
    const remove = element("button", { type: "button", className: "zoek-markering-weg" }, "Markering weghalen");
    remove.addEventListener("click", () => {
      for (const each of marks) each.replaceWith(each.textContent);
      content.normalize();
      remove.remove();
      try {
        history.replaceState(null, "", location.pathname + location.hash);
      } catch {
        // A page from disk may not change its own address; the marks are gone all the same.
      }
    });
    content.prepend(remove);
  }

  async function start() {
    if (!content || !query.trim()) return;
    const wanted = marker(await Zoek.woorden.understand(query));
    const marks = mark(wanted);
    if (marks.length) button(marks);
  }

  start();
})();
