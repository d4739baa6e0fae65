import { useState, type ReactNode } from 'react';
import { ZERO } from '../../app/money';
import type { Screen as ScreenOf } from '../../app/session/public-status';
import { send } from '../client';
import { Button } from '../design/button';
import { Icon, type IconName } from '../design/icon';
import { CountdownBar } from '../design/progress-bar';
import { useWords } from '../language/words';
import { ReceiptSheet } from '../overlays/receipt-sheet';
import { Emblem } from '../parts/emblem';
import { OrderNumber } from '../parts/order-number';
import { Screen } from '../parts/screen';
import './done.css';

/** How long main keeps this screen by default (`timeouts.done_seconds`); the bar only shows that it goes by itself. */
const SHOWN_MS = 20_000;

/** The order number, and what became of money, reward and points. */
export function DoneScreen({ content }: { readonly content: ScreenOf<'done'> }): ReactNode {
  const { t, money } = useWords();
  const { basket, paid } = content;
  const [isReceiptOpen, setReceiptOpen] = useState(false);
  const isDue = paid === 'counter';
  return (
    <Screen
      name="done"
      onBack={() => send('leave')}
      layout="message"
      picture={<Emblem icon={isDue ? 'counter' : 'check'} tone={isDue ? 'accent' : 'good'} />}
      title={isDue ? t('done.title_due') : t('done.title')}
      lead={
        isDue
          ? t('done.lead_due', { amount: money(basket.total) })
          : content.handOffLate
            ? t('done.late')
            : content.label
              ? t('done.lead_labelled')
              : t('done.lead')
      }
      actions={
        <>
          <Button size="large" isWide icon={<Icon name="receipt" />} onPress={() => setReceiptOpen(true)}>
            {t('receipt.open')}
          </Button>
          <Button variant="primary" size="large" isWide onPress={() => send('leave')}>
            {t('done.leave')}
          </Button>
          <CountdownBar ms={SHOWN_MS} className="done__countdown" />
        </>
      }
    >
      <OrderNumber number={content.number} />
      {isReceiptOpen && <ReceiptSheet onClose={() => setReceiptOpen(false)} />}
      <ul className="done__facts">
        {paid === 'card' && <Fact icon="card">{t('done.paid', { amount: money(basket.total) })}</Fact>}
        {paid === 'nothing' && <Fact icon="check">{t('done.nothing_to_pay')}</Fact>}
        {content.label && (
          <Fact icon={content.label.kind === 'table' ? 'table' : 'person'}>
            {content.label.kind === 'table'
              ? t('done.to_table', { table: content.label.text })
              : t('done.call_name', { name: content.label.text })}
          </Fact>
        )}
        {basket.tip > ZERO && <Fact icon="heart">{t('done.tip', { amount: money(basket.tip) })}</Fact>}
        {basket.redemption !== undefined && basket.discount.state === 'known' && (
          <Fact icon="gift">
            {t('done.redeemed', { label: basket.redemption, amount: money(basket.discount.amount) })}
          </Fact>
        )}
        {content.earning && (
          <Fact icon="star">
            {content.currency === undefined
              ? t('done.earning')
              : isDue
                ? t('done.earning_after', { currency: content.currency })
                : t('done.earning_points', { currency: content.currency })}
          </Fact>
        )}
      </ul>
    </Screen>
  );
}

function Fact({ icon, children }: { readonly icon: IconName; readonly children: ReactNode }): ReactNode {
  return (
    <li className="done__fact">
      <Icon name={icon} />
      <span>{children}</span>
    </li>
  );
}
