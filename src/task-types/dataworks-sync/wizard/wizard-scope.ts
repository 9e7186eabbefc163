import { createContext, type RefObject, useContext } from 'react';
import type { Message } from '@/core/message';
import type { ScriptProblem } from '../script/rules';
import type { Path } from '../script/script';

/** Where in the wizard something was done: there it is told, and can be taken back. */
export type Part = 'script' | 'reader' | 'writer' | 'columns';

/** What was done in one go, and the text before and after. */
export interface Deed {
  readonly part: Part;
  readonly message: Message;
  readonly before: string;
  readonly after: string;
}

/** A stretch of the text. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/** What every part of the wizard may know of the script that it edits. */
export interface WizardHandle {
  /** The form's field that holds the text. */
  readonly name: string;
  readonly text: string;
  readonly problems: readonly ScriptProblem[];
  /** Fields tell what is missing in them though nobody has been there yet: the form was sent. */
  readonly insist: boolean;
  readonly last: Deed | undefined;
  /** Where the column mapping, while it is there, takes whoever is sent to a place in the columns. */
  readonly goToColumn: RefObject<((path: Path) => void) | null>;
  /** Changes the text as it stands now. What is `said` can be taken back as long as nothing else was changed. */
  readonly edit: (change: (text: string) => string, said?: Pick<Deed, 'part' | 'message'>) => void;
  /** Opens the script at this place. */
  readonly showInScript: (path: Path) => void;
  readonly showPlace: (place: Place) => void;
}

export const WizardScope = createContext<WizardHandle | undefined>(undefined);

/** The wizard around the caller. Throws where there is none, which is a mistake in the wizard. */
export function useWizard(): WizardHandle {
  const handle = useContext(WizardScope);
  if (!handle) throw new Error('This stands outside of the wizard.');
  return handle;
}

/** The name under which the form finds the control that edits a place of the script. */
export function fieldNameOf(name: string, path: Path): string {
  return `${name}:${path.join('.')}`;
}

/** Whether a path leads to a place or into it. */
export function isWithin(path: Path, place: Path): boolean {
  return place.every((part, index) => path[index] === part);
}
