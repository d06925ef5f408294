const { readFileSync } = require('node:fs')

/** The chunks of the build, by source file (`build.manifest`). */
const chunks = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'))

/** A chunk and everything it imports statically: what a browser must load to run it. */
function closure(name, seen = new Set()) {
  if (seen.has(name)) return seen
  seen.add(name)
  for (const imported of chunks[name].imports ?? []) closure(imported, seen)
  return seen
}

const files = [...closure('index.html')].map((name) => `dist/${chunks[name].file}`)

module.exports = [
  {
    name: 'JavaScript before the first screen works',
    path: [...files.filter((file) => file.endsWith('.js')), 'dist/old-browser-look.js'],
    limit: '110 kB',
    gzip: true,
  },
  {
    name: 'Everything precached: scripts, styles, texts, fonts, embedded region',
    path: [
      'dist/index.html',
      'dist/old-browser*',
      'dist/assets/*',
      'dist/icons/*',
      'dist/embedded/**/*.json',
      'dist/locales/*.json',
      'dist/manifest.webmanifest',
    ],
    limit: '2 MB',
    gzip: true,
  },
]
