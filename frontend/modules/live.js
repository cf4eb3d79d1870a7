import { Room } from "./room.js";
import { Pulse } from "./pulse.js";

const ANSWER_WITHIN = 6_000;
const SNAPSHOT_WITHIN = 10_000;
const RELOAD_EVERY = 20_000;
const RELOADED_AT = "wf-reloaded-at";

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A command that got no answer: whether it was written is not known. */
export class Unanswered extends Error {}

/**
 * Between an element and the server: keeps the room up to date by snapshots and deltas, fetches `mine`, sends commands,
 * and knows how the connection stands.
 *
 * `host` is the element whose `$server` is called. `onChange()` is called after every change of the room, of `mine`, of
 * presence or of the connection; `onEnded(reason)` once, after which nothing is sent any more; `onLeave()` before the page
 * is loaded again.
 */
export class Live {
  room = new Room();
  /** The server’s clock minus this computer’s, in milliseconds. */
  offset = 0;
  over = false;

  #host;
  #base;
  #expectsMine;
  #onChange;
  #onEnded;
  #onLeave;

  #buffer = [];
  #fetching = false;
  #wanted = 0;
  #mineWanted = -1;
  #mineFetching = false;
  #offsetKnown = false;
  #differs = null;
  #heals = 0;
  #soon = 0;
  #waiting = new Set();

  constructor({ code, role, host, onChange, onEnded, onLeave = () => {} }) {
    this.#host = host;
    this.#base = new URL(`../live/${encodeURIComponent(code)}/${role}/`, import.meta.url);
    this.#expectsMine = role === "expert";
    this.#onChange = onChange;
    this.#onEnded = onEnded;
    this.#onLeave = onLeave;
    this.pulse = new Pulse({
      address: new URL("revision", this.#base),
      onState: (state) => this.#connectionChanged(state),
      onBeat: (beat, began, ended) => this.#beat(beat, began, ended),
      onGone: (reason) => this.ended(reason),
    });
  }

  start() {
    this.pulse.start();
    this.#fetch(0);
    this.#refreshMine(0);
  }

  stop() {
    this.over = true;
    this.pulse.stop();
    clearTimeout(this.#soon);
    this.#wake();
  }

  /** The server’s time now. */
  now() {
    return Date.now() + this.offset;
  }

  get state() {
    return this.pulse.state;
  }

  /** Whether it makes sense to send something now. */
  get reachable() {
    return !this.over && this.pulse.reachable;
  }

  // ---- what the server says

  apply(json, mineRevision = -1) {
    if (this.over) {
      return;
    }
    this.#pushed();
    const delta = typeof json === "string" ? JSON.parse(json) : json;
    if (this.#fetching) {
      this.#buffer.push(delta);
    } else {
      this.#take(delta);
    }
    if (mineRevision > (this.room.mine?.revision ?? -1)) {
      this.#refreshMine(mineRevision);
    }
  }

  presence(json) {
    if (this.over) {
      return;
    }
    this.#pushed();
    const { here } = typeof json === "string" ? JSON.parse(json) : json;
    if (here !== this.room.here) {
      this.room.here = here;
      this.#onChange();
    }
  }

  ended(reason) {
    if (!this.over) {
      this.stop();
      this.#onEnded(reason);
    }
  }

  // ---- what the element asks

  /**
   * Sends a command and answers `{ mine, refusal }`; throws `Unanswered` when no answer came in time. An answer that
   * comes too late still brings its `mine`.
   */
  call(method, ...args) {
    return new Promise((resolve, reject) => {
      const failed = () => {
        clearTimeout(timer);
        reject(new Unanswered(method));
        this.#unanswered();
      };
      const timer = setTimeout(failed, ANSWER_WITHIN);
      if (this.over) {
        clearTimeout(timer);
        reject(new Unanswered(method));
        return;
      }
      let answer;
      try {
        answer = this.#host.$server[method](...args);
      } catch {
        failed();
        return;
      }
      Promise.resolve(answer).then((json) => {
        clearTimeout(timer);
        if (this.over) {
          return;
        }
        this.pulse.heard();
        this.pulse.doubt("commands", false);
        const reply = (typeof json === "string" ? JSON.parse(json || "null") : json) ?? {};
        const changed = this.room.takeMine(reply.mine);
        resolve(reply);
        if (changed) {
          this.#onChange();
        }
      }, failed);
    });
  }

  // ---- the room

  #take(delta) {
    switch (this.room.apply(delta)) {
      case "applied":
        this.#onChange();
        break;
      case "gap":
        this.#buffer.push(delta);
        this.#fetch(delta.to, 0, true);
        break;
      case "reset":
        this.#fetch(delta.to, Math.random() * 1000);
        break;
    }
  }

  /** Fetches a snapshot of revision `atLeast` or later; deltas are kept meanwhile and taken afterwards. */
  async #fetch(atLeast, delay = 0, mineToo = false) {
    this.#wanted = Math.max(this.#wanted, atLeast);
    if (this.#fetching || this.over) {
      return;
    }
    this.#fetching = true;
    if (delay) {
      await pause(delay);
    }
    let missing = 0;
    for (let attempt = 0; !this.over; attempt++) {
      const outcome = await this.#fetchOnce();
      if (outcome === "loaded") {
        break;
      }
      missing = outcome === 404 ? missing + 1 : 0;
      if (outcome === 403 || outcome === 401 || missing > 1) {
        this.ended(outcome === 404 ? "unknown" : "removed");
        return;
      }
      await this.#rest(Math.min(500 * 2 ** Math.min(attempt, 4), 6000) * (0.75 + Math.random() / 2));
    }
    this.#fetching = false;
    if (this.over) {
      return;
    }
    const kept = this.#buffer;
    this.#buffer = [];
    for (const delta of kept) {
      if (this.#fetching) {
        this.#buffer.push(delta);
      } else {
        this.#take(delta);
      }
    }
    if (mineToo) {
      this.#refreshMine((this.room.mine?.revision ?? -1) + 1, 1);
    }
    this.#onChange();
  }

