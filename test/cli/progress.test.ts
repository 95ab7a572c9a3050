import {expect, test} from '@jest/globals'
import {Progress} from '../../src/cli/progress.js'

/** A terminal that takes down what it is shown. */
function terminal(isTTY: boolean) {
  let text = ''
  const output = {
    isTTY,
    columns: 80,
    write: (content: string | Uint8Array) => {
      text += content
      return true
    },
    on: () => output,
    removeListener: () => output
  }
  return {output, shown: () => text}
}

/** Three files, of which each takes as long as the clock says. */
async function lintThree(isTTY: boolean, milliseconds: number): Promise<string> {
  const {output, shown} = terminal(isTTY)
  let time = 0
  const progress = new Progress(3, output, () => time)
  for (let file = 0; file < 3; file++) {
    progress.hide()
    time += milliseconds
    await progress.step()
  }
  progress.hide()
  return shown()
}

test('a bar shows on a terminal when it takes longer than a second', async () => {
  const shown = await lintThree(true, 600)
  expect(shown).not.toContain('1 of 3 files')
  expect(shown).toContain('2 of 3 files')
  expect(shown).toContain('3 of 3 files')
  // At last the line is empty, and the cursor is there again.
  expect(shown.endsWith('\x1B[?25h\x1B[?7h\x1B8\x1B[1G\x1B[2K')).toBe(true)
})

test('nothing shows when it takes less, or in a pipe', async () => {
  expect(await lintThree(true, 300)).toBe('')
  expect(await lintThree(false, 5000)).toBe('')
})
