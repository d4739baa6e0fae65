import type { ReactNode } from 'react';
import { Button } from '../design/button';
import { Chip } from '../design/chip';
import { Icon } from '../design/icon';
import { classNames } from '../design/class-names';
import { Spinner } from '../design/spinner';
import { useWords } from '../language/words';
import type { StaffAnswer } from './staff-session';

/** See {@link Panel}. */
export interface PanelProps {
  readonly title: ReactNode;
  /** Beside the title, at the far end. */
  readonly end?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
}

/** A group of things that belong together, with its name. */
export function Panel({ title, end, children, className }: PanelProps): ReactNode {
  return (
    <section className={classNames('staff-panel', className)}>
      <div className="staff-panel__head">
        <h3 className="staff-panel__title">{title}</h3>
        {end}
      </div>
      {children}
    </section>
  );
}

/** One line of {@link Facts}. */
export interface Fact {
  readonly name: string;
  readonly value: ReactNode;
  /** What the ones above come to. */
  readonly isSum?: boolean;
}

/** Names with what they are, below each other. */
export function Facts({ facts }: { readonly facts: readonly (Fact | undefined)[] }): ReactNode {
  return (
    <dl className="staff-facts">
      {facts.map(
        (fact) =>
          fact && (
            <div key={fact.name} data-sum={fact.isSum === true || undefined}>
              <dt>{fact.name}</dt>
              <dd>{fact.value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

/** How a fact is to be taken. */
export type StaffTone = 'plain' | 'good' | 'warn' | 'danger';

/** A chip that can also say that something is wrong. */
export function StaffChip({ tone, children }: { readonly tone: StaffTone; readonly children: ReactNode }): ReactNode {
  if (tone !== 'danger') return <Chip tone={tone}>{children}</Chip>;
  return (
    <span className="staff-chip--danger">
      <Chip icon={<Icon name="alert" />}>{children}</Chip>
    </span>
  );
}

/** See {@link Banner}. */
export interface BannerProps {
  readonly tone: 'good' | 'warn' | 'danger';
  readonly children: ReactNode;
}

/** A sentence that must not be overlooked; read out when it appears. */
export function Banner({ tone, children }: BannerProps): ReactNode {
  return (
    <p className={`staff-banner staff-banner--${tone}`} role="status">
      <Icon name={tone === 'good' ? 'check' : 'alert'} />
      <span>{children}</span>
    </p>
  );
}

/** See {@link Answered}. */
export interface AnsweredProps<Value> {
  readonly answer: StaffAnswer<Value>;
  readonly children: (value: Value) => ReactNode;
}

/** What main answered, or that it is being waited for, or that it did not. An old answer stays until there is a newer one. */
export function Answered<Value>({ answer, children }: AnsweredProps<Value>): ReactNode {
  const { t } = useWords();
  if (answer.value !== undefined) return children(answer.value);
  if (!answer.isFailed) {
    return (
      <p className="staff-waiting" role="status">
        <Spinner />
        {t('staff.loading')}
      </p>
    );
  }
  return (
    <div className="staff-waiting">
      <p role="alert">{t('staff.failed')}</p>
      <Button onPress={answer.reload}>{t('staff.try_again')}</Button>
    </div>
  );
}
