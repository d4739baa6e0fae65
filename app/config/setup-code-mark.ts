/** Begins the short form of a setup code (`provisioning-code.ts`). Apart from it, so that the first screen needs no schemas. */
export const SETUP_MARK = 'KIOSK-SETUP-1';

/** True for what was meant to be a setup code, so that its secrets are kept from where other codes may go. */
export function isSetupCode(scanned: string): boolean {
  const start = scanned.trimStart();
  return start.toUpperCase().startsWith('KIOSK-SETUP') || (start.startsWith('{') && start.includes('kiosk_setup'));
}
