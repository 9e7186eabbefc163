import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { SafeText } from './safe-text';

it('shows hostile text as text, in a direction of its own', () => {
  const { container } = render(<SafeText text={'<b>x</b>\u202e\u0000'} />);
  const isolate = container.querySelector('bdi');
  expect(isolate?.getAttribute('dir')).toBe('auto');
  expect(isolate?.textContent).toBe('<b>x</b>[U+202E]␀');
  expect(container.querySelector('b')).toBeNull();
});
