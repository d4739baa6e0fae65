import type { Pixels } from './decoder';

/** Brightness of each pixel, 0 to 255, row by row. */
export interface Luminance {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** Rec. 601 luma, as `@zxing/browser` computes it (weights of 1024). */
export function luminanceOf({ data, width, height }: Pixels): Luminance {
  const grey = new Uint8ClampedArray(width * height);
  for (let pixel = 0, byte = 0; pixel < grey.length; pixel++, byte += 4) {
    grey[pixel] = (306 * (data[byte] ?? 0) + 601 * (data[byte + 1] ?? 0) + 117 * (data[byte + 2] ?? 0) + 512) >> 10;
  }
  return { data: grey, width, height };
}

/** Dark for light. */
export function inverted({ data, width, height }: Luminance): Luminance {
  return { data: data.map((value) => 255 - value), width, height };
}

/** A quarter turn clockwise. */
export function turned({ data, width, height }: Luminance): Luminance {
  const result = new Uint8ClampedArray(data.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) result[x * height + (height - 1 - y)] = data[y * width + x] ?? 0;
  }
  return { data: result, width: height, height: width };
}

/** Half as wide and high, at least one pixel, which is all there is of a camera that was just stopped; each the mean of four. */
export function halved({ data, width, height }: Luminance): Luminance {
  const [half, low] = [Math.max(1, width >> 1), Math.max(1, height >> 1)];
  const result = new Uint8ClampedArray(half * low);
  for (let y = 0; y < low; y++) {
    for (let x = 0; x < half; x++) {
      const at = 2 * y * width + 2 * x;
      const upper = (data[at] ?? 0) + (data[at + 1] ?? 0);
      const lower = (data[at + width] ?? 0) + (data[at + width + 1] ?? 0);
      result[y * half + x] = (upper + lower) >> 2;
    }
  }
  return { data: result, width: half, height: low };
}

/** Turned clockwise by `angle` radians (0 to a quarter turn) on a grey ground that holds all of it. */
export function tilted({ data, width, height }: Luminance, angle: number): Luminance {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [wide, high] = [Math.ceil(width * cos + height * sin), Math.ceil(width * sin + height * cos)];
  const result = new Uint8ClampedArray(wide * high).fill(128);
  for (let y = 0; y < high; y++) {
    let fromX = (y - high / 2) * sin - (wide / 2) * cos + width / 2;
    let fromY = (y - high / 2) * cos + (wide / 2) * sin + height / 2;
    for (let x = 0; x < wide; x++, fromX += cos, fromY -= sin) {
      if (fromX < 0 || fromY < 0 || fromX >= width || fromY >= height) continue;
      result[y * wide + x] = data[Math.floor(fromY) * width + Math.floor(fromX)] ?? 0;
    }
  }
  return { data: result, width: wide, height: high };
}
