import { useRef, useState, type ReactNode } from 'react';
import { checkChoices, MOST_OF_A_LINE, type Choice } from '../../app/basket/basket';
import { priceLine } from '../../app/basket/pricing';
import { groupsOf, type Catalog, type Item } from '../../app/catalog/catalog';
import { allergensOf, caloriesOf } from '../../app/catalog/suitability';
import type { PublicLine } from '../../app/session/public-status';
import { send } from '../client';
import { Button } from '../design/button';
import { Icon } from '../design/icon';
import { Later } from '../design/later';
import { Scroller } from '../design/scroller';
import { Stepper } from '../design/stepper';
import { contentSentence } from '../language/needs-words';
import { useWords } from '../language/words';
import { useMisfit } from '../parts/use-misfit';
import { Picture } from '../picture';
import { ChoiceGroup } from './choice-group';

/** See {@link ItemForm}. */
export interface ItemFormProps {
  readonly catalog: Catalog;
  readonly item: Item;
  /** Present: this line is changed instead of another one added. */
  readonly line: PublicLine | undefined;
  readonly onDone: () => void;
}

/** Choices and quantity of an item, with its price as it stands; adds it, or changes its line. */
export function ItemForm({ catalog, item, line, onDone }: ItemFormProps): ReactNode {
  const words = useWords();
  const { t, money, number, text } = words;
  // What sold out since it was chosen could neither be kept nor be taken off: its button does nothing any more.
  const canBeHad = ({ groupId, modifierId }: Choice): boolean =>
    catalog.groups[groupId]?.modifiers.find(({ id }) => id === modifierId)?.soldOut !== true;
  const [choices, setChoices] = useState<readonly Choice[]>(
    () => line?.choices.map(({ groupId, modifierId }) => ({ groupId, modifierId })).filter(canBeHad) ?? [],
  );
  const [quantity, setQuantity] = useState(line?.quantity ?? 1);
  const [isChecked, setChecked] = useState(false);
  const [isWarned, setWarned] = useState(false);
  const groupsBox = useRef<HTMLDivElement>(null);
  const groups = groupsOf(catalog, item);
  const priced = priceLine(catalog, { lineId: '', itemId: item.id, quantity, choices });
  const missing = groups.find((group) => countOf(group.id, choices) < group.min);
  const name = text(item.name);
  const unfit = useMisfit(item, choices);
  const calories = caloriesOf(catalog, item, choices);

  const submit = (): void => {
    if (missing || !checkChoices(catalog, item, choices).ok) {
      setChecked(true);
      // The complaint stands at the group; the guest must not have to look for it.
      const group = missing && groupsBox.current?.querySelector(`[data-group="${CSS.escape(missing.id)}"]`);
      group?.scrollIntoView({ block: 'center', behavior: 'smooth' });
      return;
    }
    if (unfit && !isWarned) {
      setWarned(true);
      return;
    }
    const request = { itemId: item.id, quantity, choices: [...choices] };
    if (line) send('replace_line', { lineId: line.lineId, ...request });
    else send('add_line', request);
    onDone();
  };

  return (
    <>
      <div className="item-form" ref={groupsBox} data-choices={groups.length > 0}>
        <Scroller className="item-form__scroll">
          <div className="item-form__about">
            <Picture path={item.picture} className="item-form__picture" />
            <div className="item-form__words">
              <p className="item-form__name" aria-hidden="true">
                {name}
              </p>
              {item.description !== undefined && <p className="item-form__description">{text(item.description)}</p>}
              <p className="item-form__facts">
                <span className="item-form__price">{money(item.price)}</span>
                {calories !== undefined && <span>{t('item.calories', { calories: number(calories) })}</span>}
              </p>
              {item.allergens !== undefined && (
                <p className="item-form__content">{contentSentence(allergensOf(catalog, item, choices), words)}</p>
              )}
            </div>
          </div>
          <div className="item-form__choices">
            <Later>
              {groups.map((group) => (
                <ChoiceGroup
                  key={group.id}
                  group={group}
                  chosen={choices.filter((choice) => choice.groupId === group.id).map((choice) => choice.modifierId)}
                  priced={priced.choices}
                  isMissing={isChecked && countOf(group.id, choices) < group.min}
                  onChange={(ids) => {
                    setChoices([
                      ...choices.filter((choice) => choice.groupId !== group.id),
                      ...ids.map((modifierId) => ({ groupId: group.id, modifierId })),
                    ]);
                  }}
                />
              ))}
            </Later>
          </div>
        </Scroller>
      </div>
      {unfit && isWarned && (
        <p className="item-form__warning" role="alert">
          <Icon name="alert" />
          <span>{t('needs.warning', { why: unfit.text })}</span>
        </p>
      )}
      <div className="item-form__foot">
        <Later>
          <Button size="large" className="item-form__close" icon={<Icon name="close" />} onPress={onDone}>
            {t('item.close')}
          </Button>
          <Stepper
            value={quantity}
            min={1}
            max={MOST_OF_A_LINE}
            onChange={setQuantity}
            labels={{
              group: t('line.quantity_of', { name }),
              less: t('line.less', { name }),
              more: t('line.more', { name }),
              value: t('line.quantity_of', { name }),
            }}
          />
          <Button
            variant={unfit && isWarned ? 'danger' : 'primary'}
            size="large"
            className="item-form__add"
            isDisabled={item.soldOut}
            end={money(priced.total)}
            onPress={submit}
          >
            {item.soldOut
              ? t('item.sold_out')
              : unfit && isWarned
                ? t('item.add_anyway')
                : line
                  ? t('item.save')
                  : t('item.add')}
          </Button>
        </Later>
      </div>
    </>
  );
}

function countOf(groupId: string, choices: readonly Choice[]): number {
  return choices.filter((choice) => choice.groupId === groupId).length;
}
