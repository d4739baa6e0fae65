// @vitest-environment jsdom
import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { loadLater, type LaterPart } from './load-later';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** What a page shows that uses `part`, read when it is asked for. */
function drawn(part: LaterPart<string>): () => string {
  function Page(): ReactNode {
    return part.usePart() ?? 'waiting';
  }
  const container = document.createElement('div');
  act(() => {
    createRoot(container).render(<Page />);
  });
  return () => container.textContent;
}

test('a part is loaded when it is started, once, and drawn when it is there', async () => {
  const load = vi.fn(() => Promise.resolve('the part'));
  const part = loadLater(load);
  const page = drawn(part);
  expect(load).not.toHaveBeenCalled();
  part.start();
  part.start();
  expect(page()).toBe('waiting');
  await act(() => vi.advanceTimersByTimeAsync(0));
  expect(page()).toBe('the part');
  expect(load).toHaveBeenCalledOnce();
});

test('a part that is there is drawn the first time, without anything in its place before', async () => {
  const part = loadLater(() => Promise.resolve('the part'));
  part.start();
  await vi.advanceTimersByTimeAsync(0);
  const seen: string[] = [];
  function Page(): ReactNode {
    const text = part.usePart() ?? 'waiting';
    seen.push(text);
    return text;
  }
  act(() => {
    createRoot(document.createElement('div')).render(<Page />);
  });
  expect(seen).not.toContain('waiting');
});

test('a part that cannot be loaded is tried again after a second', async () => {
  const load = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new Error('gone')).mockResolvedValue('the part');
  const part = loadLater(load);
  const page = drawn(part);
  part.start();
  await act(() => vi.advanceTimersByTimeAsync(999));
  expect(page()).toBe('waiting');
  await act(() => vi.advanceTimersByTimeAsync(1));
  expect(page()).toBe('the part');
});
