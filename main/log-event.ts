import type { CredentialSource } from '../app/config/thanx-credentials';
import type { CommandName } from '../app/ipc/contract';
import type { StaffAction, StaffDone } from '../app/staff/contract';
import type { CredentialsDone, SetupCheck } from '../app/staff/credentials-contract';
import type { LeftOut } from './brand-pictures';
import type { CommandComplaint } from './commands';
import type { LedgerEvent } from './ledger/events';
import type { LockEvent } from './staff/staff-lock';
import type { BugOutcome } from './supervisor/bugs';
import type { FallCause } from './supervisor/screen-keeper';
import type { ThanxEvent } from './thanx/events';

/**
 * Everything the kiosk may say to its log. A closed list: tokens, keys, e-mail and phone cannot be expressed. Texts are of
 * our own making or the merchant's own files, never a guest's.
 */
export type LogEvent =
  | ThanxEvent
  | LedgerEvent
  | {
      readonly event: 'kiosk_started';
      readonly version: string;
      readonly build: string;
      readonly training: boolean;
    }
  | { readonly event: 'kiosk_stopped' }
  /** Something was thrown that nobody caught: its kind and its place, never what it says. */
  | { readonly event: 'bug'; readonly name: string; readonly at?: string | undefined; readonly then: BugOutcome }
  | { readonly event: 'command_refused'; readonly command: CommandName; readonly why: CommandComplaint }
  /** `cause` is the database's own word for it. */
  | { readonly event: 'ledger_failed'; readonly code: string; readonly cause: string }
  | { readonly event: 'ledger_set_aside'; readonly file: string }
  /** What happened at the staff's lock; never who, and never what was typed. */
  | { readonly event: 'staff_lock'; readonly what: LockEvent }
  | {
      readonly event: 'staff_acted';
      readonly orderId: string;
      readonly action: StaffAction;
      readonly outcome: 'done' | Extract<StaffDone, { done: false }>['why'];
    }
  /** Staff looked at a guest's ID; who did is in the ledger. */
  | { readonly event: 'age_approved'; readonly limit: number }
  /** Staff took something off the menu or put it back; who did is in the ledger. */
  | { readonly event: 'sold_out_changed'; readonly id: string; readonly on: boolean }
  /** It holds until the kiosk restarts, since the disk could not take it. */
  | { readonly event: 'sold_out_not_kept' }
  /** Staff held a card to the screen, or took that back. */
  | { readonly event: 'screen_measured'; readonly pixelsPerMm: number }
  /** Something that staff did is not in the ledger, which could not write. */
  | { readonly event: 'staff_event_lost'; readonly code: string }
  /** Where this run's credentials come from, and what staff did with them; never a value. */
  | { readonly event: 'credentials_found'; readonly source: CredentialSource }
  | { readonly event: 'setup_code_checked'; readonly outcome: SetupCheckOutcome }
  | { readonly event: 'credentials_changed'; readonly what: 'seal' | 'wipe'; readonly outcome: CredentialsOutcome }
  /** Something that befell the kiosk is not in the ledger, which could not write. */
  | { readonly event: 'kiosk_event_lost'; readonly code: string }
  | { readonly event: 'service_changed'; readonly inService: boolean }
  /** The page was lost; see `main/supervisor`. */
  | {
      readonly event: 'screen_fell';
      readonly cause: FallCause;
      readonly then: 'opened_again' | 'out_of_order';
    }
  | { readonly event: 'screen_held' }
  /** A page that had served so many visits gave way to a new one. */
  | { readonly event: 'page_renewed'; readonly visits: number }
  /** One of Chromium's helpers, such as the one for graphics; it begins a new one by itself. Both words are Chromium's. */
  | { readonly event: 'helper_lost'; readonly helper: string; readonly why: string }
  | { readonly event: 'export_failed'; readonly what: 'log' | 'day' }
  /** The serial scanner's driver does not load; the system's words. */
  | { readonly event: 'scanner_broken'; readonly why: string }
  /** A colour of the merchant's brand that could not be read as it was, and what is shown instead. */
  | { readonly event: 'brand_colour_corrected'; readonly name: string; readonly given: string; readonly used: string }
  /** A picture or video of the merchant's brand that is not shown; the page does without. */
  | ({ readonly event: 'brand_file_left_out' } & LeftOut)
  | { readonly event: 'menu_changed' }
  /** `why` names lines and fields of the merchant's menu file. */
  | { readonly event: 'menu_refused'; readonly why: string };

/** What became of a setup code, in a word. */
type SetupCheckOutcome = SetupCheck['state'] | Extract<SetupCheck, { why: string }>['why'];

type CredentialsOutcome = 'done' | Extract<CredentialsDone, { done: false }>['why'];

/** Writes one event. */
export type Log = (event: LogEvent) => void;
