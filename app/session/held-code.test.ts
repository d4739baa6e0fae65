import { expect, test } from 'vitest';
import { createStory } from '../testing/story';

test('a code that stays in front of the camera is asked about once, a scanner asks as often as it is used', () => {
  const story = createStory();
  story.tell({ type: 'start_visit' });
  const hold = () => story.tell({ type: 'scan_code', text: 'stranger1', source: 'camera' });
  hold();
  hold();
  story.failSignIn('unknown_member');
  hold();
  expect(story.effectsOf('sign_in')).toHaveLength(1);
  story.tell({ type: 'scan_code', text: 'stranger1', source: 'scanner' });
  expect(story.effectsOf('sign_in')).toHaveLength(2);
  story.failSignIn('unknown_member');
  story.tell({ type: 'scan_code', text: 'another1', source: 'camera' });
  expect(story.effectsOf('sign_in')).toHaveLength(3);
});
