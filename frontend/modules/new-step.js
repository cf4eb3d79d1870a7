/**
 * Whoever reads further down does not see that the step has changed, or that something is asked above: this says so until
 * they go there.
 */
export class NewStep {
  #board;
  #known = null;
  #waits = false;

  constructor(board) {
    this.#board = board;
  }

  /** What there is to do now, for whoever has not seen it yet; to be asked once for each drawing. */
  words() {
    const { room, t, decisions } = this.#board;
    const { phase, agenda } = room.session;
    const now = { step: `${agenda?.id}/${phase.name}`, asked: decisions.key };
    const known = this.#known ?? now;
    const away = this.#board.querySelector(".floor")?.classList.contains("scrolled") ?? false;
    // That nothing is asked any more is no news.
    const news = now.step !== known.step || (now.asked !== known.asked && now.asked !== "");
    this.#waits = away && (news || this.#waits);
    this.#known = now;
    return this.#waits ? t("board.new-step", t(`task.${phase.task}`)) : "";
  }

  show = () => {
    this.#waits = false;
    this.#board.floor.toTop();
    this.#board.focusLater("#wf-decision");
  };
}
