import { writeFile } from 'node:fs/promises';
import { create } from 'qrcode';

const WIDTH = 640;
const HEIGHT = 480;
const FRAMES_PER_SECOND = 10;
/** How much of the picture's height the code takes, its quiet zone included. */
const CODE_HEIGHT = 0.7;
const QUIET_ZONE = 4;

/** Luma of a lit wall, of paper and of ink: a real picture has no pure white. */
const WALL = 200;
const INK = 24;
const PAPER = 235;
const BLACK = 16;

/** What a camera sees for a while. */
export interface CameraScene {
  /** What a code before it says; without it there is an empty wall. */
  readonly text?: string;
  /** Nothing is seen at all. */
  readonly isCovered?: boolean;
  readonly seconds: number;
}

/**
 * Writes what a camera sees that a phone with a QR code is held to, as a YUV4MPEG2 file, which Chromium plays in a loop
 * in place of a camera.
 *
 * @param file path of the `.y4m` file
 * @param scenes one after the other, over and over
 */
export async function writeQrVideo(file: string, scenes: readonly CameraScene[]): Promise<void> {
  const frames = scenes.flatMap((scene) => {
    const frame = frameOf(scene);
    return Array.from({ length: Math.round(scene.seconds * FRAMES_PER_SECOND) }, () => frame);
  });
  const header = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F${FRAMES_PER_SECOND}:1 Ip A1:1 C420jpeg\n`);
  await writeFile(file, Buffer.concat([Buffer.from(header), ...frames]));
}

function frameOf({ text, isCovered = false }: CameraScene): Buffer {
  const luma = Buffer.alloc(WIDTH * HEIGHT, isCovered ? BLACK : WALL);
  if (text !== undefined) drawCode(luma, text);
  const chroma = Buffer.alloc((WIDTH / 2) * (HEIGHT / 2) * 2, 128);
  return Buffer.concat([Buffer.from('FRAME\n'), luma, chroma]);
}

function drawCode(luma: Buffer, text: string): void {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const cells = modules.size + 2 * QUIET_ZONE;
  const scale = Math.floor((HEIGHT * CODE_HEIGHT) / cells);
  const side = cells * scale;
  const left = Math.floor((WIDTH - side) / 2);
  const top = Math.floor((HEIGHT - side) / 2);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const row = Math.floor(y / scale) - QUIET_ZONE;
      const column = Math.floor(x / scale) - QUIET_ZONE;
      const isInside = row >= 0 && column >= 0 && row < modules.size && column < modules.size;
      luma[(top + y) * WIDTH + left + x] = isInside && modules.get(row, column) ? INK : PAPER;
    }
  }
}
