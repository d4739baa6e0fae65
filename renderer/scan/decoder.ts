/** A code that was read in a picture. */
export interface DecodedCode {
  /** What it says, exactly; for a barcode its digits. */
  readonly text: string;
  readonly format: 'qr' | 'barcode';
  /** One read is enough. Otherwise a second one must agree: see `createCodeGate`. */
  readonly isSure: boolean;
}

/** A place in a picture: shares of its width and height, 0 to 1 from the left and the top. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** What a decoder made of one picture. */
export interface Sighting {
  readonly code?: DecodedCode | undefined;
  /** Corners, in order around it, of a code that was read or of something built like one that could not be. */
  readonly outline?: readonly Spot[] | undefined;
  readonly light: Light;
}

/** How bright a picture is, each 0 to 255. */
export interface Light {
  readonly mean: number;
  readonly brightest: number;
}

/** One picture of the camera, as the lens sees it (not mirrored), while it is the newest. */
export interface Frame {
  /** The picture without copying it, for another thread; whoever asks must close it. None when it is already gone. */
  readonly picture: () => VideoFrame | undefined;
  /** Copies the picture's RGBA pixels out of the video, which takes this thread some ms. */
  readonly pixels: () => Pixels;
}

/** RGBA, row by row: the part of `ImageData` that matters. */
export interface Pixels {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/**
 * Looks for a code in pictures. Whoever calls waits for the answer before the next picture, so that one picture is in flight
 * and a slow decoder sees fewer pictures, never old ones.
 */
export interface Decoder {
  /** Answers undefined when the picture was gone. Rejects only when the decoder itself is broken. */
  readonly decode: (frame: Frame) => Promise<Sighting | undefined>;
  /** Lets go of what the decoder holds, such as a worker; a picture in flight is then never answered. */
  readonly close: () => void;
}

/** Longest side of the pictures that are looked at, for cameras that send more than they were asked for. */
export const LONGEST_SIDE = 1280;
