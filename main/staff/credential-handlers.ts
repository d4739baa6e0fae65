import { ok } from '../../app/result';
import type { CREDENTIAL_COMMANDS, CredentialsDone } from '../../app/staff/credentials-contract';
import type { Clock } from '../clock';
import type { CommandHandlers } from '../commands';
import type { Provisioning, ProvisioningMoment } from '../credentials/provisioning';
import type { KioskEvent } from '../ledger/kiosk-events';
import type { Outbox } from '../ledger/outbox';
import type { Log } from '../log-event';
import type { SessionRunner } from '../session-runner';

/** A command about the merchant's credentials. */
export type CredentialCommandName = keyof typeof CREDENTIAL_COMMANDS;

/** What {@link createCredentialHandlers} works with. */
export interface CredentialHandlerParts {
  readonly provisioning: Provisioning;
  readonly session: Pick<SessionRunner, 'order'>;
  readonly outbox: Pick<Outbox, 'status'>;
  readonly power: { readonly restart: () => void };
  readonly clock: Pick<Clock, 'after'>;
  readonly log: Log;
  readonly note: (event: KioskEvent) => void;
  readonly staffName: () => string;
}

/** Long enough for the answer to reach the page before the program ends, ms. */
const FAREWELL_MS = 1500;

/** The handlers of the commands about credentials. What changed them starts the kiosk again, so that nothing old is left in memory. */
export function createCredentialHandlers(parts: CredentialHandlerParts): Pick<CommandHandlers, CredentialCommandName> {
  const { provisioning, log } = parts;

  function moment(): ProvisioningMoment {
    const status = parts.outbox.status();
    return {
      name: parts.staffName(),
      isBusy: parts.session.order()?.isBusy === true,
      // A ledger that cannot tell may well hold some.
      hasUndelivered: !status.ok || status.value.pending + status.value.parked > 0,
      note: parts.note,
    };
  }

  function told(what: 'seal' | 'wipe', outcome: CredentialsDone): CredentialsDone {
    log({ event: 'credentials_changed', what, outcome: outcome.done ? 'done' : outcome.why });
    if (outcome.done) parts.clock.after(FAREWELL_MS, () => parts.power.restart());
    return outcome;
  }

  return {
    staff_credentials: async () => ok(await provisioning.view()),
    staff_check_setup_code: async ({ text }) => {
      const outcome = await provisioning.check(text);
      log({ event: 'setup_code_checked', outcome: 'why' in outcome ? outcome.why : outcome.state });
      return ok(outcome);
    },
    staff_seal_credentials: async ({ locationId }) => ok(told('seal', await provisioning.seal(locationId, moment()))),
    staff_wipe_credentials: () => ok(told('wipe', provisioning.wipe(moment()))),
  };
}
