import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import type {Preset} from 'unified'
import {remarkPaperlintFix} from './fix-plugin.js'
import {remarkPaperlint} from './plugin.js'

/**
 * All that a config of remark-cli or of an editor needs: the syntax of GitHub, the problems as messages, and an output that is the
 * original with the safe fixes.
 *
 * The syntax is there for the other plugins and for printing what they change; paperlint itself reads the text.
 */
const preset: Preset = {
  plugins: [remarkGfm, [remarkFrontmatter, ['yaml', 'toml']], remarkPaperlint, remarkPaperlintFix]
}

export default preset
