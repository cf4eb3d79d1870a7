/** How a cluster is told from a contribution here and among the drafts. */
export const clusterKey = (id) => `c${id}`;
const clusterOf = (key) => (typeof key === "string" ? Number(key.slice(1)) : null);

/**
 * My supports as I see them: what `mine` says, and over it what I have just tapped, until the answer and the room’s tally
 * have caught up. Keys are contributions, or clusters: supporting a cluster means its lead, it is given when any of its
 * members is, and taking it back takes back all inside.
 */
export class Supports {
  #live;
  #drafts;
  #onRefused;
  #onChange;
  #taps = new Map();

  constructor({ live, drafts, onRefused, onChange }) {
    this.#live = live;
    this.#drafts = drafts;
    this.#onRefused = onRefused;
    this.#onChange = onChange;
    for (const [id, give] of drafts.supports) {
      this.#taps.set(id, { give, state: "waiting" });
    }
  }

  given(id) {
    const tap = this.#taps.get(id);
    if (tap) {
      return tap.give;
    }
    const cluster = clusterOf(id);
    return cluster === null ? this.#givenInside(id) : this.#members(cluster).some((each) => this.given(each));
  }

  /** A member shows at once what a tap on its cluster has done to it. */
  #givenInside(id) {
    for (const [key, tap] of this.#taps) {
      const cluster = this.#live.room.clusters.get(clusterOf(key));
      if (cluster?.members.includes(id)) {
        return tap.give ? this.#says(id) || (cluster.lead === id && !this.#says(key)) : false;
      }
    }
    return this.#says(id);
  }

  /** `sending`, `waiting` (no connection) or undefined. */
  stateOf(id) {
    const tap = this.#taps.get(id);
    return tap?.state === "settled" ? undefined : tap?.state;
  }

  get waiting() {
    return [...this.#taps.values()].filter((tap) => tap.state === "waiting").length;
  }

  /** The tally with my tap in it; it does not flicker when answer and tally arrive one after the other. */
  tally(contribution) {
    const { id, support } = contribution;
    const tap = this.#taps.get(id);
    if (support === undefined || !tap || tap.was === tap.give) {
      return support;
    }
    return tap.give ? Math.max(support, tap.base + 1) : Math.max(0, Math.min(support, tap.base - 1));
  }

  /** How many supports I have left for a kind; undefined when there is no limit. */
  left(kind) {
    const { phase } = this.#live.room.session;
    const budget = kind === "issue" ? phase.issueBudget : phase.recommendationBudget;
    if (budget === undefined) {
      return undefined;
    }
    let spent = this.#live.room.mine?.spent?.[kind] ?? 0;
    for (const [id, tap] of this.#taps) {
      if (this.#thing(id)?.kind === kind) {
        const given = this.#count(id);
        spent += tap.give ? Number(given === 0) : -given;
      }
    }
    return Math.max(0, budget - spent);
  }

  toggle(contribution) {
    const { id } = contribution;
    const give = !this.given(id);
    const tap = this.#taps.get(id);
    if (tap && tap.state !== "settled") {
      tap.give = give;
    } else {
      this.#taps.set(id, { give, was: !give, base: this.tally(contribution) ?? 0, state: "new" });
    }
    this.#drafts.putSupport(id, give);
    this.#onChange();
    this.#send(id);
  }

  /** To be called whenever the room, `mine` or the connection has changed. */
  look() {
    const { room, reachable } = this.#live;
    for (const [id, tap] of this.#taps) {
      if (tap.state === "settled" && room.revision >= tap.revision) {
        this.#taps.delete(id);
      } else if (tap.state === "waiting" && reachable && room.ready && room.mine) {
        if (tap.was === undefined) {
          tap.was = this.#says(id);
          tap.base = this.#thing(id)?.support ?? 0;
        }
        this.#send(id);
      }
    }
  }

  async #send(id) {
    const tap = this.#taps.get(id);
    if (tap.state === "sending") {
      return;
    }
    if (!this.#live.reachable) {
      tap.state = "waiting";
      return;
    }
    tap.state = "sending";
    const { give } = tap;
    let reply;
    try {
      const cluster = clusterOf(id);
      reply = await (cluster === null
        ? this.#live.call("support", id, give)
        : this.#live.call("supportCluster", cluster, give));
    } catch {
      tap.state = "waiting";
      setTimeout(() => this.look(), 3000);
      this.#onChange();
      return;
    }
    if (reply.refusal) {
      this.#taps.delete(id);
      this.#drafts.dropSupport(id);
      this.#onRefused(id, reply.refusal);
    } else if (tap.give !== give) {
      tap.state = "again";
      this.#send(id);
      return;
    } else {
      this.#drafts.dropSupport(id);
      tap.state = "settled";
      tap.revision = reply.mine?.revision ?? 0;
      this.look();
    }
    this.#onChange();
  }

  #says(id) {
    return this.#count(id) > 0;
  }

  /** How many supports of mine are on it. */
  #count(id) {
    const cluster = clusterOf(id);
    const supported = this.#live.room.mine?.supports ?? [];
    return (cluster === null ? [id] : this.#members(cluster)).filter((each) => supported.includes(each)).length;
  }

  #thing(id) {
    const cluster = clusterOf(id);
    const { contributions, clusters } = this.#live.room;
    return cluster === null ? contributions.get(id) : clusters.get(cluster);
  }

  #members(cluster) {
    return this.#live.room.clusters.get(cluster)?.members ?? [];
  }
}
