// Tests call functions of the core, which no way in has loaded the parser for.
import {loadParser} from '../src/markdown/parse.js'

await loadParser()
