import { useRef, useState, type ReactNode } from 'react';
import { parseLabel, type LabelKind, type LabelProblem } from '../../app/order/order-label';
import { Button } from '../design/button';
import { Icon } from '../design/icon';
import { useWords } from '../language/words';
import { EntryField } from './entry-field';
import { EntryKey, EraseKey } from './entry-key';
import { typeLabelKey } from './label-text';
import { useTypedKeys } from './use-typed-keys';
import './entry.css';

/** See {@link LabelEntry}. */
export interface LabelEntryProps {
  readonly kind: LabelKind;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The table or name as it will be shown; what is none is said at the field instead. */
  readonly onSubmit: (text: string) => void;
}

const DIGITS = Array.from('123456789');
const LETTERS = ['QWERTYUIOP', 'ASDFGHJKL-', "ZXCVBNM'"].map((row) => Array.from(row));

/** A table number on a large keypad or a name on a keyboard, or typed on a physical one. */
export function LabelEntry({ kind, value, onChange, onSubmit }: LabelEntryProps): ReactNode {
  const { t } = useWords();
  const field = useRef<HTMLInputElement>(null);
  const [wrong, setWrong] = useState<LabelProblem>();
  const isTable = kind === 'table';
  const sentences: Record<LabelProblem, string> = {
    empty: isTable ? t('order_label.empty_table') : t('order_label.empty_name'),
    not_a_table: t('order_label.not_a_table'),
    not_a_name: t('order_label.not_a_name'),
  };

  const change = (next: string): void => {
    if (next === value) return;
    setWrong(undefined);
    onChange(next);
  };
  const type = (key: string): void => change(typeLabelKey(kind, value, key));
  const erase = (): void => change(Array.from(value).slice(0, -1).join(''));
  useTypedKeys((key) => {
    field.current?.focus({ preventScroll: true });
    if (key.kind === 'erase') erase();
    else type(key.text);
  });

  const keyFor = (writes: string, name?: string): ReactNode => (
    <EntryKey
      key={writes}
      writes={writes}
      isDisabled={false}
      onPress={() => type(writes)}
      {...(name !== undefined && { name })}
    />
  );
  const eraseKey = (columns: 1 | 2): ReactNode => (
    <EraseKey name={t('entry.key_erase')} isDisabled={false} columns={columns} onPress={erase} />
  );
  return (
    <form
      className={isTable ? 'entry entry--phone' : 'entry entry--email'}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const label = parseLabel(kind, value);
        setWrong(label.ok ? undefined : label.error);
        if (label.ok) onSubmit(label.value.text);
      }}
    >
      <EntryField
        ref={field}
        type={kind}
        label={isTable ? t('order_label.field_table') : t('order_label.field_name')}
        text={value}
        hint={isTable ? t('order_label.hint_table') : t('order_label.hint_name')}
        problem={wrong && sentences[wrong]}
        isReadOnly={false}
        onText={(text) => change(typeLabelKey(kind, '', text))}
      />
      <div
        className="entry__keys"
        role="group"
        aria-label={isTable ? t('entry.phone_keys') : t('entry.email_keys')}
        dir="ltr"
      >
        {isTable ? (
          <>
            {DIGITS.map((digit) => keyFor(digit))}
            <span />
            {keyFor('0')}
            {eraseKey(1)}
          </>
        ) : (
          <>
            {LETTERS.flat().map((letter) =>
              keyFor(
                letter,
                letter === '-' ? t('entry.key_hyphen') : letter === "'" ? t('order_label.key_apostrophe') : undefined,
              ),
            )}
            {eraseKey(2)}
            <EntryKey writes={t('order_label.key_space')} isDisabled={false} columns="all" onPress={() => type(' ')} />
          </>
        )}
      </div>
      <Button type="submit" variant="primary" size="large" isWide end={<Icon name="forward" />}>
        {t('errand.go_on')}
      </Button>
    </form>
  );
}
