import { memo, type ReactNode } from 'react';
import { CheckboxButton, CheckboxField, CheckboxGroup, Label } from 'react-aria-components';
import type { Catalog } from '../../app/catalog/catalog';
import { ALLERGENS, DIETS } from '../../app/catalog/diet';
import { NO_NEEDS, hasNeeds, namedNeeds } from '../../app/catalog/suitability';
import { Button } from '../design/button';
import { Icon } from '../design/icon';
import { Scroller } from '../design/scroller';
import { Sheet } from '../design/sheet';
import { allergenName, dietName } from '../language/needs-words';
import { useWords } from '../language/words';
import { setScreen, useKiosk } from '../store';
import './choice-group.css';
import './filter-sheet.css';

/** Opens the filter; shows how much of it is set. Nothing at a menu that names no allergen and no diet. */
export function FilterButton({ catalog }: { readonly catalog: Catalog }): ReactNode {
  const { t } = useWords();
  const needs = useKiosk((kiosk) => kiosk.needs);
  const isWanted = useKiosk((kiosk) => kiosk.info?.dietary.filter === true);
  if (!isWanted || !hasNeeds(namedNeeds(catalog))) return null;
  const count = needs.allergens.length + needs.diets.length;
  return (
    <Button
      size="small"
      variant={count > 0 ? 'good' : 'secondary'}
      icon={<Icon name={count > 0 ? 'check' : 'leaf'} />}
      onPress={() => {
        setScreen({ isFiltering: true });
      }}
    >
      {count > 0 ? t('needs.set', { count }) : t('needs.button')}
    </Button>
  );
}

/** What the guest must not have and how they eat. What does not fit is dimmed on the menu and asked about before it is added. */
export const FilterSheet = memo(function FilterSheet(): ReactNode {
  const { t } = useWords();
  const isOpen = useKiosk((kiosk) => kiosk.isFiltering);
  const close = (): void => {
    setScreen({ isFiltering: false });
  };
  return (
    <Sheet isOpen={isOpen} title={t('needs.title')} onClose={close} className="filter-sheet">
      <Filter onClose={close} />
    </Sheet>
  );
});

function Filter({ onClose }: { readonly onClose: () => void }): ReactNode {
  const words = useWords();
  const { t, text } = words;
  const needs = useKiosk((kiosk) => kiosk.needs);
  const catalog = useKiosk((kiosk) => kiosk.menu?.catalog);
  const notice = useKiosk((kiosk) => kiosk.info?.dietary.notice);
  const named = catalog ? namedNeeds(catalog) : NO_NEEDS;
  const allergens = ALLERGENS.filter((allergen) => named.allergens.includes(allergen));
  const diets = DIETS.filter((diet) => named.diets.includes(diet));
  return (
    <>
      <Scroller className="filter-sheet__scroll">
        <div className="filter-sheet__groups">
          {diets.length > 0 && (
            <Group
              title={t('needs.diets')}
              options={diets.map((diet) => [diet, dietName(diet, words)])}
              chosen={needs.diets}
              onChange={(chosen) =>
                setScreen({ needs: { ...needs, diets: diets.filter((diet) => chosen.includes(diet)) } })
              }
            />
          )}
          {allergens.length > 0 && (
            <Group
              title={t('needs.allergens')}
              options={allergens.map((allergen) => [allergen, allergenName(allergen, words)])}
              chosen={needs.allergens}
              onChange={(chosen) =>
                setScreen({ needs: { ...needs, allergens: allergens.filter((each) => chosen.includes(each)) } })
              }
            />
          )}
          <p className="filter-sheet__notice">
            <Icon name="info" />
            <span>{notice === undefined ? t('needs.notice') : text(notice)}</span>
          </p>
        </div>
      </Scroller>
      <div className="filter-sheet__foot">
        <Button size="large" isDisabled={!hasNeeds(needs)} onPress={() => setScreen({ needs: NO_NEEDS })}>
          {t('needs.clear')}
        </Button>
        <Button size="large" variant="primary" onPress={onClose}>
          {t('needs.show')}
        </Button>
      </div>
    </>
  );
}

interface GroupProps {
  readonly title: string;
  /** Id and name. */
  readonly options: readonly (readonly [string, string])[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

function Group({ title, options, chosen, onChange }: GroupProps): ReactNode {
  return (
    <CheckboxGroup className="choices" value={[...chosen]} onChange={onChange}>
      <Label className="choices__name">{title}</Label>
      <div className="choices__list filter-sheet__list">
        {options.map(([id, name]) => (
          <CheckboxField key={id} value={id} className="choice-field">
            <CheckboxButton className="choice choice--many">
              <span className="choice__mark">{chosen.includes(id) && <Icon name="check" />}</span>
              <span className="choice__name">{name}</span>
            </CheckboxButton>
          </CheckboxField>
        ))}
      </div>
    </CheckboxGroup>
  );
}
