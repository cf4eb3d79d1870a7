import { KeptTexts } from "./kept-texts.js";

const DRAG = "application/x-way-forward-draft";

/**
 * `<wf-desk code="...">`: what only a browser can do for the rapporteur’s desk. It keeps what is typed until it is saved,
 * moves recommendations by keys and by dragging, and says when a hand is on the sources, so that they hold still.
 * Everything else is the server’s.
 */
class WfDesk extends HTMLElement {
  #kept = null;
  #begun = false;
  #held = false;
  #onSources = { hand: false, keys: false };

  connectedCallback() {
    this.#kept ??= new KeptTexts(this.getAttribute("code"), "rapporteur/desk");
    if (!this.#begun) {
      this.#begun = true;
      this.addEventListener("input", (event) => this.#typed(event));
      this.addEventListener("click", (event) => this.#clicked(event));
      this.addEventListener("keydown", (event) => this.#key(event));
      this.addEventListener("focusin", (event) => this.#on("keys", event.target.closest("[data-hold]") !== null));
      this.addEventListener("focusout", (event) => this.#on("keys", this.#inSources(event.relatedTarget)));
      this.addEventListener("pointerover", (event) => this.#on("hand", event.target.closest("[data-hold]") !== null));
      this.addEventListener("pointerleave", () => this.#on("hand", false));
      for (const type of ["dragstart", "dragover", "dragleave", "drop", "dragend"]) {
        this.addEventListener(type, (event) => this.#drag(event));
      }
      this.#begin();
    }
  }

  /** Hands over what was typed and never saved, once the server’s functions are there. */
  #begin() {
    if (this.$server?.begin) {
      const { area, texts } = this.#kept;
      if (area || texts.length) {
        this.$server.begin({ area: Number(area), texts });
      }
    } else {
      requestAnimationFrame(() => this.#begin());
    }
  }

  // ---- what is kept

  #typed(event) {
    const editor = event.target.closest("[data-editor]");
    if (editor && event.target.localName === "textarea") {
      const { editor: id, seen } = editor.dataset;
      editor.toggleAttribute("unsaved", true);
      this.#kept.put(id, event.target.value, Number(seen));
    }
  }

  /** This text is saved; what was typed since is still kept. */
  saved(id, text) {
    const editor = this.querySelector(`[data-editor="${id}"]`);
    const now = editor?.querySelector("textarea")?.value;
    if (now === undefined || now === text || !editor.hasAttribute("unsaved")) {
      this.forget(id);
    } else {
      this.#kept.put(id, now, Number(editor.dataset.seen));
    }
  }

  forget(id) {
    this.querySelector(`[data-editor="${id}"]`)?.removeAttribute("unsaved");
    this.#kept.drop(id);
  }

  keepArea(area) {
    this.#kept.area = area;
  }

  // ---- keys

  #key(event) {
    const { key, altKey, ctrlKey, metaKey, target } = event;
    const draft = target.closest("[data-draft]");
    const arrow = key === "ArrowUp" ? -1 : key === "ArrowDown" ? 1 : 0;
    if (draft && altKey && arrow) {
      event.preventDefault();
      this.$server.nudge(Number(draft.dataset.draft), arrow);
    } else if (draft && ((key === "Enter" && (ctrlKey || metaKey)) || key === "Escape") && target.localName === "textarea") {
      event.preventDefault();
      this.#done(target.closest("[data-editor]"));
    } else if (arrow && !altKey && !ctrlKey && !metaKey) {
      this.#walk(event, arrow);
    } else if ((key === "u" || key === "n") && !altKey && !ctrlKey && !metaKey && !/^(input|textarea)$/.test(target.localName)) {
      target.closest("[data-source]")?.querySelector(key === "u" ? "[data-use]" : "[data-new]")?.click();
    }
  }

  /** The server gets the text first, then hears that it is done. */
  #done(editor) {
    if (editor) {
      editor.querySelector("vaadin-text-area").dispatchEvent(new CustomEvent("change", { bubbles: true }));
      this.$server.done(Number(editor.dataset.editor));
    }
  }

  /** From the find field into the sources, and from one to the next. */
  #walk(event, step) {
    const { target } = event;
    const rows = [...this.querySelectorAll("[data-source]")];
    const row = target.closest("[data-source]");
    const next = row ? rows[rows.indexOf(row) + step] : step > 0 && target.closest("#find") ? rows[0] : null;
    const button = next?.querySelector("[data-use]:not([hidden])") ?? next?.querySelector("[data-new]:not([hidden])");
    if (button) {
      event.preventDefault();
      button.focus();
    }
  }

  #clicked(event) {
    // What was used need not be used again: its button goes, and the keyboard stays in the row.
    event.target.closest("[data-use]")?.closest("[data-source]")?.querySelector("[data-new]")?.focus();
    const area = (mark) => event.target.closest(mark)?.closest("[data-editor]")?.querySelector("textarea");
    for (const [mark, words] of [["[data-sub]", "\n"], ["[data-item]", "\n\t"]]) {
      const ending = area(mark);
      if (ending) {
        ending.setSelectionRange(ending.value.length, ending.value.length);
        this.#insert(ending, words);
      }
    }
    const bracketing = area("[data-bracket]");
    if (bracketing) {
      this.#bracket(bracketing);
    }
  }

  /** Square brackets around what is selected, without the white space at its ends; with nothing selected, to write in. */
  #bracket(area) {
    const { value } = area;
    let { selectionStart: from, selectionEnd: to } = area;
    while (from < to && /\s/.test(value[from])) {
      from++;
    }
    while (to > from && /\s/.test(value[to - 1])) {
      to--;
    }
    area.setSelectionRange(from, to);
    // A bracket does not reach over lines: each is a subparagraph of its own, as far in as before.
    const lines = value.slice(from, to).split("\n");
    this.#insert(area, lines.map((line) => line.replace(/^(\s*)(.*)$/, "$1[$2]")).join("\n"));
    if (from === to) {
      area.setSelectionRange(from + 1, from + 1);
    }
  }

  /** As if it were typed, so that it can be taken back like anything typed. */
  #insert(area, words) {
    area.focus();
    if (!document.execCommand("insertText", false, words)) {
      area.setRangeText(words, area.selectionStart, area.selectionEnd, "end");
      area.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }

  // ---- holding still

  #inSources(element) {
    return element instanceof Element && element.closest("[data-hold]") !== null && this.contains(element);
  }

  #on(what, is) {
    this.#onSources[what] = is;
    const held = this.#onSources.hand || this.#onSources.keys;
    if (held !== this.#held) {
      this.#held = held;
      this.$server?.hold?.(held);
    }
  }

