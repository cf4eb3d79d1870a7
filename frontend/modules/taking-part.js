import { html, nothing } from "../webjars/lit-html/3.3.2/lit-html.js";
import { live } from "../webjars/lit-html/3.3.2/directives/live.js";
import * as icons from "./icons.js";
import { nameOf } from "./entry.js";
import { notice } from "./notice.js";

/** Asking for the floor, and saying that one is done with a step. Both can be said twice without harm. */
export class TakingPart {
  #board;
  #busy = false;
  #named = null;

  constructor(board) {
    this.#board = board;
  }

  /** What the wall shows alone is what one most likely wants to speak about. */
  get about() {
    const { room, all } = this.#board;
    const { wall } = room.session;
    const id = wall?.contribution ?? room.clusters.get(wall?.cluster)?.lead;
    return id !== undefined && all.has(id) ? id : null;
  }

  ask = () => this.#call("askToSpeak", this.about, false);

  /** Whether the name is given: as it is being sent, else as the server has it. */
  get named() {
    return this.#named ?? this.#board.room.mine.asked.named;
  }

  name = (event) => {
    const { checked } = event.target;
    if (!this.#busy) {
      this.#named = checked;
    }
    this.#call("askToSpeak", this.about, checked);
  };

  takeBack = () => this.#call("takeBackSpeaking");

  done = (said) => this.#call("done", said);

  async #call(method, ...args) {
    const board = this.#board;
    if (this.#busy) {
      // A box that was ticked shows again what holds.
      board.render();
      return;
    }
    this.#busy = true;
    board.say(null);
    try {
      const { refusal } = await board.live.call(method, ...args);
      if (refusal) {
        board.say("part", refusal.message);
      }
    } catch {
      board.say("part", board.t("board.unanswered"));
    }
    this.#busy = false;
    this.#named = null;
    board.render();
  }
}

/** The line over the walls, who speaks, my wish to speak, and whether I am done. */
export function takingPart(board) {
  const { room, t } = board;
  const { announcement } = room.session;
  const parts = room.mine && !room.session.closed ? [...speaking(board), ...done(board)] : [];
  return html`
    ${announcement ? html`<p class="announced" dir="auto">${icons.announce()}<span><span class="wf-sr">${t("board.announced")} </span>${announcement}</span></p>` : nothing}
    ${parts.length ? html`<div class="part">${parts}</div>` : nothing} ${notice(board, "part")}
  `;
}

function speaking(board) {
  const { t, room, taking } = board;
  const { phase } = room.session;
  const { asked } = room.mine;
  const mine = asked?.state === "speaking";
  const parts = [];
  if (mine) {
    parts.push(html`<div class="you-speak" role="status">
      ${icons.mouth()}<strong>${t("board.speak.now.you")}</strong>
      <button class="wf-btn" @click=${taking.takeBack}>${t("board.speak.finished")}</button>
    </div>`);
  } else if (room.speakers.now) {
    parts.push(html`<p class="speaks wf-meta">${icons.mouth()}<span>${t("board.speak.now", speakerName(board, room.speakers.now))}</span>${aboutWhat(board)}</p>`);
  }
  if (asked?.state === "waiting") {
    const place = room.speakers.waiting.indexOf(asked.id);
    parts.push(html`<div class="waits" role="status">
      <strong>${place < 0 ? t("board.speak.waiting") : place === 0 ? t("board.speak.next") : t("board.speak.place", place + 1)}</strong>
      ${room.mine.name
        ? html`<label class="waits-name"><input type="checkbox" .checked=${live(taking.named)} @change=${taking.name} /> ${t("board.speak.named")}</label>`
        : nothing}
      <button class="wf-btn small" id="wf-take-back" @click=${taking.takeBack}>${t("board.speak.take-back")}</button>
    </div>`);
  } else if (!mine && phase.seeOthers && phase.name !== "closed") {
    const discuss = phase.name === "discuss";
    parts.push(html`<button class="wf-btn ${discuss ? "primary" : "quiet"} ask-speak" id="wf-ask-speak" @click=${taking.ask}>
      ${icons.mouth()}${t("board.speak.ask")}
    </button>`);
  }
  return parts;
}

function aboutWhat(board) {
  const { t, room, all } = board;
  const about = all.get(room.speakers.now.about);
  return about ? html`<span>${t("board.speak.about", nameOf(board, about))}</span>` : nothing;
}

/** A name if it was given to the room, else the group, else only that it is one of them. */
function speakerName({ t }, { name, groups }) {
  const group = groups?.map((each) => t(`group.${each}`)).join(` ${t("board.group-join")} `);
  return name && group ? t("board.signed", name, group) : (name ?? group ?? t("board.speak.somebody"));
}

function done({ t, room, taking }) {
  const { agenda, phase } = room.session;
  if (!agenda || phase.name === "closed") {
    return [];
  }
  const said = (room.mine.done ?? []).includes(agenda.id);
  return [
    said
      ? html`<span class="done" role="status">${icons.check()}${t("board.done.said")}<button class="wf-btn small plain" id="wf-done" @click=${() => taking.done(false)}>${t("board.done.not-yet")}</button></span>`
      : html`<button class="wf-btn small plain done" id="wf-done" @click=${() => taking.done(true)}>${t("board.done")}</button>`,
  ];
}
