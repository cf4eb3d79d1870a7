import { html, nothing } from "../webjars/lit-html/3.3.2/lit-html.js";
import { live } from "../webjars/lit-html/3.3.2/directives/live.js";
import { repeat } from "../webjars/lit-html/3.3.2/directives/repeat.js";
import * as icons from "./icons.js";
import { counter } from "./counter.js";
import { notice } from "./notice.js";
import { newKey, size, tidy } from "./words.js";

const ON_CONTRIBUTION = { shortest: 2, longest: 300 };
const ON_DRAFT = { shortest: 10, longest: 1200 };
const PREFIX = "remark:";
const EMPTY = { text: "", signed: false };

/** Comments on a contribution or a cluster: which are open, and what is typed. A comment is sent with one key until it is answered. */
export class Remarks {
  open = new Set();
  /** What was commented on and taken by the server. */
  sent = new Set();
  #board;
  #sending = new Set();
  #by = new Map();

  constructor(board) {
    this.#board = board;
  }

  /** Comments by the contribution they stand at; called before every drawing. */
  gather(room) {
    this.#by = new Map();
    for (const each of room.comments.values()) {
      if (each.contribution !== undefined) {
        this.#by.set(each.contribution, [...(this.#by.get(each.contribution) ?? []), each]);
      }
    }
  }

  /** The comments on these, in order of arrival. */
  on(ids) {
    return ids.flatMap((id) => this.#by.get(id) ?? []).sort((a, b) => a.at - b.at || a.id - b.id);
  }

  draft(key) {
    return this.#board.drafts.sentences[PREFIX + key] ?? EMPTY;
  }

  isSending(key) {
    return this.#sending.has(key);
  }

  toggle(key) {
    if (!this.open.delete(key)) {
      this.open.add(key);
    }
    this.#board.render();
  }

  type(key, changes) {
    // Another text is another comment.
    this.#board.drafts.keepSentence(PREFIX + key, { ...this.draft(key), clientKey: newKey(), ...changes });
    this.sent.delete(key);
    this.#board.render();
  }

  async send(key, target) {
    const board = this.#board;
    const draft = this.draft(key);
    const length = size(draft.text);
    const { shortest, longest } = target.draft ? ON_DRAFT : ON_CONTRIBUTION;
    if (this.#sending.has(key)) {
      return;
    }
    if (length < shortest || length > longest) {
      board.say(PREFIX + key, length < shortest ? board.t("board.comment.too-short", shortest) : board.t("board.too-long", length - longest));
      return;
    }
    board.say(null);
    this.#sending.add(key);
    board.render();
    const refusal = await this.#call("comment", {
      clientKey: draft.clientKey,
      ...target,
      text: tidy(draft.text),
      signed: draft.signed,
      lang: board.lang,
    });
    this.#sending.delete(key);
    if (refusal) {
      board.say(PREFIX + key, refusal);
    } else if (this.draft(key).clientKey === draft.clientKey) {
      // What was typed meanwhile stays, as a comment that is not sent yet.
      board.drafts.keepSentence(PREFIX + key, null);
      this.sent.add(key);
    }
    board.render();
  }

  async withdraw(key, id) {
    const refusal = await this.#call("withdrawComment", id);
    if (refusal) {
      this.#board.say(PREFIX + key, refusal);
    }
  }

  /** What went wrong, in words; undefined when nothing did. */
  async #call(method, ...args) {
    try {
      return (await this.#board.live.call(method, ...args)).refusal?.message;
    } catch {
      return this.#board.t("board.unanswered");
    }
  }
}

/** How many comments there are, and what opens them. */
export function remarksButton(board, key, ids, name) {
  const { t, remarks } = board;
  const count = remarks.on(ids).length;
  const open = remarks.open.has(key);
  if (!count && !mayComment(board)) {
    return nothing;
  }
  return html`<button
    class="same remarks-open"
    aria-expanded=${open}
    aria-controls=${open ? `wf-remarks-${key}` : nothing}
    @click=${() => remarks.toggle(key)}
  >
    ${count ? t("board.comments", count) : t("board.comment")}<span class="wf-sr"> ${name}</span>
  </button>`;
}

