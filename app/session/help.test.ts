import { describe, expect, test } from 'vitest';
import { ALICE } from '../testing/sample-accounts';
import { createStory } from '../testing/story';

describe('a call for staff', () => {
  test('can be made on any screen, also where nothing else can, and leaves the screen as it is', () => {
    const story = createStory();
    story.tell({ type: 'ledger_failed', code: 'LEDGER-FULL' });
    expect(story.tell({ type: 'call_staff' }).accepted).toBe(true);
    expect(story.status).toMatchObject({ help: 'called', content: { screen: 'out_of_order', code: 'LEDGER-FULL' } });
    expect(story.lastOf('signal_help')).toEqual({ type: 'signal_help', help: 'called', what: 'help_called' });
  });

  test('is one, however often the button is pressed', () => {
    const story = createStory();
    story.tell({ type: 'call_staff' });
    expect(story.tell({ type: 'call_staff' }).accepted).toBe(false);
    expect(story.effectsOf('signal_help')).toHaveLength(1);
  });

  test('is answered, and cleared when staff have been there', () => {
    const story = createStory();
    expect(story.tell({ type: 'help_answered' }).accepted).toBe(false);
    story.tell({ type: 'call_staff' });
    story.tell({ type: 'help_answered' });
    expect(story.status.help).toBe('coming');
    expect(story.tell({ type: 'help_answered' }).accepted).toBe(false);
    story.tell({ type: 'help_cleared' });
    expect(story.status.help).toBeUndefined();
    expect(story.effectsOf('signal_help').map(({ what }) => what)).toEqual([
      'help_called',
      'help_answered',
      'help_cleared',
    ]);
    expect(story.tell({ type: 'help_cleared' }).accepted).toBe(false);
  });

  test('can be withdrawn before and after it was answered', () => {
    const story = createStory();
    for (const answer of [false, true]) {
      story.tell({ type: 'call_staff' });
      if (answer) story.tell({ type: 'help_answered' });
      expect(story.tell({ type: 'withdraw_call' }).accepted).toBe(true);
      expect(story.status.help).toBeUndefined();
    }
    expect(story.tell({ type: 'withdraw_call' }).accepted).toBe(false);
  });

  test('is a sign of life, does nothing to the order, and outlives the visit', () => {
    const story = createStory();
    story.arriveAs(ALICE);
    story.add('fries');
    story.pass(59_000);
    story.tell({ type: 'call_staff' });
    story.pass(59_000);
    expect(story.status.stillThereMs).toBeUndefined();
    expect(story.screen).toMatchObject({ basket: { pieces: 1 } });
    story.pass(30_000);
    expect(story.status).toMatchObject({ help: 'called', content: { screen: 'attract' } });
    expect(JSON.stringify(story.session)).not.toContain('alice');
  });
});
