import { html, nothing } from "../webjars/lit-html/3.3.2/lit-html.js";
import { Balloting } from "./balloting.js";
import { Checking } from "./checking.js";
import { Placing } from "./placing.js";

/** A tap that was meant for the question before must not answer the one that has just come. */
const SETTLES_AFTER = 400;

/**
 * The one slot for a decision: whoever is asked several things meets them one after the other, in this order. Each kind is
 * a class with `look()`, called after every change; `pending`, what it asks now or null; `keyOf(pending)`, which tells one
 * question from another; `card(pending)`, how it asks; `writing`, whether somebody is in the middle of an answer; `kept`,
 * sentences whose question is not asked any more; and `foot()`, what it says when it asks nothing.
 */
const IN_TURN = [Checking, Placing, Balloting];

export class Decisions {
  #board;
  #kinds;
  #asking = null;
  #key = "";
  /** The question that was clicked at last. */
  #clicked = "";
  #settling = 0;

  constructor(board) {
    this.#board = board;
    this.#kinds = IN_TURN.map((Kind) => new Kind(board));
  }

  look() {
    this.#kinds.forEach((kind) => kind.look());
  }

  stop() {
    clearTimeout(this.#settling);
    this.#kinds.forEach((kind) => kind.stop?.());
  }

  /** What is asked now, as it was drawn last; empty when nothing is. */
  get key() {
    return this.#key;
  }

  /** Whose turn it is. Nobody is interrupted in the middle of an answer. */
  #turn() {
    if (!this.#asking?.pending || !this.#asking.writing) {
      this.#asking = this.#kinds.find((kind) => kind.pending) ?? null;
    }
    const key = this.#asking ? this.#asking.keyOf(this.#asking.pending) : "";
    if (key !== this.#key) {
      this.#key = key;
      clearTimeout(this.#settling);
      this.#settling = setTimeout(() => {
        this.#settling = 0;
        this.#board.render();
      }, SETTLES_AFTER);
    }
    return this.#asking;
  }

  /** The second click of a double click is no answer to the question that has come meanwhile. */
  #once = {
    capture: true,
    handleEvent: (event) => {
      if (event.detail > 1 && this.#clicked !== this.#key && event.target.closest("button")) {
        event.stopPropagation();
      }
      this.#clicked = this.#key;
    },
  };

  /** The slot as it is drawn; nothing when nobody is asked anything. */
  slot() {
    const asking = this.#turn();
    const kept = this.#kinds.flatMap((kind) => kind.kept ?? []);
    const feet = this.#kinds.map((kind) => kind.foot?.() ?? nothing);
    return html`${asking
      ? html`<section class="decision ${this.#settling ? "settling" : ""}" aria-labelledby="wf-decision" @click=${this.#once}>${asking.card(asking.pending)}</section>`
      : nothing}
    ${kept.map((each) => this.#notSent(each))}
    <div class="decision-foot" role="status">${feet}</div>`;
  }

  /** The step ended before a sentence was sent: it stays, to be read, sent or thrown away. */
  #notSent({ key, about, sentence, notice, busy, send }) {
    const { t, drafts } = this.#board;
    const discard = () => {
      drafts.keepSentence(key, null);
      this.#board.focusLater("#wf-floor");
    };
    return html`<section class="decision kept" aria-label=${t("board.decision.kept", about)}>
      <p>${t("board.decision.kept", about)}</p>
      <p class="decision-what says" dir="auto">${sentence}</p>
      ${notice ? html`<p class="wf-note" role="alert">${notice}</p>` : nothing}
      <div class="decision-acts">
        <button class="wf-btn" data-send-kept=${key} ?disabled=${busy} @click=${send}>${t("board.decision.kept.send")}</button>
        <button class="wf-btn" data-discard-kept=${key} @click=${discard}>${t("board.shelf.drop")}</button>
      </div>
    </section>`;
  }
}
