const YEAR = 365 * 24 * 60 * 60;

export const LANGUAGES = ["en", "fr"];

/** Remembers the language in this browser and loads the page again in it. */
export function chooseLanguage(lang) {
  document.cookie = `wf-lang=${lang}; Path=/; Max-Age=${YEAR}; SameSite=Lax`;
  location.reload();
}
