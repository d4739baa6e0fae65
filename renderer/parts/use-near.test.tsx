// @vitest-environment jsdom
import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useNear } from './use-near';

/** Something comes near when the test says so. */
class FakeObserver {
  static all: FakeObserver[] = [];
  observed: Element | undefined;
  disconnect = vi.fn();

  constructor(readonly call: (seen: readonly { isIntersecting: boolean }[]) => void) {
    FakeObserver.all.push(this);
  }
  observe(element: Element): void {
    this.observed = element;
  }
}

beforeEach(() => {
  FakeObserver.all = [];
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  vi.stubGlobal('IntersectionObserver', FakeObserver);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

function List({ length }: { readonly length: number }): ReactNode {
  const { count, list } = useNear(length, 4);
  return (
    <ul ref={list}>
      {Array.from({ length }, (_, index) => (
        <li key={index}>{index < count ? index : null}</li>
      ))}
    </ul>
  );
}

const drawn = (box: Element): string => [...box.querySelectorAll('li')].map((each) => each.textContent || '-').join('');
const watching = (): FakeObserver => FakeObserver.all.at(-1)!;
const see = (isIntersecting: boolean): void => act(() => watching().call([{ isIntersecting }]));

test('draws the first, keeps a place for the others, and draws more when the next one comes near', () => {
  const box = document.createElement('div');
  const root = createRoot(box);
  act(() => root.render(<List length={10} />));
  expect(drawn(box)).toBe('0123------');
  expect(watching().observed).toBe(box.querySelectorAll('li')[4]);
  see(false);
  expect(drawn(box)).toBe('0123------');
  see(true);
  expect(drawn(box)).toBe('01234567--');
  expect(watching().observed).toBe(box.querySelectorAll('li')[8]);
  see(true);
  expect(drawn(box)).toBe('0123456789');
  act(() => root.unmount());
  expect(FakeObserver.all).toHaveLength(2);
  for (const { disconnect } of FakeObserver.all) expect(disconnect).toHaveBeenCalledOnce();
});

test('a list that grows is watched again', () => {
  const box = document.createElement('div');
  const root = createRoot(box);
  act(() => root.render(<List length={3} />));
  expect(FakeObserver.all).toHaveLength(0);
  act(() => root.render(<List length={6} />));
  expect(drawn(box)).toBe('0123--');
  see(true);
  expect(drawn(box)).toBe('012345');
  act(() => root.unmount());
});
