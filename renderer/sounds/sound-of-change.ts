import type { PublicStatus, ScreenContent } from '../../app/session/public-status';
import { noticeTone } from '../language/sentences';
import type { Sound } from './sound';

/** What of the page's store can be heard when it changes. */
export interface Audible {
  readonly status: PublicStatus | undefined;
  readonly failures: number;
}

/**
 * The sound of what has come about: success when something was added, somebody was checked in or an order is done, error when
 * something did not work that a guest has to see to. Of both the error.
 */
export function soundOfChange(before: Audible, after: Audible): Sound | undefined {
  if (after.failures > before.failures) return 'error';
  if (!before.status || !after.status || before.status === after.status) return undefined;
  const notice = newNotice(before.status, after.status);
  const tone = notice && noticeTone(notice);
  if (tone === 'warn' || isTrouble(before.status.content, after.status.content)) return 'error';
  return tone === 'good' || isGain(before.status, after.status) ? 'success' : undefined;
}

function newNotice({ notice: before }: PublicStatus, { notice: after }: PublicStatus) {
  return after !== undefined && after.serial !== before?.serial ? after.notice : undefined;
}

const TROUBLE: readonly ScreenContent['screen'][] = ['reward_unconfirmed', 'payment_failed', 'payment_unclear'];

function isTrouble(before: ScreenContent, after: ScreenContent): boolean {
  if ('signIn' in after && after.signIn.state === 'failed') {
    return !('signIn' in before) || before.signIn.state !== 'failed';
  }
  if (before.screen === after.screen) return false;
  // Who cancels knows.
  if (after.screen === 'payment_failed' && after.reason === 'cancelled') return false;
  return TROUBLE.includes(after.screen);
}

function isGain(before: PublicStatus, after: PublicStatus): boolean {
  const [was, is] = [before.content, after.content];
  if (is.screen === 'done') return was.screen !== 'done';
  if (!('signIn' in is)) return false;
  // A visit may begin with a scan: then its first screen has a guest, or a product, already.
  if (was.screen === 'attract') return is.guest !== undefined || is.basket.pieces > 0;
  if (!('signIn' in was) || before.visit !== after.visit) return false;
  return (was.guest === undefined && is.guest !== undefined) || is.basket.pieces > was.basket.pieces;
}
