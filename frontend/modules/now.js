import { html, nothing } from "../webjars/lit-html/3.3.2/lit-html.js";

/** The name of a step: the session’s own words for it, else those of its key. */
export const stepName = (t, step) => step.title ?? t(`phase.${step.name}`);

/** What the clock says in its last two minutes, where nobody has a sentence to finish. */
export const soonKey = (phase) => (phase.postIssues || phase.postRecommendations ? "clock.soon" : "clock.soon.read");

/** What there is to do now, in one line, and what comes next. How long stands on the clock. */
export function nowLine({ t, room }) {
  const { phase, agenda } = room.session;
  const next = agenda?.next;
  return html`<p class="now-line">
    <span>${t(`task.${phase.task}`)}</span>
    ${next ? html`<span class="wf-meta">${t("board.next", stepName(t, next), next.minutes)}</span>` : nothing}
  </p>`;
}
