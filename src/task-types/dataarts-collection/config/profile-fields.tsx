import { useWatch } from 'react-hook-form';
import { Field } from '@/forms/field';
import { useT } from '@/i18n/use-t';
import css from '../fields.module.css';
import { words } from '../form-messages';
import type { Values } from '../schema';
import { canClassify } from './source-types';

/** What is done with what was found: a profile of the data, and classes for its columns. */
export function ProfileFields() {
  const t = useT();
  const [type, profile, sampling, queue, unique, classification] = useWatch<
    Values,
    ['dataSourceType', 'profile', 'sampling', 'queue', 'unique', 'classification']
  >({ name: ['dataSourceType', 'profile', 'sampling', 'queue', 'unique', 'classification'] });
  const fits = canClassify(type);
  // What a task brought along is shown also where the profile is off: it is sent.
  const hasQueue = type.trim().toUpperCase() === 'DLI' || queue !== '';
  return (
    <>
      <Field name="profile" />
      {(profile || sampling !== '') && <Field name="sampling" />}
      {((profile && hasQueue) || queue !== '') && <Field name="queue" />}
      {(profile || unique) && <Field name="unique" />}
      {fits || classification ? (
        <Field name="classification" look={fits ? {} : { help: words('field.classification.unfit') }} />
      ) : (
        <p className={css.note}>{t(words('field.classification.off'))}</p>
      )}
    </>
  );
}
