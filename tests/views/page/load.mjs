/* The page's modules, which are no package: read as modules all the same. */
import { readFileSync } from "node:fs";
const folder = new URL("../../../kg/views/page/", import.meta.url);
export const load = (name) => import("data:text/javascript," + encodeURIComponent(readFileSync(new URL(name, folder), "utf8")));
export const statement = (more) => ({ subject: "a", node: "b", object: "b", relation: "met", arrow: "fact", actuality: "happened", saidBy: ["paper"], article: "1", runs: [["They met.", "sentence"]], ...more });
