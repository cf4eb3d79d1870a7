import { html, nothing } from "../webjars/lit-html/3.3.2/lit-html.js";
import * as icons from "./icons.js";

/** The message that belongs to this place, until it is dismissed or something else is done. */
export function notice(board, place) {
  const { ui, t } = board;
  if (ui.notice?.place !== place) {
    return nothing;
  }
  return html`<div class="wf-note" role="status">
    ${icons.warning()}<span class="wf-grow">${ui.notice.text}</span>
    <button class="wf-btn plain icon small" aria-label=${t("board.dismiss")} @click=${() => board.say(null)}>${icons.cross()}</button>
  </div>`;
}
