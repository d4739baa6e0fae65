import { useState, type ReactNode } from 'react';
import { SwitchButton, SwitchField } from 'react-aria-components';
import type { StaffMenu } from '../../app/staff/contract';
import { Scroller } from '../design/scroller';
import { askStaff, useStaffAnswer } from './staff-session';
import { Answered, Banner, Panel } from './staff-parts';
import { useStaffWords } from './staff-words';
import './menu-tab.css';

type Thing = StaffMenu['categories'][number]['items'][number] | StaffMenu['groups'][number]['modifiers'][number];

/** What is sold out: a touch takes an item or a choice off the menu or puts it back, for guests who are ordering, too. */
export function MenuTab(): ReactNode {
  const { t } = useStaffWords();
  const answer = useStaffAnswer({ ask: () => askStaff('staff_menu'), of: 'menu' });
  const [isFailed, setFailed] = useState(false);
  const set = async (thing: Thing, on: boolean): Promise<void> => {
    const of = 'itemId' in thing ? { itemId: thing.itemId } : { groupId: thing.groupId, modifierId: thing.modifierId };
    const done = await askStaff('staff_set_sold_out', { of, on });
    setFailed(!done.ok || !done.value.done);
    answer.reload();
  };
  return (
    <Scroller className="staff-scroll">
      <div className="menu-tab__page">
        <p className="staff-soft">{t('staff.menu.lead')}</p>
        {isFailed && <Banner tone="warn">{t('staff.menu.failed')}</Banner>}
        <Answered answer={answer}>
          {({ categories, groups }) => (
            <div className="menu-tab__parts">
              {categories.map(({ id, name, items }) => (
                <Things key={id} title={name} things={items} onSet={set} />
              ))}
              {groups.map(({ id, name, modifiers }) => (
                <Things key={id} title={t('staff.menu.choices', { name })} things={modifiers} onSet={set} />
              ))}
            </div>
          )}
        </Answered>
      </div>
    </Scroller>
  );
}

interface ThingsProps {
  readonly title: string;
  readonly things: readonly Thing[];
  readonly onSet: (thing: Thing, on: boolean) => Promise<void>;
}

function Things({ title, things, onSet }: ThingsProps): ReactNode {
  const { t } = useStaffWords();
  return (
    <Panel title={title}>
      {things.map((thing) => (
        <SwitchField
          key={'itemId' in thing ? thing.itemId : thing.modifierId}
          className="menu-tab__thing"
          isSelected={!thing.soldOut}
          isDisabled={thing.isByFile}
          onChange={(isThere) => void onSet(thing, !isThere)}
        >
          <SwitchButton className="menu-tab__switch">
            <span className="menu-tab__name">{thing.name}</span>
            <span className="menu-tab__state">
              {thing.isByFile
                ? t('staff.menu.by_file')
                : thing.soldOut
                  ? t('staff.menu.sold_out')
                  : t('staff.menu.on_sale')}
            </span>
          </SwitchButton>
        </SwitchField>
      ))}
    </Panel>
  );
}
