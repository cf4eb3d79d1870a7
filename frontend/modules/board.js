import { render } from "../webjars/lit-html/3.3.2/lit-html.js";
import { Live } from "./live.js";
import { loadTexts } from "./texts.js";
import { Drafts } from "./drafts.js";
import { Outbox } from "./outbox.js";
import { Supports } from "./supports.js";
import { Composing } from "./composing.js";
import { Editing } from "./editing.js";
import { Floor } from "./floor.js";
import { Keys } from "./keys.js";
import { Menu } from "./menu.js";
import { TakingPart } from "./taking-part.js";
import { Remarks } from "./remarks.js";
import { Announcer } from "./announcer.js";
import { Decisions } from "./decision.js";
import { NewStep } from "./new-step.js";
import { boardPage } from "./board-page.js";
import { fitText } from "./composer.js";
import { endedScreen } from "./ended.js";
import { otherKind } from "./words.js";

const NARROW = "(max-width: 899.9px)";
const SLOW_AFTER = 400;

/**
 * `<wf-board code role lang texts>`: the expert’s screen. It holds what is shown (`ui`) and what can be done; the room
 * comes from Live, the drawing from the templates beside this file. It draws at most once per animation frame.
 */
export class WfBoard extends HTMLElement {
  ui = {
    area: null,
    sort: "support",
    query: "",
    searching: false,
    drawer: false,
    menu: false,
    areas: false,
    panel: null,
    pick: "",
    notice: null,
    limit: 0,
    tinted: new Set(),
    unfolded: new Set(),
    opener: null,
    editing: null,
    withdrawing: null,
    saving: false,
    stale: null,
    slow: false,
  };
  /** Why this screen may not go on; null while it may. */
  endReason = null;
  texts = null;

  #role = "expert";
  #frame = 0;
  #grace = 0;
  #afterRender = [];
  #media = matchMedia(NARROW);

  // ---- life

  static observedAttributes = ["code"];

  connectedCallback() {
    queueMicrotask(() => this.#begin());
  }

  attributeChangedCallback() {
    queueMicrotask(() => this.#begin());
  }

  #begin() {
    const { code } = this;
    if (this.live || !this.isConnected || !code) {
      return;
    }
    // The participant’s role, not one of ARIA: assistive technology must not meet it.
    this.#role = this.getAttribute("role") ?? this.#role;
    this.removeAttribute("role");
    this.lang ||= document.documentElement.lang || "en";
    this.drafts = new Drafts(code, this.#role, () => this.render());
    this.live = new Live({
      code,
      role: this.#role,
      host: this,
      onChange: () => this.#changed(),
      onEnded: (reason) => this.#end(reason),
      onLeave: () => this.drafts.flush(),
    });
    const { live, drafts } = this;
    const onChange = () => this.render();
    this.supports = new Supports({ live, drafts, onChange, onRefused: (id, refusal) => this.say(`entry:${id}`, refusal.message) });
    this.outbox = new Outbox({
      live,
      drafts,
      onChange,
      onPosted: (entry, id) => this.composing.landed(entry, id),
      onRefused: (entry, refusal, willBeSentAgain) => this.composing.refused(entry, refusal, willBeSentAgain),
    });
    this.composing = new Composing(this);
    this.editing = new Editing(this);
    this.floor = new Floor(this);
    this.announcer = new Announcer(this);
    this.decisions = new Decisions(this);
    this.newStep = new NewStep(this);
    this.keys = new Keys(this);
    this.menu = new Menu(this);
    // Not `part`: elements have one already.
    this.taking = new TakingPart(this);
    this.remarks = new Remarks(this);
    setTimeout(() => this.set({ slow: true }), SLOW_AFTER);
    this.#media.addEventListener("change", this.#redraw);
    window.addEventListener("pagehide", this.#leave);
    loadTexts(this.getAttribute("texts") ?? `live/texts/${this.lang}.json`, this.lang).then((texts) => {
      this.texts = texts;
      this.render();
    });
    live.start();
    this.render();
  }

  disconnectedCallback() {
    // An element that is only being moved is connected again before this microtask.
    queueMicrotask(() => {
      if (this.isConnected || !this.live) {
        return;
      }
      this.drafts.flush();
      clearTimeout(this.#grace);
      this.live.stop();
      this.floor.stop();
      this.announcer.stop();
      this.decisions.stop();
      this.#media.removeEventListener("change", this.#redraw);
      window.removeEventListener("pagehide", this.#leave);
      this.keys.stop();
      this.live = null;
    });
  }

  // ---- the server calls

  apply(delta, mineRevision) {
    this.live?.apply(delta, mineRevision);
  }

  presence(json) {
    this.live?.presence(json);
  }

  ended(reason) {
    this.live?.ended(reason);
  }

  // ---- what the templates read

  get code() {
    return this.getAttribute("code") ?? "";
  }

  get room() {
    return this.live.room;
  }

  get t() {
    return this.texts.t;
  }

  get narrow() {
    return this.#media.matches;
  }

  /** Whether a sheet lies over the page. */
  get covered() {
    return this.narrow && (this.composing.isOpen || this.ui.drawer);
  }

  get waiting() {
    return this.outbox.entries.length;
  }

  get ownCount() {
    const posted = (this.room.mine?.contributions ?? []).filter((each) => each.state !== "withdrawn").length;
    return posted + this.waiting;
  }

  get all() {
    return this.floor.all;
  }

  get grouping() {
    return this.floor.grouping;
  }

  get arrangement() {
    return this.floor.arrangement;
  }

  isOwn(id) {
    return this.floor.own.has(id);
  }

  /** Whether the texts of others in this area are shown. */
  sees(area) {
    return Boolean(this.room.session?.phase.seeOthers || area?.revealed);
  }

  /** Whether the step takes a kind. */
  takes(kind) {
    const phase = this.room.session?.phase;
    return Boolean(kind === "issue" ? phase?.postIssues : phase?.postRecommendations);
  }

  /** Whether a kind is taken now; what was begun when a step ended, for a moment more. */
  accepts = (kind) => this.takes(kind) || this.secondsLeft(kind) > 0;

  /** How many seconds are left to post what was begun when a step ended. */
  secondsLeft(kind) {
    const phase = this.room.session?.phase;
    const until = kind === "issue" ? phase?.issuesUntil : phase?.recommendationsUntil;
    return until === undefined ? 0 : Math.max(0, Math.ceil((until - this.live.now()) / 1000));
  }

  /** How many of a kind I may still post; undefined when there is no limit. */
  capLeft(kind) {
    const phase = this.room.session?.phase;
    const cap = kind === "issue" ? phase?.issueCap : phase?.recommendationCap;
    if (cap === undefined) {
      return undefined;
    }
    const mine = this.room.mine?.contributions ?? [];
    const kept = mine.filter((each) => each.kind === kind && each.state !== "withdrawn").length;
    const waiting = this.outbox.entries.filter(({ post }) => post.kind === kind).length;
    return Math.max(0, cap - kept - waiting);
  }

  /** Whether I may post one of a kind. */
  mayPost = (kind) => this.accepts(kind) && this.capLeft(kind) !== 0;

  closedWords(kind) {
    if (this.accepts(kind)) {
      return this.t(`board.cap.none.${kind}`);
    }
    return this.t(this.mayPost(otherKind(kind)) ? `board.closed.${kind}` : "board.closed.kept");
  }

  /** A post keeps its place in the document when it gets its number. */
  keyOf(id) {
    return this.composing.keyOf(id);
  }

  sendingHere() {
    return this.outbox.entries.filter((each) => each.post.area === this.ui.area);
  }

  // ---- drawing

  set(changes) {
    Object.assign(this.ui, changes);
    this.render();
  }

  /** Draws in the next animation frame. */
  render() {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#draw();
    });
  }

  /** Draws at once: a phone shows its keyboard only for a focus set in the same moment as the tap. */
  drawNow() {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#draw();
  }

  #redraw = () => this.render();

  #draw() {
    if (!this.texts || !this.live) {
      return;
    }
    if (this.endReason !== null) {
      render(endedScreen(this), this);
      return;
    }
    if (this.room.ready && this.room.mine) {
      this.composing.followStep();
      this.floor.prepare();
      this.remarks.gather(this.room);
    }
    render(boardPage(this), this);
    this.floor.watch();
    fitText(this);
    const then = this.#afterRender;
    this.#afterRender = [];
    then.forEach((each) => each());
  }

  afterDrawing(action) {
    this.#afterRender.push(action);
    this.render();
  }

  /** Moves the focus once the next drawing is done. */
  focusLater(target, caretAtEnd = false) {
    this.#afterRender.push(() => {
      const element = typeof target === "string" ? this.querySelector(target) : target;
      const fallback = this.querySelector(this.narrow ? "#wf-write:enabled" : "#wf-ask:enabled") ?? this.querySelector("#wf-floor");
      const chosen = element?.isConnected && element.offsetParent !== null ? element : fallback;
      chosen?.focus();
      if (caretAtEnd && chosen?.setSelectionRange) {
        chosen.setSelectionRange(chosen.value.length, chosen.value.length);
      }
    });
    this.render();
  }

