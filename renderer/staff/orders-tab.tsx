import { useState, type ReactNode } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { StaffOrder } from '../../app/staff/contract';
import { Button } from '../design/button';
import { Icon } from '../design/icon';
import { Scroller } from '../design/scroller';
import { useWords } from '../language/words';
import { useIsLandscape } from '../parts/use-media';
import { FindNumber } from './find-number';
import { ordersNumbered } from './order-facts';
import { OrderList } from './order-list';
import { OrderStory } from './order-story';
import { StaffIcon } from './staff-icon';
import { Answered } from './staff-parts';
import { askStaff, useStaffAnswer } from './staff-session';
import { setStaff, useStaff, type StaffState } from './staff-state';
import './orders-tab.css';

/** New orders and payments appear by themselves. Local: Thanx hears nothing of it. */
const REFRESH_MS = 4000;

const SCOPES = ['open', 'today'] as const;

/** The orders and, beside them or instead of them, the story of one. */
export function OrdersTab(): ReactNode {
  const scope = useStaff((staff) => staff.scope);
  const orderId = useStaff((staff) => staff.orderId);
  const isLandscape = useIsLandscape();
  const [digits, setDigits] = useState('');
  const orders = useStaffAnswer({
    ask: () => askStaff('staff_orders', { scope }),
    of: scope,
    everyMs: REFRESH_MS,
  });
  const isListShown = isLandscape || orderId === undefined;
  return (
    <div className="orders-tab">
      {isListShown && (
        <div className="orders-tab__list">
          <ListHead scope={scope} digits={digits} onDigits={setDigits} />
          <Scroller of={scope}>
            <Answered answer={orders}>
              {(value) => <Found orders={value.orders} digits={digits} scope={scope} openedId={orderId} />}
            </Answered>
          </Scroller>
        </div>
      )}
      <Story orderId={orderId} hasBack={!isLandscape} onChanged={orders.reload} />
    </div>
  );
}

interface ListHeadProps {
  readonly scope: StaffState['scope'];
  readonly digits: string;
  readonly onDigits: (digits: string) => void;
}

function ListHead({ scope, digits, onDigits }: ListHeadProps): ReactNode {
  const { t } = useWords();
  const [isFinding, setFinding] = useState(false);
  return (
    <div className="orders-tab__head">
      <ToggleButtonGroup
        className="staff-toggle"
        aria-label={t('staff.orders.filter')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[scope]}
        onSelectionChange={(keys) => {
          const next = SCOPES.find((each) => keys.has(each));
          if (next !== undefined) setStaff({ scope: next });
        }}
      >
        {SCOPES.map((each) => (
          <ToggleButton key={each} id={each} className="staff-toggle__button">
            {t(`staff.orders.${each}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {digits === '' ? (
        <Button icon={<StaffIcon name="search" />} onPress={() => setFinding(true)}>
          {t('staff.orders.find')}
        </Button>
      ) : (
        <Button icon={<Icon name="close" />} aria-label={t('staff.orders.find_all')} onPress={() => onDigits('')}>
          {t('staff.orders.found', { number: digits })}
        </Button>
      )}
      {isFinding && (
        <FindNumber
          onClose={() => setFinding(false)}
          onFind={(found) => {
            onDigits(found);
            setFinding(false);
          }}
        />
      )}
    </div>
  );
}

interface FoundProps {
  readonly orders: readonly StaffOrder[];
  readonly digits: string;
  readonly scope: StaffState['scope'];
  readonly openedId: string | undefined;
}

function Found({ orders, digits, scope, openedId }: FoundProps): ReactNode {
  const { t } = useWords();
  const found = ordersNumbered(orders, digits);
  if (found.length === 0) {
    return (
      <p className="staff-waiting">
        {digits === '' ? t(`staff.orders.empty_${scope}`) : t('staff.orders.empty_found')}
      </p>
    );
  }
  return (
    <OrderList
      orders={found}
      isGrouped={scope === 'open'}
      openedId={openedId}
      onOpen={(id) => setStaff({ orderId: id })}
    />
  );
}

interface StoryProps {
  readonly orderId: string | undefined;
  readonly hasBack: boolean;
  readonly onChanged: () => void;
}

function Story({ orderId, hasBack, onChanged }: StoryProps): ReactNode {
  const { t } = useWords();
  if (orderId !== undefined) {
    return (
      <OrderStory
        key={orderId}
        orderId={orderId}
        onChanged={onChanged}
        {...(hasBack && { onBack: () => setStaff({ orderId: undefined }) })}
      />
    );
  }
  return hasBack ? null : <p className="staff-waiting orders-tab__none">{t('staff.orders.choose')}</p>;
}
