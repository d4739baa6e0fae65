import type { ReactNode } from 'react';
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import type { StaffOrder } from '../../app/staff/contract';
import { Icon } from '../design/icon';
import { OrderChips } from './order-chips';
import { groupOrders, guestText, placeTexts } from './order-facts';
import { useStaffWords } from './staff-words';
import './order-list.css';

/** See {@link OrderList}. */
export interface OrderListProps {
  readonly orders: readonly StaffOrder[];
  /** What needs somebody stands first, under its own heading. */
  readonly isGrouped: boolean;
  readonly openedId: string | undefined;
  readonly onOpen: (orderId: string) => void;
}

/** Orders below each other; arrow keys move, Enter or a touch opens. */
export function OrderList({ orders, isGrouped, openedId, onOpen }: OrderListProps): ReactNode {
  const { t } = useStaffWords();
  const { needsYou, others } = groupOrders(orders);
  return (
    <ListBox
      className="order-list"
      aria-label={t('staff.orders.list')}
      selectionMode="single"
      selectedKeys={openedId === undefined ? [] : [openedId]}
      onSelectionChange={(keys) => {
        // A touch on the one that is open takes it out of the selection, and means it all the same.
        const [key] = keys === 'all' ? [] : [...keys];
        if (key !== undefined) onOpen(String(key));
      }}
    >
      {!isGrouped && orders.map(row)}
      {isGrouped && needsYou.length > 0 && (
        <ListBoxSection id="needs-you" className="order-list__group">
          <Header className="order-list__heading order-list__heading--needs">{t('staff.orders.needs_you')}</Header>
          {needsYou.map(row)}
        </ListBoxSection>
      )}
      {isGrouped && others.length > 0 && (
        <ListBoxSection id="others" className="order-list__group">
          <Header className="order-list__heading">{t('staff.orders.others')}</Header>
          {others.map(row)}
        </ListBoxSection>
      )}
    </ListBox>
  );
}

function row(order: StaffOrder): ReactNode {
  return <OrderRow key={order.orderId} order={order} />;
}

function OrderRow({ order }: { readonly order: StaffOrder }): ReactNode {
  const words = useStaffWords();
  const number = order.number ?? '–';
  return (
    <ListBoxItem id={order.orderId} className="order-row" textValue={number}>
      <span className="order-row__number">{number}</span>
      <span className="order-row__who">
        <span className="order-row__time">{words.time(order.placedAt)}</span>
        <span className="staff-soft staff-small">
          {[...placeTexts(order, words), guestText(order, words)].join(' · ')}
        </span>
      </span>
      <span className="order-row__money">
        <span className="order-row__total">{words.money(order.total)}</span>
        {order.redemption !== undefined && (
          <span className="order-row__reward staff-small">
            <Icon name="gift" />
            <span>{order.redemption}</span>
          </span>
        )}
      </span>
      <span className="order-row__state">
        <OrderChips order={order} />
      </span>
    </ListBoxItem>
  );
}
