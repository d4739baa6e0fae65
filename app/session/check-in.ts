import { parseCode, type ScannedCode } from '../check-in/code';
import { parseEmail } from '../check-in/email';
import { maskEmail, maskPhone } from '../check-in/mask';
import { parsePhone } from '../check-in/phone';
import type { EntryWay } from '../config/kiosk-config';
import type { Intent } from '../ipc/intents';
import { findOffer, type Account } from '../loyalty/account';
import type { ThanxFailure } from '../thanx/failure';
import type { Identity } from '../thanx/port';
import { choose } from './offers';
import { addScannedProduct } from './ordering';
import { NOT_ASKED, askQualifying } from './qualifying';
import { NO_QUOTE, basketChanged } from './quote';
import type { Facts } from './settings';
import { IDLE_SIGN_IN, type Guest, type Ordering, type SignInProblem, type Visit } from './state';
import type { MaybeStep, Step } from './step';

/** What a camera or a scanner read. */
export type Scan = Pick<Extract<Intent, { type: 'scan_code' }>, 'text' | 'source'>;

type MemberCode = Extract<ScannedCode, { kind: 'member' }>;

/** A guest typed a phone number. */
export function checkInByPhone(state: Ordering, text: string, facts: Facts): MaybeStep {
  if (!facts.settings.ways.includes('phone')) return { state, notice: { kind: 'way_not_offered' } };
  if (state.signIn.state === 'asking') return { state };
  const phone = parsePhone(text, facts.settings.country);
  // The screen has checked the entry already; what still is wrong here is said at the field all the same.
  if (!phone.ok) return failed(state, 'phone', 'bad_phone');
  return askThanx(state, 'phone', { by: 'phone', phone: phone.value }, maskPhone(phone.value));
}

/** A guest typed an e-mail address. */
export function checkInByEmail(state: Ordering, text: string, facts: Facts): MaybeStep {
  if (!facts.settings.ways.includes('email')) return { state, notice: { kind: 'way_not_offered' } };
  if (state.signIn.state === 'asking') return { state };
  const email = parseEmail(text);
  if (!email.ok) return failed(state, 'email', 'bad_email');
  return askThanx(state, 'email', { by: 'email', email: email.value }, maskEmail(email.value));
}

/** A camera or a scanner read something while the order can still change. */
export function scanCode(state: Ordering, scan: Scan, facts: Facts): Step {
  const code = parseCode(scan.text);
  switch (code.kind) {
    case 'unusable':
      return { state, notice: { kind: 'code_unusable', reason: code.reason } };
    case 'product':
      return addScannedProduct(state, code.barcode, facts);
    case 'member':
      if (!facts.settings.ways.includes('qr')) return { state, notice: { kind: 'way_not_offered' } };
      return scanMember(state, code, scan.source, facts);
  }
}

function scanMember(state: Ordering, { userId, rewardId }: MemberCode, source: Scan['source'], facts: Facts): Step {
  const { guest } = state.visit;
  if (guest && guest.account.userId !== userId) return { state, notice: { kind: 'other_member' } };
  if (guest && (guest.by === 'qr' || guest.mayRedeem)) {
    return rewardId === undefined
      ? { state, notice: { kind: 'already_signed_in' } }
      : applyScannedReward(state, rewardId, facts);
  }
  // Several reads of one code while Thanx is being asked are one check-in.
  if (state.signIn.state === 'asking') return { state };
  const { signIn } = state;
  // A camera goes on reading a code that nobody takes away; Thanx wants requests only in answer to what a guest does.
  if (source === 'camera' && signIn.state === 'failed' && signIn.scanned === userId) return { state };
  return askThanx(state, 'qr', { by: 'user_id', userId }, '', rewardId);
}

function askThanx(state: Ordering, by: EntryWay, identity: Identity, masked: string, rewardId?: string): Step {
  const ticket = state.visit.ticket + 1;
  return {
    state: {
      ...state,
      visit: { ...state.visit, ticket },
      signIn: {
        state: 'asking',
        ticket,
        by,
        masked,
        rewardId,
        scanned: identity.by === 'user_id' ? identity.userId : undefined,
      },
    },
    effects: [{ type: 'sign_in', ticket, identity }],
  };
}

