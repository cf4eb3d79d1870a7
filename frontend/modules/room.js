/**
 * What the published room looks like at one revision, and what is mine in it. No document, no network: snapshots and
 * deltas in, state out.
 */
export class Room {
  /** The revision this state stands at; -1 while there is none to build on. */
  revision = -1;
  session = null;
  areas = [];
  writers = 0;
  /** Which contributions draft recommendations stand on: `{ number, paragraph, from }`. */
  drafts = [];
  /** The draft recommendations that the ballot asks about: `{ id, number, area, round, text, subparagraphs }`. */
  ballot = [];
  /** How many experts are done with the present step. */
  done = 0;
  /** The queue to speak: the wishes of those who wait, and who speaks now. */
  speakers = { waiting: [] };
  /** Who has supported anything, by group: `{ groups, issue, recommendation }`; null while tallies are hidden. */
  voters = null;
  /** Contributions by id, in no particular order. */
  contributions = new Map();
  /** Clusters by id. */
  clusters = new Map();
  /** Comments by id. */
  comments = new Map();
  mine = null;
  here = 0;

  get ready() {
    return this.session !== null;
  }

  /** Takes a whole snapshot, whatever was here before. */
  load(snapshot) {
    this.revision = snapshot.to;
    this.session = snapshot.session;
    this.areas = snapshot.areas ?? [];
    this.writers = snapshot.writers ?? 0;
    this.drafts = snapshot.drafts ?? [];
    this.ballot = snapshot.ballot ?? [];
    this.done = snapshot.done ?? 0;
    this.speakers = snapshot.speakers ?? { waiting: [] };
    this.voters = snapshot.voters ?? null;
    this.contributions = new Map((snapshot.contributions ?? []).map((each) => [each.id, each]));
    this.clusters = new Map((snapshot.clusters ?? []).map((each) => [each.id, each]));
    this.comments = new Map((snapshot.comments ?? []).map((each) => [each.id, each]));
  }

  /**
   * Takes one delta and says what became of it: `applied`; `ignored`, being older than the state; `gap`, when something
   * before it is missing; `reset`, when the room is to be fetched anew. After `gap` nothing has changed; after `reset`
   * nothing applies until the next snapshot.
   */
  apply(delta) {
    if (this.revision >= 0 && delta.to <= this.revision) {
      return "ignored";
    }
    if (delta.reset) {
      this.forget();
      return "reset";
    }
    if (this.revision < 0 || delta.from > this.revision) {
      return "gap";
    }
    if (delta.session) {
      this.session = delta.session;
    }
    if (delta.areas) {
      this.areas = delta.areas;
    }
    if (delta.writers !== undefined) {
      this.writers = delta.writers;
    }
    if (delta.drafts) {
      this.drafts = delta.drafts;
    }
    this.ballot = delta.ballot ?? this.ballot;
    this.done = delta.done ?? this.done;
    this.speakers = delta.speakers ?? this.speakers;
    this.voters = delta.voters ?? this.voters;
    for (const id of delta.drop ?? []) {
      this.contributions.delete(id);
    }
    for (const contribution of delta.put ?? []) {
      this.contributions.set(contribution.id, contribution);
    }
    for (const [id, support, ...shares] of delta.tally ?? []) {
      const contribution = this.contributions.get(id);
      if (contribution) {
        this.contributions.set(id, tallied(contribution, support, shares));
      }
    }
    for (const id of delta.dropClusters ?? []) {
      this.clusters.delete(id);
    }
    for (const cluster of delta.putClusters ?? []) {
      this.clusters.set(cluster.id, cluster);
    }
    for (const [id, support, ...shares] of delta.tallyClusters ?? []) {
      const cluster = this.clusters.get(id);
      if (cluster) {
        this.clusters.set(id, tallied(cluster, support, shares));
      }
    }
    for (const id of delta.dropComments ?? []) {
      this.comments.delete(id);
    }
    for (const comment of delta.putComments ?? []) {
      this.comments.set(comment.id, comment);
    }
    this.revision = delta.to;
    return "applied";
  }

  /**
   * From here on nothing applies until the next snapshot. What was last known stays to be drawn for the moment that
   * takes, so that no screen goes blank.
   */
  forget() {
    this.revision = -1;
  }

  /** An older `mine` never replaces a newer one. */
  takeMine(mine) {
    if (!mine || (this.mine && mine.revision < this.mine.revision)) {
      return false;
    }
    this.mine = mine;
    return true;
  }

  /** The state in the form of a snapshot, in a fixed order: equal rooms give equal texts. */
  state() {
    return {
      to: this.revision,
      session: this.session,
      areas: this.areas,
      writers: this.writers,
      drafts: this.drafts,
      ballot: this.ballot,
      contributions: [...this.contributions.values()].sort((a, b) => a.id - b.id),
      clusters: [...this.clusters.values()].sort((a, b) => a.id - b.id),
      done: this.done,
      speakers: this.speakers,
      ...(this.voters ? { voters: this.voters } : {}),
      comments: [...this.comments.values()].sort((a, b) => a.id - b.id),
    };
  }

  area(id) {
    return this.areas.find((each) => each.id === id);
  }
}

/** By group only where groups are shown. */
function tallied(thing, support, shares) {
  const { shares: _, ...rest } = thing;
  return shares.length ? { ...rest, support, shares } : { ...rest, support };
}

/** The text of a value with its keys in alphabetical order: for comparing two states. */
export function canonical(value) {
  return JSON.stringify(value, (_, each) =>
    each && typeof each === "object" && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : each,
  );
}
