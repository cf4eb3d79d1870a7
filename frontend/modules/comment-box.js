import { KeptTexts } from "./kept-texts.js";

/**
 * `<wf-comment-box data-box="...">` within something with the session’s `data-code`: keeps the comment that is being typed
 * in this browser until it is sent, and hands it over when the page is loaded again. Everything else is the server’s.
 */
class WfCommentBox extends HTMLElement {
  #kept = null;
  #begun = false;

  connectedCallback() {
    if (!this.#begun) {
      this.#begun = true;
      this.addEventListener("input", (event) => this.#typed(event));
      this.#begin();
    }
  }

  /** Once the server’s functions are there. */
  #begin() {
    if (!this.$server?.bringBack) {
      requestAnimationFrame(() => this.#begin());
      return;
    }
    const text = this.#texts()?.text(this.dataset.box);
    if (text) {
      this.$server.bringBack(text);
    }
  }

  #texts() {
    const code = this.closest("[data-code]")?.dataset.code;
    return (this.#kept ??= code ? new KeptTexts(code, "expert/published") : null);
  }

  #typed({ target }) {
    if (target.localName === "textarea") {
      if (target.value) {
        this.#texts()?.put(this.dataset.box, target.value);
      } else {
        this.forget();
      }
    }
  }

  /** It is sent. */
  forget() {
    this.#texts()?.drop(this.dataset.box);
  }
}

customElements.define("wf-comment-box", WfCommentBox);
