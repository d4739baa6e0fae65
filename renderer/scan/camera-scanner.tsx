import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react';
import type { TFunction } from 'i18next';
import { Icon } from '../design/icon';
import { Spinner } from '../design/spinner';
import { useWords } from '../language/words';
import type { CameraTrouble } from './camera';
import { createCodeOutline } from './code-outline';
import type { ScanHint } from './hints';
import { scanVideo } from './scan-video';
import './camera-scanner.css';

/** A way to check in without a code. */
export type OtherWay = 'phone' | 'email';

/** See {@link CameraScanner}. */
export interface CameraScannerProps {
  /** Part of the camera's name; without it the first camera. */
  readonly cameraName?: string;
  /** Each code that is read, as it is; the same one at most every 3 s. */
  readonly onCode: (text: string) => void;
  /** Each change of what is in the way; undefined when all is well again. */
  readonly onTrouble?: (trouble: CameraTrouble | undefined) => void;
  /**
   * For guests: the other ways to check in. They are told of when the camera shows nothing, and what may help is said when
   * nothing is read for a while.
   */
  readonly otherWays?: readonly OtherWay[];
}

/**
 * What the camera sees, as in a mirror, in all the room there is, with a frame to aim at, which follows a code that comes into
 * sight; or a sentence on why there is no picture. The camera runs as long as this is shown.
 */
export function CameraScanner({ cameraName, onCode, onTrouble, otherWays }: CameraScannerProps): ReactNode {
  const { t } = useWords();
  const video = useRef<HTMLVideoElement>(null);
  const outline = useRef<SVGSVGElement>(null);
  const [trouble, setTrouble] = useState<CameraTrouble>();
  const [hint, setHint] = useState<ScanHint>();
  const tellCode = useEffectEvent(onCode);
  const tellTrouble = useEffectEvent((next: CameraTrouble | undefined) => {
    setTrouble(next);
    onTrouble?.(next);
  });

  useEffect(() => {
    if (!video.current || !outline.current) return;
    const drawn = createCodeOutline(video.current, outline.current);
    const stop = scanVideo({
      cameraName,
      video: video.current,
      onCode: (text) => tellCode(text),
      onSighting: drawn.show,
      onHint: setHint,
      onTrouble: (next) => tellTrouble(next),
    });
    return () => {
      stop();
      drawn.end();
    };
  }, [cameraName]);

  return (
    <div className="camera-scanner" data-trouble={trouble} data-hint={otherWays && hint}>
      {/* Below the picture, which covers it as soon as there is one. */}
      {trouble === undefined && (
        <p className="camera-scanner__starting" aria-hidden="true">
          <Spinner />
          {t('scan.starting')}
        </p>
      )}
      <video
        ref={video}
        className="camera-scanner__picture"
        aria-label={t('scan.picture')}
        autoPlay
        muted
        playsInline
        disablePictureInPicture
      />
      {/* Cut off at the sides as the picture is, so that both have the same places. */}
      <svg ref={outline} className="camera-scanner__outline" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
        <polygon />
      </svg>
      {trouble === undefined && <span className="camera-scanner__frame" aria-hidden="true" />}
      <p className="camera-scanner__trouble" role="status">
        {trouble !== undefined && <span>{sentence(trouble, t)}</span>}
        {trouble !== undefined && otherWays && <span>{instead(otherWays, t)}</span>}
      </p>
      {otherWays && (
        <div className="camera-scanner__hint" role="status">
          {hint !== undefined && trouble === undefined && (
            <p key={hint}>
              <Icon name="info" />
              <span>{advice(hint, otherWays, t)}</span>
            </p>
          )}
        </div>
      )}
    </div>
  );
}

function sentence(trouble: CameraTrouble, t: TFunction): string {
  switch (trouble) {
    case 'no_camera':
      return t('scan.no_camera');
    case 'denied':
      return t('scan.denied');
    case 'in_use':
      return t('scan.in_use');
    case 'unplugged':
      return t('scan.unplugged');
    case 'black':
      return t('scan.black');
  }
}

function instead(ways: readonly OtherWay[], t: TFunction): string {
  if (ways.length === 0) return t('scan.instead_scanner');
  if (ways.length > 1) return t('scan.instead_phone_email');
  return ways.includes('phone') ? t('scan.instead_phone') : t('scan.instead_email');
}

function advice(hint: ScanHint, ways: readonly OtherWay[], t: TFunction): string {
  switch (hint) {
    case 'closer':
      return t('scan.hint_closer');
    case 'steady':
      return t('scan.hint_steady');
    case 'brighter':
      return t('scan.hint_brighter');
    case 'otherwise':
      return instead(ways, t);
  }
}
