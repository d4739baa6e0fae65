import type { Refusal } from '../../app/ipc/contract';
import type { Result } from '../../app/result';
import type { PublicStatus } from '../../app/session/public-status';
import type { Program } from './program';

/** What a visit of the bench does. */
export interface Visit {
  /** Scanned at the beginning; without it nobody checks in. */
  readonly code?: string;
  readonly itemId: string;
}

declare global {
  interface Window {
    /** Makes a whole visit, from the attract screen to the attract screen; see {@link prepareVisits}. */
    benchVisit: (visit: Visit) => Promise<void>;
  }
}

/**
 * Teaches the page whole visits: it says by itself what a guest's touches would have said, as soon as the screen is there, and
 * draws every screen on the way. So a thousand visits take minutes.
 */
export async function prepareVisits({ ask }: Pick<Program, 'ask'>): Promise<void> {
  await ask(async () => {
    while (!document.querySelector('main')) await new Promise((resolve) => setTimeout(resolve, 20));
    const { kiosk } = window;
    const first = await kiosk.get_status({});
    if (!first.ok) throw new Error('main tells no status');
    let status: PublicStatus = first.value;
    let look = (): void => undefined;
    kiosk.onStatus((next) => {
      status = next;
      look();
    });
    const until = (what: string, isSo: () => boolean): Promise<void> =>
      new Promise((resolve, reject) => {
        const limit = setTimeout(
          () => reject(new Error(`${what} did not come; it is ${status.content.screen}`)),
          20_000,
        );
        look = () => {
          if (!isSo()) return;
          clearTimeout(limit);
          look = () => undefined;
          resolve();
        };
        look();
      });
    const see = (screen: PublicStatus['content']['screen']): Promise<void> =>
      until(
        screen,
        () => document.querySelector('main')?.dataset.screen === screen && status.content.screen === screen,
      );
    // The screen is drawn after its status came.
    new MutationObserver(() => look()).observe(document.body, { subtree: true, childList: true, attributes: true });
    const done = async (answer: Promise<Result<unknown, Refusal>>): Promise<void> => {
      const outcome = await answer;
      if (!outcome.ok) throw new Error(`${outcome.error.kind}, on ${status.content.screen}`);
    };
    window.benchVisit = async ({ code, itemId }) => {
      await see('attract');
      if (code === undefined) {
        await done(kiosk.start_visit({}));
        await see('check_in');
      } else {
        await done(kiosk.scan_code({ text: code, source: 'scanner' }));
        await see('rewards');
      }
      await done(kiosk.open_menu({}));
      await see('menu');
      await done(kiosk.add_line({ itemId, quantity: 4, choices: [] }));
      await done(kiosk.open_review({}));
      await see('review');
      const isQuoted = (): boolean => 'signIn' in status.content && status.content.basket.discount.state === 'known';
      if (code?.includes('|') === true) await until('the discount', isQuoted);
      await done(kiosk.place_order({}));
      await see('paying');
      await done(kiosk.touch_terminal({ gesture: 'present_card' }));
      await see('done');
      await done(kiosk.leave({}));
      await see('attract');
    };
  }, null);
}

/** Makes a visit; see {@link prepareVisits}. */
export async function visit({ ask }: Pick<Program, 'ask'>, what: Visit): Promise<void> {
  await ask((it) => window.benchVisit(it), what);
}
