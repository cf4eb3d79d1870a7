/** `<wf-moment at="..." lang="en">`: a time of day in this computer’s zone, as the language writes it. */
class WfMoment extends HTMLElement {
  connectedCallback() {
    const at = new Date(Number(this.getAttribute("at")));
    const time = new Intl.DateTimeFormat(this.lang || undefined, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
    this.textContent = time.format(at);
    this.title = at.toLocaleString(this.lang || undefined);
  }
}

customElements.define("wf-moment", WfMoment);
