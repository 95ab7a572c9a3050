import {expect, test} from '@jest/globals'
import {withoutEqualBlocks} from '../../src/fix/structure.js'
import {parse} from '../../src/markdown/parse.js'
import type {Edit} from '../../src/text/edit.js'

/** The first lines of the blocks that have to be compared, before and after an edit. */
function changed(before: string, after: string, edit: Edit): string[][] {
  const versions = withoutEqualBlocks({text: before, tree: parse(before)}, {text: after, tree: parse(after)}, [edit])
  return versions.map(({text, tree}) =>
    tree.children.map(({position}) =>
      text.slice(position!.start.offset, position!.end.offset).split('\n', 1)[0]!.trim()
    )
  )
}

const list = '# Papers\n\n- [A](a)\n- [B](b)\n\n## More\n\nSee [C](c).\n'

test('only the block with the edit is compared; blocks behind it may have moved', () => {
  const edit = {start: 16, end: 17, text: 'https://example.org'}
  expect(list.slice(edit.start, edit.end)).toBe('a')
  expect(changed(list, list.replace('(a)', '(https://example.org)'), edit)).toEqual([
    ['- [A](a)'],
    ['- [A](https://example.org)']
  ])
})

test('a block that an edit touches is compared, since it may end elsewhere', () => {
  const end = list.indexOf('\n\n## More')
  const after = `${list.slice(0, end)}\n- [D](d)${list.slice(end)}`
  expect(changed(list, after, {start: end, end, text: '\n- [D](d)'})).toEqual([['- [A](a)'], ['- [A](a)']])
})

test('so is one that is read otherwise, though its text is as before', () => {
  const text = 'One\n\n    - [A](a)\n'
  expect(changed(text, `- ${text}`, {start: 0, end: 0, text: '- '})).toEqual([['One', '- [A](a)'], ['- One']])
})
