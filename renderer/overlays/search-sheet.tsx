import { memo, useRef, type ReactNode } from 'react';
import { searchItems } from '../../app/catalog/search';
import { Button } from '../design/button';
import { Icon } from '../design/icon';
import { Scroller } from '../design/scroller';
import { Sheet } from '../design/sheet';
import { EntryField } from '../entry/entry-field';
import { EntryKey, EraseKey } from '../entry/entry-key';
import { useTypedKeys } from '../entry/use-typed-keys';
import { useWords } from '../language/words';
import { ItemCard } from '../parts/item-card';
import { setScreen, useKiosk } from '../store';
import '../entry/entry.css';
import './search-sheet.css';

const LATIN = Array.from('qwertyuiopasdfghjklzxcvbnm');
const ARABIC = Array.from('ضصثقفغعهخحشسيبلاتنمكطذءرىةوزظد');

/** Longer than any name. */
const LONGEST_QUERY = 40;

/** Opens the search. */
export function SearchButton(): ReactNode {
  const { t } = useWords();
  return (
    <Button
      size="small"
      icon={<Icon name="search" />}
      onPress={() => {
        setScreen({ search: '' });
      }}
    >
      {t('search.button')}
    </Button>
  );
}

/** Dishes by name, found while one types. An item that is opened lies over it, and the search is there again afterwards. */
export const SearchSheet = memo(function SearchSheet(): ReactNode {
  const { t } = useWords();
  const query = useKiosk((kiosk) => kiosk.search);
  const hasItem = useKiosk((kiosk) => kiosk.openItem !== undefined);
  return (
    <Sheet
      isOpen={query !== undefined && !hasItem}
      title={t('search.title')}
      onClose={() => {
        setScreen({ search: undefined });
      }}
      className="search-sheet"
    >
      <Search query={query ?? ''} />
    </Sheet>
  );
});

function Search({ query }: { readonly query: string }): ReactNode {
  const { t } = useWords();
  const field = useRef<HTMLInputElement>(null);
  const catalog = useKiosk((kiosk) => kiosk.menu?.catalog);
  const language = useKiosk((kiosk) => kiosk.language ?? kiosk.info?.language ?? 'en');
  const found = catalog ? searchItems(catalog, query, [language, 'en']) : [];
  const change = (next: string): void => {
    setScreen({ search: next.slice(0, LONGEST_QUERY) });
  };
  const erase = (): void => {
    change(Array.from(query).slice(0, -1).join(''));
  };
  const hint =
    query.trim() === ''
      ? t('search.hint')
      : found.length === 0
        ? t('search.nothing')
        : t('search.found', { count: found.length });
  useTypedKeys((key) => {
    field.current?.focus({ preventScroll: true });
    if (key.kind === 'erase') erase();
    else change(query + key.text);
  });
  const isArabic = language === 'ar';
  // Erase stands where the second row of Latin letters has room.
  const [upper, lower] = isArabic ? [ARABIC, []] : [LATIN.slice(0, 19), LATIN.slice(19)];
  const keyFor = (letter: string): ReactNode => (
    <EntryKey key={letter} writes={letter} isDisabled={false} onPress={() => change(query + letter)} />
  );
  const eraseKey = <EraseKey name={t('entry.key_erase')} isDisabled={query === ''} onPress={erase} />;
  return (
    <div className="search">
      <EntryField
        ref={field}
        type="search"
        label={t('search.label')}
        text={query}
        hint={hint}
        problem={undefined}
        isReadOnly={false}
        onText={change}
      />
      <Scroller className="search__found" of={query} label={t('search.results')}>
        <ul className="items search__items">
          {found.map((item) => (
            <ItemCard key={item.id} item={item} isLazy={false} />
          ))}
        </ul>
      </Scroller>
      <div className="entry__keys search__keys" role="group" aria-label={t('search.keys')} dir="ltr">
        {upper.map(keyFor)}
        {isArabic || eraseKey}
        {lower.map(keyFor)}
        <EntryKey
          writes="␣"
          name={t('search.space')}
          columns={3}
          isDisabled={false}
          onPress={() => change(`${query} `)}
        />
        {isArabic && eraseKey}
      </div>
      <Button
        size="large"
        isWide
        icon={<Icon name="close" />}
        onPress={() => {
          setScreen({ search: undefined });
        }}
      >
        {t('search.close')}
      </Button>
    </div>
  );
}
