// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { err, ok } from '../../app/result';
import { SpokenLanguage } from '../language/guests-language';
import { startLanguage } from '../language/i18n';
import { RulerSheet } from './ruler-sheet';

let container: HTMLElement;
let root: Root;
const measure = vi.fn();
const done = vi.fn();

beforeAll(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  startLanguage();
});

beforeEach(() => {
  vi.useFakeTimers();
  measure.mockReset().mockResolvedValue(ok({ done: true }));
  done.mockReset();
  vi.stubGlobal('kiosk', { staff_measure_screen: measure });
  // jsdom has none, and dialogs look for it.
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  vi.stubGlobal('innerWidth', 1080);
  vi.stubGlobal('innerHeight', 1920);
  container = document.body.appendChild(document.createElement('div'));
  root = createRoot(container);
});

afterEach(() => {
  act(() => root.unmount());
  container.remove();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

async function draw(pixelsPerMm: number): Promise<void> {
  await act(async () => {
    root.render(
      <SpokenLanguage>
        <RulerSheet pixelsPerMm={pixelsPerMm} onClose={() => undefined} onDone={done} />
      </SpokenLanguage>,
    );
    await Promise.resolve();
  });
}

function cardWidth(): number {
  const card = document.querySelector<HTMLElement>('[role="img"]');
  return Number.parseFloat(card!.style.inlineSize);
}

function button(label: string): HTMLButtonElement {
  return [...document.querySelectorAll('button')].find((each) => each.textContent === label)!;
}

/** A finger comes down on it, or goes up, as an environment without pointer events says it. */
async function finger(type: 'mousedown' | 'mouseup' | 'click', label: string): Promise<void> {
  const event = new MouseEvent(type, { bubbles: true, cancelable: true, button: 0 });
  await act(async () => {
    button(label).dispatchEvent(event);
    await Promise.resolve();
  });
}

async function touch(label: string): Promise<void> {
  await act(async () => {
    button(label).click();
    await vi.advanceTimersByTimeAsync(0);
  });
}

test('the card is drawn by what counts so far, a touch makes it a pixel larger or smaller, and main hears its width', async () => {
  await draw(3.8);
  expect(cardWidth()).toBe(325);
  await touch('Larger');
  await touch('Larger');
  await touch('Smaller');
  expect(cardWidth()).toBe(326);
  expect(measure).not.toHaveBeenCalled();
  await touch('Same size');
  expect(measure.mock.calls).toEqual([[{ cardPixels: 326 }]]);
  expect(done).toHaveBeenCalledOnce();
});

test('held, a button goes on until it is let go', async () => {
  await draw(3.8);
  await finger('mousedown', 'Smaller');
  expect(cardWidth()).toBe(324);
  await act(async () => await vi.advanceTimersByTimeAsync(399));
  expect(cardWidth()).toBe(324);
  await act(async () => await vi.advanceTimersByTimeAsync(401));
  expect(cardWidth()).toBe(313);
  await finger('mouseup', 'Smaller');
  await finger('click', 'Smaller');
  await act(async () => await vi.advanceTimersByTimeAsync(2000));
  expect(cardWidth()).toBe(313);
});

test.each([
  [0.5, 135, 'Smaller'],
  [50, 702, 'Larger'],
])('at %s pixels to a millimetre it is as a screen can be, and stays on it: %s', async (perMm, width, further) => {
  await draw(perMm);
  expect(cardWidth()).toBe(width);
  await touch(further);
  expect(cardWidth()).toBe(width);
});

test.each([
  [ok({ done: false, why: 'ledger_failed' }), /^The kiosk could not write this down, so nothing was done\./],
  [err({ kind: 'failed' }), /^The kiosk did not answer\./],
])('where it is not kept, staff are told so and can try again', async (answer, sentence) => {
  measure.mockResolvedValueOnce(answer);
  await draw(3.8);
  await touch('Same size');
  expect(done).not.toHaveBeenCalled();
  expect(document.querySelector('.staff-banner--danger')?.textContent).toMatch(sentence);
  await touch('Same size');
  expect(done).toHaveBeenCalledOnce();
});
