import { useEffect, useState, type ReactNode } from 'react';
import { ask } from '../client';
import { ConsoleFrame } from './console-frame';
import { PinPad } from './pin-pad';
import { closeStaff } from './staff-state';
import './staff.css';

/** What main says of the console's lock. */
type Gate =
  | { readonly state: 'locked'; readonly trainingPin: string | undefined }
  | { readonly state: 'open'; readonly name: string; readonly span: number };

/** Until main says otherwise. */
const USUAL_SPAN = 60_000;

/** Everything behind the hidden door: the PIN pad, and the console once main has taken the PIN. */
export function StaffConsole(): ReactNode {
  const [gate, setGate] = useState<Gate>();
  const look = (): void => {
    void ask('staff_status').then((answer) => {
      // Whatever is wrong with main, the guest's screen says it better.
      if (!answer.ok) closeStaff();
      else if (answer.value.isOpen) {
        setGate({ state: 'open', name: answer.value.name ?? '', span: answer.value.remainingMs ?? USUAL_SPAN });
      } else setGate({ state: 'locked', trainingPin: answer.value.trainingPin });
    });
  };
  useEffect(look, []);
  if (!gate) return null;
  return gate.state === 'locked' ? (
    <PinPad trainingPin={gate.trainingPin} onOpen={look} />
  ) : (
    <ConsoleFrame name={gate.name} span={gate.span} />
  );
}
