import { html, nothing } from "../webjars/lit-html/3.3.2/lit-html.js";
import { repeat } from "../webjars/lit-html/3.3.2/directives/repeat.js";
import * as icons from "./icons.js";
import { entry, sendingEntry } from "./entry.js";

/** What stands in the way, and beside it the way forward. */
export function ledger(board) {
  const { t, ui, room } = board;
  if (!room.ready || !room.mine || !board.arrangement) {
    return skeleton(board);
  }
  const isPrivate = !board.sees(room.area(ui.area));
  const { pairs, loose } = board.floor.visible();
  const sending = board.sendingHere();
  const empty = !pairs.length && !loose.length && !sending.length;
  return html`
    ${isPrivate ? privatePanel(board) : nothing}
    ${isPrivate
      ? empty
        ? html`<p class="wf-meta own-head">${t("board.private.none")}</p>`
        : html`<h2 class="own-head">${t("board.private.yours")}</h2>`
      : nothing}
    ${!empty ? heads(board) : isPrivate ? nothing : ui.query ? nothingFits(board) : emptyArea(board)}
    ${empty ? nothing : rows(board, pairs, loose, sending)} ${ui.query ? elsewhere(board) : nothing}
  `;
}

function heads({ t }) {
  return html`<div class="ledger-head" aria-hidden="true">
    <span class="wf-kind">${icons.issue()}${t("board.issue-side")}</span>
    <span class="wf-kind">${icons.recommendation()}${t("board.way-side")}</span>
  </div>`;
}

/** A row is a pair, a post of mine on its way, or a recommendation without an issue here. */
function rows(board, pairs, loose, sending) {
  const { ui } = board;
  const beside = new Map();
  const alone = [];
  const first = [];
  for (const each of sending) {
    const pair = each.post.kind === "issue" ? null : board.arrangement.pairFor(each.post, board.grouping);
    const row = pair && board.grouping.leadOf(pair.issue);
    if (each.post.kind === "issue") {
      first.unshift(each);
    } else if (pair && pairs.some(({ key }) => key === row)) {
      beside.set(row, [...(beside.get(row) ?? []), each]);
    } else {
      alone.push(each);
    }
  }
  const all = [
    ...first.map((each) => ({ key: each.clientKey, draw: () => pairRow(board, sendingEntry(board, each, board.outbox.isFresh(each)), null, []) })),
    ...pairs.map((pair) => ({ key: board.keyOf(pair.key), draw: () => pairOf(board, pair, beside.get(pair.key) ?? []) })),
  ];
  const shown = all.slice(0, ui.limit);
  const rest = all.length - shown.length;
  return html`
    <div class="pairs">${repeat(shown, (row) => row.key, (row) => row.draw())}</div>
    ${rest > 0 ? html`<div class="more" data-sentinel></div>` : looseRows(board, loose, alone)}
  `;
}

function pairOf(board, { issue, ways }, sending) {
  const { t, all } = board;
  const left = issue === null ? html`<p class="gone wf-meta">${t("board.gone")}</p>` : entry(board, issue);
  const right = [
    ...ways.map((id) => ({ key: board.keyOf(id), draw: () => entry(board, id, issue) })),
    ...sending.map((each) => ({ key: each.clientKey, draw: () => sendingEntry(board, each, board.outbox.isFresh(each)) })),
  ];
  return pairRow(board, left, issue === null ? null : all.get(issue), right, issue === null);
}

function pairRow(board, left, issue, right, gone = false) {
  const { t } = board;
  const answered = right.length > 0;
  return html`<section class="pair ${answered ? "" : "open"} ${gone ? "lost" : ""}">
    <div class="way-in">${left}</div>
    <div class="link" aria-hidden="true"></div>
    ${answered
      ? html`<div class="ways">${repeat(right, (way) => way.key, (way) => way.draw())}</div>`
      : issue && board.mayPost("recommendation")
        ? html`<div class="ways none">
            <button class="wf-btn quiet" data-propose=${issue.id} aria-label=${t("board.propose.for", issue.number)} @click=${() => board.propose(issue)}>
              ${icons.plus()}${t("board.propose")}
            </button>
          </div>`
        : html`<div class="ways none blank"></div>`}
  </section>`;
}

function looseRows(board, loose, sending) {
  const { t } = board;
  const right = [
    ...sending.map((each) => ({ key: each.clientKey, draw: () => sendingEntry(board, each, board.outbox.isFresh(each)) })),
    ...loose.map((id) => ({ key: board.keyOf(id), draw: () => entry(board, id) })),
  ];
  if (!right.length) {
    return nothing;
  }
  // In a private phase the issues it addresses may be there, only unseen.
  const seeOthers = board.sees(board.room.area(board.ui.area));
  return html`<section class="pair loose">
    <div class="way-in">
      ${seeOthers ? html`<p class="gap-note">${icons.issue()}<span>${t("board.loose")}</span></p>` : nothing}
    </div>
    <div class="link" aria-hidden="true"></div>
    <div class="ways">${repeat(right, (way) => way.key, (way) => way.draw())}</div>
  </section>`;
}

function privatePanel(board) {
  const { t, room } = board;
  const { writers, here } = room;
  return html`<div class="wf-quietbox private">
    ${icons.lock()}
    <p>${t(room.session.phase.task === "wait" ? "task.wait" : "board.private")}</p>
    <p class="wf-meta">
      ${here >= writers && here > 0 ? t("board.private.writers-of", writers, here) : t("board.private.writers", writers)}
    </p>
  </div>`;
}

function emptyArea(board) {
  const { t } = board;
  const kind = board.mayPost("issue") ? "issue" : board.mayPost("recommendation") ? "recommendation" : null;
  return html`<div class="wf-quietbox empty">
    <p>${t(kind ? "board.empty" : "board.empty.closed")}</p>
    ${kind ? html`<button class="wf-btn primary" @click=${() => board.write(kind)}>${icons.pen()}${t("board.empty.first")}</button>` : nothing}
  </div>`;
}

function nothingFits({ t, ui }) {
  return html`<p class="wf-quietbox">${t("board.search.none", ui.query)}</p>`;
}

/** A search knows the other areas too. */
function elsewhere(board) {
  const { t, room } = board;
  const others = board.floor.foundElsewhere();
  if (!others.length) {
    return nothing;
  }
  return html`<p class="elsewhere wf-row wrap">
    <span class="wf-label">${t("board.search.elsewhere")}</span>
    ${others.map(([id, count]) => {
      const area = room.area(id);
      return html`<button class="wf-btn small" data-hue=${area.hue} @click=${() => board.floor.goTo(id, true)}>
        <span class="wf-mark">${area.label}</span>${area.short ?? area.name} <b>${count}</b>
      </button>`;
    })}
  </p>`;
}

function skeleton({ t, ui }) {
  return ui.slow
    ? html`<div class="wf-skeleton" role="status">
        <span class="wf-sr">${t("board.loading")}</span>
        ${[82, 64, 30, 74, 58, 40].map((width) => html`<i style="--v:${width}%"></i>`)}
      </div>`
    : nothing;
}
