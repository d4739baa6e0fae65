import { expect, test, vi } from 'vitest';
import { createFakeClock } from '../testing/fake-clock';
import { createPageWatch, PATIENCE, PATIENCE_AT_START } from './page-watch';

function watch() {
  const clock = createFakeClock();
  const onSilent = vi.fn();
  return { clock, onSilent, watch: createPageWatch(clock, onSilent) };
}

const SECOND = 1000;

test('a page that draws is alive, for as long as it draws', () => {
  const { clock, onSilent, watch: page } = watch();
  expect(page.isAlive()).toBe(false);
  page.begin();
  expect(page.isAlive()).toBe(false);
  for (let beat = 0; beat < 100; beat++) {
    page.beat();
    clock.advance((PATIENCE - 1) * SECOND);
    expect(page.isAlive()).toBe(true);
  }
  expect(onSilent).not.toHaveBeenCalled();
});

test('a page that stops drawing is silent after ten seconds, once', () => {
  const { clock, onSilent, watch: page } = watch();
  page.begin();
  page.beat();
  clock.advance(PATIENCE * SECOND - 1);
  expect(onSilent).not.toHaveBeenCalled();
  clock.advance(1);
  expect(onSilent).toHaveBeenCalledOnce();
  expect(page.isAlive()).toBe(false);
  clock.advance(1000 * SECOND);
  page.beat();
  expect(onSilent).toHaveBeenCalledOnce();
  expect(page.isAlive()).toBe(false);
});

test('a page that never draws gets longer, and then it is silent too', () => {
  const { clock, onSilent, watch: page } = watch();
  page.begin();
  clock.advance(PATIENCE_AT_START * SECOND - 1);
  expect(onSilent).not.toHaveBeenCalled();
  clock.advance(1);
  expect(onSilent).toHaveBeenCalledOnce();
});

test('a page that begins anew is waited for anew', () => {
  const { clock, onSilent, watch: page } = watch();
  page.begin();
  page.beat();
  clock.advance(8 * SECOND);
  page.begin();
  clock.advance((PATIENCE_AT_START - 1) * SECOND);
  expect(onSilent).not.toHaveBeenCalled();
});

test('a machine that slept, or a main that was held up, does not count against the page', () => {
  let due: (() => void) | undefined;
  const onSilent = vi.fn();
  const page = createPageWatch({ after: (_ms, callback) => ((due = callback), () => (due = undefined)) }, onSilent);
  page.begin();
  page.beat();
  // An hour passes and the timer comes back once, as after a night's sleep.
  due?.();
  expect(page.isAlive()).toBe(true);
  expect(onSilent).not.toHaveBeenCalled();
});

test('nothing is heard after the end', () => {
  const { clock, onSilent, watch: page } = watch();
  page.begin();
  page.stop();
  clock.advance(1000 * SECOND);
  expect(onSilent).not.toHaveBeenCalled();
  expect(clock.pending()).toBe(0);
});
