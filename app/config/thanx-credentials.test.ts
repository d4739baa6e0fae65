import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BuildKind } from './build-kind';
import {
  CREDENTIAL_SOURCES,
  THANX_VARIABLES,
  describeCredentialProblem,
  readThanxCredentials,
  type CredentialProblem,
} from './thanx-credentials';

const ALL: Readonly<Record<string, string>> = {
  THANX_PARTNER_BASE_URL: 'https://api.thanxsandbox.com',
  THANX_LOYALTY_BASE_URL: 'https://loyalty.thanxsandbox.com/api',
  THANX_CLIENT_ID: 'client-id-value',
  THANX_CLIENT_SECRET: 'client/secret+value=/',
  THANX_MERCHANT_ID: 'merchant-id-value',
  THANX_MERCHANT_KEY: 'merchant-key-value',
  THANX_PARTNER_TOKEN: 'partner.token-value/',
  THANX_LOCATION_ID: 'location-id-value',
};
const NAMES = Object.values(THANX_VARIABLES);
const BUILDS: BuildKind[] = ['development', 'test', 'release'];
const withValue = (name: string, value: string) => ({ ...ALL, [name]: value });

function problemIn(environment: Readonly<Record<string, string | undefined>>, build: BuildKind = 'release') {
  const read = readThanxCredentials(environment, build);
  return read.ok ? undefined : read.error;
}

describe('a source', () => {
  test.each(BUILDS)('with everything is a merchant’s, in a %s build', (build) => {
    expect(readThanxCredentials(ALL, build)).toEqual({
      ok: true,
      value: {
        partnerBaseUrl: 'https://api.thanxsandbox.com',
        loyaltyBaseUrl: 'https://loyalty.thanxsandbox.com/api',
        clientId: 'client-id-value',
        clientSecret: 'client/secret+value=/',
        merchantId: 'merchant-id-value',
        merchantKey: 'merchant-key-value',
        partnerToken: 'partner.token-value/',
        locationId: 'location-id-value',
      },
    });
  });

  test.each<[string, Readonly<Record<string, string | undefined>>]>([
    ['nothing', {}],
    ['only other things', { PATH: '/bin', THANX_SOMETHING: 'x' }],
    ['only empty values', Object.fromEntries(NAMES.map((name) => [name, '']))],
    ['only blanks', Object.fromEntries(NAMES.map((name) => [name, '  \n']))],
    ['only undefined values', Object.fromEntries(NAMES.map((name) => [name, undefined]))],
  ])('with %s is training mode', (_name, environment) => {
    expect(readThanxCredentials(environment, 'release')).toEqual({ ok: true, value: undefined });
  });

  test('with some is refused, naming exactly those that are missing', () => {
    const some = fc.subarray(NAMES, { minLength: 1, maxLength: NAMES.length - 1 });
    fc.assert(
      fc.property(some, fc.constantFrom(...BUILDS), (present, build) => {
        const environment = Object.fromEntries(present.map((name) => [name, ALL[name]]));
        expect(problemIn(environment, build)).toEqual({
          kind: 'missing',
          variables: NAMES.filter((name) => !present.includes(name)),
        });
      }),
    );
  });

  test('may have blanks around values and slashes after addresses', () => {
    const environment = { ...withValue('THANX_LOYALTY_BASE_URL', ' https://loyalty.thanx.com/api// '), OTHER: 'x' };
    expect(readThanxCredentials(environment, 'release')).toMatchObject({
      ok: true,
      value: { loyaltyBaseUrl: 'https://loyalty.thanx.com/api' },
    });
  });
});

describe('an address', () => {
  test.each([
    'api.thanx.com',
    'ftp://api.thanx.com',
    'https://',
    'https:///x',
    'https:api.thanx.com',
    'https://user:password@api.thanx.com',
    'https://user@api.thanx.com',
    'https://api.thanx.com?key=value',
    'https://api.thanx.com#top',
    'https://api.thanx.com:port',
    'javascript:alert(1)',
    'file:///etc/passwd',
  ])('%s is none', (value) => {
    for (const variable of ['THANX_PARTNER_BASE_URL', 'THANX_LOYALTY_BASE_URL']) {
      expect(problemIn(withValue(variable, value))).toEqual({ kind: 'bad_url', variable, why: 'not_a_url' });
    }
  });

  test.each(['http://127.0.0.1:8080', 'http://localhost:1/api', 'http://[::1]:3000', 'HTTP://LOCALHOST'])(
    '%s is fit for development and tests, never for a release',
    (value) => {
      const environment = withValue('THANX_PARTNER_BASE_URL', value);
      expect(problemIn(environment, 'development')).toBeUndefined();
      expect(problemIn(environment, 'test')).toBeUndefined();
      expect(problemIn(environment, 'release')).toMatchObject({ kind: 'bad_url', why: 'not_https' });
    },
  );

  test.each([
    'http://api.thanx.com',
    'http://127.0.0.1.evil.example',
    'http://localhost.evil.example',
    'http://evil.example/localhost',
    'http://[::2]',
    'http://10.0.0.1',
  ])('%s is never fit', (value) => {
    for (const build of BUILDS) {
      expect(problemIn(withValue('THANX_LOYALTY_BASE_URL', value), build)).toMatchObject({ why: 'not_https' });
    }
  });
});

describe('a value', () => {
  test.each(['to ken', 'to\nken', 'to\r\nX-Evil: 1', 'tok\u00e9n', 'tok\u0000en', 'tok\u200ben'])(
    '%j is none of Thanx’s',
    (value) => {
      for (const variable of NAMES) {
        expect(problemIn(withValue(variable, value))).toEqual({ kind: 'bad_value', variable });
      }
    },
  );
});

describe('the sentence about a problem', () => {
  test.each<[CredentialProblem, RegExp]>([
    [{ kind: 'missing', variables: ['THANX_CLIENT_ID', 'THANX_LOCATION_ID'] }, /THANX_CLIENT_ID, THANX_LOCATION_ID/],
    [{ kind: 'bad_url', variable: 'THANX_PARTNER_BASE_URL', why: 'not_a_url' }, /THANX_PARTNER_BASE_URL in .* is no/],
    [{ kind: 'bad_url', variable: 'THANX_PARTNER_BASE_URL', why: 'not_https' }, /must begin with https/],
    [{ kind: 'bad_value', variable: 'THANX_CLIENT_SECRET' }, /THANX_CLIENT_SECRET/],
  ])('%o', (problem, sentence) => {
    for (const source of CREDENTIAL_SOURCES) expect(describeCredentialProblem(problem, source)).toMatch(sentence);
  });

  test('says where it was read', () => {
    const missing = { kind: 'missing', variables: ['THANX_CLIENT_ID'] } as const;
    expect(describeCredentialProblem(missing, 'systemd')).toContain('$CREDENTIALS_DIRECTORY');
    expect(describeCredentialProblem(missing, 'environment')).toContain('the environment');
    expect(describeCredentialProblem(missing, 'sealed')).toContain('the sealed store');
  });

  test('never holds a value', () => {
    // Each value begins with a mark that no sentence has, so that its least part is found.
    const values = fc.record(
      Object.fromEntries(NAMES.map((name) => [name, fc.string({ minLength: 1 }).map((text) => `~§${text}`)])),
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(values, fc.constantFrom(...BUILDS), (environment, build) => {
        const problem = problemIn(environment, build);
        if (problem) expect(describeCredentialProblem(problem, 'environment')).not.toMatch(/[~§]/);
      }),
    );
  });
});
