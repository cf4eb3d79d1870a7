import { html, nothing } from "../webjars/lit-html/3.3.2/lit-html.js";
import { live } from "../webjars/lit-html/3.3.2/directives/live.js";
import * as icons from "./icons.js";
import { notice } from "./notice.js";
import { LONGEST, shorten, size, tidy } from "./words.js";
import { addresses, panels } from "./composer-panels.js";

const KINDS = ["issue", "recommendation"];

/** The composer on laptops: one line that opens into a sheet of paper. */
export function composer(board) {
  return html`${board.composing.isOpen ? wideSheet(board) : ask(board)} ${shelf(board)}`;
}

function ask(board) {
  const { t, composing } = board;
  const { draft } = composing;
  const text = tidy(draft.text);
  const closed = !KINDS.some(board.mayPost);
  if (closed && !text) {
    const accepted = KINDS.find(board.accepts);
    const words = accepted ? t(`board.cap.none.${accepted}`) : t("board.closed");
    return html`<div class="ask closed">${icons.lock()}<span class="hint">${words}</span></div>`;
  }
  const open = (event) => event.detail < 2 && composing.open(draft.kind, "#wf-ask");
  return html`<div class="ask">
    ${kinds(board, "ask")}
    <button class="hint ${text ? "draft" : ""}" id="wf-ask" dir=${text ? "auto" : nothing} @click=${open}>
      ${text ? shorten(text, 90) : t(`board.ask.${draft.kind}`)}
    </button>
    ${capLeft(board)}
    <button class="wf-btn primary" @click=${open}>${t(text ? "board.continue" : "board.post")}</button>
  </div>`;
}

function wideSheet(board) {
  const { t, composing } = board;
  const { kind } = composing.draft;
  return html`<section class="compose" aria-label=${t(`board.write.${kind}`)} @keydown=${(event) => postOnCtrlEnter(board, event)}>
    <div class="wf-row wrap compose-head">
      ${kinds(board, "sheet")} ${areaChoice(board)}
      <span class="wf-grow"></span>
      <button class="wf-btn plain icon small" aria-label=${t("board.close-keep")} @click=${() => composing.close()}>${icons.cross()}</button>
    </div>
    ${kind === "recommendation" ? addresses(board) : nothing} ${text(board)}
    <p class="wf-meta strong-hint" id="wf-hint">${t(`board.hint.${kind}`)}</p>
    ${panels(board)} ${closedNote(board)}
    <div class="status">${notice(board, "composer")}</div>
    <div class="compose-foot">
      ${extras(board)}
      <span class="wf-grow"></span>
      ${capLeft(board)} ${counter(board)}
      <button class="wf-btn primary" ?disabled=${!board.mayPost(kind)} @click=${() => composing.post()}>${t(`board.post.${kind}`)}</button>
    </div>
  </section>`;
}

/** The composer on phones: a sheet over everything. */
export function phoneSheet(board) {
  const { t, composing, drafts } = board;
  const { kind } = composing.draft;
  const saved = drafts.pending ? "board.saving.phone" : drafts.kept ? "board.saved.phone" : "board.unsaved.phone";
  return html`<section
    class="sheet compose-sheet"
    role="dialog"
    aria-modal="true"
    aria-label=${t(`board.write.${kind}`)}
    @keydown=${(event) => postOnCtrlEnter(board, event)}
  >
    <header class="wf-top">
      <button class="wf-btn plain icon" aria-label=${t("board.close-keep")} @click=${() => composing.close()}>${icons.cross()}</button>
      <span class="wf-grow wf-meta">${tidy(composing.draft.text) ? t(saved) : nothing}</span>
      <button class="wf-btn primary" ?disabled=${!board.mayPost(kind)} @click=${() => composing.post()}>${t("board.post")}</button>
    </header>
    <div class="body">
      <div class="status">${notice(board, "composer")}</div>
      ${closedNote(board)} ${kinds(board, "sheet")} ${areaChoice(board)}
      ${kind === "recommendation" ? addresses(board) : nothing} ${text(board)}
      <p class="wf-meta" id="wf-hint">${t(`board.hint.${kind}`)}</p>
      <div class="wf-row compose-foot">${extras(board)}<span class="wf-grow"></span>${capLeft(board)} ${counter(board)}</div>
      ${panels(board)}
    </div>
  </section>`;
}

export function kinds(board, place) {
  const { t, composing } = board;
  return html`<div class="wf-seg" role="radiogroup" aria-label=${t("board.kind")}>
    ${KINDS.map(
      (kind) =>
        html`<label>
          <input
            type="radio"
            name="wf-kind-${place}"
            .checked=${live(composing.draft.kind === kind)}
            ?disabled=${!board.mayPost(kind) && composing.draft.kind !== kind}
            @change=${() => composing.change({ kind })}
          />
          ${icons.kind(kind)}<span>${t(`kind.${kind}`)}</span>
        </label>`,
    )}
  </div>`;
}

