// What remark-language-server 3.0.0 consists of, which not every registry has: unified-language-server with remark's names, as
// https://github.com/remarkjs/remark-language-server says. The extension of VS Code is made of the same.
// It runs in the project that has the packages.
import {remark} from 'remark'
import {createUnifiedLanguageServer} from 'unified-language-server'

createUnifiedLanguageServer({
  processorName: 'remark',
  processorSpecifier: 'remark',
  defaultProcessor: remark,
  configurationSection: 'remark',
  rcName: '.remarkrc',
  packageField: 'remarkConfig',
  ignoreName: '.remarkignore',
  pluginPrefix: 'remark'
})
