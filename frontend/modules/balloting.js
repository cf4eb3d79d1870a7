import { html, nothing } from "../webjars/lit-html/3.3.2/lit-html.js";
import { live } from "../webjars/lit-html/3.3.2/directives/live.js";
import { question } from "./question.js";

const CHOICES = ["support", "with-reservation", "cannot-support", "outside-my-field"];
const LONGEST = 280;
const takesSentence = (choice) => choice === "with-reservation" || choice === "cannot-support";

/** How far I support each final draft recommendation: one after the other, and back to earlier ones while it is open. */
export class Balloting {
  #board;
  #busy = false;
  #key = "";
  /** The draft I went to by myself; null for the first I have not answered about. */
  #at = null;
  /** What was chosen or typed and not sent yet, by draft: it outlasts going back and forth, and a new text. */
  #typed = new Map();
  #notice = "";

  constructor(board) {
    this.#board = board;
  }

  look() {}

  get #all() {
    return this.#board.room.ballot ?? [];
  }

  #mine({ id, round }) {
    return this.#board.room.mine?.ballots?.find((each) => each.draft === id && each.round === round);
  }

  get pending() {
    return this.#all.find(({ id }) => id === this.#at) ?? this.#all.find((each) => !this.#mine(each)) ?? null;
  }

  card(draft) {
    const { t, room } = this.#board;
    const key = `${draft.id}/${draft.round}`;
    const given = this.#mine(draft);
    if (key !== this.#key) {
      this.#board.announcer.words = t("board.ballot.question", draft.number);
      const sameDraft = this.#key.startsWith(`${draft.id}/`);
      this.#key = key;
      this.#notice = sameDraft ? t("board.ballot.changed") : "";
    }
    const place = this.#all.indexOf(draft);
    const area = room.area(draft.area);
    const chosen = this.#typed.get(draft.id)?.choice ?? given?.choice;
    const before = given ? null : room.mine?.ballots?.filter((each) => each.draft === draft.id && each.round < draft.round).at(-1);
    return html`${question(
        t("board.ballot.question", draft.number),
        html`<span class="wf-meta decision-count">${t("board.ballot.count", place + 1, this.#all.length)}</span>`,
      )}
      <div class="decision-what">
        ${area ? html`<span class="wf-meta"><span class="wf-mark small" data-hue=${area.hue}>${area.label}</span> ${area.short}</span>` : nothing}
        <p class="says" dir="auto">${draft.text}</p>
        ${draft.subparagraphs.length
          ? html`<ol class="ballot-subs" type="a">
              ${draft.subparagraphs.map((each) => html`<li dir="auto">${each}</li>`)}
            </ol>`
          : nothing}
      </div>
      ${before ? html`<p class="wf-meta" id="wf-ballot-before">${t("board.ballot.again", t(`ballot.${before.choice}`))}</p>` : nothing}
      <p class="wf-meta">${t("board.ballot.ask")}</p>
      <div class="ballot-choices" role="group" aria-labelledby="wf-decision">
        ${CHOICES.map(
          (choice) => html`<button
            class="ballot-choice"
            data-choice=${choice}
            aria-pressed=${chosen === choice ? "true" : "false"}
            ?disabled=${this.#busy}
            @click=${() => this.#choose(draft, choice)}
          >
            ${t(`ballot.${choice}`)}
          </button>`,
        )}
      </div>
      ${takesSentence(chosen) ? this.#why(draft, chosen) : nothing}
      ${this.#notice ? html`<p class="wf-note" role="alert">${this.#notice}</p>` : nothing}
      ${this.#steps(draft, place, given)}`;
  }

  #why(draft, choice) {
    const { t } = this.#board;
    return html`<label class="wf-field">
        <span class="wf-label">${t(`board.ballot.sentence.${choice}`)}</span>
        <textarea
          class="wf-input"
          id="wf-ballot-sentence"
          rows="2"
          dir="auto"
          maxlength=${LONGEST}
          aria-describedby="wf-ballot-unnamed"
          .value=${live(this.#sentence(draft))}
          @input=${(event) => this.#typed.set(draft.id, { choice, sentence: event.target.value })}
        ></textarea>
        <span class="wf-meta" id="wf-ballot-unnamed">${t("board.ballot.unnamed")}</span>
      </label>
      <div class="decision-acts">
        <button class="wf-btn primary" id="wf-ballot-send" ?disabled=${this.#busy} @click=${() => this.#send(draft, choice)}>${t("board.ballot.send")}</button>
      </div>`;
  }

  #steps(draft, place, given) {
    const { t } = this.#board;
    const earlier = this.#all[place - 1];
    const later = given ? this.#all[place + 1] : null;
    const last = given && !later;
    if (!earlier && !later && !last) {
      return nothing;
    }
    return html`<div class="decision-acts">
      ${earlier
        ? html`<button class="wf-btn" id="wf-ballot-earlier" ?disabled=${this.#busy} @click=${() => this.#go(earlier.id)}>${t("board.ballot.earlier")}</button>`
        : nothing}
      ${later
        ? html`<button class="wf-btn" id="wf-ballot-later" ?disabled=${this.#busy} @click=${() => this.#go(later.id)}>${t("board.ballot.later")}</button>`
        : nothing}
      ${last ? html`<button class="wf-btn" id="wf-ballot-finish" @click=${() => this.#go(null)}>${t("board.ballot.finish")}</button>` : nothing}
    </div>`;
  }

  #go(id) {
    this.#at = id;
    this.#board.focusLater(this.pending ? "#wf-decision" : "#wf-ballot-change");
  }

  #choose(draft, choice) {
    if (takesSentence(choice)) {
      this.#typed.set(draft.id, { choice, sentence: this.#sentence(draft) });
      this.#notice = "";
      this.#board.focusLater("#wf-ballot-sentence");
    } else {
      this.#send(draft, choice);
    }
  }

  #sentence(draft) {
    return this.#typed.get(draft.id)?.sentence ?? this.#mine(draft)?.reservation ?? "";
  }

  async #send(draft, choice) {
    const board = this.#board;
    if (this.#busy) {
      return;
    }
    this.#busy = true;
    this.#notice = "";
    board.render();
    try {
      const { refusal } = await board.live.call("ballot", draft.id, draft.round, choice, takesSentence(choice) ? this.#sentence(draft) : "");
      if (refusal) {
        this.#notice = refusal.message;
      } else {
        // On to the one after it when I went back, otherwise to the first that is open.
        const next = this.#at === null ? null : this.#all[this.#all.findIndex(({ id }) => id === draft.id) + 1];
        this.#typed.delete(draft.id);
        this.#at = next?.id ?? null;
        board.focusLater(this.pending ? "#wf-decision" : "#wf-ballot-change");
      }
    } catch {
      this.#notice = board.t("board.decision.unsent");
    } finally {
      this.#busy = false;
      board.render();
    }
  }

  /** Thanks when all is answered, with the way back. */
  foot() {
    const { t } = this.#board;
    const all = this.#all;
    if (!all.length || this.pending) {
      return nothing;
    }
    return html`<p class="wf-meta decision-given">
      <span>${t("board.ballot.done", all.length)}</span>
      <button class="wf-btn quiet small" id="wf-ballot-change" @click=${() => this.#go(all[0].id)}>${t("board.ballot.change")}</button>
    </p>`;
  }
}
