import { html, nothing, svg } from "../webjars/lit-html/3.3.2/lit-html.js";
import { keyed } from "../webjars/lit-html/3.3.2/directives/keyed.js";
import { repeat } from "../webjars/lit-html/3.3.2/directives/repeat.js";
import * as icons from "./icons.js";
import { stepName } from "./now.js";
import { handUp } from "./wall-stage.js";
import { bothKinds, heard, mark, rankedBy, said, tally, words } from "./wall-words.js";
import { ANSWERS, arrivals, lanes, ledger, ranking, remaining, seen, talliesShown, total } from "./wall-model.js";

/* Every function takes what one drawing needs: `room`, `t` (the words), `tallies`, and the like. */

const ROWS = 8;
const ARROW = html`<svg class="wf-icon dir" viewBox="0 0 20 20" aria-hidden="true"><path d="M4 10h12m-5-5 5 5-5 5"></path></svg>`;

const count = (t, name, number) => html`<li><b>${number}</b><span>${t(`wall.count.${name}`, number)}</span></li>`;

// ---- overview

export function overview({ room, t }) {
  const tallies = talliesShown(room);
  return html`<header class="wall-head">
      <h1 class="wall-question" dir="auto">${room.session.question}</h1>
      <p class="wall-legend">
        <span>${icons.issue()}${t("kind.issue")}</span>
        <span>${icons.recommendation()}${t("kind.recommendation")}</span>
        <span>${t(tallies ? "wall.legend.tallies" : "wall.legend.newest")}</span>${rankedBy(ranking(room), t)}
      </p>
    </header>
    <div class="lanes ${room.areas.length > 6 ? "many" : room.areas.length < 4 ? "few" : ""} ${tallies ? "" : "plain"}">
      ${repeat(lanes(room), ({ area }) => area.id, (lane) => laneOf(lane, tallies, t, seen(room, lane.area)))}
    </div>`;
}

const laneOf = ({ area, top }, tallies, t, shown) => html`<section class="lane" aria-labelledby="lane-${area.id}">
  <h2 id="lane-${area.id}">
    ${mark(area)}<span class="wf-sr">${area.label} </span><span class="lane-name" dir="auto">${area.name}</span>${bothKinds(t, area)}
  </h2>
  ${top.length
    ? html`<ol class="rank">
        ${repeat(top, (each) => each.id, (each) => html`<li data-flip=${each.id} data-said=${said(each)} class="line">
          ${tally(each, tallies, t)}${icons.kind(each.kind)}
          <span class="line-text">${heard(t, each)}${words(each)}</span>
          <span class="line-number" aria-hidden="true">${each.number}</span>
        </li>`)}
      </ol>`
    : html`<p class="lane-empty">${shown ? t("wall.nothing") : html`${icons.lock()}${t("wall.private.lane")}`}</p>`}
</section>`;

// ---- one area

/** `limit`: how many rows have proved to fit. */
export function areaFocus({ room, t, area, limit }) {
  const tallies = talliesShown(room);
  const rows = ledger(room, area).slice(0, Math.min(limit, ROWS));
  const left = remaining(room, area, rows);
  return html`<header class="wall-head area">
      <h1>${mark(area)}<span class="wf-sr">${area.label} </span><span dir="auto">${area.name}</span></h1>
      <p class="wall-legend"><span>${t(tallies ? "wall.area.legend" : "wall.legend.newest")}</span>${rankedBy(ranking(room), t)}</p>
    </header>
    <div class="spot ${tallies ? "" : "plain"}">
      <div class="spot-heads">
        <h2 class="wf-kind">${icons.issue()}${t("wall.obstacles")}</h2>
        <h2 class="wf-kind recommendation">${icons.recommendation()}${t("wall.ways")}</h2>
      </div>
      ${rows.length
        ? html`<ol class="pairs">
            ${repeat(rows, (row) => row.lead.id, (row) => pair(row, tallies, t))}
          </ol>`
        : html`<p class="spot-empty">${t("wall.nothing.area")}</p>`}
      <p class="spot-more">${more(left, t)}</p>
    </div>`;
}

