import { html, nothing } from "../webjars/lit-html/3.3.2/lit-html.js";
import * as icons from "./icons.js";

const HOME = new URL("..", import.meta.url).href;

/** Where the draft of a closed session is read. */
export const draftAddress = (code) => `${HOME}draft/${encodeURIComponent(code)}`;

/** Says that the session is closed, and leads to its draft; nothing while it is open. */
export function closedNote({ t, room, texts, live }) {
  const { closed, code } = room.session;
  if (!closed) {
    return nothing;
  }
  const open = closed.until !== undefined && closed.until > Date.now() + (live?.offset ?? 0);
  return html`<section class="closed-note" aria-labelledby="wf-closed">
    <h2 id="wf-closed">${icons.check()}${t("board.closed.thanks")}</h2>
    <p>${open ? t("board.closed.until", texts.day(closed.until)) : t("board.closed.read")}</p>
    <p><a class="wf-btn primary" id="wf-draft" href=${draftAddress(code)}>${icons.page()}${t("board.closed.draft")}</a></p>
  </section>`;
}
