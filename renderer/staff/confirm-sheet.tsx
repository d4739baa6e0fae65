import { useState, type ReactNode } from 'react';
import type { Refusal } from '../../app/ipc/contract';
import type { Result } from '../../app/result';
import { Button } from '../design/button';
import { Sheet } from '../design/sheet';
import { useWords } from '../language/words';
import { Banner } from './staff-parts';
import './action-sheet.css';

/** See {@link ConfirmSheet}. */
export interface ConfirmSheetProps {
  readonly title: string;
  /** What will happen. */
  readonly text: string;
  /** On the button that does it. */
  readonly label: string;
  /** It takes something away. */
  readonly isGrave?: boolean;
  /** Does it; a sentence says that it was done, or in the error why not. */
  readonly act: () => Promise<Result<string, string>>;
  readonly onClose: () => void;
  /** It was done, with the sentence that says so. */
  readonly onDone: (sentence: string) => void;
}

/** Asks once before the kiosk itself is touched. */
export function ConfirmSheet(props: ConfirmSheetProps): ReactNode {
  const { title, text, label, isGrave, act, onClose, onDone } = props;
  const { t } = useWords();
  const [isDoing, setDoing] = useState(false);
  const [why, setWhy] = useState<string>();
  const perform = (): void => {
    setDoing(true);
    void act().then((done) => {
      setDoing(false);
      if (done.ok) onDone(done.value);
      else setWhy(done.error);
    });
  };
  return (
    <Sheet kind="dialog" className="staff-scope action-sheet" isOpen title={title} {...(!isDoing && { onClose })}>
      {why === undefined ? <p>{text}</p> : <Banner tone="danger">{why}</Banner>}
      <div className="action-sheet__ways">
        <Button size="large" isDisabled={isDoing} onPress={onClose}>
          {why === undefined ? t('staff.sheet.cancel') : t('staff.sheet.close')}
        </Button>
        <Button
          size="large"
          variant="primary"
          className={isGrave === true ? 'button--grave' : ''}
          isPending={isDoing}
          onPress={perform}
        >
          {why === undefined ? label : t('staff.try_again')}
        </Button>
      </div>
    </Sheet>
  );
}

/** Main's answer as a {@link ConfirmSheet} wants it: `said` makes the sentence. */
export function saidBy<Value>(
  answer: Result<Value, Refusal>,
  said: (value: Value) => Result<string, string>,
  failed: string,
): Result<string, string> {
  return answer.ok ? said(answer.value) : { ok: false, error: failed };
}
