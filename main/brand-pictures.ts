import { readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { BRAND_ADDRESS, type Brand } from '../app/look/brand';

/** A file that a brand names and the page had better not be given. */
export interface LeftOut {
  /** As the brand file has it. */
  readonly file: string;
  readonly why: 'missing' | 'too_large' | 'another_kind';
}

/** A brand without what its folder does not have. */
export interface CheckedBrand {
  readonly brand: Brand;
  readonly leftOut: readonly LeftOut[];
}

/** Bytes; a page that shows one file again and again holds it in memory. */
const MOST_BYTES = { picture: 8_000_000, video: 32_000_000 };

/** How a file of that kind begins, as Latin 1; by its ending. */
const BEGINNINGS: Readonly<Record<string, RegExp>> = {
  '.svg': /<svg[\s>]/,
  '.png': /^\x89PNG\r\n\x1a\n/,
  '.jpg': /^\xff\xd8\xff/,
  '.webp': /^RIFF[^]{4}WEBP/,
  '.mp4': /^[^]{4}ftyp/,
  '.webm': /^\x1a\x45\xdf\xa3/,
};

/** An SVG may begin with comments. */
const LOOKED_AT = 4000;

/**
 * Looks at every picture and video that a brand names: what is not there, is too large or is no such file is left out, so that
 * the page shows what it shows without it. Never rejects.
 *
 * @param folder the brand file's
 */
export async function checkPictures(brand: Brand, folder: string): Promise<CheckedBrand> {
  const leftOut: LeftOut[] = [];
  const kept = async (address: string): Promise<boolean> => {
    const file = address.slice(BRAND_ADDRESS.length);
    const why = await whyNot(join(folder, file));
    if (why && !leftOut.some((other) => other.file === file)) leftOut.push({ file, why });
    return why === undefined;
  };
  const one = async (address: string | undefined): Promise<string | undefined> =>
    address !== undefined && (await kept(address)) ? address : undefined;
  const all = async (addresses: readonly string[]): Promise<readonly string[]> => {
    const found = await Promise.all(addresses.map(one));
    return found.filter((address) => address !== undefined);
  };
  const { logo, logoOnDark, feast, attract } = brand;
  return {
    brand: {
      ...brand,
      logo: await one(logo),
      logoOnDark: await one(logoOnDark),
      feast: await one(feast),
      attract: attract && {
        ...attract,
        portrait: await all(attract.portrait),
        landscape: await all(attract.landscape),
      },
    },
    leftOut,
  };
}

async function whyNot(path: string): Promise<LeftOut['why'] | undefined> {
  const ending = extname(path);
  const most = ending === '.mp4' || ending === '.webm' ? MOST_BYTES.video : MOST_BYTES.picture;
  try {
    const { size } = await stat(path);
    if (size > most) return 'too_large';
    const beginning = (await readFile(path)).toString('latin1', 0, LOOKED_AT);
    return BEGINNINGS[ending]?.test(beginning) === true ? undefined : 'another_kind';
  } catch {
    return 'missing';
  }
}
