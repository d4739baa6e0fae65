import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDigit } from '../catalog/barcode';
import { LONGEST_CODE, parseCode } from './code';

const characters = (of: string, minLength: number, maxLength: number) =>
  fc.array(fc.constantFrom(...of), { minLength, maxLength }).map((list) => list.join(''));
const anyDigits = (minLength: number, maxLength: number) => characters('0123456789', minLength, maxLength);
const gtins = fc
  .constantFrom(7, 11, 12, 13)
  .chain((length) => anyDigits(length, length).map((body) => `${body}${checkDigit(body)}`));
const ids = characters('abcdefghijklmnopqrstuvwxyz0123456789', 4, 64).filter((id) => !/^\d+$/.test(id));
/** What scanners put around a code. */
const framing = fc.constantFrom('', '\r', '\n', '\r\n', '\t', ' ', '\u0002', '\u0003', '\u001d', '\ufeff');

describe('parseCode', () => {
  test.each([
    ['wer23gttt', { kind: 'member', userId: 'wer23gttt' }],
    ['wer23gttt|ghetfr', { kind: 'member', userId: 'wer23gttt', rewardId: 'ghetfr' }],
    ['wer23gttt|123456', { kind: 'member', userId: 'wer23gttt', rewardId: '123456' }],
    ['WER23GTTT|GHETFR', { kind: 'member', userId: 'wer23gttt', rewardId: 'ghetfr' }],
    ['\u0002wer23gttt\u0003\r\n', { kind: 'member', userId: 'wer23gttt' }],
    ['4006381333931', { kind: 'product', barcode: '4006381333931' }],
    ['96385074\r', { kind: 'product', barcode: '96385074' }],
    ['036000291452', { kind: 'product', barcode: '036000291452' }],
    ['01245802', { kind: 'product', barcode: '01245802' }],
    ['4006381333930', { kind: 'unusable', reason: 'damaged_barcode' }],
    ['123', { kind: 'unusable', reason: 'not_ours' }],
    ['1234567890123456', { kind: 'unusable', reason: 'not_ours' }],
    ['', { kind: 'unusable', reason: 'empty' }],
    [' \r\n\t', { kind: 'unusable', reason: 'empty' }],
    ['\u0000\u0000', { kind: 'unusable', reason: 'empty' }],
  ])('%j', (text, code) => {
    expect(parseCode(text)).toEqual(code);
  });

  test.each([
    'https://thanx.com/u/wer23gttt',
    'http://evil.example/?q=<script>',
    'HTTPS://EVIL.EXAMPLE',
    'www.example.com',
    'javascript:alert(1)',
    'data:text/html,<h1>',
    'file:///etc/passwd',
    'mailto:a@b.example',
    'tel:+14155551212',
    'WIFI:T:WPA;S:net;P:secret;;',
  ])('%s is a link, which is never opened', (text) => {
    expect(parseCode(text)).toEqual({ kind: 'unusable', reason: 'link' });
  });

  test.each([
    '<script>alert(1)</script>',
    "' OR 1=1; DROP TABLE orders; --",
    "wer23gttt'; DELETE FROM payments; --",
    'wer23gttt\u0000ghetfr',
    'wer23gttt\nghetfr',
    'wer23 gttt',
    'wer23gttt/../admin',
    'wer23gttt?x=1',
    'wer23gttt%7cghetfr',
    '../../etc/passwd',
    '{user_id}|{reward_id}',
    '${process.env}',
    'wer23gttt|',
    '|ghetfr',
    '|',
    '||',
    'wer23gttt||ghetfr',
    'wer23gttt|ghetfr|more',
    'a|b|c',
    'wer23gttt|ghe tfr',
    'wer23gttt |ghetfr',
    `wer23gttt|${Array.from({ length: 1000 }, (_, index) => `id${index}`).join('|')}`,
    `wer23gttt|${Array.from({ length: 1000 }, (_, index) => `id${index}`).join(',')}`,
    'x'.repeat(65),
    `wer23gttt|${'x'.repeat(65)}`,
    'x'.repeat(4096),
    '1'.repeat(4096),
    'abc',
    'wér23gttt',
    'wer23gttt\u202e',
    '𝓌𝑒𝓇23',
    // The Kelvin sign, of which lower case is a plain k.
    '\u212aELVIN',
    'Wer23gttt',
    ']E04006381333931',
  ])('%j is not ours', (text) => {
    expect(parseCode(text)).toEqual({ kind: 'unusable', reason: 'not_ours' });
  });

  test('every id is read, whatever frames it', () => {
    fc.assert(
      fc.property(
        ids,
        fc.option(ids, { nil: undefined }),
        framing,
        framing,
        fc.boolean(),
        (user, reward, a, z, caps) => {
          const text = reward === undefined ? user : `${user}|${reward}`;
          expect(parseCode(`${a}${caps ? text.toUpperCase() : text}${z}`)).toEqual({
            kind: 'member',
            userId: user,
            ...(reward !== undefined && { rewardId: reward }),
          });
        },
      ),
    );
  });

  test('a product is never somebody’s account, read right or wrong', () => {
    fc.assert(
      fc.property(fc.oneof(gtins, anyDigits(1, 40)), framing, framing, (code, a, z) => {
        expect(parseCode(`${a}${code}${z}`).kind).not.toBe('member');
      }),
    );
    fc.assert(
      fc.property(gtins, framing, framing, (code, a, z) => {
        expect(parseCode(`${a}${code}${z}`)).toEqual({ kind: 'product', barcode: code });
      }),
    );
  });

  test('no text makes it throw, and what it lets through is clean', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ maxLength: 5000 }),
      characters('ab0|', 0, 40),
    );
    fc.assert(
      fc.property(text, (raw) => {
        const code = parseCode(raw);
        if (code.kind === 'member') {
          expect(code.userId).toMatch(/^(?!\d+$)[a-z0-9]{4,64}$/);
          if (code.rewardId !== undefined) expect(code.rewardId).toMatch(/^[a-z0-9]{4,64}$/);
        }
        if (code.kind === 'product') expect(code.barcode).toMatch(/^\d{8,14}$/);
      }),
    );
  });

  test('the longest code in the world takes no time', () => {
    const begun = Date.now();
    // A pattern that tries again at each blank would need minutes.
    for (const blanks of [' '.repeat(1e6), '\u0000'.repeat(1e6)]) parseCode(`a${blanks}a`);
    expect(Date.now() - begun).toBeLessThan(3000);
    expect(parseCode(`${'a'.repeat(64)}|${'b'.repeat(64)}`).kind).toBe('member');
    expect('a'.repeat(64).length * 2 + 1).toBeLessThan(LONGEST_CODE);
  });
});
