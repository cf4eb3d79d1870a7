import { html, nothing } from "../webjars/lit-html/3.3.2/lit-html.js";

/** The question of a card in the slot for decisions; the focus comes here when the next one follows an answer. */
export const question = (text, aside = nothing) =>
  html`<div class="decision-head">
    <h2 id="wf-decision" tabindex="-1">${text}</h2>
    ${aside}
  </div>`;
