import { html, nothing } from "../webjars/lit-html/3.3.2/lit-html.js";
import { repeat } from "../webjars/lit-html/3.3.2/directives/repeat.js";
import { live } from "../webjars/lit-html/3.3.2/directives/live.js";
import * as icons from "./icons.js";
import { sign } from "./entry.js";
import { roadOf } from "./fate.js";
import { notice } from "./notice.js";
import { connectionText } from "./top-bar.js";
import { LONGEST, size } from "./words.js";

/** What I have posted, with what becomes of it: beside the ledger, or over everything on phones. */
export function mineDrawer(board) {
  const { t, room, outbox, narrow } = board;
  const own = [...(room.mine?.contributions ?? [])].sort((a, b) => b.at - a.at || b.id - a.id);
  const waiting = [...outbox.entries].reverse();
  const title = html`<h2 id="wf-drawer-title" tabindex="-1">${t("board.mine")}</h2>`;
  const head = narrow
    ? html`<header class="wf-top">
        <button class="wf-btn plain icon" aria-label=${t("board.back")} @click=${board.toggleDrawer}>${icons.back()}</button>
        ${title}<span class="wf-grow"></span>
        <span class="wf-conn ${board.live.state === "live" ? "" : "away"}">${connectionText(board, ".short")}</span>
      </header>`
    : html`<div class="wf-row drawer-head">
        ${title}<span class="wf-grow"></span>
        <button class="wf-btn plain icon" aria-label=${t("board.close")} @click=${board.toggleDrawer}>${icons.cross()}</button>
      </div>`;
  return html`<div
    class="drawer ${narrow ? "sheet" : ""}"
    role=${narrow ? "dialog" : "complementary"}
    aria-modal=${narrow ? "true" : nothing}
    aria-labelledby="wf-drawer-title"
  >
    ${head}
    <div class="drawer-body">
      ${own.length || waiting.length
        ? nothing
        : html`<div class="wf-quietbox"><p>${t("board.mine.none")}</p><p class="wf-meta">${t("board.mine.none.hint")}</p></div>`}
      ${repeat(waiting, (each) => each.clientKey, (each) => waitingOne(board, each))}
      ${repeat(own, (each) => board.keyOf(each.id), (each) => one(board, each))}
    </div>
  </div>`;
}

function waitingOne(board, { post, clientKey }) {
  const { t } = board;
  const fresh = board.outbox.isFresh({ clientKey });
  return html`<section class="mine">
    <span class="wf-kind ${post.kind}">${icons.kind(post.kind)}<span>${t(`kind.${post.kind}`)}</span></span>
    <p class="says" lang=${post.lang || nothing} dir="auto">${post.text}</p>
    <ol class="fate">
      <li class="now"><span>${t(fresh ? "board.sending.long" : "board.waiting.long")}</span></li>
      <li class="todo"><span>${t("board.fate.todo")}</span></li>
    </ol>
  </section>`;
}

function one(board, contribution) {
  const { t, ui } = board;
  const { id, text, lang, state } = contribution;
  const editing = ui.editing === id;
  return html`<section class="mine ${state}" data-mine=${id}>
    ${sign(board, contribution)}
    ${editing ? editor(board, contribution) : html`<p class="says" lang=${lang || nothing} dir="auto">${text}</p>`}
    ${editing ? nothing : fate(board, contribution)}
    ${state !== "withdrawn" && !editing && !board.room.session?.closed ? actions(board, contribution) : nothing}
    <div class="status">${notice(board, `mine:${id}`)}</div>
  </section>`;
}

function fate(board, { id, area, at, state, reason }) {
  const { t, texts, room, supports } = board;
  const posted = t("board.fate.posted", texts.time(at));
  if (state === "withdrawn") {
    return stations([posted], t("board.fate.withdrawn"));
  }
  if (state === "hidden") {
    return stations([posted], reason ? t("board.fate.hidden.reason", reason) : t("board.fate.hidden"), "warned");
  }
  if (!board.sees(room.area(area))) {
    return stations([posted], t("board.fate.private"));
  }
  const contribution = room.contributions.get(id);
  if (!contribution) {
    // Posted a moment ago: the room has not been told yet.
    return stations([posted], t("board.fate.on-board"));
  }
  const tally = supports.tally(contribution);
  const road = roadOf(board, id);
  const received = tally === undefined ? posted : `${posted} · ${t("board.fate.supporters", tally)}`;
  return stations([received, ...road.slice(0, -1)], road.at(-1) ?? t("fate.unsorted"));
}

function stations(past, now, looks = "") {
  return html`<ol class="fate">
    ${past.map((each) => html`<li><span>${each}</span></li>`)}
    <li class="now ${looks}"><span>${now}</span></li>
  </ol>`;
}

function actions(board, contribution) {
  const { t, ui } = board;
  const { id, kind, number } = contribution;
  if (ui.withdrawing === id) {
    return html`<div class="askme" role="group" aria-label=${t("board.withdraw.of", number)}>
      <p>${t("board.withdraw.ask")}</p>
      <div class="wf-row">
        <button class="wf-btn primary" data-yes=${id} @click=${() => board.editing.withdraw(contribution)}>${t("board.withdraw.yes")}</button>
        <button class="wf-btn" @click=${() => board.editing.askWithdraw(null, id)}>${t("board.withdraw.no")}</button>
      </div>
    </div>`;
  }
  return html`<div class="wf-row mine-actions">
    ${board.accepts(kind)
      ? html`<button class="wf-btn small" data-edit=${id} aria-label=${t("board.edit.of", number)} @click=${() => board.editing.begin(contribution)}>
          ${t("board.edit")}
        </button>`
      : nothing}
    <button class="wf-btn plain small" data-withdraw=${id} aria-label=${t("board.withdraw.of", number)} @click=${() => board.editing.askWithdraw(id)}>
      ${t("board.withdraw")}
    </button>
  </div>`;
}

function editor(board, contribution) {
  const { t, ui, drafts, editing } = board;
  const { id, number } = contribution;
  const { text } = drafts.edits[id];
  if (ui.stale) {
    return html`<div class="askme" role="group">
      <p>${t("board.edit.stale")}</p>
      <p class="wf-label">${t("board.edit.theirs")}</p>
      <p class="says" dir="auto">${ui.stale}</p>
      <p class="wf-label">${t("board.edit.yours")}</p>
      <p class="says" dir="auto">${text}</p>
      <div class="wf-row wrap">
        <button class="wf-btn primary" @click=${() => editing.save(contribution)}>${t("board.edit.mine")}</button>
        <button class="wf-btn" @click=${() => editing.cancel(contribution)}>${t("board.edit.keep")}</button>
      </div>
    </div>`;
  }
  const length = size(text);
  const save = (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      editing.save(contribution);
    }
  };
  return html`<div class="editor" @keydown=${save}>
    <textarea
      class="wf-input"
      id="wf-edit"
      dir="auto"
      aria-label=${t("board.edit.label", number)}
      .value=${live(text)}
      @input=${(event) => editing.type(id, event.target.value)}
    ></textarea>
    <div class="wf-row">
      <button class="wf-btn primary small" ?disabled=${ui.saving} @click=${() => editing.save(contribution)}>
        ${t(ui.saving ? "board.edit.saving" : "board.edit.save")}
      </button>
      <button class="wf-btn plain small" @click=${() => editing.cancel(contribution)}>${t("board.edit.cancel")}</button>
      <span class="wf-grow"></span>
      <span class="wf-meta count ${length > LONGEST ? "over" : ""}">${t("board.count", length, LONGEST)}</span>
    </div>
  </div>`;
}
