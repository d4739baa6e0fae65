import type { ReactNode } from 'react';
import { Button } from '../design/button';
import { classNames } from '../design/class-names';
import { Icon } from '../design/icon';
import { Sheet } from '../design/sheet';
import { LANGUAGES } from '../language/languages';
import { useWords } from '../language/words';
import { setScreen, useKiosk } from '../store';
import './language-choice.css';

/** The languages, each by its own name; the one that is spoken is marked. Nothing where there is no choice. */
export function LanguageChoice({ className }: { readonly className?: string }): ReactNode {
  const { t } = useWords();
  const offered = useKiosk((kiosk) => kiosk.info?.languages ?? NO_LANGUAGES);
  const spoken = useKiosk((kiosk) => kiosk.language ?? kiosk.info?.language);
  if (offered.length < 2) return null;
  return (
    <div className={classNames('language-choice', className)} role="group" aria-label={t('language.title')}>
      {offered.map((code) => (
        <Button
          key={code}
          lang={code}
          dir={LANGUAGES[code].dir}
          aria-pressed={code === spoken}
          className="language-choice__one"
          onPress={() => {
            setScreen({ language: code, isChoosingLanguage: false });
          }}
        >
          {LANGUAGES[code].name}
        </Button>
      ))}
    </div>
  );
}

/** Says which language is spoken, and lets the guest choose another one over whatever screen there is. */
export function LanguageButton(): ReactNode {
  const { t } = useWords();
  const offered = useKiosk((kiosk) => kiosk.info?.languages ?? NO_LANGUAGES);
  const spoken = useKiosk((kiosk) => kiosk.language ?? kiosk.info?.language ?? 'en');
  const isOpen = useKiosk((kiosk) => kiosk.isChoosingLanguage);
  if (offered.length < 2) return null;
  return (
    <>
      <Button
        size="small"
        icon={<Icon name="globe" />}
        aria-label={t('language.button', { name: LANGUAGES[spoken].name })}
        onPress={() => {
          setScreen({ isChoosingLanguage: true });
        }}
      >
        {LANGUAGES[spoken].name}
      </Button>
      <Sheet
        kind="dialog"
        isOpen={isOpen}
        title={t('language.title')}
        onClose={() => {
          setScreen({ isChoosingLanguage: false });
        }}
      >
        <LanguageChoice />
      </Sheet>
    </>
  );
}

// One array for ever: a selector that makes a new one each time would never settle.
const NO_LANGUAGES: readonly never[] = [];
