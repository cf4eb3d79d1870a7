import { LONGEST, SHORTEST, size, tidy } from "./words.js";

/** Changing and withdrawing what is mine, in its place. What is typed is kept until it is saved or given up. */
export class Editing {
  #board;

  constructor(board) {
    this.#board = board;
  }

  begin({ id, text, rowRevision }) {
    const { drafts } = this.#board;
    drafts.edits[id] ??= { text, rowRevision, base: text };
    drafts.touch();
    this.#board.say(null);
    this.#board.set({ editing: id, stale: null, withdrawing: null });
    this.#board.focusLater("#wf-edit", true);
  }

  type(id, text) {
    const { drafts } = this.#board;
    drafts.edits[id].text = text;
    drafts.touch();
    this.#board.render();
  }

  cancel({ id }) {
    this.#close(id);
  }

  async save(contribution) {
    const { id } = contribution;
    const board = this.#board;
    const { t, drafts, ui } = board;
    const { text, rowRevision } = drafts.edits[id];
    const length = size(text);
    if (ui.saving) {
      return;
    }
    if (length < SHORTEST || length > LONGEST) {
      board.say(`mine:${id}`, length < SHORTEST ? t("board.too-short", SHORTEST) : t("board.too-long", length - LONGEST));
      return;
    }
    if (tidy(text) === contribution.text && !ui.stale) {
      this.#close(id);
      return;
    }
    board.say(null);
    board.set({ saving: true });
    try {
      this.#answered(id, text, await this.#send(id, ui.stale ? contribution.rowRevision : rowRevision, tidy(text)));
    } catch {
      board.say(`mine:${id}`, t("board.unanswered"));
    }
    board.set({ saving: false });
  }

  /** Answers the refusal, if there is one. A row that was touched while its text stayed the same is no reason for one. */
  async #send(id, rowRevision, text) {
    const { live, drafts, room } = this.#board;
    const { refusal } = await live.call("edit", id, rowRevision, text);
    const now = room.mine?.contributions.find((each) => each.id === id);
    if (refusal?.current !== undefined && refusal.current === drafts.edits[id].base && now?.rowRevision !== rowRevision) {
      return (await live.call("edit", id, now.rowRevision, text)).refusal;
    }
    return refusal;
  }

  #answered(id, text, refusal) {
    const board = this.#board;
    if (!refusal || (refusal.current !== undefined && tidy(refusal.current) === tidy(text))) {
      this.#close(id);
    } else if (refusal.current !== undefined) {
      board.set({ stale: refusal.current });
    } else {
      board.say(`mine:${id}`, refusal.message);
    }
  }

  #close(id) {
    const board = this.#board;
    delete board.drafts.edits[id];
    board.drafts.touch();
    board.say(null);
    board.set({ editing: null, stale: null });
    board.focusLater(`[data-edit="${id}"]`);
  }

  askWithdraw(id, back) {
    this.#board.set({ withdrawing: id, notice: null });
    this.#board.focusLater(id ? `[data-yes="${id}"]` : `[data-withdraw="${back}"]`);
  }

  async withdraw({ id }) {
    const board = this.#board;
    board.set({ withdrawing: null, notice: null });
    board.focusLater("#wf-drawer-title");
    try {
      const { refusal } = await board.live.call("withdraw", id);
      if (refusal) {
        board.say(`mine:${id}`, refusal.message);
      }
    } catch {
      board.say(`mine:${id}`, board.t("board.unanswered"));
    }
  }
}
