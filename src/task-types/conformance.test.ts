import { describe, expect, it } from 'vitest';
import { actionCases } from '@/testing/conformance/action-cases';
import { benches } from '@/testing/conformance/benches';
import { driftCases } from '@/testing/conformance/drift-cases';
import { formCases } from '@/testing/conformance/form-cases';
import { intentCases } from '@/testing/conformance/intent-cases';
import { listCases } from '@/testing/conformance/list-cases';
import { lookCases } from '@/testing/conformance/look-cases';
import { searchCases } from '@/testing/conformance/search-cases';
import { severalCases } from '@/testing/conformance/several-cases';
import { stateCases } from '@/testing/conformance/state-cases';
import { wireCases } from '@/testing/conformance/wire-cases';
import { registry } from './registry';

it('has a bench for every entry of the registry', async () => {
  const ids = new Set(benches.map(({ id }) => id));
  for (const entry of registry) {
    expect(ids).toContain(entry.id);
    const type = await entry.load();
    expect({ id: type.id, cloud: type.cloud }).toEqual({ id: entry.id, cloud: entry.cloud });
  }
});

describe.each(benches)('$id', (bench) => {
  describe('endpoints', () => wireCases(bench));
  describe('states', () => stateCases(bench));
  describe('actions', () => actionCases(bench));
  describe('lists', () => listCases(bench));
  describe('closer looks', () => lookCases(bench));
  describe('search', () => searchCases(bench));
  describe('several at once', () => severalCases(bench));
  describe('drift', () => driftCases(bench));
  describe('form', () => formCases(bench));
  describe('intents', () => intentCases(bench));
});
