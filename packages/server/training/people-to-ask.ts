/**
 * The people a learner of this course can talk to. A module may be part of several courses; what its story calls the manager is somebody else for a student.
 *
 * @param roles as the story names them, in order
 * @param course whom a role stands for in this course; a role that is not there stays
 */
export const peopleToAsk = (roles: string[], course: Record<string, string[]> = {}): string[] => [
  ...new Set(roles.flatMap((role) => course[role] ?? [role]))
]
