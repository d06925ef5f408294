import { describe, expect, it } from 'vitest'
import { trustFirstRoot } from '../../src/feed/root.ts'
import { aKey, aRoot, bytesOf, signed } from '../builders/feed.ts'

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

describe('the first root', () => {
  it('is trusted when its own keys signed it', async () => {
    const key = await aKey()
    const root = aRoot([key])
    expect(await trustFirstRoot(text(await signed(root, [key])))).toEqual({ ok: true, value: root })
  })

  it('is refused when another key signed it', async () => {
    const [key, other] = [await aKey(), await aKey()]
    const forged = await signed(aRoot([key]), [{ ...other, kid: key.kid }])
    expect(await trustFirstRoot(text(forged))).toMatchObject({ error: { code: 'bad-signature' } })
  })

  it('is refused when fewer keys signed it than it asks for', async () => {
    const keys = [await aKey(), await aKey()]
    const root = aRoot(keys)
    const strict = { ...root, roles: { ...root.roles, root: { ...root.roles.root, threshold: 2 } } }
    const half = await signed(strict, keys.slice(0, 1))
    expect(await trustFirstRoot(text(half))).toMatchObject({ error: { code: 'bad-signature' } })
    const whole = await signed(strict, keys)
    expect(await trustFirstRoot(text(whole))).toMatchObject({ ok: true })
  })

  it.each([
    '',
    '{}',
    text(bytesOf({ payload: 'e30', signatures: [] })),
    '<!doctype html>',
    '{"payload":"*"}',
  ])('is malformed: %s', async (broken) => {
    expect(await trustFirstRoot(broken)).toMatchObject({ error: { code: 'malformed' } })
  })
})
