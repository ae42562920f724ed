/* The page's modules, which are no package: read as modules all the same, each with those that it imports. */
import { readFileSync } from "node:fs";
const folder = new URL("../../../kg/views/page/", import.meta.url);
const address = (name) => "data:text/javascript," + encodeURIComponent(
  readFileSync(new URL(name, folder), "utf8").replace(/from "\.\/([\w-]+\.js)"/g, (_, other) => `from "${address(other)}"`));
export const load = (name) => import(address(name));
export const statement = (more) => ({ subject: "a", node: "b", object: "b", relation: "met", arrow: "fact", actuality: "happened", saidBy: ["paper"], article: "1", runs: [["They met.", "sentence"]], ...more });
