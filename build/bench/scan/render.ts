import { createRandom } from '../../torture/random';
import { modulesOf, phoneAround, QUIET_ZONE, type Modules, type Scene } from './scene';

/** Brightness of each pixel, 0 to 255, row by row. */
export interface Grey {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** Points looked at for one pixel, each way: edges of modules come out grey, as in a lens. */
const SAMPLES = 2;

/** How far the eye is away from the phone, in code widths: what makes the far side of a tilted phone smaller. */
const DISTANCE = 4;

/** Makes the picture of a scene, the same one each time. */
export function render(scene: Scene): Grey {
  const { width, height } = scene;
  const light = new Float32Array(width * height);
  paintRoom(light, scene);
  paintPhone(light, scene);
  const lens = scene.smear > 0 ? smeared(light, width, height, scene.smear) : light;
  return exposed(blurred(lens, width, height, scene.blur), scene);
}

/** What is behind the phone: soft shapes of all sizes, as a room out of focus. */
function paintRoom(light: Float32Array, { width, height, seed }: Scene): void {
  const random = createRandom(seed);
  const ground = 40 + random.next() * 130;
  for (let blob = 0; blob < 12; blob++) {
    const [middleX, middleY] = [random.next() * width, random.next() * height];
    const radius = (0.08 + random.next() * 0.4) * width;
    const value = (random.next() - 0.5) * 140;
    for (let y = Math.max(0, Math.ceil(middleY - radius)); y < Math.min(height, middleY + radius); y++) {
      const down = (y - middleY) ** 2;
      for (let x = Math.max(0, Math.ceil(middleX - radius)); x < Math.min(width, middleX + radius); x++) {
        const away = ((x - middleX) ** 2 + down) / radius ** 2;
        if (away < 1) light[y * width + x] = (light[y * width + x] ?? 0) + value * (1 - away);
      }
    }
  }
  for (let at = 0; at < light.length; at++) light[at] = (light[at] ?? 0) + ground;
}

function paintPhone(light: Float32Array, scene: Scene): void {
  const { width, height, scale } = scene;
  const modules = modulesOf(scene);
  const toPlane = viewOf(scene, modules.size);
  const reach = modules.size * scale * 2.2;
  const [middleX, middleY] = middleOf(scene, modules.size);
  const [left, right] = [Math.max(0, Math.floor(middleX - reach)), Math.min(width, Math.ceil(middleX + reach))];
  const [top, bottom] = [Math.max(0, Math.floor(middleY - reach)), Math.min(height, Math.ceil(middleY + reach))];
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      let sum = 0;
      let seen = 0;
      for (let sample = 0; sample < SAMPLES * SAMPLES; sample++) {
        const [u, v] = toPlane(
          x + ((sample % SAMPLES) + 0.5) / SAMPLES,
          y + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES,
        );
        const value = lightAt(scene, modules, u, v);
        if (value === undefined) continue;
        sum += value;
        seen++;
      }
      const at = y * width + x;
      if (seen > 0) light[at] = (sum + (light[at] ?? 0) * (SAMPLES * SAMPLES - seen)) / (SAMPLES * SAMPLES);
    }
  }
}

/** Where the middle of the code is in the picture, so that all of it stays inside. */
function middleOf({ width, height, scale, place }: Scene, size: number): [number, number] {
  const room = size * scale * 0.72;
  const along = (length: number, share: number): number =>
    length <= 2 * room ? length / 2 : room + share * (length - 2 * room);
  return [along(width, place[0]), along(height, place[1])];
}

/** Answers where on the phone, in modules, a point of the picture looks at. */
function viewOf(scene: Scene, size: number): (x: number, y: number) => [number, number] {
  const { scale, turn, tilt } = scene;
  const [middleX, middleY] = middleOf(scene, size);
  const away = DISTANCE * size;
  const [sinX, cosX] = [Math.sin(tilt[0]), Math.cos(tilt[0])];
  const [sinY, cosY] = [Math.sin(tilt[1]), Math.cos(tilt[1])];
  const [sin, cos] = [Math.sin(-turn), Math.cos(-turn)];
  // The phone's two axes in space, of which the ray through the picture's point is the sum that it meets.
  const right = { x: cosY, y: sinX * sinY, z: -cosX * sinY };
  const down = { x: 0, y: cosX, z: sinX };
  return (x, y) => {
    const [dx, dy] = [(x - middleX) / scale, (y - middleY) / scale];
    const [px, py] = [dx * cos - dy * sin, dx * sin + dy * cos];
    // right * a + down * b = (px, py) * (1 + z / away), two equations for a and b.
    const a11 = right.x - (px * right.z) / away;
    const a12 = down.x - (px * down.z) / away;
    const a21 = right.y - (py * right.z) / away;
    const a22 = down.y - (py * down.z) / away;
    const determinant = a11 * a22 - a12 * a21;
    return [(px * a22 - py * a12) / determinant + size / 2, (py * a11 - px * a21) / determinant + size / 2];
  };
}

