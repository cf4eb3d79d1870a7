import { html, nothing } from "../webjars/lit-html/3.3.2/lit-html.js";
import * as icons from "./icons.js";

const HOME = new URL("..", import.meta.url).href;

/** This screen may not go on: says why, and gives back what was not posted. */
export function endedScreen({ t, texts, drafts, endReason }) {
  const reason = texts.has(`board.ended.${endReason}`) ? endReason : "removed";
  const sentences = Object.values(drafts.sentences).map((each) => each.text ?? each.sentence);
  const kept = [...drafts.outbox.map(({ post }) => post.text), drafts.draft.text, ...drafts.shelf.map((each) => each.text), ...sentences];
  const left = kept.filter((each) => each.trim());
  return html`<main class="ended">
    <p class="wf-brand">${icons.brand()}<span translate="no">Way Forward</span></p>
    <h1>${t(`board.ended.${reason}`)}</h1>
    <p>${t(`board.ended.${reason}.text`)}</p>
    ${left.length
      ? html`<section class="kept">
          <h2 class="wf-label">${t("board.ended.kept")}</h2>
          ${left.map((each) => html`<p dir="auto">${each}</p>`)}
        </section>`
      : nothing}
    <p><a class="wf-btn" href=${HOME}>${t("board.ended.join")}</a></p>
  </main>`;
}
