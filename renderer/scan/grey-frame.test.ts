import { describe, expect, test } from 'vitest';
import { LONGEST_SIDE } from './decoder';
import { createGreyReader } from './grey-frame';

interface Made {
  readonly width: number;
  readonly height: number;
  /** Bytes a row of the first plane. */
  readonly stride: number;
  readonly offset?: number;
}

/** A camera's picture whose brightness counts up, with other bytes before, behind and after it. */
function frameOf({ width, height, stride, offset = 0 }: Made) {
  const frame = {
    format: 'NV12',
    visibleRect: { width, height },
    closed: 0,
    allocationSize: () => offset + stride * height + 20,
    copyTo: (bytes: Uint8ClampedArray) => {
      bytes.fill(255);
      for (let y = 0; y < height; y++) {
        for (let x = 0; x < width; x++) bytes[offset + y * stride + x] = (y * width + x) % 200;
      }
      return Promise.resolve([{ offset, stride }]);
    },
    close: () => {
      frame.closed++;
    },
  };
  return frame;
}

describe('the brightness of a picture', () => {
  test.each([
    { width: 6, height: 4, stride: 6 },
    { width: 6, height: 4, stride: 16, offset: 32 },
  ])('is its first plane, without what lies between the rows: %o', async (made) => {
    const frame = frameOf(made);
    const grey = await createGreyReader()(frame as unknown as VideoFrame);
    expect(grey).toEqual({ data: Uint8ClampedArray.from({ length: 24 }, (_, at) => at), width: 6, height: 4 });
    expect(frame.closed).toBe(1);
  });

  test('of one larger than is looked at is halved', async () => {
    const frame = frameOf({ width: LONGEST_SIDE + 2, height: 2, stride: LONGEST_SIDE + 2 });
    const grey = await createGreyReader()(frame as unknown as VideoFrame);
    expect([grey.width, grey.height]).toEqual([LONGEST_SIDE / 2 + 1, 1]);
  });

  test('is read anew for each picture, and the picture is closed when it cannot be', async () => {
    const read = createGreyReader();
    await read(frameOf({ width: 20, height: 20, stride: 20 }) as unknown as VideoFrame);
    const small = await read(frameOf({ width: 2, height: 2, stride: 2 }) as unknown as VideoFrame);
    expect([...small.data]).toEqual([0, 1, 2, 3]);
    const broken = { ...frameOf({ width: 2, height: 2, stride: 2 }), copyTo: () => Promise.reject(new Error('gone')) };
    let closed = 0;
    await expect(read({ ...broken, close: () => closed++ } as unknown as VideoFrame)).rejects.toThrow('gone');
    expect(closed).toBe(1);
  });
});
