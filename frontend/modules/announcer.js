import { stepName } from "./now.js";

const EVERY = 15_000;

/** Tells screen readers how many contributions have come, now and then; never each of them. And what to do in a new step. */
export class Announcer {
  words = "";

  #board;
  #known = null;
  #count = 0;
  #timer = 0;
  #last = 0;
  #step = null;
  #line;

  constructor(board) {
    this.#board = board;
  }

  look() {
    const { room } = this.#board;
    if (!room.ready || !room.mine || room.revision < 0) {
      return;
    }
    this.#lookAtStep(room.session.phase);
    this.#lookAtLine(room.session.announcement);
    const ids = new Set(room.contributions.keys());
    if (this.#known) {
      const own = new Set(room.mine.contributions.map((each) => each.id));
      for (const id of ids) {
        if (!this.#known.has(id) && !own.has(id)) {
          this.#count++;
        }
      }
    }
    this.#known = ids;
    if (this.#count && !this.#timer) {
      this.#timer = setTimeout(() => this.#speak(), Math.max(1000, this.#last + EVERY - Date.now()));
    }
  }

  #lookAtStep(phase) {
    if (!this.#board.texts) {
      return;
    }
    const { t } = this.#board;
    const step = `${stepName(t, phase)}. ${t(`task.${phase.task}`)}`;
    if (this.#step !== null && step !== this.#step) {
      this.words = step;
    }
    this.#step = step;
  }

  /** A line over the walls is said once, when it comes. */
  #lookAtLine(line = "") {
    if (line && this.#line !== undefined && line !== this.#line && this.#board.texts) {
      this.words = `${this.#board.t("board.announced")} ${line}`;
    }
    this.#line = line;
  }

  stop() {
    clearTimeout(this.#timer);
  }

  #speak() {
    this.#timer = 0;
    this.#last = Date.now();
    this.words = this.#board.t("board.announce", this.#count);
    this.#count = 0;
    this.#board.render();
  }
}
