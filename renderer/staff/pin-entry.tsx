import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Refusal } from '../../app/ipc/contract';
import type { Result } from '../../app/result';
import type { StaffUnlock } from '../../app/staff/contract';
import { Button } from '../design/button';
import { EntryKey, EraseKey } from '../entry/entry-key';
import { useTypedKeys } from '../entry/use-typed-keys';
import { useWords } from '../language/words';
import { clockText } from './countdown';
import { useCountdown } from './use-countdown';
import './pin-pad.css';

/** See {@link PinEntry}. */
export interface PinEntryProps {
  /** Asks main whose PIN it is. */
  readonly check: (pin: string) => Promise<Result<StaffUnlock, Refusal>>;
  readonly onOpen?: () => void;
  /** What stands below the dots before anything is typed. */
  readonly lead: string;
  /** On the button. */
  readonly label: string;
}

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;
const SHORTEST = 4;
const LONGEST = 12;

/** Why the last PIN did not open; `until` in ms of `performance.now()`. */
type Trouble =
  | { readonly kind: 'wrong' | 'locked_out'; readonly until: number }
  | { readonly kind: 'no_pin_set' | 'failed' };

/** A PIN by touch or by a keyboard's digits, Enter and Backspace, with main's patience for wrong ones. */
export function PinEntry({ check, onOpen, lead, label }: PinEntryProps): ReactNode {
  const { t } = useWords();
  const [pin, setPin] = useState('');
  const [isAsking, setAsking] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>();
  const field = useRef<HTMLInputElement>(null);
  const left = useCountdown(trouble && 'until' in trouble ? trouble.until : undefined);
  const isWaiting = isAsking || left > 0;

  // Main may answer before the keys are free again: then the focus has to come back to them.
  useEffect(() => {
    if (!isWaiting) field.current?.focus({ preventScroll: true });
  }, [isWaiting]);

  const change = (next: string): void => {
    if (isWaiting) return;
    setPin(next.replace(/\D/g, '').slice(0, LONGEST));
    if (trouble) setTrouble(undefined);
  };
  const submit = (): void => {
    if (isWaiting || pin.length < SHORTEST) return;
    setAsking(true);
    void check(pin).then((answer) => {
      setAsking(false);
      setPin('');
      if (!answer.ok) setTrouble({ kind: 'failed' });
      else if (answer.value.state === 'open') onOpen?.();
      else if (answer.value.state === 'no_pin_set') setTrouble({ kind: 'no_pin_set' });
      else setTrouble({ kind: answer.value.state, until: performance.now() + answer.value.waitMs });
    });
  };
  useTypedKeys((key) => {
    change(key.kind === 'erase' ? pin.slice(0, -1) : pin + key.text);
  });

  const keyFor = (digit: string): ReactNode => (
    <EntryKey key={digit} writes={digit} isDisabled={isWaiting} onPress={() => change(pin + digit)} />
  );
  return (
    <form
      className="pin-pad__form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className="pin-pad__typed" data-wrong={trouble !== undefined || undefined} key={shakeKey(trouble)}>
        <span className="pin-pad__dots" aria-hidden="true">
          {Array.from({ length: Math.max(SHORTEST, pin.length) }, (_, index) => (
            <i key={index} data-typed={index < pin.length || undefined} />
          ))}
        </span>
        <input
          ref={field}
          className="pin-pad__input"
          type="password"
          inputMode="none"
          autoComplete="off"
          autoFocus
          aria-label={t('staff.pin.field')}
          aria-describedby="pin-pad-note"
          value={pin}
          readOnly={isWaiting}
          onChange={(event) => change(event.target.value)}
        />
      </div>
      <p className="pin-pad__note" id="pin-pad-note" role="status" data-wrong={trouble !== undefined || undefined}>
        {sentence(trouble, left)}
      </p>
      <div className="pin-pad__keys" role="group" aria-label={t('staff.pin.keys')} dir="ltr">
        {DIGITS.map(keyFor)}
        <EraseKey name={t('staff.pin.erase')} isDisabled={isWaiting} onPress={() => change(pin.slice(0, -1))} />
        {keyFor('0')}
        <Button
          type="submit"
          variant="primary"
          className="pin-pad__open"
          isPending={isAsking}
          isDisabled={isWaiting || pin.length < SHORTEST}
        >
          {label}
        </Button>
      </div>
    </form>
  );

  function sentence(what: Trouble | undefined, ms: number): string {
    switch (what?.kind) {
      case undefined:
        return lead;
      case 'wrong':
        return ms > 0 ? t('staff.pin.wrong_wait', { clock: clockText(ms) }) : t('staff.pin.wrong');
      case 'locked_out':
        return ms > 0 ? t('staff.pin.locked_out', { clock: clockText(ms) }) : lead;
      case 'no_pin_set':
        return t('staff.pin.no_pin_set');
      case 'failed':
        return t('staff.pin.failed');
    }
  }
}

/** Another one for each trouble, so that each shakes anew. */
function shakeKey(trouble: Trouble | undefined): string | undefined {
  return trouble && 'until' in trouble ? String(trouble.until) : trouble?.kind;
}