function areaChoice(board) {
  const { t, room, composing, ui } = board;
  const chosen = room.area(composing.draft.area) ?? room.area(ui.area);
  return html`<label class="area-choice" data-hue=${chosen?.hue ?? nothing}>
    <span class="wf-meta" aria-hidden="true">${t("board.in")}</span><span class="wf-sr">${t("board.area")}</span>
    <span class="wf-mark" aria-hidden="true">${chosen?.label}</span>
    <select class="plain-select" @change=${(event) => composing.change({ area: Number(event.target.value) })}>
      ${room.areas.map(
        (area) => html`<option value=${area.id} .selected=${live(area.id === chosen?.id)}>${area.name}</option>`,
      )}
    </select>
    ${icons.down()}
  </label>`;
}

function text(board) {
  const { t, composing } = board;
  const { draft } = composing;
  return html`<textarea
    class="typing"
    id="wf-text"
    rows="3"
    dir="auto"
    lang=${board.lang}
    spellcheck="true"
    aria-label=${t("board.text")}
    aria-describedby="wf-hint wf-count"
    placeholder=${t(`board.ask.${draft.kind}`)}
    ?readonly=${!board.mayPost(draft.kind)}
    .value=${live(draft.text)}
    @input=${(event) => composing.change({ text: event.target.value })}
  ></textarea>`;
}

const GROWS_BY_ITSELF = CSS.supports("field-sizing", "content");

/** Where the browser does not let a text field grow with its text. */
export function fitText(board) {
  const field = GROWS_BY_ITSELF ? null : board.querySelector("#wf-text");
  if (field) {
    field.style.blockSize = "auto";
    field.style.blockSize = `${field.scrollHeight}px`;
  }
}

function closedNote(board) {
  const { t } = board;
  const { kind } = board.composing.draft;
  const seconds = board.secondsLeft(kind);
  return board.mayPost(kind)
    ? seconds
      ? html`<p class="wf-note late">${icons.warning()}<span>${t("board.closing", seconds)}</span></p>`
      : nothing
    : html`<p class="wf-note" role="status">${icons.lock()}<span>${board.closedWords(kind)}</span></p>`;
}

function extras(board) {
  const { t, composing, ui, room, narrow } = board;
  const { draft, name } = composing;
  const cited = draft.evidence.length + (tidy(draft.cites) ? 1 : 0);
  const toggle = (panel, icon, words, count, first) => html`<button
    class="wf-btn plain small"
    id="wf-${panel}"
    aria-expanded=${ui.panel === panel}
    aria-controls="wf-${panel}-panel"
    @click=${() => board.panel(ui.panel === panel ? null : panel, first)}
  >
    ${icon}${words}${count ? html` <b>${count}</b>` : nothing}
  </button>`;
  return html`
    ${toggle("evidence", icons.clip(), t("board.evidence"), cited, "#wf-evidence-panel input")}
    ${room.session.tags?.length ? toggle("tags", icons.label(), t("board.tags"), draft.tags.length, "#wf-tags-panel input") : nothing}
    <button class="wf-btn plain small" id="wf-sign" aria-pressed=${draft.sign} @click=${() => composing.sign()}>
      ${draft.sign ? icons.check() : icons.pen()}
      <span class="sign-words" dir="auto">${draft.sign ? t("board.signed-as", name) : t(narrow ? "board.sign.short" : "board.sign")}</span>
    </button>
    ${draft.sign
      ? html`<button class="wf-btn plain icon small" aria-label=${t("board.name.change")} @click=${() => board.panel("name", "#wf-name")}>${icons.pen()}</button>`
      : nothing}
  `;
}

/** How many of this kind I may still post, where there is a limit. */
function capLeft(board) {
  const { kind } = board.composing.draft;
  const left = board.capLeft(kind);
  return left === undefined ? nothing : html`<span class="wf-meta cap-left">${board.t(`board.cap.${kind}`, left)}</span>`;
}

function counter({ t, composing, drafts, narrow }) {
  const length = size(composing.draft.text);
  const count = t("board.count", length, LONGEST);
  if (length > LONGEST) {
    return html`<span class="wf-meta count over" id="wf-count">${icons.warning()}${t("board.over", length, LONGEST, length - LONGEST)}</span>`;
  }
  const saved = drafts.pending || !length ? "board.saving" : drafts.kept ? "board.saved" : "board.unsaved";
  return html`<span class="wf-meta count" id="wf-count">${narrow ? count : t(saved, count)}</span>`;
}

/** Texts that are neither posted nor being written: put aside, or sent back. */
export function shelf(board) {
  const { t, composing, drafts } = board;
  return drafts.shelf.map(
    (draft, index) => html`<div class="shelved ${draft.message ? "refused" : ""}" role="status">
      <span class="wf-kind ${draft.kind}">${icons.kind(draft.kind)}<span>${t(draft.message ? "board.shelf.refused" : "board.shelf")}</span></span>
      <p dir="auto">${shorten(tidy(draft.text), 120)}</p>
      ${draft.message ? html`<p class="wf-meta">${draft.message}</p>` : nothing}
      <div class="wf-row">
        <button class="wf-btn small" @click=${() => composing.takeUp(index)}>${t("board.shelf.take")}</button>
        <button class="wf-btn plain small" @click=${() => composing.discard(index)}>${t("board.shelf.drop")}</button>
      </div>
    </div>`,
  );
}

function postOnCtrlEnter(board, event) {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.isComposing) {
    event.preventDefault();
    if (!event.repeat) {
      board.composing.post();
    }
  }
}

