import { EventEmitter } from 'node:events';
import { expect, test, vi } from 'vitest';
import { describeBug, watchForBugs } from './bugs';

function watch(note = vi.fn()) {
  const source = new EventEmitter();
  const end = vi.fn();
  watchForBugs(source, note, end);
  return { source, note, end };
}

test('what is thrown and not caught is noted, then the program ends', () => {
  const { source, note, end } = watch();
  source.emit('uncaughtException', new TypeError('maya@example.com'));
  expect(note).toHaveBeenCalledWith(
    { name: 'TypeError', at: expect.stringMatching(/^bugs\.test\.ts:\d+:\d+$/) as string },
    'ended',
  );
  expect(end).toHaveBeenCalledOnce();
});

test('a start that failed ends it, too', () => {
  const note = vi.fn();
  const end = vi.fn();
  watchForBugs(new EventEmitter(), note, end)(new RangeError('x'));
  expect(note).toHaveBeenCalledWith(expect.objectContaining({ name: 'RangeError' }), 'ended');
  expect(end).toHaveBeenCalledOnce();
});

test('it ends also where it cannot be noted', () => {
  const { source, end } = watch(
    vi.fn(() => {
      throw new Error('disk full');
    }),
  );
  expect(() => source.emit('uncaughtException', new Error('a bug'))).toThrow('disk full');
  expect(end).toHaveBeenCalledOnce();
});

test('a promise that nobody waited for is noted, and the program goes on', () => {
  const { source, note, end } = watch();
  source.emit('unhandledRejection', new Error('a bug'));
  expect(note).toHaveBeenCalledWith(expect.objectContaining({ name: 'Error' }), 'went_on');
  expect(end).not.toHaveBeenCalled();
});

test.each([
  ['a text', 'tok_123', { name: 'string' }],
  ['nothing', undefined, { name: 'undefined' }],
  [
    'an error that calls itself by a secret',
    Object.assign(new Error('x'), { name: 'tok 123', stack: '' }),
    { name: 'Error' },
  ],
  ['an error without a place', Object.assign(new Error('x'), { stack: 'Error: maya@example.com' }), { name: 'Error' }],
  [
    'one from the package',
    Object.assign(new Error('x'), {
      stack: 'Error: +14155550100\n    at run (/opt/k/app.asar/out/app/main/index.js:12:34)',
    }),
    { name: 'Error', at: 'index.js:12:34' },
  ],
])('%s is told without what it says', (_what, error, bug) => {
  expect(describeBug(error)).toEqual(bug);
});
