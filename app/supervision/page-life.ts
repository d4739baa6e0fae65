/** So many visits a page serves. Chromium keeps 20 kB of each for as long as the page lives (`npm run bench:memory`). */
export const VISITS_OF_A_PAGE = 150;

/** The attract screen has to be left alone for so long until the page changes, ms: nobody stands before it and reads. */
export const ALONE_MS = 20_000;
