import type { Order } from '../order/order';
import type { Effect } from '../session/effect';
import type { Session, StateName } from '../session/state';

/** What has become of an order as far as the ledger was told. */
type Standing = 'placing' | 'open' | 'placed' | 'counter' | 'billed' | 'voided' | 'abandoned';

/**
 * Watches the effects and states of a session and complains of what must never be, whatever the events were. The promises:
 *
 * - a card is asked for money only directly after the intent was recorded, never for nothing, never twice under one attempt,
 *   never while another attempt for the order may still take money
 * - an order is recorded as it moves, in the order of its life, each step once; what is billed is never voided
 * - Thanx hears of signed-in guests only, of one `checkout` an order at a time, and of `placed` never beside a `checkout`
 * - a visit ends with no order left open, and with its guest forgotten
 */
export function createAuditor() {
  const complaints: string[] = [];
  const orders = new Map<string, Standing>();
  /** By attempt id: the order, and whether it may still take money. */
  const attempts = new Map<string, { readonly orderId: string; isOpen: boolean }>();
  const checkouts = new Set<string>();
  const seen = new Set<StateName>();
  let last: Effect | undefined;
  let before: Session | undefined;
  let hasForgotten = false;
  let isLedgerBroken = false;
  const unclear = new Set<string>();

  const complain = (what: string): void => {
    complaints.push(what);
  };
  const standingOf = (orderId: string): Standing | undefined => orders.get(orderId);

  function move(orderId: string, from: readonly (Standing | undefined)[], to: Standing): void {
    const now = standingOf(orderId);
    if (!from.includes(now)) complain(`${orderId} goes from ${now ?? 'nothing'} to ${to}`);
    orders.set(orderId, to);
  }

  function hasOpenAttempt(orderId: string): boolean {
    return [...attempts.values()].some((attempt) => attempt.orderId === orderId && attempt.isOpen);
  }

  function endAttempt(attemptId: string): void {
    const attempt = attempts.get(attemptId);
    if (!attempt?.isOpen) complain(`${attemptId} ends without having begun`);
    else attempt.isOpen = false;
  }

  function performed(effect: Effect): void {
    switch (effect.type) {
      case 'send_checkout': {
        const { orderId } = effect.basket;
        if (checkouts.has(orderId)) complain(`two checkouts of ${orderId} at once`);
        const standing = standingOf(orderId);
        if (standing !== undefined && standing !== 'open') complain(`checkout of ${orderId}, which is ${standing}`);
        checkouts.add(orderId);
        break;
      }
      case 'record_placing':
        move(effect.order.orderId, [undefined, 'open'], 'placing');
        break;
      case 'record_reopened':
        move(effect.orderId, ['placing'], 'open');
        break;
      case 'send_placed':
        if (standingOf(effect.order.orderId) !== 'placing') complain('placed is sent before it is recorded');
        if (checkouts.has(effect.order.orderId)) complain('placed is sent beside a checkout');
        if (effect.order.userId === undefined) complain('Thanx is told of an anonymous order');
        break;
      case 'record_placed':
        move(effect.order.orderId, effect.delivered ? ['placing'] : [undefined, 'open', 'placing'], 'placed');
        break;
      case 'record_abandoned':
        move(effect.orderId, ['placing'], 'abandoned');
        break;
      case 'record_voided':
        if (hasOpenAttempt(effect.orderId)) complain(`${effect.orderId} is voided though a card may pay it`);
        move(effect.orderId, ['placed'], 'voided');
        break;
      case 'record_left_at_counter':
        if (hasOpenAttempt(effect.orderId)) complain(`${effect.orderId} goes to the counter though a card may pay it`);
        move(effect.orderId, ['placed'], 'counter');
        break;
      case 'record_payment_intent':
        if (standingOf(effect.orderId) !== 'placed') complain(`a payment of ${effect.orderId}, which is not placed`);
        if (hasOpenAttempt(effect.orderId)) complain(`two payments of ${effect.orderId} at once`);
        if (attempts.has(effect.attemptId)) complain(`${effect.attemptId} is used twice`);
        if (effect.amount <= 0) complain(`a payment of ${effect.amount}`);
        break;
      case 'charge':
        if (
          last?.type !== 'record_payment_intent' ||
          last.attemptId !== effect.attemptId ||
          last.orderId !== effect.orderId ||
          last.amount !== effect.amount
        ) {
          complain(`${effect.attemptId} is charged without its intent on record`);
        }
        if (attempts.has(effect.attemptId)) complain(`${effect.attemptId} is charged twice`);
        attempts.set(effect.attemptId, { orderId: effect.orderId, isOpen: true });
        break;
      case 'cancel_charge':
      case 'ask_terminal':
        if (!attempts.get(effect.attemptId)?.isOpen)
          complain(`${effect.type} of ${effect.attemptId}, which is not open`);
        break;
      case 'record_payment_failed':
        endAttempt(effect.attemptId);
        break;
      case 'record_billed': {
        const { order, payment } = effect;
        if (payment.by === 'card') {
          if (attempts.get(payment.attemptId)?.orderId !== order.orderId) complain('billed by another order’s payment');
          if (payment.amount !== order.basket.total) complain(`billed ${payment.amount} of ${order.basket.total}`);
          endAttempt(payment.attemptId);
        } else if (order.basket.total !== 0) complain(`${order.basket.total} billed to nobody`);
        move(order.orderId, ['placed'], 'billed');
        break;
      }
      case 'forget_guest':
        hasForgotten = true;
        break;
      default:
    }
    last = effect;
  }

  /** The session after all that an event led to. */
  function stood(session: Session): void {
    const { state } = session;
    seen.add(state.name);
    if (session.stillThere && !MAY_ASK.has(state.name)) complain(`asks whether anybody is there while ${state.name}`);
    if (state.name === 'payment_unclear') unclear.add(state.placed.order.orderId);
    if (before?.state.name === 'out_of_order' && state.name !== 'out_of_order') {
      if (!['STAFF', 'SCREEN'].includes(before.state.code)) complain('an order to the ledger’s fault opens by itself');
    }
    const isOver = state.name === 'attract' || state.name === 'out_of_order';
    if (isOver && before && before.state.name !== state.name) {
      if (before.state.name !== 'attract' && !hasForgotten) complain('the guest is not forgotten');
      if (state.name === 'attract' && !isLedgerBroken) {
        for (const orderId of openOrders()) complain(`the visit ends and ${orderId} is ${standingOf(orderId) ?? ''}`);
      }
      if (/alice|bob222/.test(JSON.stringify(session))) complain('something of the guest is left');
    }
    if (!isOver) hasForgotten = false;
    before = session;
  }

  /** Orders that wait for something that nobody will do. One whose payment is unclear waits for staff. */
  function openOrders(): string[] {
    return [...orders]
      .filter(([orderId, standing]) => (standing === 'placing' || standing === 'placed') && !unclear.has(orderId))
      .map(([orderId]) => orderId);
  }

  return {
    complaints: complaints as readonly string[],
    performed,
    stood,
    openOrders,
    /** The states that were seen. */
    states: (): ReadonlySet<StateName> => seen,
    /** The `checkout` of that order is about to be answered. */
    answered: (orderId: string): void => {
      checkouts.delete(orderId);
    },
    /** An order that the ledger held from before. */
    recovered: (order: Order, attemptId: string | undefined): void => {
      orders.set(order.orderId, 'placed');
      if (attemptId !== undefined) attempts.set(attemptId, { orderId: order.orderId, isOpen: true });
    },
    /** Nothing is recorded from here on. */
    ledgerBroke: (): void => {
      isLedgerBroken = true;
    },
  };
}

const MAY_ASK: ReadonlySet<StateName> = new Set([
  'ordering',
  'reward_unconfirmed',
  'new_total',
  'choose_payment',
  'payment_failed',
  'payment_unclear',
]);
