import {rmSync} from 'node:fs'

export default function tearDown() {
  rmSync(process.env.PAPERLINT_TOOLS, {recursive: true, force: true})
}
