/* The other ways to see the same: the article's text, who says what, the statements as a table, and the names. */
import { articles, on, statements, tell, view } from "./data.js";
import { articleSheet, lightIn } from "./article_sheet.js";
import { claimsSheet } from "./claims_sheet.js";
import { byId } from "./dom.js";
import { namesSheet } from "./names_sheet.js";
import { tableSheet } from "./table_sheet.js";

const sheet = byId("sheet");
const MAKE = { article: articleSheet, claims: claimsSheet, table: tableSheet, names: namesSheet };

/** Shows the picture alone, or what `view.sheet` names. */
export function show() {
  for (const tab of document.querySelectorAll("#views button")) tab.setAttribute("aria-pressed", String(tab.dataset.view === view.sheet));
  sheet.hidden = view.sheet === "picture";
  document.body.dataset.view = view.sheet;
  fill();
}

function fill() {
  const make = MAKE[view.sheet];
  if (make) sheet.replaceChildren(...make(fill).filter((part) => part != null));
}

/** Lights the sentences of what is open. */
export const light = () => view.sheet === "article" && lightIn(sheet);

function toArticle(key, part) {
  tell("sheet", "article");
  const article = key ? statements[key].article : part.split(".")[0];
  if (Object.keys(articles).length > 1 && view.filters.article !== article) { view.filters.article = article; tell("changed", false); }
  const there = part ? byId(`part-${part}`) : [...sheet.querySelectorAll(".said")].find((p) => p.dataset.keys.split(" ").includes(key));
  if (!there) return;
  const aside = there.closest("details");
  if (aside) aside.open = true;
  there.scrollIntoView({ block: "center" });
  if (part) there.classList.add("lit");
}

export function listenToSheets() {
  for (const tab of document.querySelectorAll("#views button")) tab.addEventListener("click", () => tell("sheet", tab.dataset.view));
  on("article", toArticle);
  on("changed", () => { if (view.sheet !== "picture") { fill(); light(); } });
}
