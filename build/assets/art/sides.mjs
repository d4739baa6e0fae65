// @ts-check
/** Sides: what comes in paper, in iron, in enamel and in a bag. */
import { picture, plate, shadow, steam } from './scene.mjs';
import { box, darker, dots, grains, lighter, line, oval, path, placed, random, scatter } from './svg.mjs';

/** @typedef {import('./svg.mjs').Canvas} Canvas */

/** Cut potatoes standing in something, back row first. @param {Canvas} c @param {number} seed @param {string} tone @param {{ cx: number, y: number, w: number, h: number, count?: number }} at */
function sticks(c, seed, tone, { cx, y, w, h, count = 11 }) {
  const next = random(seed);
  const lit = c.across(lighter(tone, 0.42), [0.5, tone], darker(tone, 0.22));
  const far = c.across(tone, darker(tone, 0.3));
  const row = (/** @type {number} */ many, /** @type {number} */ tall, /** @type {string} */ fill) =>
    Array.from({ length: many }, (_, i) => {
      const share = (i + 0.5) / many - 0.5;
      const high = tall * (1 - Math.abs(share) * 0.5) * next(0.78, 1.08);
      return `<rect x="-8" y="${Math.round(-high)}" width="16" height="${Math.round(high)}" rx="3" fill="${fill}" transform="translate(${Math.round(cx + share * w)} ${y})rotate(${Math.round(share * 34 + next(-6, 6))})"/>`;
    }).join('');
  return row(count - 2, h * 1.12, far) + row(count, h * 0.9, lit);
}

/** The house's striped paper cup. @param {Canvas} c @param {string} stripe @param {number} [cx] @param {number} [floor] */
function carton(c, stripe, cx = 200, floor = 254) {
  const shape = `M${cx - 84} ${floor - 122}Q${cx} ${floor - 86} ${cx + 84} ${floor - 122}L${cx + 62} ${floor - 6}Q${cx} ${floor + 8} ${cx - 62} ${floor - 6}Z`;
  const bands = [-66, -38, -10, 18, 46]
    .map((dx) => `M${cx + dx * 1.28} ${floor - 130}l${23} 0L${cx + dx * 0.92 + 17} ${floor + 6}h-16z`)
    .join('');
  return (
    path(shape, '#fffaf0') +
    c.inside(
      path(shape, '#000'),
      path(bands, stripe) +
        box(cx - 90, floor - 130, 180, 140, 0, c.across([0, '#fff', 0.22], [0.45, '#fff', 0], [1, '#4a1c10', 0.34])),
    ) +
    line(`M${cx - 84} ${floor - 122}Q${cx} ${floor - 86} ${cx + 84} ${floor - 122}`, '#fff', 4)
  );
}

/** Fries in their carton. @param {Canvas} c */
export const fries = (c) =>
  shadow(c, 200, 254, 82, 14) +
  path('M118 138Q124 96 150 100Q200 84 250 100Q276 96 282 138Z', darker('#d9523c', 0.35)) +
  sticks(c, 3, '#f5bf3f', { cx: 200, y: 176, w: 128, h: 118 }) +
  carton(c, '#dd5a42');

/** A closed curve that is almost an ellipse. @param {number} rx @param {number} ry @param {number} rough @param {() => number} next */
function blob(rx, ry, rough, next) {
  const corners = Array.from({ length: 12 }, (_, i) => {
    const reach = 1.04 + (next() - 0.5) * 2 * rough;
    return { x: Math.cos((i * Math.PI) / 6) * rx * reach, y: Math.sin((i * Math.PI) / 6) * ry * reach };
  });
  const bends = corners.map(({ x, y }, i) => {
    const then = corners[(i + 1) % corners.length] ?? { x, y };
    return `${i === 0 ? '' : `Q${Math.round(x)} ${Math.round(y)} `}${Math.round((x + then.x) / 2)} ${Math.round((y + then.y) / 2)}`;
  });
  const { x, y } = corners[0] ?? { x: rx, y: 0 };
  return `M${bends.join('')}Q${Math.round(x)} ${Math.round(y)} ${bends[0] ?? ''}Z`;
}

/** One ring lying down, 116 wide. @param {Canvas} c */
function ring(c) {
  const next = random(14);
  const edge = `${blob(60, 34, 0.05, next)}M34-1A34 15 0 1 1-34-1A34 15 0 1 1 34-1Z`;
  const crumbs = Array.from({ length: 30 }, (_, i) => {
    const angle = (i * Math.PI * 2) / 30;
    const reach = next(0.74, 0.93);
    return /** @type {[number, number, number]} */ ([
      Math.round(Math.cos(angle) * 58 * reach),
      Math.round(Math.sin(angle) * 32 * reach),
      i * 47,
    ]);
  });
  return (
    path(edge, '#a85c17', { 'fill-rule': 'evenodd', transform: 'translate(0 12)' }) +
    path(edge, c.round('#ffdf94', [0.5, '#efae45'], '#cf7f22'), { 'fill-rule': 'evenodd' }) +
    line('M-34 1A34 15 0 0 1 34 1', '#fff8e6', 6) +
    line('M-34 4A34 15 0 0 0 34 4', '#8f4a12', 3, { opacity: 0.5 }) +
    grains(
      crumbs.filter((_, i) => i % 2 === 0),
      4,
      '#b9711f',
      3,
      { opacity: 0.7 },
    ) +
    grains(
      crumbs.filter((_, i) => i % 2 === 1),
      4,
      '#fff0c4',
      3.2,
    )
  );
}

