/** F2, F3: instants are whole seconds UTC. */
export const instant = (at: number): string => new Date(at).toISOString().replace(/\.\d+Z$/, 'Z')
