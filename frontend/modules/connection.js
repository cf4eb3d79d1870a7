import { loadTexts } from "./texts.js";
import { Pulse } from "./pulse.js";

const ANSWER_WITHIN = 6_000;

/**
 * `<wf-connection code="..." as="..." texts="..." lang="en" here="47">`: says truthfully how this screen’s connection
 * stands, for screens that are made of Vaadin components. What such a screen shows lives on the server, so with every beat
 * it asks whether that is still there: after a restart Vaadin then loads the page again, and so does this when there is
 * no answer at all.
 */
class WfConnection extends HTMLElement {
  static observedAttributes = ["here"];

  #pulse = null;
  #t = null;
  #asking = false;

  connectedCallback() {
    const lang = this.lang || undefined;
    loadTexts(this.getAttribute("texts"), lang).then((texts) => {
      this.#t = texts.t;
      this.#draw();
    });
    const base = new URL(`../live/${encodeURIComponent(this.getAttribute("code"))}/${this.getAttribute("as")}/`, import.meta.url);
    this.#pulse = new Pulse({
      address: new URL("revision", base),
      onState: () => this.#draw(),
      onBeat: () => this.#askScreen(),
      onGone: () => {},
    });
    this.#pulse.start();
    this.#pulse.check();
  }

  disconnectedCallback() {
    this.#pulse?.stop();
    this.#pulse = null;
  }

  attributeChangedCallback() {
    this.#draw();
  }

  async #askScreen() {
    const pulse = this.#pulse;
    if (this.#asking || !this.$server?.stillThere) {
      return;
    }
    this.#asking = true;
    let waiting = true;
    const unanswered = setTimeout(async () => {
      const { answered, took } = await pulse.check();
      // A computer that was busy or slept finds the answer only now: then there is nothing to mend.
      if (waiting && answered && took < 2000 && this.isConnected) {
        location.reload();
      }
    }, ANSWER_WITHIN);
    try {
      await this.$server.stillThere();
      waiting = false;
      clearTimeout(unanswered);
      pulse.proven("commands");
    } catch {
      // The timer says what follows.
    }
    this.#asking = false;
  }

  #draw() {
    if (!this.#t || !this.#pulse) {
      return;
    }
    const state = this.#pulse.state;
    const here = Number(this.getAttribute("here"));
    this.className = `wf-conn${state === "live" ? "" : state === "joining" ? " joining" : " away"}`;
    this.textContent =
      state === "live" ? (here ? this.#t("connection.live", here) : this.#t("connection.live.alone")) : this.#t(`connection.${state}.short`);
  }
}

customElements.define("wf-connection", WfConnection);
