import { html, nothing } from "../webjars/lit-html/3.3.2/lit-html.js";
import { repeat } from "../webjars/lit-html/3.3.2/directives/repeat.js";
import { balanceBars } from "./balance.js";
import * as icons from "./icons.js";
import { draftAddress, ranking, results as ranked, spotlit, talliesShown } from "./wall-model.js";
import { bothKinds, heard, mark, rankedBy, said, tally, words } from "./wall-words.js";

/* What a facilitator puts on the wall: one contribution, results, the speaker, the clock alone; and the line over it all. */

const BARS = 8;
const BESIDE = 2;
const SEVERAL = 3;

/** One line over every picture. */
export const announcement = ({ room }) =>
  room.session.announcement
    ? html`<p class="announce" role="status">${icons.announce()}<b dir="auto">${room.session.announcement}</b></p>`
    : nothing;

const groups = (t, each) => each.groups?.map((group) => t(`group.${group}`)).join(` ${t("board.group-join")} `);

/** How large a text can be and still be read whole. */
const size = (text) => (text.length < 70 ? "short" : text.length < 150 ? "middle" : "long");

/** One contribution or cluster, as large as it can be, with what answers it or what it answers. */
export function spotlight({ room, t }) {
  const { what, several, beside } = spotlit(room);
  const area = room.area(what.area);
  const tallies = talliesShown(room);
  const lead = room.contributions.get(what.id) ?? what;
  return html`<header class="wall-head one">
      <h1>${area ? mark(area) : nothing}<span class="wf-kind ${what.kind}">${icons.kind(what.kind)}${t(`kind.${what.kind}`)} ${what.number}</span>
        ${several.length ? html`<span class="one-same">${t("wall.spotlight.same", several.length)}</span>` : nothing}</h1>
    </header>
    <article class="one">
      <div class="one-say ${tallies ? "" : "plain"}">
        ${tallies ? html`<p class="one-tally">${tally(what, tallies, t)}<span>${t("board.supporters", what.support ?? 0)}</span></p>` : nothing}
        <div>
          <p class="one-text ${size(said(what))}">${words(what)}</p>
          ${what.title ? html`<p class="one-lead" lang=${lead.lang || nothing} dir="auto">${lead.text}</p>` : nothing}
          ${several.length ? originals(room, what, several) : html`<p class="one-by">${[lead.signature, groups(t, lead)].filter(Boolean).join(", ")}</p>`}
          ${tallies && what.support ? balanceBars(room, t, what) : nothing}
        </div>
      </div>
      ${beside.length
        ? html`<section class="one-beside">
            <h2 class="wf-kind ${what.kind === "issue" ? "recommendation" : "issue"}">
              ${icons.kind(what.kind === "issue" ? "recommendation" : "issue")}${t(what.kind === "issue" ? "wall.ways" : "wall.obstacles")}
            </h2>
            <ul>
              ${repeat(beside.slice(0, BESIDE), (each) => each.id, (each) => html`<li data-flip="beside-${each.id}" data-said=${said(each)}>
                ${tally(each, tallies, t)}<p>${heard(t, each)}${words(each)}</p>
              </li>`)}
            </ul>
          </section>`
        : nothing}
    </article>`;
}

/** Some of the others that say the same, in their own words. */
function originals(room, what, several) {
  const others = several.filter((id) => id !== what.id).map((id) => room.contributions.get(id)).filter(Boolean);
  return html`<ul class="one-others">
    ${repeat(others.slice(0, what.title ? SEVERAL - 1 : SEVERAL), (each) => each.id, (each) => html`<li lang=${each.lang || nothing} dir="auto">${each.text}</li>`)}
  </ul>`;
}

/** What has most support, with bars; `limit`: how many rows have proved to fit. */
export function results({ room, t, area, limit }) {
  const { most, issues, recommendations } = ranked(room, area, Math.min(limit, BARS));
  const by = ranking(room);
  const none = !issues.length && !recommendations.length;
  return html`<header class="wall-head ${area ? "area" : ""}">
      <h1>${area ? html`${mark(area)}<span dir="auto">${area.name}</span>` : t(by === "support" ? "wall.results" : `wall.results.${by}`)}</h1>
      <p class="wall-legend">${area ? rankedBy(by, t) : nothing}<span>${t("wall.area.legend")}</span></p>
    </header>
    ${none
      ? html`<p class="spot-empty">${t("wall.results.none")}</p>`
      : html`<div class="ranking">
          ${bars(room, t, t("wall.obstacles"), "issue", issues, most)} ${bars(room, t, t("wall.ways"), "recommendation", recommendations, most)}
        </div>`}`;
}

