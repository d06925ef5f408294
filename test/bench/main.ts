/**
 * `npm run bench`: what the guide takes, in a real browser, each figure beside a floor measured in the same run.
 *
 *   --records 2000     how many entries the directory has; several times for several sizes
 *   --throttle 4       how many times slower the processor is made where a figure says so (1, 4 or 6)
 *   --runs 3           how often each is measured: the table shows the median, the least and the most
 *   --only answer      some figures alone (names as in figures.ts), several times for several
 *
 * Prints one table, and writes it to `test-results/bench.json` with the machine it was measured on.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import type { FigureName, Sample } from './figures.ts'
import { FIGURES } from './figures.ts'
import type { GrownFeed } from './grown-feed.ts'
import { growFeed } from './grown-feed.ts'
import type { Lab, Setting } from './lab.ts'
import { inFolder, inLab } from './lab.ts'
import { lighthouse } from './lighthouse.ts'
import { publishing } from './publishing.ts'
import { searchSpeed } from './search-speed.ts'
import { sizes } from './sizes.ts'
import { storage } from './storage.ts'
import { coldStart, offlineReload } from './starts.ts'
import { longestTask, syncs } from './syncs.ts'
import type { Line } from './table.ts'
import { linesOf, tableOf } from './table.ts'
import { answer, officePage, scroll } from './taps.ts'
import { unlocking } from './unlocking.ts'

const { values } = parseArgs({
  options: {
    records: { type: 'string', multiple: true, default: ['2000'] },
    throttle: { type: 'string', default: '4' },
    runs: { type: 'string', default: '3' },
    only: { type: 'string', multiple: true, default: Object.keys(FIGURES) },
  },
})

interface Measurement {
  readonly figures: readonly FigureName[]
  readonly measure: (lab: Lab) => Sample | Sample[] | Promise<Sample | Sample[]>
}

/** In the order of what they need: the quick ones first. */
const MEASUREMENTS: readonly Measurement[] = [
  { figures: ['firstScript', 'answerScript', 'allScripts', 'precache'], measure: sizes },
  { figures: ['offlineReload', 'offlineTap'], measure: offlineReload },
  { figures: ['coldStart', 'coldTap'], measure: coldStart },
  {
    figures: ['firstSync', 'memory', 'updateTime', 'updateBytes'],
    measure: syncs,
  },
  { figures: ['storage'], measure: storage },
  { figures: ['longestTask'], measure: longestTask },
  { figures: ['answer'], measure: answer },
  { figures: ['officePage'], measure: officePage },
  { figures: ['scroll'], measure: scroll },
  { figures: ['keystroke', 'indexLoad'], measure: ({ feed }) => searchSpeed(feed.snapshot) },
  { figures: ['build', 'rebuild'], measure: ({ setting }) => publishing(setting.records) },
  { figures: ['unlock'], measure: unlocking },
  { figures: ['performance', 'accessibility', 'bestPractices'], measure: lighthouse },
]

const wanted = MEASUREMENTS.filter(({ figures }) =>
  figures.some((one) => values.only.includes(one)),
)

/** All that is wanted, so many times, each time in a browser of its own. */
async function measureAll(setting: Setting, feed: GrownFeed): Promise<Sample[]> {
  const samples: Sample[] = []
  for (let run = 1; run <= Number(values.runs); run++)
    for (const { figures, measure } of wanted) {
      console.error(`${setting.records} records, run ${run}: ${figures.join(', ')}`)
      try {
        samples.push(...[await inLab(setting, feed, async (lab) => measure(lab))].flat())
      } catch (thrown) {
        // The others are worth knowing all the same.
        console.error(`not measured: ${figures.join(', ')}`, thrown)
        process.exitCode = 1
      }
    }
  return samples
}

const lines: Line[] = []
for (const asked of values.records) {
  const setting = { records: Number(asked), throttle: Number(values.throttle) }
  try {
    const samples = await inFolder(async (folder) =>
      measureAll(setting, await growFeed(setting.records, folder)),
    )
    lines.push(...linesOf(setting.records, samples))
  } catch (thrown) {
    console.error(`${asked} records: not measured:`, thrown)
    process.exitCode = 1
  }
}
console.log(tableOf(lines))
const machine = {
  processor: cpus()[0]?.model,
  cores: cpus().length,
  memory: totalmem(),
  node: process.version,
}
mkdirSync('test-results', { recursive: true })
const report = { at: new Date().toISOString(), machine, throttle: Number(values.throttle), lines }
writeFileSync('test-results/bench.json', JSON.stringify(report, undefined, 2))
