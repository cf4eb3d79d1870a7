import { chooseLanguage } from "./language.js";

// Vaadin’s components call what the server hands them, so this one function is put where they find it.
window.wayForward = { ...window.wayForward, chooseLanguage };
