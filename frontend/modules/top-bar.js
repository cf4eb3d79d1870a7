import { html, nothing } from "../webjars/lit-html/3.3.2/lit-html.js";
import * as icons from "./icons.js";
import { chooseLanguage, LANGUAGES } from "./language.js";
import { soonKey, stepName } from "./now.js";
import "./clock.js";

/** Brand, phase and clock, what is left to give, the connection, mine, and the menu. */
export function topBar(board) {
  const { t, room, ui } = board;
  return html`
    <header class="wf-top" ?inert=${board.covered}>
      <span class="wf-brand">${icons.brand()}<span translate="no">Way Forward</span></span>
      ${room.ready && room.session.practice ? html`<span class="wf-practice" title=${t("board.practice.hint")}>${t("board.practice")}</span>` : nothing}
      ${room.ready
        ? html`<div class="wf-phase">
            <strong dir="auto">${stepName(t, room.session.phase)}</strong>
            <wf-clock .words=${t} .soon=${soonKey(room.session.phase)} .offset=${board.live.offset} .value=${room.session.clock}></wf-clock>
          </div>`
        : nothing}
      <span class="wf-grow"></span>
      ${room.ready ? budget(board) : nothing} ${connection(board)}
      <button class="wf-btn mine-button" id="wf-mine-button" aria-expanded=${ui.drawer} @click=${board.toggleDrawer}>
        ${icons.page()}<span>${t("board.mine")}</span> <b>${board.ownCount}</b>
      </button>
      ${menu(board)}
    </header>
  `;
}

function menu(board) {
  const { t, ui, lang } = board;
  return html`
    <div class="menu" @focusout=${board.menu.leave}>
      <button
        class="wf-btn plain icon"
        id="wf-menu-button"
        aria-label=${t("board.menu")}
        aria-expanded=${ui.menu}
        aria-controls="wf-menu"
        @click=${board.menu.toggle}
      >
        <span class="wide-only">${icons.globe()}</span><span class="narrow-only">${icons.dots()}</span>
      </button>
      <div class="menu-list" id="wf-menu" ?hidden=${!ui.menu}>
        ${ui.menu
          ? html`
              <p class="narrow-only menu-phase">
                <strong>${board.room.ready ? stepName(t, board.room.session.phase) : nothing}</strong>
                <span class="wf-meta">${connectionText(board, "")}</span>
              </p>
              <p class="wf-label" id="wf-menu-language">${t("board.menu.language")}</p>
              <ul aria-labelledby="wf-menu-language">
                ${LANGUAGES.map(
                  (each) =>
                    html`<li>
                      <button lang=${each} aria-current=${each === lang ? "true" : nothing} @click=${() => board.menu.leaveFor(() => chooseLanguage(each))}>
                        <span class="tick">${each === lang ? icons.check() : nothing}</span>${t(`language.${each}`)}
                      </button>
                    </li>`,
                )}
              </ul>
              <button class="elsewhere" @click=${board.menu.continueElsewhere}>
                <span class="tick">${icons.device()}</span>
                <span>${t("board.menu.elsewhere")}<span class="wf-meta">${t("board.menu.elsewhere.hint")}</span></span>
              </button>
            `
          : nothing}
      </div>
    </div>
  `;
}

/** What is left to give; nothing where there is no limit. */
export function budget(board) {
  const { t, supports, room } = board;
  const { phase } = room.session;
  if (!phase.support) {
    return nothing;
  }
  const kinds = [
    ["issue", phase.issueBudget],
    ["recommendation", phase.recommendationBudget],
  ].filter(([, of]) => of !== undefined);
  const part = ([kind, of], _, { length }) => {
    const left = supports.left(kind);
    const words = length === 1 ? "board.supports" : `board.supports.${kind}`;
    return html`<span class="left">
      <span aria-hidden="true" class="left-drawn">
        ${length > 1 ? html`<span class="wf-kind ${kind}">${icons.kind(kind)}</span>` : nothing}
        ${of <= 10
          ? html`<span class="wf-dots">${Array.from({ length: of }, (_, i) => html`<i class=${i < left ? "on" : ""}></i>`)}</span>`
          : nothing}
        <span class="wf-meta">${t(length === 1 && !board.narrow ? "board.supports" : "board.supports.short", left, of)}</span>
      </span>
      <span class="wf-sr">${t(words, left, of)}</span>
    </span>`;
  };
  return kinds.length ? html`<span class="budget">${kinds.map(part)}</span>` : nothing;
}

function connection(board) {
  const { state } = board.live;
  const looks = state === "live" ? "" : state === "joining" ? "joining" : "away";
  return html`<span class="wf-conn ${looks}"
    ><span class="wide-only">${connectionText(board, "")}</span
    ><span class="narrow-only">${connectionText(board, ".short")}</span></span
  >`;
}

export function connectionText({ t, live, room, waiting }, form) {
  switch (live.state) {
    case "live":
      return form ? t(`connection.live${form}`) : room.here ? t("connection.live", room.here) : t("connection.live.alone");
    case "offline":
      return waiting ? t(`connection.offline.waiting${form}`, waiting) : t(`connection.offline${form}`);
    case "reconnecting":
      return t(`connection.reconnecting${form}`);
    default:
      return t("connection.joining");
  }
}

/** Over everything else while there is no connection: since when, and what waits. */
export function offlineBanner({ t, live, texts, waiting }) {
  if (live.state !== "offline") {
    return nothing;
  }
  const since = live.pulse.lastHeard;
  const words = !since
    ? t("connection.banner.never")
    : waiting
      ? t("connection.banner.waiting", waiting, texts.time(since))
      : t("connection.banner", texts.time(since));
  return html`<div class="wf-banner" role="status">${icons.warning()}<span>${words}</span></div>`;
}
