import type { Answer } from './server.ts'

/** A host of a feed that a test changes from one moment to the next. */
export class FeedHost {
  /** What lies in the feed, by path; where nothing was put there, the site's own files count. */
  files: ReadonlyMap<string, Uint8Array> | undefined
  /** Asked before the files, for every address of the site. */
  fault: Answer | undefined
  /** Every path of the feed that was asked for, since somebody emptied it. */
  readonly asked: string[] = []

  readonly answer: Answer = (request, response, next) => {
    const path = pathInFeed(request.url)
    if (path !== undefined) this.asked.push(path)
    const serve = (): void => {
      const bytes = path === undefined ? undefined : this.files?.get(path)
      if (path === undefined || !this.files) next()
      else if (bytes) response.setHeader('Content-Type', 'application/json').end(bytes)
      else response.writeHead(404).end()
    }
    if (this.fault) this.fault(request, response, serve)
    else serve()
  }
}

/** The path within the feed of an address; undefined for any other. */
export const pathInFeed = (url = ''): string | undefined => /^\/feed\/([^?]+)/.exec(url)?.[1]
