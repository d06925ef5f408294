import { X509Certificate } from 'node:crypto'
import { createServer, get } from 'node:https'
import { expect, it } from 'vitest'
import { selfSigned } from '../../../src/publish/preview/certificate.ts'

it('is a certificate for these addresses alone, for a week', async () => {
  // Numbers in DER differ in length by chance: many are tried.
  for (let tries = 0; tries < 40; tries++) {
    const at = Date.now()
    const { cert } = await selfSigned(['192.168.178.20', '127.0.0.1'], at)
    const read = new X509Certificate(cert)
    expect(read.verify(read.publicKey)).toBe(true)
    expect(read.checkIP('192.168.178.20')).toBe('192.168.178.20')
    expect(read.checkIP('192.168.178.21')).toBeUndefined()
    expect(read.subject).toBe('CN=Anlaufstelle preview')
    expect(Date.parse(read.validTo) - at).toBeGreaterThan(6 * 86_400_000)
    expect(Date.parse(read.validTo) - at).toBeLessThan(8 * 86_400_000)
  }
})

it('opens an encrypted connection to whom it is shown', async () => {
  const certificate = await selfSigned(['127.0.0.1'], Date.now())
  const server = createServer(certificate, (_, response) => response.end('guide'))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const body = await new Promise<string>((done, failed) => {
    get({ host: '127.0.0.1', port, ca: certificate.cert, agent: false }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (part: string) => (text += part))
      response.on('end', () => done(text))
    }).on('error', failed)
  })
  server.close()
  expect(body).toBe('guide')
})
