import { useState, type ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { CountryCode } from 'libphonenumber-js';
import type { EntryWay } from '../../app/config/kiosk-config';
import type { Screen as ScreenOf } from '../../app/session/public-status';
import { send } from '../client';
import { Button } from '../design/button';
import { Icon } from '../design/icon';
import { useLongWait } from '../design/use-long-wait';
import { EmailEntry } from '../entry/email-entry';
import { PhoneEntry } from '../entry/phone-entry';
import { signInFailureSentence } from '../language/sentences';
import { useWords } from '../language/words';
import { CodeDrawing } from '../parts/code-drawing';
import { Emblem } from '../parts/emblem';
import { CodeCamera } from '../parts/code-camera';
import { Screen } from '../parts/screen';
import { WAY_ICONS } from '../parts/way-icons';
import { setScreen, useKiosk } from '../store';
import './check-in.css';

interface CheckInProps {
  readonly content: ScreenOf<'check_in'>;
}

/** Three ways to check in, and the way on without. */
export function CheckInScreen({ content }: CheckInProps): ReactNode {
  const { signIn } = content;
  const isAsking = signIn.state === 'asking' && signIn.by === 'qr';
  // A scan began the visit: the ways to check in, and a camera, would only flash by before the rewards.
  const [isBegunByScan, setIsBegunByScan] = useState(isAsking);
  if (isBegunByScan && !isAsking) setIsBegunByScan(false);
  return isBegunByScan ? <LookingUp content={content} /> : <Ways content={content} />;
}

function LookingUp({ content }: CheckInProps): ReactNode {
  const { t } = useWords();
  const isLong = useLongWait('sign_in');
  return (
    <Screen
      name="check_in"
      layout="message"
      picture={<Emblem icon="scan" tone="accent" isBusy />}
      title={t('check_in.looking_up')}
      lead={<span role="status">{isLong && t('check_in.lead_long')}</span>}
      actions={<GoWithout content={content} />}
    />
  );
}

function GoWithout({ content }: CheckInProps): ReactNode {
  const { t } = useWords();
  return (
    <Button size="large" isWide end={<Icon name="forward" />} onPress={() => send('open_menu')}>
      {content.basket.pieces > 0 ? t('check_in.back_to_order') : t('check_in.go_without')}
    </Button>
  );
}

function Ways({ content }: CheckInProps): ReactNode {
  const { t } = useWords();
  const info = useKiosk((kiosk) => kiosk.info);
  const ways = info?.checkInWays ?? [];
  const chosen = useKiosk((kiosk) => kiosk.checkInWay);
  const isLong = useLongWait(content.signIn.state === 'asking' ? 'sign_in' : undefined);
  const way = chosen ?? ways[0] ?? 'qr';
  const wayNames = { qr: t('check_in.way_qr'), phone: t('check_in.way_phone'), email: t('check_in.way_email') };
  return (
    <Screen
      name="check_in"
      className="check-in-screen screen--beside"
      onBack={content.basket.pieces > 0 ? () => send('open_menu') : undefined}
      picture={<CodeDrawing />}
      title={t('check_in.title')}
      lead={
        <span role="status" data-long={isLong || undefined}>
          {t(isLong ? 'check_in.lead_long' : 'check_in.lead')}
        </span>
      }
      actions={<GoWithout content={content} />}
    >
      <Tabs
        className="check-in"
        selectedKey={way}
        onSelectionChange={(key) => {
          setScreen({ checkInWay: key as EntryWay });
          if (content.signIn.state === 'failed') send('dismiss_sign_in_problem');
        }}
      >
        <TabList className="check-in__ways" aria-label={t('check_in.ways')} data-count={ways.length}>
          {ways.map((each) => (
            <Tab key={each} id={each} className="check-in__way" isDisabled={content.signIn.state === 'asking'}>
              <Icon name={WAY_ICONS[each]} />
              <span>{wayNames[each]}</span>
            </Tab>
          ))}
        </TabList>
        {ways.map((each) => (
          <TabPanel key={each} id={each} className="check-in__panel">
            <Way way={each} content={content} />
          </TabPanel>
        ))}
      </Tabs>
    </Screen>
  );
}

function Way({ way, content }: { readonly way: EntryWay; readonly content: ScreenOf<'check_in'> }): ReactNode {
  const words = useWords();
  const info = useKiosk((kiosk) => kiosk.info);
  const phone = useKiosk((kiosk) => kiosk.phone);
  const email = useKiosk((kiosk) => kiosk.email);
  const { signIn } = content;
  const isBusy = signIn.state === 'asking';
  // Only what is wrong with the entry is said at its field; the rest needs more than a sentence (see SignInTrouble).
  const problem = (reason: 'bad_phone' | 'bad_email'): { readonly problem?: string } =>
    signIn.state === 'failed' && signIn.reason === reason ? { problem: signInFailureSentence(reason, words) } : {};
  const settle = (): void => {
    if (signIn.state === 'failed') send('dismiss_sign_in_problem');
  };
  switch (way) {
    case 'qr':
      return <CodeCamera cameraName={info?.camera} isBusy={isBusy} />;
    case 'phone':
      return (
        <PhoneEntry
          country={(info?.country ?? 'US') as CountryCode}
          busy={isBusy}
          value={phone}
          {...problem('bad_phone')}
          onChange={(value) => {
            setScreen({ phone: value });
            settle();
          }}
          onSubmit={(value) => send('check_in_by_phone', { phone: value })}
        />
      );
    case 'email':
      return (
        <EmailEntry
          busy={isBusy}
          value={email}
          {...problem('bad_email')}
          onChange={(value) => {
            setScreen({ email: value });
            settle();
          }}
          onSubmit={(value) => send('check_in_by_email', { email: value })}
        />
      );
  }
}
