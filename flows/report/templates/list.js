// Narrows the list of discrepancies. Without it the whole list is there to read.
"use strict";
const form = document.querySelector(".filters");
if (form) {
  const findings = Array.from(document.querySelectorAll(".findings > .finding"));
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const rows = findings.map((element) => {
    const answers = {};
    for (const [name, codes] of Object.entries(element.dataset)) answers[name] = JSON.parse(codes);
    return { element, answers, text: plain(element.textContent) };
  });
  const count = form.querySelector(".count");
  const search = form.elements.search;

  function asked() {
    return Array.from(new FormData(form)).filter(([, value]) => value !== "");
  }

  function matches(row, [name, value]) {
    if (name !== "search") return row.answers[name].includes(value);
    return plain(value).split(/\s+/).every((word) => row.text.includes(word));
  }

  function narrow() {
    const wanted = asked();
    let shown = 0;
    for (const row of rows) {
      const fits = wanted.every((one) => matches(row, one));
      if (row.element.hidden === fits) row.element.hidden = !fits;
      if (fits) shown += 1;
    }
    count.textContent = wanted.length ? `${shown} of ${rows.length} shown` : `${rows.length} in all`;
    const hash = new URLSearchParams(wanted).toString();
    history.replaceState(null, "", hash ? `#${hash}` : location.pathname);
  }

  function restore() {
    if (document.getElementById(location.hash.slice(1))) return;
    for (const [name, value] of new URLSearchParams(location.hash.slice(1))) {
      const field = form.elements[name];
      if (field && field.type === "checkbox") field.checked = true;
      else if (field) field.value = value;
    }
    narrow();
  }

  function step(by) {
    const shown = findings.filter((element) => !element.hidden);
    const at = shown.indexOf(document.activeElement.closest(".finding"));
    const next = shown[at < 0 && by < 0 ? shown.length - 1 : Math.min(Math.max(at + by, 0), shown.length - 1)];
    if (next) next.focus();
  }

  const keys = {
    "/": () => search.focus(),
    j: () => step(1),
    k: () => step(-1),
    Escape: () => { form.reset(); narrow(); },  // at once: a key may follow
  };

  document.addEventListener("keydown", (event) => {
    const typing = event.target.matches("input[type=search], select");
    if (event.ctrlKey || event.metaKey || event.altKey || (typing && event.key !== "Escape") || !keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });
  form.addEventListener("input", narrow);
  form.addEventListener("reset", () => setTimeout(narrow));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  count.textContent = `${rows.length} in all`;
  if (location.hash) restore();
}
