import { ranked, rankings } from "./balance.js";
import { Grouping } from "./grouping.js";

/** What the wall shows of a room: no document, no network, only choices. A cluster is one line, said by its title. */

const newestFirst = (a, b) => b.at - a.at || b.id - a.id;

export const talliesShown = (room) => room.session.phase.seeTallies === true;
/** What the facilitator ranks the wall by. */
export const ranking = (room) => {
  const chosen = room.session.wall?.ranking ?? "support";
  return talliesShown(room) && rankings(room).includes(chosen) ? chosen : "support";
};
const order = (room, things) => (talliesShown(room) ? ranked(room, things, ranking(room)) : [...things].sort(newestFirst));

export const total = (room, kind) => room.areas.reduce((sum, area) => sum + (area[`${kind}s`] ?? 0), 0);

/** With many areas fewer each, with few areas more, so that the screen is always full and never too full. */
export const linesPerLane = (areas) => ({ 1: 8, 2: 5, 3: 3, 4: 4, 5: 3, 6: 3 })[areas] ?? 2;

/** Clusters, each by its lead, and what is in none. */
const heads = (room) => new Grouping(room.clusters, room.contributions).heads();

/** Each area with what stands at its top. */
export function lanes(room) {
  const byArea = new Map(room.areas.map((area) => [area.id, []]));
  for (const each of heads(room)) {
    byArea.get(each.area)?.push(each);
  }
  return room.areas.map((area) => ({
    area,
    top: order(room, byArea.get(area.id)).slice(0, linesPerLane(room.areas.length)),
  }));
}

/**
 * The ledger of one area: each issue with the recommendations that address it, and each recommendation that answers
 * none of the area’s issues on a row of its own; all in one ranking.
 */
export function ledger(room, area) {
  const issues = [];
  const recommendations = [];
  for (const each of heads(room)) {
    if (each.kind === "recommendation") {
      recommendations.push(each);
    } else if (each.area === area.id) {
      issues.push(each);
    }
  }
  const answers = new Map(issues.map((issue) => [issue.id, []]));
  const loose = [];
  for (const each of order(room, recommendations)) {
    const addressed = (each.addresses ?? []).filter((id) => answers.has(id));
    addressed.forEach((id) => answers.get(id).push(each));
    if (!addressed.length && each.area === area.id) {
      loose.push(each);
    }
  }
  const rows = new Map([
    ...issues.map((issue) => [issue, { lead: issue, issue, recommendations: answers.get(issue.id) }]),
    ...loose.map((each) => [each, { lead: each, issue: null, recommendations: [each] }]),
  ]);
  return order(room, [...rows.keys()]).map((lead) => rows.get(lead));
}

/** How many answers stand beside one issue before the rest is only counted. */
export const ANSWERS = 2;

/** What of an area is not on the wall when only the first rows of its ledger are. */
export function remaining(room, area, rows) {
  const shown = new Set();
  const show = ({ id, cluster }) => (cluster?.members ?? [id]).forEach((each) => shown.add(each));
  for (const { issue, recommendations } of rows) {
    if (issue) {
      show(issue);
    }
    recommendations.slice(0, ANSWERS).forEach(show);
  }
  const left = { issues: 0, recommendations: 0 };
  for (const each of room.contributions.values()) {
    if (each.area === area.id && !shown.has(each.id)) {
      left[`${each.kind}s`] += 1;
    }
  }
  return left;
}

export function arrivals(room, area, count = 3) {
  return [...room.contributions.values()]
    .filter((each) => !area || each.area === area.id)
    .sort(newestFirst)
    .slice(0, count);
}

/** Whether the texts of an area are shown. */
export const seen = (room, area) => Boolean(room.session.phase.seeOthers || area.revealed);

const hasContent = (area) => (area.issues ?? 0) + (area.recommendations ?? 0) > 0;

/** The stops of a rotation: the overview (no area), then each area that has something to show. */
export const stops = (room) => [null, ...room.areas.filter((area) => hasContent(area) && seen(room, area))];

/** What stands alone on the wall, by itself or as a cluster, each with what it goes together with. */
export function spotlit(room) {
  const { wall } = room.session;
  const all = heads(room);
  const head = all.find((each) =>
    wall?.cluster === undefined ? each.id === wall?.contribution : each.cluster?.id === wall.cluster,
  );
  const alone = room.contributions.get(wall?.contribution);
  const what = head ?? alone;
  if (!what) {
    return null;
  }
  const inside = head?.cluster?.members ?? [what.id];
  const beside =
    what.kind === "issue"
      ? all.filter((each) => each.kind === "recommendation" && each.addresses?.some((id) => inside.includes(id)))
      : all.filter((each) => (what.addresses ?? []).includes(each.id));
  return { what, several: head?.cluster && head.cluster.members.length > 1 ? head.cluster.members : [], beside: order(room, beside) };
}

/** What ranks first, issues and recommendations each in their ranking; `area` narrows it to one. */
export function results(room, area, count) {
  const supported = order(
    room,
    heads(room).filter((each) => (each.support ?? 0) > 0 && (!area || each.area === area.id)),
  );
  const most = Math.max(1, ...supported.map((each) => each.support));
  const of = (kind) => supported.filter((each) => each.kind === kind).slice(0, count);
  return { most, issues: of("issue"), recommendations: of("recommendation") };
}

/**
 * Which of its pictures the wall shows: `private`, `calm`, `speaking`, `spotlight`, `draft`, `results`, `empty`, `overview`, or
 * `area` with the area.
 */
export function picture(room, turn = 0) {
  const { wall } = room.session;
  const focused = wall?.mode === "area" ? room.area(wall.area) : undefined;
  if (room.session.closed) {
    return { name: "closed" };
  }
  if (wall?.mode === "calm" || wall?.mode === "speaking") {
    return { name: wall.mode };
  }
  if (!room.areas.some((area) => seen(room, area)) || (focused && !seen(room, focused))) {
    return { name: "private" };
  }
  if ((wall?.mode === "contribution" || wall?.mode === "cluster") && spotlit(room)) {
    return { name: "spotlight", key: wall.cluster ?? wall.contribution };
  }
  if (wall?.mode === "draft" && wall.draft) {
    return { name: "draft", key: wall.draft.id };
  }
  if (wall?.mode === "results" && talliesShown(room)) {
    return { name: "results", area: room.area(wall.area) };
  }
  if (focused) {
    return { name: "area", area: focused };
  }
  if (!room.areas.some(hasContent)) {
    return { name: "empty" };
  }
  const stop = wall?.mode === "rotate" ? stops(room)[turn % stops(room).length] : null;
  return stop ? { name: "area", area: stop } : { name: "overview" };
}

/** Where the draft of a closed session is read, as people type it. */
export const draftAddress = (url, code) => `${spokenAddress(url, code)}/draft/${code}`;

/** Where to go, short enough to be copied from a screen: no scheme, and no code, which stands beside it. */
export function spokenAddress(url, code) {
  const bare = (url ?? "").replace(/^[a-z][a-z0-9+.-]*:\/\//i, "").replace(/[?#].*$/, "");
  const parts = bare.split("/").filter(Boolean);
  if (parts.length > 1 && decodeURIComponent(parts.at(-1)).toLowerCase() === (code ?? "").toLowerCase()) {
    parts.pop();
    // The start page asks for the code, so nobody has to type more than the host.
    if (parts.at(-1) === "join") {
      parts.pop();
    }
  }
  return parts.join("/");
}
