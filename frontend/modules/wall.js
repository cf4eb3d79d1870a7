import { html, nothing, render } from "../webjars/lit-html/3.3.2/lit-html.js";
import { keyed } from "../webjars/lit-html/3.3.2/directives/keyed.js";
import "./clock.js";
import { LANGUAGES, chooseLanguage } from "./language.js";
import { Live } from "./live.js";
import { loadTexts } from "./texts.js";
import { picture, spokenAddress, stops } from "./wall-model.js";
import { fit, positions, rowsThatFit, slide } from "./wall-motion.js";
import { soonKey } from "./now.js";
import { draft, fitDraft } from "./wall-draft.js";
import * as stage from "./wall-stage.js";
import * as views from "./wall-views.js";

const TURN_SECONDS = 15;
const HANDS_OFF = 3000;
const BREATH = 150;
/** How far the address may shrink before it would be less than 24 px on a full HD screen. */
const READABLE = 0.775;

/**
 * The wall: what a room sees on its projector. Attributes: `code`, `role`, `lang`, `texts`, `join-url`, `qr`, `qr-size`.
 */
export class WfWall extends HTMLElement {
  static observedAttributes = ["texts", "lang", "join-url", "qr", "qr-size"];

  #live = null;
  #texts = null;
  #ended = null;
  #picture = "";
  #turn = 0;
  #turning = 0;
  #drawing = 0;
  #drawn = 0;
  #fitted = "";
  #handsOff = 0;
  #awake = null;
  #resize = new ResizeObserver(() => this.#draw());

