import {afterAll, afterEach, beforeAll, expect} from '@jest/globals'
import {closePages, startBrowser, stopBrowser} from './opened-page.js'

export {OpenPage} from './opened-page.js'

/** Starts Chromium and a server of the built page, for all tests of a file. */
export function useBrowser(): void {
  beforeAll(async () => void (await startBrowser()))
  afterEach(async () => {
    const closed = await closePages()
    expect(closed.flatMap(({faults}) => faults)).toEqual([])
  })
  afterAll(stopBrowser)
}
