import { emptyDraft } from "./drafts.js";
import { LONGEST, LONGEST_CITE, SHORTEST, otherKind, size, tidy } from "./words.js";

const JUST = 700;
const TINTED_FOR = 4000;

/** What can be done with the draft. What it looks like is in composer.js. */
export class Composing {
  #board;
  #postedAt = 0;
  #keys = new Map();

  constructor(board) {
    this.#board = board;
  }

  get draft() {
    return this.#board.drafts.draft;
  }

  get isOpen() {
    return this.draft.open;
  }

  change(changes) {
    Object.assign(this.draft, changes);
    this.#board.drafts.touch();
    this.#board.render();
  }

  /** Opens the composer; an unwritten draft follows the kind and the area asked for. */
  open(kind, opener) {
    const { ui, drafts } = this.#board;
    const { draft } = this;
    if (!tidy(draft.text)) {
      draft.area = ui.area;
      draft.kind = this.#open(draft.kind);
    }
    draft.kind = kind ?? draft.kind;
    draft.open = true;
    ui.opener = opener;
    drafts.touch();
    this.#board.say(null);
    this.#focusText();
  }

  /** While nothing is begun yet, it turns to what the step takes, and away where that is nothing. */
  followStep() {
    const { draft } = this;
    const board = this.#board;
    if (board.takes(draft.kind) || tidy(draft.text) || tidy(draft.cites) || board.ui.panel) {
      return;
    }
    const other = otherKind(draft.kind);
    if (board.takes(other)) {
      draft.kind = other;
    } else if (draft.open && !board.accepts(draft.kind)) {
      this.close();
    }
  }