const SKIN = 130;

/** What the phone shows at a point in modules; undefined beside it. */
function lightAt(scene: Scene, modules: Modules, u: number, v: number): number | undefined {
  const { size } = modules;
  const finger = fingerAt(scene, u / size, v / size);
  if (finger) return SKIN;
  const phone = phoneAround(size);
  if (u < phone.left || u > phone.right || v < phone.top || v > phone.bottom) return undefined;
  const { bezel } = phone;
  const isBezel =
    u < phone.left + bezel || u > phone.right - bezel || v < phone.top + bezel || v > phone.bottom - bezel;
  return (isBezel ? 18 : screenAt(scene, modules, u, v)) + glareAt(scene, u / size, v / size);
}

function screenAt({ isInverted, bright, dark }: Scene, { size, isDark }: Modules, u: number, v: number): number {
  const isCard = u >= -QUIET_ZONE && v >= -QUIET_ZONE && u < size + QUIET_ZONE && v < size + QUIET_ZONE;
  const ground = isInverted ? dark : bright;
  // Lines of text above and below the code.
  if (!isCard) return Math.floor(v / 1.5) % 4 === 0 && Math.sin(u * 1.7) > -0.3 ? (bright + dark) / 2 : ground;
  const isInside = u >= 0 && v >= 0 && u < size && v < size;
  const isInk = isInside && isDark(Math.floor(u), Math.floor(v));
  return isInk === isInverted ? bright : dark;
}

function glareAt({ glare }: Scene, u: number, v: number): number {
  if (glare.strength === 0) return 0;
  const distance = Math.hypot(u - glare.at[0], v - glare.at[1]) / glare.spread;
  return glare.strength * Math.exp(-distance * distance);
}

function fingerAt({ finger }: Scene, u: number, v: number): boolean {
  if (finger.depth === 0) return false;
  const [along, inward] = [
    [u, v],
    [v, u],
    [u, 1 - v],
    [v, 1 - u],
  ][finger.edge] as [number, number];
  if (inward > finger.depth) return false;
  const half = finger.width / 2;
  const tip = Math.max(0, inward - (finger.depth - half));
  return Math.hypot(along - finger.along, tip) < half && inward > -1;
}

function smeared(light: Float32Array, width: number, height: number, length: number): Float32Array {
  const result = new Float32Array(light.length);
  const steps = Math.ceil(length) + 1;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (let step = 0; step < steps; step++) {
        const from = Math.min(width - 1, Math.max(0, Math.round(x + (step / (steps - 1) - 0.5) * length)));
        sum += light[y * width + from] ?? 0;
      }
      result[y * width + x] = sum / steps;
    }
  }
  return result;
}

/** Gaussian, across and then down. */
function blurred(light: Float32Array, width: number, height: number, spread: number): Float32Array {
  if (spread < 0.2) return light;
  const radius = Math.ceil(spread * 3);
  const weights = Array.from({ length: 2 * radius + 1 }, (_, index) =>
    Math.exp(-((index - radius) ** 2) / (2 * spread * spread)),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const pass = (from: Float32Array, isAcross: boolean): Float32Array => {
    const result = new Float32Array(from.length);
    const [step, length] = isAcross ? [1, width] : [width, height];
    for (let at = 0; at < from.length; at++) {
      const along = isAcross ? at % width : Math.floor(at / width);
      let sum = 0;
      for (let index = -radius; index <= radius; index++) {
        // The picture goes on at its edges as it ends.
        const shift = Math.min(length - 1 - along, Math.max(-along, index));
        sum += (weights[index + radius] ?? 0) * (from[at + shift * step] ?? 0);
      }
      result[at] = sum / total;
    }
    return result;
  };
  return pass(pass(light, true), false);
}

function exposed(light: Float32Array, { width, height, noise, seed, noiseSeed = 0 }: Scene): Grey {
  const random = createRandom(seed + 1 + noiseSeed);
  const data = new Uint8ClampedArray(light.length);
  for (let at = 0; at < light.length; at++) {
    // The sum of three even draws is near enough to a bell.
    const chance = (random.next() + random.next() + random.next() - 1.5) * 2;
    data[at] = (light[at] ?? 0) + chance * noise;
  }
  return { data, width, height };
}
