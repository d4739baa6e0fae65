import { useState, type ReactNode } from 'react';
import { CARD_MM, CARD_PIXELS } from '../../app/look/display';
import { Button } from '../design/button';
import { Icon } from '../design/icon';
import { Sheet } from '../design/sheet';
import { Banner } from './staff-parts';
import { askStaff } from './staff-session';
import { useStaffWords } from './staff-words';
import { useHold } from './use-hold';
import './action-sheet.css';
import './ruler-sheet.css';

/** See {@link RulerSheet}. */
export interface RulerSheetProps {
  /** What counts so far: the card is drawn by it first. */
  readonly pixelsPerMm: number;
  readonly onClose: () => void;
  /** The measure is kept. */
  readonly onDone: () => void;
}

/** Share of the screen's shorter side that the card may be drawn on. */
const WIDEST = 0.65;

/** A drawn bank card that staff make as large as the one they hold to it. The console itself stays as it is meanwhile. */
export function RulerSheet({ pixelsPerMm, onClose, onDone }: RulerSheetProps): ReactNode {
  const { t } = useStaffWords();
  const widest = Math.min(CARD_PIXELS.most, Math.floor(Math.min(window.innerWidth, window.innerHeight) * WIDEST));
  const fitting = (pixels: number): number => Math.max(CARD_PIXELS.least, Math.min(widest, Math.round(pixels)));
  const [width, setWidth] = useState(() => fitting(pixelsPerMm * CARD_MM.width));
  const [isSaving, setSaving] = useState(false);
  const [why, setWhy] = useState<string>();
  const holdSmaller = useHold(() => setWidth((last) => fitting(last - 1)));
  const holdLarger = useHold(() => setWidth((last) => fitting(last + 1)));
  const save = (): void => {
    setSaving(true);
    void askStaff('staff_measure_screen', { cardPixels: width }).then((answer) => {
      setSaving(false);
      if (!answer.ok) setWhy(t('staff.failed'));
      else if (answer.value.done) onDone();
      else setWhy(t(`staff.why.${answer.value.why}`));
    });
  };
  return (
    <Sheet
      kind="dialog"
      className="staff-scope action-sheet ruler"
      isOpen
      title={t('staff.ruler.title')}
      {...(!isSaving && { onClose })}
    >
      <div className="ruler__parts">
        <div className="ruler__words">
          <p>{t('staff.ruler.how')}</p>
          {why !== undefined && <Banner tone="danger">{why}</Banner>}
        </div>
        <div className="ruler__place" style={{ inlineSize: `${widest}px`, blockSize: `${cardHeight(widest)}px` }}>
          <div
            className="ruler__card"
            role="img"
            aria-label={t('staff.ruler.card')}
            style={{
              inlineSize: `${width}px`,
              blockSize: `${cardHeight(width)}px`,
              borderRadius: `${(width / CARD_MM.width) * CARD_MM.corner}px`,
            }}
          />
        </div>
        <div className="ruler__steps" role="group" aria-label={t('staff.ruler.steps')}>
          <Button size="large" icon={<Icon name="minus" />} onPressChange={holdSmaller}>
            {t('staff.ruler.smaller')}
          </Button>
          <Button size="large" icon={<Icon name="plus" />} onPressChange={holdLarger}>
            {t('staff.ruler.larger')}
          </Button>
        </div>
        <div className="action-sheet__ways">
          <Button size="large" isDisabled={isSaving} onPress={onClose}>
            {t('staff.sheet.cancel')}
          </Button>
          <Button size="large" variant="primary" isPending={isSaving} onPress={save}>
            {t('staff.ruler.same')}
          </Button>
        </div>
      </div>
    </Sheet>
  );
}

/** Pixels. */
function cardHeight(width: number): number {
  return (width / CARD_MM.width) * CARD_MM.height;
}
