/** Chance that can be repeated: the same seed gives the same draws. */
export interface Random {
  /** 0 up to 1. */
  readonly next: () => number;
  readonly chance: (probability: number) => boolean;
  /** A whole number, both ends included. */
  readonly int: (from: number, to: number) => number;
  /** Spread evenly over the orders of magnitude between the ends, which must be above zero. */
  readonly magnitude: (from: number, to: number) => number;
  readonly pick: <T>(from: readonly [T, ...T[]]) => T;
  /** By weight; a weight of zero is never drawn. */
  readonly weigh: <T>(from: readonly (readonly [weight: number, what: T])[]) => T;
}

/** Makes a {@link Random}: mulberry32, which is small and even enough for a torture test. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    chance: (probability) => next() < probability,
    int: (from, to) => from + Math.floor(next() * (to - from + 1)),
    magnitude: (from, to) => from * (to / from) ** next(),
    pick: (from) => from[Math.floor(next() * from.length)] ?? from[0],
    weigh: (from) => {
      const [first] = from;
      if (!first) throw new RangeError('nothing to draw from');
      let left = next() * from.reduce((sum, [weight]) => sum + weight, 0);
      for (const [weight, what] of from) {
        left -= weight;
        if (left < 0) return what;
      }
      return first[1];
    },
  };
}
