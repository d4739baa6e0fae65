// @vitest-environment jsdom
import { act, useState, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { SpokenLanguage } from '../language/guests-language';
import { startLanguage } from '../language/i18n';
import { publishTypedKey } from '../scan/typed-keys';
import { EmailEntry } from './email-entry';
import { PhoneEntry } from './phone-entry';

let container: HTMLElement;
let root: Root;
const submitted = vi.fn();

beforeAll(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  startLanguage();
});

beforeEach(() => {
  submitted.mockReset();
  container = document.body.appendChild(document.createElement('div'));
  root = createRoot(container);
});

afterEach(() => {
  act(() => root.unmount());
  container.remove();
});

interface Given {
  readonly busy?: boolean;
  readonly problem?: string;
  readonly value?: string;
}

function Phone({ busy = false, value = '', problem }: Given): ReactNode {
  const [text, setText] = useState(value);
  return (
    <PhoneEntry
      country="US"
      busy={busy}
      value={text}
      onChange={setText}
      onSubmit={submitted}
      {...(problem !== undefined && { problem })}
    />
  );
}

function Email({ busy = false, value = '', problem }: Given): ReactNode {
  const [text, setText] = useState(value);
  return (
    <EmailEntry
      busy={busy}
      value={text}
      onChange={setText}
      onSubmit={submitted}
      {...(problem !== undefined && { problem })}
    />
  );
}

const show = (entry: ReactNode): void => act(() => root.render(<SpokenLanguage>{entry}</SpokenLanguage>));
const field = (): HTMLInputElement => container.querySelector('input')!;
const note = (): string => container.querySelector('[role=alert]')!.textContent;

function touch(...keys: string[]): void {
  for (const key of keys) {
    act(() => container.querySelector<HTMLButtonElement>(`[data-key="${key}"]`)!.click());
  }
}

function write(text: string): void {
  // In one go, as keys come that were rolled over each other.
  act(() => {
    for (const character of text) publishTypedKey({ kind: 'character', text: character });
  });
}

function confirm(): void {
  act(() => container.querySelector<HTMLButtonElement>('.button')!.click());
}

describe('the phone entry', () => {
  test('writes a number as people do and sends it as E.164', () => {
    show(<Phone />);
    touch(...'4155552671');
    expect(field().value).toBe('(415) 555-2671');
    confirm();
    expect(submitted).toHaveBeenCalledExactlyOnceWith('+14155552671');
  });

  test('takes numbers of other countries after a +', () => {
    show(<Phone />);
    touch('+', ...'442079460958', 'erase', '8');
    confirm();
    expect(submitted).toHaveBeenCalledExactlyOnceWith('+442079460958');
  });

  test('says at the field what is wrong before anything is sent, until it changes', () => {
    show(<Phone />);
    confirm();
    expect(note()).toBe('Please enter your phone number.');
    expect(field().getAttribute('aria-invalid')).toBe('true');
    touch(...'415');
    expect(note()).toBe('');
    confirm();
    expect(note()).toBe('Some digits are missing.');
    expect(submitted).not.toHaveBeenCalled();
  });

  test('says what came back from signing in', () => {
    show(<Phone value="4155552671" problem="Thanx does not know this number." />);
    expect(note()).toBe('Thanx does not know this number.');
  });

  test('hears a physical keyboard wherever the focus is, and Enter then sends', () => {
    show(<Phone />);
    write('415x 5552671');
    act(() => publishTypedKey({ kind: 'erase' }));
    expect(field().value).toBe('(415) 555-267');
    expect(document.activeElement).toBe(field());
  });

  test('stands still while it is busy', () => {
    show(<Phone value="4155552671" busy />);
    touch('1');
    write('1');
    confirm();
    expect(field().value).toBe('(415) 555-2671');
    expect(submitted).not.toHaveBeenCalled();
  });
});

describe('the e-mail entry', () => {
  test('writes an address and sends it in lower case', () => {
    show(<Email />);
    touch('a', 'n', 'a', '_', '1', '+', 'x', '@gmail.com');
    expect(field().value).toBe('ana_1+x@gmail.com');
    confirm();
    expect(submitted).toHaveBeenCalledExactlyOnceWith('ana_1+x@gmail.com');
  });

  test('hears a physical keyboard', () => {
    show(<Email />);
    write('Ana@Cafe.iox ');
    act(() => publishTypedKey({ kind: 'erase' }));
    confirm();
    expect(submitted).toHaveBeenCalledExactlyOnceWith('ana@cafe.io');
  });

  test('says at the field what is wrong before anything is sent', () => {
    show(<Email value="ana" />);
    confirm();
    expect(note()).toBe('The @ is missing.');
    touch('@');
    confirm();
    expect(note()).toBe('The part after the @ is not complete, such as gmail.com.');
    expect(submitted).not.toHaveBeenCalled();
  });

  test('has a name for each key', () => {
    show(<Email />);
    const names = Array.from(
      container.querySelectorAll('[data-key]'),
      (key) => key.getAttribute('aria-label') ?? key.textContent,
    );
    expect(names).toHaveLength(44);
    expect(new Set(names).size).toBe(44);
    expect(names).toContain('At sign');
  });

  test('shows a long address smaller, its whole text in the input', () => {
    const long = `${'verylong'.repeat(6)}@example.com`;
    show(<Email value={long} />);
    expect(container.querySelector('.entry-field__text')?.getAttribute('data-length')).toBe('longer');
    expect(field().value).toBe(long);
  });
});
