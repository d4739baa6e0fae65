import type { ReactNode } from 'react';
import type { StaffOrderStory } from '../../app/staff/contract';
import { eventTone } from './order-facts';
import { Panel } from './staff-parts';
import { plainWords, useStaffWords, type StaffWords } from './staff-words';

/** Every state, payment, delivery and hand of staff, in the order of their times. */
export function OrderTimeline({ events }: { readonly events: StaffOrderStory['events'] }): ReactNode {
  const words = useStaffWords();
  const { t, moment } = words;
  return (
    <Panel title={t('staff.story.timeline')}>
      <ol className="order-timeline">
        {events.map((event, index) => (
          <li key={`${index} ${event.what}`} data-kind={event.kind} data-tone={eventTone(event)}>
            <time className="order-timeline__time staff-small">{moment(event.at)}</time>
            <span className="order-timeline__what">{eventText(event, words)}</span>
            {event.detail !== undefined && (
              <span className="order-timeline__detail staff-soft staff-small">{plainWords(event.detail)}</span>
            )}
          </li>
        ))}
      </ol>
    </Panel>
  );
}

/** What happened; of a delivery also where to. */
function eventText({ kind, what }: StaffOrderStory['events'][number], { t }: StaffWords): string {
  const [place, ...rest] = what.split(' ');
  const told = plainWords(rest.join(' '));
  if (kind === 'delivery' && place === 'thanx') return t('staff.sync.to_thanx', { what: told });
  if (kind === 'delivery' && place === 'kitchen') return t('staff.sync.to_sink', { what: told });
  return plainWords(what);
}
