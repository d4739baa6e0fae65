import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCode } from './code';
import { PLAIN_FRAME, readScannerText } from './scanner-text';

const read = (sent: string, frame = {}) => readScannerText(sent, { ...PLAIN_FRAME, ...frame });

describe('what a scanner sent', () => {
  test.each([
    'maya7k2p',
    'maya7k2p|fiveoff4t8k',
    '4006381333931',
    'https://example.com',
    'm4006381333930',
    '',
    ' a b ',
  ])('is the code itself when nothing is configured: %j', (code) => expect(read(code)).toBe(code));

  test.each([
    ['\u0002maya7k2p\u0003', 'maya7k2p'],
    [']Q1maya7k2p', 'maya7k2p'],
    [']E04006381333931', '4006381333931'],
  ])('loses its framing and its AIM identifier by itself: %j', (sent, code) => expect(read(sent)).toBe(code));

  test.each(['A4006381333931', 'd4006381333931', 'E96385074', 'F012345678905'])(
    'is a product, not a member, with the letter of a code id before it: %s',
    (sent) => {
      expect(parseCode(sent).kind).not.toBe('product');
      expect(parseCode(read(sent)!)).toEqual({ kind: 'product', barcode: sent.slice(1) });
    },
  );

  test('is what stands between prefix and suffix, and nothing when one is missing', () => {
    const frame = { prefix: '~', suffix: '#!' };
    expect(read('~maya7k2p#!', frame)).toBe('maya7k2p');
    expect(read('~]Q1maya7k2p#!', frame)).toBe('maya7k2p');
    for (const torn of ['maya7k2p#!', '~maya7k2p', '~maya7k2p#', 'maya7k2p', '', '~#'])
      expect(read(torn, frame)).toBeUndefined();
    expect(read('aba', { prefix: 'ab', suffix: 'ba' })).toBeUndefined();
  });

  test('loses its first letter where a code id is configured', () => {
    expect(read('Qmaya7k2p', { codeId: 'letter' })).toBe('maya7k2p');
    expect(read('~Qmaya7k2p', { prefix: '~', codeId: 'letter' })).toBe('maya7k2p');
    expect(read('', { codeId: 'letter' })).toBe('');
  });

  test('never makes it throw, and is never longer than what was sent', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        fc.string(),
        fc.constantFrom('none', 'letter'),
        (sent, prefix, suffix, codeId) => {
          expect((readScannerText(sent, { prefix, suffix, codeId }) ?? '').length).toBeLessThanOrEqual(sent.length);
        },
      ),
    );
  });
});
