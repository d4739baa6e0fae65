import fc from 'fast-check';
import { z } from 'zod';
import { COMMANDS, type CommandName } from '../../app/ipc/contract';

/** What of JSON Schema the inputs of commands are made of. */
interface Shape {
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'boolean';
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
}

/** Texts that have hurt other programs; none is longer than the shortest field takes. */
const HOSTILE_TEXTS: readonly string[] = [
  ...['__proto__', 'constructor', '../../etc/passwd', "'; DROP TABLE orders;--", '<script>x</script>', '${7*7}'],
  ...['\u0000', '\ud800', '\u202e', '\u001b[2J', 'https://evil.example/', 'maya7k2p|fiveoff4t8k'],
];

/** Inputs that the command takes, with content that makes no sense. A kind of schema that it does not know throws. */
export function wellFormedInputs(name: CommandName): fc.Arbitrary<object> {
  return inputsOf(z.toJSONSchema(COMMANDS[name].input, { io: 'input' }) as Shape) as fc.Arbitrary<object>;
}

function inputsOf(shape: Shape): fc.Arbitrary<unknown> {
  if (shape.anyOf) return fc.oneof(...shape.anyOf.map(inputsOf));
  if (shape.enum) return fc.constantFrom(...shape.enum);
  switch (shape.type) {
    case 'object': {
      const fields = Object.entries(shape.properties ?? {}).map(([key, field]) => [key, inputsOf(field)] as const);
      return fc.record(Object.fromEntries(fields), {
        requiredKeys: [...(shape.required ?? [])],
        noNullPrototype: true,
      });
    }
    case 'array':
      return fc.array(inputsOf(shape.items ?? {}), { maxLength: 5 });
    case 'string':
      return textsOf(shape);
    case 'integer':
      return fc.integer({ min: shape.minimum ?? 0, max: Math.min(shape.maximum ?? 0, 0x7fffffff) });
    case 'boolean':
      return fc.boolean();
    default:
      throw new Error(`no inputs of ${JSON.stringify(shape)}`);
  }
}

function textsOf({ pattern, minLength = 0, maxLength = 100 }: Shape): fc.Arbitrary<string> {
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern));
  return fc.oneof(fc.constantFrom(...HOSTILE_TEXTS), fc.string({ minLength, maxLength, unit: 'binary' }));
}

/** What else a page can send: structured cloning carries all of it over, and it hurts where it is not expected. */
export function rubbish(): fc.Arbitrary<unknown> {
  const known: readonly unknown[] = [
    ...[undefined, null, true, NaN, Infinity, -0, -1, 1e308, 2 ** 53, 10n, '', ...HOSTILE_TEXTS, 'x'.repeat(100_000)],
    ...[[], [[]], new Map([['text', 'x']]), new Set([1]), new Date(NaN), /x/, new Error('x'), new ArrayBuffer(8)],
    ...[
      Object.create(null) as unknown,
      cycle(),
      nest(10_000),
      JSON.parse('{"__proto__":{"polluted":true}}') as unknown,
    ],
    ...[new Uint8Array(64), Array.from({ length: 10_000 }, (_, index) => index)],
  ];
  const all = { withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withSet: true };
  return fc.oneof(fc.constantFrom(...known), fc.anything({ ...all, withSparseArray: true, withTypedArray: true }));
}

function cycle(): unknown {
  const round: unknown[] = [];
  round.push({ round });
  return round;
}

function nest(depth: number): unknown {
  let inner: unknown = 0;
  for (let level = 0; level < depth; level += 1) inner = { inner };
  return inner;
}
