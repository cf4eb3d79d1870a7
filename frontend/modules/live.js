import { Room } from "./room.js";
import { Pulse } from "./pulse.js";
import { Sync } from "./sync.js";

const ANSWER_WITHIN = 6_000;
const LOOK_AGAIN_AFTER = 1_500;
const RELOAD_EVERY = 20_000;
const RELOADED_AT = "wf-reloaded-at";

/** A command that got no answer: whether it was written is not known. */
export class Unanswered extends Error {}

/**
 * Between an element and the server: keeps `room` up to date, sends commands, and knows how the connection stands.
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
  #onChange;
  #onEnded;
  #onLeave;
  #sync;
  #offsetKnown = false;
  #differedAt = null;
  #heals = 0;
  #answers = 0;
  #commenting = false;
  #timers = new Set();

  constructor({ code, role, host, onChange, onEnded, onLeave = () => {} }) {
    this.#host = host;
    this.#onChange = onChange;
    this.#onEnded = onEnded;
    this.#onLeave = onLeave;
    const base = new URL(`../live/${encodeURIComponent(code)}/${role}/`, import.meta.url);
    this.pulse = new Pulse({
      address: new URL("revision", base),
      onState: (state) => this.#connectionChanged(state),
      onBeat: (beat, began, ended) => this.#beat(beat, began, ended),
      onGone: (reason) => this.ended(reason),
    });
    this.#sync = new Sync({
      room: this.room,
      base,
      expectsMine: role === "expert",
      on: {
        changed: () => this.#onChange(),
        heard: () => this.pulse.heard(),
        missed: () => this.pulse.missed(),
        gone: (reason) => this.ended(reason),
        time: (serverTime, began, ended) => this.#compareClocks(serverTime, began, ended),
      },
    });
  }

  start() {
    this.pulse.start();
    this.#sync.start();
  }

  stop() {
    this.over = true;
    this.pulse.stop();
    this.#sync.stop();
    this.#timers.forEach(clearTimeout);
  }

  /** The server’s time now. */
  now() {
    return Date.now() + this.offset;
  }

  /** `joining`, `live`, `reconnecting` or `offline`. */
  get state() {
    return this.pulse.state;
  }

  /** Whether it makes sense to send something now. */
  get reachable() {
    return !this.over && this.pulse.reachable;
  }

  // ---- what the server says

  apply(json, mineRevision = -1) {
    if (!this.over) {
      this.#pushed();
      this.#sync.take(typeof json === "string" ? JSON.parse(json) : json, mineRevision);
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
      if (this.over || !this.#host.$server?.[method]) {
        reject(new Unanswered(method));
        return;
      }
      const failed = () => {
        clearTimeout(timer);
        reject(new Unanswered(method));
        this.#unanswered();
      };
      const timer = setTimeout(failed, ANSWER_WITHIN);
      const answered = (json) => {
        clearTimeout(timer);
        this.#answers++;
        if (!this.over) {
          resolve(this.#taken(json));
        }
      };
      try {
        Promise.resolve(this.#host.$server[method](...args)).then(answered, failed);
      } catch {
        failed();
      }
    });
  }

  #taken(json) {
    const reply = (typeof json === "string" ? JSON.parse(json || "null") : json) ?? {};
    this.pulse.proven("commands");
    if (this.room.takeMine(reply.mine)) {
      queueMicrotask(() => this.#onChange());
    }
    return reply;
  }

  // ---- the connection

  #connectionChanged(state) {
    if (state === "live") {
      this.#sync.wake();
    }
    this.#onChange();
  }

  #pushed() {
    this.#heals = 0;
    this.#differedAt = null;
    this.pulse.proven("push");
  }

  #beat({ revision, serverTime }, began, ended) {
    if (serverTime) {
      this.#compareClocks(serverTime, began, ended);
    }
    this.#lookAtDeadline();
    const own = this.room.revision;
    if (this.#sync.fetching || !this.room.ready || revision === undefined || revision === own) {
      this.#differedAt = null;
    } else if (this.#differedAt === own) {
      this.#differedAt = null;
      this.#heal(revision);
    } else {
      // A delta may be on its way: looked at once more before anything is fetched.
      this.#differedAt = own;
      this.#later(LOOK_AGAIN_AFTER, () => this.pulse.check());
    }
  }

  /** Comments on a draft end by the clock: nothing is pushed when they do. */
  #lookAtDeadline() {
    const commenting = (this.room.session?.closed?.until ?? 0) > this.now();
    if (this.#commenting && !commenting) {
      this.#onChange();
    }
    this.#commenting = commenting;
  }

  /** The server has moved on and its deltas did not come. When that goes on, what it pushes does not arrive any more. */
  #heal(revision) {
    if (revision < this.room.revision) {
      this.#sync.startOver();
    } else {
      this.#sync.fetch(revision, 0, true);
    }
    this.#heals++;
    if (this.#heals > 1) {
      this.pulse.doubt("push", true);
    }
    if (this.#heals > 2) {
      this.#reload("push");
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
    const before = this.#answers;
    const { answered, took } = await this.pulse.check();
    // A computer that was busy or slept finds the answer only now: then there is nothing to mend.
    if (this.over || !answered || this.#answers !== before) {
      return;
    }
    this.pulse.doubt("commands", true);
    if (took < 2000) {
      this.#reload("commands");
    }
  }

  /** Not too often: while it has just been done, later, if there is still reason to. */
  #reload(road) {
    const now = Date.now();
    try {
      const wait = Number(sessionStorage.getItem(RELOADED_AT) ?? 0) + RELOAD_EVERY - now;
      if (wait > 0) {
        this.#later(wait + 100, () => this.pulse.doubts(road) && this.#reload(road));
        return;
      }
      sessionStorage.setItem(RELOADED_AT, String(now));
    } catch {
      return;
    }
    this.#onLeave();
    location.reload();
  }

  #later(milliseconds, action) {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      action();
    }, milliseconds);
    this.#timers.add(timer);
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
