import { useRef, useState, type ReactNode } from 'react';
import type { CountryCode } from 'libphonenumber-js';
import { formatPhoneAsTyped, parsePhone, type E164, type PhoneProblem } from '../../app/check-in/phone';
import { Button } from '../design/button';
import { useWords } from '../language/words';
import { EntryField } from './entry-field';
import { EntryKey, EraseKey } from './entry-key';
import { erasePhoneKey, phoneFromField, typePhoneKey } from './phone-text';
import { useTypedKeys } from './use-typed-keys';
import './entry.css';

/** See {@link PhoneEntry}. */
export interface PhoneEntryProps {
  /** Country of numbers without `+`. */
  readonly country: CountryCode;
  /** The number is being looked up: nothing can be changed meanwhile. */
  readonly busy: boolean;
  /** A sentence on what is wrong with the number as it stands. */
  readonly problem?: string;
  /** Digits, perhaps after a `+`; formatted only on the screen. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The number in E.164; what is no phone number is said at the field instead. */
  readonly onSubmit: (phone: E164) => void;
}

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** A phone number on a large keypad, or typed on a physical keyboard. */
export function PhoneEntry({ country, busy, problem, value, onChange, onSubmit }: PhoneEntryProps): ReactNode {
  const { t, language } = useWords();
  const field = useRef<HTMLInputElement>(null);
  const [wrong, setWrong] = useState<PhoneProblem>();
  const shown = formatPhoneAsTyped(value, country);
  const sentences: Record<PhoneProblem, string> = {
    empty: t('entry.phone_empty'),
    too_short: t('entry.phone_too_short'),
    too_long: t('entry.phone_too_long'),
    not_a_number: t('entry.phone_not_a_number'),
  };

  const change = (next: string): void => {
    if (busy || next === value) return;
    setWrong(undefined);
    onChange(next);
  };
  const submit = (): void => {
    if (busy) return;
    const parsed = parsePhone(value, country);
    setWrong(parsed.ok ? undefined : parsed.error);
    if (parsed.ok) onSubmit(parsed.value);
  };
  useTypedKeys((key) => {
    field.current?.focus({ preventScroll: true });
    change(key.kind === 'erase' ? erasePhoneKey(value) : typePhoneKey(value, key.text));
  });

  const keyFor = (writes: string, name?: string): ReactNode => (
    <EntryKey
      key={writes}
      writes={writes}
      isDisabled={busy}
      onPress={() => change(typePhoneKey(value, writes))}
      {...(name !== undefined && { name })}
    />
  );
  return (
    <form
      className="entry entry--phone"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <EntryField
        ref={field}
        type="tel"
        label={t('entry.phone_label')}
        text={shown}
        hint={t('entry.phone_hint', { country: countryName(country, language) })}
        problem={wrong === undefined ? problem : sentences[wrong]}
        isReadOnly={busy}
        onText={(text) => change(phoneFromField(value, shown, text))}
      />
      <div className="entry__keys" role="group" aria-label={t('entry.phone_keys')} dir="ltr">
        {DIGITS.map((digit) => keyFor(digit))}
        {keyFor('+', t('entry.key_plus'))}
        {keyFor('0')}
        <EraseKey name={t('entry.key_erase')} isDisabled={busy} onPress={() => change(erasePhoneKey(value))} />
      </div>
      <Button type="submit" variant="primary" size="large" isWide isPending={busy}>
        {busy ? t('entry.looking_up') : t('entry.confirm')}
      </Button>
    </form>
  );
}

function countryName(country: CountryCode, language: string): string {
  return new Intl.DisplayNames([language], { type: 'region' }).of(country) ?? country;
}
