import { useEffect, useEffectEvent, useState } from 'react'

/**
 * Takes what is dropped anywhere on the page; else the browser would leave it and show the file.
 *
 * @returns whether something is being dragged over the page
 */
export function useDrop(onDrop: (items: DataTransferItemList) => void): boolean {
  const [over, setOver] = useState(false)
  const take = useEffectEvent(onDrop)
  useEffect(() => {
    const ending = new AbortController()
    const { signal } = ending
    const { body } = document
    body.addEventListener(
      'dragover',
      (event) => {
        event.preventDefault()
        setOver(true)
      },
      { signal },
    )
    body.addEventListener(
      'dragleave',
      ({ relatedTarget }) => {
        if (relatedTarget === null) setOver(false)
      },
      { signal },
    )
    body.addEventListener(
      'drop',
      (event) => {
        event.preventDefault()
        setOver(false)
        if (event.dataTransfer) take(event.dataTransfer.items)
      },
      { signal },
    )
    return () => ending.abort()
  }, [])
  return over
}
