import { loadTexts } from "./texts.js";

const SOON = 2 * 60 * 1000;

/** Hours, minutes and seconds, hours only when there are some. */
export function clockText(seconds) {
  const two = (value) => String(value).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  return hours ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/**
 * How a clock of the protocol reads at a moment of the server: `running`, `soon` (the last two minutes), `over` (past
 * its end, counting up), `paused`, or `waiting` (not started yet).
 */
export function readClock(clock, now) {
  if (clock.endsAt === undefined) {
    const remaining = clock.remaining ?? clock.total;
    if (remaining < 0) {
      return { state: "paused", text: `+${clockText(Math.floor(-remaining / 1000))}`, left: remaining };
    }
    const state = remaining >= clock.total ? "waiting" : "paused";
    return { state, text: clockText(Math.ceil(remaining / 1000)), left: remaining };
  }
  const left = clock.endsAt - now;
  if (left < 0) {
    return { state: "over", text: `+${clockText(Math.floor(-left / 1000))}`, left };
  }
  return { state: left <= SOON ? "soon" : "running", text: clockText(Math.ceil(left / 1000)), left };
}

/**
 * `<wf-clock clock='{"total":7200000,"endsAt":...}' server-time="..." texts="..." lang="en">`: counts down by itself from
 * the server’s end time. `server-time` is the server’s time at the moment the attribute is set; a page that knows the
 * difference of the clocks better sets the property `offset`. Its attribute `state` tells how it stands, and the custom
 * property `--done` how much of it is over (0 to 1). `soon` is the key of what it says in the last two minutes.
 */
export class WfClock extends HTMLElement {
  static observedAttributes = ["clock", "server-time", "texts", "soon"];

  #clock = null;
  #offset = 0;
  #t = null;
  #timer = 0;
  #soon = "clock.soon";
  #time = null;
  #word = null;

  /** The server’s clock minus this computer’s, in milliseconds. */
  set offset(offset) {
    if (offset !== this.#offset) {
      this.#offset = offset;
      this.#tick();
    }
  }

  get offset() {
    return this.#offset;
  }

  /** The function that gives the words; without it they are loaded from the address in `texts`. */
  set words(t) {
    if (t !== this.#t) {
      this.#t = t;
      this.#tick();
    }
  }

  /** The key of what it says in the last two minutes. */
  set soon(key) {
    if (key !== this.#soon) {
      this.#soon = key;
      this.#tick();
    }
  }

  /** The clock as an object, where setting JSON text would be a detour. */
  set value(clock) {
    if (JSON.stringify(clock) !== JSON.stringify(this.#clock)) {
      this.#clock = clock ?? null;
      this.#tick();
    }
  }

  get value() {
    return this.#clock;
  }

  connectedCallback() {
    this.#tick();
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
  }

  attributeChangedCallback(name, _, value) {
    if (name === "clock") {
      try {
        this.value = value ? JSON.parse(value) : null;
      } catch {
        this.value = null;
      }
    } else if (name === "server-time" && value) {
      this.offset = Number(value) - Date.now();
    } else if (name === "soon" && value) {
      this.soon = value;
    } else if (name === "texts" && value) {
      loadTexts(value, this.lang || undefined).then((texts) => {
        this.words = texts.t;
      });
    }
  }

  #tick() {
    clearTimeout(this.#timer);
    if (!this.isConnected) {
      return;
    }
    if (!this.#clock) {
      this.replaceChildren();
      this.#time = null;
      this.removeAttribute("state");
      return;
    }
    const reading = readClock(this.#clock, Date.now() + this.#offset);
    this.#show(reading);
    if (this.#clock.endsAt !== undefined) {
      const untilNext = reading.left >= 0 ? reading.left % 1000 : 1000 - (-reading.left % 1000);
      this.#timer = setTimeout(() => this.#tick(), Math.max(50, untilNext + 15));
    }
  }

  #show({ state, text, left }) {
    if (!this.#time) {
      this.#time = document.createElement("span");
      this.#time.className = "wf-clock-time";
      this.#time.setAttribute("role", "timer");
      this.#time.dir = "ltr";
      this.#word = document.createElement("span");
      this.#word.className = "wf-clock-word";
      this.replaceChildren(this.#time, this.#word);
    }
    const word = this.#t ? this.#t(state === "soon" ? this.#soon : `clock.${state}`) : "";
    if (this.#time.textContent !== text) {
      this.#time.textContent = text;
    }
    if (this.#word.textContent !== word) {
      this.#word.textContent = word;
    }
    if (this.getAttribute("state") !== state) {
      this.setAttribute("state", state);
    }
    const done = this.#clock.total > 0 ? Math.min(1, Math.max(0, 1 - left / this.#clock.total)) : 0;
    this.style.setProperty("--done", done.toFixed(4));
  }
}

if (!customElements.get("wf-clock")) {
  customElements.define("wf-clock", WfClock);
}
