import type { Command } from 'commander'
import { isoDate } from '../../catalogue/text.ts'
import { err, ok, type Result } from '../../result.ts'
import { enrolmentLink } from '../../vault/enrolment-link.ts'
import { proposePassphrase } from '../../vault/passphrase.ts'
import { findPartner, type FoundPartner, recipientEdit } from '../partner/edit.ts'
import { makeEnrolment } from '../partner/enrol.ts'
import { terminalCode } from '../preview/terminal-code.ts'
import { SHORTEST_FOR_PARTNERS } from '../../vault/shortest-passphrase.ts'
import type { Workbook } from '../workbook/workbook.ts'
import { addCommand, addGroupHelp } from './command.ts'
import { EXIT, type Exit, type Failure } from './failure.ts'
import { readPassphrase, withPassphraseFile, writeSecret } from './key-file.ts'
import { openWorkbook } from './import-into.ts'
import { count } from './count.ts'
import type { Terminal } from './terminal.ts'
import { writeWorkbook } from './write-workbook.ts'

interface PartnerOptions {
  readonly organization: string
  readonly out?: string
  readonly signedOn?: string
  readonly words?: number
  readonly guide?: string
  readonly passphraseFile?: string
}

/** `partner`: who may read what is for the partners only. */
export function addPartner(program: Command): void {
  const group = program
    .command('partner')
    .description('give partners the keys to what is for them only, and take them away')
  addEnrolling(group, 'add', 'give a partner a key, and write the enrolment file to hand over')
  addRemove(group)
  addEnrolling(group, 'rekey', 'give a partner a new key; the old one reads no later release')
  addGroupHelp(group, [
    'partner add region.xlsx --organization jobcenter --out jobcenter.enrol.json',
  ])
}

const withOrganization = (command: Command): Command =>
  command
    .argument(
      '<workbook>',
      'a folder of CSV sheets, or an .xlsx file; only its sheet partners changes',
    )
    .requiredOption('--organization <id>', 'the organisation, by its id in the workbook')

function addEnrolling(group: Command, name: 'add' | 'rekey', description: string): void {
  const command = withOrganization(group.command(name).description(description))
    .requiredOption('--out <file>', 'where to write the enrolment file; never overwritten')
    .option('--words <words>', 'how many words the proposed passphrase has', count(6, 12))
    .option('--guide <address>', "the guide's address: shows the enrolment as a QR code too")
  if (name === 'add')
    command.option(
      '--signed-on <date>',
      'when it signed the agreement, of a partner not yet listed',
    )
  const examples = [
    `partner ${name} region.xlsx --organization jobcenter --out jobcenter.enrol.json`,
    `partner ${name} region.xlsx --organization jmd --out jmd.enrol.json --guide https://guide.example.org/ --lang de`,
  ]
  addCommand(withPassphraseFile(command), examples, (path, terminal) =>
    enrol(path, name, command.opts<PartnerOptions>(), terminal),
  )
}

function addRemove(group: Command): void {
  const command = withOrganization(
    group
      .command('remove')
      .description("take a partner's key away: it reads no later release; its row stays"),
  )
  addCommand(command, ['partner remove region.xlsx --organization jobcenter'], (path, terminal) =>
    remove(path, command.opts<PartnerOptions>(), terminal),
  )
}

async function enrol(
  path: string,
  name: 'add' | 'rekey',
  options: PartnerOptions,
  terminal: Terminal,
): Promise<Exit> {
  const opened = await openWorkbook(path, terminal)
  if (!opened.ok) return opened.error
  const { workbook } = opened.value
  const partner = partnerFor(workbook, name, options)
  if (!partner.ok) return terminal.fail(partner.error)
  const passphrase = passphraseOf(options)
  if (!passphrase.ok) return terminal.fail(passphrase.error)
  const { region, organization, row } = partner.value
  const made = await makeEnrolment(region, organization, passphrase.value)
  if (!made.ok) return terminal.fail({ code: made.error, params: { least: SHORTEST_FOR_PARTNERS } })
  const { recipient, file } = made.value
  const out = options.out ?? ''
  const written = writeSecret(out, file)
  if (!written.ok) return terminal.fail(written.error)
  const change = { name: options.organization, row, recipient, signedOn: options.signedOn ?? '' }
  const edits = new Map([['partners', recipientEdit(workbook, change)]])
  const saved = await writeWorkbook(path, workbook, { edits, log: '' })
  if (!saved.ok) return terminal.fail(saved.error)
  present(file, options, passphrase.value, terminal)
  return EXIT.fine
}

/** The passphrase is said once, on its own line, and kept nowhere. */
function present(
  file: string,
  { out = '', guide, passphraseFile }: PartnerOptions,
  passphrase: string,
  { print, note, texts }: Terminal,
): void {
  note(texts('partner.written', { path: out }))
  if (guide !== undefined) {
    for (const line of terminalCode(enrolmentLink(guide, file), process.stdout.isTTY)) print(line)
    note(texts('partner.code'))
  }
  if (passphraseFile !== undefined) return
  note(texts('partner.passphrase'))
  print(passphrase)
  note(texts('partner.apart'))
}

async function remove(
  path: string,
  { organization: name }: PartnerOptions,
  terminal: Terminal,
): Promise<Exit> {
  const opened = await openWorkbook(path, terminal)
  if (!opened.ok) return opened.error
  const { workbook } = opened.value
  const partner = findPartner(workbook, name)
  if (!partner.ok) return terminal.fail({ code: partner.error, params: { name } })
  const { row, recipient } = partner.value
  if (row === undefined || recipient === undefined)
    return terminal.fail({ code: 'no-key-there', params: { name } })
  const edit = recipientEdit(workbook, { name, row, recipient: '', signedOn: '' })
  const saved = await writeWorkbook(path, workbook, {
    edits: new Map([['partners', edit]]),
    log: '',
  })
  if (!saved.ok) return terminal.fail(saved.error)
  terminal.note(terminal.texts('partner.removed', { name }))
  return EXIT.fine
}

/** The partner, if this command is the right one for it. */
function partnerFor(
  workbook: Workbook,
  command: 'add' | 'rekey',
  options: PartnerOptions,
): Result<FoundPartner, Failure> {
  const name = options.organization
  const partner = findPartner(workbook, name)
  if (!partner.ok) return err({ code: partner.error, params: { name } })
  const { recipient, row } = partner.value
  if (command === 'add' && recipient !== undefined)
    return err({ code: 'key-there', params: { name } })
  if (command === 'rekey' && recipient === undefined)
    return err({ code: 'no-key-there', params: { name } })
  if (options.signedOn !== undefined && !isoDate.safeParse(options.signedOn).success)
    return err({ code: 'bad-option', params: { option: '--signed-on', value: options.signedOn } })
  if (row === undefined && options.signedOn === undefined)
    return err({ code: 'signed-on-needed', params: { name } })
  return partner
}

function passphraseOf({ passphraseFile, words }: PartnerOptions): Result<string, Failure> {
  return passphraseFile === undefined
    ? ok(proposePassphrase(words))
    : readPassphrase(passphraseFile)
}
