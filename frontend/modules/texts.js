import { dayAndTime, timeOfDay } from "./dates.js";

/** The messages of one language, as the server keeps them. */
export class Texts {
  #messages;
  #plural;
  #number;

  constructor(messages, lang) {
    this.lang = lang;
    this.#messages = messages;
    this.#plural = new Intl.PluralRules(lang);
    this.#number = new Intl.NumberFormat(lang);
  }

  has(key) {
    return key in this.#messages;
  }

  /**
   * The message with `{0}`, `{1}`... replaced. A key that has plural forms takes the one that fits its first argument.
   */
  t = (key, ...args) => {
    const message = this.#messages[key] ?? this.#form(key, args[0]) ?? key;
    return message.replace(/\{(\d+)\}/g, (whole, index) => {
      const value = args[Number(index)];
      return value === undefined ? whole : typeof value === "number" ? this.#number.format(value) : value;
    });
  };

  /** The time of day of a moment, as this language writes it. */
  time(at) {
    return timeOfDay(at, this.lang);
  }

  /** The day and time of a moment, as this language writes it. */
  day(at) {
    return dayAndTime(at, this.lang);
  }

  #form(key, count) {
    if (typeof count !== "number") {
      return this.#messages[`${key}.other`];
    }
    return this.#messages[`${key}.${this.#plural.select(count)}`] ?? this.#messages[`${key}.other`];
  }
}

const ROOT = new URL("..", import.meta.url);
const loading = new Map();

/** The texts at an address, fetched once per page and asked for again until they are there. */
export function loadTexts(address, lang = document.documentElement.lang || "en") {
  const url = new URL(address, ROOT).href;
  if (!loading.has(url)) {
    loading.set(url, fetchUntilThere(url).then((messages) => new Texts(messages, lang)));
  }
  return loading.get(url);
}

async function fetchUntilThere(url) {
  for (let wait = 500; ; wait = Math.min(wait * 2, 8000)) {
    try {
      const response = await fetch(url);
      if (response.ok) {
        return await response.json();
      }
    } catch {
      // No connection: asked again below.
    }
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}
