import type { Luminance } from './luminance';

/** A rectangle of a picture, in whole pixels, inside it. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** An area of a picture at another size: its longer side gets `side` pixels, between which it is smooth. */
export function resized({ data, width }: Luminance, area: Area, side: number): Luminance {
  const scale = Math.max(area.width, area.height) / side;
  const [wide, high] = [Math.max(1, Math.round(area.width / scale)), Math.max(1, Math.round(area.height / scale))];
  const result = new Uint8ClampedArray(wide * high);
  const across = steps(wide, area.width, scale);
  const down = steps(high, area.height, scale);
  for (let y = 0; y < high; y++) {
    const upper = (area.top + (down.from[y] ?? 0)) * width + area.left;
    const lower = (area.top + (down.to[y] ?? 0)) * width + area.left;
    const share = down.share[y] ?? 0;
    for (let x = 0; x < wide; x++) {
      const [from, to, rest] = [across.from[x] ?? 0, across.to[x] ?? 0, across.share[x] ?? 0];
      const [a, b] = [data[upper + from] ?? 0, data[upper + to] ?? 0];
      const [c, d] = [data[lower + from] ?? 0, data[lower + to] ?? 0];
      const above = a + (b - a) * rest;
      result[y * wide + x] = above + (c + (d - c) * rest - above) * share;
    }
  }
  return { data: result, width: wide, height: high };
}

/** Between which two pixels each new one lies, and how near to the second. */
function steps(count: number, length: number, scale: number) {
  const [from, to, share] = [new Int32Array(count), new Int32Array(count), new Float32Array(count)];
  for (let index = 0; index < count; index++) {
    const at = Math.min(length - 1, Math.max(0, (index + 0.5) * scale - 0.5));
    from[index] = Math.floor(at);
    to[index] = Math.min(length - 1, Math.floor(at) + 1);
    share[index] = at - Math.floor(at);
  }
  return { from, to, share };
}

/** Each pixel the mean of the square around it that reaches `radius` pixels each way; the edges go on as they end. */
export function softened({ data, width, height }: Luminance, radius: number): Luminance {
  const sums = new Uint16Array(data.length);
  for (let row = 0; row < data.length; row += width) {
    let sum = 0;
    for (let x = -radius; x <= radius; x++) sum += data[row + clamp(x, width)] ?? 0;
    for (let x = 0; x < width; x++) {
      sums[row + x] = sum;
      sum += (data[row + clamp(x + radius + 1, width)] ?? 0) - (data[row + clamp(x - radius, width)] ?? 0);
    }
  }
  const result = new Uint8ClampedArray(data.length);
  const columns = new Uint32Array(width);
  const add = (row: number, factor: number): void => {
    const at = clamp(row, height) * width;
    for (let x = 0; x < width; x++) columns[x] = (columns[x] ?? 0) + factor * (sums[at + x] ?? 0);
  };
  for (let y = -radius; y <= radius; y++) add(y, 1);
  const share = 1 / (2 * radius + 1) ** 2;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) result[y * width + x] = (columns[x] ?? 0) * share;
    add(y + radius + 1, 1);
    add(y - radius, -1);
  }
  return { data: result, width, height };
}

/** Unsharp mask: what differs from the surroundings within `radius` differs `1 + amount` times as much. */
export function sharpened(picture: Luminance, radius: number, amount: number): Luminance {
  const { data } = picture;
  const blur = softened(softened(picture, radius), radius).data;
  const result = new Uint8ClampedArray(data.length);
  for (let at = 0; at < data.length; at++) {
    const value = data[at] ?? 0;
    result[at] = value + amount * (value - (blur[at] ?? 0));
  }
  return { ...picture, data: result };
}

/** White where a pixel is at least as bright as its surroundings within `radius`, else black: glare and shadow fall out. */
export function thresholded(picture: Luminance, radius: number): Luminance {
  const { data } = picture;
  const around = softened(picture, radius).data;
  const result = new Uint8ClampedArray(data.length);
  for (let at = 0; at < data.length; at++) result[at] = (data[at] ?? 0) < (around[at] ?? 0) ? 0 : 255;
  return { ...picture, data: result };
}

function clamp(index: number, length: number): number {
  return index < 0 ? 0 : index >= length ? length - 1 : index;
}
