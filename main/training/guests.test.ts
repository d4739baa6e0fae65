import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sampleGuests } from '../thanx/testing';
import { parseTrainingGuests } from './guests';

const text = readFileSync('assets/training/guests.json', 'utf8');

describe('the sample guests', () => {
  const { members, newcomers, locations } = sampleGuests();

  it('have rewards of each type, points, progress, nothing, and one is no member', () => {
    const types = members.flatMap(({ rewards }) => rewards.map(({ type }) => type));
    expect(new Set(types)).toEqual(new Set(['amount', 'percent', 'item']));
    expect(members.some(({ points, points_products }) => points.length > 0 && points_products.length > 1)).toBe(true);
    expect(members.some(({ progress }) => progress !== undefined)).toBe(true);
    expect(members.some((each) => !each.progress && each.rewards.length + each.points.length === 0)).toBe(true);
    expect(newcomers).toHaveLength(1);
  });

  it('have numbers that belong to nobody', () => {
    for (const { phone } of [...members, ...newcomers]) expect(phone).toMatch(/^\+1(?:415|787)55501\d\d$/);
  });

  it('name locations that exist', () => {
    const known = locations.map(({ id }) => id);
    const named = members.flatMap(({ rewards }) => rewards.flatMap((reward) => reward.restriction_location_ids));
    expect(known).toEqual(expect.arrayContaining(named));
  });
});

describe('a wrong guests file', () => {
  it.each([
    ['{', 'not JSON'],
    [text.replace('maya7k2p', '12345678'), 'user_id'],
    [text.replace('maya.torres@example.com', 'maya@gmail.com'), 'no address that could be real'],
    [text.replace('noah4r9x', 'maya7k2p'), 'two people'],
    [text.replace('twentypct6m2', 'fiveoff4t8k'), 'same reward'],
    [text.replace('"value": "5.00"', '"value": "five"'), 'dollars'],
    [text.replace('"expires_in_days": 30', '"expires": 30'), 'expires'],
  ])('is refused with a reason (%#)', (wrong, reason) => {
    const read = parseTrainingGuests(wrong);
    expect(read.ok).toBe(false);
    expect(!read.ok && read.error).toContain(reason);
  });
});
