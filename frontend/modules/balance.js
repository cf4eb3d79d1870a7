import { html, nothing } from "../webjars/lit-html/3.3.2/lit-html.js";

/*
 * How support is spread over the stakeholder groups, and what follows from it for the order of things: the same rule as
 * the server’s `Balance`. Only what the room carries is weighed; groups are joined before they come here.
 */

/** What of a kind can be ranked by: by groups only where there are some. */
export const rankings = (room) => ((room.voters?.groups.length ?? 0) > 1 ? ["support", "balance", "dissent"] : ["support"]);

/** The supporters of one thing by group, with its bridging score, its dissent and the weight of that. */
export function weigh(room, { kind, support = 0, shares = [] }) {
  const [all = 0, ...voters] = room.voters?.[kind] ?? [];
  const groups = (room.voters?.groups ?? []).map((names, place) => ({
    groups: names,
    supporters: shares[place] ?? 0,
    voters: voters[place] ?? 0,
  }));
  const consensus = (some, of) => (some + 1) / (of + 2);
  const bridging = groups.length
    ? groups.map((each) => consensus(each.supporters, each.voters)).reduce((a, b) => a * b, 1)
    : consensus(support, all);
  const dissent = dissentOf(groups);
  return { groups, bridging, dissent, weight: dissent * (all ? support / all : 0) };
}

/** Groups in which nobody has voted say nothing. */
function dissentOf(groups) {
  const said = groups.filter(({ voters }) => voters > 0).map(({ supporters, voters }) => supporters / voters);
  if (said.length < 2) {
    return 0;
  }
  const mean = said.reduce((a, b) => a + b, 0) / said.length;
  const squares = said.reduce((sum, share) => sum + (share - mean) * (share - mean), 0);
  return Math.sqrt(squares / said.length) / 0.5;
}

/** In order of arrival; a cluster arrived with the first of its members. */
const arrived = (a, b) => (a.since ?? a.at) - (b.since ?? b.at) || (a.first ?? a.id) - (b.first ?? b.id);
const newest = (a, b) => b.at - a.at || b.id - a.id;

/** Sorts by a ranking; equals stand in order of arrival. Where nobody has supported anything yet, the newest is first. */
export function ranked(room, things, ranking = "support") {
  const voted = (kind) => (room.voters?.[kind]?.[0] ?? 0) > 0;
  if (!voted("issue") && !voted("recommendation")) {
    return [...things].sort(newest);
  }
  const bySupport = (a, b) => (b.support ?? 0) - (a.support ?? 0) || arrived(a, b);
  const score = { balance: "bridging", dissent: "weight" }[rankings(room).includes(ranking) ? ranking : "support"];
  if (!score) {
    return [...things].sort(bySupport);
  }
  const scores = new Map(things.map((each) => [each, weigh(room, each)[score]]));
  return [...things].sort((a, b) => scores.get(b) - scores.get(a) || bySupport(a, b));
}

/** A bar for each group, the low ones underlined; nothing where groups are not shown. */
export function balanceBars(room, t, thing) {
  const { groups } = weigh(room, thing);
  return groups.length ? bars(t, groups) : nothing;
}

/** The same of groups as they are given: `{ groups, supporters, voters }`. */
export function bars(t, groups) {
  const given = groups.reduce((sum, each) => sum + each.supporters, 0);
  const asked = groups.reduce((sum, each) => sum + each.voters, 0);
  const names = (family, each) => each.groups.map((group) => t(`${family}.${group}`)).join(" + ");
  const words = groups.map((each) =>
    each.voters ? t("balance.group", names("group", each), each.supporters, each.voters) : t("balance.silent", names("group", each)),
  );
  return html`<div class="balance" role="img" aria-label=${t("balance.label", words.join(", "))} style="--groups:${groups.length}">
    ${groups.map(
      (each) => html`<div class=${2 * each.supporters * asked < given * each.voters ? "low" : ""}>
        <span>${names("balance.short", each)}</span>
        <span class="wf-bar"><i style="--v:${each.voters ? Math.floor((100 * each.supporters) / each.voters) : 0}%"></i></span>
        <b>${each.voters ? `${each.supporters}/${each.voters}` : "–"}</b>
      </div>`,
    )}
  </div>`;
}
