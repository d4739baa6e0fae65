import type { LanguageCode } from '../../app/config/languages';
import en from '../../assets/locales/en.json';

/** What a screen must know of a language. */
export interface Language {
  /** In the language itself: whoever looks for it cannot read the others. */
  readonly name: string;
  /** How numbers, money and days are written (BCP 47). */
  readonly locale: string;
  /** The direction of reading. */
  readonly dir: 'ltr' | 'rtl';
  /** Its words; English is there from the start, the others are loaded when somebody first wants them. */
  readonly load: () => Promise<object>;
}

/**
 * Every language that the kiosk speaks. Spanish is written as in the USA, where the dollars are spent. Arabic keeps Latin
 * digits: they are on the keypad, the card terminal, the receipt and the board that calls the order, and a number must
 * look the same on all of them.
 */
export const LANGUAGES: Readonly<Record<LanguageCode, Language>> = {
  en: { name: 'English', locale: 'en-US', dir: 'ltr', load: () => Promise.resolve(en) },
  es: { name: 'Español', locale: 'es-US', dir: 'ltr', load: () => import('../../assets/locales/es.json') },
  fr: { name: 'Français', locale: 'fr', dir: 'ltr', load: () => import('../../assets/locales/fr.json') },
  ar: { name: 'العربية', locale: 'ar-u-nu-latn', dir: 'rtl', load: () => import('../../assets/locales/ar.json') },
};

/** `text` as one of {@link LANGUAGES}, or English where the kiosk does not know it. */
export function knownLanguage(text: string): LanguageCode {
  return text in LANGUAGES ? (text as LanguageCode) : 'en';
}
