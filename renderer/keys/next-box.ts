/** Where an arrow key points on the screen; in every language the arrow to the left points to the left. */
export type Direction = 'up' | 'down' | 'left' | 'right';

/** Where something stands, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How much more it counts to lie beside the way than far along it. */
const ASIDE = 8;

/**
 * Index of the box that a person means who looks from `from` and presses an arrow: the nearest one that lies wholly that way,
 * rather straight ahead than aside; undefined when there is none. The first one wins a tie.
 */
export function nextBox(from: Box, boxes: readonly Box[], direction: Direction): number | undefined {
  let best: number | undefined;
  let least = Infinity;
  for (const [index, box] of boxes.entries()) {
    const distance = distanceTo(turned(from, direction), turned(box, direction));
    if (distance < least) {
      least = distance;
      best = index;
    }
  }
  return best;
}

/** Index of the box whose middle is nearest to that of `from`; undefined of none. */
export function nearestBox(from: Box, boxes: readonly Box[]): number | undefined {
  const distances = boxes.map((box) =>
    Math.hypot(box.left + box.right - from.left - from.right, box.top + box.bottom - from.top - from.bottom),
  );
  const least = Math.min(...distances);
  return boxes.length === 0 ? undefined : distances.indexOf(least);
}

/** The part of `box` that shows inside `frame`; undefined when nothing does. */
export function shownPart(box: Box, frame: Box): Box | undefined {
  const part = {
    left: Math.max(box.left, frame.left),
    top: Math.max(box.top, frame.top),
    right: Math.min(box.right, frame.right),
    bottom: Math.min(box.bottom, frame.bottom),
  };
  // A sliver of a pixel is left over by rounding.
  return part.right - part.left > 1 && part.bottom - part.top > 1 ? part : undefined;
}

/** Along the arrow and across it, as if it pointed down. */
interface Turned {
  readonly near: number;
  readonly far: number;
  readonly from: number;
  readonly to: number;
}

function turned({ left, top, right, bottom }: Box, direction: Direction): Turned {
  switch (direction) {
    case 'down':
      return { near: top, far: bottom, from: left, to: right };
    case 'up':
      return { near: -bottom, far: -top, from: left, to: right };
    case 'right':
      return { near: left, far: right, from: top, to: bottom };
    case 'left':
      return { near: -right, far: -left, from: top, to: bottom };
  }
}

function distanceTo(start: Turned, box: Turned): number {
  // Rounded borders and shadows let neighbours overlap a little.
  const slack = Math.min(start.far - start.near, box.far - box.near) / 4;
  if (box.near < start.far - slack) return Infinity;
  const aside = Math.max(0, box.from - start.to, start.from - box.to);
  // Straight ahead, the one that begins where this one does comes before its neighbours.
  const shift = Math.abs(box.from - start.from) / 1000;
  return Math.max(0, box.near - start.far) + ASIDE * aside + shift;
}