  async #fetchOnce() {
    const address = new URL("snapshot", this.#base);
    address.searchParams.set("atLeast", this.#wanted);
    const began = Date.now();
    try {
      const response = await fetch(address, { cache: "no-store", signal: AbortSignal.timeout(SNAPSHOT_WITHIN) });
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
        this.#compareClocks(time, began, arrived);
      }
      this.room.load(snapshot);
      this.pulse.heard();
      return "loaded";
    } catch {
      if (!this.over) {
        this.pulse.missed();
      }
      return 0;
    }
  }

  /** Waits, but not longer than until the connection is back. */
  #rest(milliseconds) {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.#waiting.delete(done);
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      this.#waiting.add(done);
    });
  }

  #wake() {
    this.#waiting.forEach((done) => done());
  }

  async #refreshMine(atLeast, attempts = 6) {
    if (!this.#expectsMine || this.over) {
      return;
    }
    this.#mineWanted = Math.max(this.#mineWanted, atLeast);
    if (this.#mineFetching) {
      return;
    }
    this.#mineFetching = true;
    for (let attempt = 0; !this.over; ) {
      try {
        const response = await fetch(new URL("mine", this.#base), {
          cache: "no-store",
          signal: AbortSignal.timeout(SNAPSHOT_WITHIN),
        });
        if (response.status === 403 || response.status === 401) {
          this.ended("removed");
          break;
        }
        if (!response.ok) {
          throw new Error(String(response.status));
        }
        attempt++;
        this.pulse.heard();
        if (this.room.takeMine(await response.json())) {
          this.#onChange();
        }
        if ((this.room.mine?.revision ?? -1) >= this.#mineWanted || attempt >= attempts) {
          break;
        }
        await pause(250 * attempt);
      } catch {
        if (!this.over) {
          this.pulse.missed();
          await this.#rest(2000);
        }
      }
    }
    this.#mineWanted = -1;
    this.#mineFetching = false;
  }

  // ---- the connection

  #connectionChanged(state) {
    if (state === "live") {
      this.#wake();
    }
    this.#onChange();
  }

  #pushed() {
    this.#heals = 0;
    this.#differs = null;
    this.pulse.doubt("push", false);
    this.pulse.heard();
  }

  #beat({ revision, serverTime }, began, ended) {
    if (serverTime) {
      this.#compareClocks(serverTime, began, ended);
    }
    const own = this.room.revision;
    if (this.#fetching || !this.room.ready || revision === undefined || revision === own) {
      this.#differs = null;
      return;
    }
    clearTimeout(this.#soon);
    if (this.#differs === own) {
      this.#differs = null;
      this.#heal(revision);
    } else {
      // A delta may be on its way: looked at once more before anything is fetched.
      this.#differs = own;
      this.#soon = setTimeout(() => this.pulse.check(), 1500);
    }
  }

  /** The server has moved on and its deltas did not come. */
  #heal(revision) {
    if (revision < this.room.revision) {
      this.room.forget();
      this.#wanted = 0;
    }
    this.#fetch(revision, 0, true);
    this.#heals++;
    if (this.#heals > 1) {
      this.pulse.doubt("push", true);
    }
    if (this.#heals > 2) {
      this.#reload();
    }
  }

  /**
   * A server that answers GETs but no command has lost this page’s session, by a restart for example: the page is loaded
   * again. Drafts and unsent posts are in the browser’s storage.
   */
  async #unanswered() {
    if (this.over) {
      return;
    }
    const { answered, took } = await this.pulse.check();
    if (this.over || !answered) {
      return;
    }
    this.pulse.doubt("commands", true);
    if (took < 2000) {
      this.#reload();
    }
  }

  #reload() {
    try {
      if (Date.now() - Number(sessionStorage.getItem(RELOADED_AT) ?? 0) < RELOAD_EVERY) {
        return;
      }
      sessionStorage.setItem(RELOADED_AT, String(Date.now()));
    } catch {
      return;
    }
    this.#onLeave();
    location.reload();
  }

  #compareClocks(serverTime, began, ended) {
    const offset = serverTime - (began + ended) / 2;
    const unsure = (ended - began) / 2 + 150;
    if (!this.#offsetKnown || Math.abs(offset - this.offset) > unsure) {
      this.offset = offset;
      this.#offsetKnown = true;
      this.#onChange();
    }
  }
}
