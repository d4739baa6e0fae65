import type { ReactNode } from 'react';
import { useWords } from '../language/words';
import './training-ribbon.css';

/** Says on every screen that nothing here is real. */
export function TrainingRibbon(): ReactNode {
  const { t } = useWords();
  return (
    <aside className="training-ribbon" aria-label={t('training.ribbon')} data-testid="training-ribbon">
      <strong>{t('training.ribbon')}</strong>
      <span>{t('training.ribbon_text')}</span>
    </aside>
  );
}
