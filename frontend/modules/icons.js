import { html, svg } from "../webjars/lit-html/3.3.2/lit-html.js";

const icon = (shape, names = "") =>
  html`<svg class="wf-icon ${names}" viewBox="0 0 20 20" aria-hidden="true" focusable="false">${shape}</svg>`;
const path = (d) => svg`<path d=${d}></path>`;

export const brand = () =>
  html`<svg class="wf-icon" viewBox="0 0 28 28" aria-hidden="true" focusable="false">
    <path class="sign" d="M14 .8 27.2 14 14 27.2 .8 14Z"></path>
    <path class="way" d="M7.5 14h12m-5-5 5 5-5 5"></path>
  </svg>`;

/** An issue is a warning sign, a recommendation a direction sign. */
export const issue = () => icon(path("M10 2.2 17.8 10 10 17.8 2.2 10Z"));
export const recommendation = () =>
  icon(svg`<path fill="currentColor" d="M2.5 4.5h10L17.8 10l-5.3 5.5h-10Z"></path>`, "dir");
export const kind = (name) => (name === "issue" ? issue() : recommendation());

export const check = () => icon(path("m4 10.5 4 4 8-9"));
export const plus = () => icon(path("M10 4v12M4 10h12"));
export const cross = () => icon(path("m5 5 10 10M15 5 5 15"));
export const down = () => icon(path("m5 7.5 5 5 5-5"));
export const up = () => icon(path("m5 12.5 5-5 5 5"));
export const back = () => icon(path("M16 10H4m5-5-5 5 5 5"), "dir");
export const pen = () => icon(path("M4 16v-3L13 4l3 3-9 9Z"));
export const page = () => icon(path("M5 3h7l3 3v11H5ZM8 9.5h4M8 12.5h4"));
export const clip = () =>
  icon(path("M13.5 6.5 8 12a1.8 1.8 0 0 0 2.5 2.5L16 9a3.5 3.5 0 0 0-5-5L5.5 9.5a5.2 5.2 0 0 0 7.4 7.4l3.6-3.6"));
export const label = () => icon(svg`<path d="M3 3.5h6.5L17 11l-6 6-7.5-7.5Z"></path><path d="M6.8 6.8v.01" stroke-width="2.4"></path>`);
export const globe = () =>
  icon(
    svg`<circle cx="10" cy="10" r="7.3"></circle><path d="M2.7 10h14.6M10 2.7c5 4.5 5 10 0 14.6-5-4.6-5-10.1 0-14.6Z"></path>`,
  );
export const dots = () => icon(svg`<path d="M10 4.5v.01M10 10v.01M10 15.5v.01" stroke-width="2.6"></path>`);
export const warning = () => icon(path("M10 3 18 16.5H2ZM10 8.5V12M10 14.3v.01"));
export const lock = () =>
  icon(svg`<rect x="4.5" y="9" width="11" height="8" rx="1"></rect><path d="M7 9V6.5a3 3 0 0 1 6 0V9"></path>`);
/** Somebody who speaks. */
export const mouth = () => icon(path("M3 4h14v9H9l-4 3.500V13H3ZM6.500 7.500h7M6.500 10h4"));
/** Said to all. */
export const announce = () => icon(path("M3 8v4h3l7 4V4L6 8ZM16 8v4"));
export const search = () => icon(svg`<circle cx="8.7" cy="8.7" r="5.2"></circle><path d="m12.7 12.7 4 4"></path>`);
export const device = () =>
  icon(svg`<rect x="6" y="2.5" width="8" height="15" rx="1.5"></rect><path d="M9.3 15h1.4"></path>`);
