// @vitest-environment jsdom
import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Layer, type LayerProps } from './layer';

const classes = { scrim: 'scrim', box: 'box', dialog: 'dialog' };

/** What the animations of an element that leaves wait for; there are none by default. */
let leaving: Promise<unknown>[] = [];
let root: Root;
let page: HTMLElement;

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  leaving = [];
  // jsdom has no pointers and animates nothing.
  vi.stubGlobal('PointerEvent', MouseEvent);
  Element.prototype.getAnimations = () => leaving.map((finished) => ({ finished }) as Animation);
  document.body.innerHTML = '<div id="root"></div><div id="toasts" aria-live="polite"></div>';
  page = document.getElementById('root')!;
  root = createRoot(page);
});

afterEach(() => {
  act(() => root.unmount());
  vi.unstubAllGlobals();
});

function named(name: string, props: Partial<LayerProps> = {}): ReactNode {
  return (
    <Layer key={name} isOpen classes={classes} aria-label={name} {...props}>
      <button type="button">{name}</button>
    </Layer>
  );
}

const draw = (...children: readonly ReactNode[]): Promise<void> =>
  act(async () => {
    root.render(children);
    await Promise.resolve();
  });
const dialog = (name: string): HTMLElement | null => document.querySelector(`[aria-label="${name}"]`);
const isHidden = (element: Element | null): boolean => Boolean(element?.closest('[aria-hidden="true"]'));
const press = (key: string): void =>
  act(() => void document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })));

describe('what lies over everything', () => {
  test('hides what is below, also what is drawn there later, and shows it again', async () => {
    await draw(<p key="one" id="one" />, named('sheet'));
    expect(isHidden(document.getElementById('one'))).toBe(true);
    expect(isHidden(dialog('sheet'))).toBe(false);
    expect(isHidden(document.getElementById('toasts'))).toBe(false);
    await draw(<p key="two" id="two" />, named('sheet'));
    expect(isHidden(document.getElementById('two'))).toBe(true);
    await draw(<p key="two" id="two" />, named('sheet', { isOpen: false }));
    expect(isHidden(document.getElementById('two'))).toBe(false);
    expect(dialog('sheet')).toBeNull();
  });

  test('the upper one hides the lower one, too, and gives it back', async () => {
    await draw(named('lower'), named('upper', { isOpen: false }));
    await draw(named('lower'), named('upper'));
    expect([isHidden(page), isHidden(dialog('lower')), isHidden(dialog('upper'))]).toEqual([true, true, false]);
    await draw(named('lower'), named('upper', { isOpen: false }));
    expect([isHidden(page), isHidden(dialog('lower'))]).toEqual([true, false]);
  });

  test('takes the focus unless what is in it has it, and gives it back', async () => {
    const opener = (
      <button key="opener" id="opener" type="button">
        open
      </button>
    );
    await draw(opener);
    act(() => document.getElementById('opener')?.focus());
    await draw(opener, named('sheet'));
    expect(document.activeElement).toBe(dialog('sheet'));
    await draw(opener, named('sheet', { isOpen: false }));
    // A picture later: what had it may only then be drawn again.
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('opener'));
  });

  test('Escape closes the uppermost one alone, and none that must be answered', async () => {
    const [closeLower, closeUpper] = [vi.fn(), vi.fn()];
    await draw(named('lower', { onClose: closeLower }), named('upper', { isOpen: false }));
    await draw(named('lower', { onClose: closeLower }), named('upper', { onClose: closeUpper }));
    press('Escape');
    expect([closeLower.mock.calls.length, closeUpper.mock.calls.length]).toEqual([0, 1]);
    await draw(named('lower', { onClose: closeLower }), named('upper'));
    press('Escape');
    expect([closeLower.mock.calls.length, closeUpper.mock.calls.length]).toEqual([0, 1]);
  });

  test('a touch beside it closes it, unless it is to stay or must be answered', async () => {
    const close = vi.fn();
    const touchBeside = (): void =>
      act(() => {
        for (const type of ['pointerdown', 'pointerup', 'click']) {
          page.dispatchEvent(new PointerEvent(type, { bubbles: true, button: 0 }));
        }
      });
    await draw(named('sheet', { onClose: close, closesBeside: false }));
    touchBeside();
    await draw(named('sheet'));
    touchBeside();
    expect(close).not.toHaveBeenCalled();
    await draw(named('sheet', { onClose: close }));
    touchBeside();
    expect(close).toHaveBeenCalledOnce();
  });

  test('stays while it leaves, and for good if it is opened again meanwhile', async () => {
    let end = (): void => undefined;
    leaving = [new Promise<void>((resolve) => (end = resolve))];
    await draw(named('sheet'));
    await draw(named('sheet', { isOpen: false }));
    expect(document.querySelector('.scrim')?.hasAttribute('data-leaving')).toBe(true);
    await draw(named('sheet'));
    await act(async () => {
      end();
      await Promise.resolve();
    });
    expect(dialog('sheet')).not.toBeNull();
    await draw(named('sheet', { isOpen: false }));
    expect(dialog('sheet')).toBeNull();
  });
});
