import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { vi } from 'vitest';
import * as z from 'zod';
import { SchemaForm } from '@/forms/schema-form';
import { SubmitButton } from '@/forms/submit-button';
import { say } from '@/i18n/say';
import { Translator } from '@/i18n/translator';
import { TranslatorContext } from '@/i18n/use-t';
import { ScheduleField } from '@/task-types/dataarts-collection/schedule/schedule-field';
import { scheduleSchema, type ScheduleValue } from '@/task-types/dataarts-collection/schedule/schedule-value';
import { scheduleWords } from '@/task-types/dataarts-collection/schedule/words';

const schema = z.object({ schedule: scheduleSchema });

/** A schedule as a form's only field, at an instant. */
export async function openSchedule(begin: ScheduleValue, now: number) {
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
            onSubmit={onSubmit}
            draft={{
              kept: undefined,
              savedAt: undefined,
              elsewhere: false,
              keep: (values) => (held = values['schedule']),
              discard: () => undefined,
            }}
          >
            <ScheduleField name="schedule" now={() => now} />
            <SubmitButton label={say('create.submit')} busyLabel={say('create.submit.busy')} primary />
          </SchemaForm>
        </main>
      </TranslatorContext>
    </MantineProvider>,
  );
  const send = () => user.click(screen.getByRole('button', { name: 'Create' }));
  return { user, onSubmit, translator, held: () => held, send };
}
