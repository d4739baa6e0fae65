import type { ReactNode } from 'react';
import type { EntryWay } from '../../app/config/kiosk-config';
import type { ScreenContent } from '../../app/session/public-status';
import { send } from '../client';
import { Button } from '../design/button';
import { Icon } from '../design/icon';
import { Sheet } from '../design/sheet';
import { signInFailureSentence } from '../language/sentences';
import { useWords } from '../language/words';
import { WAY_ICONS } from '../parts/way-icons';
import { setScreen, useKiosk } from '../store';

/** A screen on which a guest can check in: with a scanner, that is each one before the order is placed. */
type OrderingContent = Extract<ScreenContent, { signIn: unknown }>;

/** Says kindly that checking in did not work, and offers every way on. Wrong entries are said at their field instead. */
export function SignInTrouble({ content }: { readonly content: OrderingContent }): ReactNode {
  const words = useWords();
  const { t } = words;
  const { signIn } = content;
  const failed =
    signIn.state === 'failed' && signIn.reason !== 'bad_phone' && signIn.reason !== 'bad_email' ? signIn : undefined;
  const isUnknown = failed?.reason === 'unknown_member';
  const isAtDoor = content.screen === 'check_in';
  const dismiss = (): void => {
    send('dismiss_sign_in_problem');
  };
  return (
    <Sheet
      kind="dialog"
      isAlert
      isOpen={failed !== undefined}
      title={isUnknown ? t('sign_in.unknown_title') : t('sign_in.trouble_title')}
      onClose={dismiss}
    >
      {failed && (
        <>
          <p>{signInFailureSentence(failed.reason, words)}</p>
          <div className="sheet__actions">
            <Button variant="primary" size="large" isWide onPress={dismiss}>
              {isAtDoor ? t('sign_in.try_again') : t('sign_in.keep_ordering')}
            </Button>
            {isUnknown && !content.guest && <OtherWays than={failed.by} isAtDoor={isAtDoor} />}
            {isAtDoor && (
              <Button isWide variant={isUnknown ? 'quiet' : 'secondary'} onPress={() => send('open_menu')}>
                {t('check_in.go_without')}
              </Button>
            )}
          </div>
        </>
      )}
    </Sheet>
  );
}

function OtherWays({ than, isAtDoor }: { readonly than: EntryWay; readonly isAtDoor: boolean }): ReactNode {
  const { t } = useWords();
  const ways = useKiosk((kiosk) => kiosk.info?.checkInWays);
  const names = {
    qr: t('sign_in.instead_qr'),
    phone: t('sign_in.instead_phone'),
    email: t('sign_in.instead_email'),
  } as const satisfies Record<EntryWay, string>;
  return ways
    ?.filter((way) => way !== than)
    .map((way) => (
      <Button
        key={way}
        isWide
        icon={<Icon name={WAY_ICONS[way]} />}
        onPress={() => {
          setScreen({ checkInWay: way });
          send(isAtDoor ? 'dismiss_sign_in_problem' : 'open_check_in');
        }}
      >
        {names[way]}
      </Button>
    ));
}
