import { useEffect, useRef, useState, type ReactNode } from 'react';
import { isVideo } from '../../app/look/brand';

/** See {@link AttractShow}. */
export interface AttractShowProps {
  /** Addresses: pictures, or one video. */
  readonly files: readonly string[];
  /** How long each picture is shown, s. */
  readonly seconds: number;
  /** Nothing moves: the first picture stays, the video shows how it begins. */
  readonly isStill: boolean;
  /** Shown where no file can be. */
  readonly instead: ReactNode;
}

/** What the first screen shows behind its words: a merchant's pictures, each in its turn, or a video again and again, mute. */
export function AttractShow({ files, seconds, isStill, instead }: AttractShowProps): ReactNode {
  const [broken, setBroken] = useState<readonly string[]>([]);
  const shown = files.filter((file) => !broken.includes(file));
  const onBroken = (file: string): void => {
    setBroken((others) => [...others, file]);
  };
  const [first] = shown;
  if (first === undefined) return instead;
  if (isVideo(first)) return <Video key={first} file={first} isStill={isStill} onBroken={onBroken} />;
  return <Pictures files={shown} seconds={seconds} isStill={isStill} onBroken={onBroken} />;
}

interface PicturesProps extends Omit<AttractShowProps, 'instead'> {
  readonly onBroken: (file: string) => void;
}

function Pictures({ files, seconds, isStill, onBroken }: PicturesProps): ReactNode {
  const [turn, setTurn] = useState(0);
  const isMoving = !isStill && files.length > 1;
  useEffect(() => {
    if (!isMoving) return undefined;
    const timer = setInterval(() => {
      setTurn((last) => last + 1);
    }, seconds * 1000);
    return () => {
      clearInterval(timer);
    };
  }, [isMoving, seconds]);
  // Each fades in over the one before it; the one after it is already there, unseen, so that it is not waited for.
  const turns = isMoving ? [turn - 1, turn, turn + 1].filter((each) => each >= 0) : [turn];
  return (
    <span className="attract__hero">
      {turns.map((each) => {
        const file = files[each % files.length] ?? '';
        return (
          <img
            key={each}
            className="attract__picture"
            data-shown={each <= turn || undefined}
            src={file}
            alt=""
            draggable={false}
            onError={() => onBroken(file)}
          />
        );
      })}
    </span>
  );
}

interface VideoProps extends Pick<PicturesProps, 'isStill' | 'onBroken'> {
  readonly file: string;
}

function Video({ file, isStill, onBroken }: VideoProps): ReactNode {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (isStill) video.current?.pause();
    // Refused where the file cannot be played, which `onError` tells as well.
    else void video.current?.play().catch(() => undefined);
  }, [isStill]);
  return (
    <video
      ref={video}
      className="attract__hero attract__picture"
      data-shown
      src={file}
      muted
      loop
      playsInline
      disablePictureInPicture
      preload="auto"
      aria-hidden="true"
      onError={() => onBroken(file)}
    />
  );
}
