import { html, nothing } from "../webjars/lit-html/3.3.2/lit-html.js";
import { repeat } from "../webjars/lit-html/3.3.2/directives/repeat.js";
import { live } from "../webjars/lit-html/3.3.2/directives/live.js";
import * as icons from "./icons.js";
import { LONGEST_CITE, matches, shorten } from "./words.js";

const MOST = 40;

/** The issues that a recommendation addresses, and the way to add one. */
export function addresses(board) {
  const { t, composing, ui, all, narrow } = board;
  const chosen = composing.draft.addresses.filter((id) => all.has(id)).map((id) => all.get(id));
  return html`<div class="addresses" role="group" aria-label=${t("board.addresses")}>
    <span class="wf-label" aria-hidden="true">${t("board.addresses")}</span>
    ${repeat(
      chosen,
      (issue) => issue.id,
      (issue) =>
        html`<span class="wf-chip">
          ${icons.issue()}<b>${issue.number}</b>
          <span class="chip-text" lang=${issue.lang || nothing} dir="auto">${shorten(issue.text, narrow ? 120 : 56)}</span>
          <button class="wf-btn plain icon small" aria-label=${t("board.remove", issue.number)} @click=${() => composing.toggle("addresses", issue.id)}>
            ${icons.cross()}
          </button>
        </span>`,
    )}
    <button
      class="wf-btn quiet small"
      id="wf-picker"
      aria-expanded=${ui.panel === "picker"}
      aria-controls="wf-picker-panel"
      @click=${() => board.panel(ui.panel === "picker" ? null : "picker", "#wf-picker-search")}
    >
      ${icons.plus()}${t(chosen.length ? "board.another-issue" : "board.which-issue")}
    </button>
    ${ui.panel === "picker" ? picker(board) : nothing}
  </div>`;
}

/** Issues to choose from: those of the draft’s area first. */
function picker(board) {
  const { t, composing, ui, all, room } = board;
  const { draft } = composing;
  const fitting = [...all.values()].filter((each) => each.kind === "issue" && (!ui.pick || matches(each, ui.pick)));
  const order = (a, b) => (b.support ?? 0) - (a.support ?? 0) || a.id - b.id;
  const here = fitting.filter((each) => each.area === draft.area).sort(order);
  const others = fitting.filter((each) => each.area !== draft.area).sort(order);
  const row = (issue) => html`<li>
    <label class="pick-row">
      <input type="checkbox" .checked=${live(draft.addresses.includes(issue.id))} @change=${() => composing.toggle("addresses", issue.id)} />
      <b>${issue.number}</b><span lang=${issue.lang || nothing} dir="auto">${issue.text}</span>
    </label>
  </li>`;
  const shownHere = here.slice(0, MOST);
  const shownOthers = others.slice(0, Math.max(0, MOST - shownHere.length));
  return html`<div class="panel picker" id="wf-picker-panel" role="group" aria-label=${t("board.which-issue")}>
    <div class="wf-row">
      <input
        class="wf-input"
        id="wf-picker-search"
        type="search"
        dir="auto"
        autocomplete="off"
        aria-label=${t("board.picker.search")}
        placeholder=${t("board.picker.search")}
        .value=${live(ui.pick)}
        @input=${(event) => board.set({ pick: event.target.value })}
      />
      <button class="wf-btn small" @click=${() => board.panel(null, null, "#wf-picker")}>${t("board.picker.done")}</button>
    </div>
    <div class="picker-list">
      ${shownHere.length
        ? html`<p class="wf-label">${t("board.picker.here", room.area(draft.area)?.name ?? "")}</p>
            <ul>${repeat(shownHere, (each) => each.id, row)}</ul>`
        : nothing}
      ${shownOthers.length
        ? html`<p class="wf-label">${t("board.picker.others")}</p>
            <ul>${repeat(shownOthers, (each) => each.id, row)}</ul>`
        : nothing}
      ${fitting.length ? nothing : html`<p class="wf-meta">${t("board.picker.none")}</p>`}
      ${fitting.length > MOST ? html`<p class="wf-meta">${t("board.picker.more")}</p>` : nothing}
    </div>
  </div>`;
}

export function panels(board) {
  switch (board.ui.panel) {
    case "evidence":
      return evidence(board);
    case "tags":
      return tags(board);
    case "name":
      return name(board);
    default:
      return nothing;
  }
}

function evidence(board) {
  const { t, composing, room } = board;
  const { draft } = composing;
  const papers = room.session.evidence ?? [];
  return html`<div class="panel" id="wf-evidence-panel" role="group" aria-label=${t("board.evidence")}>
    ${papers.length
      ? html`<fieldset>
          <legend class="wf-label">${t("board.evidence.papers")}</legend>
          ${papers.map(
            (each) => html`<label class="pick-row">
              <input type="checkbox" .checked=${live(draft.evidence.includes(each.id))} @change=${() => composing.toggle("evidence", each.id)} />
              <span dir="auto">${each.title}${each.by ? html`<span class="wf-meta">${each.by}</span>` : nothing}</span>
            </label>`,
          )}
        </fieldset>`
      : nothing}
    <label class="wf-field">
      <span class="wf-label">${t("board.evidence.own")}</span>
      <input
        class="wf-input"
        dir="auto"
        autocomplete="off"
        .value=${live(draft.cites)}
        @input=${(event) => composing.change({ cites: event.target.value })}
      />
      <span class="wf-meta">${t("board.count", [...draft.cites].length, LONGEST_CITE)}</span>
    </label>
  </div>`;
}

function tags(board) {
  const { t, texts, composing, room } = board;
  const families = grouped(room.session.tags);
  return html`<div class="panel" id="wf-tags-panel" role="group" aria-label=${t("board.tags")}>
    <p class="wf-meta">${t("board.tags.optional")}</p>
    ${[...families].map(
      ([family, own]) => html`<fieldset>
        <legend class="wf-label">${texts.has(`board.tags.${family}`) ? t(`board.tags.${family}`) : family}</legend>
        <div class="toggles">
          ${own.map(
            (tag) => html`<label class="toggle">
              <input type="checkbox" .checked=${live(composing.draft.tags.includes(tag.id))} @change=${() => composing.toggle("tags", tag.id)} />
              <span dir="auto">${tag.name}</span>
            </label>`,
          )}
        </div>
      </fieldset>`,
    )}
  </div>`;
}

function grouped(tags) {
  const families = new Map();
  for (const tag of tags) {
    families.set(tag.family, [...(families.get(tag.family) ?? []), tag]);
  }
  return families;
}

function name(board) {
  const { t, composing } = board;
  const use = (event) => {
    event.preventDefault();
    composing.useName(event.target.elements.name.value);
  };
  return html`<form class="panel wf-row wrap" id="wf-name-panel" @submit=${use}>
    <label class="wf-field wf-grow">
      <span class="wf-label">${t("board.name.ask")}</span>
      <input class="wf-input" id="wf-name" name="name" autocomplete="name" dir="auto" maxlength="120" required .value=${composing.name} />
    </label>
    <button class="wf-btn" type="submit">${t("board.name.use")}</button>
  </form>`;
}
