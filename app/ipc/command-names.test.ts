import { expect, test } from 'vitest';
import { COMMAND_NAMES } from './command-names';
import { COMMANDS } from './contract';
import { INTENTS } from './intents';

test('the preload offers exactly the commands of the contract', () => {
  expect([...COMMAND_NAMES].sort()).toEqual(Object.keys(COMMANDS).sort());
});

test('each intent of a guest is a command', () => {
  expect(Object.keys(COMMANDS)).toEqual(expect.arrayContaining(Object.keys(INTENTS)));
});
