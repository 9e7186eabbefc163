import { isSecretName, redactJsonText } from '@/core/secrets';

/**
 * A copy without what must not be kept: fields whose names look secret are left out, and text loses the secrets inside
 * JSON and signed addresses. Only what JSON can hold survives.
 */
export function dropSecrets(value: unknown): unknown {
  if (typeof value === 'string') return redactJsonText(value);
  if (Array.isArray(value)) return value.map(dropSecrets);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !isSecretName(name))
      .map(([name, inner]) => [name, dropSecrets(inner)]),
  );
}
