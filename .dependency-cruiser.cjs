/** The import table of the rooms: who may import whom. A room may always import from itself. */
const MAY_IMPORT = {
  catalogue: ['result'],
  feed: ['catalogue', 'result'],
  store: ['catalogue', 'result'],
  hours: ['catalogue', 'result'],
  match: ['catalogue', 'hours', 'result'],
  search: ['catalogue', 'hours', 'match', 'result'],
  vault: ['catalogue', 'result'],
  language: [],
  handout: ['catalogue', 'match', 'hours', 'language'],
  screens: [
    'catalogue',
    'store',
    'match',
    'search',
    'hours',
    'vault',
    'language',
    'handout',
    'result',
  ],
  publish: [
    'catalogue',
    'feed',
    'match',
    'hours',
    'vault',
    'language',
    'handout',
    'result',
    'kept-marks',
  ],
}

const roomRules = Object.entries(MAY_IMPORT).map(([room, allowed]) => ({
  name: `${room}-imports`,
  comment: `src/${room} may import ${allowed.join(', ') || 'nothing of the house'} only`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: {
    path: '^src/',
    pathNot: [
      `^src/${room}/`,
      ...allowed.map((name) => `^src/${name}(/|\\.ts$)`),
      // Colours, sizes and fonts are decided once.
      ...(room === 'publish' ? ['^src/screens/parts/(fonts|tokens|base)\\.css$'] : []),
    ],
  },
}))

/** A package belongs to the rooms named; everything else keeps away from it. */
const ONLY_IN = {
  // The desk keeps the work at hand; nothing of a release.
  dexie: '^src/(store/|publish/desk/draft\\.ts$)',
  zod: '^src/catalogue/zod\\.ts$',
  jose: '^src/(feed|publish)/',
  '(react|react-dom|react-i18next|wouter|lucide-react|@tanstack/react-virtual)':
    '^src/(screens|app|language|publish/desk)/',
  i18next: '^src/(language|screens|app|publish/(account|desk|words))/',
  '(opening_hours|date-holidays|papaparse|read-excel-file|libphonenumber-js|commander|uuid)':
    '^src/publish/',
  'write-excel-file': '^src/(publish|vault)/',
  '(@zip[.]js/zip[.]js|@scure/bip39)': '^src/vault/',
}

const packageRules = Object.entries(ONLY_IN).map(([name, rooms]) => ({
  name: `only-here-${name.replace(/\W/g, '')}`,
  severity: 'error',
  from: { path: '^src/', pathNot: rooms },
  to: { path: `^node_modules/${name}/`, dependencyTypesNot: ['type-only'] },
}))

module.exports = {
  forbidden: [
    ...roomRules,
    ...packageRules,
    {
      name: 'result-imports-nothing',
      severity: 'error',
      from: { path: '^src/result\\.ts$' },
      to: { path: '.' },
    },
    {
      name: 'feed-meets-store-once',
      comment: 'Unverified bytes cannot reach a table: only app/sync/apply.ts sees both.',
      severity: 'error',
      from: { path: '^src/app/', pathNot: '^src/app/sync/' },
      to: { path: '^src/feed/' },
    },
    {
      name: 'nothing-imports-app-or-publish',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(app|publish)/' },
      to: { path: '^src/(app|publish)/' },
    },
    {
      name: 'guide-without-publish',
      severity: 'error',
      from: { path: '^src/app/' },
      to: { path: '^src/publish/' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: '\\.d\\.ts$' },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default'],
    },
  },
}
