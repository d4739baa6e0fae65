import type { Destination, DeliveryFailureKind, DeliveryKind } from './delivery';

/** What ledger and outbox have to say to the log. A closed list: no field can hold personal data, a token or free text. */
export type LedgerEvent =
  | {
      readonly event: 'delivery_ended';
      readonly orderId: string;
      readonly destination: Destination;
      readonly kind: DeliveryKind;
      readonly outcome: 'delivered' | 'delayed' | 'parked';
      readonly failure?: DeliveryFailureKind | undefined;
      readonly attempts: number;
    }
  /** A destination cannot be reached, or can be again. */
  | { readonly event: 'delivery_line'; readonly destination: Destination; readonly state: 'up' | 'down' }
  /** The ledger did not take or give what the outbox needs; it tries again later. */
  | { readonly event: 'outbox_held_up'; readonly code: string };
