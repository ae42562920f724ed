/* Light or dark: as the machine is set, until the reader chooses. */
import { tell } from "./data.js";
import { byId } from "./dom.js";

const KEY = "kg-theme";
const machine = matchMedia("(prefers-color-scheme: dark)");
// a page from a disk may have no storage: the choice then holds until it is closed
const kept = (() => { try { return localStorage.getItem(KEY); } catch (_) { return null; } })();
let chosen = kept === "dark" || kept === "light" ? kept : null;

export const isDark = () => document.documentElement.dataset.theme === "dark";

function set() {
  document.documentElement.dataset.theme = chosen || (machine.matches ? "dark" : "light");
  byId("theme").setAttribute("aria-pressed", String(isDark()));
}

export function listenToTheme() {
  byId("theme").addEventListener("click", () => {
    chosen = isDark() ? "light" : "dark";
    try { localStorage.setItem(KEY, chosen); } catch (_) { /* see above */ }
    set();
    tell("theme");
  });
  machine.addEventListener("change", () => { set(); tell("theme"); });
}

set();
