import fc from 'fast-check';
import type { IotdaClient } from './iotda-client';

/** Something that an operator may do, or that time does. */
export type Deed =
  | { readonly kind: 'create'; readonly which: number; readonly scope: 'GLOBAL' | 'APP' }
  | { readonly kind: 'delete' | 'download'; readonly which: number }
  | { readonly kind: 'wait'; readonly ms: number };

export const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('create'), which: fc.nat(), scope: fc.constantFrom('GLOBAL', 'APP') }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('delete', 'download'), which: fc.nat() }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('wait'), ms: fc.oneof(fc.nat(40_000), fc.nat(400_000)) }) },
);

/** Does it, and gives the HTTP status; nothing where there was nothing to do it to. */
export async function perform(
  client: IotdaClient,
  batchTasks: readonly string[],
  todo: Deed,
): Promise<{ status: number; id?: string } | undefined> {
  switch (todo.kind) {
    case 'wait':
      client.world.clock.advance(todo.ms);
      return undefined;
    case 'create': {
      const { status, body } = await client.create(batchTasks[todo.which % batchTasks.length], {
        app_type: todo.scope,
      });
      return { status, ...(status === 201 && { id: String(body['export_task_id']) }) };
    }
    case 'delete':
    case 'download': {
      const all = await client.exports();
      const id = all[todo.which % Math.max(1, all.length)]?.id;
      if (id === undefined) return undefined;
      const { status } = await client[todo.kind](id);
      return { status, id };
    }
  }
}
