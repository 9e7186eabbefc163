import * as z from 'zod/mini';

/** A `TaskRef` as it is kept. */
export const taskRef = z.object({ connection: z.string(), type: z.string(), id: z.string() });
