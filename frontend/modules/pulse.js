const BEAT = 10_000;
const PATIENCE = 5_000;
const OFFLINE_AFTER = 12_000;

/**
 * The truth about the connection. It asks the server for its revision now and then while the page is seen, at once when
 * there is reason to doubt, and listens to what the browser and Vaadin know. `state` is one of `joining` (nothing heard
 * yet), `live`, `reconnecting`, `offline`.
 */
export class Pulse {
  state = "joining";
  /** When the server was last heard, in this computer’s time. */
  lastHeard = 0;

  #address;
  #onState;
  #onBeat;
  #onGone;
  #failures = 0;
  #missing = 0;
  #doubted = new Set();
  #timer = 0;
  #checking = null;
  #running = false;
  #vaadin = null;

  constructor({ address, onState, onBeat, onGone }) {
    this.#address = address;
    this.#onState = onState;
    this.#onBeat = onBeat;
    this.#onGone = onGone;
  }

  start() {
    if (this.#running) {
      return;
    }
    this.#running = true;
    for (const name of ["online", "offline", "pageshow"]) {
      window.addEventListener(name, this.#lookAgain);
    }
    document.addEventListener("visibilitychange", this.#lookAgain);
    this.#schedule();
  }

  stop() {
    this.#running = false;
    clearTimeout(this.#timer);
    for (const name of ["online", "offline", "pageshow"]) {
      window.removeEventListener(name, this.#lookAgain);
    }
    document.removeEventListener("visibilitychange", this.#lookAgain);
    this.#vaadin?.removeStateChangeListener?.(this.#vaadinChanged);
    this.#vaadin = null;
  }

  /** Something came from the server, by whatever road. */
  heard() {
    this.lastHeard = Date.now();
    this.#failures = 0;
    this.#missing = 0;
    this.#derive();
  }

  /** Something that was asked got no answer. */
  missed() {
    this.#failures++;
    this.#derive();
    this.#schedule();
  }

  /** Whether the server answers, be it by a part of the roads only. */
  get reachable() {
    return this.lastHeard > 0 && this.#failures === 0;
  }

  /** Whether one road (`push`, `commands`, or `vaadin` for both) seems blocked, although the server answers. */
  doubt(road, blocked) {
    if (blocked) {
      this.#doubted.add(road);
    } else {
      this.#doubted.delete(road);
    }
    this.#derive();
  }

  /** Something came by this road: it is open, and Vaadin has a connection. */
  proven(road) {
    this.#doubted.delete("vaadin");
    this.#doubted.delete(road);
    this.heard();
  }

  doubts(road) {
    return this.#doubted.has(road);
  }

  /** Asks for the server’s revision now. Answers whether it came, and how long that took. */
  check(patience = PATIENCE) {
    this.#checking ??= this.#beat(patience).finally(() => {
      this.#checking = null;
      this.#schedule();
    });
    return this.#checking;
  }

  async #beat(patience) {
    const began = Date.now();
    try {
      const response = await fetch(this.#address, { cache: "no-store", signal: AbortSignal.timeout(patience) });
      if (!this.#running) {
        return { answered: false };
      }
      if (response.status === 401 || response.status === 403) {
        this.#onGone("removed");
        return { answered: false };
      }
      if (response.status === 404) {
        if (++this.#missing > 1) {
          this.#onGone("unknown");
        }
        return { answered: false };
      }
      if (!response.ok) {
        throw new Error(String(response.status));
      }
      const beat = await response.json();
      const ended = Date.now();
      this.heard();
      this.#onBeat(beat, began, ended);
      return { answered: true, took: ended - began };
    } catch {
      if (this.#running) {
        this.#failures++;
        this.#derive();
      }
      return { answered: false };
    }
  }

  #lookAgain = () => {
    if (document.visibilityState === "visible") {
      this.check(2000);
    }
  };

  #schedule() {
    clearTimeout(this.#timer);
    if (!this.#running) {
      return;
    }
    const wait = this.#missing ? 1500 : this.#failures ? Math.min(1000 * this.#failures, 4000) : BEAT;
    this.#timer = setTimeout(() => {
      this.#watchVaadin();
      if (document.visibilityState === "visible") {
        this.check();
      } else {
        this.#schedule();
      }
    }, wait);
  }

  /** Vaadin’s own knowledge of its connection; it may come later than this page. */
  #watchVaadin() {
    const store = window.Vaadin?.connectionState;
    if (store && store !== this.#vaadin) {
      this.#vaadin = store;
      store.addStateChangeListener?.(this.#vaadinChanged);
      this.#vaadinChanged(null, store.state);
    }
  }

  /**
   * Vaadin goes on saying `reconnecting` after a message that it sent again was answered, until it sends another. So it is
   * believed until one of its roads proves open.
   */
  #vaadinChanged = (_, state) => {
    const away = state === "connection-lost" || state === "reconnecting";
    if (away) {
      this.#lookAgain();
    }
    this.doubt("vaadin", away);
  };

  #derive() {
    this.#watchVaadin();
    const state = this.#judge();
    if (state !== this.state) {
      this.state = state;
      this.#onState(state);
    }
  }

  #judge() {
    if (!this.lastHeard) {
      return this.#failures ? (navigator.onLine === false ? "offline" : "reconnecting") : "joining";
    }
    if (this.#failures) {
      const away = navigator.onLine === false || Date.now() - this.lastHeard > OFFLINE_AFTER;
      return away ? "offline" : "reconnecting";
    }
    return this.#doubted.size ? "reconnecting" : "live";
  }
}
