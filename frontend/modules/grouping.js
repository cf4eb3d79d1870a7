/**
 * Which contributions stand together as one: the clusters of a room, as far as their members are in `all`. A cluster is
 * spoken of by its lead, and ranks by its own support; what is in no cluster stands for itself. No document.
 */
export class Grouping {
  /** Clusters by member. */
  #of = new Map();
  #all;

  constructor(clusters, all) {
    this.#all = all;
    for (const cluster of clusters.values()) {
      const members = cluster.members.filter((id) => all.has(id));
      if (members.length) {
        const lead = members.includes(cluster.lead) ? cluster.lead : members[0];
        const group = { ...cluster, lead, members };
        members.forEach((id) => this.#of.set(id, group));
      }
    }
  }

  /** The cluster a contribution is in, if it is in one. */
  of(id) {
    return this.#of.get(id);
  }

  /** The contribution that stands for this one: its cluster’s lead, or itself. */
  leadOf(id) {
    return this.#of.get(id)?.lead ?? id;
  }

  /** This contribution and what stands together with it, the lead first. */
  together(id) {
    const group = this.#of.get(id);
    return group ? [group.lead, ...group.members.filter((each) => each !== group.lead)] : [id];
  }

  /** What ranks: every lead with its cluster’s support, title and links, and everything that stands for itself. */
  heads() {
    const heads = [];
    for (const [id, each] of this.#all) {
      const group = this.#of.get(id);
      if (!group) {
        heads.push({ ...each, addresses: this.#addressed([id]) });
      } else if (group.lead === id) {
        const { support, shares, title, members } = group;
        const at = Math.max(...members.map((member) => this.#all.get(member).at));
        // It arrived with the first of its members, and is as new as the last.
        const since = this.#all.get(members[0]).at;
        heads.push({ ...each, at, since, first: members[0], support, shares, title, addresses: this.#addressed(members), cluster: group });
      }
    }
    return heads;
  }

  /** What these address, said by the leads. */
  #addressed(ids) {
    const addressed = ids.flatMap((id) => this.#all.get(id).addresses ?? []);
    return [...new Set(addressed.map((id) => this.leadOf(id)))];
  }
}
