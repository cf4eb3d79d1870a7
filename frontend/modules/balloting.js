import { html, nothing } from "../webjars/lit-html/3.3.2/lit-html.js";
import { live } from "../webjars/lit-html/3.3.2/directives/live.js";
import { Answer } from "./answer.js";
import { counter } from "./counter.js";
import { question } from "./question.js";
import { remarkForm } from "./remarks.js";
import { size, tidy } from "./words.js";

const CHOICES = ["support", "with-reservation", "cannot-support", "outside-my-field"];
const LONGEST = 280;
const PREFIX = "ballot:";
const takesSentence = (choice) => choice === "with-reservation" || choice === "cannot-support";

/** How far I support each final draft recommendation: one after the other, and back to earlier ones while it is open. */
export class Balloting {
  #board;
  #answer;
  #key = "";
  /** The draft I went to by myself; null for the first I have not answered about. */
  #at = null;
  /** The draft I am writing a sentence about: another that comes in before it does not take its place. */
  #held = null;

  constructor(board) {
    this.#board = board;
    this.#answer = new Answer(board);
  }

  look() {}

  get #all() {
    return this.#board.room.ballot ?? [];
  }

  #mine({ id, round }) {
    return this.#board.room.mine?.ballots?.find((each) => each.draft === id && each.round === round);
  }

  /** What was chosen or typed and not sent yet: it outlasts going back and forth, a new text and a new page. */
  #typed(id) {
    return this.#board.drafts.sentences[PREFIX + id];
  }

  #type({ id, round, number }, choice, sentence) {
    this.#board.drafts.keepSentence(PREFIX + id, { id, round, about: number, choice, sentence });
    this.#held = id;
  }

  #forget(id) {
    this.#board.drafts.keepSentence(PREFIX + id, null);
    this.#held = null;
  }

  get pending() {
    const held = this.#typed(this.#held) ? this.#held : null;
    return this.#all.find(({ id }) => id === (held ?? this.#at)) ?? this.#all.find((each) => !this.#mine(each)) ?? null;
  }

  keyOf({ id, round }) {
    return `ballot/${id}/${round}`;
  }

  get writing() {
    return this.#held !== null && Boolean(tidy(this.#typed(this.#held)?.sentence ?? ""));
  }

  /** Sentences about what is not asked any more, since the ballot is over or the text was taken back. */
  get kept() {
    const { drafts, t } = this.#board;
    return Object.entries(drafts.sentences)
      .filter(([key, { id, sentence }]) => key.startsWith(PREFIX) && tidy(sentence) && !this.#all.some((each) => each.id === id))
      .map(([key, typed]) => ({
        key,
        about: t("board.ballot.question", typed.about),
        sentence: typed.sentence,
        notice: this.#answer.notice,
        busy: this.#answer.busy,
        send: () => this.#send(typed, typed.choice),
      }));
  }

  card(draft) {
    const { t, room } = this.#board;
    const key = this.keyOf(draft);
    const given = this.#mine(draft);
    if (key !== this.#key) {
      this.#board.announcer.words = t("board.ballot.question", draft.number);
      const sameDraft = this.#key.startsWith(`ballot/${draft.id}/`);
      this.#key = key;
      this.#answer.notice = sameDraft ? t("board.ballot.changed") : "";
    }
    const place = this.#all.indexOf(draft);
    const area = room.area(draft.area);
    const chosen = this.#typed(draft.id)?.choice ?? given?.choice;
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
              ${draft.subparagraphs.map(
                ({ words, items }) => html`<li dir="auto">${words}${items.length
                  ? html`<ol class="ballot-items" type="i">${items.map((each) => html`<li dir="auto">${each}</li>`)}</ol>`
                  : nothing}</li>`,
              )}
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
            ?disabled=${this.#answer.busy}
            @click=${() => this.#choose(draft, choice)}
          >
            ${t(`ballot.${choice}`)}
          </button>`,
        )}
      </div>
      ${takesSentence(chosen) ? this.#why(draft, chosen) : nothing}
      ${this.#answer.notice ? html`<p class="wf-note" role="alert">${this.#answer.notice}</p>` : nothing}
      ${this.#steps(draft, place, given)}
      ${remarkForm(this.#board, draft)}`;
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
          aria-describedby="wf-ballot-unnamed"
          .value=${live(this.#sentence(draft))}
          @input=${(event) => {
            this.#type(draft, choice, event.target.value);
            this.#board.render();
          }}
        ></textarea>
        <span class="wf-meta" id="wf-ballot-unnamed">${t("board.ballot.unnamed")}</span>
        ${counter(this.#board, this.#sentence(draft), LONGEST)}
      </label>
      <div class="decision-acts">
        <button class="wf-btn primary" id="wf-ballot-send" ?disabled=${this.#answer.busy} @click=${() => this.#send(draft, choice)}>${t("board.ballot.send")}</button>
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
        ? html`<button class="wf-btn" id="wf-ballot-earlier" ?disabled=${this.#answer.busy} @click=${() => this.#go(earlier.id)}>${t("board.ballot.earlier")}</button>`
        : nothing}
      ${later
        ? html`<button class="wf-btn" id="wf-ballot-later" ?disabled=${this.#answer.busy} @click=${() => this.#go(later.id)}>${t("board.ballot.later")}</button>`
        : nothing}
      ${last ? html`<button class="wf-btn" id="wf-ballot-finish" @click=${() => this.#go(null)}>${t("board.ballot.finish")}</button>` : nothing}
    </div>`;
  }

  /** Goes to another draft. What was changed about this one is sent first: it would not count otherwise. */
  async #go(id) {
    const draft = this.pending;
    const typed = draft && this.#typed(draft.id);
    if (typed && (await this.#send(draft, typed.choice)) === false) {
      return;
    }
    this.#at = id;
    this.#board.focusLater(this.pending ? "#wf-decision" : "#wf-ballot-change");
  }

  #choose(draft, choice) {
    if (takesSentence(choice)) {
      this.#type(draft, choice, this.#sentence(draft));
      this.#answer.notice = "";
      this.#board.focusLater("#wf-ballot-sentence");
    } else {
      this.#send(draft, choice);
    }
  }

  #sentence(draft) {
    return this.#typed(draft.id)?.sentence ?? this.#mine(draft)?.reservation ?? "";
  }

  async #send(draft, choice) {
    const board = this.#board;
    const sentence = takesSentence(choice) ? this.#sentence(draft) : "";
    if (size(sentence) > LONGEST) {
      this.#answer.notice = board.t("board.too-long", size(sentence) - LONGEST);
      board.render();
      return false;
    }
    if (!(await this.#answer.send("ballot", draft.id, draft.round, choice, sentence))) {
      return false;
    }
    // On to the one after it when I went back, otherwise to the first that is open.
    const next = this.#at === null ? null : this.#all[this.#all.findIndex(({ id }) => id === draft.id) + 1];
    this.#forget(draft.id);
    this.#at = next?.id ?? null;
    board.focusLater(this.pending ? "#wf-decision" : "#wf-ballot-change");
    return true;
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