const bars = (room, t, title, kind, rows, most) => html`<section class="result ${kind}">
  <h2 class="wf-kind ${kind}">${icons.kind(kind)}${title}</h2>
  <ol class="bars">
    ${repeat(rows, (each) => each.id, (each) => html`<li class="bar" data-flip="bar-${each.id}" data-said=${said(each)}>
      ${tally(each, true, t)}
      <div>
        <p>${heard(t, each)}${words(each)}</p>
        ${room.voters?.groups.length ? balanceBars(room, t, each) : html`<i style="--v:${(100 * each.support) / most}%"></i>`}
      </div>
    </li>`)}
  </ol>
</section>`;

/** Who has the floor, for the whole room. */
export function speaking({ room, t }) {
  const { now, waiting } = room.speakers;
  const about = room.contributions.get(now?.about);
  return html`<header class="wall-head"><h1 class="wall-question" dir="auto">${room.session.question}</h1></header>
    <section class="floor-is">
      <p class="floor-label">${now ? t("wall.speaking") : t("wall.speaking.nobody")}</p>
      ${now ? html`<p class="floor-who" dir="auto">${who(t, now)}</p>` : nothing}
      ${now?.name && now.groups ? html`<p class="floor-group">${groups(t, now)}</p>` : nothing}
      ${about
        ? html`<div class="floor-about"><span class="wf-kind ${about.kind}">${icons.kind(about.kind)}${t(`kind.${about.kind}`)} ${about.number}</span>
            <p lang=${about.lang || nothing} dir="auto">${about.text}</p></div>`
        : nothing}
      <p class="floor-wait">${waiting.length ? t("wall.speaking.waiting", waiting.length) : t("wall.speaking.how")}</p>
    </section>`;
}

const who = (t, now) => now.name ?? groups(t, now) ?? t("wall.speaking.somebody");

/** Who has the floor, beside another picture. */
export function handUp(room, t) {
  const { now, waiting } = room.speakers;
  return html`<section class="hand-up">
    <h2 class="rail-soft">${t("wall.speaking")}</h2>
    <p class="hand-who" dir="auto">${icons.mouth()}<b>${who(t, now)}</b></p>
    ${now.name && now.groups ? html`<p class="rail-soft">${groups(t, now)}</p>` : nothing}
    ${waiting.length ? html`<p class="rail-soft">${t("wall.speaking.waiting", waiting.length)}</p>` : nothing}
  </section>
  <span class="rail-space"></span>`;
}

/** No texts at all: what there is to do, and for how long. */
export function calm({ room, t, clock }) {
  const { phase, question } = room.session;
  return html`<header class="wall-head"><h1 class="wall-question" dir="auto">${question}</h1></header>
    <section class="alone" aria-labelledby="alone-title">
      <div class="alone-say"><h2 id="alone-title">${t(`task.${phase.task}`)}</h2></div>
      ${clock}
      <ul class="alone-areas">
        ${repeat(room.areas, (area) => area.id, (area) => html`<li>${mark(area)}<span class="alone-name" dir="auto">${area.short ?? area.name}</span>${bothKinds(t, area)}</li>`)}
      </ul>
    </section>`;
}

/** The session is closed: thanks, and where the draft is read. */
export function closed({ room, t, texts, join }) {
  const { session } = room;
  const { until, observers } = session.closed;
  return html`<header class="wall-head"><h1 class="wall-question" dir="auto">${session.question}</h1></header>
    <section class="alone closed-wall" aria-labelledby="closed-title">
      <div class="alone-say">
        <h2 id="closed-title">${icons.check()}${t("wall.closed")}</h2>
        <p>${t(observers ? "wall.closed.anybody" : "wall.closed.joined")}</p>
        <p class="closed-address" dir="ltr">${draftAddress(join.url, session.code)}</p>
        ${until && until > Date.now() ? html`<p>${t("wall.closed.until", texts.day(until))}</p>` : nothing}
      </div>
      <ul class="alone-areas">
        ${repeat(room.areas, (area) => area.id, (area) => html`<li>${mark(area)}<span class="alone-name" dir="auto">${area.short ?? area.name}</span>${bothKinds(t, area)}</li>`)}
      </ul>
    </section>`;
}
