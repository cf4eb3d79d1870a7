/** The keyboard, and clicks beside what is open: Escape closes what was opened last, "/" searches. */
export class Keys {
  #board;

  constructor(board) {
    this.#board = board;
    document.addEventListener("keydown", this.#key);
    document.addEventListener("click", this.#click);
  }

  stop() {
    document.removeEventListener("keydown", this.#key);
    document.removeEventListener("click", this.#click);
  }

  #key = (event) => {
    const board = this.#board;
    const inside = board.contains(event.target) || event.target === document.body;
    if (event.defaultPrevented || event.isComposing || !inside || !board.texts || board.endReason !== null) {
      return;
    }
    if (event.key === "Escape") {
      if (this.#escape(event)) {
        event.preventDefault();
      }
    } else if (event.key === "/" && !event.target.closest?.("input, textarea, select") && this.#maySearch()) {
      event.preventDefault();
      board.set({ searching: true });
      board.focusLater("#wf-search");
    }
  };

  #maySearch() {
    const { covered, room, ui } = this.#board;
    return !covered && room.ready && this.#board.sees(room.area(ui.area));
  }

  #escape(event) {
    const board = this.#board;
    const { ui, composing } = board;
    const inDrawer = event.target.closest?.(".drawer");
    if (ui.menu) {
      board.set({ menu: false });
      board.focusLater("#wf-menu-button");
    } else if (ui.panel) {
      board.panel(null, null, `#wf-${ui.panel === "name" ? "sign" : ui.panel}`);
    } else if (ui.areas) {
      board.set({ areas: false });
      board.focusLater("#wf-pick");
    } else if (composing.isOpen && !inDrawer) {
      composing.close();
    } else if (ui.withdrawing) {
      board.editing.askWithdraw(null, ui.withdrawing);
    } else if (ui.editing) {
      board.editing.cancel({ id: ui.editing });
    } else if (ui.drawer) {
      board.toggleDrawer();
    } else if (ui.searching) {
      board.floor.toggleSearch();
    } else {
      return false;
    }
    return true;
  }

  #click = (event) => {
    if (this.#board.ui.menu && !event.target.closest?.(".menu")) {
      this.#board.set({ menu: false });
    }
  };
}
