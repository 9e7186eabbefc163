import { HighlightStyle } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/**
 * Names stand out a little, signs step back. Mantine's text colours stand at 4.5:1 and more on the page, on the line of
 * the cursor and on lines that came or went, in both schemes.
 */
export const highlightStyle = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--mantine-color-quay-text)' },
  { tag: tags.string, color: 'var(--mantine-color-teal-text)' },
  { tag: tags.number, color: 'var(--mantine-color-violet-text)' },
  { tag: [tags.bool, tags.null], color: 'var(--mantine-color-magenta-text)' },
  { tag: [tags.separator, tags.brace, tags.squareBracket], color: 'var(--mantine-color-dimmed)' },
]);

const ERROR = 'var(--st-failed)';
const WARNING = 'var(--st-partial)';
const EDGE = '1px solid var(--q-edge)';

/** CodeMirror's own colours are for one scheme at a time; the console's variables change with the scheme by themselves. */
export const theme = EditorView.theme({
  '&': {
    color: 'var(--mantine-color-text)',
    backgroundColor: 'var(--q-raised)',
    border: '1px solid var(--q-control)',
    borderRadius: 'var(--mantine-radius-md)',
    fontSize: 'var(--mantine-font-size-sm)',
    maxHeight: 'min(65vh, 48rem)',
    minHeight: '14rem',
  },
  '&.cm-focused': { outline: '2px solid var(--q-focus)', outlineOffset: '-1px' },
  '.cm-scroller': { fontFamily: 'var(--mantine-font-family-monospace)', lineHeight: '1.55', flexGrow: '1' },
  '.cm-content': { caretColor: 'var(--mantine-color-text)', padding: '8px 0' },
  '.cm-line': { padding: '0 8px 0 4px' },
  '.cm-activeLine': { backgroundColor: 'transparent' },
  '&.cm-focused .cm-activeLine': { backgroundColor: 'var(--q-hover)' },
  '.cm-gutters': {
    backgroundColor: 'var(--q-head)',
    color: 'var(--mantine-color-dimmed)',
    border: 'none',
    borderInlineEnd: EDGE,
    borderStartStartRadius: 'var(--mantine-radius-md)',
    borderEndStartRadius: 'var(--mantine-radius-md)',
  },
  '.cm-activeLineGutter': { backgroundColor: 'transparent', color: 'var(--mantine-color-text)' },
  '.cm-specialChar': { color: 'var(--st-unknown)' },
  '&.cm-focused .cm-matchingBracket, &.cm-focused .cm-nonmatchingBracket': {
    backgroundColor: 'transparent',
    outline: '1px solid var(--q-control)',
  },
  '&.cm-focused .cm-nonmatchingBracket': { outlineColor: ERROR },
  '.cm-foldGutter .cm-gutterElement': { cursor: 'pointer' },
  '.cm-foldPlaceholder': {
    backgroundColor: 'var(--q-hover)',
    border: EDGE,
    color: 'var(--mantine-color-text)',
    padding: '0 6px',
  },

  '.cm-gutter-lint': { width: '1.25em' },
  '.cm-gutter-lint .cm-gutterElement': { padding: '0', textAlign: 'center', fontWeight: '600' },
  '.cm-lint-marker': { width: 'auto', height: 'auto' },
  '.cm-lint-marker-error': { content: 'normal', color: ERROR },
  '.cm-lint-marker-warning': { content: 'normal', color: WARNING },
  '.cm-lint-marker-error::before': { content: '"✕"' },
  '.cm-lint-marker-warning::before': { content: '"!"' },
  '.cm-lintRange': { backgroundImage: 'none', textDecorationThickness: '1px', textDecorationSkipInk: 'none' },
  '.cm-lintRange-error': { textDecoration: `underline wavy ${ERROR}` },
  '.cm-lintRange-warning': { textDecoration: `underline wavy ${WARNING}` },
  '.cm-lintPoint:after': { borderBottomColor: ERROR },
  '.cm-lintPoint-warning:after': { borderBottomColor: WARNING },

  '.cm-tooltip': {
    border: 'none',
    borderRadius: 'var(--mantine-radius-md)',
    backgroundColor: 'var(--q-raised)',
    color: 'var(--mantine-color-text)',
    boxShadow: 'var(--q-shadow)',
    overflow: 'hidden',
  },
  '.cm-tooltip-lint': { maxWidth: 'min(36rem, 90vw)', listStyle: 'none' },
  '.cm-diagnostic': {
    marginLeft: '0',
    padding: '6px 12px',
    fontFamily: 'var(--mantine-font-family)',
    overflowWrap: 'anywhere',
  },
  '.cm-diagnostic-error': { borderLeft: `3px solid ${ERROR}` },
  '.cm-diagnostic-warning': { borderLeft: `3px solid ${WARNING}` },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    fontFamily: 'var(--mantine-font-family-monospace)',
    fontSize: 'var(--mantine-font-size-sm)',
    maxHeight: '16rem',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': {
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    minHeight: '28px',
    padding: '2px 12px',
  },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    backgroundColor: 'var(--mantine-primary-color-filled)',
    color: 'var(--mantine-color-white)',
  },
  '.cm-completionDetail': {
    marginInlineStart: 'auto',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    fontFamily: 'var(--mantine-font-family)',
    fontSize: 'var(--mantine-font-size-xs)',
    fontStyle: 'normal',
    color: 'var(--mantine-color-dimmed)',
  },
  'li[aria-selected] .cm-completionDetail': { color: 'inherit' },

  '.cm-panels': { zIndex: '1', backgroundColor: 'var(--q-head)', color: 'inherit' },
  '.cm-panels.cm-panels-top': {
    borderBottom: EDGE,
    borderStartStartRadius: 'var(--mantine-radius-md)',
    borderStartEndRadius: 'var(--mantine-radius-md)',
  },
  '.cm-panel.cm-search': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '6px 8px',
    padding: '8px 44px 8px 8px',
    fontFamily: 'var(--mantine-font-family)',
  },
  // What a line break is for CodeMirror, in a row that breaks where it must.
  '.cm-panel.cm-search br': { display: 'block', width: '100%', content: '""' },
  // Several selections at once are not to be had here.
  '.cm-panel.cm-search [name=select]': { display: 'none' },
  '.cm-panel.cm-search :is(input, button, label)': { margin: '0' },
  '.cm-panel.cm-search label': {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '6px',
    minHeight: '28px',
    fontSize: 'var(--mantine-font-size-sm)',
  },
  '.cm-panel.cm-search [type=checkbox]': { width: '16px', height: '16px' },
  '.cm-textfield': {
    height: '28px',
    width: '16rem',
    maxWidth: '100%',
    padding: '0 8px',
    border: '1px solid var(--q-control)',
    borderRadius: 'var(--mantine-radius-md)',
    backgroundColor: 'var(--q-raised)',
    color: 'inherit',
    font: 'inherit',
  },
  '.cm-button': {
    minHeight: '28px',
    padding: '0 8px',
    border: '1px solid var(--mantine-color-default-border)',
    borderRadius: 'var(--mantine-radius-md)',
    backgroundImage: 'none',
    backgroundColor: 'var(--mantine-color-default)',
    color: 'var(--mantine-color-default-color)',
    fontFamily: 'inherit',
    fontSize: 'var(--mantine-font-size-xs)',
    cursor: 'pointer',
  },
  '.cm-button:active': { backgroundImage: 'none' },
  '.cm-panel.cm-search [name=close]': {
    top: '8px',
    insetInlineEnd: '8px',
    width: '28px',
    height: '28px',
    borderRadius: 'var(--mantine-radius-md)',
    color: 'inherit',
    fontSize: 'var(--mantine-font-size-lg)',
    cursor: 'pointer',
  },
  '.cm-searchMatch': { backgroundColor: 'transparent', outline: '1px solid var(--q-focus)' },
  '.cm-searchMatch-selected': { backgroundColor: 'var(--q-selected)', outlineWidth: '2px' },

  '&.cm-merge-b .cm-changedLine': { backgroundColor: 'var(--mantine-color-green-light)' },
  '.cm-deletedChunk': { position: 'relative', padding: '0', backgroundColor: 'var(--mantine-color-red-light)' },
  '.cm-deletedChunk .cm-deletedLine': { padding: '0 8px 0 4px' },
  '&.cm-merge-b .cm-changedText': { background: 'none', textDecoration: 'underline var(--st-succeeded) 2px' },
  '.cm-deletedChunk .cm-deletedText': { background: 'none', textDecoration: 'line-through' },
  '&.cm-merge-b .cm-changedLineGutter': { background: 'var(--st-succeeded)' },
  '.cm-deletedLineGutter': { background: ERROR },
  '.cm-changeGutter': { width: '4px', padding: '0' },
  '.cm-deletedChunk .cm-chunkButtons': { insetBlockStart: '2px', insetInlineEnd: '8px', zIndex: '1' },
  '.cm-deletedChunk .cm-chunkButtons button': {
    minHeight: '24px',
    padding: '0 8px',
    border: '1px solid var(--mantine-color-default-border)',
    borderRadius: 'var(--mantine-radius-md)',
    backgroundColor: 'var(--mantine-color-default)',
    color: 'var(--mantine-color-default-color)',
    fontFamily: 'var(--mantine-font-family)',
    fontSize: 'var(--mantine-font-size-xs)',
  },

  '@media (pointer: coarse)': {
    // Under 16 px iOS zooms into what has the focus.
    '.cm-scroller': { fontSize: '16px' },
    // The button under the text does the same, and a finger finds it.
    '.cm-deletedChunk .cm-chunkButtons': { display: 'none' },
    '.cm-textfield, .cm-button': { minHeight: '44px', fontSize: '16px' },
    '.cm-panel.cm-search label, .cm-tooltip.cm-tooltip-autocomplete > ul > li': { minHeight: '44px' },
    '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontSize: '16px' },
    '.cm-panel.cm-search [name=close]': { width: '44px', height: '44px' },
  },
});
