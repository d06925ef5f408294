/** Whether a field of a record holds the id of another record (`organization_id`), or several (`location_ids`). */
export const isReference = (field: string): boolean => /_ids?$/.test(field)
