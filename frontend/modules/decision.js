import { html, nothing } from "../webjars/lit-html/3.3.2/lit-html.js";
import { Balloting } from "./balloting.js";
import { Checking } from "./checking.js";
import { Placing } from "./placing.js";

/**
 * The one slot for a decision: whoever is asked several things meets them one after the other, in this order. Each kind is
 * a class with `look()`, called after every change; `pending`, what it asks now or null; `card(pending)`, how it asks; and
 * `foot()`, what it says when it asks nothing.
 */
const IN_TURN = [Checking, Placing, Balloting];

export class Decisions {
  #kinds;

  constructor(board) {
    this.#kinds = IN_TURN.map((Kind) => new Kind(board));
  }

  look() {
    this.#kinds.forEach((kind) => kind.look());
  }

  stop() {
    this.#kinds.forEach((kind) => kind.stop?.());
  }

  /** The slot as it is drawn; nothing when nobody is asked anything. */
  slot() {
    const asking = this.#kinds.find((kind) => kind.pending);
    const feet = this.#kinds.map((kind) => kind.foot?.() ?? nothing);
    return html`${asking
      ? html`<section class="decision" aria-labelledby="wf-decision">${asking.card(asking.pending)}</section>`
      : nothing}
    <div class="decision-foot" role="status">${feet}</div>`;
  }
}
