import { countPieces } from '../basket/basket';
import { goneOf } from '../basket/gone';
import { priceBasket, type PricedBasket } from '../basket/pricing';
import type { LocalizedText } from '../catalog/menu-schema';
import { isChoosable, rankOf } from '../loyalty/standing';
import { ZERO } from '../money';
import type { Order } from '../order/order';
import { ageLimitOf, labelOf, nextErrand, tipsFor, wantedLabel } from './errands';
import { standingIn } from './qualifying';
import { chosenOffer, discountOf, pricedVisit } from './quote';
import type {
  PublicBasket,
  PublicGuest,
  PublicLine,
  PublicOffer,
  PublicSignIn,
  PublicStatus,
  Screen,
  ScreenContent,
} from './public-status';
import type { Facts } from './settings';
import type { Guest, Ordering, PlacedOrder, Session, SignIn, Visit } from './state';

/** The screen that belongs to a session: what it shows and nothing more. */
export function publicContent(session: Session, facts: Facts): ScreenContent {
  const { state } = session;
  switch (state.name) {
    case 'attract':
      return { screen: 'attract' };
    case 'ordering':
      return presentPage(state, facts);
    case 'placing':
    case 'recording':
      return { screen: 'placing', basket: presentOrder(state.order) };
    case 'reward_unconfirmed': {
      const { order, visit, why } = state;
      const without = priceBasket(visit.catalog, visit.basket);
      return { screen: 'reward_unconfirmed', basket: presentOrder(order), totalWithout: without.total, why };
    }
    case 'new_total':
      return { screen: 'new_total', ...presentPlaced(state.placed), formerTotal: state.formerTotal };
    case 'choose_payment': {
      const { card, atCounter } = facts.settings;
      return { screen: 'choose_payment', ...presentPlaced(state.placed), card, atCounter };
    }
    case 'paying':
      return { screen: 'paying', ...presentPlaced(state.placed), step: state.step };
    case 'billing':
      return state.paid === 'card'
        ? { screen: 'paying', ...presentPlaced(state.placed), step: 'authorizing' }
        : { screen: 'placing', basket: presentOrder(state.placed.order) };
    case 'payment_failed': {
      const { atCounter } = facts.settings;
      return { screen: 'payment_failed', ...presentPlaced(state.placed), reason: state.reason, atCounter };
    }
    case 'payment_unclear':
      return { screen: 'payment_unclear', ...presentPlaced(state.placed) };
    case 'done':
      return {
        screen: 'done',
        ...presentPlaced(state.placed),
        paid: state.paid,
        // Points accrue from payments: where nothing was paid, promising some would not be honest.
        earning: state.placed.order.userId !== undefined && state.paid !== 'nothing',
        currency: state.visit.guest?.account.points[0]?.currency.plural,
        handOffLate: state.handOffLate === true,
      };
    case 'cancelled':
      return { screen: 'cancelled', hadRedemption: state.hadRedemption };
    case 'out_of_order':
      return { screen: 'out_of_order', code: state.code };
  }
}

/** The whole public status. `serial` and `menuVersion` are the runner's. */
export function publicStatus(
  session: Session,
  facts: Facts,
  around: {
    readonly serial: number;
    readonly noticeSerial: number;
    readonly menuVersion: number;
    readonly isAfterHours?: boolean;
  },
): PublicStatus {
  return {
    serial: around.serial,
    visit: session.visits,
    menuVersion: around.menuVersion,
    content: publicContent(session, facts),
    help: session.help,
    notice: session.notice && { serial: around.noticeSerial, notice: session.notice },
    isAfterHours: around.isAfterHours,
    stillThereMs: session.stillThere ? facts.settings.timeouts.still_there : undefined,
  };
}

function presentPage(state: Ordering, facts: Facts): ScreenContent {
  const { page, visit } = state;
  const ordering = presentOrdering(state, facts);
  switch (page) {
    case 'review':
      return { screen: page, ...ordering, asksMore: nextErrand(visit, facts) !== undefined };
    case 'suggestion':
      return { screen: page, ...ordering, itemId: visit.suggested ?? '' };
    case 'age_check':
      return { screen: page, ...ordering, limit: ageLimitOf(visit), items: presentAgeLimited(visit) };
    case 'order_label':
      return { screen: page, ...ordering, kind: wantedLabel(visit, facts) ?? 'name' };
    case 'tip':
      return { screen: page, ...ordering, options: tipsFor(visit, facts) };
    default:
      return { screen: page, ...ordering };
  }
}

function presentAgeLimited({ basket, catalog, ageApproval }: Visit): LocalizedText[] {
  const names = basket.lines.flatMap((line) => {
    const item = catalog.items[line.itemId];
    return item && (item.ageLimit ?? 0) > (ageApproval?.limit ?? 0) ? [item.name] : [];
  });
  return [...new Set(names)];
}