const mayComment = ({ room }) => room.session.phase.name !== "closed";

/** The comments on these contributions and a field for one more; `target` says where it goes. */
export function remarksPanel(board, key, ids, target) {
  const { t, remarks, room, texts } = board;
  if (!remarks.open.has(key)) {
    return nothing;
  }
  const mine = new Map((room.mine.comments ?? []).map((each) => [each.id, each]));
  const hidden = [...mine.values()].filter((each) => each.state === "hidden" && ids.includes(each.contribution));
  return html`<div class="remarks" id="wf-remarks-${key}">
    <ul aria-label=${t("board.comments.list")}>
      ${repeat(
        remarks.on(ids),
        (each) => each.id,
        (each) => html`<li class="remark">
          <p class="says" lang=${each.lang || nothing} dir="auto">${each.text}</p>
          <p class="wf-meta about">
            <span>${said(board, each)}</span><span>${texts.time(each.at)}</span>
            ${mine.has(each.id) && mayComment(board) ? html`<button class="same plain-same" @click=${() => remarks.withdraw(key, each.id)}>${t("board.withdraw")}</button>` : nothing}
          </p>
        </li>`,
      )}
      ${hidden.map(
        (each) => html`<li class="remark">
          <p class="says" dir="auto">${each.text}</p>
          <p class="wf-meta warned">${t("board.fate.hidden.reason", each.reason)}</p>
        </li>`,
      )}
    </ul>
    ${mayComment(board) ? form(board, key, target) : nothing} ${notice(board, PREFIX + key)}
  </div>`;
}

/** A field for a comment on a draft recommendation, folded away until it is wanted; its rapporteurs read it. */
export function remarkForm(board, draft) {
  const { t, remarks } = board;
  const key = `draft-${draft.id}`;
  return html`<details class="remark-draft" ?open=${Boolean(remarks.draft(key).text)}>
    <summary>${t("board.ballot.comment")}</summary>
    ${form(board, key, { draft: draft.id })} ${notice(board, PREFIX + key)}
    ${remarks.sent.has(key) ? html`<p class="wf-meta" role="status">${t("board.ballot.comment.sent")}</p>` : nothing}
  </details>`;
}

function form(board, key, target) {
  const { t, remarks, room } = board;
  const { text, signed } = remarks.draft(key);
  const sending = remarks.isSending(key);
  const length = size(text);
  const keys = (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      remarks.send(key, target);
    }
  };
  return html`<div class="remark-form" @keydown=${keys}>
    <textarea
      class="wf-input"
      rows="2"
      dir="auto"
      aria-label=${t("board.comment.label")}
      placeholder=${t("board.comment.hint")}
      .value=${live(text)}
      @input=${(event) => remarks.type(key, { text: event.target.value })}
    ></textarea>
    <div class="wf-row wrap">
      <button class="wf-btn small primary" ?disabled=${sending || !length} @click=${() => remarks.send(key, target)}>${t("board.comment.send")}</button>
      ${room.mine.name
        ? html`<label class="waits-name"><input type="checkbox" .checked=${signed} @change=${(event) => remarks.type(key, { signed: event.target.checked })} /> ${t("board.comment.sign", room.mine.name)}</label>`
        : nothing}
      <span class="wf-grow"></span>
      ${counter(board, text, (target.draft ? ON_DRAFT : ON_CONTRIBUTION).longest)}
    </div>
  </div>`;
}

/** Who says it: the group, with the name only if it is signed; or the role of somebody who serves the session. */
function said({ t }, { groups, signature, role }) {
  const who = role ? t(`board.role.${role}`) : groups?.map((each) => t(`group.${each}`)).join(` ${t("board.group-join")} `);
  return signature && who ? t("board.signed", signature, who) : (signature ?? who ?? t("board.comment.expert"));
}
