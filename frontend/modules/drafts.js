const SAVE_AFTER = 250;
const SUPPORT_IS_STALE_AFTER = 10 * 60 * 1000;

export function emptyDraft(kind = "issue", area = null) {
  return { kind, area, text: "", addresses: [], evidence: [], cites: "", tags: [], sign: false, open: false };
}

/**
 * What a person has typed and not yet got across, kept in this browser per session and role: the draft, drafts put aside,
 * half-made edits, posts and supports without an answer.
 */
export class Drafts {
  draft = emptyDraft();
  /** Drafts put aside, each with the message that sent it back, if there was one. */
  shelf = [];
  /** Half-made edits by contribution. */
  edits = {};
  /** Sentences that go with an answer, and comments, by what they are about. */
  sentences = {};
  /** The name given for signing, when none was given at joining. */
  name = "";
  /** Whether the last attempt to keep things worked. */
  kept = true;

  #key;
  #timer = 0;
  #memory = new Map();
  #onKept;

  constructor(code, role, onKept = () => {}) {
    this.#key = `way-forward/${code}/${role}`;
    this.#onKept = onKept;
    const stored = this.#read("draft") ?? {};
    Object.assign(this.draft, stored.draft);
    this.shelf = stored.shelf ?? [];
    this.edits = stored.edits ?? {};
    this.sentences = stored.sentences ?? {};
    this.name = stored.name ?? "";
  }

  get pending() {
    return this.#timer !== 0;
  }

  /** Keeps what is typed about something until it is sent; null when it was. */
  keepSentence(key, sentence) {
    if (sentence) {
      this.sentences[key] = sentence;
    } else {
      delete this.sentences[key];
    }
    this.touch();
  }

  /** To be called after every change of the draft, the shelf, the edits, the sentences or the name. */
  touch() {
    if (!this.#timer) {
      this.#timer = setTimeout(() => this.flush(), SAVE_AFTER);
    }
  }

  flush() {
    clearTimeout(this.#timer);
    this.#timer = 0;
    const { draft, shelf, edits, sentences, name } = this;
    this.kept = this.#write("draft", { draft, shelf, edits, sentences, name });
    this.#onKept();
  }

  // Other windows of this browser share what waits: read, change, write.

  get outbox() {
    return this.#read("outbox") ?? [];
  }

  putPost(entry) {
    return this.#write("outbox", [...this.outbox.filter((each) => each.clientKey !== entry.clientKey), entry]);
  }

  dropPost(clientKey) {
    this.#write("outbox", this.outbox.filter((each) => each.clientKey !== clientKey));
  }

  get supports() {
    const recent = (this.#read("supports") ?? []).filter((each) => Date.now() - each.at < SUPPORT_IS_STALE_AFTER);
    return new Map(recent.map((each) => [each.id, each.give]));
  }

  putSupport(id, give) {
    const others = (this.#read("supports") ?? []).filter((each) => each.id !== id);
    this.#write("supports", [...others, { id, give, at: Date.now() }]);
  }

  dropSupport(id) {
    this.#write("supports", (this.#read("supports") ?? []).filter((each) => each.id !== id));
  }

  #read(name) {
    const key = `${this.#key}/${name}`;
    if (this.#memory.has(key)) {
      return this.#memory.get(key);
    }
    try {
      return JSON.parse(localStorage.getItem(key));
    } catch {
      return null;
    }
  }

  /** Writes to the browser’s storage; where that is refused, at least to this page’s memory. */
  #write(name, value) {
    const key = `${this.#key}/${name}`;
    try {
      localStorage.setItem(key, JSON.stringify(value));
      this.#memory.delete(key);
      return true;
    } catch {
      this.#memory.set(key, value);
      return false;
    }
  }
}
