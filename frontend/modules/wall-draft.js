import { html, nothing } from "../webjars/lit-html/3.3.2/lit-html.js";
import { bars } from "./balance.js";
import * as icons from "./icons.js";
import { mark } from "./wall-words.js";

/* One draft recommendation on the wall: its text beside the one before, what changed marked, and how far it is supported. */

const SIZES = ["short", "middle", "long", "full"];

/** Makes the text as large as it can be and still be read whole; to be called after each drawing. */
export function fitDraft(root) {
  const shown = root.querySelector(".draft-on");
  const texts = [...(shown?.querySelectorAll(".draft-text") ?? [])];
  for (const size of shown ? SIZES : []) {
    shown.dataset.size = size;
    if (texts.every((each) => each.scrollHeight <= each.clientHeight + 1)) {
      return;
    }
  }
}

export function draft({ room, t }) {
  const { paragraph, number, area: place, changed, lines, backing, term } = room.session.wall.draft;
  const area = room.area(place);
  return html`<header class="wall-head one">
      <h1>${area ? mark(area) : nothing}<span class="wf-kind recommendation">${icons.recommendation()}${paragraph ? t("wall.draft.final", paragraph) : t("wall.draft", number)}</span></h1>
      <p class="wall-legend"><span>${t("wall.draft.legend")}</span></p>
    </header>
    <article class="draft-on ${changed ? "two" : ""}">
      ${changed ? html`${column(t, "before", "inserted", lines)}${column(t, "now", "removed", lines)}` : column(t, null, "removed", lines)}
      ${backing ? support(t, backing, term) : nothing}
    </article>`;
}

/** One of two texts: everything but what is only in the other. */
function column(t, name, other, lines) {
  const own = lines.filter((line) => line.mark !== other && line.parts.some(([what]) => what !== other));
  const [first, ...rest] = own;
  const signs = signed(rest);
  return html`<section class="draft-text ${name ?? ""}">
    ${name ? html`<h2>${t(`wall.draft.${name}`)}</h2>` : nothing}
    ${first ? html`<p dir="auto">${parts(first, other)}</p>` : nothing}
    ${rest.length
      ? html`<ol>
          ${rest.map((line, index) => html`<li class=${line.item ? "item" : nothing} dir="auto"><span class="letter">(${signs[index]})</span><span>${parts(line, other)}</span></li>`)}
        </ol>`
      : nothing}
  </section>`;
}

const parts = (line, other) =>
  line.parts
    .filter(([what]) => what !== other)
    .map(([what, text]) => (what === "inserted" ? html`<ins>${text}</ins>` : what === "removed" ? html`<del>${text}</del>` : text));

/** The letter of each line, and below a letter the numeral: a, b, i, ii, c. */
function signed(lines) {
  let letters = 0;
  let items = 0;
  return lines.map((line) => {
    items = line.item ? items + 1 : 0;
    return line.item ? numeral(items) : String.fromCharCode(97 + letters++);
  });
}

const numeral = (number) => "x".repeat(number / 10) + ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"][number % 10];

function support(t, { round, supporters, reserved, voters, shares }, term) {
  return html`<section class="draft-support">
    <p><b>${term ? t(`wall.draft.term.${term}`) : t(round ? "wall.draft.ballot" : "wall.draft.sources")}</b>
      <span>${t("wall.draft.of", supporters, voters)}</span>
      ${reserved ? html`<span>${t("wall.draft.reserved", reserved)}</span>` : nothing}</p>
    ${shares.length ? bars(t, shares) : nothing}
  </section>`;
}
