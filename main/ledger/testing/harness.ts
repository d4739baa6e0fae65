import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { cents } from '../../../app/money';
import type { Result } from '../../../app/result';
import type { BilledPayment } from '../../../app/session/effect';
import type { LedgerFile } from '../ledger-file';
import { openLedger, type LedgerOptions } from '../open';

/** A new folder, gone after the test. */
export function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kiosk-ledger-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Opens a ledger that is closed after the test. Throws if it cannot be opened. */
export function testLedger(options: LedgerOptions): LedgerFile {
  const ledger = good(openLedger(options));
  onTestFinished(() => ledger.close());
  return ledger;
}

/** The value of a good result; a bad one fails the test. */
export function good<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(`not ok: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** A captured card payment. */
export function card(attemptId: string, amount: number, authorizedAt: number): BilledPayment {
  return {
    by: 'card',
    attemptId,
    amount: cents(amount),
    card: { issuer: 'visa', last4: '4242', authorizedAt, reference: `ref-${attemptId}` },
  };
}
