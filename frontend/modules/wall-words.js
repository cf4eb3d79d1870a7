import { html, nothing } from "../webjars/lit-html/3.3.2/lit-html.js";
import * as icons from "./icons.js";

/* The small parts that every picture of the wall is made of. */

export const mark = (area) => html`<span class="wf-mark" data-hue=${area.hue ?? nothing} aria-hidden="true">${area.label}</span>`;
/** A cluster is said by its short title where it has one. */
export const said = (each) => each.title ?? each.text;
export const words = (each) => html`<span lang=${(!each.title && each.lang) || nothing} dir="auto">${said(each)}</span>`;
export const heard = (t, each) => html`<span class="wf-sr">${t(`kind.${each.kind}`)} ${each.number}: </span>`;
export const tally = (each, tallies, t) =>
  tallies
    ? html`<b class=${each.support ? "tally" : "tally none"}>${each.support ?? 0}<span class="wf-sr"> ${t("wall.supporters", each.support ?? 0)}, </span></b>`
    : nothing;

/** What the wall ranks by, when it is not the number of supporters. */
export const rankedBy = (by, t) => (by === "support" ? nothing : html`<span>${t(`wall.ranked.${by}`)}</span>`);

export const bothKinds = (t, area) => html`<span class="tot">
  <span>${icons.issue()}${area.issues ?? 0}<span class="wf-sr"> ${t("wall.count.issues", area.issues ?? 0)}</span></span>
  <span>${icons.recommendation()}${area.recommendations ?? 0}<span class="wf-sr"> ${t("wall.count.recommendations", area.recommendations ?? 0)}</span></span>
</span>`;
