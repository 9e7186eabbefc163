import { describe, expect, it } from 'vitest';
import { isNoWorkspace, isProcessingFailed } from './no-workspace';

describe('whether there is no such workspace', () => {
  it.each([
    ['DLG.0818', 'Workspace does not exists.', true],
    ['', 'The WORKSPACE 0a1b was not found', true],
    ['DLG.2253', 'Cannot go on: workspace\n0a1b does not exist', true],
    ['0818', 'Processing failed.', true],
    ['DLG.2252', 'Processing failed.', false],
    ['DLG.2253', 'The collection task does not exist.', false],
    // What does not exist stands before it.
    ['DLG.2253', 'The task does not exist in the workspace.', false],
    ['DLG.1901', 'No permission for the workspace.', false],
    ['', '', false],
  ])('%s %j: %s', (code, message, is) => {
    expect(isNoWorkspace({ code, message })).toBe(is);
  });

  // Tried from each of its words on, a text of this length would take hours.
  it.each(['workspace ', 'workspace not ', 'not exist ', ' '])('is told of a text without end: %j', (word) => {
    const message = word.repeat(1_000_000);
    expect(isNoWorkspace({ message })).toBe(false);
    expect(isNoWorkspace({ message: `${message}workspace not found` })).toBe(true);
    expect(isProcessingFailed(`${message}processing failed`)).toBe(word === ' ');
  });
});
