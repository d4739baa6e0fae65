import type { ReactNode } from 'react';
import { Button } from '../design/button';
import { Icon } from '../design/icon';
import { useRoom } from '../design/use-room';
import { useWords } from '../language/words';
import { setScreen, useKiosk } from '../store';
import { HelpButton } from './help-button';
import { LanguageButton, LanguageChoice } from './language-choice';
import './toolbar.css';

/**
 * What every screen has, always in the same place: how it looks, which language it speaks, and staff. At the bottom, where a
 * seated guest reaches it, too (the ADA Standards, 308, end at 1220 mm above the floor), and in nobody's way.
 */
export function Toolbar(): ReactNode {
  const { t } = useWords();
  const screen = useKiosk((kiosk) => kiosk.status?.content.screen);
  const room = useRoom();
  const hasRoom = room === 'ample' || room === 'usual';
  return (
    <nav className="toolbar" aria-label={t('toolbar.title')} data-screen={screen}>
      <Button
        size="small"
        className="toolbar__tool"
        icon={<Icon name="text_size" />}
        aria-label={t('display.button')}
        onPress={() => {
          setScreen({ isChoosingDisplay: true });
        }}
      >
        {room !== 'tiny' && t('display.button')}
      </Button>
      {/* Where a visit begins, whoever cannot read this language sees their own by its name. */}
      {screen === 'attract' && hasRoom ? <LanguageChoice className="toolbar__languages" /> : <LanguageButton />}
      <HelpButton />
    </nav>
  );
}
