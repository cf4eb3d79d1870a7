/**
 * My supports as I see them: what `mine` says, and over it what I have just tapped, until the answer and the room’s tally
 * have caught up.
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
    return this.#taps.get(id)?.give ?? this.#says(id);
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
      if (this.#live.room.contributions.get(id)?.kind === kind) {
        spent += Number(tap.give) - Number(this.#says(id));
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
          tap.base = room.contributions.get(id)?.support ?? 0;
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
      reply = await this.#live.call("support", id, give);
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
    return this.#live.room.mine?.supports.includes(id) ?? false;
  }
}
