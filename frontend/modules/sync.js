const WITHIN = 10_000;

const REPLY_MAY_COME = 200;

/** What is private to everybody may have changed at the same moment. */
const MINE_SPREAD = 1_000;

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Keeps a room and `mine` at the server’s revision: takes deltas, keeps them while a snapshot is on its way, and fetches
 * again when one is missing.
 */
export class Sync {
  #room;
  #base;
  #expectsMine;
  #on;

  #kept = [];
  #fetching = false;
  #wanted = 0;
  #mineWanted = -1;
  #mineFetching = false;
  #resting = new Set();
  #stopped = false;

  /** `on`: changed(), heard(), missed(), gone(reason), time(serverTime, began, ended). */
  constructor({ room, base, expectsMine, on }) {
    this.#room = room;
    this.#base = base;
    this.#expectsMine = expectsMine;
    this.#on = on;
  }

  get fetching() {
    return this.#fetching;
  }

  start() {
    this.fetch(0);
    this.refreshMine(0);
  }

  stop() {
    this.#stopped = true;
    this.wake();
  }

  /** What waits for a better moment tries again now. */
  wake() {
    this.#resting.forEach((done) => done());
  }

  /** A delta from the server, and the revision that `mine` has there. */
  take(delta, mineRevision) {
    if (this.#fetching) {
      this.#kept.push(delta);
    } else {
      this.#apply(delta);
    }
    if (mineRevision > (this.#room.mine?.revision ?? -1)) {
      this.refreshMine(mineRevision, 6, Math.random() * MINE_SPREAD);
    }
  }

  /** The server has turned back, by an older database for example: whatever it has now is right. */
  startOver() {
    this.#room.forget();
    this.#wanted = 0;
    this.fetch(0, 0, true);
  }

  #apply(delta) {
    switch (this.#room.apply(delta)) {
      case "applied":
        this.#on.changed();
        break;
      case "gap":
        this.#kept.push(delta);
        this.fetch(delta.to, 0, true);
        break;
      case "reset":
        this.fetch(delta.to, Math.random() * 1000);
        break;
    }
  }

  /** Fetches a snapshot of revision `atLeast` or later, and takes afterwards what was kept meanwhile. */
  async fetch(atLeast, delay = 0, mineToo = false) {
    this.#wanted = Math.max(this.#wanted, atLeast);
    if (this.#fetching || this.#stopped) {
      return;
    }
    this.#fetching = true;
    if (delay) {
      await pause(delay);
    }
    await this.#fetchUntilThere();
    this.#fetching = false;
    if (this.#stopped) {
      return;
    }
    const kept = this.#kept;
    this.#kept = [];
    for (const delta of kept) {
      this.take(delta, -1);
    }
    if (mineToo) {
      this.refreshMine((this.#room.mine?.revision ?? -1) + 1, 1);
    }
    this.#on.changed();
  }

  async #fetchUntilThere() {
    let missing = 0;
    for (let attempt = 0; !this.#stopped; attempt++) {
      const outcome = await this.#fetchOnce();
      if (outcome === "loaded") {
        return;
      }
      missing = outcome === 404 ? missing + 1 : 0;
      if (outcome === 401 || outcome === 403) {
        this.#on.gone("removed");
      } else if (missing > 1) {
        this.#on.gone("unknown");
      } else {
        await this.#rest(Math.min(500 * 2 ** Math.min(attempt, 4), 6000) * (0.75 + Math.random() / 2));
      }
    }
  }

  /** Answers `loaded`, or the status that came instead; 0 when nothing came. */
  async #fetchOnce() {
    const address = new URL("snapshot", this.#base);
    address.searchParams.set("atLeast", this.#wanted);
    const began = Date.now();
    try {
      const response = await fetch(address, { cache: "no-store", signal: AbortSignal.timeout(WITHIN) });
      if (!response.ok) {
        return response.status;
      }
      const time = Number(response.headers.get("Server-Time"));
      const arrived = Date.now();
      const snapshot = await response.json();
      if (snapshot.to < this.#wanted) {
        return 503;
      }
      if (time) {
        this.#on.time(time, began, arrived);
      }
      this.#room.load(snapshot);
      this.#on.heard();
      return "loaded";
    } catch {
      if (!this.#stopped) {
        this.#on.missed();
      }
      return 0;
    }
  }

  /** Fetches `mine`, after a delay, until it stands at `atLeast` or later, but not for ever. */
  async refreshMine(atLeast, attempts = 6, delay = 0) {
    if (!this.#expectsMine || this.#stopped) {
      return;
    }
    this.#mineWanted = Math.max(this.#mineWanted, atLeast);
    if (this.#mineFetching) {
      return;
    }
    this.#mineFetching = true;
    // The push of one’s own command often overtakes its reply, which brings `mine` along: no need to ask for it then.
    await pause(REPLY_MAY_COME + delay);
    for (let attempt = (this.#room.mine?.revision ?? -1) >= this.#mineWanted ? attempts : 0; !this.#stopped && attempt < attempts; ) {
      const outcome = await this.#fetchMineOnce();
      if (outcome === 401 || outcome === 403) {
        this.#on.gone("removed");
      } else if (outcome !== "loaded") {
        await this.#rest(2000);
      } else if ((this.#room.mine?.revision ?? -1) >= this.#mineWanted) {
        break;
      } else {
        attempt++;
        await pause(250 * attempt);
      }
    }
    this.#mineWanted = -1;
    this.#mineFetching = false;
  }

  async #fetchMineOnce() {
    try {
      const response = await fetch(new URL("mine", this.#base), { cache: "no-store", signal: AbortSignal.timeout(WITHIN) });
      if (!response.ok) {
        return response.status;
      }
      const mine = await response.json();
      this.#on.heard();
      if (this.#room.takeMine(mine)) {
        this.#on.changed();
      }
      return "loaded";
    } catch {
      if (!this.#stopped) {
        this.#on.missed();
      }
      return 0;
    }
  }

  #rest(milliseconds) {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.#resting.delete(done);
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      this.#resting.add(done);
    });
  }
}
