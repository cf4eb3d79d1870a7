import { html, nothing } from "../webjars/lit-html/3.3.2/lit-html.js";
import { balanceBars, rankings } from "./balance.js";
import * as icons from "./icons.js";
import { notice } from "./notice.js";
import { clusterKey } from "./supports.js";
import { matches } from "./words.js";
import { remarksButton, remarksPanel } from "./remarks.js";

/** The kind’s word and the number; where it stands now, when that is not where it was posted. */
export function nameOf({ t, room }, { kind, number, area }) {
  const word = t(`kind.${kind}`);
  const now = room.area(area)?.label;
  const then = number.slice(0, number.lastIndexOf("."));
  return now && then !== now ? t("board.moved", word, number, now) : t("board.named", word, number);
}

export function sign(board, contribution) {
  const { kind } = contribution;
  return html`<span class="wf-kind ${kind}">${icons.kind(kind)}<span>${nameOf(board, contribution)}</span></span>`;
}

/** One contribution of the ledger, or the cluster it stands for. `within` is the issue it stands beside. */
export function entry(board, id, within = null) {
  const { t, all, ui, grouping } = board;
  const contribution = all.get(id);
  const { kind, text, lang } = contribution;
  const group = grouping.of(id);
  const several = group !== undefined && group.members.length > 1;
  const unfolded = several && isUnfolded(board, group);
  const ids = several ? group.members : [id];
  const talk = several ? clusterKey(group.id) : String(id);
  return html`<article
    class="entry ${kind} ${ids.some((each) => ui.tinted.has(each)) ? "is-new" : ""}"
    aria-label=${nameOf(board, contribution)}
    data-id=${id}
  >
    ${support(board, several ? { ...group, id: clusterKey(group.id), lead: contribution } : contribution)}
    ${group?.title ? html`<p class="cluster-title wf-meta" dir="auto">${group.title}</p>` : nothing}
    <p class="says" lang=${lang || nothing} dir="auto">${text}</p>
    ${sources(board, contribution)} ${tags(board, contribution)} ${sign(board, contribution)}
    <p class="wf-meta about">
      ${several
        ? sameButton(board, group, unfolded)
        : html`${author(board, contribution)} ${about(board, contribution)} ${groupsButton(board, contribution)}`}
      ${also(board, ids, within)} ${commentable(board, contribution) ? remarksButton(board, talk, ids, nameOf(board, contribution)) : nothing}
    </p>
    ${notice(board, `entry:${several ? clusterKey(group.id) : id}`)}
    ${unfolded || (!several && isOpen(board, contribution)) ? balanceBars(board.room, t, several ? group : contribution) : nothing}
    ${remarksPanel(board, talk, ids, several ? { cluster: group.id } : { contribution: id })}
    ${unfolded ? originals(board, group) : nothing}
  </article>`;
}

/** What the room sees can be commented on. */
const commentable = (board, { id, area }) => board.room.contributions.has(id) && board.sees(board.room.area(area));

/** Asked for, or holding what was searched for where it would not be seen. */
function isUnfolded({ ui, all }, { id, lead, members }) {
  const asked = ui.query;
  return ui.unfolded.has(id) || (Boolean(asked) && !matches(all.get(lead), asked) && members.some((each) => matches(all.get(each), asked)));
}

function sameButton(board, { id, members }, unfolded) {
  const { t } = board;
  return html`<button
      class="same"
      aria-expanded=${unfolded}
      aria-controls=${unfolded ? `wf-originals-${id}` : nothing}
      @click=${() => board.unfold(id)}
    >
      ${t("board.same", members.length)}
    </button>
    ${members.some((each) => board.isOwn(each)) ? html`<span>${t("board.same.yours")}</span>` : nothing}`;
}

/** Whether there is support by group to be shown of one contribution. */
const hasGroups = ({ room }, { support }) => support > 0 && rankings(room).length > 1;

const byGroup = ({ id }) => `one${id}`;

const isOpen = (board, contribution) => hasGroups(board, contribution) && board.ui.unfolded.has(byGroup(contribution));

/** Support by group, where there is no cluster to unfold. */
function groupsButton(board, contribution) {
  return hasGroups(board, contribution)
    ? html`<button class="same by-group" aria-expanded=${isOpen(board, contribution)} @click=${() => board.unfold(byGroup(contribution))}>
        ${board.t("board.by-group")}<span class="wf-sr">, ${nameOf(board, contribution)}</span>
      </button>`
    : nothing;
}

