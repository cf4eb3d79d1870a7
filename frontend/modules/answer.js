/** Sends what somebody answers, one thing at a time, and keeps in words why it was not taken. */
export class Answer {
  busy = false;
  notice = "";
  #board;

  constructor(board) {
    this.#board = board;
  }

  /** Answers whether it was taken; while another is on its way nothing is sent. */
  async send(method, ...args) {
    const board = this.#board;
    if (this.busy) {
      return false;
    }
    this.busy = true;
    this.notice = "";
    board.render();
    try {
      const { refusal } = await board.live.call(method, ...args);
      this.notice = refusal?.message ?? "";
      return !refusal;
    } catch {
      this.notice = board.t("board.decision.unsent");
      return false;
    } finally {
      this.busy = false;
      board.render();
    }
  }
}
