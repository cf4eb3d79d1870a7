import { dayAndTime, timeOfDay } from "./dates.js";

/** `<wf-moment at="..." lang="en">`: a time of day in this computer’s zone, as the language writes it. */
class WfMoment extends HTMLElement {
  connectedCallback() {
    const at = new Date(Number(this.getAttribute("at")));
    this.textContent = timeOfDay(at, this.lang);
    this.title = dayAndTime(at, this.lang);
  }
}

customElements.define("wf-moment", WfMoment);

/** `<wf-day at="..." lang="en">`: a day and its time in this computer’s zone, as the language writes it. */
class WfDay extends HTMLElement {
  connectedCallback() {
    this.textContent = dayAndTime(new Date(Number(this.getAttribute("at"))), this.lang);
  }
}

customElements.define("wf-day", WfDay);
