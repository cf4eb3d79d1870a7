import { ranked } from "./balance.js";
import { matches } from "./words.js";

/**
 * The order of the ledger, held still while someone reads: issues with the recommendations that address them, then those
 * that address none of these. Works on ids; what an id stands for is looked up when it is drawn.
 */
export class Arrangement {
  area = null;
  sort = "support";
  /** `{ issue, ways: [...] }` in order. */
  pairs = [];
  /** Recommendations of this area that address no issue in it. */
  loose = [];
  ids = new Set();

  /** `grouping` says what stands together as one: it has one place, and its members wait behind it should it break up. */
  constructor(room, grouping, area, sort) {
    this.area = area;
    this.sort = sort;
    const heads = grouping.heads();
    const order = (some) => (sort === "newest" ? [...some].sort(byNewest) : ranked(room, some, sort));
    const issues = order(heads.filter((each) => each.kind === "issue" && each.area === area));
    const rank = new Map(issues.map((each, index) => [each.id, index]));
    const strongest = new Map(ranked(room, issues).map((each, index) => [each.id, index]));
    const ways = new Map(issues.map((each) => [each.id, []]));
    const recommendations = order(heads.filter((each) => each.kind === "recommendation"));
    for (const each of recommendations) {
      const home = each.addresses.filter((id) => rank.has(id)).sort((a, b) => strongest.get(a) - strongest.get(b))[0];
      if (home !== undefined) {
        ways.get(home).push(each);
      } else if (each.area === area) {
        this.loose.push(...grouping.together(each.id));
      }
    }
    const rows = issues.map((issue) => ({ issue, ways: ways.get(issue.id) }));
    if (sort === "newest") {
      const latest = (row) => Math.max(...[row.issue, ...row.ways].map((each) => each.at));
      rows.sort((a, b) => latest(b) - latest(a));
    }
    this.pairs = rows.flatMap(({ issue, ways: own }) =>
      grouping.together(issue.id).map((id) => ({
        issue: id,
        ways: id === issue.id ? own.flatMap((each) => grouping.together(each.id)) : [],
      })),
    );
    for (const { issue, ways: own } of this.pairs) {
      this.ids.add(issue);
      own.forEach((id) => this.ids.add(id));
    }
    this.loose.forEach((id) => this.ids.add(id));
  }

  /** My own new contribution has its place at once, without moving anything else out of order. */
  insert(contribution, grouping) {
    const { id, kind } = contribution;
    if (kind === "issue") {
      this.pairs.unshift({ issue: id, ways: [] });
    } else {
      const pair = this.pairFor(contribution, grouping);
      if (pair) {
        pair.ways.push(id);
      } else {
        this.loose.unshift(id);
      }
    }
    this.ids.add(id);
  }

  /** The first pair that a recommendation belongs to. */
  pairFor({ addresses = [] }, grouping) {
    const leads = addresses.map((id) => grouping.leadOf(id));
    return this.pairs.find((pair) => leads.includes(grouping.leadOf(pair.issue)));
  }

  /**
   * What is left to draw of it: only what is still there, and only what was asked for; what has come to stand together
   * since is drawn once, where the first of it stands. `key` tells the rows apart.
   */
  visible(all, asked, grouping) {
    const isHere = (id) => all.get(id)?.area === this.area;
    const fits = (id) => !asked || grouping.together(id).some((each) => matches(all.get(each), asked)) || said(id);
    const said = (id) => matches({ text: grouping.of(id)?.title ?? "" }, asked);
    const drawn = new Set();
    const once = (ids) =>
      ids
        .filter((id) => all.has(id))
        .map((id) => grouping.leadOf(id))
        .filter((id) => !drawn.has(id) && drawn.add(id));
    const rows = new Map();
    for (const { issue, ways } of this.pairs) {
      const here = isHere(issue);
      const key = here ? grouping.leadOf(issue) : issue;
      const row = rows.get(key) ?? { key, issue: here ? key : null, ways: [] };
      row.ways.push(...once(ways));
      rows.set(key, row);
    }
    const pairs = [...rows.values()].filter(({ issue, ways }) => (issue !== null && fits(issue)) || ways.some(fits));
    return { pairs, loose: once(this.loose).filter((id) => isHere(id) && fits(id)) };
  }
}

function byNewest(a, b) {
  return b.at - a.at || b.id - a.id;
}
