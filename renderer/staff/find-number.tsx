import { useState, type ReactNode } from 'react';
import { Button } from '../design/button';
import { Sheet } from '../design/sheet';
import { EntryKey, EraseKey } from '../entry/entry-key';
import { useTypedKeys } from '../entry/use-typed-keys';
import { useWords } from '../language/words';
import './find-number.css';

/** See {@link FindNumber}. */
export interface FindNumberProps {
  readonly onFind: (digits: string) => void;
  readonly onClose: () => void;
}

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;
const LONGEST = 6;

/** Asks for an order's number, or its last digits. */
export function FindNumber({ onFind, onClose }: FindNumberProps): ReactNode {
  const { t } = useWords();
  const [digits, setDigits] = useState('');
  const change = (next: string): void => setDigits(next.replace(/\D/g, '').slice(0, LONGEST));
  const erase = (): void => change(digits.slice(0, -1));
  useTypedKeys((key) => {
    if (key.kind === 'erase') erase();
    else change(digits + key.text);
  });
  const keyFor = (digit: string): ReactNode => (
    <EntryKey key={digit} writes={digit} isDisabled={false} onPress={() => change(digits + digit)} />
  );
  return (
    <Sheet
      kind="dialog"
      className="staff-scope find-number"
      isOpen
      title={t('staff.orders.find_title')}
      onClose={onClose}
    >
      <form
        className="find-number__form"
        onSubmit={(event) => {
          event.preventDefault();
          onFind(digits);
        }}
      >
        <input
          className="find-number__digits"
          aria-label={t('staff.orders.find_title')}
          inputMode="none"
          autoComplete="off"
          autoFocus
          value={digits}
          onChange={(event) => change(event.target.value)}
        />
        <div className="find-number__keys" role="group" aria-label={t('staff.orders.find_keys')} dir="ltr">
          {DIGITS.map(keyFor)}
          <EraseKey name={t('staff.pin.erase')} isDisabled={false} onPress={erase} />
          {keyFor('0')}
          <Button type="submit" variant="primary" className="find-number__done" isDisabled={digits === ''}>
            {t('staff.orders.find_done')}
          </Button>
        </div>
      </form>
      <Button isWide onPress={onClose}>
        {t('staff.sheet.cancel')}
      </Button>
    </Sheet>
  );
}
