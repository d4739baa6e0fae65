/*
 * The keyboard is our own, not `react-simple-keyboard` (3.8): that draws its keys outside React, as `div`s or buttons that by
 * default only a pointer can press (no click handler, so no Enter, Space, switch or screen reader), and each takes a share
 * of its row instead of its millimetres. What is left of a keyboard without shift, layers or a caret in the middle is a grid
 * of the buttons that all other screens use, and 12 kB (gzip) less.
 */
import { useRef, useState, type ReactNode } from 'react';
import { parseEmail, type EmailProblem } from '../../app/check-in/email';
import { Button } from '../design/button';
import { useWords } from '../language/words';
import { cleanEmail, eraseEmailKey, typeEmailKey } from './email-text';
import { EntryField } from './entry-field';
import { EntryKey, EraseKey, type EntryKeyProps } from './entry-key';
import { useTypedKeys } from './use-typed-keys';
import './entry.css';

/** See {@link EmailEntry}. */
export interface EmailEntryProps {
  /** The address is being looked up: nothing can be changed meanwhile. */
  readonly busy: boolean;
  /** A sentence on what is wrong with the address as it stands. */
  readonly problem?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The address in lower case; what is no e-mail address is said at the field instead. */
  readonly onSubmit: (email: string) => void;
}

/** Ten columns; digits and letters fill a row each, what else addresses are made of stands where a row has room. */
const ROWS = ['1234567890', 'qwertyuiop', 'asdfghjkl'].map((row) => Array.from(row));
const LAST_LETTERS = Array.from('zxcvbnm');

/** An e-mail address on a keyboard made for it, or typed on a physical one. */
export function EmailEntry({ busy, problem, value, onChange, onSubmit }: EmailEntryProps): ReactNode {
  const { t } = useWords();
  const field = useRef<HTMLInputElement>(null);
  const [wrong, setWrong] = useState<EmailProblem>();
  const sentences: Record<EmailProblem, string> = {
    empty: t('entry.email_empty'),
    no_at: t('entry.email_no_at'),
    no_domain: t('entry.email_no_domain'),
    not_an_address: t('entry.email_not_an_address'),
  };

  const change = (next: string): void => {
    if (busy || next === value) return;
    setWrong(undefined);
    onChange(next);
  };
  const submit = (): void => {
    if (busy) return;
    const parsed = parseEmail(value);
    setWrong(parsed.ok ? undefined : parsed.error);
    if (parsed.ok) onSubmit(parsed.value);
  };
  useTypedKeys((key) => {
    field.current?.focus({ preventScroll: true });
    change(key.kind === 'erase' ? eraseEmailKey(value) : typeEmailKey(value, key.text));
  });

  const keyFor = (writes: string, more?: Pick<EntryKeyProps, 'name' | 'columns'>): ReactNode => (
    <EntryKey
      key={writes}
      writes={writes}
      isDisabled={busy}
      onPress={() => change(typeEmailKey(value, writes))}
      {...more}
    />
  );
  return (
    <form
      className="entry entry--email"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <EntryField
        ref={field}
        type="email"
        label={t('entry.email_label')}
        text={value}
        example={t('entry.email_example')}
        hint={t('entry.email_hint')}
        problem={wrong === undefined ? problem : sentences[wrong]}
        isReadOnly={busy}
        onText={(text) => change(cleanEmail(text))}
      />
      <div className="entry__keys" role="group" aria-label={t('entry.email_keys')} dir="ltr">
        {ROWS.flat().map((letter) => keyFor(letter))}
        {keyFor('_', { name: t('entry.key_underscore') })}
        {LAST_LETTERS.map((letter) => keyFor(letter))}
        {keyFor('-', { name: t('entry.key_hyphen') })}
        <EraseKey
          name={t('entry.key_erase')}
          isDisabled={busy}
          columns={2}
          onPress={() => change(eraseEmailKey(value))}
        />
        {keyFor('+', { name: t('entry.key_plus') })}
        {keyFor('@', { name: t('entry.key_at'), columns: 2 })}
        {keyFor('.', { name: t('entry.key_dot'), columns: 2 })}
        {keyFor('@gmail.com', { columns: 3 })}
        {keyFor('.com', { columns: 2 })}
      </div>
      <Button type="submit" variant="primary" size="large" isWide isPending={busy}>
        {busy ? t('entry.looking_up') : t('entry.confirm')}
      </Button>
    </form>
  );
}