/** A stack of rings. @param {Canvas} c */
export function onionRings(c) {
  const one = c.part(ring(c));
  return (
    c.put(one, 132, 214, -3) +
    c.put(one, 252, 214, 4) +
    c.put(one, 192, 228, 0, 1.05) +
    c.put(one, 164, 178, 5) +
    c.put(one, 238, 176, -5) +
    c.put(one, 198, 138, 3) +
    c.put(one, 206, 100, -8, 0.94)
  );
}

/** @param {Canvas} c @param {number} x @param {number} y @param {string} tone */
const dip = (c, x, y, tone) =>
  path(
    `M${x - 34} ${y - 24}L${x - 26} ${y + 8}Q${x} ${y + 16} ${x + 26} ${y + 8}L${x + 34} ${y - 24}Z`,
    c.across('#fff', '#d8d0c4'),
  ) +
  oval(x, y - 24, 34, 11, '#f5f0e8') +
  oval(x, y - 23, 28, 8, tone) +
  line(`M${x - 16} ${y - 25}q10-6 20 0t12 2`, lighter(tone, 0.5), 3);

/** Each side's picture, by file name. */
export const sides = {
  fries: () => picture('sides', fries),
  'onion-rings': () => picture('sides', (c) => plate(c) + onionRings(c) + dip(c, 308, 240, '#e0803a')),
  'sweet-potato-fries': () =>
    picture(
      'sides',
      (c) =>
        shadow(c, 190, 254, 88, 14) +
        oval(190, 140, 78, 20, '#20505f') +
        sticks(c, 17, '#e8742a', { cx: 190, y: 180, w: 122, h: 112, count: 10 }) +
        mug(c) +
        dip(c, 306, 246, '#f3ead2'),
    ),
  'mac-and-cheese': () => picture('sides', (c) => shadow(c, 190, 240, 134, 26) + skillet(c) + steam(182, 96, 0.95)),
  coleslaw: () =>
    picture('sides', (c) => shadow(c, 200, 250, 98, 16) + slaw() + ramekin(c) + placed(parsley(), 214, 104)),
  'sea-salt-chips': () => picture('sides', (c) => shadow(c, 200, 262, 96, 13) + bag(c)),
};

/** @param {Canvas} c */
const mug = (c) =>
  path('M112 142Q190 170 268 142L254 244Q190 264 126 244Z', c.across('#f4fafb', [0.3, '#ffffff'], '#b9c9cd')) +
  line('M112 142Q190 170 268 142', '#2d6f85', 7) +
  line('M127 244Q190 263 253 244', '#2d6f85', 4) +
  path('M131 166Q134 206 142 232L154 235Q144 200 144 170Z', '#fff', { opacity: 0.9 }) +
  path('M176 196q14-18 28 0t28 0v12q-14 16-28 0t-28 0z', '#2d6f85', { opacity: 0.85 });

/** @param {Canvas} c */
function skillet(c) {
  const next = random(9);
  const elbows = Array.from({ length: 40 }, () => {
    const angle = next(0, Math.PI * 2);
    const reach = Math.sqrt(next());
    const turn = next(-9, 9);
    return [
      Math.round(186 + Math.cos(angle) * reach * 100),
      Math.round(164 + Math.sin(angle) * reach * 42),
      Math.round(turn),
    ];
  }).sort((a, b) => Number(a[1]) - Number(b[1]));
  const bend = elbows.map(([x, y, t]) => `M${Number(x) - 11} ${y}q11-${14 + Number(t) / 2} 22 ${t}`);
  const layer = (/** @type {number} */ from, /** @type {number} */ to) => {
    const d = bend.slice(from, to).join('');
    return line(d, '#c9780f', 14) + line(d, '#fbbf3a', 11) + line(d, '#ffe08a', 3.4);
  };
  return (
    path('M286 196L372 226Q386 236 374 246Q362 250 352 244L270 214Z', c.down('#4b4f57', '#22252a')) +
    oval(367, 236, 6, 4, '#fbe3a0') +
    path('M54 168Q56 244 188 246T322 168Z', c.across('#5a5f69', [0.4, '#33373e'], '#15171b')) +
    oval(188, 166, 134, 60, '#3c4048') +
    oval(188, 166, 122, 52, '#17191d') +
    oval(188, 168, 116, 48, c.round('#ffd463', '#eb9a1d')) +
    layer(0, 14) +
    layer(14, 27) +
    layer(27, 40) +
    grains(scatter(33, 34, 186, 160, 92, 36, 12), 4, '#b5651d', 4) +
    grains(scatter(34, 14, 186, 160, 92, 36, 16), 5, '#4f9038', 3.6) +
    line('M74 200Q92 228 140 236', '#fff', 5, { opacity: 0.25 })
  );
}