  // ---- dragging

  #drag(event) {
    const { type, dataTransfer, target } = event;
    if (type === "dragstart") {
      const row = target.closest?.(".handle")?.closest("[data-draft]");
      if (row) {
        dataTransfer.setData(DRAG, row.dataset.draft);
        dataTransfer.effectAllowed = "move";
        dataTransfer.setDragImage(row, 20, 20);
        row.classList.add("is-dragged");
      }
      return;
    }
    const row = target.closest?.("[data-draft]");
    const ours = dataTransfer?.types.includes(DRAG);
    this.querySelectorAll(".drop-before, .drop-after").forEach((each) => each.classList.remove("drop-before", "drop-after"));
    if (type === "dragend") {
      this.querySelector(".is-dragged")?.classList.remove("is-dragged");
    } else if (row && ours && (type === "dragover" || type === "drop")) {
      event.preventDefault();
      const { top, height } = row.getBoundingClientRect();
      const after = event.clientY > top + height / 2;
      if (type === "dragover") {
        row.classList.add(after ? "drop-after" : "drop-before");
      } else {
        const next = after ? row.nextElementSibling : row;
        this.$server.place(Number(dataTransfer.getData(DRAG)), Number(next?.dataset.draft ?? 0));
      }
    }
  }
}

customElements.define("wf-desk", WfDesk);
