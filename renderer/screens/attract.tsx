import { useEffect, useId, type ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { send } from '../client';
import { Icon } from '../design/icon';
import { useWords } from '../language/words';
import { Logo } from '../parts/logo';
import { Screen } from '../parts/screen';
import { useIsLandscape, useIsStill } from '../parts/use-media';
import { Picture } from '../picture';
import { loadDecoderEarly } from '../scan/load-decoder';
import { setScreen, useKiosk, USUAL } from '../store';
import { AttractShow } from './attract-show';
import './attract.css';

/** Calls people over; a touch anywhere begins. */
export function AttractScreen(): ReactNode {
  const { t } = useWords();
  const info = useKiosk((kiosk) => kiosk.info);
  const scanId = useId();
  const isAfterHours = useKiosk((kiosk) => kiosk.status?.isAfterHours === true);
  const attract = info?.brand.attract;
  const isLandscape = useIsLandscape();
  const isStill = useIsStill();
  useForgottenWishes();
  useEarlyDecoder(info?.checkInWays.includes('qr') === true);
  return (
    <Screen name="attract" layout="bare" title={info?.merchantName ?? ''} hidesTitle>
      <AriaButton
        className="attract"
        data-first-focus
        data-after-hours={isAfterHours || undefined}
        aria-describedby={scanId}
        onPress={() => send('start_visit')}
      >
        <AttractShow
          files={(isLandscape ? attract?.landscape : attract?.portrait) ?? []}
          seconds={attract?.seconds ?? 0}
          isStill={isStill || isAfterHours}
          instead={<MenuWall />}
        />
        <span className="attract__words" aria-hidden="true">
          <Logo className="attract__logo" />
          <span className="attract__call">{t('attract.call')}</span>
        </span>
        <span className="attract__way-on">
          <span className="attract__start">
            <span className="attract__hand">
              <Icon name="touch" />
            </span>
            {t('attract.start')}
          </span>
          <span className="attract__scan" id={scanId} aria-hidden="true">
            <Icon name="scan" />
            {t('attract.scan')}
          </span>
        </span>
      </AriaButton>
    </Screen>
  );
}

/** How long a choice made here waits for its guest, ms. */
const WISHES_KEPT_MS = 30_000;

/** Nobody's visit has begun, so main ends none: who chose a language and went away must not leave it to the next one. */
function useForgottenWishes(): void {
  const language = useKiosk((kiosk) => kiosk.language);
  const textSize = useKiosk((kiosk) => kiosk.textSize);
  const contrast = useKiosk((kiosk) => kiosk.contrast);
  const isChoosing = useKiosk((kiosk) => kiosk.isChoosingDisplay || kiosk.isChoosingLanguage);
  useEffect(() => {
    const isUsual = language === USUAL.language && textSize === USUAL.textSize && contrast === USUAL.contrast;
    if (isUsual && !isChoosing) return undefined;
    const timer = setTimeout(() => {
      setScreen({ ...USUAL, isChoosingDisplay: false, isChoosingLanguage: false });
    }, WISHES_KEPT_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [language, textSize, contrast, isChoosing]);
}

/** A wall of the menu's own pictures, for a merchant without a hero picture. */
function MenuWall(): ReactNode {
  const catalog = useKiosk((kiosk) => kiosk.menu?.catalog);
  const pictures = catalog
    ? catalog.categories.flatMap((category) => category.itemIds.flatMap((id) => catalog.items[id]?.picture ?? []))
    : [];
  return (
    <span className="attract__hero attract__wall">
      {pictures.slice(0, 24).map((path) => (
        <Picture key={path} path={path} />
      ))}
    </span>
  );
}

/** Whoever comes next may hold a code up at once. */
function useEarlyDecoder(isWanted: boolean): void {
  useEffect(() => (isWanted ? loadDecoderEarly() : undefined), [isWanted]);
}
