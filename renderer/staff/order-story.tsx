import { useState, type ReactNode } from 'react';
import type { StaffAction, StaffOrderStory } from '../../app/staff/contract';
import { Button } from '../design/button';
import { Icon } from '../design/icon';
import { Scroller } from '../design/scroller';
import { ActionSheet } from './action-sheet';
import { OrderChips } from './order-chips';
import { guestText, placeTexts } from './order-facts';
import { OrderBill, OrderPayments } from './order-bill';
import { OrderTimeline } from './order-timeline';
import { Answered, Banner, Panel } from './staff-parts';
import { askStaff, useStaffAnswer } from './staff-session';
import { useStaffWords } from './staff-words';
import './order-story.css';

/** See {@link OrderStory}. */
export interface OrderStoryProps {
  readonly orderId: string;
  /** To the list, where it is not beside this. */
  readonly onBack?: () => void;
  /** Something was done: the list has to look again. */
  readonly onChanged: () => void;
}

const REFRESH_MS = 4000;

/** All that is known of one order, and what can be done with it. */
export function OrderStory({ orderId, onBack, onChanged }: OrderStoryProps): ReactNode {
  const { t } = useStaffWords();
  const answer = useStaffAnswer({
    ask: () => askStaff('staff_order', { orderId }),
    of: orderId,
    everyMs: REFRESH_MS,
  });
  const [asked, setAsked] = useState<StaffAction>();
  const [done, setDone] = useState<StaffAction>();
  return (
    <Scroller className="order-story" of={orderId}>
      <div className="order-story__page">
        {onBack && (
          <Button className="order-story__back" icon={<Icon name="back" />} onPress={onBack} autoFocus>
            {t('staff.story.back')}
          </Button>
        )}
        <Answered answer={answer}>
          {({ story }) =>
            story ? (
              <>
                <StoryHead story={story} />
                {done !== undefined && <Banner tone="good">{t(`staff.done.${done}`)}</Banner>}
                <Actions story={story} onAsk={setAsked} />
                <div className="order-story__parts">
                  <div className="order-story__part">
                    <OrderBill story={story} />
                    <OrderPayments payments={story.payments} />
                  </div>
                  <OrderTimeline events={story.events} />
                </div>
                {asked !== undefined && (
                  <ActionSheet
                    story={story}
                    action={asked}
                    onClose={() => setAsked(undefined)}
                    onDone={() => {
                      setDone(asked);
                      setAsked(undefined);
                      answer.reload();
                      onChanged();
                    }}
                    onRefused={() => {
                      answer.reload();
                      onChanged();
                    }}
                  />
                )}
              </>
            ) : (
              <p className="staff-waiting">{t('staff.story.gone')}</p>
            )
          }
        </Answered>
      </div>
    </Scroller>
  );
}

function StoryHead({ story: { summary } }: { readonly story: StaffOrderStory }): ReactNode {
  const words = useStaffWords();
  const { t } = words;
  const { number } = summary;
  return (
    <header className="order-story__head">
      <h2 className="order-story__number">
        {number === undefined ? t('staff.orders.no_number') : t('staff.orders.named', { number })}
      </h2>
      <OrderChips order={summary} />
      <p className="order-story__who staff-soft">
        <span>{t('staff.story.placed_at', { time: words.time(summary.placedAt) })}</span>
        <span>{guestText(summary, words)}</span>
        {placeTexts(summary, words).map((text) => (
          <span key={text}>{text}</span>
        ))}
      </p>
    </header>
  );
}

interface ActionsProps {
  readonly story: StaffOrderStory;
  readonly onAsk: (action: StaffAction) => void;
}

/** What goes back or ends the order is never the largest button. */
const GRAVE: readonly StaffAction[] = ['void', 'refund', 'money_was_not_taken'];

function Actions({ story, onAsk }: ActionsProps): ReactNode {
  const { t, money } = useStaffWords();
  if (story.actions.length === 0) {
    // An order that waits for its money and leaves staff nothing to do has its guest before it.
    const isOnScreen = story.summary.state === 'placed' || story.summary.state === 'checkout';
    return <p className="staff-soft">{t(isOnScreen ? 'staff.story.on_screen' : 'staff.story.no_actions')}</p>;
  }
  return (
    <Panel title={t('staff.story.actions')}>
      <div className="order-story__actions">
        {story.actions.map(({ action, amount }) => (
          <Button
            key={action}
            variant={GRAVE.includes(action) ? 'danger' : 'primary'}
            {...(amount !== undefined && { end: money(amount) })}
            onPress={() => onAsk(action)}
          >
            {t(`staff.action.${action}`)}
          </Button>
        ))}
      </div>
    </Panel>
  );
}