/** The contributions a cluster is made of, the lead first, each with its own number and button. */
function originals(board, { id, lead }) {
  const { t, all, grouping } = board;
  return html`<ul class="originals" id="wf-originals-${id}" aria-label=${t("board.same.list", all.get(lead).number)}>
    ${grouping.together(lead).map((each) => {
      const original = all.get(each);
      return html`<li class="original" data-original=${each}>
        ${support(board, original)}
        <div>
          <p class="says" lang=${original.lang || nothing} dir="auto">${original.text}</p>
          ${each === lead ? nothing : html`${sources(board, original)} ${tags(board, original)}`}
          <p class="wf-meta about">
            ${sign(board, original)} ${author(board, original)} ${about(board, original)}
          </p>
          ${notice(board, `entry:${each}`)}
        </div>
      </li>`;
    })}
  </ul>`;
}

function about(board, { id, edited }) {
  const { t } = board;
  return html`${board.isOwn(id) ? html`<span>${t("board.yours")}</span>` : nothing}
    ${edited ? html`<span>${t("board.edited")}</span>` : nothing}`;
}

/** A post of mine that has no number yet. */
export function sendingEntry(board, { post, clientKey }, fresh) {
  const { t } = board;
  return html`<article class="entry ${post.kind} is-new" aria-label=${t(`kind.${post.kind}`)} data-key=${clientKey}>
    <span class="wf-support waiting none" aria-hidden="true"><span>${t(fresh ? "board.sending" : "board.waiting")}</span></span>
    <p class="says" lang=${post.lang || nothing} dir="auto">${post.text}</p>
    <span class="wf-kind ${post.kind}">${icons.kind(post.kind)}<span>${t(`kind.${post.kind}`)}</span></span>
    <p class="wf-meta about"><span>${t(fresh ? "board.sending.long" : "board.waiting.long")}</span></p>
    ${notice(board, `post:${clientKey}`)}
  </article>`;
}

function author({ t }, { groups, signature }) {
  const group = groups?.map((each) => t(`group.${each}`)).join(` ${t("board.group-join")} `);
  if (!signature) {
    return group ? html`<span>${group}</span>` : nothing;
  }
  return html`<span dir="auto">${group ? t("board.signed", signature, group) : signature}</span>`;
}

/** What else these address, each cluster by the number it is spoken of by. */
function also({ t, all, grouping }, ids, within) {
  const addressed = ids.flatMap((id) => all.get(id).addresses ?? []).filter((id) => all.has(id));
  const leads = [...new Set(addressed.map((id) => grouping.leadOf(id)))].filter((id) => id !== within);
  const numbers = leads.map((id) => all.get(id).number);
  if (!numbers.length) {
    return nothing;
  }
  return html`<span>${t(within ? "board.also" : "board.loose.elsewhere", numbers.join(", "))}</span>`;
}

function tags({ room }, { tags = [] }) {
  const chosen = tags.map((id) => room.session.tags?.find((each) => each.id === id)).filter(Boolean);
  const names = chosen.map(({ name }) => html`<span title=${name}>${name.split(":")[0]}</span>`);
  return names.length ? html`<p class="wf-meta cite">${icons.label()}<span>${names}</span></p>` : nothing;
}

function sources({ t, room }, { evidence = [], cites }) {
  const papers = evidence.map((id) => room.session.evidence?.find((each) => each.id === id)).filter(Boolean);
  if (!papers.length && !cites) {
    return nothing;
  }
  return html`<p class="wf-meta cite">
    ${icons.clip()}<span class="wf-sr">${t("board.evidence.cited")}</span>
    <span>
      ${papers.map((each) => html`<span title=${each.by || nothing}>${each.title}</span>`)}
      ${cites ? html`<span dir="auto">${linked(cites)}</span>` : nothing}
    </span>
  </p>`;
}

/** A cited link can be followed; everything else is text. */
function linked(cites) {
  return /^https?:\/\/\S+$/iu.test(cites)
    ? html`<a href=${cites} target="_blank" rel="noopener noreferrer nofollow">${cites}</a>`
    : cites;
}

/** `what` is a contribution, or a cluster with its lead. */
function support(board, what) {
  const { t, room, supports } = board;
  const { phase } = room.session;
  const { id, kind } = what;
  const count = supports.tally(what);
  if (!phase.support) {
    return count === undefined
      ? nothing
      : html`<span class="wf-support closed"><b>${count}</b><span>${t("board.supporters", count)}</span></span>`;
  }
  const given = supports.given(id);
  const waiting = supports.stateOf(id) === "waiting";
  const none = !given && supports.left(kind) === 0;
  const word = waiting ? "board.support.waiting" : given ? "board.supported" : none ? "board.support.none" : "board.support";
  return html`<button
    class="wf-support ${waiting ? "waiting" : ""}"
    aria-pressed=${given}
    ?disabled=${none}
    @click=${() => board.support(what)}
  >
    ${count === undefined
      ? given
        ? html`<b>${icons.check()}</b>`
        : nothing
      : html`<b>${given ? icons.check() : nothing}${count}</b>`}
    <span>${t(word)}</span><span class="wf-sr">${nameOf(board, what.lead ?? what)}</span>
  </button>`;
}
