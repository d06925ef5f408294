import type { Location } from './organization.ts'

/** An office's postal address as it is written in Germany: street (with the addition), postal code and town. */
export function addressLines({ address }: Location): readonly [street: string, town: string] {
  const { address_1, address_2, postal_code, city } = address
  return [address_2 ? `${address_1}, ${address_2}` : address_1, `${postal_code} ${city}`]
}
