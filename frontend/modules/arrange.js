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

  constructor(all, area, sort) {
    this.area = area;
    this.sort = sort;
    const order = sort === "newest" ? byNewest : bySupport;
    const here = [...all.values()].filter((each) => each.area === area);
    const issues = here.filter((each) => each.kind === "issue").sort(order);
    const rank = new Map(issues.map((each, index) => [each.id, index]));
    const strongest = new Map([...issues].sort(bySupport).map((each, index) => [each.id, index]));
    const ways = new Map(issues.map((each) => [each.id, []]));
    const recommendations = [...all.values()].filter((each) => each.kind === "recommendation").sort(order);
    for (const each of recommendations) {
      const home = (each.addresses ?? [])
        .filter((id) => rank.has(id))
        .sort((a, b) => strongest.get(a) - strongest.get(b))[0];
      if (home !== undefined) {
        ways.get(home).push(each.id);
      } else if (each.area === area) {
        this.loose.push(each.id);
      }
    }
    this.pairs = issues.map((each) => ({ issue: each.id, ways: ways.get(each.id) }));
    if (sort === "newest") {
      const latest = (pair) => Math.max(...[pair.issue, ...pair.ways].map((id) => all.get(id).at));
      this.pairs.sort((a, b) => latest(b) - latest(a));
    }
    for (const { issue, ways: own } of this.pairs) {
      this.ids.add(issue);
      own.forEach((id) => this.ids.add(id));
    }
    this.loose.forEach((id) => this.ids.add(id));
  }

  /** My own new contribution has its place at once, without moving anything else out of order. */
  insert(contribution) {
    const { id, kind } = contribution;
    if (kind === "issue") {
      this.pairs.unshift({ issue: id, ways: [] });
    } else {
      const pair = this.pairFor(contribution);
      if (pair) {
        pair.ways.push(id);
      } else {
        this.loose.unshift(id);
      }
    }
    this.ids.add(id);
  }

  /** The first pair that a recommendation belongs to. */
  pairFor({ addresses = [] }) {
    return this.pairs.find((pair) => addresses.includes(pair.issue));
  }

  /** What is left to draw of it: only what is still there, and only what was asked for. */
  visible(all, asked) {
    const isHere = (id) => all.get(id)?.area === this.area;
    const fits = (id) => !asked || matches(all.get(id), asked);
    const pairs = this.pairs
      .map(({ issue, ways }) => ({
        key: issue,
        issue: isHere(issue) ? issue : null,
        ways: ways.filter((id) => all.has(id)),
      }))
      .filter(({ issue, ways }) => (issue !== null && fits(issue)) || ways.some(fits));
    return { pairs, loose: this.loose.filter((id) => isHere(id) && fits(id)) };
  }
}

function bySupport(a, b) {
  return (b.support ?? 0) - (a.support ?? 0) || b.at - a.at || b.id - a.id;
}

function byNewest(a, b) {
  return b.at - a.at || b.id - a.id;
}
