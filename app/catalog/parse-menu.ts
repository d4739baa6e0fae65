import { findNodeAtLocation, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import type { z } from 'zod';
import { err, ok, type Result } from '../result';
import { buildCatalog, type Catalog } from './catalog';
import { menuSchema } from './menu-schema';

/** Where a JSON text that people write is wrong. `line` counts from 1; `field` is a path such as `categories[0].items[3].price`. */
export interface JsonMistake {
  readonly line: number;
  readonly field: string;
  readonly message: string;
}

/**
 * Reads a menu file. All mistakes at once, at most 20, each with its line; names that lead nowhere are looked for as soon as
 * every field is in order.
 */
export function parseMenu(text: string): Result<Catalog, readonly JsonMistake[]> {
  const menu = parseJsonText(text, menuSchema);
  return menu.ok ? ok(buildCatalog(menu.value)) : menu;
}

/** Reads a JSON text against a schema, so that each mistake says its line, for files that people edit by hand. */
export function parseJsonText<S extends z.ZodType>(
  text: string,
  schema: S,
): Result<z.infer<S>, readonly JsonMistake[]> {
  const clean = text.replace(/^\uFEFF/, '');
  const json = readJson(clean);
  if (!json.ok) return err([whyNoJson(clean)]);
  const checked = schema.safeParse(json.value);
  if (checked.success) return ok(checked.data);
  const tree = treeOf(clean);
  return err(
    checked.error.issues
      .flatMap(placed)
      .slice(0, MOST_MISTAKES)
      .map(({ path, message }) => ({ line: lineOf(clean, tree, path), field: fieldName(path), message })),
  );
}

/** Mistakes for whoever wrote the file, a line each. */
export function describeMistakes(mistakes: readonly JsonMistake[]): string {
  return mistakes
    .map(({ line, field, message }) => `  line ${line}: ${field === '' ? 'the file' : field} ${message}`)
    .join('\n');
}

function readJson(text: string): Result<unknown, null> {
  try {
    return ok(JSON.parse(text) as unknown);
  } catch {
    return err(null);
  }
}

/** The JSON of the platform says that something is wrong, this parser where. */
function whyNoJson(text: string): JsonMistake {
  const errors: ParseError[] = [];
  const tree = treeOf(text, errors);
  if (tree === 'too_deep') return { line: 1, field: '', message: 'is not JSON: nested too deeply' };
  const [first] = errors;
  // What the platform refuses this parser has refused so far, too; if it ever does not, the file is no JSON all the same.
  const what = first === undefined ? 'no value' : spaced(printParseErrorCode(first.error));
  return { line: lineAt(text, first?.offset ?? 0), field: '', message: `is not JSON: ${what}` };
}

/** The parser goes down by recursion: a file of nothing but brackets ends its stack. */
function treeOf(text: string, errors: ParseError[] = []): Node | undefined | 'too_deep' {
  try {
    return parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  } catch {
    return 'too_deep';
  }
}

/** More than anybody mends in one go. */
const MOST_MISTAKES = 20;

type Path = readonly (string | number)[];

/** Where each mistake of an issue is: the schema reports unknown fields at what holds them, together. */
function placed(issue: z.core.$ZodIssue): { path: Path; message: string }[] {
  const path = issue.path.filter((step) => typeof step !== 'symbol');
  if (issue.code !== 'unrecognized_keys') return [{ path, message: issue.message }];
  return issue.keys.map((key) => ({ path: [...path, key], message: 'is no field of this file' }));
}

/** A missing field has no place of its own: the nearest thing around it does. */
function lineOf(text: string, tree: ReturnType<typeof treeOf>, path: Path): number {
  if (typeof tree !== 'object') return 1;
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const node = findNodeAtLocation(tree, path.slice(0, depth));
    if (node !== undefined) return lineAt(text, node.offset);
  }
  return 1;
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function fieldName(path: Path): string {
  return path.reduce<string>(
    (name, step) => (typeof step === 'number' ? `${name}[${step}]` : name === '' ? step : `${name}.${step}`),
    '',
  );
}

function spaced(code: string): string {
  return code.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}
