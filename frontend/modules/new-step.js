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
    const now = `${agenda?.id}/${phase.name}/${decisions.key}`;
    const away = this.#board.querySelector(".floor")?.classList.contains("scrolled") ?? false;
    // What was asked last and is answered is no news.
    const news = this.#known !== null && now !== this.#known && !(this.#known.startsWith(`${agenda?.id}/${phase.name}/`) && !decisions.key);
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
