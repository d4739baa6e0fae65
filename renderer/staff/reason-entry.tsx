import { useRef, useState, type ReactNode } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { EntryKey, EraseKey } from '../entry/entry-key';
import { useTypedKeys } from '../entry/use-typed-keys';
import { useWords } from '../language/words';

/** See {@link ReasonEntry}. */
export interface ReasonEntryProps {
  /** The usual ones, as sentences. */
  readonly presets: readonly string[];
  readonly value: string;
  readonly isDisabled: boolean;
  readonly onChange: (reason: string) => void;
}

const OTHER = 'other';
const LONGEST = 200;
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'].map((row) => Array.from(row));

/** Why something is done: one touch for the usual reasons, a keyboard for any other. */
export function ReasonEntry({ presets, value, isDisabled, onChange }: ReasonEntryProps): ReactNode {
  const { t } = useWords();
  const [isOther, setOther] = useState(false);
  return (
    <section className="reason-entry">
      <h3 className="staff-panel__title">{t('staff.reason.title')}</h3>
      <ToggleButtonGroup
        className="reason-entry__chips"
        aria-label={t('staff.reason.title')}
        isDisabled={isDisabled}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={isOther ? [OTHER] : presets.includes(value) ? [value] : []}
        onSelectionChange={(keys) => {
          const [key] = [...keys];
          setOther(key === OTHER);
          if (key !== undefined) onChange(key === OTHER ? '' : String(key));
        }}
      >
        {[...presets, OTHER].map((each) => (
          <ToggleButton key={each} id={each} className="reason-entry__chip">
            {each === OTHER ? t('staff.reason.other') : each}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {isOther && <FreeReason value={value} isDisabled={isDisabled} onChange={onChange} />}
    </section>
  );
}

function FreeReason({ value, isDisabled, onChange }: Omit<ReasonEntryProps, 'presets'>): ReactNode {
  const { t } = useWords();
  const field = useRef<HTMLInputElement>(null);
  const change = (next: string): void => {
    if (!isDisabled) onChange(next.slice(0, LONGEST));
  };
  const type = (text: string): void => {
    // A sentence begins with a capital, and there is no shift key to look for.
    change(value === '' ? text.trimStart().toUpperCase() : value + text);
  };
  useTypedKeys((key) => {
    field.current?.focus({ preventScroll: true });
    if (key.kind === 'erase') change(value.slice(0, -1));
    else type(key.text);
  });
  const keyFor = (writes: string): ReactNode => (
    <EntryKey key={writes} writes={writes} isDisabled={isDisabled} onPress={() => type(writes)} />
  );
  return (
    <>
      <input
        ref={field}
        className="reason-entry__field"
        aria-label={t('staff.reason.field')}
        inputMode="none"
        autoComplete="off"
        autoFocus
        value={value}
        readOnly={isDisabled}
        onChange={(event) => change(event.target.value)}
      />
      <div className="reason-entry__keys" role="group" aria-label={t('staff.reason.keys')} dir="ltr">
        {ROWS.map((row) => (
          <div key={row.join('')} className="reason-entry__row">
            {row.map(keyFor)}
          </div>
        ))}
        <div className="reason-entry__row reason-entry__row--last">
          {keyFor(',')}
          <EntryKey writes={t('staff.reason.space')} isDisabled={isDisabled} onPress={() => type(' ')} />
          {keyFor('.')}
          <EraseKey name={t('staff.reason.erase')} isDisabled={isDisabled} onPress={() => change(value.slice(0, -1))} />
        </div>
      </div>
    </>
  );
}
