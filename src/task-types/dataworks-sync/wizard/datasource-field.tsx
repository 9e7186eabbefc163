import { useContext } from 'react';
import { isRecord } from '@/core/is-record';
import { OptionSources } from '@/forms/option-sources';
import { withValue } from '../script/edit-script';
import type { Path, ScriptStep } from '../script/script';
import { ByScript } from './by-script';
import { DATASOURCES } from './use-known-workspace';
import { WizardField } from './wizard-field';
import { useWizard } from './wizard-scope';
import { wizardWords as words } from './words';

interface DatasourceFieldProps {
  readonly step: ScriptStep;
  /** The types of data source that the step can use. */
  readonly types: readonly string[];
}

/** The data source of a step, by its name: found among those of its type, or typed. */
export function DatasourceField({ step, types }: DatasourceFieldProps) {
  const { edit } = useWizard();
  const sources = useContext(OptionSources);
  const offered = sources[DATASOURCES];
  const path = [...step.path, 'parameter', 'datasource'];
  const value = step.parameter['datasource'] ?? '';
  const look = { label: words('datasource'), help: words('datasource.help'), wire: 'datasource' };
  if (typeof value !== 'string') {
    return (
      <WizardField path={path} look={{ ...look, control: 'text' }} value="" onChange={() => undefined}>
        <ByScript path={path} name="datasource" />
      </WizardField>
    );
  }
  const change = (name: unknown) => {
    if (typeof name === 'string') edit((text) => withDatasource(text, step, value, name));
  };
  if (!offered) return <WizardField path={path} look={{ ...look, control: 'text' }} value={value} onChange={change} />;
  const useTyped: typeof offered = (params, held, wanted) =>
    offered({ ...params, type: types.join(',') }, held, wanted);
  return (
    <OptionSources value={{ ...sources, [DATASOURCES]: useTyped }}>
      <WizardField
        path={path}
        look={{ ...look, control: 'option', source: DATASOURCES }}
        value={value}
        onChange={change}
      />
    </OptionSources>
  );
}

/** The name stands once more beside the tables, where they are given by connection: there it follows. */
function withDatasource(text: string, step: ScriptStep, before: string, name: string): string {
  const parameter: Path = [...step.path, 'parameter'];
  const connections: unknown = step.parameter['connection'];
  const following = Array.isArray(connections)
    ? connections.flatMap((one: unknown, index) => (isRecord(one) && one['datasource'] === before ? [index] : []))
    : [];
  return following.reduce(
    (rest, index) => withValue(rest, [...parameter, 'connection', index, 'datasource'], name),
    withValue(text, [...parameter, 'datasource'], name),
  );
}
