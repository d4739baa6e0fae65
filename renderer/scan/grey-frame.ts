import { LONGEST_SIDE } from './decoder';
import { halved, luminanceOf, type Luminance } from './luminance';

/** Formats whose first plane is the brightness itself; cameras deliver one of the first two. */
const BRIGHTNESS_FIRST = new Set<VideoPixelFormat | null>(['I420', 'NV12', 'I420A', 'I422', 'I444']);

/**
 * Reads the brightness of pictures, at most {@link LONGEST_SIDE} long, and closes them. Of a camera's own formats no pixel is
 * converted; others are drawn first. For a worker: the page would stand still meanwhile.
 */
export function createGreyReader(): (frame: VideoFrame) => Promise<Luminance> {
  let buffer = new Uint8ClampedArray();
  let canvas: OffscreenCanvas | undefined;

  const copied = async (frame: VideoFrame): Promise<Luminance> => {
    const needed = frame.allocationSize();
    if (buffer.length < needed) buffer = new Uint8ClampedArray(needed);
    const [plane] = await frame.copyTo(buffer);
    const { width, height } = frame.visibleRect ?? { width: frame.codedWidth, height: frame.codedHeight };
    if (!plane) throw new Error('a picture without a plane');
    return { data: packed(buffer, plane, width, height), width, height };
  };

  const drawn = (frame: VideoFrame): Luminance => {
    const { displayWidth: width, displayHeight: height } = frame;
    if (canvas?.width !== width || canvas.height !== height) canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d', { willReadFrequently: true, alpha: false });
    if (!context) throw new Error('no 2d canvas');
    context.drawImage(frame, 0, 0, width, height);
    return luminanceOf(context.getImageData(0, 0, width, height));
  };

  return async (frame) => {
    try {
      let picture = BRIGHTNESS_FIRST.has(frame.format) ? await copied(frame) : drawn(frame);
      while (Math.max(picture.width, picture.height) > LONGEST_SIDE) picture = halved(picture);
      return picture;
    } finally {
      frame.close();
    }
  };
}

/** The first plane without what some formats put behind each row. */
function packed(
  bytes: Uint8ClampedArray,
  { offset, stride }: PlaneLayout,
  width: number,
  height: number,
): Uint8ClampedArray {
  if (stride === width) return bytes.subarray(offset, offset + width * height);
  const result = new Uint8ClampedArray(width * height);
  for (let y = 0; y < height; y++) {
    const from = offset + y * stride;
    result.set(bytes.subarray(from, from + width), y * width);
  }
  return result;
}
