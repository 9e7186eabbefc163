import { useId, useState } from 'react';
import { MoreSettings } from '@/forms/more-settings';
import { useT } from '@/i18n/use-t';
import type { ScriptStep } from '../script/script';
import { type ParameterRule, stepTypeOf } from '../script/step-types';
import { DatasourceField } from './datasource-field';
import { KeptKeys } from './kept-keys';
import { LastDeed } from './last-deed';
import type { Side } from './new-column';
import { OtherStep } from './other-step';
import { ParameterField } from './parameter-field';
import { isEssential, isSet, keptKeys, type ParameterPlace, parameterPlaces } from './step-parameters';
import { StepTypeField } from './step-type-field';
import css from './wizard.module.css';
import { wizardWords as words } from './words';

interface StepPanelProps {
  readonly side: Side;
  /** Undefined where the script has no such step. */
  readonly step: ScriptStep | undefined;
}

/** Where the data comes from, or where it goes: type, data source and the parameters of that type. */
export function StepPanel({ side, step }: StepPanelProps) {
  const t = useT();
  const id = useId();
  const rule = step && stepTypeOf(step.stepType);
  return (
    <fieldset className={css.panel} aria-labelledby={id}>
      <h3 id={id} className={css.panelTitle}>
        {t(words(`panel.${side}`))}
      </h3>
      <StepTypeField side={side} step={step} />
      <LastDeed part={side} />
      {step && rule && (
        <Parameters
          key={`${step.path.join('.')} ${step.stepType}`}
          step={step}
          rules={rule[side]}
          datasourceTypes={rule.datasourceTypes}
        />
      )}
      {step && !rule && <OtherStep step={step} />}
    </fieldset>
  );
}

interface ParametersProps {
  readonly step: ScriptStep;
  readonly rules: readonly ParameterRule[];
  readonly datasourceTypes: readonly string[];
}

function Parameters({ step, rules, datasourceTypes }: ParametersProps) {
  const places = parameterPlaces(step, rules);
  // Decided once: a field that moved while somebody types in it would lose the focus.
  const [begun] = useState(
    () => new Set(places.filter((place) => isEssential(place, places)).map(({ rule }) => rule.name)),
  );
  const isFirst = ({ rule }: ParameterPlace) => begun.has(rule.name) || rule.required === true;
  const rest = places.filter((place) => !isFirst(place));
  return (
    <>
      <DatasourceField step={step} types={datasourceTypes} />
      <Fields places={places.filter(isFirst)} />
      {rest.length > 0 && (
        <MoreSettings count={rest.filter(({ value }) => isSet(value)).length}>
          <Fields places={rest} />
        </MoreSettings>
      )}
      <KeptKeys keys={keptKeys(step, rules)} />
    </>
  );
}

function Fields({ places }: { readonly places: readonly ParameterPlace[] }) {
  return places.map(({ rule, path, value }) => (
    <ParameterField key={path.join('.')} path={path} rule={rule} value={value} />
  ));
}
