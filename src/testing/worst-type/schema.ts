import * as z from 'zod';
import { withMeta } from '@/forms/field-meta';
import { jsonText } from '@/forms/json-text';
import { packMessage } from '@/forms/packed-message';
import { words } from './messages';
import { CARGOES, MODES } from './wire';

/** One field of every kind of control. */
export const schema = z.object({
  name: withMeta(z.string().min(1).max(200), { label: words('field.name'), wire: 'ferry_name', width: 'full' }),
  mode: withMeta(z.enum(MODES), {
    label: words('field.mode'),
    options: MODES.map((value) => ({ value, label: words(`mode.${value}`) })),
  }),
  cargo: withMeta(z.enum(CARGOES), {
    label: words('field.cargo'),
    control: 'select',
    options: CARGOES.map((value) => ({ value, label: words(`cargo.${value}`) })),
  }),
  retries: withMeta(z.int().min(0).max(9), { label: words('field.retries'), unit: words('unit.times') }),
  urgent: withMeta(z.boolean(), { label: words('field.urgent') }),
  beginAt: withMeta(z.iso.datetime().optional(), { label: words('field.beginAt'), wire: 'begin_at' }),
  conditions: withMeta(jsonText().refine(isObject, packMessage(words('error.object'))), {
    label: words('field.conditions'),
    help: words('field.conditions.help'),
    control: 'json',
    optional: true,
  }),
  remark: withMeta(z.string().max(500), { label: words('field.remark'), control: 'textarea' }),
  berthId: withMeta(z.string().regex(/^\d{1,19}$/), {
    label: words('field.berth'),
    source: 'berths',
    dependsOn: ['mode'],
    wire: 'berth_id',
  }),
});

export type Values = z.infer<typeof schema>;

export const defaults: Values = {
  name: '',
  mode: 'bulk',
  cargo: 'tea',
  retries: 3,
  urgent: false,
  conditions: '',
  remark: '',
  berthId: '',
};

/** Empty text stands for no conditions; text that is no JSON has its own message. */
function isObject(text: string): boolean {
  if (text.trim() === '') return true;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return true;
  }
}
