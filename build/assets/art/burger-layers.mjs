// @ts-check
/** The layers of a burger seen from the front, each drawn upwards from the line `y` it lies on. */
import { box, darker, dots, grains, lighter, line, mix, oval, path, random, scatter } from './svg.mjs';

/** @typedef {import('./svg.mjs').Canvas} Canvas */
/** @typedef {{ cx?: number, w?: number }} Place the middle and half the width */

/** The shaded side of a bun: baked, so redder than other shadows. @param {string} tone @param {number} share */
const crust = (tone, share) => mix(tone, '#9c4210', share);

/** @param {Canvas} canvas @param {number} y @param {Place & { tone?: string, h?: number }} [shape] */
export function heel(canvas, y, { cx = 200, w = 100, tone = '#e39a48', h = 32 } = {}) {
  const top = y - h;
  return (
    path(
      `M${cx - w} ${top}H${cx + w}V${y - h * 0.55}Q${cx + w - 2} ${y} ${cx + w - 26} ${y}H${cx - w + 26}Q${cx - w + 2} ${y} ${cx - w} ${y - h * 0.55}Z`,
      canvas.across(lighter(tone, 0.25), [0.4, tone], crust(tone, 0.55)),
    ) +
    box(cx - w, top - 2, w * 2, 9, 4.5, canvas.across('#fbe7c0', '#e9bd7f')) +
    line(`M${cx - w + 16} ${y - 11}H${cx + w * 0.1}`, '#fff', 4, { opacity: 0.22 })
  );
}

/** @param {Canvas} canvas @param {number} y @param {Place & { tone?: string, h?: number, seeds?: 'sesame' | 'oats' | 'none', seed?: number }} [shape] */
export function crown(canvas, y, { cx = 200, w = 102, tone = '#e6993f', h = 84, seeds = 'sesame', seed = 7 } = {}) {
  const dome = `M${cx - w} ${y - 13}C${cx - w} ${y - h * 0.74} ${cx - w * 0.62} ${y - h} ${cx} ${y - h}S${cx + w} ${y - h * 0.74} ${cx + w} ${y - 13}Q${cx + w} ${y} ${cx + w - 13} ${y}H${cx - w + 13}Q${cx - w} ${y} ${cx - w} ${y - 13}Z`;
  const spots = scatter(seed, 30, cx, y - h * 0.58, w * 0.76, h * 0.33, 14);
  const tilted = spots.map(
    ([px, py, a]) => /** @type {[number, number, number]} */ ([px, py, 60 + (a - 90) * 0.4 + (px - cx) * 0.5]),
  );
  const sprinkled =
    seeds === 'sesame'
      ? grains(
          tilted.map(([px, py, a]) => [px + 0.8, py + 2, a]),
          4,
          darker(tone, 0.45),
          5,
          { opacity: 0.55 },
        ) + grains(tilted, 4, '#fff3d2', 4.6)
      : seeds === 'oats'
        ? grains(tilted, 6, '#f3dcae', 5) +
          grains(tilted, 6, '#c99f63', 1) +
          dots(scatter(seed + 3, 22, cx, y - h * 0.55, w * 0.8, h * 0.34, 9), '#4a2a17', 3.4)
        : '';
  return (
    path(dome, canvas.round([0, lighter(tone, 0.42)], [0.42, tone], [1, crust(tone, 0.75)])) +
    path(
      `M${cx - w} ${y - 13}Q${cx - w} ${y} ${cx - w + 13} ${y}H${cx + w - 13}Q${cx + w} ${y} ${cx + w} ${y - 13}Q${cx} ${y - 1} ${cx - w} ${y - 13}Z`,
      darker(tone, 0.34),
      { opacity: 0.45 },
    ) +
    sprinkled +
    path(
      `M${cx - w * 0.8} ${y - h * 0.42}C${cx - w * 0.72} ${y - h * 0.74} ${cx - w * 0.46} ${y - h * 0.9} ${cx - w * 0.14} ${y - h * 0.93}C${cx - w * 0.5} ${y - h * 0.78} ${cx - w * 0.68} ${y - h * 0.62} ${cx - w * 0.8} ${y - h * 0.42}Z`,
      '#fff',
      {
        opacity: 0.42,
      },
    )
  );
}

