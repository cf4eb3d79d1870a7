// Keys of the bench where contributions are sorted. Rows are reached with the arrow keys and one stop of Tab; what a key
// does is what the button of the row does, so the server knows one way only.

const ROW = ".card-row";
const LIST = ".entries";
const WRITING = "input, textarea, select, [contenteditable], vaadin-text-field, vaadin-select, vaadin-integer-field";

const bench = () => document.getElementById("bench");
const rowsOf = (list) => [...list.querySelectorAll(`:scope > ${ROW}`)];

/** Where the eyes were: when this row is sorted away, the one that takes its place is next. */
let place = null;

function controls(row) {
  return row.querySelectorAll("vaadin-button, vaadin-checkbox");
}

/** Makes a row the one that Tab stops at. */
function makeCurrent(row) {
  const before = bench()?.querySelector(`${ROW}[tabindex="0"]`);
  if (before && before !== row) {
    before.tabIndex = -1;
    controls(before).forEach((control) => control.setAttribute("tabindex", "-1"));
  }
  row.tabIndex = 0;
  controls(row).forEach((control) => control.setAttribute("tabindex", "0"));
}

function onFocus(event) {
  const row = event.target.closest?.(`.bench ${ROW}`);
  if (row) {
    makeCurrent(row);
    place = { row, list: row.closest(LIST), at: rowsOf(row.closest(LIST)).indexOf(row) };
  } else if (event.target.closest?.(".bench")) {
    place = null;
  }
}

/** After the rows have changed: Tab has somewhere to stop, and focus that went away with its row goes to the next. */
function onChange() {
  const here = bench();
  if (!here) {
    return;
  }
  if (place && !place.row.isConnected) {
    const gone = place;
    const idle = document.activeElement === document.body || document.activeElement === null;
    if (idle && gone.list?.isConnected) {
      const rows = rowsOf(gone.list);
      rows[Math.min(gone.at, rows.length - 1)]?.focus();
    }
    if (idle) {
      place = place === gone ? null : place;
    }
  }
  if (!here.querySelector(`${ROW}[tabindex="0"]`)) {
    const first = here.querySelector(ROW);
    if (first) {
      makeCurrent(first);
    }
  }
}

function step(row, by) {
  const all = [...bench().querySelectorAll(ROW)].filter((one) => one.offsetParent);
  const next = all[all.indexOf(row) + by];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}

/** Clicks what is on the screen: in a closed session much is not, and then its key does nothing either. */
function press(control) {
  if (control?.offsetParent) {
    control.click();
  }
}

function onRowKey(event, row) {
  const keys = {
    Enter: () => press(row.querySelector("vaadin-button.move")),
    " ": () => press(row.querySelector("vaadin-checkbox")),
    h: () => press(row.querySelector("vaadin-button.hide")),
    l: () => press(row.querySelector("vaadin-button.lead")),
    c: () => press(row.querySelector("vaadin-button.confirm")),
  };
  const act = keys[event.key];
  if (act) {
    event.preventDefault();
    act();
  }
}

/** In a list of places to go to: arrows from the field into the list, through it and back. */
function onPlaceKey(event, dialog) {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") {
    return;
  }
  const stops = [dialog.querySelector("#where-to"), ...dialog.querySelectorAll("button.place")];
  const at = Math.max(0, stops.findIndex((stop) => stop.contains(event.target)));
  event.preventDefault();
  stops[Math.min(stops.length - 1, Math.max(0, at + (event.key === "ArrowDown" ? 1 : -1)))].focus();
}

function onArrow(event) {
  const row = event.target.matches?.(`.bench ${ROW}`) ? event.target : null;
  if (row && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
    event.preventDefault();
    step(row, event.key === "ArrowDown" ? 1 : -1);
  }
}

function onKey(event) {
  if (!bench() || event.altKey) {
    return;
  }
  const dialog = event.target.closest?.(".dialog-part:has(#where-to)");
  if (dialog) {
    onPlaceKey(event, dialog);
    return;
  }
  const writing = event.target.closest?.(WRITING);
  const asking = document.querySelector("vaadin-dialog[opened]");
  if ((event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === "z") {
    if (!writing && !asking) {
      event.preventDefault();
      press(document.getElementById("undo"));
    }
    return;
  }
  // Only where the ring of the keyboard is: what somebody types after a drop or a click is not meant for a row.
  const row = event.target.matches?.(`.bench ${ROW}:focus-visible`);
  if (row && !asking && !event.repeat && !event.ctrlKey && !event.metaKey) {
    onRowKey(event, event.target);
  }
}

document.addEventListener("focusin", onFocus);
document.addEventListener("keydown", onKey);
document.addEventListener("keydown", onArrow);
new MutationObserver(onChange).observe(document.body, { childList: true, subtree: true });
