/** What counts as the text of a contribution, and how texts are compared. No document. */

/** The other of the two kinds. */
export const otherKind = (kind) => (kind === "issue" ? "recommendation" : "issue");

export const SHORTEST = 10;
export const LONGEST = 280;
export const LONGEST_CITE = 200;

/** The text as it is kept: without white space around it, one blank for any run of it inside. */
export function tidy(text) {
  return text.replace(/\s+/gu, " ").trim();
}

/** Its length as people count: in characters, not in the units a computer stores them in. */
export function size(text) {
  let count = 0;
  for (const _ of tidy(text)) {
    count++;
  }
  return count;
}

/** The text without case and accents. */
export function fold(text) {
  return text.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase();
}

/** The beginning of a text, cut between words where there are some. */
export function shorten(text, longest) {
  const characters = [...text];
  if (characters.length <= longest) {
    return text;
  }
  const cut = characters.slice(0, longest).join("");
  const blank = cut.lastIndexOf(" ");
  return `${(blank > cut.length / 2 ? cut.slice(0, blank) : cut).replace(/[\s,;:.]+$/u, "")}…`;
}

/** Whether every word of what was asked is in the text or the signature, or begins the number. */
export function matches(contribution, asked) {
  const words = fold(asked).split(/\s+/u).filter(Boolean);
  const number = fold(contribution.number ?? "");
  const text = fold(`${contribution.text} ${contribution.signature ?? ""} ${contribution.cites ?? ""}`);
  return words.every((word) => text.includes(word) || number.startsWith(word));
}

/** A key that no other post has; works on plain HTTP too. */
export function newKey() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