  // ---- what happens

  #changed() {
    this.#watchGrace();
    this.outbox.look();
    this.supports.look();
    this.announcer.look();
    this.decisions.look();
    this.render();
  }

  /** While something may still be posted for a moment, the seconds are counted down. */
  #watchGrace() {
    clearTimeout(this.#grace);
    if (this.secondsLeft("issue") || this.secondsLeft("recommendation")) {
      this.#grace = setTimeout(() => {
        this.render();
        this.#watchGrace();
      }, 1000);
    }
  }

  #end(reason) {
    this.drafts.flush();
    this.endReason = reason;
    this.render();
  }

  #leave = () => this.drafts.flush();

  // ---- what a person does

  /** A message at the place it belongs to; nothing takes the last one away. */
  say(place, text) {
    this.set({ notice: place && text ? { place, text } : null });
  }

  /** `what` is a contribution, or a cluster with its key. */
  support(what) {
    this.say(null);
    this.supports.toggle(what);
  }

  /** Shows the originals of a cluster, or hides them again. */
  unfold(cluster) {
    const { unfolded } = this.ui;
    if (!unfolded.delete(cluster)) {
      unfolded.add(cluster);
    }
    this.render();
  }

  write(kind) {
    this.composing.open(kind, this.narrow ? "#wf-write" : "#wf-ask");
  }

  propose(issue) {
    this.composing.propose(issue);
    this.floor.toTop();
  }

  panel(panel, focus, back) {
    this.set({ panel, pick: "" });
    if (panel && focus) {
      this.focusLater(focus);
    } else if (back) {
      this.focusLater(back);
    }
  }

  toggleDrawer = () => {
    const drawer = !this.ui.drawer;
    this.set({ drawer, editing: null, withdrawing: null, stale: null, notice: null });
    this.focusLater(drawer ? "#wf-drawer-title" : this.narrow ? "#wf-mine-thumb" : "#wf-mine-button");
  };
}

if (!customElements.get("wf-board")) {
  customElements.define("wf-board", WfBoard);
}
