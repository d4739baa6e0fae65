import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LOCATION, sampleGuests } from '../thanx/testing';
import { createDoor, type Door } from './door';
import { createDoorClient, type DoorClient } from './door-client';
import { createThanxStandIn, createTrainingCredentials, type ThanxStandIn } from './thanx-stand-in';
import { createThanxVerbs, type ThanxVerbs } from './thanx-verbs';

let standIn: ThanxStandIn;
let door: Door;
let client: DoorClient<ThanxVerbs>;
beforeEach(async () => {
  const credentials = createTrainingCredentials();
  standIn = await createThanxStandIn({ guests: sampleGuests(), locationId: LOCATION, credentials });
  door = await createDoor(createThanxVerbs(standIn.control));
  client = createDoorClient<ThanxVerbs>(door);
});
afterEach(async () => {
  await door.close();
  await standIn.close();
});

describe('the door', () => {
  it('opens to each verb', async () => {
    expect(await client.thanx_member({ userId: 'stella8w3q' })).toMatchObject({ points: { trainingstars: 240 } });
    expect(await client.thanx_member({ userId: 'nobody' })).toBeNull();
    await client.thanx_set_points({ userId: 'stella8w3q', balance: 7 });
    await client.thanx_expire_reward({ rewardId: 'fiveoff4t8k' });
    await client.thanx_use_reward_elsewhere({ rewardId: 'twentypct6m2' });
    await client.thanx_change_discount({ discount: '1.00' });
    await client.thanx_expire_tokens();
    await client.thanx_set_fault({ kind: 'status', status: 404, times: 1 });
    expect((await fetch(`${standIn.partnerBaseUrl}/users`)).status).toBe(404);
    expect(await client.thanx_requests()).toMatchObject([{ method: 'GET', path: '/users', status: 404 }]);
    await client.thanx_clear_requests();
    await client.thanx_set_fault({ kind: 'outage' });
    await expect(fetch(standIn.partnerBaseUrl)).rejects.toThrow();
    await client.thanx_clear_faults();
    expect((await fetch(standIn.partnerBaseUrl)).status).toBe(404);
    await client.thanx_reset();
    expect(await client.thanx_baskets()).toEqual([]);
    expect(await client.thanx_member({ userId: 'stella8w3q' })).toMatchObject({ points: { trainingstars: 240 } });
  });

  it('says why a verb refuses', async () => {
    await expect(client.thanx_expire_reward({ rewardId: 'none' })).rejects.toThrow('no reward none');
    await expect(client.thanx_set_fault({ kind: 'delay', ms: -1 })).rejects.toThrow('ms');
    const other = createDoorClient<{ open_sesame: { input: undefined; output: null } }>(door);
    await expect(other.open_sesame()).rejects.toThrow('no such verb');
  });

  it('stays shut without the secret, and is no page', async () => {
    for (const secret of ['', 'x'.repeat(64), door.secret.slice(1)]) {
      await expect(createDoorClient<ThanxVerbs>({ ...door, secret }).thanx_baskets()).rejects.toThrow('wrong secret');
    }
    const headers = { Authorization: `Bearer ${door.secret}` };
    expect((await fetch(`${door.url}/thanx_baskets`, { headers })).status).toBe(404);
  });

  it('can be awaited without calling a verb', async () => {
    expect(await Promise.resolve(client)).toBe(client);
  });
});