/** Thanx knows the guest. A late answer to a check-in that was given up is ignored. */
export function signedIn(state: Ordering, ticket: number, account: Account, facts: Facts): MaybeStep {
  const { signIn } = state;
  if (signIn.state !== 'asking' || signIn.ticket !== ticket) return undefined;
  const guest: Guest = {
    account,
    by: signIn.by,
    masked: signIn.masked || (account.email === undefined ? '' : maskEmail(account.email)),
    mayRedeem: facts.settings.redeemWith.includes(signIn.by),
  };
  const changed = basketChanged({ ...state.visit, guest }, facts);
  const next: Ordering = {
    ...state,
    // At the door the rewards come next; a guest who checks in while ordering stays where they are.
    page: state.page === 'check_in' ? 'rewards' : state.page,
    visit: changed.visit,
    signIn: IDLE_SIGN_IN,
  };
  const asked = next.page === 'rewards' ? askQualifying(next.visit, facts) : { visit: next.visit, effects: [] };
  const greeted: Ordering = { ...next, visit: asked.visit };
  const effects = [...changed.effects, ...asked.effects];
  if (signIn.rewardId === undefined) {
    return { state: greeted, effects, notice: { kind: 'signed_in', masked: guest.masked } };
  }
  const applied = applyScannedReward(greeted, signIn.rewardId, facts);
  return { ...applied, effects: [...effects, ...(applied.effects ?? [])] };
}

/** Thanx does not know the guest, or could not be asked. */
export function signInFailed(state: Ordering, ticket: number, failure: ThanxFailure): MaybeStep {
  const { signIn } = state;
  if (signIn.state !== 'asking' || signIn.ticket !== ticket) return undefined;
  return failed(state, signIn.by, signInProblem(failure), signIn.scanned);
}

function failed(state: Ordering, by: EntryWay, reason: SignInProblem, scanned?: string): Step {
  return { state: { ...state, signIn: { state: 'failed', by, reason, scanned } } };
}

function signInProblem(failure: ThanxFailure): SignInProblem {
  switch (failure.kind) {
    case 'unknown_member':
    case 'bad_phone':
    case 'bad_email':
      return failure.kind;
    case 'rate_limited':
      return 'busy';
    case 'unreachable':
    case 'unreadable':
      return 'unreachable';
    // What is left is the store's set-up, which neither the guest nor another try can mend.
    default:
      return 'out_of_service';
  }
}

/** A reward code names a reward: it is chosen if the account holds it. */
function applyScannedReward(state: Ordering, rewardId: string, facts: Facts): Step {
  const { guest } = state.visit;
  if (!guest) return { state };
  if (!guest.mayRedeem) return { state, notice: { kind: 'earn_only' } };
  const redemption = { kind: 'reward', id: rewardId } as const;
  if (!findOffer(guest.account, redemption)) return { state, notice: { kind: 'reward_not_found' } };
  return choose(state, redemption, facts);
}

/** The account was read again. */
export function accountRead(visit: Visit, ticket: number, account: Account): Visit | undefined {
  if (!visit.guest || visit.ticket !== ticket || visit.guest.account.userId !== account.userId) return undefined;
  // What Thanx said of the offers that were there before holds of none that is new.
  return { ...visit, guest: { ...visit.guest, account }, qualifying: NOT_ASKED };
}

/**
 * The guest checks out of the account; the basket stays. Thanx knows the order's id as this guest's basket, so whoever checks
 * in next orders under another; a check-in still under way (a typed number being confirmed by a scan) is given up.
 */
export function signOut(state: Ordering, facts: Facts): MaybeStep {
  const { visit } = state;
  if (!visit.guest) return undefined;
  return {
    state: {
      ...state,
      page: state.page === 'rewards' ? 'menu' : state.page,
      visit: {
        ...visit,
        guest: undefined,
        choice: undefined,
        orderId: facts.newOrderId,
        quote: NO_QUOTE,
        qualifying: NOT_ASKED,
      },
      signIn: IDLE_SIGN_IN,
    },
    effects: visit.quote.settling ? [{ type: 'stop_timer', timer: 'settle' }] : [],
  };
}
