import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from '../../assets/locales/en.json';
import { knownLanguage, LANGUAGES } from './languages';

/** Prepares the English words before anything is drawn. */
export function startLanguage(): void {
  void i18next.use(initReactI18next).init({
    lng: 'en',
    // Only the staff's words are English alone (a test holds the guests' to be complete in each language).
    fallbackLng: 'en',
    resources: { en: { translation: en } },
    interpolation: {
      // React escapes; what a text put into another must be kept from here is the direction of reading.
      escapeValue: true,
      escape: (text) => (LANGUAGES[knownLanguage(i18next.language)].dir === 'rtl' ? isolated(text) : text),
    },
    initAsync: false,
    showSupportNotice: false,
  });
}

let wanted = 'en';

/**
 * Speaks `language` from now on, or English where the kiosk does not know it; resolves when it does. The last one asked for
 * wins, and one that cannot be loaded changes nothing.
 */
export async function speak(language: string): Promise<void> {
  const known = knownLanguage(language);
  wanted = known;
  if (!i18next.hasResourceBundle(known, 'translation')) {
    const words = await LANGUAGES[known].load().catch(() => undefined);
    if (!words) return;
    i18next.addResourceBundle(known, 'translation', 'default' in words ? words.default : words);
  }
  // `wanted` may be another by now.
  if (known !== wanted) return;
  if (i18next.language !== known) await i18next.changeLanguage(known);
  document.documentElement.lang = known;
  document.documentElement.dir = LANGUAGES[known].dir;
}

/**
 * Kept in its own direction: a Latin name in an Arabic sentence, or a price after it, would turn the words around it over
 * (Unicode's first strong isolate, as Fluent does it).
 */
function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}
