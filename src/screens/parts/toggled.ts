/** What is chosen after `one` is touched: without it if it was chosen, else with it as the last. */
export const toggled = <T>(chosen: readonly T[], one: T): readonly T[] =>
  chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one]
