/**
 * One-line mutations of the code. Each is one that a reviewer would not see: a threshold moved, a condition dropped. The tests have to fail
 * with each of them; `npm run mutants` tries them.
 *
 * `old` occurs once in `file`. `tests` are the nearest tests, as folders or files of `test/`; those of the rules run too.
 *
 * @type {{id: string, file: string, old: string, new: string, tests: string[]}[]}
 */
export const mutations = [
  {
    id: 'report-fold',
    file: 'src/report/terminal/fold.ts',
    old: 'const MOST = 10',
    new: 'const MOST = 11',
    tests: ['report']
  },
  {
    id: 'report-few',
    file: 'src/report/terminal/pretty.ts',
    old: 'const FEW = 20',
    new: 'const FEW = 19',
    tests: ['report']
  },
  {
    id: 'quote-cut-bracket',
    file: 'src/text/quote.ts',
    old: '&& bracket > words.length / 2 ? words.slice(0, bracket) : words',
    new: '&& false ? words.slice(0, bracket) : words',
    tests: ['text']
  },
  {
    id: 'guard-drop-word',
    file: 'src/fix/guard.ts',
    old: "const word = lost('words', lettersAndDigits)",
    new: 'const word = undefined as string | undefined',
    tests: ['fix']
  },
  {
    id: 'guard-drop-link',
    file: 'src/fix/guard.ts',
    old: "word ?? lost('links', addressesOf)",
    new: 'word',
    tests: ['fix']
  },
  {
    id: 'guard-blocks-no-table',
    file: 'src/fix/structure.ts',
    old: "['table', 'tableRow', 'listItem', 'heading']",
    new: "['tableRow', 'listItem', 'heading']",
    tests: ['fix']
  },
  {
    id: 'guard-rowByMistake-always',
    file: 'src/fix/structure.ts',
    old: "const isRowByMistake = type === 'tableRow' && applied.some(({fix}) => fix.applicability === 'unsafe')",
    new: "const isRowByMistake = type === 'tableRow'",
    tests: ['fix']
  },
  {
    id: 'guard-touch-strict',
    file: 'src/fix/structure.ts',
    old: 'return edit && edit.start <= position.end.offset!',
    new: 'return edit && edit.start < position.end.offset!',
    tests: ['fix']
  },
  {
    id: 'guard-escaped-pipe',
    file: 'src/fix/visible.ts',
    old: "      .replaceAll('\\\\', '')\n",
    new: '',
    tests: ['fix']
  },
  {id: 'guard-unsafe-lines', file: 'src/fix/guard.ts', old: ' || onUnsafeLines.has(item)', new: '', tests: ['fix']},
  {
    id: 'guard-cutAnew-link',
    file: 'src/fix/structure.ts',
    old: "    return text[node.position!.start.offset!] !== '[' && text[node.position!.start.offset!] !== '<'",
    new: '    return true',
    tests: ['fix']
  },
  {
    id: 'fix-passes',
    file: 'src/fix/fix.ts',
    old: 'const MOST_PASSES = 10',
    new: 'const MOST_PASSES = 2',
    tests: ['fix']
  },
  {
    id: 'fix-accept',
    file: 'src/fix/fix.ts',
    old: '    if (choice.accept) problems = problems.filter(choice.accept)\n',
    new: '',
    tests: ['fix', 'cli/fix', 'cli/since']
  },
  {
    id: 'choose-collide',
    file: 'src/fix/choose.ts',
    old: 'return a.start <= b.end && b.start <= a.end',
    new: 'return a.start <= b.end && b.start < a.end',
    tests: ['fix']
  },
  {
    id: 'match-candidates',
    file: 'src/papers/match.ts',
    old: 'const MOST_CANDIDATES = 8',
    new: 'const MOST_CANDIDATES = 2',
    tests: ['papers']
  },
  {
    id: 'match-most-ids',
    file: 'src/papers/match.ts',
    old: 'const MOST_IDS = 20',
    new: 'const MOST_IDS = 3',
    tests: ['papers']
  },
  {
    id: 'like-letters',
    file: 'src/papers/title-likeness.ts',
    old: 'const LIKE_LETTERS = 0.65',
    new: 'const LIKE_LETTERS = 0.75',
    tests: ['papers']
  },
  {
    id: 'like-letters-low',
    file: 'src/papers/title-likeness.ts',
    old: 'const LIKE_LETTERS = 0.65',
    new: 'const LIKE_LETTERS = 0.6',
    tests: ['papers']
  },
  {
    id: 'like-words',
    file: 'src/papers/title-likeness.ts',
    old: 'const LIKE_WORDS = 0.42',
    new: 'const LIKE_WORDS = 0.36',
    tests: ['papers']
  },
  {
    id: 'nearly-equal',
    file: 'src/papers/same-paper.ts',
    old: 'const NEARLY_EQUAL = 0.92',
    new: 'const NEARLY_EQUAL = 0.8',
    tests: ['papers']
  },
  {
    id: 'typos',
    file: 'src/papers/title-likeness.ts',
    old: 'const SHORTEST_MISTYPED = 7',
    new: 'const SHORTEST_MISTYPED = 4',
    tests: ['papers']
  },
  {
    id: 'typo-words',
    file: 'src/papers/title-likeness.ts',
    old: 'const FEWEST_WORDS_WITH_TYPOS = 4',
    new: 'const FEWEST_WORDS_WITH_TYPOS = 2',
    tests: ['papers']
  },
  {
    id: 'numbers-years',
    file: 'src/papers/title-numbers.ts',
    old: '    areEqualWhereBothAre(first.years, second.years) &&\n',
    new: '',
    tests: ['papers']
  },
  {
    id: 'venue-words',
    file: 'src/papers/title-decorations.ts',
    old: 'const MOST_VENUE_WORDS = 5',
    new: 'const MOST_VENUE_WORDS = 3',
    tests: ['papers']
  },
  {
    id: 'paper-links',
    file: 'src/list/tables/columns.ts',
    old: 'const FEWEST_PAPER_LINKS = 0.3',
    new: 'const FEWEST_PAPER_LINKS = 0.6',
    tests: ['list', 'columns', 'table']
  },
  {
    id: 'kind-share',
    file: 'src/list/tables/columns.ts',
    old: 'const MOST_CELLS = 0.6',
    new: 'const MOST_CELLS = 0.9',
    tests: ['list', 'columns', 'table']
  },
  {
    id: 'title-distinct',
    file: 'src/list/tables/columns.ts',
    old: "(column.kind === 'title' ? 0.3 : 0.5) || distinct < 0.5",
    new: "(column.kind === 'title' ? 0.3 : 0.5)",
    tests: ['list', 'columns', 'table']
  },
  {
    id: 'title-share',
    file: 'src/list/tables/columns.ts',
    old: "(column.kind === 'title' ? 0.3 : 0.5)",
    new: "(column.kind === 'title' ? 0.1 : 0.2)",
    tests: ['list', 'columns', 'table']
  },
  {
    id: 'title-score',
    file: 'src/list/tables/columns.ts',
    old: 'const score = share + named + identified * 0.5',
    new: 'const score = share + named',
    tests: ['list', 'columns', 'table']
  },
  {
    id: 'table-identified',
    file: 'src/list/tables/tables.ts',
    old: 'const FEWEST_IDENTIFIED = 0.3',
    new: 'const FEWEST_IDENTIFIED = 0',
    tests: ['list', 'columns', 'table']
  },
  {
    id: 'leaderboard-one',
    file: 'src/list/tables/leaderboard.ts',
    old: 'return scores.length > 1 ||',
    new: 'return scores.length > 2 ||',
    tests: ['list', 'columns', 'table']
  },
  {
    id: 'score-share',
    file: 'src/list/tables/columns.ts',
    old: 'const MOST_CELLS = 0.6',
    new: 'const MOST_CELLS = 0.3',
    tests: ['list', 'columns', 'table']
  },
  {
    id: 'schema-tables',
    file: 'src/columns/infer-schema.ts',
    old: 'const FEWEST_TABLES = 3',
    new: 'const FEWEST_TABLES = 2',
    tests: ['list', 'columns', 'table']
  },
  {
    id: 'schema-required',
    file: 'src/columns/infer-schema.ts',
    old: 'const FEWEST_TO_REQUIRE = 4\nconst NEARLY_ALL = 0.85',
    new: 'const FEWEST_TO_REQUIRE = 3\nconst NEARLY_ALL = 0.7',
    tests: ['list', 'columns', 'table']
  },
  {
    id: 'schema-ordered',
    file: 'src/columns/infer-schema.ts',
    old: 'isClear(order.agreeing, family.length)',
    new: 'isMajority(order.agreeing, family.length)',
    tests: ['list', 'columns', 'table']
  },
  {
    id: 'schema-foreign',
    file: 'src/columns/match.ts',
    old: '    known.length < schema.columns.length &&\n',
    new: '',
    tests: ['list', 'columns', 'table']
  },
  {
    id: 'kind-earlier',
    file: 'src/columns/schema.ts',
    old: '    left = left.filter((table) => !own.includes(table))\n',
    new: '',
    tests: ['columns']
  },
  {
    id: 'kind-alias',
    file: 'src/columns/schema.ts',
    old: '[header, ...aliases]',
    new: '[header]',
    tests: ['columns']
  },
  {
    id: 'kind-tables',
    file: 'src/config/infer/kinds.ts',
    old: 'const FEWEST_OF_A_KIND = 2',
    new: 'const FEWEST_OF_A_KIND = 1',
    tests: ['config']
  },
  {
    id: 'kind-half',
    file: 'src/config/infer/kinds.ts',
    old: 'shared * 2 >=',
    new: 'shared * 3 >=',
    tests: ['config']
  },
  {
    id: 'toc-leading',
    file: 'src/toc/read.ts',
    old: 'const LEAST_LEADING = 0.5',
    new: 'const LEAST_LEADING = 0.25',
    tests: ['toc']
  },
  {
    id: 'toc-own-share',
    file: 'src/toc/blocks.ts',
    old: 'own.length < links.length * LEAST_OWN || ',
    new: '',
    tests: ['toc']
  },
  {
    id: 'toc-letters',
    file: 'src/toc/blocks.ts',
    old: 'const MOST_LETTERS = 1.3',
    new: 'const MOST_LETTERS = 3',
    tests: ['toc']
  },
  {
    id: 'toc-led',
    file: 'src/toc/blocks.ts',
    old: 'const LEAST_STARTING_WITH_LINK = 0.9',
    new: 'const LEAST_STARTING_WITH_LINK = 0.5',
    tests: ['toc']
  },
  {
    id: 'toc-nearly-all',
    file: 'src/text/convention.ts',
    old: 'const CLEAR = 2 / 3',
    new: 'const CLEAR = 0.55',
    tests: ['toc']
  },
  {
    id: 'toc-families',
    file: 'src/toc/missing.ts',
    old: 'isClear(ofDepth.named - named.length, ofDepth.all - siblings)',
    new: '(ofDepth.named - named.length) * 2 >= ofDepth.all - siblings',
    tests: ['toc']
  },
  {
    id: 'toc-misplaced-share',
    file: 'src/toc/order.ts',
    old: 'const MOST_MISPLACED = 0.1',
    new: 'const MOST_MISPLACED = 0.4',
    tests: ['toc']
  },
  {id: 'toc-order-few', file: 'src/toc/order.ts', old: 'siblings.length < FEWEST_ORDERED || ', new: '', tests: ['toc']},
  {
    id: 'toc-resembles',
    file: 'src/outline/alike.ts',
    old: 'const MOST_DIFFERENT = 0.12',
    new: 'const MOST_DIFFERENT = 0.25',
    tests: ['toc']
  },
  {
    id: 'toc-own-lines-guard',
    file: 'src/toc/edits.ts',
    old: '  if (/[^\\s>]/.test(before) && /^\\s+\\S/.test(source.line(entry.line + 1))) return false\n',
    new: '',
    tests: ['toc']
  },
  {
    id: 'toc-own-lines-start',
    file: 'src/toc/edits.ts',
    old: '  if (source.lineAt(entry.start) !== entry.line) return false\n',
    new: '',
    tests: ['toc']
  },
  {
    id: 'toc-meta',
    file: 'src/toc/missing.ts',
    old: 'return !isMetaTitle(title) && !isPattern',
    new: 'return !isPattern',
    tests: ['toc']
  },
  {
    id: 'entries-mentioned',
    file: 'src/titles/start.ts',
    old: '  if (word !== undefined && !isLabel(word)) return false\n',
    new: '',
    tests: ['list', 'titles']
  },
  {
    id: 'entries-short-tables',
    file: 'src/list/elements.ts',
    old: 'papers.length > 1 && ',
    new: '',
    tests: ['list']
  },
  {
    id: 'entries-leads',
    file: 'src/list/entries.ts',
    old: '(candidate.needsSiblings || goesOn(title.text))',
    new: 'candidate.needsSiblings',
    tests: ['list', 'titles']
  },
  {
    id: 'items-custom',
    file: 'src/list/items.ts',
    old: 'isMajority(proven.length, all.length)',
    new: 'proven.length > 0',
    tests: ['list', 'titles']
  },
  {
    id: 'paragraphs-cite',
    file: 'src/list/blocks.ts',
    old: 'return isMajority(proven.length, section.length) ? section : proven',
    new: 'return section',
    tests: ['list', 'titles']
  },
  {
    id: 'announcements',
    file: 'src/listings/listing.ts',
    old: 'const MOST_ANNOUNCEMENTS = 3',
    new: 'const MOST_ANNOUNCEMENTS = 1',
    tests: ['listings']
  },
  {
    id: 'announcements-quarter',
    file: 'src/listings/listing.ts',
    old: ' || above.length > entries.length * MOST_OF_LIST',
    new: '',
    tests: ['listings']
  },
  {
    id: 'delete-subitems',
    file: 'src/listings/remove.ts',
    old: "  if (entry.node.type === 'listItem' && entry.node.position!.end.offset !== entry.end) return\n",
    new: '',
    tests: ['listings']
  },
  {
    id: 'delete-before',
    file: 'src/listings/remove.ts',
    old: "  if (source.text.slice(start, entry.start).trim() !== '') return\n",
    new: '',
    tests: ['listings']
  },
  {
    id: 'catalogue-unlike',
    file: 'src/listings/distinct-items.ts',
    old: 'const UNLIKE = 0.3',
    new: 'const UNLIKE = 0.6',
    tests: ['listings']
  },
  {
    id: 'content-box',
    file: 'src/listings/compare.ts',
    old: "  if (boxOf(first) !== boxOf(second)) return {kind: 'incomparable'}\n",
    new: '',
    tests: ['listings']
  },
  {
    id: 'text-dollar',
    file: 'src/links/broken-links.ts',
    old: " && !this.text.slice(this.tokens[0]!.start, this.tokens.at(-1)!.end).includes('$')",
    new: '',
    tests: ['links']
  },
  {
    id: 'text-emphasis-end',
    file: 'src/links/broken-links.ts',
    old: ' && !/[.,;:!?*_~\'"`\\\\]$/.test(address)',
    new: '',
    tests: ['links']
  },
  {
    id: 'text-label-caret',
    file: 'src/links/broken-links.ts',
    old: " || label.startsWith('^')",
    new: '',
    tests: ['links']
  },
  {
    id: 'slip-distance',
    file: 'src/links/addresses/address-slip.ts',
    old: 'if (Math.min(plain, secure) > 1) return undefined',
    new: 'if (Math.min(plain, secure) > 2) return undefined',
    tests: ['links']
  },
  {
    id: 'anchor-tolerance',
    file: 'src/outline/anchors.ts',
    old: 'const SLIPS = 0.2',
    new: 'const SLIPS = 1 / 3',
    tests: ['outline']
  },
  {
    id: 'anchor-case-severity',
    file: 'rules/no-broken-anchor.ts',
    old: "    ...(isWarning && {severity: 'warning' as const}),\n    fix:",
    new: '    fix:',
    tests: ['outline']
  },
  {
    id: 'year-pivot',
    file: 'src/text/dates.ts',
    old: 'const FIRST_SHORT_YEAR = 50',
    new: 'const FIRST_SHORT_YEAR = 30',
    tests: ['text', 'venues']
  },
  {
    id: 'venue-apos',
    file: 'src/venues/venue.ts',
    old: 'name.length >= SHORTEST_ACRONYM && (aside === name',
    new: 'name.length > 0 && (aside === name',
    tests: ['venues', 'listings']
  },
  {
    id: 'longest-venue',
    file: 'src/listings/disagreements.ts',
    old: 'const LONGEST_VENUE = 60',
    new: 'const LONGEST_VENUE = 20',
    tests: ['papers', 'listings']
  },
  {
    id: 'dataset',
    file: 'src/listings/disagreements.ts',
    old: 'return /data/i.test(said) && !/code/i.test(said)',
    new: 'return /data/i.test(said)',
    tests: ['papers', 'listings']
  },
  {
    id: 'new-gone',
    file: 'src/lint/new-problems.ts',
    old: '    .filter((problem) => !gone.has(placeKey(problem, lines.get(problem.place.start.line))))\n',
    new: '',
    tests: ['lint']
  },
  {
    id: 'sort-ends',
    file: 'src/lint/lint.ts',
    old: 'a.place.start.offset! - b.place.start.offset! || a.place.end.offset! - b.place.end.offset!',
    new: 'a.place.start.offset! - b.place.start.offset!',
    tests: ['lint']
  },
  {
    id: 'suppress-reach',
    file: 'src/lint/suppressions.ts',
    old: 'reach = Math.max(reach, last)',
    new: 'reach = last',
    tests: ['lint']
  },
  {
    id: 'missing-alike',
    file: 'src/rows/missing-cells.ts',
    old: 'const FEWEST_ALIKE = 0.1',
    new: 'const FEWEST_ALIKE = 0.5',
    tests: ['rows', 'table', 'columns']
  },
  {
    id: 'broken-root',
    file: 'src/rows/broken-tables.ts',
    old: "if (!header || !delimiter || parent.type !== 'root') return false",
    new: 'if (!header || !delimiter) return false',
    tests: ['rows', 'table', 'columns']
  },
  {
    id: 'cutoff-next',
    file: 'src/rows/cut-off-rows.ts',
    old: "        source.line(block.position!.end.line + 1).trim() === '' &&\n",
    new: '',
    tests: ['rows', 'table', 'columns']
  },
  {
    id: 'cutoff-half',
    file: 'src/rows/cut-off-rows.ts',
    old: 'meant.filter(isAlike).length * 2 >= meant.length || meant.every(containsPaper)',
    new: 'true',
    tests: ['rows', 'table', 'columns']
  },
  {
    id: 'short-table',
    file: 'src/rows/ragged-rows.ts',
    old: 'short.length >= 3 && short.length === rows.length',
    new: 'short.length >= 1 && short.length === rows.length',
    tests: ['boundaries', 'rows', 'table', 'columns']
  },
  {
    id: 'split-parts',
    file: 'src/table/split-cell.ts',
    old: 'const MOST_PARTS = 4',
    new: 'const MOST_PARTS = 2',
    tests: ['rows', 'table', 'columns']
  },
  {
    id: 'style-blank',
    file: 'src/table/style.ts',
    old: 'cell.end - cell.start <= 2',
    new: 'cell.end - cell.start <= 9',
    tests: ['rows', 'table', 'columns']
  },
  {
    id: 'cell-first',
    file: 'src/table/cell-edits.ts',
    old: 'if (index === 0 && !row.outerPipes.start) return',
    new: 'if (false) return',
    tests: ['rows', 'table', 'columns']
  },
  {
    id: 'placeholder-two-thirds',
    file: 'rules/consistent-placeholder.ts',
    old: 'place: string, isEnough = isClear',
    new: 'place: string, isEnough = (_: number, __: number) => true',
    tests: ['rows', 'table', 'columns']
  },
  {
    id: 'alignment-two-thirds',
    file: 'rules/consistent-alignment.ts',
    old: '({align}) => align, isClear',
    new: '({align}) => align, () => true',
    tests: ['rows', 'table', 'columns']
  },
  {
    id: 'paper-image',
    file: 'src/papers/id.ts',
    old: 'if (!address || IMAGE.test(address.path)) return undefined',
    new: 'if (!address) return undefined',
    tests: ['papers']
  },
  {
    id: 'doi-rounds',
    file: 'src/papers/numbering.ts',
    old: 'for (let rounds = 0; rounds < 4; rounds++)',
    new: 'for (let rounds = 0; rounds < 1; rounds++)',
    tests: ['papers']
  },
  {
    id: 'url-length',
    file: 'src/papers/url.ts',
    old: 'const LONGEST_URL = 2000',
    new: 'const LONGEST_URL = 60',
    tests: ['papers']
  },
  {
    id: 'infer-cross',
    file: 'src/listings/second-listings.ts',
    old: 'const FEWEST_CROSS_LISTED = 5',
    new: 'const FEWEST_CROSS_LISTED = 1',
    tests: ['config', 'listings']
  },
  {
    id: 'toc-create-fewest',
    file: 'src/toc/create.ts',
    old: 'const FEWEST_HEADINGS = 3',
    new: 'const FEWEST_HEADINGS = 2',
    tests: ['toc']
  },
  {
    id: 'toc-create-equals',
    file: 'src/toc/create.ts',
    old: 'const isTitle = list.headings[0] === first && (isAbove || isFirstOfEquals)',
    new: 'const isTitle = list.headings[0] === first && isAbove',
    tests: ['toc']
  },
  {
    id: 'init-keeps-to-its-list',
    file: 'src/config/infer/several-lists.ts',
    old: '!saysTheSame(list, config, inferConfig(list).config)',
    new: 'list.tables.length > 99',
    tests: ['config']
  },
  {
    id: 'init-columns-of-the-first',
    file: 'src/config/infer/several-lists.ts',
    old: 'Object.keys(config).every((key) => key in group.config) && ',
    new: '',
    tests: ['config']
  },
  {
    id: 'toc-delete-several',
    file: 'src/toc/findings.ts',
    old: 'const told = unknown!.length > 1 ?',
    new: 'const told = unknown!.length > 2 ?',
    tests: ['toc']
  },
  {
    id: 'toc-rank-unclear',
    file: 'src/toc/missing.ts',
    old: 'entry.parent === parent && entry.heading && !isUnder(',
    new: 'entry.parent === parent && entry.heading && isUnder(',
    tests: ['toc']
  },
  {
    id: 'label-habit',
    file: 'src/listings/empty-label.ts',
    old: 'return isMajority(silent.length, without.length)',
    new: 'return silent.length > 0',
    tests: ['listings']
  },
  {
    id: 'column-often-empty',
    file: 'src/columns/findings.ts',
    old: 'return isMajority(empty.length, cells.length)',
    new: 'return empty.length > 0',
    tests: ['columns']
  },
  {
    id: 'pipe-of-two',
    file: 'src/rows/missing-cells.ts',
    old: 'right.some((one) => next.has(one) && !own.has(one))',
    new: 'right.some((one) => next.has(one))',
    tests: ['rows']
  },
  {
    id: 'pipe-label-before',
    file: 'src/rows/missing-cells.ts',
    old: 'if (!isApart || !isOfTwo) return []',
    new: 'if (!isOfTwo) return []',
    tests: ['rows']
  },
  {
    id: 'doubled-text-habit',
    file: 'src/links/doubled-text.ts',
    old: ' || !hasDoubled(tokens, text)',
    new: '',
    tests: ['links']
  }
]