/** @param {Canvas} canvas @param {number} y @param {Place & { tone?: string, h?: number, specks?: string, seed?: number }} [shape] */
export function patty(canvas, y, { cx = 200, w = 106, tone = '#74401f', h = 31, specks = '#a5673a', seed = 3 } = {}) {
  const middle = y - h / 2;
  const crumbs = scatter(seed, 26, cx, middle + 2, w * 0.9, h * 0.3, 8);
  return (
    box(cx - w, y - h, w * 2, h, h * 0.46, canvas.down(lighter(tone, 0.14), [0.5, tone], darker(tone, 0.5))) +
    dots(
      crumbs.filter((_, i) => i % 2 === 0),
      darker(tone, 0.5),
      6,
      { opacity: 0.6 },
    ) +
    dots(
      crumbs.filter((_, i) => i % 2 === 1),
      specks,
      4.6,
      { opacity: 0.85 },
    ) +
    line(`M${cx - w + 15} ${y - h + 6}H${cx - w * 0.15}M${cx} ${y - h + 6}h${w * 0.26}`, '#fff', 4, { opacity: 0.2 })
  );
}

/** Cheese melting over whatever is under it. @param {Canvas} canvas @param {number} y @param {Place & { tone?: string, long?: number }} [shape] */
export function cheese(canvas, y, { cx = 200, w = 104, tone = '#ffc02e', long = 27 } = {}) {
  const at = (/** @type {number} */ share) => cx + w * share;
  const sheet = `M${at(-1)} ${y - 9}H${at(1)}L${at(0.97)} ${y + 1}L${at(0.84)} ${y + 2}L${at(0.66)} ${y + long * 0.72}L${at(0.46)} ${y + 2}H${at(0.2)}L${at(-0.08)} ${y + long}L${at(-0.36)} ${y + 2}H${at(-0.52)}L${at(-0.72)} ${y + long * 0.6}L${at(-0.88)} ${y + 2}L${at(-0.98)} ${y + 1}Z`;
  const fill = canvas.down(lighter(tone, 0.3), tone, mix(tone, '#e87f00', 0.45));
  return (
    path(sheet, fill, { stroke: tone, 'stroke-width': 6 }) +
    line(`M${at(-0.95)} ${y - 8}H${at(0.3)}`, '#fff6cf', 3.4, { opacity: 0.8 })
  );
}

/** @param {Canvas} canvas @param {number} y @param {Place & { tone?: string, seed?: number, h?: number }} [shape] */
export function lettuce(canvas, y, { cx = 200, w = 112, tone = '#6fb53a', seed = 5, h = 22 } = {}) {
  const next = random(seed);
  const frill = (/** @type {number} */ waves, /** @type {number} */ low) => {
    const step = (w * 2) / waves;
    let edge = `M${cx - w} ${y - h * 0.8}Q${cx} ${y - h - 6} ${cx + w} ${y - h * 0.8}`;
    for (let wave = waves; wave > 0; wave -= 1) {
      const x = cx - w + step * wave;
      edge += `Q${x - step * 0.1} ${y + low + next(2, 9)} ${x - step * 0.5} ${y + next(-4, 3)}T${x - step} ${y - next(2, 9)}`;
    }
    return `${edge}Z`;
  };
  const veins = Array.from(
    { length: 9 },
    (_, i) => `M${cx - w * 0.86 + i * w * 0.215} ${y - h * 0.72}q${next(-4, 4)} ${h * 0.3} ${next(-5, 5)} ${h * 0.6}`,
  ).join('');
  return (
    path(frill(8, 7), darker(tone, 0.32)) +
    path(frill(7, 1), canvas.down(lighter(tone, 0.3), [0.5, tone], darker(tone, 0.12))) +
    line(veins, lighter(tone, 0.55), 2.2, { opacity: 0.75 })
  );
}

/** Two or three slices on edge. @param {Canvas} canvas @param {number} y @param {Place & { tone?: string, h?: number }} [shape] */
export function tomato(canvas, y, { cx = 200, w = 97, tone = '#e2402f', h = 15 } = {}) {
  const fill = canvas.down(lighter(tone, 0.35), [0.4, tone], darker(tone, 0.3));
  return (
    box(cx - w, y - h, w * 0.98, h, h / 2, fill) +
    box(cx + w * 0.02, y - h, w * 0.98, h, h / 2, fill) +
    line(`M${cx - w + 10} ${y - h + 4.5}h${w * 0.45}M${cx + w * 0.02 + 10} ${y - h + 4.5}h${w * 0.45}`, '#fff', 3, {
      opacity: 0.5,
    })
  );
}

/** @param {number} y @param {Place} [shape] */
export function onion(y, { cx = 200, w = 94 } = {}) {
  const ring = (/** @type {number} */ x, /** @type {number} */ wide) =>
    box(x, y - 9, wide, 9, 4.5, '#f8ecf5', { stroke: '#a8558f', 'stroke-width': 2.6 });
  return ring(cx - w, w * 0.7) + ring(cx + w * 0.38, w * 0.6) + ring(cx - w * 0.36, w * 0.84);
}

