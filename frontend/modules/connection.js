import { loadTexts } from "./texts.js";
import { Pulse } from "./pulse.js";

/**
 * `<wf-connection code="..." as="..." texts="..." lang="en" here="47">`: says truthfully how this screen’s connection
 * stands, for screens that are made of Vaadin components. After the server was away it loads the page again, because what
 * such a screen shows lives on the server.
 */
class WfConnection extends HTMLElement {
  static observedAttributes = ["here"];

  #pulse = null;
  #t = null;
  #away = false;

  connectedCallback() {
    const lang = this.lang || undefined;
    loadTexts(this.getAttribute("texts"), lang).then((texts) => {
      this.#t = texts.t;
      this.#draw();
    });
    const base = new URL(`../live/${encodeURIComponent(this.getAttribute("code"))}/${this.getAttribute("as")}/`, import.meta.url);
    this.#pulse = new Pulse({
      address: new URL("revision", base),
      onState: (state) => this.#changed(state),
      onBeat: () => {},
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

  #changed(state) {
    if (state === "offline") {
      this.#away = true;
    } else if (state === "live" && this.#away) {
      this.#away = false;
      location.reload();
      return;
    }
    this.#draw();
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
