import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react';
import type { TFunction } from 'i18next';
import { RadioButton, RadioField, RadioGroup } from 'react-aria-components';
import { isSetupCode } from '../../app/config/setup-code-mark';
import { err, ok } from '../../app/result';
import type { SetupCheck } from '../../app/staff/credentials-contract';
import { Button } from '../design/button';
import { Spinner } from '../design/spinner';
import { useLongWait } from '../design/use-long-wait';
import { useTypedKeys } from '../entry/use-typed-keys';
import { CameraScanner } from '../scan/camera-scanner';
import { useKiosk } from '../store';
import { ConfirmSheet, saidBy } from './confirm-sheet';
import { onSetupCode } from './setup-codes';
import { Banner, Panel } from './staff-parts';
import { askStaff } from './staff-session';
import { takeStaffScan } from './staff-state';
import { useStaffWords } from './staff-words';

/** See {@link SetupPanel}. */
export interface SetupPanelProps {
  readonly title: string;
  /** It is set up, with the sentence that says so; the kiosk starts again. */
  readonly onDone: (sentence: string) => void;
}

/** Where a code stands. The code itself is in none of these: it goes to main at once. */
type Step =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'checking' }
  | { readonly kind: 'known'; readonly check: Extract<SetupCheck, { state: 'known' }> }
  | { readonly kind: 'wrong'; readonly sentence: string };

/** Takes a setup code by camera, scanner or keyboard, asks Thanx about it by way of main, and lets staff choose the store. */
export function SetupPanel({ title, onDone }: SetupPanelProps): ReactNode {
  const { t } = useStaffWords();
  const [step, setStep] = useState<Step>({ kind: 'waiting' });
  const check = (text: string): void => {
    if (step.kind === 'checking') return;
    setStep({ kind: 'checking' });
    void askStaff('staff_check_setup_code', { text }).then((answer) => {
      setStep(answer.ok ? afterCheck(answer.value, t) : { kind: 'wrong', sentence: t('staff.failed') });
    });
  };
  const hear = useEffectEvent(check);
  useEffect(() => onSetupCode((code) => hear(code)), []);
  const isLong = useLongWait(step.kind === 'checking' ? 'thanx' : undefined);
  const startAgain = (): void => setStep({ kind: 'waiting' });
  return (
    <Panel title={title}>
      {step.kind === 'waiting' && <CodeWays onCode={check} />}
      {step.kind === 'checking' && (
        <p className="staff-waiting" role="status">
          <Spinner />
          {t(isLong ? 'staff.thanx.checking_long' : 'staff.thanx.checking')}
        </p>
      )}
      {step.kind === 'wrong' && (
        <>
          <Banner tone="danger">{step.sentence}</Banner>
          <Button isWide onPress={startAgain}>
            {t('staff.thanx.setup_again_scan')}
          </Button>
        </>
      )}
      {step.kind === 'known' && <StoreChoice check={step.check} onDone={onDone} onOther={startAgain} />}
    </Panel>
  );
}

function afterCheck(check: SetupCheck, t: TFunction): Step {
  switch (check.state) {
    case 'known':
      return { kind: 'known', check };
    case 'bad_code':
      return { kind: 'wrong', sentence: t(`staff.thanx.bad.${check.why}`, { fields: check.fields.join(', ') }) };
    case 'refused':
      return { kind: 'wrong', sentence: t(`staff.thanx.refused.${check.why}`) };
    case 'not_possible_now':
      return { kind: 'wrong', sentence: t('staff.thanx.not_done.not_possible_now') };
  }
}

/** A code is longer than any that a person would want to type on a screen, so there is no keyboard on it. */
function CodeWays({ onCode }: { readonly onCode: (text: string) => void }): ReactNode {
  const { t } = useStaffWords();
  const cameraName = useKiosk((kiosk) => kiosk.info?.camera);
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  useTypedKeys((key) => {
    field.current?.focus({ preventScroll: true });
    setTyped(key.kind === 'erase' ? typed.slice(0, -1) : typed + key.text);
  });
  return (
    <>
      <p>{t('staff.thanx.setup_how')}</p>
      <div className="thanx-tab__camera">
        <CameraScanner
          {...(cameraName !== undefined && { cameraName })}
          onCode={(text) => {
            takeStaffScan(text, 'camera');
            // What is none is said, too: staff may hold up the wrong one.
            if (!isSetupCode(text)) onCode(text);
          }}
        />
      </div>
      <form
        className="thanx-tab__typed"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTyped('');
          if (typed.trim() !== '') onCode(typed);
        }}
      >
        <label htmlFor="setup-code">{t('staff.thanx.setup_type')}</label>
        <input
          ref={field}
          id="setup-code"
          className="thanx-tab__field"
          type="password"
          inputMode="none"
          autoComplete="off"
          aria-label={t('staff.thanx.setup_field')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button type="submit" isDisabled={typed.trim() === ''}>
          {t('staff.thanx.setup_check')}
        </Button>
      </form>
    </>
  );
}

interface StoreChoiceProps {
  readonly check: Extract<SetupCheck, { state: 'known' }>;
  readonly onDone: (sentence: string) => void;
  readonly onOther: () => void;
}

function StoreChoice({ check, onDone, onOther }: StoreChoiceProps): ReactNode {
  const { t } = useStaffWords();
  const [chosen, setChosen] = useState(check.locationId);
  const [isAsked, setAsked] = useState(false);
  const store = check.locations.find(({ id }) => id === chosen);
  return (
    <>
      <Banner tone="good">{t('staff.thanx.known')}</Banner>
      <p className="staff-soft">
        {t(`staff.thanx.hosts.${check.host}`)} · {t('staff.thanx.client')}{' '}
        {t('staff.thanx.client_end', { end: check.clientIdEnd })}
      </p>
      <RadioGroup
        className="thanx-tab__stores"
        aria-label={t('staff.thanx.stores')}
        {...(chosen !== undefined && { value: chosen })}
        onChange={setChosen}
      >
        {check.locations.map(({ id, name, place }) => (
          <RadioField key={id} value={id} className="thanx-tab__store-field">
            <RadioButton className="thanx-tab__store">
              <span className="thanx-tab__store-name">{name}</span>
              <span className="staff-soft staff-small">{place ?? id}</span>
            </RadioButton>
          </RadioField>
        ))}
      </RadioGroup>
      <div className="thanx-tab__ways">
        <Button size="large" onPress={onOther}>
          {t('staff.thanx.setup_again_scan')}
        </Button>
        <Button size="large" variant="primary" isDisabled={!store} onPress={() => setAsked(true)}>
          {t('staff.thanx.use_store')}
        </Button>
      </div>
      {isAsked && store && (
        <ConfirmSheet
          title={t('staff.confirm.use_store_title')}
          text={t('staff.confirm.use_store', {
            store: store.place === undefined ? store.name : `${store.name}, ${store.place}`,
          })}
          label={t('staff.thanx.use_store')}
          act={async () =>
            saidBy(
              await askStaff('staff_seal_credentials', { locationId: store.id }),
              (value) => (value.done ? ok(t('staff.thanx.restarting')) : err(t(`staff.thanx.not_done.${value.why}`))),
              t('staff.failed'),
            )
          }
          onClose={() => setAsked(false)}
          onDone={(sentence) => {
            setAsked(false);
            onDone(sentence);
          }}
        />
      )}
    </>
  );
}
