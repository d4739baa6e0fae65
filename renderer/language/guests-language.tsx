import { useEffect, useMemo, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useIsStaff } from '../staff/staff-state';
import { useKiosk } from '../store';
import { speak } from './i18n';
import { LANGUAGES } from './languages';
import { wordsOf, WordsContext } from './words';

/** Has the page speak what the guest chose, else the kiosk's own language; the staff's console speaks English. */
export function useGuestsLanguage(): void {
  const guests = useKiosk((kiosk) => kiosk.language ?? kiosk.info?.language ?? 'en');
  const isStaff = useIsStaff();
  const language = isStaff ? 'en' : guests;
  useEffect(() => {
    void speak(language);
  }, [language]);
}

/** Tells everything within which words are spoken now and which way is forward: in Arabic the arrow to the left. */
export function SpokenLanguage({ children }: { readonly children: ReactNode }): ReactNode {
  const { t, i18n } = useTranslation();
  const { language } = i18n;
  const words = useMemo(() => wordsOf(t, language), [t, language]);
  return (
    <WordsContext value={words}>
      <I18nProvider locale={LANGUAGES[words.language].locale}>{children}</I18nProvider>
    </WordsContext>
  );
}
