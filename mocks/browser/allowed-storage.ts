/**
 * Some browsers forbid localStorage by throwing at its mere mention, and MSW's cookie store mentions it when it is loaded.
 * There it gets one that is empty and stays so. To be imported before MSW.
 */
try {
  void globalThis.localStorage;
} catch {
  const forgetful: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> = {
    getItem: () => null,
    setItem: () => undefined,
    removeItem: () => undefined,
  };
  Object.defineProperty(globalThis, 'localStorage', { value: forgetful, configurable: true });
}
