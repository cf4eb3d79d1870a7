import { Arrangement } from "./arrange.js";
import { Grouping } from "./grouping.js";
import { matches, tidy } from "./words.js";

const AT_ONCE = 30;

/**
 * Which contributions are on the floor, and in which order. The order stands still while someone reads: what others add
 * waits until it is asked for, tallies and texts change in place, what is withdrawn goes.
 */
export class Floor {
  /** Everything that can be shown, by id: the room, and what is mine even where the room does not show it (yet). */
  all = new Map();
  own = new Set();
  /** What stands together as one. */
  grouping = new Grouping(new Map(), this.all);
  arrangement = null;

  #board;
  #known = null;
  #rules = "";
  #stale = true;
  #more = null;
  #head = null;
  #seen = { sentinel: null, limit: 0, head: null };

  constructor(board) {
    this.#board = board;
  }

  /** Brings order and contents up to date with the room; called before every drawing. */
  prepare() {
    const { room, ui } = this.#board;
    this.#gather(room);
    if (!room.area(ui.area)) {
      ui.area = this.#remembered() ?? room.areas[0]?.id ?? null;
      this.#stale = true;
    }
    this.#known ??= new Set(this.all.keys());
    const { seeOthers, seeTallies } = room.session.phase;
    const revealed = room.areas.filter((area) => area.revealed).map((area) => area.id);
    const rules = `${seeOthers}/${seeTallies}/${revealed}`;
    if (rules !== this.#rules) {
      this.#rules = rules;
      this.#known = new Set(this.all.keys());
      this.#stale = true;
    }
    if (this.#stale) {
      this.#rearrange();
    }
    for (const id of this.own) {
      const contribution = this.all.get(id);
      if (contribution?.area === ui.area && !this.arrangement.ids.has(id)) {
        this.arrangement.insert(contribution, this.grouping);
      }
      this.#known.add(id);
    }
    if (!ui.query && this.#isEmpty()) {
      this.#rearrange();
    }
  }

  /** The order is made anew with the next drawing: someone has asked for it. */
  refresh() {
    this.#stale = true;
    this.#board.render();
  }

  // ---- what a person asks for

  goTo(area, keepSearch = false) {
    this.#board.set({ area, areas: false, notice: null, ...(keepSearch ? {} : { query: "", searching: false }) });
    this.refresh();
    this.toTop();
  }

  showNew = () => {
    this.#board.say(null);
    this.refresh();
    this.toTop();
  };

  sortBy(sort) {
    this.#board.set({ sort, notice: null });
    this.refresh();
  }

  search(query) {
    this.#board.set({ query });
    this.refresh();
  }

  toggleSearch = () => {
    const board = this.#board;
    const { searching, query } = board.ui;
    if (searching) {
      board.set({ searching: false, query: "" });
      if (query) {
        this.refresh();
      }
      board.focusLater("#wf-search-button");
    } else {
      board.set({ searching: true });
      board.focusLater("#wf-search");
    }
  };

  // ---- what is drawn

  visible() {
    return this.arrangement.visible(this.all, this.#board.ui.query, this.grouping);
  }

  /** How many of an area the reader has not been shown. */
  newIn(area) {
    const { ui, outbox } = this.#board;
    if (!this.#known) {
      return 0;
    }
    const known = area === ui.area ? this.arrangement.ids : this.#known;
    const onTheWay = outbox.entries.map(({ post }) => tidy(post.text));
    let count = 0;
    for (const each of this.all.values()) {
      if (each.area === area && !this.grouping.together(each.id).some((id) => known.has(id)) && !this.own.has(each.id) && !onTheWay.includes(each.text)) {
        count++;
      }
    }
    return count;
  }

  found() {
    const { ui } = this.#board;
    return [...this.all.values()].filter((each) => each.area === ui.area && matches(each, ui.query)).length;
  }

  foundElsewhere() {
    const { ui } = this.#board;
    const counts = new Map();
    for (const each of this.all.values()) {
      if (each.area !== ui.area && matches(each, ui.query)) {
        counts.set(each.area, (counts.get(each.area) ?? 0) + 1);
      }
    }
    return this.#board.room.areas.filter((area) => counts.has(area.id)).map((area) => [area.id, counts.get(area.id)]);
  }

  showAll() {
    this.#board.ui.limit = Infinity;
  }

  toTop() {
    const scroller = this.#board.querySelector(".floor");
    scroller?.scrollTo({ top: 0 });
    if (this.#board.narrow) {
      window.scrollTo({ top: 0 });
    }
  }

  /** After drawing: looks out for the end of the list and for the head going out of sight. */
  watch() {
    const sentinel = this.#board.querySelector("[data-sentinel]");
    const { limit } = this.#board.ui;
    if (sentinel !== this.#seen.sentinel || limit !== this.#seen.limit) {
      this.#seen.sentinel = sentinel;
      this.#seen.limit = limit;
      this.#more?.disconnect();
      if (sentinel) {
        const root = this.#board.narrow ? null : this.#board.querySelector(".floor");
        this.#more = new IntersectionObserver(
          (entries) => {
            if (entries.some((each) => each.isIntersecting)) {
              this.#board.set({ limit: this.#board.ui.limit + AT_ONCE });
            }
          },
          { root, rootMargin: "800px" },
        );
        this.#more.observe(sentinel);
      }
    }
    const head = this.#board.querySelector(".floor-head");
    if (head !== this.#seen.head) {
      this.#seen.head = head;
      this.#head?.disconnect();
      if (head) {
        this.#head = new IntersectionObserver(([entry]) => {
          this.#board.querySelector(".floor")?.classList.toggle("scrolled", !entry.isIntersecting);
        });
        this.#head.observe(head);
      }
    }
  }

  stop() {
    this.#more?.disconnect();
    this.#head?.disconnect();
  }

  #gather(room) {
    const mine = room.mine.contributions;
    const ahead = room.revision >= 0 && room.mine.revision >= room.revision;
    this.all = new Map(room.contributions);
    this.own = new Set();
    for (const each of mine) {
      this.own.add(each.id);
      const published = this.all.get(each.id);
      if (each.state !== "posted") {
        this.all.delete(each.id);
      } else if (!published) {
        this.all.set(each.id, each);
      } else if (ahead && published.text !== each.text) {
        this.all.set(each.id, { ...published, text: each.text, edited: true });
      }
    }
    this.grouping = new Grouping(room.clusters, this.all);
  }

  #rearrange() {
    const { room, ui } = this.#board;
    const sort = room.session.phase.seeTallies ? ui.sort : "newest";
    if (this.arrangement?.area !== ui.area || !ui.limit) {
      ui.limit = AT_ONCE;
    }
    this.arrangement = new Arrangement(room, this.grouping, ui.area, sort);
    this.arrangement.ids.forEach((id) => this.#known.add(id));
    this.#stale = false;
    this.#remember(ui.area);
  }

  #isEmpty() {
    const { pairs, loose } = this.arrangement.visible(this.all, "", this.grouping);
    return !pairs.length && !loose.length && this.newIn(this.#board.ui.area) > 0;
  }

  get #memory() {
    return `way-forward/${this.#board.code}/area`;
  }

  #remember(area) {
    try {
      sessionStorage.setItem(this.#memory, String(area));
    } catch {
      // Not remembered then.
    }
  }

  #remembered() {
    try {
      const area = Number(sessionStorage.getItem(this.#memory));
      return this.#board.room.area(area) ? area : null;
    } catch {
      return null;
    }
  }
}