const pair = ({ lead, issue, recommendations }, tallies, t) => html`<li class="pair" data-flip="pair-${lead.id}" data-said="">
  ${issue ? say(issue, tallies, t) : html`<p class="pair-quiet">${t("wall.no-issue")}</p>`}
  <span class="pair-link">${issue && recommendations.length ? ARROW : nothing}</span>
  <div class="pair-ways">
    ${recommendations.length
      ? repeat(recommendations.slice(0, ANSWERS), (each) => each.id, (each) => say(each, tallies, t))
      : html`<p class="pair-quiet">${t("wall.no-recommendation")}</p>`}
  </div>
</li>`;

const say = (each, tallies, t) => html`<div class="say ${each.kind}" data-flip="say-${each.id}" data-said=${said(each)}>
  <span class="say-id">${tally(each, tallies, t)}<span class="say-number" aria-hidden="true">${each.number}</span></span>
  <p>${heard(t, each)}${words(each)}</p>
</div>`;

function more(left, t) {
  const parts = ["issues", "recommendations"].filter((kind) => left[kind]).map((kind) => t(`wall.more.${kind}`, left[kind]));
  const sum = left.issues + left.recommendations;
  return sum ? t("wall.more", sum, parts.length > 1 ? t("wall.and", ...parts) : parts[0]) : "";
}

// ---- writing alone

export function privately({ room, t, clock }) {
  const { phase, question } = room.session;
  const writing = phase.postIssues || phase.postRecommendations;
  return html`<header class="wall-head"><h1 class="wall-question" dir="auto">${question}</h1></header>
    <section class="alone" aria-labelledby="alone-title">
      <div class="alone-say">
        <h2 id="alone-title">${icons.lock()}${t(writing ? `task.${phase.task}` : "wall.private.closed")}</h2>
        <p>${t(writing ? "wall.private.more" : "wall.private.closed.more")}</p>
      </div>
      ${clock}
      <ul class="alone-areas">
        ${repeat(room.areas, (area) => area.id, (area) => html`<li>${mark(area)}<span class="alone-name" dir="auto">${area.short ?? area.name}</span>${bothKinds(t, area)}</li>`)}
      </ul>
    </section>`;
}

// ---- nobody has written yet

export function invitation({ room, t, join }) {
  const { session } = room;
  return html`<div class="invite ${session.joining ? "" : "closed"}">
    <div class="invite-say">
      <p class="wall-brand wf-brand">${icons.brand()}<span dir="auto">${session.shortTitle || session.title}</span></p>
      <h1 dir="auto">${session.question}</h1>
      ${session.joining
        ? html`<ol class="invite-steps">
            <li>${t("wall.empty.scan")}</li>
            <li>${t("wall.empty.group")}</li>
            <li>${t("wall.empty.write")}</li>
          </ol>
          <p class="invite-where"><span><small>${t("wall.join")}</small><b dir="ltr" class="fit">${join.address}</b></span><span><small>${t("wall.code")}</small><b dir="ltr" class="fit">${session.code}</b></span></p>`
        : html`<p class="invite-lead">${t("wall.empty.closed")}</p>`}
    </div>
    ${session.joining ? qrPicture(join, t) : nothing}
  </div>`;
}

// ---- the rail

export function rail({ room, t, picture, join, clock }) {
  const { session } = room;
  const area = picture.name === "area" ? picture.area : null;
  const alone = picture.name === "private" || picture.name === "calm" || picture.name === "closed";
  const empty = picture.name === "empty";
  const speaker = picture.name === "speaking" ? null : room.speakers.now;
  const latest = alone || empty || speaker ? [] : arrivals(room, area);
  return html`<aside class="rail" aria-label=${t("wall.rail")}>
    ${session.practice ? html`<p class="wf-practice">${t("wall.practice")}</p>` : nothing}
    <div class="rail-time">
      <p class="rail-step" dir="auto">${stepName(t, session.phase)}</p>
      ${alone ? nothing : clock}
      ${alone ? nothing : html`<p class="rail-task">${t(`task.${session.phase.task}`)}</p>`}
      ${session.agenda?.next ? html`<p class="rail-soft rail-next">${t("wall.next", stepName(t, session.agenda.next))}</p>` : nothing}
    </div>
    <ul class="counts">
      ${room.here ? count(t, "experts", room.here) : nothing}
      ${alone ? count(t, "writers", room.writers) : nothing}
      ${room.done && session.agenda ? doneCount(room, t) : nothing}
      ${empty ? nothing : html`${count(t, "issues", total(room, "issue"))}${count(t, "recommendations", total(room, "recommendation"))}`}
    </ul>
    ${speaker ? html`<hr />${handUp(room, t)}` : nothing}
    ${latest.length
      ? html`<hr /><section class="arrived" aria-labelledby="arrived-title">
          <h2 id="arrived-title" class="rail-soft">${area ? t("wall.arrived.area", area.label) : t("wall.arrived")}</h2>
          ${keyed(area?.id ?? 0, html`<ul>
            ${repeat(latest, (each) => each.id, (each) => html`<li data-flip="new-${each.id}" data-said=${each.text}>
              <span class="arrived-kind">${icons.kind(each.kind)}${t(`kind.${each.kind}`)} ${each.number}</span>
              <span class="arrived-text">${words(each)}</span>
            </li>`)}
          </ul>`)}
        </section>`
      : empty
        ? html`<hr />${thematicAreas(room, t)}`
        : html`<span class="rail-space"></span>`}
    ${speaker || session.closed || (empty && session.joining) ? nothing : joining(session, join, t)}
  </aside>`;
}

