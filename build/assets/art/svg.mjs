// @ts-check
/**
 * The few SVG words that the pictures are drawn with. Everything is presentation attributes (no `style`, no script, no
 * outside reference), so that a picture shows under the kiosk's strict content security policy however it is embedded.
 */

/** @typedef {Record<string, string | number>} Attributes */

/** Coordinates to a tenth: finer is invisible at 4K and makes the files a third larger. @param {string} d */
const tenths = (d) => d.replace(/-?\d+\.\d+/g, (number) => String(Number(Number(number).toFixed(1))));

/** @param {Attributes} [attributes] */
const write = (attributes = {}) =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');

/** A filled path. @param {string} d @param {string} fill @param {Attributes} [more] */
export const path = (d, fill, more) => `<path d="${tenths(d)}" fill="${fill}"${write(more)}/>`;

/** A stroked line; the round ends and `fill="none"` come from the root element. @param {string} d @param {string} stroke @param {number} width @param {Attributes} [more] */
export const line = (d, stroke, width, more) =>
  `<path d="${tenths(d)}" stroke="${stroke}" stroke-width="${width}"${write(more)}/>`;

/** An ellipse. @param {number} cx @param {number} cy @param {number} rx @param {number} ry @param {string} fill @param {Attributes} [more] */
export const oval = (cx, cy, rx, ry, fill, more) =>
  tenths(`<ellipse cx="${cx}" cy="${cy}" rx="${rx}" ry="${ry}"`) + ` fill="${fill}"${write(more)}/>`;

/** A rectangle with round corners. @param {number} x @param {number} y @param {number} w @param {number} h @param {number} r @param {string} fill @param {Attributes} [more] */
export const box = (x, y, w, h, r, fill, more) =>
  tenths(`<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${r}"`) + ` fill="${fill}"${write(more)}/>`;

/** A group. @param {string} body @param {Attributes} attributes */
export const group = (body, attributes) => `<g${write(attributes)}>${body}</g>`;

/** The body moved, scaled and turned about its own origin. @param {string} body @param {number} x @param {number} y @param {number} [scale] @param {number} [turn] */
export const placed = (body, x, y, scale = 1, turn = 0) =>
  `<g transform="${tenths(`translate(${x} ${y})`)}${scale === 1 ? '' : `scale(${scale})`}${turn === 0 ? '' : `rotate(${turn})`}">${body}</g>`;

/** Many dots as one path: zero-length strokes with round ends. @param {readonly (readonly [number, number, ...number[]])[]} at @param {string} colour @param {number} size @param {Attributes} [more] */
export const dots = (at, colour, size, more) => line(at.map(([x, y]) => `M${x} ${y}h0`).join(''), colour, size, more);

/** Short strokes (rice, seeds, herbs) as one path. @param {readonly (readonly [number, number, number])[]} at x, y and angle in degrees @param {number} length @param {string} colour @param {number} width @param {Attributes} [more] */
export const grains = (at, length, colour, width, more) =>
  line(
    at
      .map(([x, y, angle]) => {
        const turn = (angle * Math.PI) / 180;
        return `M${x} ${y}l${Math.cos(turn) * length} ${Math.sin(turn) * length}`;
      })
      .join(''),
    colour,
    width,
    more,
  );

/** A mix of two `#rrggbb` colours. @param {string} from @param {string} to @param {number} share of `to` */
export function mix(from, to, share) {
  const channel = (/** @type {string} */ hex, /** @type {number} */ index) =>
    parseInt(hex.slice(1 + index * 2, 3 + index * 2), 16);
  return `#${[0, 1, 2]
    .map((index) => Math.round(channel(from, index) * (1 - share) + channel(to, index) * share))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')}`;
}

/** Darker in the pictures' warm shadow colour. @param {string} colour @param {number} [share] */
export const darker = (colour, share = 0.25) => mix(colour, '#3d1a10', share);

/** Lighter in the pictures' warm light. @param {string} colour @param {number} [share] */
export const lighter = (colour, share = 0.35) => mix(colour, '#fff8e6', share);

/** A repeatable random source (mulberry32): the same picture every run. @param {number} seed */
export function random(seed) {
  let state = seed >>> 0;
  return (low = 0, high = 1) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return low + (((t ^ (t >>> 14)) >>> 0) / 4294967296) * (high - low);
  };
}

