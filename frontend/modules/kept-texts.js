/**
 * What was typed at a place of a session, such as the rapporteur’s desk, and not saved yet, kept in this browser, and the
 * area shown last.
 */
export class KeptTexts {
  #prefix;
  #memory = new Map();

  constructor(code, place) {
    this.#prefix = `way-forward/${code}/${place}/`;
  }

  get area() {
    return this.#read("area") ?? 0;
  }

  set area(area) {
    this.#write("area", area);
  }

  /** Each with the recommendation’s id and the revision of the text it was typed over. */
  get texts() {
    return this.#names()
      .filter((name) => name.startsWith("text/"))
      .map((name) => ({ id: Number(name.slice("text/".length)), ...this.#read(name) }))
      .filter(({ text }) => typeof text === "string");
  }

  /** What was typed into this one, if anything. */
  text(id) {
    return this.#read(`text/${id}`)?.text ?? "";
  }

  put(id, text, seen) {
    this.#write(`text/${id}`, { text, seen });
  }

  drop(id) {
    const key = `${this.#prefix}text/${id}`;
    this.#memory.delete(key);
    try {
      localStorage.removeItem(key);
    } catch {
      // Where storage is refused there is nothing to drop.
    }
  }

  #names() {
    let keys = [...this.#memory.keys()];
    try {
      keys = keys.concat(Object.keys(localStorage));
    } catch {
      // Then only this page’s memory has something.
    }
    return [...new Set(keys)].filter((key) => key.startsWith(this.#prefix)).map((key) => key.slice(this.#prefix.length));
  }

  #read(name) {
    const key = this.#prefix + name;
    try {
      return JSON.parse(this.#memory.get(key) ?? localStorage.getItem(key));
    } catch {
      return null;
    }
  }

  /** Writes to the browser’s storage; where that is refused, at least to this page’s memory. */
  #write(name, value) {
    const key = this.#prefix + name;
    const json = JSON.stringify(value);
    try {
      localStorage.setItem(key, json);
      this.#memory.delete(key);
    } catch {
      this.#memory.set(key, json);
    }
  }
}
