import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { send } from '../client';
import { Icon } from '../design/icon';
import { Spinner } from '../design/spinner';
import { useWords } from '../language/words';
import { CameraScanner, type OtherWay } from '../scan/camera-scanner';
import { useKiosk } from '../store';
import './code-camera.css';

/** See {@link CodeCamera}. */
export interface CodeCameraProps {
  readonly cameraName: string | undefined;
  readonly isBusy: boolean;
}

/** What the camera sees, with a frame to aim at. In training, the sample guests' cards stand below and scan at a touch. */
export function CodeCamera({ cameraName, isBusy }: CodeCameraProps): ReactNode {
  const { t } = useWords();
  const guests = useKiosk((kiosk) => kiosk.info?.trainingGuests ?? NONE);
  const ways = useKiosk((kiosk) => kiosk.info?.checkInWays ?? NONE);
  const scanned = (text: string): void => {
    send('scan_code', { text, source: 'camera' });
  };
  return (
    <div className="code-camera">
      <p className="code-camera__how">{t('check_in.hold_code')}</p>
      <div className="code-camera__view">
        <CameraScanner
          {...(cameraName !== undefined && { cameraName })}
          onCode={scanned}
          otherWays={ways.filter((way): way is OtherWay => way !== 'qr')}
        />
        {isBusy && (
          <div className="code-camera__busy" role="status">
            <Spinner />
            {t('check_in.looking_up')}
          </div>
        )}
      </div>
      <p className="code-camera__hint">
        <Icon name="info" />
        <span>{t('check_in.scanner_too')}</span>
      </p>
      {guests.length > 0 && (
        <section className="training-cards" aria-label={t('training.cards')}>
          <h2 className="training-cards__title">{t('training.cards')}</h2>
          <div className="training-cards__list">
            {guests.map((guest) => (
              <AriaButton
                key={guest.code}
                className="training-card"
                isDisabled={isBusy}
                onPress={() => {
                  scanned(guest.code);
                }}
              >
                <Icon name="scan" />
                <bdi className="training-card__name">{guest.name}</bdi>
                <bdi className="training-card__about">{guest.about}</bdi>
              </AriaButton>
            ))}
          </div>
        </section>
      )}
    </div>
  );
}

// One array for ever: a selector that makes a new one each time would never settle.
const NONE: readonly never[] = [];
