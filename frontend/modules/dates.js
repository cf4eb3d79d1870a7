/** English is spelt as in the United Nations' documents: "22 May 2009". */
const SPELLING = { en: "en-GB" };

const format = (lang, style) => new Intl.DateTimeFormat(SPELLING[lang] ?? (lang || undefined), { ...style, hourCycle: "h23" });

/** The time of day of a moment in this computer’s zone, as the language writes it. */
export const timeOfDay = (at, lang) => format(lang, { hour: "2-digit", minute: "2-digit" }).format(at);

/** The day and time of a moment in this computer’s zone, as the language writes it. */
export const dayAndTime = (at, lang) => format(lang, { dateStyle: "long", timeStyle: "short" }).format(at);
