const { readFileSync } = require('node:fs')

/** The scripts that the page names: its own, and all that they import statically. */
const page = readFileSync('dist/index.html', 'utf8')
const scripts = [...page.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map(
  ([, path]) => `dist/${path}`,
)

module.exports = [
  {
    name: 'JavaScript before the first screen works',
    path: scripts,
    limit: '110 kB',
    gzip: true,
  },
  {
    name: 'Everything precached: scripts, styles, texts, fonts, embedded region',
    path: [
      'dist/index.html',
      'dist/early.js',
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
