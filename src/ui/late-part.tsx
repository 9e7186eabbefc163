import { type ComponentType, lazy, type ReactNode, Suspense, useState } from 'react';
import { PartBoundary } from './part-boundary';

interface Late {
  /** Stands in its place until it has come. */
  readonly whileLoading?: ReactNode;
  /** What is missing where it does not come, in words. */
  readonly what?: string;
}

/** A part that comes by `import()`. Where it does not come, a line says so, and trying again asks for it anew. */
export function latePart<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P & Late> {
  // What `lazy` could not load once it never loads: each try takes a new one.
  const fresh = () => lazy(async () => ({ default: await load() }));
  let current = fresh();
  return function LatePart({ whileLoading, what, ...props }) {
    const [Part, setPart] = useState(() => current);
    return (
      <PartBoundary
        {...(what === undefined ? undefined : { what })}
        onRetry={() => {
          current = fresh();
          setPart(() => current);
        }}
      >
        <Suspense fallback={whileLoading}>
          {/* Without the properties of this wrapper, what is left are the part's own. */}
          <Part {...(props as unknown as P)} />
        </Suspense>
      </PartBoundary>
    );
  };
}
