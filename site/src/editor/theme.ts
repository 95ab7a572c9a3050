import {EditorView} from '@codemirror/view'

/** The colours are those of the page, whose custom properties reach into the editor. */
export const theme = EditorView.theme({
  '&': {height: '100%', color: 'var(--text)', backgroundColor: 'var(--page)', fontSize: '0.875rem'},
  '&.cm-focused': {outline: '2px solid var(--focus)', outlineOffset: '-2px'},
  '.cm-scroller': {fontFamily: 'ui-monospace, "SFMono-Regular", "Noto Sans Mono", monospace', lineHeight: '1.5'},
  '.cm-content': {caretColor: 'var(--text)'},
  '.cm-cursor': {borderLeftColor: 'var(--text)'},
  '.cm-gutters': {backgroundColor: 'var(--soft)', color: 'var(--dim)', borderRight: '1px solid var(--line)'},
  '.cm-activeLine': {backgroundColor: 'color-mix(in srgb, var(--soft) 60%, transparent)'},
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--selection)'
  },
  '.cm-selectionMatch': {backgroundColor: 'var(--mark)'},
  '.cm-tooltip': {
    backgroundColor: 'var(--page)',
    color: 'var(--text)',
    border: '1px solid var(--line)',
    maxWidth: '30rem'
  },
  '.problem-tooltip p': {margin: '0.25rem 0.5rem'},
  '.cm-panels': {backgroundColor: 'var(--soft)', color: 'var(--text)'},
  '.cm-panels input, .cm-panels button': {font: 'inherit', color: 'inherit', background: 'var(--page)'},
  '.problem': {textDecorationLine: 'underline', textDecorationStyle: 'wavy', textDecorationSkipInk: 'none'},
  '.problem.error': {textDecorationColor: 'var(--error)'},
  '.problem.warning': {textDecorationColor: 'var(--warning)'},
  '.selected-problem': {backgroundColor: 'var(--mark)'},
  '.problem-gutter': {minWidth: '1rem'},
  '.gutter-mark': {padding: '0 0.2rem', fontSize: '0.7rem'},
  '.gutter-mark.error': {color: 'var(--error)'},
  '.gutter-mark.warning': {color: 'var(--warning)'}
})
