import type { Command } from 'commander'
import { addGroupHelp } from './command.ts'
import { addRootNew } from './root-new.ts'
import { addRootRotate } from './root-rotate.ts'
import { addRootSign } from './root-sign.ts'

/** `root`: which keys speak for a region, and how many of them have to (F2). */
export function addRoot(program: Command): void {
  const group = program
    .command('root')
    .description("say which keys sign a region's roots and releases; change and revoke them")
  addRootNew(group)
  addRootRotate(group)
  addRootSign(group)
  addGroupHelp(group, ['root new --region musterkreis --out feed-out --root-key a.key.json'])
}
