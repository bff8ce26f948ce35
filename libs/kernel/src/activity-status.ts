/** Where a project or grant stands, after the IATI code list ActivityStatus (codes 1 to 6). */
export const activityStatuses = ['PIPELINE', 'IMPLEMENTATION', 'FINALISATION', 'CLOSED', 'CANCELLED', 'SUSPENDED'] as const;
export type ActivityStatus = (typeof activityStatuses)[number];
