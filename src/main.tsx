import { z } from 'zod/mini';
import { start } from '@/app/start';

// No `new Function`: the content security policy forbids it, and zod would try before it parses anything.
z.config({ jitless: true });

void start({
  base: import.meta.env.BASE_URL,
  // The mocks are asked for only where config.json says "demo"; a gateway's build never loads them.
  startDemo: async (options) => (await import('@mocks/browser')).startDemo(options),
});
