import { MantineProvider } from '@mantine/core';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { vi } from 'vitest';
import * as z from 'zod';
import { SchemaForm } from '@/forms/schema-form';
import { SubmitButton } from '@/forms/submit-button';
import { say } from '@/i18n/say';
import { Translator } from '@/i18n/translator';
import { TranslatorContext } from '@/i18n/use-t';
import { ScheduleField } from '@/task-types/dataarts-collection/schedule/schedule-field';
import {
  readSchedule,
  scheduleSchema,
  type ScheduleValue,
} from '@/task-types/dataarts-collection/schedule/schedule-value';
import { scheduleWords } from '@/task-types/dataarts-collection/schedule/words';

const schema = z.object({ schedule: scheduleSchema });

/** Tuesday, 20:00 in Beijing. */
const NOW = Date.parse('2026-04-14T12:00Z');

/** A schedule as an answer of DataArts tells it. */
export const WIRE = {
  schedule_type: 'CRON',
  cron_expression: '00 */15 9-23 * * ?',
  interval: '15 minutes',
  start_time: '2026-03-01T00:00:00 +08',
  end_time: '2026-12-31T23:59:59 +08',
  max_time_out: 60,
  enabled: 3,
};

export function readWire(wire: unknown): ScheduleValue {
  const value = readSchedule(wire);
  if (!value) throw new Error('This is no schedule.');
  return value;
}

export const withCron = (cron: string, more: Partial<ScheduleValue> = {}) => ({ ...readWire(WIRE), cron, ...more });
export const box = (name: string | RegExp) => screen.getByRole<HTMLInputElement>('textbox', { name });
export const select = (name: string | RegExp) => screen.getByRole<HTMLSelectElement>('combobox', { name });
export const cronBox = () => box('Cron expression');
/** The next runs as they are shown, each with all its clocks. */
export const rows = () =>
  within(screen.getByRole('table'))
    .getAllByRole('row')
    .map((row) => row.textContent);

/** A schedule as a form's only field, at an instant. */
export async function openSchedule(begin: ScheduleValue, now = NOW) {
  const translator = new Translator('en');
  await translator.load('later');
  translator.addWords(scheduleWords);
  const user = userEvent.setup();
  const onSubmit = vi.fn<(values: { schedule: ScheduleValue }) => void>();
  let held = begin;
  render(
    <MantineProvider env="test">
      <TranslatorContext value={translator}>
        <main>
          <SchemaForm
            schema={schema}
            values={{ schedule: begin }}
            now={() => now}
            onSubmit={onSubmit}
            draft={{
              kept: undefined,
              savedAt: undefined,
              elsewhere: false,
              keep: (values) => (held = values['schedule']),
              discard: () => undefined,
            }}
          >
            <ScheduleField name="schedule" hasSwitch />
            <SubmitButton label={say('create.submit')} busyLabel={say('create.submit.busy')} primary />
          </SchemaForm>
        </main>
      </TranslatorContext>
    </MantineProvider>,
  );
  const send = () => user.click(screen.getByRole('button', { name: 'Create' }));
  return { user, onSubmit, translator, held: () => held, send };
}