  connectedCallback() {
    this.#live ??= new Live({
      code: this.getAttribute("code"),
      role: this.getAttribute("role") || "display",
      host: this,
      onChange: () => this.#drawSoon(),
      onEnded: (reason) => {
        this.#ended = reason;
        this.#drawSoon();
      },
    });
    // The protocol’s role is no ARIA role.
    this.removeAttribute("role");
    this.#live.start();
    this.#resize.observe(this);
    this.addEventListener("pointermove", this.#handsOn);
    document.addEventListener("visibilitychange", this.#keepAwake);
    this.#keepAwake();
    this.#draw();
  }

  disconnectedCallback() {
    this.#live.stop();
    this.#live = null;
    this.#resize.disconnect();
    this.removeEventListener("pointermove", this.#handsOn);
    document.removeEventListener("visibilitychange", this.#keepAwake);
    clearInterval(this.#turning);
    this.#turning = 0;
    clearTimeout(this.#drawing);
    this.#drawing = 0;
    this.#awake?.release?.();
    this.#awake = null;
  }

  attributeChangedCallback(name) {
    if (name === "texts" || name === "lang") {
      const address = this.getAttribute("texts");
      if (address) {
        loadTexts(address, this.lang || undefined).then((texts) => {
          this.#texts = texts;
          this.#drawSoon();
        });
      }
    } else {
      this.#drawSoon();
    }
  }

  // ---- what the server says

  apply(delta, mineRevision) {
    this.#live?.apply(delta, mineRevision);
  }

  presence(json) {
    this.#live?.presence(json);
  }

  ended(reason) {
    this.#live?.ended(reason);
  }

  /** For comparison with a fresh snapshot. */
  get room() {
    return this.#live?.room;
  }

  // ---- drawing

  /** At once after a pause, and then not more often than eyes can follow. */
  #drawSoon() {
    const wait = Math.max(0, this.#drawn + BREATH - performance.now());
    this.#drawing ||= setTimeout(() => requestAnimationFrame(() => this.#draw()), wait);
  }

  #draw() {
    clearTimeout(this.#drawing);
    this.#drawing = 0;
    this.#drawn = performance.now();
    if (!this.isConnected || !this.#live) {
      return;
    }
    const { room } = this.#live;
    if (this.#ended && this.#texts) {
      render(views.ended(this.#ended, this.#texts.t), this);
      return;
    }
    if (!room.ready || !this.#texts) {
      render(views.waiting(this.#texts?.t), this);
      return;
    }
    this.#rotate(room);
    const shown = picture(room, this.#turn);
    const name = `${shown.name}-${shown.key ?? shown.area?.id ?? ""}`;
    const before = name === this.#picture ? positions(this) : null;
    this.#picture = name;

    let limit = Infinity;
    this.#render(room, shown, name, limit);
    const boxes = [...this.querySelectorAll(".pairs, .bars")].filter((box) => rowsThatFit(box) < box.children.length);
    if (boxes.length) {
      // Both lists of a picture keep the same number of rows, so that neither is cut off.
      limit = Math.max(1, Math.min(...boxes.map(rowsThatFit)));
      this.#render(room, shown, name, limit);
    }
    this.#fit();
    fitDraft(this);
    if (before) {
      slide(this, before);
    }
  }

  #render(room, shown, name, limit) {
    const { t } = this.#texts;
    const join = {
      url: this.getAttribute("join-url"),
      address: spokenAddress(this.getAttribute("join-url"), room.session.code),
      qr: this.getAttribute("qr"),
      size: Number(this.getAttribute("qr-size")) || 25,
    };
    const clock = html`<wf-clock .words=${t} .soon=${soonKey(room.session.phase)} .offset=${this.#live.offset} .value=${room.session.clock}></wf-clock>`;
    const view = { room, t, texts: this.#texts, join, clock, limit, area: shown.area, picture: shown };
    const main = {
      overview: views.overview,
      area: views.areaFocus,
      private: views.privately,
      empty: views.invitation,
      calm: stage.calm,
      speaking: stage.speaking,
      spotlight: stage.spotlight,
      results: stage.results,
      draft,
      closed: stage.closed,
    };
    const away = !["live", "joining"].includes(this.#live.state);
    render(
      html`<div class="wall">
        <main class="wall-main ${shown.name}">
          ${stage.announcement(view)}
          ${this.#turning
            ? views.turns(stops(room).length, this.#turn, TURN_SECONDS)
            : nothing}
          ${keyed(name, html`<div class="wall-picture">${main[shown.name](view)}</div>`)}
          <div class="wall-corner">
            ${away ? html`<p class="wf-conn away">${t("wall.reconnecting")}</p>` : nothing}
            ${views.languages(LANGUAGES, this.#texts.lang, t, chooseLanguage)}
          </div>
        </main>
        ${views.rail(view)}
      </div>`,
      this,
    );
  }

  #fit() {
    const lines = [...this.querySelectorAll(".wf-clock-time, .fit")];
    const fitted = [this.clientWidth, this.clientHeight, ...lines.map((each) => each.textContent.length)].join();
    if (fitted === this.#fitted && lines.every((each) => each.style.getPropertyValue("--fit"))) {
      return;
    }
    this.#fitted = fitted;
    this.querySelectorAll(".wf-clock-time, .invite .fit").forEach((each) => fit(each));
    const here = this.querySelector(".join-here");
    if (here) {
      here.toggleAttribute("data-long", false);
      const sizes = [...here.querySelectorAll(".fit")].map((each) => fit(each));
      if (Math.min(...sizes) < READABLE) {
        here.toggleAttribute("data-long", true);
        here.querySelectorAll(".fit").forEach((each) => fit(each));
      }
    }
  }

  #rotate(room) {
    const rotating = room.session.wall?.mode === "rotate" && !["private", "closed"].includes(picture(room).name);
    if (rotating && !this.#turning) {
      this.#turn = 0;
      this.#turning = setInterval(() => {
        this.#turn = (this.#turn + 1) % stops(this.#live.room).length;
        this.#draw();
      }, TURN_SECONDS * 1000);
    } else if (!rotating && this.#turning) {
      clearInterval(this.#turning);
      this.#turning = 0;
      this.#turn = 0;
    }
  }

  // ---- the screen

  /** Pointer and language control show while somebody moves the pointer. */
  #handsOn = () => {
    this.classList.add("hands-on");
    clearTimeout(this.#handsOff);
    this.#handsOff = setTimeout(() => this.classList.remove("hands-on"), HANDS_OFF);
  };

  /** A projector must not go dark. Without a secure address browsers do not offer this, and nothing is done. */
  #keepAwake = async () => {
    if (document.visibilityState !== "visible" || !navigator.wakeLock) {
      return;
    }
    try {
      this.#awake = await navigator.wakeLock.request("screen");
    } catch {
      // Refused, for example while the battery is low.
    }
  };
}

if (!customElements.get("wf-wall")) {
  customElements.define("wf-wall", WfWall);
}