  /** The kind to begin with: this one, or the other where only that may be posted. */
  #open(kind) {
    const other = otherKind(kind);
    return !this.#board.mayPost(kind) && this.#board.mayPost(other) ? other : kind;
  }

  close() {
    const { ui, drafts } = this.#board;
    this.draft.open = false;
    ui.panel = null;
    drafts.touch();
    this.#board.say(null);
    this.#board.focusLater(ui.opener);
  }

  /** A recommendation that addresses this issue. A half-written issue is put aside, not turned into one. */
  propose(issue) {
    const { draft } = this;
    if (draft.kind === "issue" && tidy(draft.text)) {
      this.#board.drafts.shelf.push({ ...draft });
      Object.assign(draft, emptyDraft());
    }
    if (!tidy(draft.text)) {
      draft.addresses = [];
    }
    if (!draft.addresses.includes(issue.id)) {
      draft.addresses = [...draft.addresses, issue.id];
    }
    this.open("recommendation", `[data-propose="${issue.id}"]`);
  }

  toggle(list, id) {
    const has = this.draft[list].includes(id);
    this.change({ [list]: has ? this.draft[list].filter((each) => each !== id) : [...this.draft[list], id] });
  }

  // ---- signing

  get name() {
    return this.#board.drafts.name || this.#board.room.mine?.name || "";
  }

  sign() {
    if (this.draft.sign) {
      this.change({ sign: false });
    } else if (this.name) {
      this.change({ sign: true });
    } else {
      this.#board.panel("name", "#wf-name");
    }
  }

  useName(name) {
    const { drafts } = this.#board;
    drafts.name = tidy(name).slice(0, 120);
    this.#board.ui.panel = null;
    this.change({ sign: drafts.name !== "" });
    this.#board.focusLater("#wf-sign");
  }

  // ---- posting

  /** Why this cannot be posted now, in words; null when it can. */
  #objection() {
    const { t } = this.#board;
    const { kind, text, cites } = this.draft;
    const length = size(text);
    if (!this.#board.mayPost(kind)) {
      return this.#board.closedWords(kind);
    }
    if (length < SHORTEST) {
      return t("board.too-short", SHORTEST);
    }
    if (length > LONGEST) {
      return t("board.too-long", length - LONGEST);
    }
    return size(cites) > LONGEST_CITE ? t("board.evidence.too-long", LONGEST_CITE) : null;
  }

  post() {
    const board = this.#board;
    const { drafts, ui, room } = board;
    if (Date.now() - this.#postedAt < JUST && !tidy(this.draft.text)) {
      return;
    }
    const objection = this.#objection();
    if (objection) {
      board.say("composer", objection);
      board.focusLater("#wf-text");
      return;
    }
    const { kind, text, addresses, evidence, cites, tags, sign } = this.draft;
    const area = room.area(this.draft.area) ? this.draft.area : ui.area;
    this.#postedAt = Date.now();
    ui.panel = null;
    drafts.draft = this.#nextDraft(kind, area);
    drafts.flush();
    const clientKey = board.outbox.post({
      kind,
      area,
      text: tidy(text),
      addresses: kind === "recommendation" ? addresses : [],
      evidence,
      cites: tidy(cites),
      tags,
      signature: sign ? this.name : "",
      lang: board.lang,
    });
    board.say(null);
    this.#show(clientKey, area);
    board.focusLater(board.narrow ? "#wf-write" : "#wf-ask");
  }

  /** After posting: what had been put aside for it, otherwise an empty one. */
  #nextDraft(kind, area) {
    const { drafts } = this.#board;
    const aside = drafts.shelf.findIndex((each) => !each.message);
    if (aside < 0) {
      return emptyDraft(kind, area);
    }
    return { ...drafts.shelf.splice(aside, 1)[0], open: false };
  }

  /** The area of a post is shown, and the place in it where it appears. */
  #show(clientKey, area) {
    const { floor, ui } = this.#board;
    if (area !== ui.area) {
      floor.goTo(area);
    } else if (ui.query) {
      ui.query = "";
      ui.searching = false;
      floor.refresh();
    }
    floor.showAll();
    this.#board.afterDrawing(() => {
      this.#board.querySelector(`[data-key="${clientKey}"]`)?.scrollIntoView({ block: "nearest" });
    });
  }

  /** A post has become a contribution: it keeps its place in the document, tinted for a moment. */
  landed({ clientKey }, id) {
    const board = this.#board;
    if (id) {
      this.#keys.set(id, clientKey);
      board.ui.tinted.add(id);
      setTimeout(() => {
        board.ui.tinted.delete(id);
        board.render();
      }, TINTED_FOR);
    }
    board.render();
  }

  keyOf(id) {
    return this.#keys.get(id) ?? id;
  }

  refused(entry, { message }, willBeSentAgain) {
    if (willBeSentAgain) {
      this.#board.say(`post:${entry.clientKey}`, message);
    } else {
      this.#bringBack(entry, message);
    }
  }

  /** A post that was refused: back to where it was written, or beside it when something else is being written. */
  #bringBack({ post }, message) {
    const { drafts, ui } = this.#board;
    const { kind, area, text, addresses, evidence, cites, tags, signature } = post;
    const draft = { ...emptyDraft(kind, area), text, addresses, evidence, cites, tags, sign: Boolean(signature) };
    if (tidy(this.draft.text)) {
      drafts.shelf.push({ ...draft, message });
    } else {
      drafts.draft = { ...draft, open: true };
      ui.opener = this.#board.narrow ? "#wf-write" : "#wf-ask";
      this.#board.say("composer", message);
    }
    drafts.flush();
  }

  takeUp(index) {
    const { drafts } = this.#board;
    const [taken] = drafts.shelf.splice(index, 1);
    if (tidy(this.draft.text)) {
      drafts.shelf.push({ ...this.draft, open: false });
    }
    const { message, ...draft } = taken;
    drafts.draft = { ...draft, open: true };
    drafts.flush();
    this.#board.say(message ? "composer" : null, message);
    this.#focusText();
  }

  discard(index) {
    this.#board.drafts.shelf.splice(index, 1);
    this.#board.drafts.flush();
    this.#board.render();
    this.#board.focusLater(this.#board.narrow ? "#wf-write" : "#wf-ask");
  }

  #focusText() {
    this.#board.focusLater("#wf-text", true);
    this.#board.drawNow();
  }
}
