import type { BuildKind } from '../../app/config/build-kind';

/**
 * The only switches that a shipped kiosk may be started with: they fit it to its screen and its keyring. Chromium knows over a
 * thousand, and whoever reaches a debugging port, a script flag or an extension reaches every guest token, so what is not
 * listed is refused. Fuses turn off Node's own `--inspect`, and nothing of Chromium's.
 */
const HARMLESS_SWITCHES: ReadonlySet<string> = new Set([
  'disable-gpu',
  'force-device-scale-factor',
  'lang',
  'ozone-platform',
  'ozone-platform-hint',
  // Which keyring seals the credentials. The plain one is refused where they are sealed.
  'password-store',
  'touch-devices',
  'touch-events',
]);

/**
 * Variables that would have Node or Chromium trust anybody, or write down what goes over the line: certificates are not
 * checked, TLS keys are written to a file, requests are printed with their headers.
 */
const HARMFUL_VARIABLES = ['NODE_TLS_REJECT_UNAUTHORIZED', 'SSLKEYLOGFILE', 'NODE_DEBUG', 'DEBUG'] as const;

/** How a process was started. */
export interface Start {
  readonly build: BuildKind;
  /** `process.argv`. */
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** `process.platform`. */
  readonly platform: string;
}

/**
 * What a release must not be started with: switches that are not harmless, named with two dashes and without their values, and
 * variables. Empty for other builds, which developers and tests start as they like. Arguments that are no switch, such as a
 * link that another program wants opened, mean nothing to the kiosk and are not looked at.
 */
export function refusedAtStart({ build, argv, env, platform }: Start): readonly string[] {
  if (build !== 'release') return [];
  const switches = argv.slice(1).flatMap((argument) => switchName(argument, platform) ?? []);
  return [
    ...switches.filter((name) => !HARMLESS_SWITCHES.has(name)).map((name) => `--${name}`),
    ...HARMFUL_VARIABLES.filter((name) => env[name] !== undefined && env[name] !== ''),
  ];
}

/** The refusal as a sentence. */
export function describeRefusedStart(refused: readonly string[]): string {
  return `A shipped kiosk does not start with ${refused.join(', ')}. Start it without.`;
}

/** As Chromium reads it (`base/command_line.cc`): one or two dashes, on Windows also a slash; the value after `=`. */
function switchName(argument: string, platform: string): string | undefined {
  const prefix = platform === 'win32' ? /^(?:--?|\/)([^-=/][^=]*)/ : /^--?([^-=][^=]*)/;
  return prefix.exec(argument)?.[1]?.toLowerCase();
}