/** How many are done with the step, of how many are here; who has left since may be among them. */
const doneCount = ({ done, here }, t) => html`<li><b>${done}</b><span>${here >= done ? t("wall.count.done-of", here) : t("wall.count.done", done)}</span></li>`;

const thematicAreas = (room, t) => html`<section class="rail-areas" aria-labelledby="areas-title">
  <h2 id="areas-title" class="rail-soft">${t("wall.areas")}</h2>
  <ul>
    ${repeat(room.areas, (area) => area.id, (area) => html`<li>${mark(area)}<span dir="auto">${area.name}</span></li>`)}
  </ul>
</section>`;

const joining = (session, join, t) =>
  session.joining
    ? html`<div class="join-here">
        ${qrPicture(join, t)}
        <p class="join-address"><span class="rail-soft">${t("wall.join")}</span><b dir="ltr" class="fit">${join.address}</b></p>
        <p class="join-code"><span class="rail-soft">${t("wall.code")}</span><b dir="ltr" class="fit">${session.code}</b></p>
      </div>`
    : html`<div class="join-closed">${icons.lock()}<p><b>${t("wall.joining-closed")}</b><span class="rail-soft">${t("wall.joining-closed.more")}</span></p></div>`;

/** Four modules of white around it, as readers of QR codes need. */
const qrPicture = ({ qr, size }, t) =>
  qr
    ? html`<svg class="qr" viewBox="-4 -4 ${size + 8} ${size + 8}" role="img" aria-label=${t("wall.qr")} shape-rendering="crispEdges">
        ${svg`<path d=${qr}></path>`}
      </svg>`
    : nothing;

// ---- before and after

export const waiting = (t) => html`<main class="wall-alone">
  <div class="wall-wait"><h1 class="wf-brand">${icons.brand()}<span>Way Forward</span></h1>${t ? html`<p>${t("wall.loading")}</p>` : nothing}</div>
</main>`;

export const ended = (reason, t) => html`<main class="wall-alone ended">
  <div class="wall-wait">
    ${icons.warning()}
    <h1>${t(reason.endsWith("renewed") ? "wall.ended.renewed" : "wall.ended.removed")}</h1>
    <p>${t("wall.ended.more")}</p>
  </div>
</main>`;

/** The other languages, for whoever stands at the computer; shown while the pointer moves or the keyboard is here. */
export const languages = (all, present, t, choose) => html`<div class="wall-languages" role="group" aria-label=${t("wall.language")}>
  ${all
    .filter((lang) => lang !== present)
    .map((lang) => html`<button type="button" class="wf-btn small" lang=${lang} @click=${() => choose(lang)}>${icons.globe()}${t(`language.${lang}`)}</button>`)}
</div>`;

/** How far a rotation has come, and the picture it is at: a thin line, its present part filling. */
export const turns = (stops, turn, seconds) =>
  stops > 1
    ? html`<div class="turns" aria-hidden="true">
        ${Array.from({ length: stops }, (_, index) =>
          index === turn % stops
            ? keyed(turn, html`<i class="now" style="--seconds:${seconds}s"></i>`)
            : html`<i class=${index < turn % stops ? "past" : ""}></i>`,
        )}
      </div>`
    : nothing;
