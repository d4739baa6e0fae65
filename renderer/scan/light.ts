import type { Light } from './decoder';
import type { Luminance } from './luminance';

/** One pixel in so many is looked at, each way. */
const STRIDE = 8;

/** How bright a picture is. */
export function lightOf({ data, width, height }: Luminance): Light {
  let [sum, count, brightest] = [0, 0, 0];
  for (let y = 0; y < height; y += STRIDE) {
    for (let x = 0; x < width; x += STRIDE) {
      const value = data[y * width + x] ?? 0;
      sum += value;
      count++;
      if (value > brightest) brightest = value;
    }
  }
  return { mean: count === 0 ? 0 : sum / count, brightest };
}
