import { html, nothing } from "../webjars/lit-html/3.3.2/lit-html.js";
import { size } from "./words.js";

const NEAR = 60;

/** How long a text is, once that begins to matter. */
export function counter({ t }, text, longest, id = nothing) {
  const length = size(text);
  return length > longest - NEAR
    ? html`<span class="wf-meta count ${length > longest ? "over" : ""}" id=${id}>${t("board.count", length, longest)}</span>`
    : nothing;
}
