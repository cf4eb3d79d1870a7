/** Movement on the wall: only what changed, and nothing for those who asked for none. */

const SLIDE = { duration: 300, easing: "cubic-bezier(.2, .7, .2, 1)" };
const TINT = 4000;
const still = matchMedia("(prefers-reduced-motion: reduce)");
const sliding = new WeakMap();
const tinted = new WeakMap();

const movable = (root) => [...root.querySelectorAll("[data-flip]")];
const top = (element) => element.getBoundingClientRect().top - element.parentElement.getBoundingClientRect().top;

/** Where everything is that can move, to be handed to `slide` after the next drawing. */
export function positions(root) {
  const places = new Map();
  for (const element of movable(root)) {
    places.set(element.dataset.flip, { top: top(element), index: indexOf(element), said: element.dataset.said });
  }
  for (const element of movable(root)) {
    sliding.get(element)?.cancel();
  }
  return places;
}

/** Lets rows slide from where they were, and tints those that rose, are new, or say something else now. */
export function slide(root, before) {
  for (const element of movable(root)) {
    const was = before.get(element.dataset.flip);
    if (!was || overtook(element, before) || element.dataset.said !== was.said) {
      tint(element);
    }
    if (still.matches) {
      continue;
    }
    const distance = was ? was.top - top(element) : 0;
    if (!was) {
      sliding.set(element, element.animate([{ opacity: 0 }, { opacity: 1 }], SLIDE));
    } else if (Math.abs(distance) > 1) {
      const from = { transform: `translateY(${distance}px)` };
      sliding.set(element, element.animate([from, { transform: "none" }], SLIDE));
    }
  }
}

/** Makes a line that must not wrap as small as it has to be, and says by how much. */
export function fit(element) {
  element.style.setProperty("--fit", 1);
  const { clientWidth, scrollWidth } = element;
  const size = scrollWidth > clientWidth ? (clientWidth / scrollWidth) * 0.985 : 1;
  element.style.setProperty("--fit", size);
  return size;
}

/** How many of the rows are wholly inside the box that holds them. */
export function rowsThatFit(box) {
  const bottom = box.getBoundingClientRect().bottom + 1;
  const rows = [...box.children];
  const first = rows.findIndex((row) => row.getBoundingClientRect().bottom > bottom);
  return first < 0 ? rows.length : first;
}

/** Whether it now stands before one that stood before it. One that only moved up because another left did not. */
function overtook(element, before) {
  const own = before.get(element.dataset.flip).index;
  for (let next = element.nextElementSibling; next; next = next.nextElementSibling) {
    if (before.get(next.dataset.flip)?.index < own) {
      return true;
    }
  }
  return false;
}

const indexOf = (element) => [...element.parentElement.children].indexOf(element);

function tint(element) {
  clearTimeout(tinted.get(element));
  element.classList.add("moved");
  tinted.set(element, setTimeout(() => element.classList.remove("moved"), TINT));
}
