/** What a browser calls ImageData; readers look at no more than its fields and its name. */
class BenchImageData {
  readonly colorSpace = 'srgb';
  constructor(
    readonly data: Uint8ClampedArray,
    readonly width: number,
    readonly height: number,
  ) {}
}

/** Where a code is, which nobody here asks. */
class BenchRectangle {
  constructor(
    readonly x: number,
    readonly y: number,
    readonly width: number,
    readonly height: number,
  ) {}
}

Object.assign(globalThis, { ImageData: BenchImageData, DOMRectReadOnly: BenchRectangle });