/** `count` points inside an ellipse, kept `apart` where there is room. @param {number} seed @param {number} count @param {number} cx @param {number} cy @param {number} rx @param {number} ry @param {number} [apart] @returns {[number, number, number][]} x, y and an angle in degrees */
export function scatter(seed, count, cx, cy, rx, ry, apart = 0) {
  const next = random(seed);
  /** @type {[number, number, number][]} */
  const points = [];
  for (let attempt = 0; points.length < count && attempt < count * 40; attempt += 1) {
    const angle = next(0, Math.PI * 2);
    const reach = Math.sqrt(next());
    const x = cx + Math.cos(angle) * reach * rx;
    const y = cy + Math.sin(angle) * reach * ry;
    if (points.every(([px, py]) => Math.hypot(px - x, py - y) >= apart))
      points.push([Math.round(x), Math.round(y), next(0, 180)]);
  }
  return points;
}

/** One picture being drawn: keeps the gradients and repeated parts that its shapes name. */
export class Canvas {
  /** @param {number} width @param {number} height */
  constructor(width, height) {
    this.width = width;
    this.height = height;
    /** @type {Map<string, string>} */
    this.definitions = new Map();
  }

  /** @param {(id: string) => string} make @returns {string} the id; the same content is kept once */
  define(make) {
    const content = make('@');
    const known = this.definitions.get(content);
    if (known !== undefined) return known;
    const id = `${String.fromCharCode(97 + (this.definitions.size % 26))}${this.definitions.size >= 26 ? Math.floor(this.definitions.size / 26) : ''}`;
    this.definitions.set(content, id);
    return id;
  }

  /** @param {string} opening @param {string} kind @param {(string | [number, string, number?])[]} stops */
  gradient(opening, kind, stops) {
    const marks = stops.map((stop, index) => {
      const [offset, colour, opacity] = typeof stop === 'string' ? [index / (stops.length - 1), stop, undefined] : stop;
      return `<stop offset="${Number(offset.toFixed(2))}" stop-color="${colour}"${opacity === undefined ? '' : ` stop-opacity="${opacity}"`}/>`;
    });
    return `url(#${this.define((id) => `<${kind} id="${id}"${opening}>${marks.join('')}</${kind}>`)})`;
  }

  /** Top to bottom. @param {(string | [number, string, number?])[]} stops */
  down(...stops) {
    return this.gradient(' x2="0" y2="1"', 'linearGradient', stops);
  }

  /** Left to right. @param {(string | [number, string, number?])[]} stops */
  across(...stops) {
    return this.gradient('', 'linearGradient', stops);
  }

  /** A round body lit from the upper left, where the light of all pictures is. @param {(string | [number, string, number?])[]} stops */
  round(...stops) {
    return this.gradient(' cx=".36" cy=".26" r=".8"', 'radialGradient', stops);
  }

  /** From the middle outwards. @param {(string | [number, string, number?])[]} stops */
  glow(...stops) {
    return this.gradient('', 'radialGradient', stops);
  }

  /** A part drawn once and put in several places. @param {string} body */
  part(body) {
    return this.define((id) => `<g id="${id}">${body}</g>`);
  }

  /** @param {string} part @param {number} x @param {number} y @param {number} [turn] @param {number} [scale] */
  put(part, x, y, turn = 0, scale = 1) {
    const at = tenths(`${x} ${y}`);
    if (turn === 0 && scale === 1) return `<use href="#${part}" x="${at.replace(' ', '" y="')}"/>`;
    return `<use href="#${part}" transform="translate(${at})${turn === 0 ? '' : `rotate(${Math.round(turn)})`}${scale === 1 ? '' : `scale(${Number(scale.toFixed(2))})`}"/>`;
  }

  /** @param {string} part @param {readonly (readonly [number, number, number?, number?])[]} at x, y, turn, scale */
  several(part, at) {
    return at.map(([x, y, turn, scale]) => this.put(part, x, y, turn, scale)).join('');
  }

  /** Only what lies inside `shape`. @param {string} shape @param {string} body */
  inside(shape, body) {
    return `<g clip-path="url(#${this.define((id) => `<clipPath id="${id}">${shape}</clipPath>`)})">${body}</g>`;
  }

  /** The finished file. @param {string} body */
  finish(body) {
    const definitions = [...this.definitions].map(([content, id]) => content.replace('id="@"', `id="${id}"`)).join('');
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${this.width} ${this.height}" fill="none" stroke-linecap="round" stroke-linejoin="round">${definitions === '' ? '' : `<defs>${definitions}</defs>`}${body}</svg>\n`;
  }
}