/** @param {Canvas} canvas @param {number} y @param {Place} [shape] */
export function pickles(canvas, y, { cx = 200, w = 92 } = {}) {
  const fill = canvas.down('#b9cf5a', '#6f8f2c');
  return [-0.95, -0.28, 0.4]
    .map((share) => box(cx + w * share, y - 10, w * 0.55, 10, 5, fill, { stroke: '#587523', 'stroke-width': 1.6 }))
    .join('');
}

/** A rasher folded along the burger. @param {number} y @param {Place} [shape] */
export function bacon(y, { cx = 200, w = 106 } = {}) {
  const step = (w * 2) / 6;
  const wave = (/** @type {number} */ lift) =>
    `M${cx - w} ${y - 8 + lift}${Array.from({ length: 6 }, (_, i) => `q${step / 2} ${i % 2 === 0 ? -13 : 13} ${step} 0`).join('')}`;
  return (
    line(wave(1), '#7d1f1a', 15) +
    line(wave(0), '#b93a2c', 12) +
    line(wave(-2.4), '#f2b99b', 3) +
    line(wave(3), '#e58a70', 1.8)
  );
}

/** Something breaded and crisp. @param {Canvas} canvas @param {number} y @param {Place & { tone?: string, h?: number, seed?: number, lumps?: number }} [shape] */
export function breaded(canvas, y, { cx = 200, w = 116, tone = '#dd8f31', h = 44, seed = 11, lumps = 11 } = {}) {
  const next = random(seed);
  const step = (w * 2 - 24) / lumps;
  let edge = `M${cx - w} ${y - h / 2}Q${cx - w - 5} ${y - h} ${cx - w + 12} ${y - h}`;
  for (let i = 0; i < lumps; i += 1) edge += `q${step / 2} ${-next(2, 9)} ${step} ${next(-1, 1)}`;
  edge += `Q${cx + w + 6} ${y - h + 2} ${cx + w} ${y - h / 2}Q${cx + w + 3} ${y} ${cx + w - 12} ${y}`;
  for (let i = 0; i < lumps; i += 1) edge += `q${-step / 2} ${next(2, 8)} ${-step} ${next(-1, 1)}`;
  const crumbs = scatter(seed, 45, cx, y - h / 2, w * 0.92, h * 0.42, 7);
  return (
    path(
      `${edge}Q${cx - w - 4} ${y - 2} ${cx - w} ${y - h / 2}Z`,
      canvas.down(lighter(tone, 0.28), [0.45, tone], darker(tone, 0.42)),
    ) +
    grains(
      crumbs.filter((_, i) => i % 3 === 0),
      6,
      darker(tone, 0.36),
      3.4,
      { opacity: 0.7 },
    ) +
    grains(
      crumbs.filter((_, i) => i % 3 === 1),
      5,
      lighter(tone, 0.6),
      3.4,
      { opacity: 0.85 },
    ) +
    dots(
      crumbs.filter((_, i) => i % 3 === 2),
      mix(tone, '#ffce6b', 0.7),
      5,
      { opacity: 0.8 },
    )
  );
}

/** Sauce running down from `y`. @param {number} y @param {string} colour @param {Place} [shape] */
export function sauce(y, colour, { cx = 200, w = 96 } = {}) {
  const at = (/** @type {number} */ share) => cx + w * share;
  const run = `M${at(-1)} ${y - 8}Q${cx} ${y - 13} ${at(1)} ${y - 8}V${y}Q${at(0.94)} ${y + 7} ${at(0.86)} ${y + 2}Q${at(0.78)} ${y - 2} ${at(0.72)} ${y + 8}Q${at(0.64)} ${y + 24} ${at(0.56)} ${y + 8}Q${at(0.46)} ${y - 3} ${at(0.2)} ${y + 2}Q${at(0.1)} ${y + 4} ${at(0.03)} ${y + 12}Q${at(-0.08)} ${y + 20} ${at(-0.14)} ${y + 8}Q${at(-0.24)} ${y - 2} ${at(-0.5)} ${y + 2}Q${at(-0.6)} ${y + 6} ${at(-0.66)} ${y + 17}Q${at(-0.76)} ${y + 24} ${at(-0.8)} ${y + 6}Q${at(-0.88)} ${y} ${at(-1)} ${y}Z`;
  return path(run, darker(colour, 0.16), { transform: 'translate(0 2.4)' }) + path(run, colour);
}

/** A dark line where one layer shades the next. @param {number} y @param {Place} [shape] */
export const seam = (y, { cx = 200, w = 96 } = {}) => oval(cx, y, w, 4.5, '#2b1108', { opacity: 0.28 });
