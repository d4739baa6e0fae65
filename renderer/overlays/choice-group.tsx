import type { ReactNode } from 'react';
import {
  CheckboxButton,
  CheckboxField,
  CheckboxGroup,
  Label,
  RadioButton,
  RadioField,
  RadioGroup,
} from 'react-aria-components';
import type { Modifier, ModifierGroup } from '../../app/catalog/catalog';
import type { PricedChoice } from '../../app/basket/pricing';
import { misfitOfModifier } from '../../app/catalog/suitability';
import { Chip } from '../design/chip';
import { classNames } from '../design/class-names';
import { Icon } from '../design/icon';
import { useWords, type Words } from '../language/words';
import { misfitText } from '../language/needs-words';
import { useKiosk } from '../store';
import './choice-group.css';

/** See {@link ChoiceGroup}. */
export interface ChoiceGroupProps {
  readonly group: ModifierGroup;
  /** Modifier ids. */
  readonly chosen: readonly string[];
  /** As the line is priced now, so that what is included shows as such. */
  readonly priced: readonly PricedChoice[];
  /** The guest tried to go on without choosing enough. */
  readonly isMissing: boolean;
  readonly onChange: (ids: readonly string[]) => void;
}

/** Choices that belong together, with their rule in words. */
export function ChoiceGroup(props: ChoiceGroupProps): ReactNode {
  const { group, chosen, isMissing, onChange } = props;
  const words = useWords();
  const { t, text } = words;
  const isRequired = group.min > 0;
  const isEnough = chosen.length >= group.min;
  const isFull = chosen.length >= group.max;
  const head = (
    <div className="choices__head">
      <Label className="choices__name">{text(group.name)}</Label>
      {isMissing ? (
        <Chip tone="accent" icon={<Icon name="alert" />}>
          {ruleOf(group, words)}
        </Chip>
      ) : (
        <Chip
          tone={isRequired ? (isEnough ? 'good' : 'dark') : 'plain'}
          icon={isRequired && isEnough && <Icon name="check" />}
        >
          {ruleOf(group, words)}
        </Chip>
      )}
      {isMissing && (
        <p className="choices__missing" role="alert">
          {t('choices.missing', { name: text(group.name) })}
        </p>
      )}
    </div>
  );
  const common = {
    className: classNames('choices', isMissing && 'choices--missing'),
    'data-group': group.id,
  };
  if (group.min === 1 && group.max === 1) {
    return (
      <RadioGroup
        {...common}
        value={chosen[0] ?? null}
        onChange={(id) => {
          onChange([id]);
        }}
        isRequired
      >
        {head}
        <div className="choices__list">
          {group.modifiers.map((modifier) => (
            <RadioField key={modifier.id} value={modifier.id} isDisabled={modifier.soldOut} className="choice-field">
              <RadioButton className="choice choice--one">
                <ChoiceFace modifier={modifier} {...props} />
              </RadioButton>
            </RadioField>
          ))}
        </div>
      </RadioGroup>
    );
  }
  return (
    <CheckboxGroup
      {...common}
      value={[...chosen]}
      onChange={(ids) => {
        // Where one is the most, another one takes its place; nobody should have to take the first back.
        onChange(group.max === 1 ? ids.slice(-1) : ids.slice(0, group.max));
      }}
    >
      {head}
      <div className="choices__list">
        {group.modifiers.map((modifier) => (
          <CheckboxField
            key={modifier.id}
            value={modifier.id}
            isDisabled={modifier.soldOut || (isFull && group.max > 1 && !chosen.includes(modifier.id))}
            className="choice-field"
          >
            <CheckboxButton className="choice choice--many">
              <ChoiceFace modifier={modifier} {...props} />
            </CheckboxButton>
          </CheckboxField>
        ))}
      </div>
    </CheckboxGroup>
  );
}

function ChoiceFace({
  modifier,
  group,
  chosen,
  priced,
}: ChoiceGroupProps & { readonly modifier: Modifier }): ReactNode {
  const words = useWords();
  const { t, change, text } = words;
  const needs = useKiosk((kiosk) => kiosk.needs);
  const misfit = misfitOfModifier(modifier, needs);
  const isChosen = chosen.includes(modifier.id);
  const now = priced.find((choice) => choice.groupId === group.id && choice.modifierId === modifier.id);
  const price = isChosen ? (now?.price ?? modifier.price) : modifier.price;
  const isIncluded = modifier.price > 0 && (isChosen ? price === 0 : chosen.length < group.included);
  return (
    <>
      <span className="choice__mark">{isChosen && <Icon name="check" />}</span>
      <span className="choice__words">
        <span className="choice__name">{text(modifier.name)}</span>
        {misfit && <span className="choice__misfit">{misfitText(misfit, words)}</span>}
      </span>
      <span className="choice__price">
        {modifier.soldOut ? t('item.sold_out') : isIncluded ? t('choices.included') : price > 0 && change(price)}
      </span>
    </>
  );
}

function ruleOf(group: ModifierGroup, { t }: Words): string {
  const rule =
    group.min === group.max
      ? t('choices.exactly', { count: group.min })
      : group.min > 0
        ? t('choices.between', { min: group.min, max: group.max })
        : group.max > 1 && group.max >= group.modifiers.length
          ? t('choices.any')
          : t('choices.up_to', { count: group.max });
  return group.included > 0 ? t('choices.rule_included', { rule, count: group.included }) : rule;
}
