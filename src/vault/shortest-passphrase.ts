/** Characters; fewer than any six words of the list have: nothing for partners is encrypted with what can be guessed. */
export const SHORTEST_FOR_PARTNERS = 20
