import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SERIAL_FRAMINGS, type SerialFraming } from '../../app/devices/scanner';
import { createSerialReader, CUT_AFTER, FRESH_AFTER, REST_WITHIN } from './serial-framing';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Each piece with its silence before it, ms; the line was opened at 0. */
function play(framing: SerialFraming, pieces: readonly (readonly [number, string | Uint8Array])[]): string[] {
  const reader = createSerialReader(framing, 0);
  let at = 0;
  return pieces.flatMap(([silence, piece]) =>
    reader.take(typeof piece === 'string' ? bytes(piece) : piece, (at += silence)),
  );
}

const WRAPPED: Record<SerialFraming, (code: string) => string> = {
  any: (code) => `${code}\r`,
  cr: (code) => `${code}\r`,
  lf: (code) => `${code}\n`,
  crlf: (code) => `${code}\r\n`,
  stx_etx: (code) => `\u0002${code}\u0003`,
};
describe.each(SERIAL_FRAMINGS)('a line framed by %s', (framing) => {
  const wrap = WRAPPED[framing];

  test('gives each code once, however the bytes are cut up', () => {
    const code = fc.stringMatching(/^[a-z0-9|]{1,40}$/);
    fc.assert(
      fc.property(fc.array(code, { minLength: 1, maxLength: 5 }), fc.integer({ min: 1, max: 9 }), (codes, size) => {
        const sent = codes.map(wrap).join('');
        const pieces = Array.from({ length: Math.ceil(sent.length / size) }, (_, index): [number, string] => [
          index === 0 ? FRESH_AFTER + 1 : 3,
          sent.slice(index * size, (index + 1) * size),
        ]);
        expect(play(framing, pieces)).toEqual(codes);
      }),
    );
  });

  test('gives nothing of what was under way when it was opened, and the next code', () => {
    expect(
      play(framing, [
        [10, wrap('a7k2p').slice(1)],
        [3, wrap('maya7k2p')],
      ]).filter((code) => code !== 'maya7k2p'),
    ).toEqual([]);
    expect(
      play(framing, [
        [10, wrap('a7k2p').slice(1)],
        [500, wrap('maya7k2p')],
      ]),
    ).toEqual(['maya7k2p']);
  });

  test('gives no half of a code that was interrupted, and the next one', () => {
    const [first, second] = [wrap('maya7k2p').slice(0, 5), wrap('maya7k2p').slice(5)];
    expect(
      play(framing, [
        [200, first],
        [CUT_AFTER + 1, second],
        [200, wrap('stella8w3q')],
      ]),
    ).toEqual(['stella8w3q']);
    // Its rest never comes.
    expect(
      play(framing, [
        [200, first],
        [REST_WITHIN + 1, wrap('stella8w3q')],
      ]),
    ).toEqual(['stella8w3q']);
  });

  test('gives nothing for rubbish, and the next code', () => {
    const noise = Uint8Array.of(0xff, 0x80, 0x00, 0xc3, 0x28);
    expect(
      play(framing, [
        [200, noise],
        [3, wrap('half')],
        [200, wrap('maya7k2p')],
      ]).at(-1),
    ).toBe('maya7k2p');
    expect(play(framing, [[200, bytes(wrap('a\u0007b'))]])).toEqual([]);
    expect(
      play(framing, [
        [200, wrap('x'.repeat(6000))],
        [3, wrap('maya7k2p')],
      ]),
    ).toEqual(['maya7k2p']);
  });

  test('never throws, and gives only text', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 3000 }), fc.uint8Array({ maxLength: 60 }))), (pieces) => {
        for (const code of play(framing, pieces)) expect(code).toMatch(/^[^\u0000-\u001c\u007f]+$/);
      }),
    );
  });
});

test('a line framed in any way takes all of them', () => {
  expect(play('any', [[200, 'one\rtwo\nthree\r\n\u0002four\u0003\r\nfive\r\r\n']])).toEqual([
    'one',
    'two',
    'three',
    'four',
    'five',
  ]);
});

test('letters of other alphabets are text: what they say is told from a code of ours later', () => {
  expect(play('any', [[200, 'größe\r']])).toEqual(['größe']);
});
