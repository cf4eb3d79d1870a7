/** What the menu does; it is drawn in top-bar.js. */
export class Menu {
  #board;

  constructor(board) {
    this.#board = board;
  }

  toggle = () => {
    const board = this.#board;
    board.set({ menu: !board.ui.menu });
    if (board.ui.menu) {
      board.focusLater("#wf-menu button");
    }
  };

  /** The focus has left it. */
  leave = (event) => {
    if (this.#board.ui.menu && event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) {
      this.#board.set({ menu: false });
    }
  };

  /** Does something that leaves this page; what is typed is kept first. */
  leaveFor(action) {
    this.#board.drafts.flush();
    action();
  }

  continueElsewhere = async () => {
    const board = this.#board;
    board.set({ menu: false, notice: null });
    try {
      const { refusal } = await board.live.call("continueElsewhere");
      if (refusal) {
        board.say("floor", refusal.message);
      }
    } catch {
      board.say("floor", board.t("board.unanswered"));
    }
  };
}