function slaw() {
  const next = random(90);
  const strands = (/** @type {number} */ many) =>
    Array.from({ length: many }, () => {
      const x = next(122, 258);
      const lift = 1 - ((x - 190) / 96) ** 2;
      return `M${Math.round(x)} ${Math.round(150 - lift * next(4, 58))}q${Math.round(next(-6, 18))} ${Math.round(next(-24, 6))} ${Math.round(next(16, 38))} ${Math.round(next(-4, 20))}`;
    }).join('');
  return (
    path('M108 152Q116 92 200 84Q284 92 292 152Q200 190 108 152Z', '#cfdc9c') +
    line(strands(16), '#93b85c', 8) +
    line(strands(14), '#7a3d88', 7) +
    line(strands(18), '#eef3cf', 7) +
    line(strands(12), '#ee8a34', 6) +
    line(strands(10), '#b98fc4', 5) +
    line(strands(14), '#fdfdf0', 5)
  );
}

/** @param {Canvas} c */
function ramekin(c) {
  const ribs = Array.from(
    { length: 11 },
    (_, i) => `M${126 + i * 15} ${178 - Math.abs(i - 5) * 1.2 + 6}L${134 + i * 13.4} 238`,
  ).join('');
  return (
    path('M100 148Q200 192 300 148L284 236Q200 262 116 236Z', c.across('#ffffff', [0.4, '#f6efe4'], '#bdb09d')) +
    line(ribs, '#cbbfae', 3, { opacity: 0.8 }) +
    line('M100 148Q200 192 300 148', '#fff', 9) +
    line('M103 154Q200 197 297 154', '#3f7f93', 2.4, { opacity: 0.8 })
  );
}

const parsley = () =>
  line('M0 0Q-4-18-14-26M0 0Q2-20 2-34M0 0Q8-16 18-22', '#3b7f33', 3) +
  dots(
    [
      [-14, -28],
      [-20, -22],
      [-10, -34],
      [2, -38],
      [-4, -32],
      [9, -33],
      [20, -24],
      [15, -29],
      [24, -18],
    ],
    '#56a544',
    14,
  ) +
  dots(
    [
      [-16, -30],
      [0, -40],
      [18, -27],
    ],
    '#8fd06c',
    7,
  );

/** @param {Canvas} c */
function bag(c) {
  const seal = (/** @type {number} */ y) => Array.from({ length: 16 }, (_, i) => `M${118 + i * 11} ${y}v16`).join('');
  const shape =
    'M108 36H292Q284 60 288 84Q298 160 288 226Q284 244 292 266H108Q116 244 112 226Q102 160 112 84Q116 60 108 36Z';
  return (
    path(shape, c.across('#1d5c7a', [0.25, '#3f9dbb'], [0.6, '#2a7d9c'], '#123f57')) +
    c.inside(
      path(shape, '#000'),
      path('M90 176q28-26 56 0t56 0t56 0t56 0v110H90z', '#f6efe0') +
        path('M90 196q28-26 56 0t56 0t56 0t56 0v90H90z', '#e8b74a') +
        path('M90 214q28-26 56 0t56 0t56 0t56 0v70H90z', '#f2cd70'),
    ) +
    oval(200, 124, 62, 46, '#fff8e8') +
    placed(chip(c), 178, 126, 1, -24) +
    placed(chip(c), 222, 128, 0.9, 32) +
    path(
      shape,
      c.across([0, '#fff', 0.1], [0.16, '#fff', 0.4], [0.3, '#fff', 0], [0.75, '#082030', 0], [1, '#082030', 0.4]),
    ) +
    line(seal(40) + seal(246), '#fff', 2, { opacity: 0.5 }) +
    line('M112 62H288M112 242H288', '#0c3347', 2, { opacity: 0.35 })
  );
}

/** @param {Canvas} c */
const chip = (c) =>
  path('M-34 4Q-36-20-6-26T34-6Q38 18 10 24T-34 4Z', c.round('#ffeaa3', [0.6, '#f4c651'], '#d6912a'), {
    stroke: '#c9862a',
    'stroke-width': 2,
  }) +
  line('M-20-4Q0-16 20-8M-18 8Q2-2 22 4', '#d99a33', 2.4, { opacity: 0.8 }) +
  dots(
    [
      [-12, 2],
      [6, -14],
      [12, 12],
      [-4, 14],
    ],
    '#fff',
    3,
  );
