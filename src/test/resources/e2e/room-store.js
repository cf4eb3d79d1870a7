/**
 * Feeds the store with a recording of a real session and says what went wrong. `first` is the snapshot it begins with;
 * each of `steps` has the delta that came, and the snapshot that a screen would have fetched at that moment.
 */
async ({ first, steps, snapshot }) => {
  const { Room, canonical } = await import("/modules/room.js");
  const wrong = [];
  const say = (...words) => wrong.length < 5 && wrong.push(words.join(" "));

  const truth = new Map();
  const remember = (text) => {
    const fresh = new Room();
    fresh.load(JSON.parse(text));
    truth.set(fresh.revision, canonical(fresh.state()));
    return fresh.revision;
  };
  remember(first);
  steps.forEach((step) => remember(step.snapshot));
  const begin = () => {
    const room = new Room();
    room.load(JSON.parse(first));
    return room;
  };
  const isTrue = (room, where) => {
    const state = canonical(room.state());
    if (room.revision >= 0 && state !== truth.get(room.revision)) {
      say(where, "at revision", room.revision, "holds", state, "instead of", truth.get(room.revision));
    }
  };

  // In order: every delta applies, and leads where a fresh snapshot is.
  const follower = begin();
  steps.forEach((step, index) => {
    const outcome = follower.apply(JSON.parse(step.delta));
    if (outcome === "reset") {
      follower.load(JSON.parse(step.snapshot));
    } else if (outcome !== "applied") {
      say("step", index, "was", outcome, step.delta);
    }
    isTrue(follower, `step ${index}`);
  });
  const served = await (await fetch(snapshot)).json();
  const fresh = new Room();
  fresh.load(served);
  if (canonical(fresh.state()) !== canonical(follower.state())) {
    say("the end", canonical(follower.state()), "instead of", canonical(fresh.state()));
  }

  // In disorder: lost, doubled and overtaking deltas. A room asks for a snapshot or is right; it is never wrong unnoticed.
  let seed = 2009;
  const chance = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
  let gaps = 0;
  for (let trial = 0; trial < 40; trial++) {
    const arriving = [];
    steps.forEach((_, index) => {
      if (chance() > 0.08) {
        arriving.push({ index, at: index + (chance() < 0.15 ? chance() * 6 : 0) });
      }
      if (chance() < 0.1) {
        arriving.push({ index, at: index + chance() * 8 });
      }
    });
    arriving.sort((a, b) => a.at - b.at);
    const room = begin();
    let newest = -1;
    for (const { index } of arriving) {
      newest = Math.max(newest, index);
      const before = room.revision;
      const outcome = room.apply(JSON.parse(steps[index].delta));
      if (outcome === "gap" || outcome === "reset") {
        gaps++;
        if (outcome === "gap" && room.revision !== before) {
          say("a gap changed the room");
        }
        room.load(JSON.parse(steps[newest].snapshot));
      } else if (room.revision < before) {
        say("went back from", before, "to", room.revision);
      }
      isTrue(room, `trial ${trial}, step ${index} (${outcome})`);
    }
  }
  if (!gaps) {
    say("no delta was ever missed: the disorder is none");
  }
  return wrong;
}
