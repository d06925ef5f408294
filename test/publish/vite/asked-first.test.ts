import { expect, test } from 'vitest'
import { inOrder } from '../../../src/publish/vite/asked-first.ts'

const PAGE = `<html>
  <head>
    <title>Anlaufstelle</title>
    <script type="module" crossorigin src="/assets/start.js"></script>
    <link rel="stylesheet" crossorigin href="/assets/start.css">
    <script src="/early.js"></script>
  </head>
  <body></body>
</html>`

test('style and the early script are asked for before the scripts, and the early script waits for no style', () => {
  const tags = inOrder(PAGE).match(/<(?:link|script)[^>]*>/g)
  expect(tags).toEqual([
    '<link rel="preload" as="style" crossorigin href="/assets/start.css">',
    '<link rel="preload" as="script" href="/early.js">',
    '<script type="module" fetchpriority="low" crossorigin src="/assets/start.js">',
    '<script src="/early.js">',
    '<link rel="stylesheet" crossorigin href="/assets/start.css">',
  ])
})

test.each([
  '<script src="/early.js"></script>',
  '<script type="module" crossorigin src="/assets/start.js"></script>',
])('a page without %s is no page of the guide', (tag) => {
  expect(() => inOrder(PAGE.replace(tag, ''))).toThrow('in the page')
})
