// @vitest-environment jsdom
import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { KeepsNewest } from './keeps-newest';

const scrollTo = vi.fn();
let root: Root;

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  // jsdom lays nothing out.
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = vi.fn();
      disconnect = vi.fn();
    },
  );
  Element.prototype.scrollTo = scrollTo;
  scrollTo.mockClear();
  root = createRoot(document.body.appendChild(document.createElement('div')));
});

afterEach(() => {
  act(() => root.unmount());
  vi.unstubAllGlobals();
});

const draw = (count: number, drawn: ReactNode): void =>
  act(() => root.render(<KeepsNewest count={count}>{drawn}</KeepsNewest>));

test('goes to the end for what is added, and for nothing else', () => {
  draw(2, <p>two</p>);
  draw(2, <p>two, one of them twice</p>);
  draw(1, <p>one</p>);
  expect(scrollTo).not.toHaveBeenCalled();
  draw(2, <p>two</p>);
  expect(scrollTo).toHaveBeenCalledOnce();
});

test('stays where it is when what there was is drawn later than the list', () => {
  draw(9, undefined);
  draw(9, <p>nine</p>);
  draw(9, <p>nine, one of them twice</p>);
  expect(scrollTo).not.toHaveBeenCalled();
});
