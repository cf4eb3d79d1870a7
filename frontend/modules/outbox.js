import { newKey, tidy } from "./words.js";

const AGAIN_AFTER = [1000, 2000, 4000, 8000, 15000];

/**
 * The way of a post: first into the browser’s storage, then to the server, once. Without an answer it is sent again with
 * the same key until there is one.
 */
export class Outbox {
  #live;
  #drafts;
  #onPosted;
  #onRefused;
  #onChange;
  #sending = false;
  #wasReachable = false;
  #timer = 0;
  #tries = new Map();
  #notBefore = new Map();
  #claimed = new Set();

  constructor({ live, drafts, onPosted, onRefused, onChange }) {
    this.#live = live;
    this.#drafts = drafts;
    this.#onPosted = onPosted;
    this.#onRefused = onRefused;
    this.#onChange = onChange;
  }

  /** What has no answer yet, in the order it was written. */
  get entries() {
    return this.#drafts.outbox;
  }

  /** Whether this post is under way for the first time; otherwise it waits for the connection. */
  isFresh(entry) {
    return !this.#tries.get(entry.clientKey) && this.#live.reachable;
  }

  post(content) {
    const clientKey = newKey();
    const last = Math.max(0, ...(this.#live.room.mine?.contributions ?? []).map((each) => each.id));
    this.#drafts.putPost({ clientKey, at: Date.now(), after: last, post: { clientKey, ...content } });
    this.#onChange();
    this.flush();
    return clientKey;
  }

  /** To be called whenever `mine` or the connection has changed. */
  look() {
    for (const entry of this.entries) {
      const landed = this.#landed(entry);
      if (landed) {
        this.#posted(entry, landed);
      }
    }
    const { reachable } = this.#live;
    if (reachable && !this.#wasReachable) {
      this.#notBefore.clear();
      this.flush();
    }
    this.#wasReachable = reachable;
  }

  async flush() {
    clearTimeout(this.#timer);
    this.#timer = 0;
    if (this.#sending || this.#live.over || !this.entries.length) {
      return;
    }
    this.#sending = true;
    try {
      while (this.#live.reachable) {
        const now = Date.now();
        const entry = this.entries.find((each) => (this.#notBefore.get(each.clientKey) ?? 0) <= now);
        if (!entry) {
          break;
        }
        if (!(await this.#send(entry))) {
          break;
        }
      }
    } finally {
      this.#sending = false;
    }
    this.#planNext();
    this.#onChange();
  }

  async #send(entry) {
    const key = entry.clientKey;
    let reply;
    try {
      reply = await this.#live.call("post", entry.post);
    } catch {
      this.#tries.set(key, (this.#tries.get(key) ?? 0) + 1);
      const wait = AGAIN_AFTER[Math.min(this.#tries.get(key), AGAIN_AFTER.length) - 1];
      this.#notBefore.set(key, Date.now() + wait);
      return false;
    }
    if (!this.entries.some((each) => each.clientKey === key)) {
      return true;
    }
    const { refusal } = reply;
    if (!refusal) {
      this.#posted(entry, this.#landed(entry));
    } else if (refusal.retryAfter > 0 && refusal.retryAfter <= 60_000) {
      this.#tries.set(key, (this.#tries.get(key) ?? 0) + 1);
      this.#notBefore.set(key, Date.now() + refusal.retryAfter);
      this.#onRefused(entry, refusal, true);
    } else {
      this.#forget(key);
      this.#onRefused(entry, refusal, false);
    }
    return true;
  }

  #posted(entry, id) {
    this.#forget(entry.clientKey);
    if (id) {
      this.#claimed.add(id);
    }
    this.#onPosted(entry, id);
  }

  #forget(key) {
    this.#drafts.dropPost(key);
    this.#tries.delete(key);
    this.#notBefore.delete(key);
  }

  /** The contribution that this post has become, if `mine` shows one. */
  #landed(entry) {
    const { kind, text } = entry.post;
    const wanted = tidy(text);
    return this.#live.room.mine?.contributions.find(
      (each) =>
        each.id > entry.after && each.kind === kind && tidy(each.text) === wanted && !this.#claimed.has(each.id),
    )?.id;
  }

  #planNext() {
    const waits = this.entries.map((each) => (this.#notBefore.get(each.clientKey) ?? 0) - Date.now());
    if (waits.length && !this.#live.over) {
      this.#timer = setTimeout(() => this.flush(), Math.max(300, Math.min(...waits)));
    }
  }
}
