import { html, nothing } from "../webjars/lit-html/3.3.2/lit-html.js";
import { repeat } from "../webjars/lit-html/3.3.2/directives/repeat.js";
import { live } from "../webjars/lit-html/3.3.2/directives/live.js";
import { Answer } from "./answer.js";
import { question } from "./question.js";
import { sign } from "./entry.js";
import { matches, shorten } from "./words.js";

const ASK_AGAIN_AFTER = 3_000;
/** A whole room may have to ask at the same moment. */
const SPREAD = 3_000;
const UNDO_FOR = 12_000;
const MOST = 30;
const LIKELY = 6;

/** Where a contribution of somebody else belongs: the likely clusters, all of them, or another contribution. */
export class Placing {
  #board;
  #answer;
  #askedAt = 0;
  #retry = 0;
  /** How many could have been asked about when there was nothing to ask; more of them are worth asking again. */
  #none = -1;
  #fade = 0;
  /** The likely places as they stood when the question came: nothing moves under a finger. */
  #frozen = null;
  #panel = null;
  #words = "";
  #given = null;

  constructor(board) {
    this.#board = board;
    this.#answer = new Answer(board);
  }

  get #phase() {
    return this.#board.room.session?.phase;
  }

  get #sorting() {
    return this.#board.room.mine?.sorting;
  }

  stop() {
    clearTimeout(this.#retry);
    clearTimeout(this.#fade);
  }

  /** Asks the server for a question when there should be one. */
  look() {
    const { room, live: connection } = this.#board;
    if (!this.#phase?.sort) {
      this.#forget();
      return;
    }
    if (!room.mine || room.revision < 0 || this.#answer.busy || this.#retry || !connection.reachable) {
      return;
    }
    const sorting = this.#sorting;
    if (sorting?.ask || (sorting && sorting.answered >= this.#phase.asks)) {
      return;
    }
    if (sorting && this.#unsorted() <= this.#none) {
      return;
    }
    const wait = Math.max(0, this.#askedAt + ASK_AGAIN_AFTER - Date.now()) + Math.random() * SPREAD;
    this.#retry = setTimeout(() => {
      this.#retry = 0;
      this.#next();
    }, wait);
  }

  #forget() {
    this.#askedAt = 0;
    this.#none = -1;
    this.#panel = null;
    this.#answer.notice = "";
    this.#given = null;
    clearTimeout(this.#retry);
    this.#retry = 0;
  }

  async #next() {
    if (!this.#phase?.sort || this.#sorting?.ask) {
      return;
    }
    this.#askedAt = Date.now();
    if (await this.#answer.send("nextAsk")) {
      this.#noteNone();
    } else {
      // Nobody asked for a question: it comes later.
      this.#answer.notice = "";
    }
  }

  /** Whether there was nothing more to ask, though I could have been asked more. */
  #noteNone() {
    const { ask, answered } = this.#sorting ?? {};
    this.#none = ask || answered >= this.#phase?.asks ? -1 : this.#unsorted();
  }

  /** How many contributions of others are unsorted. */
  #unsorted() {
    const { room } = this.#board;
    const done = new Set(room.mine.contributions.map((each) => each.id));
    room.clusters.forEach((each) => each.members.forEach((id) => done.add(id)));
    return [...room.contributions.keys()].filter((id) => !done.has(id)).length;
  }

  // ---- what is asked

  get pending() {
    const ask = this.#phase?.sort ? this.#sorting?.ask : null;
    return ask && this.#board.room.contributions.has(ask.contribution) ? ask : null;
  }

  keyOf(ask) {
    return `place/${ask.id}`;
  }

  /** Whoever looks for a place is not asked something else. */
  get writing() {
    return this.#panel !== null;
  }

  card(ask) {
    const { t, room } = this.#board;
    const contribution = room.contributions.get(ask.contribution);
    if (this.#frozen?.id !== ask.id) {
      if (!this.#frozen) {
        this.#board.announcer.words = t("board.place.question");
      }
      this.#frozen = { id: ask.id, clusters: ask.clusters };
      this.#panel = null;
      this.#words = "";
    }
    const total = Math.max(this.#phase.asks ?? 0, this.#sorting.answered + 1);
    return html`${question(
        t("board.place.question"),
        html`<span class="wf-meta decision-count">${t("board.place.count", this.#sorting.answered + 1, total)}</span>`,
      )}
      <blockquote class="decision-what">
        ${sign(this.#board, contribution)}
        <p class="says" lang=${contribution.lang || nothing} dir="auto">${contribution.text}</p>
      </blockquote>
      ${this.#panel ? this.#search(ask, contribution) : this.#likely(ask, contribution)}
      ${this.#answer.notice ? html`<p class="wf-note" role="alert">${this.#answer.notice}</p>` : nothing}`;
  }

  /** The likely clusters that are still there; new ones come last. */
  #likely(ask, contribution) {
    const { t } = this.#board;
    const clusters = this.#clusters(contribution);
    const known = new Map(clusters.map((each) => [each.id, each]));
    const first = this.#frozen.clusters.map((id) => known.get(id)).filter(Boolean);
    const shown = [...first, ...clusters.filter((each) => !first.includes(each))].slice(0, LIKELY);
    return html`${shown.length
        ? html`<ul class="places">${repeat(shown, (each) => each.id, (each) => this.#place(ask, each))}</ul>`
        : nothing}
      <div class="decision-acts">
        ${clusters.length > shown.length
          ? html`<button class="wf-btn small" id="wf-place-more" @click=${() => this.#open("cluster")}>${t("board.place.more", clusters.length - shown.length)}</button>`
          : nothing}
        ${this.#others(contribution).length
          ? html`<button class="wf-btn small" id="wf-place-same" @click=${() => this.#open("same")}>${t("board.place.same")}</button>`
          : nothing}
        <button class="wf-btn small" id="wf-place-alone" ?disabled=${this.#answer.busy} @click=${() => this.#put(ask, "alone", 0, t("board.place.alone"))}>${t("board.place.alone")}</button>
        <button class="wf-btn small" id="wf-place-unknown" ?disabled=${this.#answer.busy} @click=${() => this.#put(ask, "unknown", 0, t("board.place.unknown"))}>${t("board.place.unknown")}</button>
      </div>`;
  }

  /** All clusters, or all unsorted contributions, with words to find them by. */
  #search(ask, contribution) {
    const { t } = this.#board;
    const same = this.#panel === "same";
    const all = same ? this.#others(contribution, ask.alike) : this.#clusters(contribution);
    const fitting = all.filter((each) => !this.#words || this.#fits(each));
    return html`<div class="places-search">
        <input
          class="wf-input"
          id="wf-place-search"
          type="search"
          dir="auto"
          autocomplete="off"
          aria-label=${t(same ? "board.place.same.find" : "board.place.find")}
          placeholder=${t(same ? "board.place.same.find" : "board.place.find")}
          .value=${live(this.#words)}
          @input=${(event) => this.#find(event.target.value)}
        />
        <button class="wf-btn small" @click=${() => this.#open(null)}>${t("board.place.back")}</button>
      </div>
      ${fitting.length
        ? html`<ul class="places scrolled" tabindex="-1">${repeat(fitting.slice(0, MOST), (each) => each.id, (each) => this.#place(ask, each))}</ul>`
        : html`<p class="wf-meta">${t("board.place.none")}</p>`}`;
  }

  /** A cluster, or a contribution, as a place to put it. */
  #place(ask, place) {
    const { t, room } = this.#board;
    const lead = place.members ? room.contributions.get(place.lead) : place;
    const words = place.title ?? lead.text;
    const facts = place.members ? `${lead.number} · ${t("board.same", place.members.length)}` : lead.number;
    const answer = () => this.#put(ask, place.members ? "cluster" : "same", place.id, place.title ?? lead.number);
    return html`<li>
      <button class="place" ?disabled=${this.#answer.busy} @click=${answer}>
        <span class="says" lang=${place.title ? nothing : lead.lang || nothing} dir="auto">${shorten(words, 140)}</span>
        <span class="wf-meta">${facts}</span>
      </button>
    </li>`;
  }

  #fits(place) {
    const { room } = this.#board;
    return place.members
      ? matches({ text: place.title ?? "" }, this.#words) || place.members.some((id) => matches(room.contributions.get(id), this.#words))
      : matches(place, this.#words);
  }

  /** The clusters of its area and kind, the largest first. */
  #clusters({ area, kind }) {
    const { room } = this.#board;
    return [...room.clusters.values()]
      .filter((each) => each.area === area && each.kind === kind && room.contributions.has(each.lead))
      .sort((a, b) => b.members.length - a.members.length || a.id - b.id);
  }

  /** What else is unsorted in its area and of its kind, alike ones first. */
  #others({ id, area, kind }, alike = []) {
    const { room } = this.#board;
    const sorted = new Set([...room.clusters.values()].flatMap((each) => each.members));
    const rank = (each) => (alike.includes(each.id) ? alike.indexOf(each.id) : alike.length);
    return [...room.contributions.values()]
      .filter((each) => each.id !== id && each.area === area && each.kind === kind && !sorted.has(each.id))
      .sort((a, b) => rank(a) - rank(b) || a.at - b.at || a.id - b.id);
  }

  // ---- what a person does

  #open(panel) {
    const back = this.#panel === "same" ? "#wf-place-same" : "#wf-place-more";
    this.#panel = panel;
    this.#words = "";
    this.#board.focusLater(panel ? "#wf-place-search" : back);
  }

  #find(words) {
    this.#words = words;
    this.#board.render();
  }

  async #put(ask, place, id, words) {
    if (!(await this.#answer.send("sort", ask.id, place, id))) {
      return;
    }
    this.#panel = null;
    this.#noteNone();
    this.#given = { ask: ask.id, words };
    this.#askedAt = Date.now();
    clearTimeout(this.#fade);
    this.#fade = setTimeout(() => {
      this.#given = null;
      this.#board.render();
    }, UNDO_FOR);
    this.#board.focusLater("#wf-decision");
  }

  async #takeBack() {
    const { ask } = this.#given;
    if (await this.#answer.send("takeBack", ask)) {
      this.#given = null;
      this.#none = -1;
      this.#board.focusLater("#wf-decision");
    }
  }

  /** What was answered last, with the way back; and thanks when all is answered. */
  foot() {
    const { t } = this.#board;
    const { sort, asks } = this.#phase ?? {};
    if (!sort) {
      return nothing;
    }
    const answered = this.#sorting?.answered ?? 0;
    return html`${this.#given
      ? html`<p class="wf-meta decision-given">
          <span dir="auto">${t("board.place.noted", shorten(this.#given.words, 60))}</span>
          <button class="wf-btn quiet small" id="wf-place-undo" ?disabled=${this.#answer.busy} @click=${() => this.#takeBack()}>${t("board.place.undo")}</button>
        </p>`
      : nothing}
    ${!this.pending && answered && answered >= asks ? html`<p class="wf-meta">${t("board.place.thanks", answered)}</p>` : nothing}
    ${!this.pending && this.#answer.notice ? html`<p class="wf-note">${this.#answer.notice}</p>` : nothing}`;
  }
}
