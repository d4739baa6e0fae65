import { useEffect, type ReactNode } from 'react';
import type { PublicStatus } from '../../app/session/public-status';
import { send } from '../client';
import { Button } from '../design/button';
import { Icon } from '../design/icon';
import { Sheet } from '../design/sheet';
import { useWords } from '../language/words';
import { setScreen, useKiosk } from '../store';

const FORGOTTEN_AFTER_MS = 30_000;

function close(): void {
  setScreen({ isAskingForHelp: false });
}

/** Calls staff, tells how the call stands, and takes it back. */
export function HelpSheet({ help }: { readonly help: PublicStatus['help'] }): ReactNode {
  const { t } = useWords();
  const isOpen = useKiosk((kiosk) => kiosk.isAskingForHelp);
  useEffect(() => {
    if (!isOpen) return undefined;
    // Where no visit ends by itself (the attract screen, out of order), a question that somebody left open would stay for ever.
    const timer = setTimeout(close, FORGOTTEN_AFTER_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [isOpen, help]);
  const titles = {
    none: t('help.ask_title'),
    called: t('help.called_title'),
    coming: t('help.coming_title'),
  } as const;
  const texts = { none: t('help.ask'), called: t('help.called'), coming: t('help.coming') } as const;
  return (
    <Sheet kind="dialog" isOpen={isOpen} title={titles[help ?? 'none']} onClose={close}>
      <p role="status">{texts[help ?? 'none']}</p>
      <div className="sheet__actions">
        {help === undefined ? (
          <>
            <Button
              variant="primary"
              size="large"
              isWide
              icon={<Icon name="hand" />}
              onPress={() => send('call_staff')}
            >
              {t('help.call')}
            </Button>
            <Button size="large" isWide onPress={close}>
              {t('help.close')}
            </Button>
          </>
        ) : (
          <>
            <Button variant="primary" size="large" isWide onPress={close}>
              {t('help.go_on')}
            </Button>
            <Button
              size="large"
              isWide
              onPress={() => {
                send('withdraw_call');
                close();
              }}
            >
              {t('help.withdraw')}
            </Button>
          </>
        )}
      </div>
    </Sheet>
  );
}
