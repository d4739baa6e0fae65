import { expect, test } from 'vitest';
import { startCodeEngine, type CodeEngine, type Finding } from './code-engine';
import { createCodeSearch, PASSES } from './code-search';
import { engineProgram } from './testing/code-engine';
import { warmUp } from './warm-up';

test('a code is read once, and then each costly look has its turn at one that is seen and cannot be read', async () => {
  const engine = await startCodeEngine(await engineProgram());
  const looks: string[] = [];
  const found: (Finding | undefined)[] = [];
  const watched: CodeEngine = {
    find: (picture, look) => {
      looks.push(JSON.stringify(look));
      found.push(engine.find(picture, look));
      return found.at(-1);
    },
  };
  const steps = [...warmUp(createCodeSearch(watched))];
  expect(steps).toHaveLength(1 + 2 * PASSES.length);
  for (const { look } of PASSES) expect(looks).toContain(JSON.stringify(look));
  expect(found.flatMap((each) => each?.text ?? [])).toEqual(['kiosk']);
  expect(found.filter((each) => each?.format === 'qr').length).toBeGreaterThan(2 * PASSES.length);
});
