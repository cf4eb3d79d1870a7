import { html, nothing } from "../webjars/lit-html/3.3.2/lit-html.js";
import * as icons from "./icons.js";

/** The thematic areas with their counts; the same list is the rail on laptops and the choice on phones. */
export function areaList(board) {
  const { t, room, ui } = board;
  return html`<ul class="areas">
    ${room.areas.map((area) => {
      const news = board.floor.newIn(area.id);
      return html`<li>
        <button
          class="area-link"
          data-hue=${area.hue}
          aria-current=${area.id === ui.area ? "true" : nothing}
          @click=${() => board.floor.goTo(area.id)}
        >
          <span class="wf-mark">${area.label}</span><span class="area-name">${area.name}</span>
          <span class="wf-meta">
            <span aria-hidden="true">${icons.issue()}${area.issues}</span>
            <span aria-hidden="true">${icons.recommendation()}${area.recommendations}</span>
            <span class="wf-sr">${counts(board, area)}</span>
            ${news ? html`<span class="new">${t("board.new", news)}</span>` : nothing}
          </span>
        </button>
      </li>`;
    })}
  </ul>`;
}

export function rail(board) {
  const { t, room } = board;
  const { session } = room;
  return html`<nav class="rail" aria-label=${t("board.areas")}>
    <h2 class="wf-label">${t("board.areas")}</h2>
    ${areaList(board)}
    <p class="foot wf-meta"><span>${session.title}</span><br /><span>${[session.place, session.dates].filter(Boolean).join(", ")}</span></p>
  </nav>`;
}

export function counts({ t }, area) {
  return t("board.counts", t("board.issues", area.issues), t("board.recommendations", area.recommendations));
}
