import type { State } from './state';
import type { MaybeStep } from './step';

/** Why a kiosk is out of service that could take orders: staff took it out, or its page falls again and again. Shown on the screen. */
export type ServiceCode = 'STAFF' | 'SCREEN';

/** The kiosk closes. Never over an order that Thanx, the terminal or a guest's eyes still hold: that one ends first. */
export function outOfService(state: State, code: ServiceCode): MaybeStep {
  return state.name === 'attract' || state.name === 'ordering' ? { state: { name: 'out_of_order', code } } : undefined;
}

/** The kiosk opens again. One that is out of order for another reason stays so. */
export function backInService(state: State, code: ServiceCode): MaybeStep {
  return state.name === 'out_of_order' && state.code === code ? { state: { name: 'attract' } } : undefined;
}

/** Kitchen or POS have not taken a paid order: its guest is asked to show the number to staff, and gets the time for it. */
export function handOffLate(state: State, orderId: string): MaybeStep {
  if (state.name !== 'done' || state.handOffLate === true || state.placed.order.orderId !== orderId) return undefined;
  return { state: { ...state, handOffLate: true }, effects: [{ type: 'start_timer', timer: 'farewell' }] };
}
