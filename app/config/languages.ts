/** The languages that a guest can choose among, in the order in which they are offered: ISO 639 codes, as in a menu's texts. */
export const LANGUAGE_CODES = ['en', 'es', 'fr', 'ar'] as const;

/** See {@link LANGUAGE_CODES}. */
export type LanguageCode = (typeof LANGUAGE_CODES)[number];
