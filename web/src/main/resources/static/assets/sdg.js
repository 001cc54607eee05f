// Everything works without this. With it, a form that is refused says so in place, and nothing typed is lost.
for (const form of document.querySelectorAll("form[method=post][data-ask]")) {
  form.addEventListener("submit", () => {
    const button = form.querySelector("button[type=submit]");
    // Not at once: a disabled button is not sent, and neither is its form in some browsers.
    setTimeout(() => { if (button) button.disabled = true; }, 0);
  });
}
// Rows of a list that are filled only when needed.
for (const more of document.querySelectorAll("button[data-more]")) {
  more.hidden = false;
  const rows = [...document.querySelectorAll(`[data-row="${more.dataset.more}"]`)];
  rows.slice(1).forEach((row) => { if (![...row.querySelectorAll("input,textarea,select")].some((f) => f.value && f.tagName !== "SELECT")) row.hidden = true; });
  more.addEventListener("click", () => {
    const next = rows.find((row) => row.hidden);
    if (next) { next.hidden = false; next.querySelector("input,textarea,select")?.focus(); }
    if (!rows.some((row) => row.hidden)) more.hidden = true;
  });
}
// A form that is left with something typed in it asks before it is lost.
let typed = false;
for (const form of document.querySelectorAll("form.stack")) {
  form.addEventListener("input", () => { typed = true; });
  form.addEventListener("submit", () => { typed = false; });
}
addEventListener("beforeunload", (leaving) => { if (typed) leaving.preventDefault(); });
