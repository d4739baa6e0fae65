import { beforeAll, describe, expect, test } from 'vitest';
import type { CodeEngine, Finding, Look } from './code-engine';
import { createCodeSearch, PASSES, SURE_SPARE } from './code-search';
import { softened } from './filters';
import { luminanceOf, type Luminance } from './luminance';
import { startEngineForTest } from './testing/code-engine';
import { eanPicture, emptyPicture, qrPicture } from './testing/pictures';

describe('with the real engine', () => {
  let engine: CodeEngine;

  beforeAll(async () => {
    engine = await startEngineForTest();
  });

  const picturesUntilRead = (picture: Luminance): { readonly text?: string; readonly pictures: number } => {
    const search = createCodeSearch(engine);
    for (let pictures = 1; pictures <= 2 * PASSES.length; pictures++) {
      const { code } = search.look(picture);
      if (code) return { text: code.text, pictures };
    }
    return { pictures: Infinity };
  };

  test('reads a plain code in the first picture, surely, and outlines it', () => {
    const { code, outline } = createCodeSearch(engine).look(luminanceOf(qrPicture('k3x9q2m7', { scale: 5 })));
    expect(code).toEqual({ text: 'k3x9q2m7', format: 'qr', isSure: true });
    expect(outline).toHaveLength(4);
    for (const { x, y } of outline ?? []) {
      expect(Math.abs(x - 0.5)).toBeLessThan(0.12);
      expect(Math.abs(y - 0.5)).toBeLessThan(0.15);
    }
  });

  test('reads small, soft, pale codes that the engine alone does not, and outlines them where they are', () => {
    const texts = Array.from({ length: 12 }, (_, index) => `guest${(index * 7919).toString(36)}|reward${index}`);
    const pictures = texts.map((text) =>
      [1, 1, 1, 1].reduce(softened, luminanceOf(qrPicture(text, { scale: 3, ink: 150, paper: 190 }))),
    );
    const alone = pictures.filter((picture) => engine.find(picture, { format: 'qr' })?.text !== undefined);
    const read = pictures.map(picturesUntilRead);
    expect(read.map(({ text }) => text)).toEqual(texts);
    expect(alone.length).toBeLessThan(texts.length / 2);
    const [first] = pictures;
    const search = createCodeSearch(engine);
    const sightings = Array.from({ length: 2 * PASSES.length }, () => search.look(first!));
    const { outline } = sightings.find(({ code }) => code)!;
    for (const { x, y } of outline!) {
      expect(Math.abs(x - 0.5)).toBeLessThan(0.12);
      expect(Math.abs(y - 0.5)).toBeLessThan(0.15);
    }
  });

  test('reads a product within a round, and in the very next picture again, so that it is soon confirmed', () => {
    const search = createCodeSearch(engine);
    const picture = luminanceOf(eanPicture('4006381333931'));
    const reads = Array.from({ length: PASSES.length }, () => search.look(picture).code);
    const first = reads.findIndex((code) => code !== undefined);
    expect(first).toBeGreaterThanOrEqual(0);
    expect(reads.slice(first)).toEqual(
      reads.slice(first).map(() => ({ text: '4006381333931', format: 'barcode', isSure: false })),
    );
  });

  test('finds nothing on a wall and in the one pixel of a camera that was just stopped', () => {
    for (const picture of [luminanceOf(emptyPicture()), { data: new Uint8ClampedArray(1), width: 1, height: 1 }]) {
      expect(picturesUntilRead(picture).text).toBeUndefined();
    }
  });
});

describe('with an engine that answers as told', () => {
  const square = (left: number, size: number): Finding['corners'] => [
    { x: left, y: left },
    { x: left + size, y: left },
    { x: left + size, y: left + size },
    { x: left, y: left + size },
  ];
  const unread: Finding = { text: undefined, format: 'qr', spare: 0, corners: square(300, 100) };

  const engineOf = (answer: (picture: Luminance, look: Look) => Finding | undefined): CodeEngine => ({ find: answer });
  const picture = luminanceOf(emptyPicture());
  const isWhole = ({ width }: Luminance): boolean => width === picture.width;

  test.each([
    [0, false],
    [SURE_SPARE - 0.01, false],
    [SURE_SPARE, true],
  ])('a QR code with %d of its error correction left is sure: %s', (spare, isSure) => {
    const search = createCodeSearch(engineOf(() => ({ ...unread, text: 'abcd', spare })));
    expect(search.look(picture).code).toEqual({ text: 'abcd', format: 'qr', isSure });
  });

  test('what is built like a code is outlined, looked at harder, and remembered for a while', () => {
    let isSeen = true;
    const looked: Luminance[] = [];
    const search = createCodeSearch(
      engineOf((seen, { format }) => {
        if (!isWhole(seen)) looked.push(seen);
        return isSeen && isWhole(seen) && format === 'qr' ? unread : undefined;
      }),
    );
    expect(search.look(picture)).toMatchObject({ code: undefined, outline: { length: 4 } });
    isSeen = false;
    search.look(picture);
    // The square and its margin, brought to one size.
    expect(looked.map(({ width, height }) => [width, height])).toEqual([
      [560, 560],
      [560, 560],
    ]);
  });

  test('each picture gets one costly look more, all of them in turn', () => {
    const looks: Look[] = [];
    const search = createCodeSearch(
      engineOf((_, look) => {
        looks.push(look);
        return undefined;
      }),
    );
    for (const _pass of PASSES) search.look(picture);
    expect(looks.filter((_, index) => index % 2 === 1)).toEqual(PASSES.map(({ look }) => look));
  });
});
