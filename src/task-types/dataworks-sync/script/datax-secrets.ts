import type { Part } from './part';

/**
 * Names under which DataX plugins keep addresses, accounts and keys. Rather one too many than one too few: what is left out
 * is named, and what a data source holds is not asked for twice.
 */
const SECRET =
  /pass(word|wd|phrase)|secret|token|credential|access_?(id|key)|^ak$|^sk$|user_?name|^user$|jdbc|endpoint|server|^hosts?$|address|^port$|bucket|bootstrap|brokers?|^dsn$|url$|^uri$|kerberos|keytab|principal|jaas|truststore|keystore|private_?key|account|^project$|defaultfs|^protocol$|connectpattern/i;

/** A text that names a machine, or says how to get in. */
const ADDRESS = /jdbc:|\w+:\/\/[^\s/]*[@:]|pass(word|wd)\s*=/i;

/** Whether a parameter of this name says where a system is or how to get in. */
export function isSecretKey(key: string): boolean {
  return SECRET.test(key);
}

/** Whether neither a name nor a text in this part, at any depth, tells an address or a credential. */
export function withoutSecrets(part: Part): boolean {
  if (typeof part.value === 'string') return !ADDRESS.test(part.value);
  const named = !Array.isArray(part.value);
  return part.parts().every(([key, inner]) => !(named && isSecretKey(key)) && withoutSecrets(inner));
}
