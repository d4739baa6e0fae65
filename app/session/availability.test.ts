import { describe, expect, test } from 'vitest';
import { NOTHING_SOLD_OUT, withSoldOut, type SoldOut } from '../catalog/availability';
import type { Catalog } from '../catalog/catalog';
import { ALICE } from '../testing/sample-accounts';
import { BARCODES, SAMPLE_CATALOG } from '../testing/sample-menu';
import { createStory, type Story } from '../testing/story';

interface Kitchen {
  readonly story: Story;
  /** The kitchen has run out of these, and of nothing else. */
  readonly runOut: (soldOut: Partial<SoldOut>, base?: Catalog) => void;
}

function openKitchen(): Kitchen {
  const setting = { catalog: SAMPLE_CATALOG };
  const story = createStory(setting);
  return {
    story,
    runOut: (soldOut, base = SAMPLE_CATALOG) => {
      setting.catalog = withSoldOut(base, { ...NOTHING_SOLD_OUT, ...soldOut });
      story.tell({ type: 'availability_changed' });
    },
  };
}

const SMALL = { groupId: 'size', modifierId: 'small' };
const TRUFFLE = { groupId: 'sauce', modifierId: 'truffle' };

describe('something that sells out while it is in a basket', () => {
  test('is named at once, and the order is not placed with it', () => {
    const { story, runOut } = openKitchen();
    story.arrive();
    story.scan(BARCODES.fries);
    story.add('cola');
    runOut({ items: ['fries'] });
    expect(story.screen).toMatchObject({
      basket: { lines: [{ itemId: 'fries', gone: { isItem: true, choices: [] } }, { gone: undefined }] },
    });
    story.tell({ type: 'open_review' });
    expect(story.tell({ type: 'place_order' }).accepted).toBe(false);
    story.tell({ type: 'remove_line', lineId: 'line-1' });
    story.tell({ type: 'place_order' });
    expect(story.screen.screen).toBe('paying');
  });

  test('may be a part of an item, and is mended by another', () => {
    const { story, runOut } = openKitchen();
    story.arrive();
    story.add('burger', 1, SMALL, TRUFFLE);
    runOut({ modifiers: [TRUFFLE] });
    expect(story.screen).toMatchObject({ basket: { lines: [{ gone: { isItem: false, choices: ['Truffle'] } }] } });
    story.tell({ type: 'replace_line', lineId: 'line-1', itemId: 'burger', quantity: 1, choices: [SMALL] });
    expect(story.screen).toMatchObject({ basket: { lines: [{ gone: undefined }] } });
  });

  test('may come back', () => {
    const { story, runOut } = openKitchen();
    story.arrive();
    story.add('fries');
    runOut({ items: ['fries'] });
    runOut({});
    story.place();
    expect(story.screen.screen).toBe('paying');
  });

  test('leaves prices as the guest found them', () => {
    const { story, runOut } = openKitchen();
    story.arrive();
    story.add('fries');
    const fries = { ...SAMPLE_CATALOG.items.fries!, price: 9900 as never };
    runOut({ items: ['cola'] }, { ...SAMPLE_CATALOG, items: { ...SAMPLE_CATALOG.items, fries } });
    expect(story.screen).toMatchObject({ basket: { subtotal: 350 } });
    story.add('cola');
    expect(story.notice).toMatchObject({ kind: 'line_refused', reason: 'sold_out' });
  });

  test('is looked for once more when Thanx has placed the order: it is opened again, and its reward freed', () => {
    const { story, runOut } = openKitchen();
    story.arriveAs(ALICE);
    story.add('fries');
    story.choose({ kind: 'reward', id: 'fiveoff' });
    story.place();
    runOut({ items: ['fries'] });
    expect(story.screen.screen).toBe('placing');
    const mark = story.effects.length;
    story.answerPlaced(350);
    expect(story.deedsSince(mark)).toEqual(['record_placed', 'record_voided', 'await_deliveries']);
    expect(story.screen).toMatchObject({ screen: 'review', basket: { lines: [{ gone: { isItem: true } }] } });
    expect(story.effectsOf('charge')).toEqual([]);
  });

  test('opens an order again that waits for its payment', () => {
    const { story, runOut } = openKitchen();
    story.arrive();
    story.add('fries');
    story.place();
    story.tell({ type: 'cancel_payment' });
    story.settlePayment({ kind: 'cancelled' });
    runOut({ items: ['cola'] });
    expect(story.screen.screen).toBe('payment_failed');
    runOut({ items: ['fries'] });
    expect(story.screen.screen).toBe('review');
    expect(story.lastOf('record_voided').reason).toBe('changed_by_guest');
  });

  test('while a card is being read changes nothing of that payment, but no second one is tried', () => {
    const { story, runOut } = openKitchen();
    story.arrive();
    story.add('fries');
    story.place();
    runOut({ items: ['fries'] });
    expect(story.screen.screen).toBe('paying');
    story.settlePayment({ kind: 'declined' });
    story.tell({ type: 'pay', method: 'card' });
    expect(story.screen.screen).toBe('review');
    expect(story.effectsOf('charge')).toHaveLength(1);
  });
});
