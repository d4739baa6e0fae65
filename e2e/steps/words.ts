import type { Page } from 'playwright/test';
import ar from '../../assets/locales/ar.json';
import en from '../../assets/locales/en.json';
import es from '../../assets/locales/es.json';
import menu from '../../assets/menu/menu.json';

const LOCALES = { es, ar } as const;

/** A language that is not English, as journeys speak it. */
export type Foreign = keyof typeof LOCALES;

/** The guest's texts of a language. */
export function wordsOf(language: Foreign): (typeof LOCALES)[Foreign] {
  return LOCALES[language];
}

/** The name of a category or a dish of the sample menu. */
export function menuName(id: string, language: Foreign): string {
  const named = menu.categories.flatMap((category) => [category, ...category.items]).find((each) => each.id === id);
  if (!named) throw new Error(`no ${id} on the menu`);
  return named.name[language];
}

/** Matches a name that begins so; a sentence may keep what is put into it apart by marks that nobody sees. */
export function beginsWith(text: string): RegExp {
  return new RegExp(`^[\\u2066-\\u2069]*${text.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')}`);
}

/** What stands on the screen in English although it has a text in the language. */
export async function leftInEnglish(page: Page, language: Foreign): Promise<readonly string[]> {
  const english = new Set(sentencesOf(en, LOCALES[language]));
  return await page.evaluate(
    (texts) => {
      const seen = document.body.innerText.split('\n').map((line) => line.trim());
      const said = [...document.querySelectorAll('[aria-label]')].map((each) => each.getAttribute('aria-label') ?? '');
      return [...seen, ...said].filter((line) => texts.includes(line));
    },
    [...english],
  );
}

/** Texts without a gap that read otherwise in the other language. */
function sentencesOf(texts: object, others: object): string[] {
  return Object.entries(texts).flatMap(([key, text]: [string, unknown]) => {
    const other = (others as Readonly<Record<string, unknown>>)[key];
    if (typeof text === 'object' && text !== null)
      return typeof other === 'object' && other ? sentencesOf(text, other) : [];
    return typeof text === 'string' && text !== other && !text.includes('{{') ? [text] : [];
  });
}
