import type { Message } from '@/core/message';
import type { parameterWords } from './words-parameters';
import { words } from './words';

/** One key of a script: what it is called, what it may hold, and when it must be there. */
export interface ParameterRule {
  readonly name: string;
  readonly kind: 'text' | 'number' | 'boolean' | 'choice' | 'list' | 'json';
  readonly choices?: readonly string[];
  readonly required?: true;
  readonly label: Message;
  readonly help?: Message;
  /** The vendor's default, or an example. */
  readonly placeholder?: string;
  /** The vendor may know more choices than these: another one is only pointed out. */
  readonly open?: true;
  /** Any of these being there makes it superfluous. */
  readonly unless?: readonly string[];
  /** It is required while another parameter has this value. */
  readonly when?: { readonly name: string; readonly is: string };
}

/** What is known of one step type. Its parameters stand in the order in which a form shows them. */
export interface StepTypeRule {
  readonly stepType: string;
  /** The product's own name, the same in all languages. */
  readonly label: string;
  readonly datasourceTypes: readonly string[];
  readonly reader: readonly ParameterRule[];
  readonly writer: readonly ParameterRule[];
}

type Keys<P extends string> = keyof typeof parameterWords.en & `${P}.${string}`;
type Named = Keys<'parameter'> extends `parameter.${infer Name}` ? Name : never;
type Help = Keys<'help'> extends `help.${infer Name}` ? Name : never;
type Extra = Partial<Omit<ParameterRule, 'name' | 'kind' | 'label' | 'help' | 'required'>> & {
  readonly help?: Help;
  readonly must?: true;
};

/** Builds the rule of one parameter; label and help come from the catalogue. */
export function parameter(
  name: Named,
  kind: ParameterRule['kind'],
  { help, must, ...rest }: Extra = {},
): ParameterRule {
  return {
    name,
    kind,
    ...rest,
    ...(must && { required: true }),
    label: words(`parameter.${name}`),
    ...(help && { help: words(`help.${help}`) }),
  };
}

/** A parameter with a list of values. */
export function choice(name: Named, choices: string, extra: Extra = {}): ParameterRule {
  return parameter(name, 'choice', { choices: choices.split('|'), ...extra });
}
