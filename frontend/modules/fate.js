import { nameOf } from "./entry.js";

/**
 * The road a contribution of the room has gone, in words: its cluster, the draft recommendations it is in, by itself or
 * with its cluster, and the final ones. Empty while it is unsorted. The same words as in the ledger and the documents.
 */
export function roadOf(board, id) {
  const { t, room, grouping, all } = board;
  const group = grouping.of(id);
  const together = group ? group.members : [id];
  const uses = room.drafts.filter(({ from }) => from.some((each) => together.includes(each)));
  const finals = uses.filter(({ paragraph }) => paragraph !== undefined).map(({ paragraph }) => paragraph);
  const drafts = uses.filter(({ paragraph }) => paragraph === undefined).map(({ number }) => number);
  return [
    group ? inCluster(t, group, id, nameOf(board, all.get(group.lead))) : "",
    drafts.length ? listing(t, "fate.drafts", drafts) : "",
    finals.length ? listing(t, "fate.finals", finals) : "",
  ].filter(Boolean);
}

function inCluster(t, { title, lead, members }, id, name) {
  const others = members.length - 1;
  return [
    title ? t("fate.cluster", title, name) : t("fate.cluster.untitled", name),
    lead === id ? t("fate.leads") : "",
    others > 0 ? t("fate.others", others) : "",
  ]
    .filter(Boolean)
    .join(", ");
}

function listing(t, key, numbers) {
  return t(`${key}.${numbers.length === 1 ? "one" : "other"}`, numbers.join(", "));
}
