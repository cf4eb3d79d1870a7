import { html, nothing } from "../webjars/lit-html/3.3.2/lit-html.js";
import { live } from "../webjars/lit-html/3.3.2/directives/live.js";
import { Answer } from "./answer.js";
import { counter } from "./counter.js";
import { nameOf, sign } from "./entry.js";
import { question } from "./question.js";
import { size, tidy } from "./words.js";

const LONGEST = 200;
const PREFIX = "check:";

/** Whether the cluster that a contribution of mine came into says what I meant; a no takes a sentence. */
export class Checking {
  #board;
  #answer;
  #key = "";
  #done = new Set();

  constructor(board) {
    this.#board = board;
    this.#answer = new Answer(board);
  }

  look() {}

  get #open() {
    const { room } = this.#board;
    return room.session?.phase.check ? (room.mine?.checks ?? []).filter((each) => !this.#done.has(this.keyOf(each)) && this.#known(each)) : [];
  }

  /** The one I am writing about, else the first. */
  get pending() {
    const open = this.#open;
    return open.find((each) => this.#saysNo(each)) ?? open[0] ?? null;
  }

  keyOf({ contribution, cluster }) {
    return `${PREFIX}${contribution}/${cluster}`;
  }

  get writing() {
    return this.pending !== null && this.#saysNo(this.pending);
  }

  /** Reasons that nobody asks for any more. */
  get kept() {
    const { drafts } = this.#board;
    const open = new Set(this.#open.map((each) => this.keyOf(each)));
    return Object.entries(drafts.sentences)
      .filter(([key, { sentence }]) => key.startsWith(PREFIX) && tidy(sentence) && !open.has(key))
      .map(([key, { about, sentence, ...check }]) => ({
        key,
        about,
        sentence,
        notice: this.#answer.notice,
        busy: this.#answer.busy,
        send: () => this.#send(check, false),
      }));
  }

  #known({ contribution, cluster }) {
    const { room } = this.#board;
    const group = room.clusters.get(cluster);
    return Boolean(group) && room.contributions.has(group.lead) && room.mine.contributions.some((each) => each.id === contribution);
  }

  #saysNo(check) {
    return this.keyOf(check) in this.#board.drafts.sentences;
  }

  #reason(check) {
    return this.#board.drafts.sentences[this.keyOf(check)]?.sentence ?? "";
  }

  card(check) {
    const { t, room } = this.#board;
    const key = this.keyOf(check);
    if (key !== this.#key) {
      this.#board.announcer.words = t("board.check.question");
      this.#key = key;
      this.#answer.notice = "";
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
      ${this.#saysNo(check) ? this.#why(check, mine) : this.#yesOrNo(check, mine)}
      ${this.#answer.notice ? html`<p class="wf-note" role="alert">${this.#answer.notice}</p>` : nothing}`;
  }

  #yesOrNo(check, mine) {
    const { t } = this.#board;
    return html`<div class="decision-acts">
      <button class="wf-btn primary" id="wf-check-yes" ?disabled=${this.#answer.busy} @click=${() => this.#send(check, true)}>${t("board.check.yes")}</button>
      <button class="wf-btn" id="wf-check-no" ?disabled=${this.#answer.busy} @click=${() => this.#no(check, mine)}>${t("board.check.no")}</button>
    </div>`;
  }

  #why(check, mine) {
    const { t } = this.#board;
    return html`<label class="wf-field">
        <span class="wf-label">${t("board.check.reason")}</span>
        <textarea
          class="wf-input"
          id="wf-check-reason"
          rows="2"
          dir="auto"
          .value=${live(this.#reason(check))}
          @input=${(event) => this.#type(check, mine, event.target.value)}
        ></textarea>
        ${counter(this.#board, this.#reason(check), LONGEST)}
      </label>
      <div class="decision-acts">
        <button class="wf-btn primary" id="wf-check-send" ?disabled=${this.#answer.busy} @click=${() => this.#send(check, false)}>${t("board.check.send")}</button>
        <button class="wf-btn" ?disabled=${this.#answer.busy} @click=${() => this.#back(check)}>${t("board.place.back")}</button>
      </div>`;
  }

  #type(check, mine, sentence) {
    const { contribution, cluster } = check;
    this.#board.drafts.keepSentence(this.keyOf(check), { contribution, cluster, about: nameOf(this.#board, mine), sentence });
    this.#board.render();
  }

  #no(check, mine) {
    this.#type(check, mine, "");
    this.#answer.notice = "";
    this.#board.focusLater("#wf-check-reason");
  }

  #back(check) {
    this.#board.drafts.keepSentence(this.keyOf(check), null);
    this.#answer.notice = "";
    this.#board.focusLater("#wf-check-no");
  }

  async #send(check, agrees) {
    const board = this.#board;
    const reason = agrees ? "" : this.#reason(check);
    if (size(reason) > LONGEST) {
      this.#answer.notice = board.t("board.too-long", size(reason) - LONGEST);
      board.render();
      return;
    }
    if (await this.#answer.send("check", check.contribution, check.cluster, agrees, reason)) {
      // Until `mine` says so, too.
      this.#done.add(this.keyOf(check));
      board.drafts.keepSentence(this.keyOf(check), null);
      board.focusLater("#wf-decision");
    }
  }
}
