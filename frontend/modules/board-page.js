import { html, nothing } from "../webjars/lit-html/3.3.2/lit-html.js";
import { live } from "../webjars/lit-html/3.3.2/directives/live.js";
import * as icons from "./icons.js";
import { rankings } from "./balance.js";
import { budget, offlineBanner, topBar } from "./top-bar.js";
import { areaList, counts, rail } from "./rail.js";
import { composer, phoneSheet, shelf } from "./composer.js";
import { ledger } from "./ledger.js";
import { mineDrawer } from "./mine-drawer.js";
import { notice } from "./notice.js";
import { closedNote } from "./closed.js";
import { nowLine } from "./now.js";
import { takingPart } from "./taking-part.js";

/** The whole screen. */
export function boardPage(board) {
  const { t, ui, room, narrow, covered, composing } = board;
  return html`
    <button class="wf-btn skip" @click=${() => board.focusLater("#wf-floor")}>${t("board.skip")}</button>
    ${topBar(board)}
    <div class="stage ${ui.drawer ? "with-drawer" : ""}">
      ${narrow ? nothing : room.ready ? rail(board) : html`<div class="rail"></div>`}
      <main class="floor" id="wf-floor" tabindex="-1" ?inert=${covered}>
        ${offlineBanner(board)} ${room.ready ? (room.session.closed ? closedNote(board) : nowLine(board)) : nothing} ${room.ready && room.mine ? board.decisions.slot() : nothing} ${room.ready ? takingPart(board) : nothing} ${head(board)} ${notice(board, "floor")}
        ${room.ready && room.mine ? (narrow ? shelf(board) : composer(board)) : nothing}
        ${ledger(board)}
      </main>
      ${ui.drawer && room.mine ? mineDrawer(board) : nothing}
    </div>
    ${narrow ? thumb(board) : nothing} ${narrow && composing.isOpen && room.ready && room.mine ? phoneSheet(board) : nothing}
    <div class="wf-sr" role="status" aria-live="polite">${board.announcer.words}</div>
  `;
}

function head(board) {
  const { t, room, ui, narrow } = board;
  const area = room.area(ui.area);
  if (!area) {
    return html`<h1 class="wf-sr">Way Forward</h1>`;
  }
  const seen = board.sees(area);
  const news = room.mine ? board.newStep.words() : "";
  const fresh = seen ? board.floor.newIn(area.id) : 0;
  const showNew = () =>
    fresh ? html`<button class="wf-btn quiet show-new" @click=${board.floor.showNew}>${t("board.show-new", fresh)}</button>` : nothing;
  return html`
    ${narrow
      ? html`<h1 data-hue=${area.hue}>
            <button class="pick" id="wf-pick" aria-expanded=${ui.areas} aria-controls="wf-areas" @click=${() => board.set({ areas: !ui.areas })}>
              <span class="wf-mark">${area.label}</span><span class="wf-grow">${area.name}</span>${ui.areas ? icons.up() : icons.down()}
            </button>
          </h1>
          <nav id="wf-areas" class="areas-panel" aria-label=${t("board.areas")} ?hidden=${!ui.areas}>${ui.areas ? areaList(board) : nothing}</nav>
          <div class="wf-row wf-meta under-head"><span class="wf-grow">${counts(board, area)}</span>${budget(board)}</div>`
      : nothing}
    <div class="floor-head ${narrow && !seen ? "bare" : ""}">
      ${narrow ? nothing : html`<h1 class="wf-grow">${area.name}</h1>`} ${showNew()}
      ${narrow ? html`<span class="wf-grow"></span>` : nothing}
      ${seen
        ? html`<button
            class="wf-btn plain icon"
            id="wf-search-button"
            aria-label=${t("board.search")}
            aria-expanded=${ui.searching}
            @click=${board.floor.toggleSearch}
          >
            ${icons.search()}
          </button>`
        : nothing}
      ${room.session.phase.seeTallies ? order(board) : nothing}
    </div>
    ${ui.searching ? searchField(board) : nothing}
    <div class="afloat">${news ? html`<button class="wf-btn primary" id="wf-new-step" @click=${board.newStep.show}>${icons.up()}${news}</button>` : fresh ? html`<button class="wf-btn primary" @click=${board.floor.showNew}>${icons.up()}${t("board.show-new", fresh)}</button>` : nothing}</div>
  `;
}

function order(board) {
  const { t, ui, room } = board;
  return html`<label class="order">
    <span class="wf-sr">${t("board.sort")}</span>
    <select class="plain-select" @change=${(event) => board.floor.sortBy(event.target.value)}>
      ${[...rankings(room), "newest"].map((each) => html`<option value=${each} .selected=${live(ui.sort === each)}>${t(each === "newest" ? "board.sort.newest" : `ranking.${each}`)}</option>`)}
    </select>
    ${icons.down()}
  </label>`;
}

function searchField(board) {
  const { t, ui } = board;
  return html`<div class="search" role="search">
    ${icons.search()}
    <input
      class="wf-input"
      id="wf-search"
      type="search"
      dir="auto"
      autocomplete="off"
      aria-label=${t("board.search")}
      placeholder=${t("board.search.hint")}
      .value=${live(ui.query)}
      @input=${(event) => board.floor.search(event.target.value)}
    />
    <button class="wf-btn plain icon" aria-label=${t("board.search.clear")} @click=${board.floor.toggleSearch}>${icons.cross()}</button>
    <span class="wf-meta found" role="status">${ui.query ? t("board.search.found", board.floor.found()) : nothing}</span>
  </div>`;
}

/** What the thumb reaches on a phone. */
function thumb(board) {
  const { t, covered, ownCount, mayPost, composing } = board;
  const accepted = board.accepts("issue") || board.accepts("recommendation");
  const closed = !mayPost("issue") && !mayPost("recommendation") && !composing.draft.text;
  return html`<nav class="thumb" aria-label=${t("board.menu")} ?inert=${covered}>
    <button class="wf-btn primary wf-grow" id="wf-write" ?disabled=${closed} @click=${() => composing.open(composing.draft.kind, "#wf-write")}>
      ${closed ? icons.lock() : icons.pen()}${t(!closed ? "board.write" : accepted ? "board.cap.done" : "board.closed")}
    </button>
    <button class="wf-btn" id="wf-mine-thumb" @click=${board.toggleDrawer}>
      ${icons.page()}<span>${t("board.mine.short")}</span> <b>${ownCount}</b>
    </button>
  </nav>`;
}
