import { useId, type ReactNode } from 'react';
import { CONTRASTS, TEXT_SIZES, type Contrast, type TextSize } from '../../app/look/display';
import { Button } from '../design/button';
import { Icon } from '../design/icon';
import { Scroller } from '../design/scroller';
import { Sheet } from '../design/sheet';
import { useTheme } from '../design/use-theme';
import { useWords } from '../language/words';
import { setScreen, useKiosk } from '../store';
import './display-sheet.css';

/** How the guest wants to see the screen; each choice is seen at once. Further sections go between these. */
export function DisplaySheet(): ReactNode {
  const { t } = useWords();
  const isOpen = useKiosk((kiosk) => kiosk.isChoosingDisplay);
  const close = (): void => {
    setScreen({ isChoosingDisplay: false });
  };
  return (
    <Sheet isOpen={isOpen} title={t('display.title')} onClose={close} className="display-sheet">
      <Scroller className="display-sheet__sections">
        <TextSizeSection />
        <ContrastSection />
      </Scroller>
      <div className="display-sheet__foot">
        <Button variant="primary" size="large" isWide onPress={close}>
          {t('display.done')}
        </Button>
      </div>
    </Sheet>
  );
}

interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

function Section({ title, children }: SectionProps): ReactNode {
  const id = useId();
  return (
    <section className="display-section" role="group" aria-labelledby={id}>
      <h3 className="display-section__title" id={id}>
        {title}
      </h3>
      <div className="display-section__choices">{children}</div>
    </section>
  );
}

function TextSizeSection(): ReactNode {
  const { t } = useWords();
  const chosen = useKiosk((kiosk) => kiosk.textSize);
  const names: Record<TextSize, string> = {
    normal: t('display.text_normal'),
    large: t('display.text_large'),
    larger: t('display.text_larger'),
    largest: t('display.text_largest'),
  };
  return (
    <Section title={t('display.text')}>
      {TEXT_SIZES.map((each) => (
        <Choice
          key={each}
          name={names[each]}
          isChosen={each === chosen}
          onPress={() => {
            setScreen({ textSize: each });
          }}
        >
          <span className={`display-choice__letter display-choice__letter--${each}`}>A</span>
        </Choice>
      ))}
    </Section>
  );
}

function ContrastSection(): ReactNode {
  const { t } = useWords();
  const chosen = useKiosk((kiosk) => kiosk.contrast);
  const names: Record<Contrast, string> = {
    standard: t('display.contrast_standard'),
    high_light: t('display.contrast_high_light'),
    high_dark: t('display.contrast_high_dark'),
    low: t('display.contrast_low'),
  };
  return (
    <Section title={t('display.contrast')}>
      {CONTRASTS.map((each) => (
        <Choice
          key={each}
          name={names[each]}
          isChosen={each === chosen}
          onPress={() => {
            setScreen({ contrast: each });
          }}
        >
          <ContrastSample contrast={each} />
        </Choice>
      ))}
    </Section>
  );
}

/** A piece of a screen as it would look. */
function ContrastSample({ contrast }: { readonly contrast: Contrast }): ReactNode {
  const { canvas, ink, accent, 'on-accent': onAccent } = useTheme(contrast);
  return (
    <span className="display-choice__sample" style={{ background: canvas, color: ink }}>
      Aa
      <span className="display-choice__dot" style={{ background: accent, color: onAccent }}>
        <Icon name="plus" />
      </span>
    </span>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly isChosen: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

function Choice({ name, isChosen, onPress, children }: ChoiceProps): ReactNode {
  return (
    <Button className="display-choice" aria-pressed={isChosen} aria-label={name} onPress={onPress}>
      <span className="display-choice__face" aria-hidden="true">
        {children}
      </span>
      <span className="display-choice__name">
        {isChosen && <Icon name="check" />}
        {name}
      </span>
    </Button>
  );
}
