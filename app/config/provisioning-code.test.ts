import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST_SETUP_CODE, parseSetupCode, toSetupCode } from './provisioning-code';
import { isSetupCode } from './setup-code-mark';
import type { ThanxCredentials } from './thanx-credentials';

const ALL: ThanxCredentials = {
  partnerBaseUrl: 'https://api.thanx.com',
  loyaltyBaseUrl: 'https://loyalty.thanx.com/api',
  clientId: 'client-0a1b',
  clientSecret: 'S3cret/+=',
  merchantId: 'merch92b7',
  merchantKey: 'key-77fe',
  partnerToken: 'partner.token_55',
  locationId: 'store12',
};
const { locationId: _store, ...WITHOUT_STORE } = ALL;
const SHORT = 'KIOSK-SETUP-1 production client-0a1b S3cret/+= merch92b7 key-77fe partner.token_55';

describe('a setup code', () => {
  test.each([
    ['with the store', `${SHORT} store12`, 'store12'],
    ['without it', SHORT, undefined],
    [
      'with blanks and line ends as a keyboard or a scanner adds them',
      `\n ${SHORT.replace(/ /g, '  ')} \r\n`,
      undefined,
    ],
  ])('in its short form, %s', (_name, code, locationId) => {
    expect(isSetupCode(code)).toBe(true);
    expect(parseSetupCode(code, 'release')).toEqual({ ok: true, value: { credentials: WITHOUT_STORE, locationId } });
  });

  test('names the sandbox by a word', () => {
    const read = parseSetupCode(SHORT.replace('production', 'sandbox'), 'release');
    expect(read).toMatchObject({
      ok: true,
      value: { credentials: { partnerBaseUrl: 'https://api.thanxsandbox.com' } },
    });
  });

  test('whatever the credentials are, is read back as it was written', () => {
    const value = fc.stringMatching(/^[\x21-\x7e]{1,80}$/);
    const hosts = fc.constantFrom(
      ['https://api.thanx.com', 'https://loyalty.thanx.com/api'],
      ['https://api.thanxsandbox.com', 'https://loyalty.thanxsandbox.com/api'],
      ['https://proxy.example:8443/partner', 'https://proxy.example:8443/loyalty'],
    );
    fc.assert(
      fc.property(fc.tuple(value, value, value, value, value, value), hosts, (values, [partner, loyalty]) => {
        const [clientId, clientSecret, merchantId, merchantKey, partnerToken, locationId] = values;
        const credentials: ThanxCredentials = {
          ...{ partnerBaseUrl: partner, loyaltyBaseUrl: loyalty },
          ...{ clientId, clientSecret, merchantId, merchantKey, partnerToken, locationId },
        };
        const code = toSetupCode(credentials);
        const { locationId: _, ...rest } = credentials;
        expect(isSetupCode(code)).toBe(true);
        expect(parseSetupCode(code, 'release')).toEqual({ ok: true, value: { credentials: rest, locationId } });
      }),
    );
  });
});

describe('a wrong one', () => {
  test.each([
    ['nothing', ''],
    ['a member’s code', 'maya7k2p|fiveoff4t8k'],
    ['a web address', 'https://evil.example/KIOSK-SETUP-1'],
    ['only the mark of another version', 'KIOSK-SETUP-2 production a b c d e'],
    ['too many values', `${SHORT} store12 more`],
    ['too long', `${SHORT} ${'x'.repeat(LONGEST_SETUP_CODE)}`],
    ['half of JSON', '{"kiosk_setup": 1, "client_id": "a"'],
    ['other JSON', '{"hello": 1}'],
    ['JSON of another version', '{"kiosk_setup": 2}'],
    ['a list', '[1]'],
    ['null', 'null'],
  ])('%s is no setup code', (_name, code) => {
    expect(parseSetupCode(code, 'release')).toEqual({ ok: false, error: { kind: 'not_a_code', fields: [] } });
  });

  test('cut short, names what is missing', () => {
    const cut = SHORT.split(' ').slice(0, 5).join(' ');
    expect(parseSetupCode(cut, 'release')).toEqual({
      ok: false,
      error: { kind: 'incomplete', fields: ['merchant_key', 'partner_token'] },
    });
  });

  test('names a word that is no Thanx, a number where a text is, and a field that nobody knows', () => {
    expect(parseSetupCode(SHORT.replace('production', 'prod'), 'release')).toMatchObject({
      error: { fields: ['thanx'] },
    });
    const json = (more: object) => JSON.stringify({ kiosk_setup: 1, thanx: 'production', ...more });
    expect(parseSetupCode(json({ client_id: 7 }), 'release')).toMatchObject({ error: { fields: ['client_id'] } });
    expect(parseSetupCode(json({ password: 'x' }), 'release')).toMatchObject({ error: { kind: 'not_a_code' } });
  });

  test('an address without https is for tests alone', () => {
    const code = JSON.stringify({ ...JSON.parse(toSetupCode({ ...ALL, partnerBaseUrl: 'http://127.0.0.1:80' })) });
    expect(parseSetupCode(code, 'test')).toMatchObject({ ok: true });
    expect(parseSetupCode(code, 'release')).toEqual({
      ok: false,
      error: { kind: 'bad_value', fields: ['partner_base_url'] },
    });
  });

  test('whatever it is, is refused without a throw and without saying what it holds', () => {
    const mark = 'zqSECRETqz';
    const rubbish = fc.oneof(
      fc.string(),
      fc.json(),
      fc.string().map((text) => `KIOSK-SETUP-1 production ${mark} ${text}`),
      fc.jsonValue().map((value) => JSON.stringify({ kiosk_setup: 1, client_id: value, client_secret: mark })),
    );
    fc.assert(
      fc.property(rubbish, (text) => {
        const read = parseSetupCode(text, 'release');
        if (!read.ok) expect(JSON.stringify(read.error)).not.toContain(mark);
      }),
    );
  });
});