function presentOrdering(
  state: Ordering,
  facts: Facts,
): Pick<Screen<'menu'>, 'basket' | 'guest' | 'signIn' | 'dining' | 'label'> {
  const { visit, signIn } = state;
  const { diningModes } = facts.settings;
  return {
    dining: { mode: visit.basket.dining, modes: diningModes.length > 1 ? [...diningModes] : [] },
    label: labelOf(visit, facts),
    basket: presentVisitBasket(visit, facts),
    guest: visit.guest && presentGuest(visit, visit.guest, facts),
    signIn: presentSignIn(signIn),
  };
}

function presentSignIn(signIn: SignIn): PublicSignIn {
  switch (signIn.state) {
    case 'idle':
      return { state: 'idle' };
    case 'asking':
      return { state: 'asking', by: signIn.by };
    case 'failed':
      return { state: 'failed', by: signIn.by, reason: signIn.reason };
  }
}

function presentVisitBasket(visit: Visit, facts: Facts): PublicBasket {
  const chosen = chosenOffer(visit, facts);
  const priced = presentPriced(pricedVisit(visit, facts));
  return {
    ...priced,
    lines: priced.lines.map((line, index) => ({ ...line, gone: presentGone(visit, index) })),
    pieces: countPieces(visit.basket),
    discount: presentDiscount(visit, facts),
    redemption: chosen?.offer.label,
    redemptionObstacle: chosen && !chosen.standing.usable ? chosen.standing.obstacle : undefined,
  };
}

function presentGone({ catalog, basket }: Visit, index: number): PublicLine['gone'] {
  const line = basket.lines[index];
  const gone = line && goneOf(catalog, line);
  return gone && { isItem: gone.isItem, choices: [...gone.choices] };
}

function presentDiscount(visit: Visit, facts: Facts): PublicBasket['discount'] {
  const discount = discountOf(visit, facts);
  return discount.state === 'known' ? { state: 'known', amount: discount.amount } : { state: discount.state };
}

function presentPlaced({ number, order }: PlacedOrder): Pick<Screen<'done'>, 'number' | 'basket' | 'dining' | 'label'> {
  return { number, basket: presentOrder(order), dining: order.dining, label: order.label };
}

function presentOrder(order: Order): PublicBasket {
  const { basket, redemption } = order;
  return {
    ...presentPriced(basket),
    pieces: basket.lines.reduce((pieces, line) => pieces + line.quantity, 0),
    discount: basket.discount > ZERO ? { state: 'known', amount: basket.discount } : { state: 'none' },
    redemption: redemption?.label,
  };
}

function presentPriced(priced: PricedBasket): Pick<PublicBasket, 'lines' | 'subtotal' | 'tax' | 'tip' | 'total'> {
  return {
    lines: priced.lines.map(({ lineId, itemId, name, quantity, unitPrice, total, choices }) => ({
      lineId,
      itemId,
      name,
      quantity,
      unitPrice,
      total,
      choices: [...choices],
    })),
    subtotal: priced.subtotal,
    tax: priced.tax,
    tip: priced.tip,
    total: priced.total,
  };
}

function presentGuest(visit: Visit, guest: Guest, facts: Facts): PublicGuest {
  const { account } = guest;
  return {
    masked: guest.masked,
    mayRedeem: guest.mayRedeem,
    // Anybody can type a stranger's number, so somebody who may only earn is not shown what that stranger owns.
    balances: guest.mayRedeem
      ? account.points.map(({ currency, balance }) => ({ name: currency.name, plural: currency.plural, balance }))
      : [],
    progress: guest.mayRedeem ? account.progress : undefined,
    offers: guest.mayRedeem ? presentOffers(visit, guest, facts) : [],
  };
}

function presentOffers(visit: Visit, guest: Guest, facts: Facts): PublicOffer[] {
  const { account } = guest;
  return [...account.rewards, ...account.pointsProducts]
    .map((offer) => ({ offer, standing: standingIn(visit, offer, facts) }))
    .sort((a, b) => rankOf(a.standing) - rankOf(b.standing))
    .map(({ offer, standing }) => {
      const balance =
        offer.kind === 'points_product'
          ? account.points.find((points) => points.pointsExperienceId === offer.pointsExperienceId)
          : undefined;
      return {
        kind: offer.kind,
        id: offer.id,
        label: offer.label,
        worth: offer.worth,
        minimumSpend: offer.minimumSpend,
        maximumDiscount: offer.maximumDiscount,
        finePrint: offer.finePrint,
        expiresAt: offer.kind === 'reward' ? offer.expiresAt : undefined,
        points:
          offer.kind === 'points_product' && balance ? { price: offer.price, currency: balance.currency } : undefined,
        obstacle: standing.usable ? undefined : standing.obstacle,
        choosable: isChoosable(standing),
        chosen: visit.choice?.kind === offer.kind && visit.choice.id === offer.id,
      };
    });
}
