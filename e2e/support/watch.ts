import type { BrowserContext, ConsoleMessage } from '@playwright/test';

/** Collects what goes wrong in any page of a context, from now on. */
export async function watch(context: BrowserContext): Promise<string[]> {
  const complaints: string[] = [];
  context.on('console', (message) => {
    if (isComplaint(message)) complaints.push(`${message.type()}: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => void complaints.push(`uncaught: ${String(error.error())}`));
  context.on('response', (response) => {
    if (response.headers()['x-quayside-gateway'] === 'none') complaints.push(`nobody answers ${response.url()}`);
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`securitypolicyviolation: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  return complaints;
}

function isComplaint(message: ConsoleMessage): boolean {
  return message.type() === 'error' || message.type() === 'warning';
}
