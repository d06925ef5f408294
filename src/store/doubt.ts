/** Ends the transaction of a delta that does not fit what is stored: nothing is changed, and the snapshot is read. */
export class Doubt extends Error {}
