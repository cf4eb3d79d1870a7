import { html, nothing } from "../webjars/lit-html/3.3.2/lit-html.js";
import { live } from "../webjars/lit-html/3.3.2/directives/live.js";
import { question } from "./question.js";
import { sign } from "./entry.js";

const LONGEST = 200;

/** Whether the cluster that a contribution of mine came into says what I meant; a no takes a sentence. */
export class Checking {
  #board;
  #busy = false;
  #key = "";
  #saysNo = false;
  #reason = "";
  #notice = "";
  #done = new Set();

  constructor(board) {
    this.#board = board;
  }

  look() {}

  get pending() {
    const { room } = this.#board;
    if (!room.session?.phase.check) {
      return null;
    }
    const check = (room.mine?.checks ?? []).find((each) => !this.#done.has(`${each.contribution}/${each.cluster}`) && this.#known(each));
    return check ?? null;
  }

  #known({ contribution, cluster }) {
    const { room } = this.#board;
    const group = room.clusters.get(cluster);
    return Boolean(group) && room.contributions.has(group.lead) && room.mine.contributions.some((each) => each.id === contribution);
  }

  card(check) {
    const { t, room } = this.#board;
    const key = `${check.contribution}/${check.cluster}`;
    if (key !== this.#key) {
      this.#board.announcer.words = t("board.check.question");
      this.#key = key;
      this.#saysNo = false;
      this.#reason = "";
      this.#notice = "";
    }
    const mine = room.mine.contributions.find((each) => each.id === check.contribution);
    const cluster = room.clusters.get(check.cluster);
    const lead = room.contributions.get(cluster.lead);
    return html`${question(t("board.check.question"))}
      <dl class="check-texts">
        <dt class="wf-meta">${t("board.check.yours")}</dt>
        <dd>${sign(this.#board, mine)}<p class="says" lang=${mine.lang || nothing} dir="auto">${mine.text}</p></dd>
        <dt class="wf-meta">${t("board.check.into", cluster.members.length)}</dt>
        <dd>
          ${cluster.title ? html`<p class="cluster-title" dir="auto">${cluster.title}</p>` : nothing}
          ${sign(this.#board, lead)}
          <p class="says" lang=${lead.lang || nothing} dir="auto">${lead.text}</p>
        </dd>
      </dl>
      ${this.#saysNo ? this.#why(check) : this.#yesOrNo(check)}
      ${this.#notice ? html`<p class="wf-note" role="alert">${this.#notice}</p>` : nothing}`;
  }

  #yesOrNo(check) {
    const { t } = this.#board;
    return html`<div class="decision-acts">
      <button class="wf-btn primary" id="wf-check-yes" ?disabled=${this.#busy} @click=${() => this.#answer(check, true)}>${t("board.check.yes")}</button>
      <button class="wf-btn" id="wf-check-no" ?disabled=${this.#busy} @click=${() => this.#no(true)}>${t("board.check.no")}</button>
    </div>`;
  }

  #why(check) {
    const { t } = this.#board;
    return html`<label class="wf-field">
        <span class="wf-label">${t("board.check.reason")}</span>
        <textarea
          class="wf-input"
          id="wf-check-reason"
          rows="2"
          dir="auto"
          maxlength=${LONGEST}
          .value=${live(this.#reason)}
          @input=${(event) => (this.#reason = event.target.value)}
        ></textarea>
      </label>
      <div class="decision-acts">
        <button class="wf-btn primary" id="wf-check-send" ?disabled=${this.#busy} @click=${() => this.#answer(check, false)}>${t("board.check.send")}</button>
        <button class="wf-btn" ?disabled=${this.#busy} @click=${() => this.#no(false)}>${t("board.place.back")}</button>
      </div>`;
  }

  #no(says) {
    this.#saysNo = says;
    this.#notice = "";
    this.#board.focusLater(says ? "#wf-check-reason" : "#wf-check-no");
  }

  async #answer(check, agrees) {
    const board = this.#board;
    this.#busy = true;
    this.#notice = "";
    board.render();
    try {
      const { refusal } = await board.live.call("check", check.contribution, check.cluster, agrees, agrees ? "" : this.#reason);
      if (refusal) {
        this.#notice = refusal.message;
      } else {
        // Until `mine` says so, too.
        this.#done.add(`${check.contribution}/${check.cluster}`);
        board.focusLater("#wf-decision");
      }
    } catch {
      this.#notice = board.t("board.decision.unsent");
    } finally {
      this.#busy = false;
      board.render();
    }
  }
}
