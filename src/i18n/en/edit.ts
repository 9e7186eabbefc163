import { grammarOf } from '../language';

const { num, plural } = grammarOf('en');

/** The page that changes a task. */
export const edit = {
  'edit.loading': 'Reading the task as it is now…',
  'edit.failed': 'The task could not be read, so there is nothing to change yet.',
  'edit.back': 'Back to the task',
  'edit.never': 'Tasks of this type cannot be changed',
  'edit.not': 'This task cannot be changed now',
  'edit.before': 'Before you save',
  'edit.pre.role': ({ role, actions }: { role: string; actions: string }) =>
    actions === '' ? `You may change this here (${role}).` : `You may change this here (${role}); it needs ${actions}.`,
  'edit.nothing': 'Nothing to save: nothing differs from the task.',
  'edit.differs': ({ count }: { count: number }) =>
    `${num(count)} ${plural(count, { one: 'field differs', other: 'fields differ' })} from the task`,
  'edit.was': 'was',
  'edit.becomes': 'becomes',
  'edit.empty': 'empty',
  'edit.open': 'The request is shown when the fields are right.',
  'edit.cancel': 'Cancel',
  'edit.save': 'Save',
  'edit.save.busy': 'Saving…',
  'edit.saveAgain': 'Save again',
  'edit.step': ({ n, of, label }: { n: number; of: number; label: string }) =>
    `Saving: step ${num(n)} of ${num(of)}: ${label}`,
  'edit.refused': 'It was not saved.',
  'edit.unread': 'It was not saved: whether somebody else has changed the task could not be read.',
  'edit.part': ({ done, of, label }: { done: number; of: number; label: string }) =>
    `Saved in part: ${num(done)} of ${num(of)} steps are done. Not done: ${label}.`,
  'edit.lost': ({ label }: { label: string }) =>
    `It is not known whether this was done: ${label}. No answer came. Saving again does no harm.`,
  'edit.late': ({ label }: { label: string }) => `It takes longer than usual: ${label}. Save again later.`,
  'edit.begun': 'A save was begun and not finished: what is there now may be part of it.',
  'edit.begun.next': ({ labels }: { labels: string }) => `Still to do: ${labels}.`,
  'edit.changed': 'Somebody else has changed this task meanwhile.',
  'edit.changed.body': 'Nothing was saved, and nothing that was typed here is lost. What they changed:',
  'edit.changed.elsewhere':
    'Nothing was saved, and nothing that was typed here is lost. What they changed has no field here.',
  'edit.changed.merge': 'Take over their changes and keep mine',
  'edit.changed.over': 'Save mine over all',
  'edit.changed.see': 'Drop mine',
  'edit.changed.now': 'now',
  'edit.changed.both': 'It was changed here too. Which one counts?',
  'edit.changed.mine': 'Mine:',
  'edit.changed.theirs': 'Theirs',
  'edit.merged':
    'Their changes are taken over, and what was typed here is kept. Nothing is saved yet: look it through and save.',
  'edit.ask.title': 'Save with this?',
  'edit.ask.keep': 'Not yet',
  'edit.ask.act': 'Save',
  'edit.drop.title': 'Drop what was typed here?',
  'edit.drop.body': 'The form is filled with the task as it is now. What was typed is gone then.',
  'edit.drop.keep': 'Keep what was typed',
  'edit.drop.act': 'Drop it and reload',
  'edit.discard': 'Start over',
  'edit.done': ({ name }: { name: string }) => `Saved: ${name}`,
};
