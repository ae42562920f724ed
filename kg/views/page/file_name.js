/* Names of files to take away. Nothing here knows the document. */

const MOST = 60;
const plainly = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-");

/** Words as the name of a file, each part of them cut where a word ends: "teodor-maslin-dossier.md". */
export function fileName(parts, ending) {
  const words = parts.map((part) => {
    const whole = plainly(part).replace(/^-|-$/g, "");
    return whole.length <= MOST ? whole : whole.slice(0, MOST).replace(/-[^-]*$/, "");
  });
  return `${words.filter(Boolean).join("-")}.${ending}`;
}
